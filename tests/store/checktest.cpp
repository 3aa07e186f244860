// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "core/record/record.h"

#include <QFile>
#include <QRandomGenerator>

#include <tuple>

using namespace Qt::StringLiterals;

namespace votum {

// Somebody changes a store with another program, or the disk does.
class StoreCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aSoundStoreIsSound();
    void everyManipulationIsTold_data();
    void everyManipulationIsTold();
    void anErasedDraftLeavesASoundChain();
    void aForgedErasureIsTold();
    void aForgedSealIsNotHandedOut();
    void theLinkFixesWhatCameBefore();
    void theChainOfAnOlderStoreBegins();
    void randomDamageNeverReadsAsSealed();

private:
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_sealed = 0, m_draft = 0;
    QByteArray m_record;
};

// A sealed version with a suspension, a release and a document issued, its next version in work,
// another draft, a house rule.
void StoreCheckTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    m_sealed = *store->create(richAssessment(), lineAt(0));
    VERIFY_OK(store->save(m_sealed, {{}, {lineAt(1)}, {}}));
    m_record = *sealWith(*store, m_sealed, 2);
    VERIFY_OK(store->noteIssued(m_sealed, u"record"_s, u"de"_s, u"feed"_s, at(3)));
    CaseEvent event;
    event.kind = CaseEvent::Kind::Suspension;
    event.date = QDate(2026, 3, 3);
    event.time = at(4);
    event.text = u"ausgesetzt"_s;
    VERIFY_OK(store->appendEvent(m_sealed, event));
    m_draft = *store->create(richAssessment(), lineAt(5));
    VERIFY_OK(store->save(m_draft, {notesChange(u"neu"_s), {lineAt(6)}, {}}));
    VERIFY_OK(store->setHouseRule(u"CH-02:byod"_s, {Severity::Hint, u"Grund"_s, u"Ada"_s, at(7)}));
}

void StoreCheckTest::aSoundStoreIsSound()
{
    QCOMPARE(faultsOf(*openStore(path())).join(u"; "_s), QString());
    QVERIFY(Store::checkFile(path())->empty());
}

void StoreCheckTest::everyManipulationIsTold_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &sql, const QString &expected) {
        QTest::newRow(name) << sql << expected;
    };
    row("a record rewritten",
        u"UPDATE sealed SET record = CAST(replace(CAST(record AS TEXT), 'D2', 'D1') AS BLOB)"_s,
        u"checkRecord 2026-0001 v1"_s);
    row("record and hash rewritten",
        u"UPDATE sealed SET record = x'7b7d', sha256 = "
        "'44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'"_s,
        u"checkSealedChanged 2026-0001 v1"_s);
    row("the seal's day", u"UPDATE sealed SET sealed_at = '2020-01-01T00:00:00.000Z'"_s,
        u"checkSealedChanged 2026-0001 v1"_s);
    row("the seal removed", u"DELETE FROM events; DELETE FROM sealed"_s,
        u"checkSealedMissing 2026-0001 v1"_s);
    row("a line of the journal removed", u"DELETE FROM journal WHERE id = 2"_s,
        u"checkJournalMissing 2026-0001 v1"_s);
    row("a line of the journal rewritten", u"UPDATE journal SET author = 'x' WHERE id = 1"_s,
        u"checkJournalChanged 2026-0001 v1"_s);
    row("two lines exchanged",
        u"UPDATE journal SET time = (SELECT time FROM journal WHERE id = 1) WHERE id = 2"_s,
        u"checkJournalChanged 2026-0001 v1"_s);
    row("a line put in",
        u"INSERT INTO journal SELECT 99, version, time, author, action, subject, after, kind, "
        "name, before FROM journal WHERE id = 1"_s,
        u"checkJournalForeign 2026-0001 v1"_s);
    row("a line of a draft removed", u"DELETE FROM journal WHERE version = 2"_s,
        u"checkJournalMissing 2026-0002 v1"_s);
    row("the suspension removed",
        u"DELETE FROM events; UPDATE versions SET status = 'sealed' WHERE id = 1"_s,
        u"checkEventsMissing 2026-0001 v1"_s);
    row("the suspension made a release", u"UPDATE events SET kind = 'releaseCheck'"_s,
        u"checkEventsChanged 2026-0001 v1"_s);
    row("a milder decision",
        u"UPDATE parts SET json = replace(json, '\"D2\"', '\"D1\"') WHERE kind = 'decision'"_s,
        u"checkSealedChanged 2026-0001 v1"_s);
    row("an answer added",
        u"INSERT INTO parts (version, kind, key, json) VALUES (1, 'answer', 'CON-01', '{}')"_s,
        u"checkSealedChanged 2026-0001 v1"_s);
    row("another outcome", u"UPDATE versions SET outcome = 'PROHIBITED' WHERE id = 1"_s,
        u"checkRow 2026-0001 v1"_s);
    row("another status", u"UPDATE versions SET status = 'sealed' WHERE id = 1"_s,
        u"checkRow 2026-0001 v1"_s);
    row("a later review", u"UPDATE versions SET review = '2031-01-01' WHERE id = 1"_s,
        u"checkRow 2026-0001 v1"_s);
    row("an earlier decision", u"UPDATE versions SET decided_on = '2020-01-01' WHERE id = 1"_s,
        u"checkRow 2026-0001 v1"_s);
    row("another title", u"UPDATE versions SET title = 'x' WHERE id = 1"_s,
        u"checkRow 2026-0001 v1"_s);
    row("a draft's title", u"UPDATE versions SET title = 'x' WHERE id = 2"_s,
        u"checkRow 2026-0002 v1"_s);
    row("another case's identity", u"UPDATE cases SET uuid = 'x' WHERE id = 1"_s,
        u"checkSealedChanged 2026-0001 v1"_s);
    row("another file number", u"UPDATE cases SET file_number = '2026-0007' WHERE id = 1"_s,
        u"checkSealedChanged 2026-0007 v1"_s);
    row("a milder house rule",
        u"INSERT INTO house_rules (finding, severity, reason, author, time) SELECT finding, '', "
        "reason, author, time FROM house_rules"_s,
        u"checkHouseRulesForeign"_s);
    row("a house rule rewritten", u"UPDATE house_rules SET reason = 'x'"_s,
        u"checkHouseRulesChanged"_s);
    row("a house rule removed", u"DELETE FROM house_rules"_s, u"checkHouseRulesMissing"_s);
    row("the list of files emptied", u"DELETE FROM issued"_s, u"checkIssuedMissing 2026-0001 v1"_s);
    row("a file put on the list",
        u"INSERT INTO issued (version, document, language, sha256, time) VALUES (1, 'record', "
        "'de', 'beef', '2026-03-02T09:00:00.000Z')"_s,
        u"checkIssuedForeign 2026-0001 v1"_s);
    row("a sealed version's line erased as a draft's",
        u"DELETE FROM journal WHERE id = 2; UPDATE chain SET salt = x'' WHERE source = 0 AND row = "
        u"2; "
        "INSERT INTO chain (source, row, version, salt, digest, link) VALUES (5, 1, 1, x'', x'', x'')"_s,
        u"checkJournalMissing 2026-0001 v1"_s);
    row("the chain cut short", u"DELETE FROM chain WHERE id > 4"_s, u"checkHouseRulesForeign"_s);
    row("a link rewritten", u"UPDATE chain SET link = x'00' WHERE id = 2"_s,
        u"checkJournalChanged 2026-0001 v1"_s);
    row("a case given to another version",
        u"UPDATE parts SET version = 2, key = 'X' WHERE version = 1 AND kind = 'risk'"_s,
        u"checkSealedChanged 2026-0001 v1"_s);
    row("a trigger more",
        u"CREATE TRIGGER house_rules AFTER INSERT ON journal BEGIN UPDATE versions "
        "SET requester = 'x' WHERE id = 2;END"_s,
        u"checkSchema house_rules"_s);
    row("a draft put into the trash", u"UPDATE versions SET trashed = 1 WHERE id = 2"_s,
        u"checkRow 2026-0002 v1"_s);
    row("an event nobody can read", u"UPDATE events SET kind = 'x'"_s,
        u"checkUnreadable 2026-0001 v1"_s);
    row("a part nobody can read",
        u"UPDATE parts SET json = 'x' WHERE version = 2 AND kind = 'case'"_s,
        u"checkCase 2026-0002 v1 case"_s);
}

// Triggers are no obstacle to whoever owns the file.
void StoreCheckTest::everyManipulationIsTold()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, expected);
    {
        RawDatabase raw(path());
        const QStringList triggers =
            raw.value(u"SELECT group_concat(name) FROM sqlite_schema WHERE type = 'trigger'"_s)
                .toString()
                .split(u',');
        QStringList made;
        for (const QString &name : triggers) {
            made << raw.value(u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(name))
                        .toString();
            QCOMPARE(raw.run(u"DROP TRIGGER "_s + name), QString());
        }
        for (const QString &statement : sql.split(u"; "_s))
            QCOMPARE(raw.run(statement), QString());
        for (const QString &statement : made) // and leaves no trace of it
            QCOMPARE(raw.run(statement), QString());
    }
    // A trigger of theirs would hinder opening it.
    const Result<std::vector<Error>> found = Store::checkFile(path());
    VERIFY_OK(found);
    QStringList faults;
    for (const Error &fault : *found)
        faults << (QStringList{fault.code} + fault.arguments).join(u' ');
    QVERIFY2(faults.contains(expected), qPrintable(faults.join(u"; "_s)));
}

void StoreCheckTest::anErasedDraftLeavesASoundChain()
{
    for (int round = 0; round < 3; ++round) { // ids are given again
        const std::unique_ptr<Store> store = openStore(path());
        VERIFY_OK(store->setTrashed(m_draft, true, lineAt(8)));
        VERIFY_OK(store->erase({m_draft}));
        QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
        m_draft = *store->create(richAssessment(), lineAt(9));
        QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
    }
}

// What was erased before does not excuse what is removed now.
void StoreCheckTest::aForgedErasureIsTold()
{
    anErasedDraftLeavesASoundChain();
    {
        RawDatabase raw(path());
        for (const QString &sql :
             {u"DROP TRIGGER journal_no_delete"_s, u"DROP TRIGGER chain_no_update"_s,
              u"DELETE FROM journal WHERE version = %1"_s.arg(m_draft),
              u"UPDATE chain SET salt = x'', digest = x'' WHERE source = 0 AND version = %1"_s.arg(
                  m_draft)})
            QCOMPARE(raw.run(sql), QString());
    }
    const QStringList faults = faultsOf(*openStore(path()));
    QVERIFY2(faults.contains(u"checkJournalMissing 2026-0005 v1"_s),
             qPrintable(faults.join(u"; "_s)));
}

// Record and seal agree with one another; the chain does not.
void StoreCheckTest::aForgedSealIsNotHandedOut()
{
    {
        RawDatabase raw(path());
        QCOMPARE(raw.run(u"DROP TRIGGER sealed_no_update"_s), QString());
        const QByteArray forged = m_record.replace("D2", "D1");
        QCOMPARE(raw.run(u"UPDATE sealed SET record = x'%1', sha256 = '%2'"_s.arg(
                     QString::fromLatin1(forged.toHex()), sealOf(forged))),
                 QString());
    }
    const std::unique_ptr<Store> store = openStore(path());
    VERIFY_ERROR(store->sealedRecord(m_sealed), "storeDamaged");
    VERIFY_ERROR(store->loadCase(m_sealed), "storeDamaged");
    QCOMPARE(store->list()->size(), size_t(2)); // and nobody else is locked out
}

void StoreCheckTest::theLinkFixesWhatCameBefore()
{
    const std::unique_ptr<Store> store = openStore(path());
    const QString link = store->sealedRecord(m_sealed)->link;
    QCOMPARE(link.size(), 64);
    VERIFY_OK(sealWith(*store, m_draft, 10));
    QVERIFY(store->sealedRecord(m_draft)->link != link);
    QCOMPARE(store->sealedRecord(m_sealed)->link, link);
}

void StoreCheckTest::theChainOfAnOlderStoreBegins()
{
    const QString old = path(u"old.votum"_s);
    putOldStore(old);
    {
        const std::unique_ptr<Store> store = openStore(old);
        QVERIFY(store);
        QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
    }
    QCOMPARE(RawDatabase(old).run(u"DROP TRIGGER journal_no_update"_s), QString());
    QCOMPARE(RawDatabase(old).run(u"UPDATE journal SET author = 'x' WHERE id = 3"_s), QString());
    QVERIFY(faultsOf(*openStore(old)).size() > 1); // the trigger, and the line
}

// A damaged record is never handed out as what was sealed; the check tells every damage.
void StoreCheckTest::randomDamageNeverReadsAsSealed()
{
    const auto said = [this](const Store &store) {
        return std::tuple(*store.list(), *store.load(m_draft), *store.load(m_sealed),
                          *store.journal(m_draft), *store.journal(m_sealed),
                          *store.sealedRecord(m_sealed), *store.houseRules(),
                          store.originOf({}, u"feed"_s)->isIssuedHere);
    };
    const auto before = said(*openStore(path()));
    const QByteArray whole = bytesOf(path());
    QRandomGenerator random(20261129);
    int told = 0, refused = 0, harmless = 0;
    for (int round = 0; round < 200; ++round) {
        QByteArray torn = whole;
        const int bytes = 1 << random.bounded(8);
        qsizetype at = random.bounded(int(torn.size()));
        if (round % 3 == 0) { // where the record lies
            const qsizetype record = torn.indexOf("votum-record", random.bounded(2) ? 0 : 4096);
            at = record + random.bounded(2000);
        }
        for (int i = 0; i < bytes && at + i < torn.size(); ++i)
            torn[at + i] = char(random.bounded(256));
        if (torn == whole)
            continue;
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(torn);
        file.close();
        QFile::remove(path() + u".lock"_s);
        QFile::remove(path() + u"-wal"_s);
        const auto store = Store::open(path());
        if (!store) {
            ++refused;
            continue;
        }
        const Result<SealedRecord> sealed = (*store)->sealedRecord(m_sealed);
        QVERIFY2(!sealed || sealed->bytes == m_record || sealed->bytes.isEmpty(),
                 qPrintable(u"round %1"_s.arg(round)));
        if (!faultsOf(**store).isEmpty()) {
            ++told;
            continue;
        }
        // Untold may stay what nobody reads: free space in a page, counters of the header.
        ++harmless;
        QVERIFY2(said(**store) == before, qPrintable(u"round %1"_s.arg(round)));
    }
    qInfo("200 damages: %d refused on opening, %d told by the check, %d in unused space", refused,
          told, harmless);
    QVERIFY(refused + told > 50);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreCheckTest)
#include "checktest.moc"
