// SPDX-License-Identifier: GPL-3.0-or-later

#include "../store/rawdatabase.h"
#include "desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QString organisation = u"Stadtwerke Musterstadt"_s;

Session::Clock clockAt(const QDateTime &time)
{
    return [time] { return time; };
}

} // namespace

// Between two starts: own content of an organisation added, changed and gone.
class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSameIsNoOccasion();
    void addedItJudgesAnew();
    void changedItJudgesAnewAndSaysWhich();
    void goneNothingIsJudgedUnawares();
    void theStoreBeforeStaysOpen();
    void whoWaivesItIsHeard();
    void takenOffInTheOpenStore();
    void sealedCasesAskForNothing();

private:
    QStringList actions(Session &session) const;

    std::unique_ptr<Desk> m_plain, m_own; // one of them has a store with an open case
    Catalogue m_catalogue = withExampleOverlay();
};

void OverlayTest::init()
{
    m_own = std::make_unique<Desk>(m_catalogue);
    m_own->importExample();
    m_own->session.closeStore();
    m_plain = std::make_unique<Desk>();
    m_plain->importExample();
    m_plain->session.closeStore();
}

QStringList OverlayTest::actions(Session &session) const
{
    if (!session.openCase(session.cases().back().id))
        return {};
    QStringList list;
    const Result<std::vector<JournalLine>> lines = session.journal();
    for (const JournalLine &line : lines ? *lines : std::vector<JournalLine>())
        list << codeOf(line.action);
    return list;
}

void OverlayTest::theSameIsNoOccasion()
{
    const QString before = RawDatabase(m_own->path()).contents();
    Session session(m_catalogue, clockAt(m_own->time));
    VERIFY_OK(session.openStore(m_own->path()));
    QCOMPARE(session.cases().back().judgedWith, m_catalogue.sha256() + u' ' + organisation);
    session.closeStore();
    QCOMPARE(RawDatabase(m_own->path()).contents(), before);
}

void OverlayTest::addedItJudgesAnew()
{
    Session session(m_catalogue, clockAt(m_plain->time));
    VERIFY_OK(session.openStore(m_plain->path()));
    QCOMPARE(session.cases().back().judgedWith, m_catalogue.sha256() + u' ' + organisation);
    VERIFY_OK(session.openCase(session.cases().back().id));
    QVERIFY(session.judgement().finding(u"OWN-MON:unk"));
}

void OverlayTest::changedItJudgesAnewAndSaysWhich()
{
    // With the version an answer becomes worse that the case has given.
    Session first(m_catalogue, clockAt(m_own->time));
    VERIFY_OK(first.openStore(m_own->path()));
    VERIFY_OK(first.openCase(first.cases().back().id));
    VERIFY_OK(first.answer({u"OWN-MON"_s, {}}, valueAnswer({u"no"_s})));
    const QString outcome = first.cases().back().outcome;
    first.closeStore();
    Catalogue changed = withExampleOverlay("4");
    for (Question &question : changed.questions) {
        if (question.id == "OWN-MON"_L1)
            question.options.back().finding->severity = Severity::KnockOutUntil;
    }
    Session second(changed, clockAt(m_own->time));
    VERIFY_OK(second.openStore(m_own->path()));
    QVERIFY(second.cases().back().outcome != outcome);
    VERIFY_OK(second.openCase(second.cases().back().id));
    const Result<std::vector<JournalLine>> journal = second.journal();
    VERIFY_OK(journal);
    const auto line = std::ranges::find_if(
        *journal, [](const JournalLine &item) { return item.action == JournalAction::Rejudged; });
    QVERIFY(line != journal->end());
    QVERIFY(std::get<JournalCatalogue>(line->subject).version.endsWith(organisation + u" 4"_s));
}

void OverlayTest::goneNothingIsJudgedUnawares()
{
    const QString before = RawDatabase(m_own->path()).contents();
    Session session(shipped(), clockAt(m_own->time));
    const Result<void> opened = session.openStore(m_own->path());
    VERIFY_ERROR(opened, "overlayMissing");
    QCOMPARE(opened.error().arguments, QStringList{organisation});
    QVERIFY(!session.hasStore());
    QCOMPARE(RawDatabase(m_own->path()).contents(), before);
    // It can be read; with it, all is as it was.
    VERIFY_OK(session.openStore(m_own->path(), StoreOpening::Read));
    QCOMPARE(session.cases().size(), size_t(1));
    session.closeStore();
    Session again(m_catalogue, clockAt(m_own->time));
    VERIFY_OK(again.openStore(m_own->path()));
    QVERIFY(!actions(again).contains(codeOf(JournalAction::Rejudged)));
}

void OverlayTest::theStoreBeforeStaysOpen()
{
    Session session(shipped(), clockAt(m_plain->time));
    VERIFY_OK(session.openStore(m_plain->path()));
    VERIFY_ERROR(session.openStore(m_own->path()), "overlayMissing");
    QCOMPARE(session.storePath(), m_plain->path());
    QCOMPARE(session.cases().size(), size_t(1));
}

void OverlayTest::whoWaivesItIsHeard()
{
    Session session(shipped(), clockAt(m_own->time));
    VERIFY_OK(session.openStore(m_own->path(), StoreOpening::Create, Session::OwnContent::Waived));
    QCOMPARE(session.cases().back().judgedWith, shipped().sha256());
    session.closeStore();
    VERIFY_OK(session.openStore(m_own->path())); // it has been said
}

void OverlayTest::takenOffInTheOpenStore()
{
    Session session(m_catalogue, clockAt(m_own->time));
    VERIFY_OK(session.openStore(m_own->path()));
    VERIFY_OK(session.openCase(session.cases().back().id));
    VERIFY_OK(session.answer({u"OWN-MON"_s, {}}, valueAnswer({u"no"_s})));
    VERIFY_OK(session.takeCatalogue(std::make_shared<Catalogue>(shipped())));
    QVERIFY(!session.judgement().finding(u"OWN-MON:no"));
    QVERIFY(session.assessment().answer({u"OWN-MON"_s, {}})); // kept, in case it comes back
    VERIFY_OK(session.takeCatalogue(std::make_shared<Catalogue>(m_catalogue)));
    QVERIFY(session.judgement().finding(u"OWN-MON:no"));
}

void OverlayTest::sealedCasesAskForNothing()
{
    Desk desk(m_catalogue);
    desk.importExample();
    VERIFY_OK(desk.session.answer({u"OWN-MON"_s, {}}, valueAnswer({u"yes"_s})));
    desk.seal();
    const qint64 id = desk.session.caseId();
    const QByteArray bytes = desk.session.recordBytes();
    desk.session.closeStore();
    const std::unique_ptr<Session> plain = std::make_unique<Session>(shipped(), clockAt(desk.time));
    VERIFY_OK(plain->openStore(desk.path()));
    QCOMPARE(plain->caseRecord(id)->bytes, bytes);
    QVERIFY(bytes.contains(organisation.toUtf8()));
}

QTEST_GUILESS_MAIN(OverlayTest)
#include "overlaytest.moc"
