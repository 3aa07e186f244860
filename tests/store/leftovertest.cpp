// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace votum {

// The file under the store changes: by a sync client, by somebody who copies a backup back, by a
// stick that is pulled; and what a program that ended amid its work left beside it.
class StoreLeftoverTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theFileIsTheStore();
    void whileHeldTheFileStays();
    void anotherFileInItsPlace_data();
    void anotherFileInItsPlace();
    void aBackupCopiedBackAfterACrash_data();
    void aBackupCopiedBackAfterACrash();
    void aBackupKnowsNothingOfTheLog();
    void aLinkIsWhatItLeadsTo();
    void whoIsTakenOverWritesNoMore();
    void theLogOfACrashIsTakenIn();
    void aForeignJournalIsSetAside();
    void theHotJournalOfAnotherStoreIsSetAside();
    void theLogOfAnotherStoreIsSetAside();
    void anUnfinishedNewStoreIsNone();

private:
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }
    void add(const QString &path, int cases);
    void copyOver(const QString &from, const QString &to);
    void crashAfterSaving();
    static size_t casesIn(const QString &path, StoreOpening opening = StoreOpening::Change);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreLeftoverTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    add(path(), 4);
}

void StoreLeftoverTest::add(const QString &path, int cases)
{
    const std::unique_ptr<Store> store = openStore(path);
    QVERIFY(store);
    for (int i = 0; i < cases; ++i)
        VERIFY_OK(store->create(richAssessment(), lineAt(i)));
}

// The bytes change, the file stays: cp, and many a sync client.
void StoreLeftoverTest::copyOver(const QString &from, const QString &to)
{
    QFile file(to);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytesOf(from));
}

size_t StoreLeftoverTest::casesIn(const QString &path, StoreOpening opening)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, opening);
    return store ? (*store)->list()->size() : 0;
}

void StoreLeftoverTest::crashAfterSaving()
{
    QProcess helper;
    helper.start(QStringLiteral(VOTUM_STORE_HELPER), {u"save"_s, path(), u"1"_s});
    QByteArray said;
    while (said.count('\n') < 5) {
        QVERIFY(helper.waitForReadyRead());
        said += helper.readAllStandardOutput();
    }
    helper.kill();
    QVERIFY(helper.waitForFinished());
    QVERIFY(QFileInfo(path() + u"-wal"_s).size() > 0);
}

void StoreLeftoverTest::theFileIsTheStore()
{
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    VERIFY_OK(store->create(richAssessment(), lineAt(9)));
    store->settle();
    QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
    QVERIFY(QFile::copy(path(), path(u"copy.votum"_s)));
    QCOMPARE(casesIn(path(u"copy.votum"_s)), size_t(5));
}

void StoreLeftoverTest::whileHeldTheFileStays()
{
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    std::shared_ptr<void> hold = *store->hold();
    const QByteArray before = bytesOf(path());
    for (int i = 0; i < 20; ++i)
        VERIFY_OK(store->create(richAssessment(), lineAt(9)));
    store->settle();
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(Store::checkFile(path())->empty());
    QVERIFY(Store::backupFile(path(), path(u"copy.votum"_s))->empty());
    QCOMPARE(casesIn(path(u"copy.votum"_s)), size_t(4));
    hold.reset();
    store->settle();
    QVERIFY(bytesOf(path()) != before);
}

void StoreLeftoverTest::anotherFileInItsPlace_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
         {"renamed over it", "copied over it", "deleted", "folder gone", "emptied"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void StoreLeftoverTest::anotherFileInItsPlace()
{
    QFETCH(const QString, how);
    const QString folder = path(u"stick"_s);
    QVERIFY(QDir().mkdir(folder));
    const QString store = folder + u"/store.votum"_s, other = path(u"other.votum"_s);
    QVERIFY(QFile::copy(path(), store));
    add(other, 7);
    std::unique_ptr<Store> open = openStore(store);
    QVERIFY(open);
    VERIFY_OK(open->create(richAssessment(), lineAt(1)));
    if (how == "renamed over it"_L1) {
        QVERIFY(QFile::remove(store) && QFile::rename(other, store));
    } else if (how == "copied over it"_L1) {
        copyOver(other, store);
    } else if (how == "deleted"_L1) {
        QVERIFY(QFile::remove(store));
    } else if (how == "folder gone"_L1) {
        QVERIFY(QDir(folder).removeRecursively());
    } else {
        QVERIFY(QFile::resize(store, 0));
    }
    const QByteArray present = QFile::exists(store) ? bytesOf(store) : QByteArray();

    // Nothing is acknowledged that would be lost, whatever it is.
    const auto refused = open->create(richAssessment(), lineAt(2));
    VERIFY_ERROR(refused, "storeGone");
    QCOMPARE(refused.error().arguments, QStringList{store});
    VERIFY_ERROR(open->save(1, {notesChange(u"x"_s), {lineAt(3)}, {}}), "storeGone");
    VERIFY_ERROR(open->setTrashed(1, true, lineAt(3)), "storeGone");
    VERIFY_ERROR(open->setHouseRule(u"CH-02:byod"_s, {Severity::Hint, u"r"_s, u"a"_s, at(1)}),
                 "storeGone");
    // What is open can still be seen, and saved elsewhere.
    if (how != "emptied"_L1)
        QCOMPARE(open->list()->size(), size_t(5));
    if (how != "copied over it"_L1 && how != "emptied"_L1) {
        VERIFY_OK(open->backup(path(u"saved.votum"_s)));
        QCOMPARE(casesIn(path(u"saved.votum"_s)), size_t(5));
    }
    open.reset();
    // The other file is as it was, and stays so when it is opened.
    if (how == "renamed over it"_L1 || how == "copied over it"_L1) {
        QCOMPARE(bytesOf(store), present);
        const std::unique_ptr<Store> now = openStore(store);
        QVERIFY(now);
        QCOMPARE(now->list()->size(), size_t(7));
        QCOMPARE(faultsOf(*now), QStringList());
    } else {
        QVERIFY(!QFile::exists(store) || QFileInfo(store).size() == 0);
    }
}

void StoreLeftoverTest::aBackupCopiedBackAfterACrash_data()
{
    QTest::addColumn<bool>("isInPlace");
    QTest::newRow("as another file") << false;
    QTest::newRow("into the same file") << true;
}

void StoreLeftoverTest::aBackupCopiedBackAfterACrash()
{
    QFETCH(const bool, isInPlace);
    const QString backup = path(u"backup.votum"_s);
    QVERIFY(QFile::copy(path(), backup));
    add(path(), 3);
    crashAfterSaving();
    if (isInPlace) {
        copyOver(backup, path());
    } else {
        QVERIFY(QFile::remove(path()) && QFile::copy(backup, path()));
    }
    const QByteArray log = bytesOf(path() + u"-wal"_s);
    {
        const std::unique_ptr<Store> store = openStore(path());
        QVERIFY(store);
        QCOMPARE(store->list()->size(), size_t(4));
        QCOMPARE(store->load(1)->privateNotes, richAssessment().privateNotes);
        QCOMPARE(faultsOf(*store), QStringList());
        QVERIFY(store->endedAmidst());
        QCOMPARE(store->notes().size(), size_t(1));
        QCOMPARE(store->notes().front().code, u"storeLogAside"_s);
        const QString aside = store->notes().front().arguments.value(1);
        QCOMPARE(bytesOf(aside), log); // for whoever still needs it
    }
    const std::unique_ptr<Store> again = openStore(path());
    QVERIFY(again && again->notes().empty() && !again->endedAmidst());
}

// Its pages lie otherwise than those of the store it was made of, at the very same state.
void StoreLeftoverTest::aBackupKnowsNothingOfTheLog()
{
    const QString backup = path(u"backup.votum"_s);
    VERIFY_OK(openStore(path())->backup(backup));
    crashAfterSaving(); // the log begins where the backup was made
    QVERIFY(QFile::remove(path()) && QFile::copy(backup, path()));
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->notes().size(), size_t(1));
    QCOMPARE(store->load(1)->privateNotes, richAssessment().privateNotes);
    QCOMPARE(faultsOf(*store), QStringList());
}

void StoreLeftoverTest::aLinkIsWhatItLeadsTo()
{
    const QString backup = path(u"backup.votum"_s), link = path(u"link.votum"_s);
    QVERIFY(QFile::copy(path(), backup) && QFile::link(path(), link));
    add(path(), 3);
    crashAfterSaving();
    copyOver(backup, path());
    const std::unique_ptr<Store> store = openStore(link);
    QVERIFY(store);
    QCOMPARE(store->notes().size(), size_t(1));
    QCOMPARE(store->path(), path());
    QCOMPARE(store->list()->size(), size_t(4));
    QCOMPARE(faultsOf(*store), QStringList());
    QVERIFY(QFile::exists(path() + u".lock"_s));
}

// Told that the program is gone, another computer took the store; it was asleep.
void StoreLeftoverTest::whoIsTakenOverWritesNoMore()
{
    const QString lock = path() + u".lock"_s;
    std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    VERIFY_OK(store->create(richAssessment(), lineAt(1)));
    QVERIFY(QFile::remove(lock));
    QFile other(lock);
    QVERIFY(other.open(QIODevice::WriteOnly));
    const QByteArray lines = "4711\nvotum\nDESK-7\nanother-machine\nboot\n";
    other.write(lines);
    other.close();
    VERIFY_ERROR(store->create(richAssessment(), lineAt(2)), "storeGone");
    const QByteArray log = bytesOf(path() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    store.reset();
    QCOMPARE(bytesOf(lock), lines);             // neither its lock is removed
    QCOMPARE(bytesOf(path() + u"-wal"_s), log); // nor its log
}

void StoreLeftoverTest::theLogOfACrashIsTakenIn()
{
    crashAfterSaving();
    // Read-only too, without a trace.
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    const QByteArray before = bytesOf(path()) + bytesOf(path() + u"-wal"_s);
    {
        const auto reading = Store::open(path(), StoreOpening::Read);
        VERIFY_OK(reading);
        QVERIFY((*reading)->load(1)->privateNotes.section(u' ', 0, 0).toInt() >= 5);
    }
    QCOMPARE(bytesOf(path()) + bytesOf(path() + u"-wal"_s), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store && store->endedAmidst());
    QCOMPARE(store->notes(), std::vector<Error>());
    QVERIFY(store->load(1)->privateNotes.section(u' ', 0, 0).toInt() >= 5);
    QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
}

void StoreLeftoverTest::aForeignJournalIsSetAside()
{
    QFile journal(path() + u"-journal"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray::fromHex("d9d505f920a163d7") + QByteArray(4096, 'x'));
    journal.close();
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->notes().size(), size_t(1));
    QCOMPARE(store->notes().front().arguments.value(1), path() + u"-journal.foreign"_s);
    QVERIFY(!QFile::exists(path() + u"-journal"_s));
    QCOMPARE(store->list()->size(), size_t(4));
}

// Another program died amid a change of another store, with pages of the same size; what it left
// came to lie beside ours. SQLite alone would write its pages over our file.
void StoreLeftoverTest::theHotJournalOfAnotherStoreIsSetAside()
{
    const QString other = path(u"other.votum"_s), journal = path() + u"-journal"_s;
    add(other, 7);
    QByteArray hot;
    {
        RawDatabase raw(other);
        QCOMPARE(raw.value(u"PRAGMA journal_mode = DELETE"_s).toString(), u"delete"_s);
        QCOMPARE(raw.run(u"PRAGMA cache_size = 5"_s), QString());
        QCOMPARE(raw.run(u"BEGIN"_s), QString());
        QCOMPARE(raw.run(u"UPDATE parts SET json = json || ' '"_s), QString());
        hot = bytesOf(other + u"-journal"_s);
    }
    QVERIFY(hot.startsWith(QByteArray::fromHex("d9d505f920a163d7")));
    const auto put = [&hot](const QString &name) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(hot);
    };
    const QByteArray before = bytesOf(path());
    {
        const QString victim = path(u"victim.votum"_s);
        QVERIFY(QFile::copy(path(), victim));
        put(victim + u"-journal"_s);
        (void)RawDatabase(victim).value(u"SELECT count(*) FROM parts"_s);
        QVERIFY(bytesOf(victim) != before); // so the journal is one that is replayed
    }
    put(journal);
    {
        const auto reading = Store::open(path(), StoreOpening::Read);
        VERIFY_OK(reading);
        QCOMPARE((*reading)->list()->size(), size_t(4));
    }
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(bytesOf(journal), hot);
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->notes().size(), size_t(1));
    const QString aside = store->notes().front().arguments.value(1);
    QCOMPARE(aside, journal + u".foreign"_s);
    QCOMPARE(bytesOf(aside), hot);
    QVERIFY(!QFile::exists(journal));
    QCOMPARE(store->list()->size(), size_t(4));
    QCOMPARE(faultsOf(*store), QStringList());
}

void StoreLeftoverTest::theLogOfAnotherStoreIsSetAside()
{
    const QString other = path(u"other.votum"_s);
    add(other, 7);
    crashAfterSaving();
    const QByteArray log = bytesOf(path() + u"-wal"_s);
    QVERIFY(QFile::copy(path() + u"-wal"_s, other + u"-wal"_s));
    QCOMPARE(casesIn(other, StoreOpening::Read), size_t(7));
    const std::unique_ptr<Store> store = openStore(other);
    QVERIFY(store);
    QCOMPARE(store->notes().size(), size_t(1));
    QCOMPARE(bytesOf(store->notes().front().arguments.value(1)), log);
    QCOMPARE(store->list()->size(), size_t(7));
    QCOMPARE(faultsOf(*store), QStringList());
}

void StoreLeftoverTest::anUnfinishedNewStoreIsNone()
{
    const QString fresh = path(u"fresh.votum"_s);
    QFile left(fresh + u".new-0a1b2c3d"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("half a store");
    left.close();
    VERIFY_ERROR(Store::open(fresh, StoreOpening::Change), "storeMissing");
    VERIFY_ERROR(Store::open(fresh, StoreOpening::Read), "storeMissing");
    QVERIFY(!QFile::exists(fresh)); // reading makes no store
    QVERIFY(openStore(fresh));
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreLeftoverTest)
#include "leftovertest.moc"
