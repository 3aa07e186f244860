// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "core/record/record.h"
#include "store/file/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace votum {

using Act = RetentionEntry::Act;

// How long cases are kept, and deleting those that are due: what may go, that it is gone, and that
// the store can still be checked.
class StoreRetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void whatWasDecidedIsKept();
    void theStageFollowsFromTheCase();
    void workOfTheProgramProlongsNothing();
    void onlyWhatIsDueGoes();
    void theWholeCaseLeavesTheFile();
    void theProtocolTellsOfIt();
    void othersKeepWhatTheyShare();
    void aHeldCaseStays();
    void theReasonOfAHoldGoesWithTheCase();
    void aCaseFileBringsNothingBack();
    void backupsThatHoldItAreTold();
    void aFullDiskChangesNothing();
    void theFileItselfGuards_data();
    void theFileItselfGuards();
    void everyManipulationIsTold_data();
    void everyManipulationIsTold();

private:
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }
    static RetentionEntry entry(Act act, const QString &about, const QString &value = {},
                                const QDateTime &time = later)
    {
        return {act, about, value, u"nach Plan"_s, u"Erika Beispiel"_s, time};
    }
    // Sealed, and refused.
    qint64 refused(Assessment assessment = richAssessment());
    QString uuidOf(qint64 id) const { return m_store->load(id)->uuid; }
    Result<void> laidDown(const QString &stage = u"refused"_s)
    {
        return m_store->enterRetention({entry(Act::Rule, stage, u"12"_s)});
    }
    bool isInTheFiles(const QByteArray &text) const
    {
        for (const QByteArray &bytes : {bytesOf(path()), bytesOf(path() + u"-wal"_s)}) {
            if (bytes.contains(text) || bytes.contains(text.toLower()))
                return true;
        }
        return false;
    }

    inline static const QDateTime later{QDate(2027, 3, 2), QTime(12, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void StoreRetentionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = openStore(path());
    QVERIFY(m_store);
}

qint64 StoreRetentionTest::refused(Assessment assessment)
{
    assessment.decision.purposes = {{u"service"_s, DecisionCode::D4}};
    const Result<qint64> id = m_store->create(assessment, lineAt(0, JournalAction::Created));
    return id && sealWith(*m_store, *id, 1) ? *id : 0;
}

void StoreRetentionTest::whatWasDecidedIsKept()
{
    const QString uuid = uuidOf(refused());
    const RetentionHistory entries{
        entry(Act::Rule, u"refused"_s, u"36"_s), entry(Act::Hold, uuid), entry(Act::Release, uuid),
        entry(Act::Prolong, uuid, u"2031-12-31"_s), entry(Act::Rule, u"refused"_s)};
    for (const RetentionEntry &each : entries)
        VERIFY_OK(m_store->enterRetention({each}));
    m_store.reset();
    m_store = openStore(path());
    QCOMPARE(*m_store->retentionHistory(), entries);
    QCOMPARE(faultsOf(*m_store), QStringList());
    // All or none.
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Hold, uuid), entry(Act::Hold, u"nobody"_s)}),
                 "unknownCase");
    QCOMPARE(m_store->retentionHistory()->size(), entries.size());
}

void StoreRetentionTest::theStageFollowsFromTheCase()
{
    const qint64 draft = *m_store->create(richAssessment(), lineAt(0));
    const qint64 inForce = *m_store->create(richAssessment(), lineAt(0));
    VERIFY_OK(sealWith(*m_store, inForce, 1));
    const qint64 ended = *m_store->create(richAssessment(), lineAt(0));
    VERIFY_OK(sealWith(*m_store, ended, 1));
    CaseEvent event;
    event.kind = CaseEvent::Kind::Revocation;
    event.date = QDate(2026, 8, 1);
    event.time = at(2);
    VERIFY_OK(m_store->appendEvent(ended, event));
    event.kind = CaseEvent::Kind::SignedScan; // moves nothing
    event.date = QDate(2026, 9, 1);
    VERIFY_OK(m_store->appendEvent(ended, event));
    (void)refused();
    const std::vector<CaseRetention> cases = *m_store->retention(QDate(2026, 9, 2));
    QCOMPARE(cases.size(), size_t(4));
    const auto is = [&](int i, RetentionStage stage, QDate since) {
        return cases[size_t(i)].kept.stage == stage && cases[size_t(i)].kept.since == since;
    };
    QVERIFY(is(0, RetentionStage::Draft, QDate(2026, 3, 2)));
    QVERIFY(is(1, RetentionStage::InForce, {}));
    QVERIFY(is(2, RetentionStage::Ended, QDate(2026, 8, 1)));
    QVERIFY(is(3, RetentionStage::Refused, QDate(2026, 3, 2)));
    QCOMPARE(cases[0].kept.uuid, uuidOf(draft));
    // In the trash it is a case still.
    VERIFY_OK(m_store->setTrashed(draft, true, lineAt(3)));
    QCOMPARE(m_store->retention(QDate(2026, 9, 2))->size(), size_t(4));
}

// A new catalogue judges every draft anew: it stays as old as it was.
void StoreRetentionTest::workOfTheProgramProlongsNothing()
{
    const qint64 draft = *m_store->create(richAssessment(), lineAt(0));
    JournalLine judged = lineAt(0, JournalAction::Rejudged);
    judged.subject = JournalCatalogue{u"2027.1"_s};
    judged.time = later;
    VERIFY_OK(m_store->save(draft, {{}, {judged}, CaseChange::Verdict{u"PERMISSIBLE"_s, {}}}));
    QCOMPARE(m_store->summary(draft)->changed, later);
    QCOMPARE(m_store->retention(QDate(2026, 9, 2))->front().kept.since, QDate(2026, 3, 2));
}

void StoreRetentionTest::onlyWhatIsDueGoes()
{
    const QString uuid = uuidOf(refused());
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Erased, uuid)}), "notDue"); // no rule
    VERIFY_OK(laidDown(u"draft"_s));
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Erased, uuid)}), "notDue"); // of others
    VERIFY_OK(laidDown());
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Erased, uuid, {}, later.addDays(-1))}),
                 "notDue");
    VERIFY_OK(m_store->enterRetention({entry(Act::Prolong, uuid, u"2028-01-01"_s)}));
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Erased, uuid)}), "notDue");
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Prolong, uuid, u"2027-03-02"_s)}),
                 "retentionUntil");
    RetentionEntry silent = entry(Act::Erased, uuid, {}, later.addYears(1));
    silent.reason = u"  "_s;
    VERIFY_ERROR(m_store->enterRetention({silent}), "reasonMissing");
    QCOMPARE(m_store->list()->size(), size_t(1));
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid, {}, later.addYears(1))}));
    QCOMPARE(m_store->list()->size(), size_t(0));
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Hold, uuid)}), "unknownCase");
}

void StoreRetentionTest::theWholeCaseLeavesTheFile()
{
    const qint64 other = *m_store->create(richAssessment(), lineAt(0));
    Assessment secret = richAssessment();
    secret.title = u"Zebrafinkenanfrage"_s;
    secret.privateNotes = u"Quastenflosser "_s.repeated(900);
    // A file of its own, which cannot be packed away.
    QByteArray file = "Nasenbaer";
    for (int i = 0; i < 40'000; ++i)
        file += char(QRandomGenerator::global()->bounded(256));
    const qint64 arrival = *m_store->beginContent();
    VERIFY_OK(m_store->addContent(arrival, file));
    secret.evidence[0].sha256 = *m_store->endContent(arrival);
    const QString sum = secret.evidence[0].sha256;
    const qint64 id = refused(secret);
    QVERIFY(id != 0);
    CaseEvent event;
    event.kind = CaseEvent::Kind::ConditionMet;
    event.date = QDate(2026, 3, 3);
    event.time = at(4);
    event.text = u"Schnabeltierbericht"_s;
    VERIFY_OK(m_store->appendEvent(id, event));
    const qint64 next = *m_store->createVersion(id, lineAt(5));
    VERIFY_OK(m_store->save(next, {notesChange(u"Okapi "_s.repeated(500)),
                                   {{at(6),
                                     u"Wombat"_s,
                                     JournalAction::Evidence,
                                     JournalEvidence{u"e"_s, u"Axolotl"_s},
                                     {},
                                     {}}},
                                   {}}));
    const QString uuid = uuidOf(id);
    m_store.reset();
    m_store = openStore(path());
    const QList<QByteArray> words{"Zebrafinkenanfrage",
                                  "Quastenflosser",
                                  "Nasenbaer",
                                  "Schnabeltierbericht",
                                  "Okapi",
                                  "Wombat",
                                  "Axolotl"};
    for (const QByteArray &word : words)
        QVERIFY2(isInTheFiles(word), word.constData());
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid)}));
    for (const bool isClosed : {false, true}) {
        for (const QByteArray &word : words)
            QVERIFY2(!isInTheFiles(word), word.constData());
        if (!isClosed)
            m_store.reset();
    }
    m_store = openStore(path());
    QCOMPARE(faultsOf(*m_store), QStringList());
    QVERIFY(!*m_store->hasContent(sum));
    QCOMPARE(m_store->list()->size(), size_t(1));
    QCOMPARE(m_store->list()->front().id, other);
    QCOMPARE(*m_store->search(u"Schnabeltierbericht"_s, true), QSet<qint64>());
    VERIFY_ERROR(m_store->load(id), "storeMissingCase");
    // The number stays taken, the rows' ids are given again.
    const qint64 fresh = refused();
    QCOMPARE(m_store->load(fresh)->fileNumber, u"2026-0003"_s);
    QCOMPARE(fresh, id);
    QCOMPARE(faultsOf(*m_store), QStringList());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuidOf(fresh))}));
    const qint64 draft = *m_store->create(richAssessment(), lineAt(9));
    VERIFY_OK(m_store->setTrashed(draft, true, lineAt(9)));
    VERIFY_OK(m_store->erase({draft}));
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreRetentionTest::theProtocolTellsOfIt()
{
    const qint64 id = refused();
    VERIFY_OK(m_store->noteIssued(id, u"record"_s, u"de"_s, u"feed"_s, at(3)));
    const SealedRecord sealed = *m_store->sealedRecord(id);
    const QString uuid = uuidOf(id);
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid)}));
    const RetentionEntry last = m_store->retentionHistory()->back();
    QCOMPARE(last.act, Act::Erased);
    QCOMPARE(last.about, uuid);
    QCOMPARE(last.author, u"Erika Beispiel"_s);
    const QJsonObject protocol = QJsonDocument::fromJson(last.value.toUtf8()).object();
    QCOMPARE(protocol[u"fileNumber"_s].toString(), u"2026-0001"_s);
    QCOMPARE(protocol[u"stage"_s].toString(), u"refused"_s);
    QCOMPARE(protocol[u"due"_s].toString(), u"2027-03-02"_s);
    QCOMPARE(protocol[u"versions"_s][0][u"seal"_s].toString(), sealed.sha256);
    QCOMPARE(protocol[u"versions"_s][0][u"link"_s].toString(), sealed.link);
    // What was handed out is still known.
    const Origin origin = *m_store->originOf(sealed.sha256, u"feed"_s, sealed.link);
    QVERIFY(origin.isSealedHere);
    QVERIFY(origin.isIssuedHere);
    QCOMPARE(origin.link, Origin::Link::Agrees);
    QVERIFY(origin.erased);
    QCOMPARE(origin.erased->fileNumber, u"2026-0001"_s);
    QCOMPARE(origin.erased->time, later);
    QVERIFY(!m_store->originOf(sealed.sha256, u"beef"_s)->isIssuedHere);
    QCOMPARE(m_store->originOf(sealed.sha256, {}, u"00"_s)->link, Origin::Link::Differs);
    QVERIFY(!m_store->originOf(QString(64, u'0'), {})->erased);
    QVERIFY(!m_store->originOf({}, {})->erased);
}

void StoreRetentionTest::othersKeepWhatTheyShare()
{
    const qint64 arrival = *m_store->beginContent();
    VERIFY_OK(m_store->addContent(arrival, "shared"));
    Assessment assessment = richAssessment();
    assessment.evidence[0].sha256 = *m_store->endContent(arrival);
    const qint64 one = refused(assessment), other = refused(assessment);
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuidOf(one))}));
    QCOMPARE(*m_store->contentPiece(assessment.evidence[0].sha256, 0), QByteArray("shared"));
    QVERIFY(!m_store->sealedRecord(other)->bytes.isEmpty());
    QCOMPARE(faultsOf(*m_store), QStringList());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuidOf(other))}));
    QVERIFY(!*m_store->hasContent(assessment.evidence[0].sha256));
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreRetentionTest::aHeldCaseStays()
{
    const qint64 sealed = refused(), draft = *m_store->create(richAssessment(), lineAt(0));
    const QStringList uuids{uuidOf(sealed), uuidOf(draft)};
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Hold, uuids[0]), entry(Act::Hold, uuids[1])}));
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Hold, uuids[0])}), "held");
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Erased, uuids[0])}), "held");
    VERIFY_OK(m_store->setTrashed(draft, true, lineAt(1)));
    VERIFY_ERROR(m_store->erase({draft}), "held");
    VERIFY_OK(m_store->load(draft));
    VERIFY_OK(m_store->enterRetention({entry(Act::Release, uuids[1])}));
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Release, uuids[1])}), "notHeld");
    VERIFY_OK(m_store->erase({draft}));
    VERIFY_ERROR(m_store->enterRetention({entry(Act::Erased, uuids[0])}), "held");
    VERIFY_OK(m_store->enterRetention({entry(Act::Release, uuids[0])}));
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuids[0])}));
    QCOMPARE(faultsOf(*m_store), QStringList());
}

// It may name people; held twice, so that no order of the rows stands in the way.
void StoreRetentionTest::theReasonOfAHoldGoesWithTheCase()
{
    const QString uuid = uuidOf(refused());
    VERIFY_OK(laidDown());
    for (const Act act : {Act::Hold, Act::Release, Act::Hold, Act::Release}) {
        RetentionEntry told = entry(act, uuid);
        told.reason = u"Klage Regenpfeifer"_s;
        VERIFY_OK(m_store->enterRetention({told}));
    }
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid)}));
    m_store.reset();
    QVERIFY(!isInTheFiles("Regenpfeifer"));
    m_store = openStore(path());
    QCOMPARE(m_store->retentionHistory()->size(), size_t(2)); // rule and protocol
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreRetentionTest::aCaseFileBringsNothingBack()
{
    const QString uuid = uuidOf(refused());
    m_store->settle();
    VERIFY_OK(Store::exportCase(path(), uuid, path(u"one.votumcase"_s)));
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid)}));
    const auto file = *Store::open(path(u"one.votumcase"_s), StoreOpening::Read);
    VERIFY_ERROR(m_store->standingOf(*file), "caseErased");
    const Result<std::vector<qint64>> taken = m_store->takeCase(*file);
    VERIFY_ERROR(taken, "caseErased");
    QCOMPARE(taken.error().arguments, (QStringList{u"2026-0001"_s, u"2027-03-02"_s}));
    QCOMPARE(m_store->list()->size(), size_t(0));
    // Nor does it bring rules, holds or protocols of its own.
    {
        RawDatabase raw(path(u"one.votumcase"_s));
        QCOMPARE(raw.run(u"INSERT INTO retention VALUES (1, 0, 'erased', 'x', '{}', '', '', '')"_s),
                 QString());
    }
    VERIFY_ERROR((*Store::open(path(u"one.votumcase"_s), StoreOpening::Read))->checkCaseFile(),
                 "caseFile");
}

void StoreRetentionTest::backupsThatHoldItAreTold()
{
    const QString uuid = uuidOf(refused());
    VERIFY_OK(m_store->backup(path(u"before.votum"_s)));
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid)}));
    VERIFY_OK(m_store->backup(path(u"after.votum"_s)));
    QVERIFY(*Store::holdsAny(path(u"before.votum"_s), {u"other"_s, uuid}));
    QVERIFY(!*Store::holdsAny(path(u"after.votum"_s), {uuid}));
    QVERIFY(!*Store::holdsAny(path(u"before.votum"_s), {}));
    QVERIFY(!Store::holdsAny(path(u"none.votum"_s), {uuid}));
    putOldStore(path(u"old.votum"_s)); // of an older schema, without being migrated
    const QByteArray old = bytesOf(path(u"old.votum"_s));
    QVERIFY(!*Store::holdsAny(path(u"old.votum"_s), {uuid}));
    QCOMPARE(bytesOf(path(u"old.votum"_s)), old);
}

void StoreRetentionTest::aFullDiskChangesNothing()
{
    const qint64 id = refused();
    const QString uuid = uuidOf(id);
    VERIFY_OK(laidDown());
    const SealedRecord sealed = *m_store->sealedRecord(id);
    int failed = 0;
    for (;; ++failed) {
        refuseStatement(failed + 1);
        const Result<void> erased = m_store->enterRetention({entry(Act::Erased, uuid)});
        refuseStatement(0);
        if (erased)
            break;
        QCOMPARE(*m_store->sealedRecord(id), sealed);
        QCOMPARE(m_store->retentionHistory()->size(), size_t(1));
    }
    QVERIFY2(failed > 20, qPrintable(QString::number(failed)));
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreRetentionTest::theFileItselfGuards_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString &table : {u"parts"_s, u"journal"_s, u"issued"_s, u"events"_s, u"sealed"_s,
                                 u"versions"_s, u"retention"_s, u"cases"_s})
        QTest::newRow(qPrintable(table)) << u"DELETE FROM "_s + table;
    QTest::newRow("a hold lifted by hand") << u"UPDATE retention SET act = 'release'"_s;
    QTest::newRow("a hold replaced")
        << u"REPLACE INTO retention SELECT id, version, 'release', about, value, reason, author, "
           "time FROM retention WHERE act = 'hold'"_s;
    QTest::newRow("a salt") << u"UPDATE chain SET salt = x'' WHERE source = 1"_s;
}

// Held: also where somebody writes a protocol beside it.
void StoreRetentionTest::theFileItselfGuards()
{
    QFETCH(const QString, sql);
    const qint64 id = refused();
    const QString uuid = uuidOf(id);
    VERIFY_OK(m_store->noteIssued(id, u"record"_s, u"de"_s, u"feed"_s, at(3)));
    CaseEvent event;
    event.kind = CaseEvent::Kind::Suspension;
    event.date = QDate(2026, 3, 3);
    event.time = at(4);
    VERIFY_OK(m_store->appendEvent(id, event));
    VERIFY_OK(m_store->enterRetention({entry(Act::Hold, uuid)}));
    m_store.reset();
    RawDatabase raw(path());
    QVERIFY(!raw.run(sql).isEmpty());
    QCOMPARE(raw.run(u"INSERT INTO retention (version, act, about, value, reason, author, time) "
                     "VALUES (0, 'erased', '%1', '{}', '', '', '')"_s.arg(uuid)),
             QString());
    QVERIFY(!raw.run(sql).isEmpty());
}

void StoreRetentionTest::everyManipulationIsTold_data()
{
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &edits, const QString &expected) {
        QTest::newRow(name) << edits << expected;
    };
    const QString unguarded = u"DROP TRIGGER retention_no_%1"_s;
    row("the protocol rewritten",
        {unguarded.arg(u"update"_s), u"UPDATE retention SET reason = 'x' WHERE act = 'erased'"_s},
        u"checkRetentionChanged"_s);
    row("the seal in it rewritten",
        {unguarded.arg(u"update"_s),
         u"UPDATE retention SET value = replace(value, 'refused', 'draft') WHERE act = 'erased'"_s},
        u"checkRetentionChanged"_s);
    row("the protocol removed",
        {unguarded.arg(u"delete"_s), u"DELETE FROM retention WHERE act = 'erased'"_s},
        u"checkRetentionMissing"_s);
    row("a rule put in",
        {u"INSERT INTO retention (version, act, about, value, reason, author, time) "
         "VALUES (0, 'rule', 'draft', '1', '', '', '')"_s},
        u"checkRetentionForeign"_s);
    // The triggers let it pass, the chain does not.
    row("a protocol put in, and the other case deleted",
        {u"INSERT INTO retention (version, act, about, value, reason, author, time) "
         "SELECT 0, 'erased', uuid, '{}', '', '', '' FROM cases WHERE number = 2"_s,
         u"DELETE FROM sealed"_s},
        u"checkSealedMissing 2026-0002 v1"_s);
    row("a line put in for the version that is gone",
        {u"INSERT INTO chain (source, row, version, salt, digest, link) "
         "VALUES (5, 2, 2, x'', x'', x'00')"_s},
        u"checkChain"_s);
    // An erasure as the program would write it, had it a protocol.
    row("the other seal said to be erased",
        {u"INSERT INTO retention (version, act, about, value, reason, author, time) "
         "SELECT 0, 'erased', uuid, '{}', '', '', '' FROM cases WHERE number = 2"_s,
         u"UPDATE chain SET salt = x'', digest = x'00' WHERE source = 1 AND salt <> x''"_s,
         u"DELETE FROM sealed"_s},
        u"checkSealedMissing 2026-0002 v1"_s);
}

void StoreRetentionTest::everyManipulationIsTold()
{
    QFETCH(const QStringList, edits);
    QFETCH(const QString, expected);
    const QString uuid = uuidOf(refused());
    (void)refused();
    VERIFY_OK(laidDown());
    VERIFY_OK(m_store->enterRetention({entry(Act::Erased, uuid)}));
    QCOMPARE(faultsOf(*m_store), QStringList());
    m_store.reset();
    {
        RawDatabase raw(path());
        for (const QString &edit : edits)
            QCOMPARE(raw.run(edit), QString());
    }
    const QStringList faults = faultsOf(**Store::open(path(), StoreOpening::Read));
    QVERIFY2(faults.contains(expected), qPrintable(faults.join(u"; "_s)));
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreRetentionTest)
#include "retentiontest.moc"
