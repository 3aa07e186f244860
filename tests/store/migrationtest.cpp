#include "store/schema.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

// The way forward, proved with the schema's own steps and with steps made up here.
class StoreMigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theLastStepIsTheSchemaVersion();
    void aStoreOfVersion1GetsHouseRules();
    void aNewFileTakesEveryStepAndNoCopy();
    void anOlderStoreIsCopiedAndMovesForward();
    void severalStepsAreOneTransaction();
    void aFailingStepLeavesTheStoreAsItWas();
    void anOrphanStopsTheMigration();
    void aStoreUpToDateIsLeftAlone();
    void anEarlierCopyIsKept();

private:
    static constexpr int next = Store::schemaVersion + 1;
    QString copyName(const QString &more = {}) const
    {
        return path(u"store.before-v%1%2.votum"_s.arg(next).arg(more));
    }
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

// A store as the first release of the schema wrote it: its case stays, and the new table is there
// and only grows.
void StoreMigrationTest::aStoreOfVersion1GetsHouseRules()
{
    {
        RawDatabase raw(path());
        QCOMPARE(raw.run(u"DROP TABLE house_rules"_s), QString());
        QCOMPARE(raw.run(u"PRAGMA user_version = 1"_s), QString());
    }
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->load(m_id)->answers, richAssessment().answers);
    QVERIFY(store->houseRules()->isEmpty());
    VERIFY_OK(store->setHouseRule(u"CH-02:byod"_s,
                                  {Severity::KnockOut, u"Beschluss"_s, u"Ada"_s, lineAt(0).time}));
    QCOMPARE(store->houseRules()->value(u"CH-02:byod"_s).size(), size_t(1));
    QCOMPARE(store->load(m_id)->houseRules.value(u"CH-02:byod"_s).reason, u"Beschluss"_s);
    VERIFY_OK(store->setHouseRule(u"CH-02:byod"_s,
                                  {std::nullopt, u"aufgehoben"_s, u"Ada"_s, lineAt(1).time}));
    QCOMPARE(store->houseRules()->value(u"CH-02:byod"_s).size(), size_t(2));
    QVERIFY(store->load(m_id)->houseRules.isEmpty());
    QVERIFY(openStore(path(u"store.before-v3.votum"_s)));
    RawDatabase raw(path());
    QVERIFY(!raw.run(u"DELETE FROM house_rules"_s).isEmpty());
    QVERIFY(!raw.run(u"UPDATE house_rules SET reason = ''"_s).isEmpty());
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
    const std::unique_ptr<Store> copy = openStore(copyName());
    QVERIFY(copy);
    QCOMPARE(copy->load(m_id)->title, richAssessment().title);
    QCOMPARE(*copy->check(), QStringList());
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
    QVERIFY(QFile::exists(copyName()));
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(*store->search(u"whatsapp"_s, false), std::vector<qint64>{m_id});
    QCOMPARE(*store->check(), QStringList());
}

void StoreMigrationTest::anOrphanStopsTheMigration()
{
    const QString orphan = u"INSERT INTO journal VALUES (NULL, 99, '2026', 'a', 'b', 'c', 'd')"_s;
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
    const QString earlier = copyName();
    QFile file(earlier);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    VERIFY_OK(moved(stepsWith({{u"CREATE TABLE a (x TEXT) STRICT"_s}})));
    QCOMPARE(bytesOf(earlier), QByteArray("mine"));
    QVERIFY(openStore(copyName(u"-2"_s)));
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreMigrationTest)
#include "migrationtest.moc"
