// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace votum {

// What happens between processes, users and a machine that gives up.
class StoreProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aSecondProcessIsRefused();
    void anAbandonedLockIsTaken();
    void withoutRights_data();
    void withoutRights();
    void aLimitLosesNothing();
    void aLimitFailsTheCreation();
    void aLimitFailsTheBackup();
    void aKillLosesNothing_data();
    void aKillLosesNothing();
    void aKillErasesAllOrNothing_data();
    void aKillErasesAllOrNothing();

private:
    QString path() const { return m_folder->filePath(u"store.votum"_s); }
    static QStringList answers(QProcess &helper);
    static void start(QProcess &helper, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_id = 0;
};

void StoreProcessTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    m_id = *store->create(richAssessment(), lineAt(0));
}

void StoreProcessTest::start(QProcess &helper, const QStringList &arguments)
{
    helper.start(QStringLiteral(VOTUM_STORE_HELPER), arguments);
    QVERIFY(helper.waitForStarted());
}

QStringList StoreProcessTest::answers(QProcess &helper)
{
    helper.waitForFinished();
    return QString::fromUtf8(helper.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void StoreProcessTest::aSecondProcessIsRefused()
{
    QProcess helper;
    start(helper, {u"hold"_s, path()});
    QVERIFY(helper.waitForReadyRead());
    QCOMPARE(helper.readLine().trimmed(), QByteArray("held"));
    const auto refused = Store::open(path());
    VERIFY_ERROR(refused, "storeLocked");
    QCOMPARE(refused.error().arguments.mid(0, 3),
             (QStringList{path(), u"store-helper"_s, QSysInfo::machineHostName()}));
    // Nor does it help to remove the lock file: the system keeps its own.
    QVERIFY(QFile::remove(path() + u".lock"_s));
    VERIFY_ERROR(Store::open(path()), "storeLocked");
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished());
    QVERIFY(openStore(path()));

    const std::unique_ptr<Store> mine = openStore(path());
    start(helper, {u"open"_s, path()});
    QCOMPARE(answers(helper), QStringList{u"storeLocked"_s});
}

void StoreProcessTest::anAbandonedLockIsTaken()
{
    QProcess helper;
    start(helper, {u"hold"_s, path()});
    QVERIFY(helper.waitForReadyRead());
    helper.kill();
    QVERIFY(helper.waitForFinished());
    QVERIFY(QFile::exists(path() + u".lock"_s));
    QVERIFY(openStore(path()));
}

void StoreProcessTest::withoutRights_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("folder");
    QTest::addColumn<QString>("expected");
    const int all = 0x7777, read = 0x4444, enter = 0x5555;
    QTest::newRow("every right") << 0x6666 << all << u"ok"_s;
    QTest::newRow("unreadable file") << 0 << all << u"storeUnreadable"_s;
    QTest::newRow("read-only file") << read << all << u"storeReadOnly"_s;
    QTest::newRow("read-only folder") << 0x6666 << enter << u"storeReadOnly"_s;
}

void StoreProcessTest::withoutRights()
{
    QFETCH(int, file);
    QFETCH(int, folder);
    QFETCH(QString, expected);
    const QByteArray before = bytesOf(path());
    QVERIFY(QFile::setPermissions(path(), QFileDevice::Permissions(file)));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(folder)));
    QProcess helper;
    start(helper, {u"--nobody"_s, u"open"_s, path()});
    const QStringList said = answers(helper);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(path(), QFileDevice::Permissions(0x6666)));
    QCOMPARE(said, QStringList{expected});
    QCOMPARE(bytesOf(path()), before);
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->list()->size(), size_t(1));
}

// A limit of the system, as a quota is, and no full disk: SQLite tells them apart.
void StoreProcessTest::aLimitLosesNothing()
{
    QProcess helper;
    start(helper, {u"fill"_s, path(), QString::number(m_id), u"400000"_s});
    const QStringList said = answers(helper);
    QVERIFY(said.size() > 3);
    QCOMPARE(said[said.size() - 2], u"storeDisk"_s);
    const int failed = int(said.size()) - 1; // the number whose save failed
    QCOMPARE(said.back(), u"again %1"_s.arg(failed));
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->load(m_id)->privateNotes.section(u' ', 0, 0).toInt(), failed);
    // One line for each save that was acknowledged, none for the one that failed.
    QCOMPARE(store->journal(m_id)->size(), size_t(1 + failed));
    QCOMPARE(faultsOf(*store), QStringList());
}

void StoreProcessTest::aLimitFailsTheCreation()
{
    const QString fresh = m_folder->filePath(u"fresh.votum"_s);
    QProcess helper;
    start(helper, {u"--limit"_s, u"20000"_s, u"open"_s, fresh});
    QCOMPARE(answers(helper), QStringList{u"storeDisk"_s});
    // With room again the same name works.
    const std::unique_ptr<Store> store = openStore(fresh);
    QVERIFY(store);
    VERIFY_OK(store->create(richAssessment(), lineAt(0)));
}

void StoreProcessTest::aLimitFailsTheBackup()
{
    const QString copy = m_folder->filePath(u"copy.votum"_s);
    QProcess helper;
    start(helper, {u"--limit"_s, u"40000"_s, u"backup"_s, path(), copy});
    QCOMPARE(answers(helper), QStringList{u"storeDisk"_s});
    QVERIFY(!QFile::exists(copy));
    QVERIFY(openStore(path()));
}

void StoreProcessTest::aKillLosesNothing_data()
{
    QTest::addColumn<int>("lines");
    for (const int lines : {1, 7, 40, 133, 400})
        QTest::addRow("after %d saves", lines) << lines;
}

void StoreProcessTest::aKillLosesNothing()
{
    QFETCH(int, lines);
    QProcess helper;
    start(helper, {u"save"_s, path(), QString::number(m_id)});
    QByteArray said;
    while (said.count('\n') < lines) {
        QVERIFY(helper.waitForReadyRead());
        said += helper.readAllStandardOutput();
    }
    helper.kill();
    QVERIFY(helper.waitForFinished());
    said += helper.readAllStandardOutput();
    const int acknowledged = int(said.count('\n'));

    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    // The one under way may have made it, or not; nothing between.
    const int saved = store->load(m_id)->privateNotes.section(u' ', 0, 0).toInt();
    QVERIFY2(saved == acknowledged || saved == acknowledged + 1,
             qPrintable(u"%1 of %2"_s.arg(saved).arg(acknowledged)));
    QCOMPARE(store->journal(m_id)->size(), size_t(1 + saved));
    QCOMPARE(*store->search(QString::number(saved), true), QSet<qint64>{m_id});
    QCOMPARE(faultsOf(*store), QStringList());
    VERIFY_OK(store->create(richAssessment(), lineAt(1)));
}

void StoreProcessTest::aKillErasesAllOrNothing_data()
{
    QTest::addColumn<int>("milliseconds");
    for (const int milliseconds : {0, 2, 5, 10, 20, 60})
        QTest::addRow("after %d ms", milliseconds) << milliseconds;
}

void StoreProcessTest::aKillErasesAllOrNothing()
{
    QFETCH(const int, milliseconds);
    constexpr int drafts = 40;
    {
        const std::unique_ptr<Store> store = openStore(path());
        for (int i = 0; i < drafts; ++i) {
            const qint64 id = *store->create(richAssessment(), lineAt(i));
            VERIFY_OK(store->save(id, {notesChange(u"Notiz "_s.repeated(500)), {lineAt(i)}, {}}));
            VERIFY_OK(store->setTrashed(id, true, lineAt(i, JournalAction::Trashed)));
        }
    }
    QProcess helper;
    start(helper, {u"erase"_s, path()});
    QVERIFY(helper.waitForReadyRead());
    QTest::qSleep(milliseconds);
    helper.kill();
    helper.waitForFinished();
    const bool acknowledged = helper.readAllStandardOutput().contains("ok");

    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    const Result<std::vector<CaseSummary>> rows = store->list(true);
    const size_t left = rows->size();
    QVERIFY2(left == 0 || (left == drafts && !acknowledged), qPrintable(QString::number(left)));
    for (const CaseSummary &row : *rows) {
        QCOMPARE(store->load(row.id)->answers, richAssessment().answers);
        QCOMPARE(store->journal(row.id)->size(), size_t(3));
    }
    QCOMPARE(store->list()->size(), size_t(1));
    QCOMPARE(faultsOf(*store), QStringList());
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreProcessTest)
#include "processtest.moc"
