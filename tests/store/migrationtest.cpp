// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/schema.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace votum {

// The way forward, proved with the schema's own steps and with steps made up here.
class StoreMigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theLastStepIsTheSchemaVersion();
    void olderStoresOpen_data();
    void olderStoresOpen();
    void oldLinesOfTheJournalStayReadable();
    void aStoreOfTheProgramBeforeOpens();
    void theStoreOfTheModelBeforeOpens();
    void whatWasOverwrittenIsGoneFromTheFile_data();
    void whatWasOverwrittenIsGoneFromTheFile();
    void aNewFileTakesEveryStepAndNoCopy();
    void anOlderStoreIsCopiedAndMovesForward();
    void severalStepsAreOneTransaction();
    void aFailingStepLeavesTheStoreAsItWas();
    void anOrphanStopsTheMigration();
    void aStoreUpToDateIsLeftAlone();
    void anEarlierCopyIsKept();

private:
    static constexpr int next = Store::schemaVersion + 1;
    QString copyName(int version, const QString &more = {}) const
    {
        return path(u"store.before-v%1%2.votum"_s.arg(version).arg(more));
    }
    void makeStoreOfVersion(int version) const;
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }
    std::vector<Migration> stepsWith(const QList<QStringList> &later) const;
    Result<void> moved(const std::vector<Migration> &steps) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_id = 0;
};

void StoreMigrationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    m_id = *store->create(richAssessment(), lineAt(0));
}

std::vector<Migration> StoreMigrationTest::stepsWith(const QList<QStringList> &later) const
{
    std::vector<Migration> steps = migrations();
    for (const QStringList &statements : later)
        steps.push_back({steps.back().version + 1, statements});
    return steps;
}

Result<void> StoreMigrationTest::moved(const std::vector<Migration> &steps) const
{
    if (QFile file(path()); !file.exists() && !file.open(QIODevice::WriteOnly))
        return Error{u"storeReadOnly"_s, {path()}, {}};
    return attempt([&] {
        Database database(path(), Database::Access::ReadWrite);
        migrate(database, examine(database, steps.back().version), steps);
    });
}

void StoreMigrationTest::theLastStepIsTheSchemaVersion()
{
    int expected = 0;
    for (const Migration &step : migrations())
        QCOMPARE(step.version, ++expected);
    QCOMPARE(expected, Store::schemaVersion);
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), Store::schemaVersion);
    QCOMPARE(raw.value(u"PRAGMA application_id"_s).toLongLong(), applicationId);
    QCOMPARE(raw.value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
}

// A store as the program of that version of the schema wrote it, with one draft.
void StoreMigrationTest::makeStoreOfVersion(int version) const
{
    QVERIFY(QFile::remove(path()));
    const std::vector<Migration> &all = migrations();
    // The chain begins with version 6, for all that is there by then.
    VERIFY_OK(moved({all.begin(), all.begin() + std::min(version, 5)}));
    const auto goOn = qScopeGuard([&] {
        if (version > 5)
            QVERIFY(moved({all.begin(), all.begin() + version}));
    });
    RawDatabase raw(path());
    raw.run(u"BEGIN"_s);
    QCOMPARE(raw.run(u"INSERT INTO cases (uuid, year, number) VALUES ('u', 2026, 1)"_s), QString());
    QCOMPARE(raw.run(u"INSERT INTO versions (case_id, version, changed) "
                     "VALUES (1, 1, '2026-03-02T09:00:00.000Z')"_s),
             QString());
    for (const Part &part : toParts(richAssessment()))
        QCOMPARE(
            raw.run(
                u"INSERT INTO parts (version, kind, key, json) VALUES (1, '%1', '%2', '%3')"_s.arg(
                    part.kind, part.key, QString::fromUtf8(part.json))),
            QString());
    const QString detailColumn = version < 4 ? u"detail"_s : u"after"_s;
    const auto addLine = [&](const char *action, const QString &subject, const QString &detail) {
        QCOMPARE(raw.run(u"INSERT INTO journal (version, time, author, action, subject, %1) VALUES "
                         "(1, '2026-03-02T09:00:00.000Z', 'Ada', '%2', '%3', '%4')"_s.arg(
                             detailColumn, QString::fromLatin1(action), subject, detail)),
                 QString());
    };
    addLine("created", {}, {});
    addLine("answered", u"CTX-01"_s, u"service mkt"_s);
    addLine("recipient", u"Zwischenhändler"_s, {});
    addLine("rejudged", u"2026.1"_s, u"PERMISSIBLE → NOT_DECIDABLE"_s);
    QCOMPARE(raw.run(u"COMMIT"_s), QString());
}

void StoreMigrationTest::olderStoresOpen_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Store::schemaVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void StoreMigrationTest::olderStoresOpen()
{
    QFETCH(int, version);
    makeStoreOfVersion(version);
    std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(RawDatabase(copyName(Store::schemaVersion)).value(u"PRAGMA user_version"_s).toInt(),
             version);
    QCOMPARE(store->load(1)->answers, richAssessment().answers);
    QCOMPARE(store->load(1)->fileNumber, u"2026-0001"_s);
    QVERIFY(store->houseRules()->isEmpty());
    VERIFY_OK(store->setHouseRule(u"CH-02:byod"_s,
                                  {Severity::KnockOut, u"Beschluss"_s, u"Ada"_s, lineAt(0).time}));
    QCOMPARE(store->houseRules()->value(u"CH-02:byod"_s).size(), size_t(1));
    QCOMPARE(store->load(1)->houseRules.value(u"CH-02:byod"_s).reason, u"Beschluss"_s);
    VERIFY_OK(store->setHouseRule(u"CH-02:byod"_s,
                                  {std::nullopt, u"aufgehoben"_s, u"Ada"_s, lineAt(1).time}));
    QCOMPARE(store->houseRules()->value(u"CH-02:byod"_s).size(), size_t(2));
    QVERIFY(store->load(1)->houseRules.isEmpty());
    VERIFY_OK(store->save(1, {notesChange(u"neu"_s), {lineAt(9)}, {}}));
    QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
    store.reset();
    RawDatabase raw(path());
    // By the triggers, and not because somebody has it open.
    for (const QString &sql : {u"DELETE FROM house_rules"_s,
                               u"UPDATE house_rules SET reason = ''"_s, u"DELETE FROM journal"_s}) {
        const QString refusal = raw.run(sql);
        QVERIFY2(refusal.contains(": nothing is "_L1), qPrintable(refusal));
    }
}

// Lines of before types keep their text, letter by letter, and are read.
void StoreMigrationTest::oldLinesOfTheJournalStayReadable()
{
    makeStoreOfVersion(3);
    {
        const std::unique_ptr<Store> store = openStore(path());
        QVERIFY(store);
        VERIFY_OK(store->save(1, {notesChange(u"neu"_s), {lineAt(9)}, {}}));
        const std::vector<JournalLine> lines = *store->journal(1);
        const auto old = [](JournalAction action, const JournalSubject &subject,
                            const QString &before, const QString &after) {
            return JournalLine{at(0), u"Ada"_s, action, subject, before, after};
        };
        QCOMPARE(lines.size(), size_t(5));
        QCOMPARE(lines[0], old(JournalAction::Created, {}, {}, {}));
        QCOMPARE(lines[1],
                 old(JournalAction::Answered, AnswerKey{u"CTX-01"_s, {}}, {}, u"service mkt"_s));
        QCOMPARE(lines[2],
                 old(JournalAction::Recipient, JournalWords{u"Zwischenhändler"_s}, {}, {}));
        QCOMPARE(lines[3], old(JournalAction::Rejudged, JournalCatalogue{u"2026.1"_s},
                               u"PERMISSIBLE"_s, u"NOT_DECIDABLE"_s));
        QCOMPARE(lines[4], lineAt(9));
    }
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"SELECT subject || '|' || after FROM journal WHERE action = 'rejudged'"_s)
                 .toString(),
             u"2026.1|PERMISSIBLE → NOT_DECIDABLE"_s);
}

// tests/data/stores/schema3.votum: imported by the program of version 3; the further lines of its
// journal were written into the file in the form its commands gave them.
void StoreMigrationTest::aStoreOfTheProgramBeforeOpens()
{
    QVERIFY(QFile::remove(path()));
    const QString old = QStringLiteral(VOTUM_SOURCE_DIR) + u"/tests/data/stores/schema3.votum"_s;
    QVERIFY(QFile::copy(old, path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    const QString before =
        RawDatabase(path())
            .value(u"SELECT group_concat(action || subject || detail, ';') FROM journal"_s)
            .toString();
    {
        const std::unique_ptr<Store> store = openStore(path());
        QVERIFY(store);
        QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
        QCOMPARE(store->list()->size(), size_t(1));
        QVERIFY(store->load(1)->answers.size() > 20);
        const Result<std::vector<JournalLine>> lines = store->journal(1);
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), size_t(28));
        for (const JournalLine &line : *lines) {
            QVERIFY(line.time.isValid());
            if (line.action == JournalAction::MeasureRemoved)
                QCOMPARE(line.subject,
                         JournalSubject(JournalMeasures{{{u"M01"_s, u"DSR-01:plan"_s}}}));
            if (line.action == JournalAction::HouseRule)
                QCOMPARE(line.after, u"NOT_PERMISSIBLE"_s);
        }
    }
    const auto after =
        RawDatabase(path())
            .value(u"SELECT group_concat(action || subject || after, ';') FROM journal"_s)
            .toString();
    QCOMPARE(after, before);
    QCOMPARE(RawDatabase(copyName(Store::schemaVersion)).value(u"PRAGMA user_version"_s).toInt(),
             3);
}

// tests/data/model1: every row is taken over as it is, also what is sealed. What the new model
// makes of the open cases is the session's (session_oldstore).
void StoreMigrationTest::theStoreOfTheModelBeforeOpens()
{
    QVERIFY(QFile::remove(path()));
    putOldStore(path());
    const QString before = RawDatabase(path()).contents();
    {
        const std::unique_ptr<Store> store = openStore(path());
        QVERIFY(store);
        QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
        QCOMPARE(store->list()->size(), size_t(10));
        QCOMPARE(store->list(true)->size(), size_t(1));
        for (const bool trashed : {false, true}) {
            const std::vector<CaseSummary> list = *store->list(trashed);
            for (const CaseSummary &row : list) {
                QVERIFY(!row.fault);
                VERIFY_OK(store->load(row.id));
                VERIFY_OK(store->journal(row.id));
            }
        }
    }
    QCOMPARE(RawDatabase(path()).contents(), before);
    // The copy is the store as it was: the program of that time goes on with it, and refuses the
    // other.
    const QString copy = copyName(Store::schemaVersion);
    QCOMPARE(RawDatabase(copy).contents(), before);
    VERIFY_OK(attempt([&] {
        Database database(copy, Database::Access::Inspect);
        (void)examine(database, 4);
    }));
    VERIFY_ERROR(attempt([&] {
                     Database database(path(), Database::Access::Inspect);
                     (void)examine(database, 4);
                 }),
                 "storeNewer");
}

// What stores before version 3 overwrote still lay in the file's free space.
void StoreMigrationTest::whatWasOverwrittenIsGoneFromTheFile_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("version 1") << 1;
    QTest::newRow("version 2") << 2;
}

void StoreMigrationTest::whatWasOverwrittenIsGoneFromTheFile()
{
    QFETCH(int, version);
    makeStoreOfVersion(version);
    const QByteArray word = "Schnabeltier";
    {
        RawDatabase raw(path());
        raw.value(u"PRAGMA secure_delete = OFF"_s);
        QCOMPARE(raw.run(u"UPDATE parts SET json = '%1' WHERE kind = 'notes'"_s.arg(
                     QString::fromLatin1(word).repeated(900))),
                 QString());
        QCOMPARE(raw.run(u"UPDATE parts SET json = '{\"text\":\"\"}' WHERE kind = 'notes'"_s),
                 QString());
        raw.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    }
    QVERIFY(bytesOf(path()).contains(word)); // else this would prove nothing
    QVERIFY(openStore(path()));              // and closed again
    QVERIFY(!bytesOf(path()).contains(word));
    QVERIFY(!QFile::exists(path() + u"-wal"_s));
    QVERIFY(!bytesOf(copyName(Store::schemaVersion)).contains(word));
}

void StoreMigrationTest::aNewFileTakesEveryStepAndNoCopy()
{
    QVERIFY(QFile::remove(path()));
    VERIFY_OK(moved(stepsWith({{u"CREATE TABLE later (x TEXT) STRICT"_s}})));
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), next);
    QCOMPARE(raw.value(u"SELECT count(*) FROM later"_s), QVariant(0));
    QVERIFY(QDir(m_folder->path()).entryList({u"*before*"_s}).isEmpty());
}

void StoreMigrationTest::anOlderStoreIsCopiedAndMovesForward()
{
    VERIFY_OK(moved(stepsWith({{u"ALTER TABLE versions ADD COLUMN colour TEXT DEFAULT 'red'"_s}})));
    {
        RawDatabase raw(path());
        QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), next);
        QCOMPARE(raw.value(u"SELECT colour FROM versions"_s).toString(), u"red"_s);
    }
    // The copy is the store as it was.
    const std::unique_ptr<Store> copy = openStore(copyName(next));
    QVERIFY(copy);
    QCOMPARE(copy->load(m_id)->title, richAssessment().title);
    QCOMPARE(faultsOf(*copy), QStringList());
}

void StoreMigrationTest::severalStepsAreOneTransaction()
{
    const auto good = stepsWith({{u"CREATE TABLE a (x TEXT) STRICT"_s},
                                 {u"INSERT INTO a VALUES ('from the step before')"_s}});
    const auto bad = stepsWith({{u"CREATE TABLE a (x TEXT) STRICT"_s}, {u"INSERT INTO b"_s}});
    VERIFY_ERROR(moved(bad), "storeDamaged");
    QCOMPARE(RawDatabase(path()).value(u"PRAGMA user_version"_s).toInt(), Store::schemaVersion);
    VERIFY_OK(moved(good));
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), next + 1);
    QCOMPARE(raw.value(u"SELECT x FROM a"_s).toString(), u"from the step before"_s);
}

void StoreMigrationTest::aFailingStepLeavesTheStoreAsItWas()
{
    const Result<void> failed = moved(stepsWith({{u"DROP TABLE part_words"_s, u"nonsense"_s}}));
    VERIFY_ERROR(failed, "storeDamaged");
    QVERIFY2(failed.error().detail.contains("nonsense"_L1), qPrintable(failed.error().detail));
    QVERIFY(QFile::exists(copyName(next)));
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(*store->search(u"whatsapp"_s, false), QSet<qint64>{m_id});
    QCOMPARE(faultsOf(*store).join(u"; "_s), QString());
}

void StoreMigrationTest::anOrphanStopsTheMigration()
{
    const QString orphan = u"INSERT INTO journal (version, time, author, action, subject, after) "
                           "VALUES (99, '2026', 'a', 'b', 'c', 'd')"_s;
    VERIFY_ERROR(moved(stepsWith({{orphan}})), "storeDamaged");
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), Store::schemaVersion);
    QCOMPARE(raw.value(u"SELECT count(*) FROM journal"_s).toInt(), 1);
}

void StoreMigrationTest::aStoreUpToDateIsLeftAlone()
{
    const QByteArray before = bytesOf(path());
    VERIFY_OK(moved(migrations()));
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(QDir(m_folder->path()).entryList({u"*before*"_s}).isEmpty());
}

void StoreMigrationTest::anEarlierCopyIsKept()
{
    const QString earlier = copyName(next);
    QFile file(earlier);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    VERIFY_OK(moved(stepsWith({{u"CREATE TABLE a (x TEXT) STRICT"_s}})));
    QCOMPARE(bytesOf(earlier), QByteArray("mine"));
    QVERIFY(openStore(copyName(next, u"-2"_s)));
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreMigrationTest)
#include "migrationtest.moc"
