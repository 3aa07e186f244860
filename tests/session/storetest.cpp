// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "support/smallcatalogue.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};

#ifdef Q_OS_UNIX
// While it lives no file can grow beyond its first byte: the disk is full.
class FullDisk
{
public:
    FullDisk()
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_limit);
        rlimit none = m_limit;
        none.rlim_cur = 1;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_limit{};
    void (*m_handler)(int) = nullptr;
};
#endif

} // namespace

// The session and its store: the register, stores that fail, catalogues that change.
class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void examplesCanBeImported_data();
    void examplesCanBeImported();
    void registerFollows();
    void searchFindsPrivateNotes();
    void previewLeavesTheOpenCase();
    void trash();
    void erasedForGood();
    void backupCanBeOpened();
    void lockedStoreLeavesTheOpenOne();
    void fullDiskLeavesMemoryUnchanged();
    void newCatalogueRejudgesOpenCases();
    void newCatalogueLeavesSealedCasesAlone();
    void anImportedOpinionIsADraft();
    void todayIsTheClocks();
};

void StoreTest::examplesCanBeImported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("publisher") << u"publisher.de"_s << u"PERMISSIBLE_WITH_CONDITIONS"_s;
    QTest::newRow("agency") << u"travel-agency.en"_s << u"NOT_PERMISSIBLE_UNTIL"_s;
}

void StoreTest::examplesCanBeImported()
{
    QFETCH(QString, name);
    QFETCH(QString, outcome);
    Desk desk;
    desk.importExample(name);
    QCOMPARE(outcomeCode(desk.session.judgement().overall), outcome);
    QCOMPARE(desk.row().outcome, outcome);
    QCOMPARE(desk.session.assessment().fileNumber, u"2026-0001"_s);
    desk.seal();
    QVERIFY(desk.session.isSealed());
}

void StoreTest::registerFollows()
{
    Desk desk;
    desk.importExample();
    QCOMPARE(desk.row().title, desk.session.assessment().title);
    VERIFY_OK(desk.session.setTitle(u"Another title"_s, u"Firm"_s));
    VERIFY_OK(desk.session.answer({u"CH-05"_s, {{}, u"mkt"_s}}, valueAnswer({u"yes"_s})));
    QCOMPARE(desk.session.judgement().overall, Outcome::NotPermissibleUntil);
    desk.session.closeCase();
    QCOMPARE(desk.session.cases().back().title, u"Another title"_s);
    QCOMPARE(desk.session.cases().back().outcome, u"NOT_PERMISSIBLE_UNTIL"_s);
}

void StoreTest::searchFindsPrivateNotes()
{
    Desk desk;
    desk.importExample();
    VERIFY_OK(desk.session.setPrivateNotes(u"Hinterzimmer"_s));
    const Result<QSet<qint64>> found = desk.session.search(u"hinterz"_s);
    VERIFY_OK(found);
    QCOMPARE(*found, QSet<qint64>{desk.session.caseId()});
    const Result<QSet<qint64>> none = desk.session.search(u"Vorzimmer"_s);
    VERIFY_OK(none);
    QVERIFY(none->empty());
}

void StoreTest::previewLeavesTheOpenCase()
{
    Desk desk;
    desk.importExample();
    const qint64 first = desk.session.caseId();
    desk.createCase();
    const Assessment open = desk.session.assessment();
    QCOMPARE(signalsOf(desk.session,
                       [&] {
                           const Result<Session::Preview> preview = desk.session.preview(first);
                           VERIFY_OK(preview);
                           QCOMPARE(preview->judgement.overall, Outcome::WithConditions);
                           QCOMPARE(preview->assessment.fileNumber, u"2026-0001"_s);
                       }),
             0);
    QVERIFY(desk.session.assessment() == open);
    VERIFY_ERROR(desk.session.preview(4711), "storeMissingCase");
}

void StoreTest::trash()
{
    Desk desk;
    desk.createCase();
    const qint64 id = desk.session.caseId();
    VERIFY_OK(desk.session.trashCase(id));
    QVERIFY(!desk.session.hasCase());
    QVERIFY(desk.session.cases().empty());
    VERIFY_OK(desk.session.trashCase(id, false));
    QCOMPARE(desk.session.cases().size(), size_t(1));
    VERIFY_OK(desk.session.openCase(id));
    QCOMPARE(desk.actions(), (QStringList{u"created"_s, u"trashed"_s, u"restored"_s}));
}

void StoreTest::erasedForGood()
{
    Desk desk;
    desk.createCase();
    const qint64 id = desk.session.caseId();
    const QString number = desk.session.assessment().fileNumber;
    VERIFY_ERROR(desk.session.eraseCases({id}), "notTrashed");
    QVERIFY(desk.session.hasCase());
    VERIFY_OK(desk.session.trashCase(id));
    VERIFY_OK(desk.session.openCase(id)); // open while it is erased
    VERIFY_OK(desk.session.eraseCases({id}));
    QVERIFY(!desk.session.hasCase());
    QVERIFY(desk.session.trashedCases()->empty());
    VERIFY_ERROR(desk.session.openCase(id), "storeMissingCase");
    desk.createCase();
    QVERIFY(desk.session.assessment().fileNumber != number);
    desk.session.closeStore();
    VERIFY_ERROR(desk.session.eraseCases({id}), "noStore");
}

void StoreTest::backupCanBeOpened()
{
    Desk desk;
    desk.importExample();
    const Assessment assessment = desk.session.assessment();
    VERIFY_OK(desk.session.backup(desk.path(u"copy.votum"_s)));
    QVERIFY(!desk.session.backup(desk.path(u"copy.votum"_s))); // never overwrites
    VERIFY_OK(desk.session.openStore(desk.path(u"copy.votum"_s)));
    QVERIFY(!desk.session.hasCase());
    VERIFY_OK(desk.session.openCase(desk.session.cases().back().id));
    QVERIFY(desk.session.assessment() == assessment);
}

void StoreTest::lockedStoreLeavesTheOpenOne()
{
    Desk desk;
    Session other(shipped(), [&] { return desk.time; });
    VERIFY_OK(other.openStore(desk.path(u"other.votum"_s)));
    desk.importExample();
    const Assessment before = desk.session.assessment();
    QCOMPARE(signalsOf(desk.session,
                       [&] {
                           VERIFY_ERROR(desk.session.openStore(desk.path(u"other.votum"_s)),
                                        "storeLocked");
                       }),
             0);
    QVERIFY(desk.session.hasCase());
    QVERIFY(desk.session.assessment() == before);
    QCOMPARE(QFileInfo(desk.session.storePath()).fileName(), u"cases.votum"_s);
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"large"_s}))); // and still works
}

void StoreTest::fullDiskLeavesMemoryUnchanged()
{
#ifdef Q_OS_UNIX
    Desk desk;
    desk.importExample();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"large"_s})));
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    VERIFY_OK(desk.session.undo());
    const Assessment before = desk.session.assessment();
    const QString words = inWords(desk.session.judgement());
    const QDateTime saved = desk.session.savedAt();
    desk.time = desk.time.addSecs(60);
    std::vector<Result<void>> results;
    int signalled = 0;
    {
        const FullDisk full;
        signalled = signalsOf(desk.session, [&] {
            results.push_back(desk.session.answer(scale, valueAnswer({u"mid"_s})));
            results.push_back(desk.session.setPrivateNotes(u"x"_s));
            results.push_back(desk.session.undo());
            results.push_back(desk.session.redo());
            results.push_back(desk.session.issueOpinion());
            results.push_back(desk.session.createCase(u"T"_s, u"F"_s, Language::German, {}));
            results.push_back(desk.session.duplicateCase(desk.session.caseId()));
        });
    }
    for (const Result<void> &result : results)
        QVERIFY(!result);
    QCOMPARE(signalled, 0);
    QVERIFY(desk.session.assessment() == before);
    QCOMPARE(inWords(desk.session.judgement()), words);
    QCOMPARE(desk.session.savedAt(), saved);
    QVERIFY(desk.session.canUndo() && desk.session.canRedo());
    QVERIFY(!desk.session.isFrozen());
    // The disk has room again: the same commands work, and nothing was half written.
    VERIFY_OK(desk.session.redo());
    QCOMPARE(desk.session.assessment().answer(scale)->value, QStringList{u"small"_s});
    VERIFY_OK(desk.session.issueOpinion());
    QCOMPARE(desk.session.cases().size(), size_t(1));
    const qint64 id = desk.session.caseId();
    const Assessment after = desk.session.assessment();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QVERIFY(again->assessment() == after);
#else
    QSKIP("needs a limit on file sizes");
#endif
}

// If a new catalogue changes an open case's result, the change is journalled and shown.
void StoreTest::newCatalogueRejudgesOpenCases()
{
    SmallCatalogue small;
    const Catalogue old = small.question(u"Q"_s, u"ok odd"_s).build();
    SmallCatalogue stricter;
    const Catalogue newer =
        stricter.question(u"Q"_s, u"ok odd"_s).rule(u"X"_s, u"KO_HARD"_s, u"any(Q,odd)"_s).build();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"cases.votum"_s);
    const auto clock = [] { return QDateTime(testDay, QTime(9, 0), Qt::UTC); };
    qint64 id = 0;
    {
        Session session(old, clock);
        VERIFY_OK(session.openStore(path));
        VERIFY_OK(
            session.importCase(CaseBuilder::planned(old).answer(u"Q"_s, u"odd"_s).assessment));
        QCOMPARE(session.cases().back().outcome, u"PERMISSIBLE"_s);
        id = session.caseId();
    }
    for (int time = 1; time <= 2; ++time) { // the second time nothing is new
        Session session(newer, clock);
        VERIFY_OK(session.openStore(path));
        QCOMPARE(session.cases().back().outcome, u"NOT_PERMISSIBLE"_s);
        VERIFY_OK(session.openCase(id));
        const Result<std::vector<JournalLine>> lines = session.journal();
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), size_t(2));
        QCOMPARE(lines->back().action, JournalAction::Rejudged);
        QCOMPARE(lines->back().before, u"PERMISSIBLE"_s);
        QCOMPARE(lines->back().after, u"NOT_PERMISSIBLE"_s);
    }
}

// What is sealed was judged by the catalogue of its day, whatever a later one would say.
void StoreTest::newCatalogueLeavesSealedCasesAlone()
{
    SmallCatalogue small;
    const Catalogue other = small.question(u"Q"_s, u"ok odd"_s).build();
    Desk desk;
    desk.importExample();
    desk.seal();
    const qint64 sealed = desk.session.caseId();
    const QByteArray record = desk.session.recordBytes();
    desk.importExample(); // an open one
    const std::vector<CaseSummary> before = desk.session.cases();
    desk.session.closeStore();
    Session session(other, [&desk] { return desk.time.addDays(1); });
    VERIFY_OK(session.openStore(desk.path()));
    QCOMPARE(session.cases().size(), before.size());
    for (const CaseSummary &row : session.cases()) {
        const auto was =
            std::find_if(before.begin(), before.end(),
                         [&row](const CaseSummary &each) { return each.id == row.id; });
        QCOMPARE(row == *was, row.id == sealed);
        QCOMPARE(row.judgedWith, row.id == sealed ? shipped().sha256() : other.sha256());
    }
    VERIFY_OK(session.openCase(sealed));
    QCOMPARE(session.recordBytes(), record);
    const Result<std::vector<JournalLine>> lines = session.journal();
    VERIFY_OK(lines);
    QCOMPARE(lines->back().action, JournalAction::Sealed);
}

// An opinion is issued here, by an explicit act, or not at all.
void StoreTest::anImportedOpinionIsADraft()
{
    Desk desk;
    desk.importExample();
    desk.giveOpinion();
    const Assessment issued = desk.session.assessment();
    QVERIFY(issued.opinion.isIssued() && !issued.opinion.hash.isEmpty());
    VERIFY_OK(desk.session.importCase(issued));
    const qint64 id = desk.session.caseId();
    for (int time = 1; time <= 2; ++time) { // as shown at once, and as read from the store
        const Opinion &opinion = desk.session.assessment().opinion;
        QVERIFY(!desk.session.isFrozen());
        QCOMPARE(opinion.hash, QString());
        QCOMPARE(opinion.text, issued.opinion.text);
        QCOMPARE(desk.session.cases().back().status, CaseStatus::Draft);
        desk.session.closeStore();
        VERIFY_OK(desk.session.openStore(desk.path()));
        VERIFY_OK(desk.session.openCase(id));
    }
}

void StoreTest::todayIsTheClocks()
{
    Desk desk;
    QCOMPARE(desk.session.today(), testDay);
    desk.createCase();
    QCOMPARE(desk.session.judgement().asOf, testDay);
    desk.time = desk.time.addDays(40);
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"mid"_s})));
    QCOMPARE(desk.session.judgement().asOf, testDay.addDays(40));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
