// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace votum {

// The real program, a case in its window, on an X server of its own, watched by strace: what it
// speaks to are sockets of this computer for display, accessibility, D-Bus, its own second start
// and the names of users (glibc, nscd), and never a network.
class SocketsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNetworkWouldBeTold();
    void noneButThoseOfThisComputer();
};

namespace {

// Lines of strace's log that speak of anything else.
QStringList strangersIn(const QString &log)
{
    static const QRegularExpression call(u"\\b(socket|connect|bind|sendto)\\("_s);
    static const QRegularExpression local(
        uR"(socket\(AF_UNIX,|\b(connect|bind)\(\d+, \{sa_family=AF_UNIX, sun_path=@?"[^"]*(/\.X11-unix/|/bus|/dbus-|/at-spi|/instance|/nscd/)[^"]*")"_s);
    QStringList strangers;
    for (const QString &line : log.split(u'\n')) {
        if (line.contains(call) && !line.contains(local))
            strangers << line;
    }
    return strangers;
}

// Opens the selected case, visits its steps, writes into the private notes and quits.
const QString session = uR"(
    timeout -k 5 90 strace -f -qq -s 200 -e trace=socket,connect,bind -o "$3" "$1" --store "$2" --lang en &
    for i in $(seq 200); do
        window=$(xdotool search --onlyvisible --name Votum 2>/dev/null | tail -1)
        [ -z "$window" ] || break
        sleep 0.1
    done
    xdotool windowfocus "$window"
    press() { sleep 1.2; xdotool key "$1"; }
    sleep 2
    press Return
    for step in 1 2 3 4 5 6 7 8 9; do press ctrl+$step; done
    press ctrl+alt+n
    sleep 1.2; xdotool type Geheimwort
    sleep 2; press Escape
    press ctrl+q
    wait)"_s;

} // namespace

void SocketsTest::aNetworkWouldBeTold()
{
    QCOMPARE(strangersIn(u"7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n"
                         "7 connect(3, {sa_family=AF_UNIX, sun_path=@\"/tmp/.X11-unix/X99\"}, 20) "
                         "= 0"_s),
             QStringList());
    for (const QString &line :
         {u"7 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3"_s,
          u"7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 3"_s,
          u"7 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3"_s,
          u"7 connect(3, {sa_family=AF_UNIX, sun_path=\"/run/systemd/resolve/io\"}, 110) = -1"_s})
        QCOMPARE(strangersIn(line), QStringList(line));
}

void SocketsTest::noneButThoseOfThisComputer()
{
    for (const QString &tool : {u"strace"_s, u"xvfb-run"_s, u"xdotool"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty() && qgetenv("CI") != "true")
            QSKIP("strace, xvfb-run or xdotool is missing");
    }
    if (QProcess::execute(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
        QSKIP("no program may watch another one here");
    Desk desk;
    QVERIFY(desk.session.openStore(desk.path()));
    desk.addCase(u"Terminerinnerung"_s);
    desk.session.closeStore();
    const QString log = desk.folder.filePath(u"strace.log"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, desk.folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, desk.folder.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, desk.folder.filePath(u"config"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"xvfb-run"_s,
                  {u"-a"_s, u"-s"_s, u"-screen 0 1280x1024x24 -noreset"_s, u"sh"_s, u"-c"_s,
                   session, u"sh"_s, QStringLiteral(VOTUM_PROGRAM), desk.path(), log});
    QVERIFY(process.waitForFinished(120'000));
    QFile file(log);
    QVERIFY2(file.open(QIODevice::ReadOnly), process.readAll().constData());
    const QString calls = QString::fromUtf8(file.readAll());
    QVERIFY2(calls.contains(u"/.X11-unix/"_s), "the window was not shown");
    QCOMPARE(strangersIn(calls).join(u"\n"_s), QString());
    // It was a whole session: the words are in the case.
    QVERIFY(desk.session.openStore(desk.path()));
    QCOMPARE(desk.session.search(u"Geheimwort"_s)->size(), 1);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::SocketsTest)
#include "socketstest.moc"
