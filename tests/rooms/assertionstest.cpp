// SPDX-License-Identifier: GPL-3.0-or-later

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cstdlib>
#include <string_view>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

// Debian's Qt switches its assertions off in every build that is not "Debug". This test stands in
// builds with VOTUM_ASSERTS and says whether they are alive there: in every file of ours, and in
// fact, by breaking one of each kind in a process of its own.
class AssertionsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFileKeepsThem();
    void brokenOneEndsTheProcess_data();
    void brokenOneEndsTheProcess();
};

void AssertionsTest::everyFileKeepsThem()
{
    QFile file(QStringLiteral(VOTUM_COMMANDS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray commands = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(commands.size() > 100);
    for (const QJsonValue &entry : commands) {
        const QString command = entry["command"_L1].toString();
        for (const auto &wanted : {"-DQT_FORCE_ASSERTS"_L1, "-D_GLIBCXX_ASSERTIONS"_L1})
            QVERIFY2(command.contains(wanted), qPrintable(entry["file"_L1].toString()));
    }
}

void AssertionsTest::brokenOneEndsTheProcess_data()
{
    QTest::addColumn<bool>("ends");
    QTest::newRow("qt") << true;
    QTest::newRow("library") << true;
    QTest::newRow("none") << false;
}

void AssertionsTest::brokenOneEndsTheProcess()
{
    QFETCH(bool, ends);
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(),
               {u"--break"_s, QString::fromLatin1(QTest::currentDataTag())});
    QVERIFY(self.waitForFinished());
    QCOMPARE(self.exitStatus() == QProcess::CrashExit, ends);
}

namespace {

// The second half of the test: `kind` is the assertion to break.
int breakAssertion(std::string_view kind)
{
#ifdef Q_OS_UNIX
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
#endif
    const std::vector<int> numbers(1);
    Q_ASSERT(kind != "qt");
    return kind == "library" ? numbers[numbers.size()] : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 2 && std::string_view(argv[1]) == "--break")
        return breakAssertion(argv[2]);
    const QCoreApplication application(argc, argv);
    AssertionsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "assertionstest.moc"
