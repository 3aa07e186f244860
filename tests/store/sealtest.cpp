// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "core/record/record.h"

using namespace Qt::StringLiterals;

namespace votum {

class StoreSealTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void aSealKeepsTheBytes();
    void aSealedVersionRefusesEveryChange();
    void eventsChangeTheStatus_data();
    void eventsChangeTheStatus();
    void anEventEndsTheWaitForAMeasure();
    void onlySealedVersionsTakeEvents();
    void theNextVersionContinues();
    void theNextVersionHasTheRulesInForce();
    void sealingTheNextVersionSupersedes();
    void issuedDocumentsAreFound();
    void sqlCannotTouchWhatIsSealed_data();
    void sqlCannotTouchWhatIsSealed();
    void sqlCanStillChangeDrafts();
    void theCheckFindsAForgedRecord();

private:
    QString path() const { return m_folder->filePath(u"store.votum"_s); }
    CaseEvent entered(CaseEvent::Kind kind, const QString &subject = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    qint64 m_id = 0;
    QByteArray m_record;
};

void StoreSealTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = openStore(path());
    QVERIFY(m_store);
    const Result<qint64> id = m_store->create(richAssessment(), lineAt(0, JournalAction::Created));
    VERIFY_OK(id);
    m_id = *id;
    const Result<QByteArray> record = sealWith(*m_store, m_id, 1);
    VERIFY_OK(record);
    m_record = *record;
}

CaseEvent StoreSealTest::entered(CaseEvent::Kind kind, const QString &subject) const
{
    return {kind, QDate(2026, 5, 1), at(60), u"Erika Beispiel"_s, subject, u"Grund"_s, u"ab"_s};
}

void StoreSealTest::aSealKeepsTheBytes()
{
    const Result<SealedRecord> sealed = m_store->sealedRecord(m_id);
    VERIFY_OK(sealed);
    QCOMPARE(sealed->bytes, m_record);
    QCOMPARE(sealed->sha256, sealOf(m_record));
    QCOMPARE(sealed->sealedAt, at(1));
    QVERIFY(sealed->events.empty());
    const CaseSummary row = *m_store->summary(m_id);
    QCOMPARE(row.status, CaseStatus::Sealed);
    QCOMPARE(row.review, QDate(2027, 3, 2));
    QCOMPARE(row.decidedOn, QDate(2026, 3, 2));
    QCOMPARE(row.changed, at(1));
    QCOMPARE(m_store->journal(m_id)->back().action, JournalAction::Sealed);
    QVERIFY(m_store->originOf(sealOf(m_record), {})->isSealedHere);
    QVERIFY(!m_store->originOf(u"00"_s, {})->isSealedHere);
    const qint64 draft = *m_store->create(richAssessment(), lineAt(2));
    QVERIFY(m_store->sealedRecord(draft)->bytes.isEmpty());
}

void StoreSealTest::aSealedVersionRefusesEveryChange()
{
    const Assessment before = *m_store->load(m_id);
    VERIFY_ERROR(m_store->save(m_id, {notesChange(u"neu"_s), {lineAt(2)}, {}}), "sealed");
    QCOMPARE(m_store->save(m_id, {{}, {lineAt(2)}, {}}).error().arguments,
             QStringList{u"2026-0001"_s});
    VERIFY_ERROR(m_store->save(m_id, {{}, {}, CaseChange::Verdict{u"PERMISSIBLE"_s, {}}}),
                 "sealed");
    VERIFY_ERROR(m_store->setTrashed(m_id, true, lineAt(2)), "sealed");
    VERIFY_ERROR(sealWith(*m_store, m_id, 2), "sealed");
    QVERIFY(*m_store->load(m_id) == before);
    QCOMPARE(m_store->journal(m_id)->size(), size_t(2));
    QCOMPARE(m_store->sealedRecord(m_id)->bytes, m_record);
}

void StoreSealTest::eventsChangeTheStatus_data()
{
    using Kind = CaseEvent::Kind;
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<int>("expected");
    const auto add = [](const char *name, const QList<Kind> &kinds, CaseStatus expected) {
        QList<int> numbers;
        for (const Kind kind : kinds)
            numbers << int(kind);
        QTest::newRow(name) << numbers << int(expected);
    };
    add("a scan changes nothing", {Kind::SignedScan, Kind::ConditionMet}, CaseStatus::Sealed);
    add("suspended", {Kind::Suspension}, CaseStatus::Suspended);
    add("released again", {Kind::Suspension, Kind::ReleaseCheck}, CaseStatus::Sealed);
    add("revoked", {Kind::Suspension, Kind::Revocation}, CaseStatus::Revoked);
    add("revoked for good", {Kind::Revocation, Kind::ReleaseCheck}, CaseStatus::Revoked);
    add("superseded", {Kind::Superseded, Kind::Suspension}, CaseStatus::Superseded);
}

void StoreSealTest::eventsChangeTheStatus()
{
    QFETCH(QList<int>, kinds);
    QFETCH(int, expected);
    for (const int kind : kinds)
        VERIFY_OK(m_store->appendEvent(m_id, entered(CaseEvent::Kind(kind))));
    QCOMPARE(int(m_store->summary(m_id)->status), expected);
    QCOMPARE(m_store->summary(m_id)->changed, at(60));
    const std::vector<CaseEvent> events = m_store->sealedRecord(m_id)->events;
    QCOMPARE(qsizetype(events.size()), kinds.size());
    QCOMPARE(int(events[0].kind), kinds[0]);
    QCOMPARE(events[0].date, QDate(2026, 5, 1));
    QCOMPARE(events[0].time, at(60));
    QCOMPARE(events[0].text, u"Grund"_s);
    QCOMPARE(events[0].sha256, u"ab"_s);
    QCOMPARE(m_store->sealedRecord(m_id)->bytes, m_record);
}

void StoreSealTest::anEventEndsTheWaitForAMeasure()
{
    QCOMPARE(m_store->summary(m_id)->nextMeasureDue, QDate(2026, 6, 30));
    VERIFY_OK(
        m_store->appendEvent(m_id, entered(CaseEvent::Kind::ConditionMet, u"TRF-01:none M45"_s)));
    QCOMPARE(m_store->summary(m_id)->nextMeasureDue, QDate(2026, 9, 30));
    VERIFY_OK(m_store->appendEvent(m_id, entered(CaseEvent::Kind::ConditionMet, u"CH-02:byod"_s)));
    QVERIFY(!m_store->summary(m_id)->nextMeasureDue.isValid());
}

void StoreSealTest::onlySealedVersionsTakeEvents()
{
    const qint64 draft = *m_store->create(richAssessment(), lineAt(2));
    VERIFY_ERROR(m_store->appendEvent(draft, entered(CaseEvent::Kind::Suspension)), "notSealed");
    VERIFY_ERROR(m_store->createVersion(draft, lineAt(3)), "notSealed");
}

void StoreSealTest::theNextVersionContinues()
{
    const Result<qint64> next = m_store->createVersion(m_id, lineAt(5, JournalAction::NewVersion));
    VERIFY_OK(next);
    const Assessment sealed = *m_store->load(m_id), copy = *m_store->load(*next);
    QCOMPARE(copy.uuid, sealed.uuid);
    QCOMPARE(copy.fileNumber, sealed.fileNumber);
    QCOMPARE(copy.version, 2);
    Assessment expected = sealed;
    expected.version = 2;
    expected.opinion = {};
    expected.decision = {};
    QVERIFY(copy == expected);
    QCOMPARE(m_store->summary(*next)->status, CaseStatus::Draft);
    QCOMPARE(m_store->summary(m_id)->status, CaseStatus::Sealed);
    QCOMPARE(m_store->search(u"müller"_s, false)->size(), size_t(2));
    // One continuation at a time.
    VERIFY_ERROR(m_store->createVersion(m_id, lineAt(6)), "laterVersion");
    VERIFY_OK(m_store->save(*next, {notesChange(u"nur in Version 2"_s), {lineAt(7)}, {}}));
    QVERIFY(*m_store->load(m_id) == sealed);
}

void StoreSealTest::theNextVersionHasTheRulesInForce()
{
    Assessment ruled = richAssessment();
    ruled.houseRules = {{u"CH-02:byod"_s, {Severity::Pre, u"Beschluss"_s, {}, at(0)}}};
    const qint64 sealed = *m_store->create(ruled, lineAt(2));
    VERIFY_OK(sealWith(*m_store, sealed, 3));
    const qint64 next = *m_store->createVersion(sealed, lineAt(4)); // withdrawn since
    QCOMPARE(m_store->load(sealed)->houseRules.size(), 1);
    QVERIFY(m_store->load(next)->houseRules.isEmpty());
}

void StoreSealTest::sealingTheNextVersionSupersedes()
{
    const qint64 next = *m_store->createVersion(m_id, lineAt(5));
    VERIFY_OK(sealWith(*m_store, next, 6));
    QCOMPARE(m_store->summary(m_id)->status, CaseStatus::Superseded);
    QCOMPARE(m_store->summary(next)->status, CaseStatus::Sealed);
    const SealedRecord old = *m_store->sealedRecord(m_id);
    QCOMPARE(old.bytes, m_record);
    QCOMPARE(old.events.size(), size_t(1));
    QCOMPARE(old.events[0].kind, CaseEvent::Kind::Superseded);
    QCOMPARE(old.events[0].subject, u"2"_s);
    QCOMPARE(old.events[0].time, at(6));
    QCOMPARE(m_store->load(*m_store->createVersion(next, lineAt(7)))->version, 3);
}

void StoreSealTest::issuedDocumentsAreFound()
{
    QCOMPARE(m_store->originOf({}, u"feed"_s)->isIssuedHere, false);
    VERIFY_OK(m_store->noteIssued(m_id, u"decision"_s, u"de"_s, u"feed"_s, at(9)));
    VERIFY_OK(m_store->noteIssued(m_id, u"decision"_s, u"de"_s, u"feed"_s, at(10)));
    QCOMPARE(m_store->originOf({}, u"feed"_s)->isIssuedHere, true);
}

void StoreSealTest::sqlCannotTouchWhatIsSealed_data()
{
    QTest::addColumn<QString>("sql");
    const auto add = [](const char *sql) { QTest::newRow(sql) << QString::fromLatin1(sql); };
    add("UPDATE sealed SET record = x'00'");
    add("UPDATE sealed SET sha256 = 'x'");
    add("DELETE FROM sealed");
    add("INSERT OR REPLACE INTO sealed VALUES (1, x'00', 'x', 'y')");
    add("UPDATE parts SET json = '{}' WHERE version = 1");
    add("DELETE FROM parts WHERE version = 1");
    add("INSERT INTO parts (version, kind, key, json) VALUES (1, 'answer', 'Z', '{}')");
    add("INSERT OR REPLACE INTO parts (version, kind, key, json) VALUES (1, 'case', '', '{}')");
    add("INSERT OR REPLACE INTO parts (id, version, kind, key, json) VALUES (1, 2, 'a', 'b', "
        "'{}')");
    add("UPDATE OR REPLACE parts SET id = 1 WHERE version = 2 AND kind = 'case'");
    add("UPDATE OR REPLACE parts SET version = 1 WHERE version = 2 AND kind = 'case'");
    add("UPDATE versions SET title = 'x' WHERE id = 1");
    add("UPDATE versions SET review = '2099-01-01' WHERE id = 1");
    add("UPDATE versions SET trashed = 1 WHERE id = 1");
    add("UPDATE versions SET version = 9 WHERE id = 1");
    add("DELETE FROM versions WHERE id = 1");
    add("DELETE FROM versions WHERE id = 2");
    add("INSERT OR REPLACE INTO versions (id, case_id, version, changed) VALUES (1, 1, 1, '')");
    add("INSERT OR REPLACE INTO versions (case_id, version, changed) VALUES (1, 1, '')");
    add("DELETE FROM cases");
    add("UPDATE cases SET number = 9");
    add("INSERT OR REPLACE INTO cases (id, uuid, year, number) VALUES (1, 'u', 2026, 1)");
    add("UPDATE journal SET after = 'x'");
    add("DELETE FROM journal");
    add("INSERT OR REPLACE INTO journal VALUES (1, 1, '', '', '', '', '', '', '', '')");
    add("UPDATE events SET text = 'x'");
    add("DELETE FROM events");
    add("INSERT OR REPLACE INTO events VALUES (1, 1, 'suspension', '', '', '', '', '', '')");
    add("UPDATE issued SET sha256 = 'x'");
    add("DELETE FROM issued");
    add("INSERT OR REPLACE INTO issued VALUES (1, 1, '', '', '', '')");
}

void StoreSealTest::sqlCannotTouchWhatIsSealed()
{
    QFETCH(QString, sql);
    QCOMPARE(m_id, 1);
    QCOMPARE(*m_store->create(richAssessment(), lineAt(2)), 2);
    VERIFY_OK(m_store->appendEvent(m_id, entered(CaseEvent::Kind::SignedScan)));
    VERIFY_OK(m_store->noteIssued(m_id, u"decision"_s, u"de"_s, u"feed"_s, at(9)));
    const auto state = [this] {
        const Assessment loaded = *m_store->load(m_id);
        return std::tuple(
            m_store->sealedRecord(m_id)->bytes, loaded.title, loaded.answers.size(),
            m_store->journal(m_id)->size(), m_store->sealedRecord(m_id)->events.size(),
            m_store->originOf({}, u"feed"_s)->isIssuedHere, m_store->summary(m_id)->review);
    };
    const auto before = state();
    m_store.reset();
    {
        RawDatabase raw(path());
        const QString refusal = raw.run(sql);
        QVERIFY2(refusal.contains(": nothing is "_L1) || refusal.contains("is sealed"_L1) ||
                     refusal.contains("identity stays"_L1),
                 qPrintable(u"answer: "_s + refusal));
    }
    m_store = openStore(path());
    QVERIFY(m_store);
    QVERIFY(state() == before);
    QCOMPARE(faultsOf(*m_store).join(u"; "_s), QString());
}

void StoreSealTest::sqlCanStillChangeDrafts()
{
    // So that the test above cannot pass because nothing can be changed at all.
    QCOMPARE(*m_store->create(richAssessment(), lineAt(2)), 2);
    m_store.reset();
    RawDatabase raw(path());
    QCOMPARE(raw.run(u"UPDATE versions SET title = 'x' WHERE id = 2"_s), QString());
    QCOMPARE(raw.run(u"UPDATE parts SET json = '{}' WHERE version = 2 AND kind = 'case'"_s),
             QString());
    QCOMPARE(raw.run(u"DELETE FROM parts WHERE version = 2 AND kind = 'risk'"_s), QString());
    QCOMPARE(raw.value(u"SELECT title FROM versions WHERE id = 2"_s).toString(), u"x"_s);
}

void StoreSealTest::theCheckFindsAForgedRecord()
{
    QCOMPARE(faultsOf(*m_store).join(u"; "_s), QString());
    m_store.reset();
    {
        RawDatabase raw(path());
        QCOMPARE(raw.run(u"DROP TRIGGER sealed_no_update"_s), QString());
        QCOMPARE(raw.run(u"UPDATE sealed SET record = x'7b7d'"_s), QString());
    }
    m_store = openStore(path());
    QVERIFY(m_store);
    const QStringList expected{u"checkSchema sealed_no_update"_s,
                               u"checkSealedChanged 2026-0001 v1"_s, u"checkRecord 2026-0001 v1"_s};
    QCOMPARE(faultsOf(*m_store), expected);
    // Nor is it ever shown or handed out as what was sealed.
    VERIFY_ERROR(m_store->sealedRecord(m_id), "storeDamaged");
    VERIFY_ERROR(m_store->loadCase(m_id), "storeDamaged");
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreSealTest)
#include "sealtest.moc"
