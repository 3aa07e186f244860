// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The program itself, as a person starts it, with a home of its own.
class Program : public QProcess
{
public:
    Program(const QString &home, const QStringList &arguments,
            const QString &program = QStringLiteral(VOTUM_PROGRAM))
    {
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(u"HOME"_s, home);
        surroundings.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
        surroundings.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
        setProcessEnvironment(surroundings);
        setProcessChannelMode(ForwardedChannels);
        start(program, arguments);
    }
    ~Program() override
    {
        kill();
        waitForFinished();
    }
    void send(int signal) const { ::kill(pid_t(processId()), signal); }
};

} // namespace

// Two starts, and the end from outside.
class StartTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        for (const QString &name : {one, two})
            QVERIFY(Store::open(path(name)));
    }

    // The second ends, and the first opens its file.
    void aSecondStartHandsItsFileOver()
    {
        Program first(m_home->path(), {path(one)});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(one), 20000);
        Program second(m_home->path(), {path(two)});
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(two), 20000);
        QCOMPARE(first.state(), QProcess::Running);
        Program third(m_home->path(), {}); // nothing to hand over: the window is shown
        QVERIFY(third.waitForFinished(20000));
        QCOMPARE(third.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.send(SIGTERM);
        QVERIFY(first.waitForFinished(20000));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
        QVERIFY(QDir(m_home->filePath(u"data/Votum/votum/instance"_s))
                    .entryList(QDir::Files)
                    .isEmpty());
    }

    void eachSignalEndsItInOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void eachSignalEndsItInOrder()
    {
        QFETCH(int, signal);
        Program program(m_home->path(), {path(one)});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(one), 20000);
        QTest::qWait(300); // until the window is there
        program.send(signal);
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }

    void aLockLeftBehindShutsNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("of a process that is gone")
            << QByteArray("999999\nvotum\n") + QSysInfo::machineHostName().toUtf8() + "\n\n\n";
        QTest::newRow("of another computer") << QByteArray("1\nvotum\nelsewhere.example\n\n\n");
    }
    void aLockLeftBehindShutsNobodyOut()
    {
        QFETCH(QByteArray, content);
        const QDir folder(m_home->filePath(u"data/Votum/votum/instance"_s));
        QVERIFY(folder.mkpath(u"."_s));
        QFile lock(folder.filePath(u"lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(content);
        lock.close();
        Program program(m_home->path(), {path(one)});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(one), 4000);
        QCOMPARE(program.state(), QProcess::Running);
    }

    // Beside a file "portable" it keeps everything in its own folder, and finds it under another
    // name.
    void aPortableProgramKeepsItsDataBesideIt()
    {
        const QString folder = m_home->filePath(u"stick"_s), moved = m_home->filePath(u"moved"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(QStringLiteral(VOTUM_PROGRAM), folder + u"/votum"_s));
        QFile mark(folder + u"/portable"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly));
        {
            Program first(m_home->path(), {}, folder + u"/votum"_s);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + u"/data/votum.votum.lock"_s), 20000);
            first.send(SIGTERM);
            QVERIFY(first.waitForFinished(20000));
        }
        QVERIFY(QFile::exists(folder + u"/data/votum.conf"_s));
        QVERIFY(QDir().rename(folder, moved));
        Program second(m_home->path(), {}, moved + u"/votum"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(moved + u"/data/votum.votum.lock"_s), 20000);
        QVERIFY(!QFile::exists(m_home->filePath(u"data"_s)));
        QVERIFY(!QFile::exists(m_home->filePath(u"config/Votum"_s)));
    }

    void helpAndVersionNeedNoDisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("help") << u"--help"_s << QByteArray("--store <Datei>");
        QTest::newRow("version") << u"--version"_s << QByteArray("votum " VOTUM_VERSION "\n");
    }
    void helpAndVersionNeedNoDisplay()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, told);
        QProcess program;
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(u"QT_QPA_PLATFORM"_s, u"no-such-platform"_s);
        program.setProcessEnvironment(surroundings);
        program.start(QStringLiteral(VOTUM_PROGRAM), {u"--lang"_s, u"de"_s, option});
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        const QByteArray out = program.readAllStandardOutput();
        QVERIFY2(out.contains(told), out.constData());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--loud"_s};
        QTest::newRow("bad language") << QStringList{u"--lang"_s, u"fr"_s};
        QTest::newRow("no value") << QStringList{u"--store"_s};
        QTest::newRow("two files") << QStringList{one, two};
        QTest::newRow("a store and a file") << QStringList{u"--store"_s, one, two};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        Program program(m_home->path(), arguments);
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
    }

    // The first one hangs: the second goes on by itself.
    void aFirstThatHangsIsNotWaitedForForEver()
    {
        Program first(m_home->path(), {path(one)});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(one), 20000);
        first.send(SIGSTOP);
        Program second(m_home->path(), {path(two)});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(two), 20000);
        QCOMPARE(second.state(), QProcess::Running);
        first.send(SIGCONT);
    }

private:
    QString path(const QString &name) const { return m_home->filePath(name); }
    bool isOpen(const QString &store) const { return QFile::exists(path(store) + u".lock"_s); }

    const QString one = u"one.votum"_s, two = u"two.votum"_s;

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(StartTest)
#include "starttest.moc"
