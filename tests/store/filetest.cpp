// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/database.h"
#include "storefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

// Files that are not what they should be, and copies of those that are.
class StoreFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void oddNamesWork_data();
    void oddNamesWork();
    void aPathLikeAShareWorks();
    void nothingIsLeftBesideAClosedStore();
    void aMissingFolderIsSaid();
    void aFolderIsNoStore();
    void anEmptyFileIsDamage();
    void whatIsNoStoreStaysUntouched_data();
    void whatIsNoStoreStaysUntouched();
    void aNewerStoreStaysUntouched();
    void aSecondOneInThisProcessIsRefused();
    void anotherProgramsLockIsRespected();
    void aTruncatedStoreIsRefused_data();
    void aTruncatedStoreIsRefused();
    void randomBytesAreFound();
    void aMissingTableIsDamage();
    void aBackupIsWhole();
    void aBackupNeverOverwrites();
    void aSaveIsFast();

private:
    QString path(const QString &name = u"store.votum"_s) const
    {
        return m_folder->path() + u'/' + name;
    }
    void fill(int cases) const;
    bool write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void StoreFileTest::fill(int cases) const
{
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    for (int i = 0; i < cases; ++i)
        VERIFY_OK(store->create(richAssessment(), lineAt(i)));
}

bool StoreFileTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void StoreFileTest::oddNamesWork_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Prüfung #1 100%.votum", "a?immutable=0&b.votum", "mit Leer zeichen",
                             "it's \"quoted\".votum", ":memory:"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void StoreFileTest::oddNamesWork()
{
    QFETCH(QString, name);
    qint64 id = 0;
    {
        const std::unique_ptr<Store> store = openStore(path(name));
        QVERIFY(store);
        id = *store->create(richAssessment(), lineAt(0));
        VERIFY_OK(store->backup(path(u"copy of "_s + name)));
    }
    QVERIFY(QFile::exists(path(name)));
    for (const QString &each : {name, QString(u"copy of "_s + name)}) {
        const std::unique_ptr<Store> again = openStore(path(each));
        QVERIFY(again);
        VERIFY_OK(again->load(id));
    }
}

// "//server/share/…" on Windows: the first name is a part of the path, and no server.
void StoreFileTest::aPathLikeAShareWorks()
{
    QVERIFY(openStore(path(u"shared.votum"_s)));
    const QString share = u'/' + path(u"shared.votum"_s);
    for (const auto access : {Database::Access::ReadWrite, Database::Access::Inspect}) {
        Database database(share, access);
        QVERIFY(database.value(u"SELECT count(*) FROM sqlite_schema"_s).toInt() > 0);
    }
}

void StoreFileTest::nothingIsLeftBesideAClosedStore()
{
    fill(1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"store.votum"_s});
}

void StoreFileTest::aMissingFolderIsSaid()
{
    VERIFY_ERROR(Store::open(path(u"no/such/store.votum"_s)), "storeFolder");
    VERIFY_ERROR(Store::open({}), "storeFolder");
    QVERIFY(!QFile::exists(path(u"no"_s)));
}

void StoreFileTest::aFolderIsNoStore()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.votum"_s));
    VERIFY_ERROR(Store::open(path(u"folder.votum"_s)), "storeUnreadable");
}

// What a sync client or a full disk leaves: to begin anew over it would bury the loss.
void StoreFileTest::anEmptyFileIsDamage()
{
    QVERIFY(write(u"store.votum"_s, {}));
    VERIFY_ERROR(Store::open(path()), "storeDamaged");
    QCOMPARE(bytesOf(path()), QByteArray());
    const QString bare = path(u"bare.votum"_s);
    QCOMPARE(RawDatabase(bare).run(u"PRAGMA user_version = 0"_s), QString());
    QCOMPARE(RawDatabase(bare).run(u"VACUUM"_s), QString());
    const QByteArray before = bytesOf(bare);
    QVERIFY(!before.isEmpty());
    VERIFY_ERROR(Store::open(bare), "storeDamaged");
    QCOMPARE(bytesOf(bare), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             (QStringList{u"bare.votum"_s, u"store.votum"_s}));
}

void StoreFileTest::whatIsNoStoreStaysUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(500);
    QTest::newRow("short text") << QByteArray("x");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n").leftJustified(9000, '\0');
    QTemporaryDir folder;
    const QString other = folder.filePath(u"other.db"_s);
    {
        RawDatabase raw(other);
        QCOMPARE(raw.run(u"CREATE TABLE diary (day TEXT)"_s), QString());
        QCOMPARE(raw.run(u"PRAGMA user_version = 1"_s), QString());
    }
    QTest::newRow("another program's SQLite file") << bytesOf(other);
    RawDatabase(other).run(u"PRAGMA journal_mode = WAL"_s);
    QTest::newRow("the same with a log") << bytesOf(other);
}

void StoreFileTest::whatIsNoStoreStaysUntouched()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(write(u"store.votum"_s, bytes));
    const auto result = Store::open(path());
    VERIFY_ERROR(result, "storeNotAStore");
    QCOMPARE(result.error().arguments, QStringList{path()});
    QCOMPARE(bytesOf(path()), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"store.votum"_s});
}

void StoreFileTest::aNewerStoreStaysUntouched()
{
    fill(1);
    const QString newer = QString::number(Store::schemaVersion + 1);
    QCOMPARE(RawDatabase(path()).run(u"PRAGMA user_version = "_s + newer), QString());
    const QByteArray before = bytesOf(path());
    const auto result = Store::open(path());
    VERIFY_ERROR(result, "storeNewer");
    QCOMPARE(result.error().arguments,
             (QStringList{path(), newer, QString::number(Store::schemaVersion)}));
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"store.votum"_s});
}

void StoreFileTest::aSecondOneInThisProcessIsRefused()
{
    std::unique_ptr<Store> first = openStore(path());
    QVERIFY(first);
    VERIFY_ERROR(Store::open(path()), "storeLocked");
    VERIFY_ERROR(Store::open(m_folder->path() + u"/./store.votum"_s), "storeLocked");
    // Under another name it has another lock file, but not another file.
    QVERIFY(QFile::link(path(), path(u"link.votum"_s)));
    VERIFY_ERROR(Store::open(path(u"link.votum"_s)), "storeLocked");
    VERIFY_OK(first->create(richAssessment(), lineAt(0)));
    first.reset();
    QVERIFY(openStore(path()));
}

void StoreFileTest::anotherProgramsLockIsRespected()
{
    fill(1);
    RawDatabase raw(path());
    QCOMPARE(raw.run(u"BEGIN IMMEDIATE"_s), QString());
    VERIFY_ERROR(Store::open(path()), "storeLocked");
    QCOMPARE(raw.run(u"ROLLBACK"_s), QString());
}

void StoreFileTest::aTruncatedStoreIsRefused_data()
{
    QTest::addColumn<double>("kept");
    for (const double kept : {0.05, 0.3, 0.7, 0.99})
        QTest::addRow("%g", kept) << kept;
}

void StoreFileTest::aTruncatedStoreIsRefused()
{
    QFETCH(double, kept);
    fill(20);
    QFile file(path());
    QVERIFY(file.resize(qint64(double(file.size()) * kept)));
    const QByteArray before = bytesOf(path());
    VERIFY_ERROR(Store::open(path()), "storeDamaged");
    QCOMPARE(bytesOf(path()), before);
}

void StoreFileTest::randomBytesAreFound()
{
    fill(20);
    const QByteArray whole = bytesOf(path());
    QSet<qsizetype> used; // on the others lies nothing of which anybody could miss it
    {
        RawDatabase raw(path());
        const QString pages = raw.value(u"SELECT group_concat(pageno) FROM dbstat"_s).toString();
        for (const QString &page : pages.split(u','))
            used.insert(page.toLongLong() - 1);
    }
    QVERIFY(used.size() > 50);
    QRandomGenerator random(20260302);
    for (int round = 0; round < 20; ++round) {
        QByteArray torn = whole;
        const qsizetype page = random.bounded(1, int(whole.size() / 4096));
        if (!used.contains(page))
            continue;
        for (qsizetype i = page * 4096; i < (page + 1) * 4096; ++i)
            torn[i] = char(random.bounded(256));
        QVERIFY(write(u"store.votum"_s, torn));
        // Where SQLite needs the page at once it refuses; else the check tells.
        const auto store = Store::open(path());
        if (!store) {
            QCOMPARE(store.error().code, u"storeDamaged"_s);
            continue;
        }
        QVERIFY2(!faultsOf(**store).isEmpty(), qPrintable(u"page %1 unnoticed"_s.arg(page)));
    }
}

void StoreFileTest::aMissingTableIsDamage()
{
    fill(1);
    QCOMPARE(RawDatabase(path()).run(u"DROP TABLE part_words"_s), QString());
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    VERIFY_ERROR(store->search(u"x"_s, false), "storeDamaged");
    VERIFY_ERROR(store->create(richAssessment(), lineAt(1)), "storeDamaged");
    QCOMPARE(store->list()->size(), size_t(1));
}

void StoreFileTest::aBackupIsWhole()
{
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    const qint64 id = *store->create(richAssessment(), lineAt(0));
    VERIFY_OK(sealWith(*store, id, 1));
    VERIFY_OK(store->backup(path(u"copy.votum"_s)));
    VERIFY_OK(store->create(richAssessment(), lineAt(2))); // not in the copy
    const std::unique_ptr<Store> copy = openStore(path(u"copy.votum"_s));
    QVERIFY(copy);
    QCOMPARE(copy->list()->size(), size_t(1));
    QVERIFY(*copy->load(id) == *store->load(id));
    QCOMPARE(copy->sealedRecord(id)->bytes, store->sealedRecord(id)->bytes);
    QCOMPARE(*copy->search(u"müller"_s, false), QSet<qint64>{id});
    QCOMPARE(faultsOf(*copy), QStringList());
    VERIFY_ERROR(copy->save(id, {{}, {lineAt(3)}, {}}), "sealed");
}

void StoreFileTest::aBackupNeverOverwrites()
{
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store && write(u"mine.votum"_s, "mine") && write(u"empty.votum"_s, {}));
    VERIFY_ERROR(store->backup(path(u"mine.votum"_s)), "storeExists");
    VERIFY_ERROR(store->backup(path(u"empty.votum"_s)), "storeExists");
    VERIFY_ERROR(store->backup(path()), "storeExists");
    VERIFY_ERROR(store->backup(path(u"no/copy.votum"_s)), "storeFolder");
    QCOMPARE(bytesOf(path(u"mine.votum"_s)), QByteArray("mine"));
    QCOMPARE(bytesOf(path(u"empty.votum"_s)), QByteArray());
}

void StoreFileTest::aSaveIsFast()
{
    fill(50);
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    Assessment before = richAssessment();
    std::vector<double> milliseconds;
    for (int i = 0; i < 200; ++i) {
        Assessment after = before;
        after.answers[{u"REQ-02"_s, {}}] = textAnswer(u"Abteilung %1"_s.arg(i));
        QElapsedTimer timer;
        timer.start();
        VERIFY_OK(store->save(7, {changedParts(before, after), {lineAt(100 + i)}, {}}));
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        before = after;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    qInfo("save: median %.2f ms, 95 %% %.2f ms", milliseconds[100], milliseconds[190]);
    // One frame of the screen; the median, so that a busy machine is not a failure.
#ifdef __SANITIZE_ADDRESS__
    const double frames = 10;
#else
    const double frames = 1;
#endif
    QVERIFY(milliseconds[100] < 16.0 * frames);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreFileTest)
#include "filetest.moc"
