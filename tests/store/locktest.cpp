// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace votum {

// Who may open a store, to change it or to read it.
class StoreLockTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aLockThatNamesNobody_data();
    void aLockThatNamesNobody();
    void anotherComputersLock();
    void theLockOfALivingProgram();
    void everybodyMayRead_data();
    void everybodyMayRead();
    void readingRefusesEveryChange();
    void anOlderStoreIsReadAsItIs();
    void whatIsWrittenIsPrivate();
    void openToOthersIsTold();
    void synchronisedFolderIsTold();

private:
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }
    QString lock() const { return path() + u".lock"_s; }
    void writeLock(const QByteArray &lines);
    QByteArray lines(const QByteArray &process, const QByteArray &program,
                     const QByteArray &machine) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_id = 0;
};

void StoreLockTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    m_id = *store->create(richAssessment(), lineAt(0));
    VERIFY_OK(sealWith(*store, m_id, 1));
}

void StoreLockTest::writeLock(const QByteArray &lines)
{
    QFile file(lock());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines);
}

QByteArray StoreLockTest::lines(const QByteArray &process, const QByteArray &program,
                                const QByteArray &machine) const
{
    return process + '\n' + program + "\nDESK-7\n" + machine + '\n' + QSysInfo::bootUniqueId() +
           '\n';
}

void StoreLockTest::aLockThatNamesNobody_data()
{
    const QByteArray machine = QSysInfo::machineUniqueId();
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a line") << QByteArray("47");
    QTest::newRow("rubbish") << QByteArray(900, '\xff');
    QTest::newRow("a program that is gone") << lines("4194303", "votum", machine);
    QTest::newRow("renamed computer") << lines("4194303", "votum", machine);
    QTest::newRow("its number is another program's by now") << lines("1", "votum", machine);
    QTest::newRow("our own number")
        << lines(QByteArray::number(QCoreApplication::applicationPid()), "votum", machine);
}

void StoreLockTest::aLockThatNamesNobody()
{
    QFETCH(const QByteArray, left);
    writeLock(left);
    {
        const std::unique_ptr<Store> store = openStore(path());
        QVERIFY(store && store->endedAmidst());
        QVERIFY(bytesOf(lock()).startsWith(QByteArray::number(QCoreApplication::applicationPid())));
    }
    QVERIFY(!QFile::exists(lock()));
}

// Whether that computer's program still runs nobody here can tell; a person can.
void StoreLockTest::anotherComputersLock()
{
    const QByteArray other = lines("4711", "Votum", "another-machine");
    writeLock(other);
    const auto refused = Store::open(path());
    VERIFY_ERROR(refused, "storeHeld");
    QCOMPARE(refused.error().arguments.mid(0, 3), (QStringList{path(), u"Votum"_s, u"DESK-7"_s}));
    QVERIFY(!refused.error().arguments.value(3).isEmpty());
    QCOMPARE(bytesOf(lock()), other);
    VERIFY_OK(Store::open(path(), StoreOpening::Read));
    QCOMPARE(bytesOf(lock()), other);
    const auto taken = Store::open(path(), StoreOpening::TakeOver);
    VERIFY_OK(taken);
    VERIFY_OK((*taken)->create(richAssessment(), lineAt(2)));
}

void StoreLockTest::theLockOfALivingProgram()
{
    QProcess helper;
    helper.start(QStringLiteral(VOTUM_STORE_HELPER), {u"hold"_s, path()});
    QVERIFY(helper.waitForReadyRead());
    const QByteArray held = bytesOf(lock());
    for (const StoreOpening opening :
         {StoreOpening::Change, StoreOpening::Create, StoreOpening::TakeOver})
        VERIFY_ERROR(Store::open(path(), opening), "storeLocked");
    QCOMPARE(bytesOf(lock()), held);
    const auto reading = Store::open(path(), StoreOpening::Read);
    VERIFY_OK(reading);
    QCOMPARE((*reading)->list()->size(), size_t(1));
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished());
}

void StoreLockTest::everybodyMayRead_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("folder");
    QTest::newRow("every right") << 0x6666 << 0x7777;
    QTest::newRow("read-only file") << 0x4444 << 0x7777;
    QTest::newRow("read-only folder") << 0x6666 << 0x5555;
    QTest::newRow("read-only both") << 0x4444 << 0x5555;
}

void StoreLockTest::everybodyMayRead()
{
    QFETCH(const int, file);
    QFETCH(const int, folder);
    const QByteArray before = bytesOf(path());
    QVERIFY(QFile::setPermissions(path(), QFileDevice::Permissions(file)));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(folder)));
    QProcess helper;
    helper.start(QStringLiteral(VOTUM_STORE_HELPER), {u"--nobody"_s, u"read"_s, path()});
    helper.waitForFinished();
    const QByteArray said = helper.readAllStandardOutput().trimmed();
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777)));
    QCOMPARE(said, QByteArray("1 sound"));
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"store.votum"_s});
}

void StoreLockTest::readingRefusesEveryChange()
{
    const QByteArray before = bytesOf(path());
    {
        const auto opened = Store::open(path(), StoreOpening::Read);
        VERIFY_OK(opened);
        Store &store = **opened;
        QVERIFY(store.isReadOnly());
        VERIFY_ERROR(store.create(richAssessment(), lineAt(1)), "storeReadOnly");
        VERIFY_ERROR(store.createVersion(m_id, lineAt(1)), "storeReadOnly");
        VERIFY_ERROR(store.appendEvent(m_id, {}), "storeReadOnly");
        VERIFY_ERROR(store.noteIssued(m_id, u"record"_s, u"de"_s, u"00"_s, at(1)), "storeReadOnly");
        VERIFY_ERROR(store.erase({m_id}), "storeReadOnly");
        VERIFY_ERROR(store.setHouseRule(u"CH-02:byod"_s, {}), "storeReadOnly");
        QVERIFY(!store.sealedRecord(m_id)->bytes.isEmpty());
        QCOMPARE(*store.search(u"müller"_s, false), QSet<qint64>{m_id});
        QCOMPARE(faultsOf(store), QStringList());
        VERIFY_OK(store.backup(path(u"copy.votum"_s)));
    }
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(openStore(path(u"copy.votum"_s)));
}

void StoreLockTest::anOlderStoreIsReadAsItIs()
{
    const QString old = path(u"old.votum"_s);
    putOldStore(old);
    const QByteArray before = bytesOf(old);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    {
        const auto store = Store::open(old, StoreOpening::Read);
        VERIFY_OK(store);
        QCOMPARE((*store)->list()->size(), size_t(10));
        VERIFY_ERROR((*store)->create(richAssessment(), lineAt(1)), "storeReadOnly");
    }
    QCOMPARE(bytesOf(old), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
}

void StoreLockTest::whatIsWrittenIsPrivate()
{
    const QString fresh = path(u"fresh.votum"_s);
    const std::unique_ptr<Store> store = openStore(fresh);
    QVERIFY(store);
    VERIFY_OK(store->create(richAssessment(), lineAt(1)));
    VERIFY_OK(store->backup(path(u"copy.votum"_s)));
    const QFileDevice::Permissions others = QFileDevice::Permissions(0x0077);
    for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s})
        QVERIFY2(!(QFile::permissions(fresh + suffix) & others), qPrintable(suffix));
    QVERIFY(!(QFile::permissions(path(u"copy.votum"_s)) & others));
}

void StoreLockTest::openToOthersIsTold()
{
    QVERIFY(openStore(path())->notes().empty());
    QVERIFY(QFile::setPermissions(path(), QFileDevice::Permissions(0x6644)));
    const std::vector<Error> notes = openStore(path())->notes();
    QCOMPARE(notes.size(), size_t(1));
    QCOMPARE(notes.front().code, u"storeOpenToOthers"_s);
}

void StoreLockTest::synchronisedFolderIsTold()
{
    const QString folder = QFileInfo(path()).path();
    const auto told = [this] {
        const std::vector<Error> notes = openStore(path())->notes();
        return notes.empty() ? QString() : notes.front().code;
    };
    const auto forgotten = qScopeGuard([] { qunsetenv("OneDrive"); });
    qputenv("OneDrive", QDir::toNativeSeparators(folder).toUpper().toUtf8());
    QCOMPARE(told(), u"storeSynchronised"_s);
    qputenv("OneDrive", (folder + "/else"_L1).toUtf8());
    QCOMPARE(told(), QString());
    // A folder whose name only begins like it.
    qputenv("OneDrive", folder.chopped(1).toUtf8());
    QCOMPARE(told(), QString());
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreLockTest)
#include "locktest.moc"
