#include "store/schema.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

// The schema begins with version 1, so the way forward is proved with steps made up here.
class StoreMigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theLastStepIsTheSchemaVersion();
    void aNewFileTakesEveryStepAndNoCopy();
    void anOlderStoreIsCopiedAndMovesForward();
    void severalStepsAreOneTransaction();
    void aFailingStepLeavesTheStoreAsItWas();
    void anOrphanStopsTheMigration();
    void aStoreUpToDateIsLeftAlone();
    void anEarlierCopyIsKept();

private:
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

void StoreMigrationTest::aNewFileTakesEveryStepAndNoCopy()
{
    QVERIFY(QFile::remove(path()));
    VERIFY_OK(moved(stepsWith({{u"CREATE TABLE later (x TEXT) STRICT"_s}})));
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), 2);
    QCOMPARE(raw.value(u"SELECT count(*) FROM later"_s), QVariant(0));
    QVERIFY(QDir(m_folder->path()).entryList({u"*before*"_s}).isEmpty());
}

void StoreMigrationTest::anOlderStoreIsCopiedAndMovesForward()
{
    VERIFY_OK(moved(stepsWith({{u"ALTER TABLE versions ADD COLUMN colour TEXT DEFAULT 'red'"_s}})));
    {
        RawDatabase raw(path());
        QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), 2);
        QCOMPARE(raw.value(u"SELECT colour FROM versions"_s).toString(), u"red"_s);
    }
    // The copy is the store as it was.
    const std::unique_ptr<Store> copy = openStore(path(u"store.before-v2.votum"_s));
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
    QCOMPARE(RawDatabase(path()).value(u"PRAGMA user_version"_s).toInt(), 1);
    VERIFY_OK(moved(good));
    RawDatabase raw(path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), 3);
    QCOMPARE(raw.value(u"SELECT x FROM a"_s).toString(), u"from the step before"_s);
}

void StoreMigrationTest::aFailingStepLeavesTheStoreAsItWas()
{
    const Result<void> failed = moved(stepsWith({{u"DROP TABLE part_words"_s, u"nonsense"_s}}));
    VERIFY_ERROR(failed, "storeDamaged");
    QVERIFY2(failed.error().detail.contains("nonsense"_L1), qPrintable(failed.error().detail));
    QVERIFY(QFile::exists(path(u"store.before-v2.votum"_s)));
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
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), 1);
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
    const QString earlier = path(u"store.before-v2.votum"_s);
    QFile file(earlier);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    VERIFY_OK(moved(stepsWith({{u"CREATE TABLE a (x TEXT) STRICT"_s}})));
    QCOMPARE(bytesOf(earlier), QByteArray("mine"));
    QVERIFY(openStore(path(u"store.before-v2-2.votum"_s)));
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreMigrationTest)
#include "store_migration_test.moc"
