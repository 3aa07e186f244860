// SPDX-License-Identifier: GPL-3.0-or-later

#include "../store/rawdatabase.h"
#include "desk.h"
#include "session/storeimpact.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The adequacy decision for the United States has fallen, where the examples' platforms sit.
std::shared_ptr<Catalogue> fallen()
{
    auto catalogue = std::make_shared<Catalogue>(shipped());
    for (Country &country : catalogue->countries) {
        if (country.code == "US"_L1)
            country.destination = u"none"_s;
    }
    catalogue->version = u"2099.1.1"_s;
    catalogue->setSha256(u"fallen"_s);
    return catalogue;
}

const StoredImpact *impactOf(const std::vector<StoredImpact> &list, qint64 id)
{
    const auto found =
        std::ranges::find_if(list, [id](const StoredImpact &item) { return item.row.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

// Another catalogue: whom it concerns, taking it on, reviews. How each fails, allornothingtest.cpp
// tells.
class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void openAndSealedOnesThatRestOnIt();
    void askingChangesNothing();
    void wordsConcernNobody();
    void sealedOnesStayAsTheyAre();
    void theOpenCaseStaysOpen();
    void theOneBeforeLivesOn();
    void withoutAStoreItIsTakenAll();
    void reviewsOfAll();
    void aReviewIsBegunOnce();
    void againstTheRecords();
    void theTrashCountsAsBegun();
    void oneThatCannotBeReadIsMarked();

private:
    std::vector<StoredImpact> impacts(const Catalogue &other) const
    {
        Result<std::vector<StoredImpact>> list = m_desk->session.impactOf(other);
        return list ? *std::move(list) : std::vector<StoredImpact>();
    }
    QByteArray sealedBytes() const { return m_desk->session.caseRecord(m_sealed)->bytes; }

    std::unique_ptr<Desk> m_desk;
    qint64 m_sealed = 0, m_open = 0;
};

void CatalogueTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->importExample();
    m_desk->seal();
    m_sealed = m_desk->session.caseId();
    m_desk->importExample(u"travel-agency.en"_s);
    m_open = m_desk->session.caseId();
}

void CatalogueTest::openAndSealedOnesThatRestOnIt()
{
    const std::vector<StoredImpact> list = impacts(*fallen());
    QCOMPARE(list.size(), size_t(2));
    for (const qint64 id : {m_sealed, m_open}) {
        const StoredImpact *item = impactOf(list, id);
        QVERIFY(item && item->impact.isConcerned());
        QCOMPARE(item->impact.grounds.front().id, u"US"_s);
        QCOMPARE(item->canBeReviewed, id == m_sealed);
    }
    QCOMPARE(toReview(list), std::vector<qint64>{m_sealed});
}

void CatalogueTest::askingChangesNothing()
{
    m_desk->session.closeStore();
    const QString before = RawDatabase(m_desk->path()).contents();
    VERIFY_OK(m_desk->session.openStore(m_desk->path()));
    QCOMPARE(signalsOf(m_desk->session, [&] { impacts(*fallen()); }), 0);
    m_desk->session.closeStore();
    QCOMPARE(RawDatabase(m_desk->path()).contents(), before);
}

void CatalogueTest::wordsConcernNobody()
{
    auto other = std::make_shared<Catalogue>(shipped());
    for (Question &question : other->questions)
        question.text = same(u"Otherwise"_s);
    other->setSha256(u"otherwise"_s);
    for (const StoredImpact &item : impacts(*other))
        QVERIFY(!item.impact.isConcerned());
}

void CatalogueTest::sealedOnesStayAsTheyAre()
{
    const QByteArray bytes = sealedBytes();
    VERIFY_OK(m_desk->session.takeCatalogue(fallen()));
    QCOMPARE(sealedBytes(), bytes);
    for (const CaseSummary &row : m_desk->session.cases())
        QCOMPARE(row.judgedWith, row.id == m_sealed ? shipped().sha256() : u"fallen"_s);
    VERIFY_OK(m_desk->session.openCase(m_sealed));
    QCOMPARE(m_desk->session.recordBytes(), bytes);
}

void CatalogueTest::theOpenCaseStaysOpen()
{
    Session &session = m_desk->session;
    VERIFY_OK(session.setTitle(u"Mine"_s, u"Firm"_s));
    QVERIFY(session.canUndo());
    QCOMPARE(signalsOf(session, [&] { VERIFY_OK(session.takeCatalogue(fallen())); }), 1);
    QCOMPARE(session.caseId(), m_open);
    QCOMPARE(session.assessment().title, u"Mine"_s);
    QCOMPARE(session.catalogue().version, u"2099.1.1"_s);
    QVERIFY(!session.canUndo()); // what was before was judged by another one
    VERIFY_OK(session.setTitle(u"Still mine"_s, u"Firm"_s));
}

// Windows that are about to be made anew may look into it once more.
void CatalogueTest::theOneBeforeLivesOn()
{
    VERIFY_OK(m_desk->session.takeCatalogue(fallen()));
    const Catalogue &before = m_desk->session.catalogue();
    VERIFY_OK(m_desk->session.takeCatalogue(std::make_shared<Catalogue>(shipped())));
    QCOMPARE(before.version, u"2099.1.1"_s);
    QCOMPARE(m_desk->session.catalogue().version, shipped().version);
}

void CatalogueTest::withoutAStoreItIsTakenAll()
{
    m_desk->session.closeStore();
    VERIFY_ERROR(m_desk->session.impactOf(*fallen()), "noStore");
    VERIFY_OK(m_desk->session.takeCatalogue(fallen()));
    VERIFY_OK(m_desk->session.openStore(m_desk->path()));
    for (const CaseSummary &row : m_desk->session.cases())
        QCOMPARE(row.judgedWith, row.id == m_sealed ? shipped().sha256() : u"fallen"_s);
}

void CatalogueTest::reviewsOfAll()
{
    Session &session = m_desk->session;
    const QByteArray bytes = sealedBytes();
    VERIFY_OK(session.openCase(m_open));
    const std::vector<qint64> ids = toReview(impacts(*fallen()));
    VERIFY_OK(session.takeCatalogue(fallen()));
    QCOMPARE(signalsOf(session, [&] { VERIFY_OK(session.createReviews(ids)); }), 1);
    QCOMPARE(session.caseId(), m_open); // the open case stays open
    QCOMPARE(session.cases().size(), size_t(3));
    const CaseSummary &review = session.cases().back();
    QCOMPARE(review.version, 2);
    QCOMPARE(review.status, CaseStatus::Draft);
    QCOMPARE(review.judgedWith, u"fallen"_s);
    QCOMPARE(sealedBytes(), bytes);
    VERIFY_OK(session.openCase(review.id));
    const std::vector<JournalLine> lines = *session.journal();
    QCOMPARE(lines.front().action, JournalAction::NewVersion);
    QVERIFY(lines.front().subject == JournalSubject(JournalCatalogue{u"2099.1.1"_s}));
}

void CatalogueTest::aReviewIsBegunOnce()
{
    VERIFY_OK(m_desk->session.createReviews({m_sealed}));
    VERIFY_ERROR(m_desk->session.createReviews({m_sealed}), "laterVersion");
    const std::vector<StoredImpact> list = impacts(*fallen());
    QVERIFY(toReview(list).empty());
    QVERIFY(impactOf(list, m_sealed)->isUnderReview);
    VERIFY_ERROR(m_desk->session.createReviews({m_open}), "notSealed");
    QCOMPARE(m_desk->session.cases().size(), size_t(3));
}

// The catalogue that sealed it is no longer at hand.
void CatalogueTest::againstTheRecords()
{
    QVERIFY(!impactOf(impacts(shipped()), m_sealed)->impact.isConcerned());
    auto stricter = fallen();
    for (Question &question : stricter->questions) { // so that whatever arises makes it worse
        for (Option &option : question.options) {
            if (option.finding)
                option.finding->severity = Severity::KnockOut;
        }
    }
    VERIFY_OK(m_desk->session.takeCatalogue(stricter));
    const std::vector<StoredImpact> list = impacts(*stricter);
    const StoredImpact *sealed = impactOf(list, m_sealed), *open = impactOf(list, m_open);
    QVERIFY(sealed && open);
    QVERIFY(sealed->impact.isConcerned());
    QCOMPARE(outcomeCode(*sealed->impact.before), sealed->row.outcome);
    QCOMPARE(sealed->impact.now, Outcome::NotPermissible);
    QVERIFY(!open->impact.isConcerned()); // judged anew already, and journalled
}

void CatalogueTest::theTrashCountsAsBegun()
{
    VERIFY_OK(m_desk->session.createReviews({m_sealed}));
    VERIFY_OK(m_desk->session.trashCase(m_desk->session.cases().back().id));
    QVERIFY(!impactOf(impacts(*fallen()), m_sealed)->canBeReviewed);
}

void CatalogueTest::oneThatCannotBeReadIsMarked()
{
    m_desk->session.closeStore();
    QCOMPARE(
        RawDatabase(m_desk->path())
            .run(u"UPDATE parts SET json = '{' WHERE kind = 'case' AND version = %1"_s.arg(m_open)),
        QString());
    VERIFY_OK(m_desk->session.openStore(m_desk->path()));
    const std::vector<StoredImpact> list = impacts(*fallen());
    QVERIFY(impactOf(list, m_open)->cannotBeRead());
    QVERIFY(impactOf(list, m_sealed)->impact.isConcerned());
    VERIFY_OK(m_desk->session.takeCatalogue(fallen()));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "cataloguetest.moc"
