// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/child.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int glance = 50; // milliseconds between two looks at the child
constexpr qint64 mostBytesAnswered = qint64(1) << 20;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isMemoryLimited = false; // the sanitizer itself takes terabytes of addresses
#else
constexpr bool isMemoryLimited = true;
#endif

#ifdef Q_OS_WIN
void limitThisProcess(ChildLimits most)
{
    // Kept open: the limits hold as long as the process.
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
        most.seconds * 10'000'000; // of 100 nanoseconds
    limits.ProcessMemoryLimit = SIZE_T(most.memory);
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    AssignProcessToJobObject(job, GetCurrentProcess());
}
#else
void limitThisProcess(ChildLimits most)
{
    const auto limit = [](auto resource, qint64 value) {
        const rlimit both{rlim_t(value), rlim_t(value)};
        setrlimit(resource, &both);
    };
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, most.seconds);
    if (isMemoryLimited)
        limit(RLIMIT_AS, most.memory);
}
#endif

} // namespace

Result<QByteArray> askChild(const char *command, const QByteArray &input, ChildLimits limits,
                            const std::atomic_bool *isCancelled)
{
    QProcess child;
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(command)});
    if (!child.waitForStarted())
        return Error{u"helperNotStarted"_s, {}, child.errorString()};
    child.write(input);
    child.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    while (child.state() != QProcess::NotRunning) {
        child.waitForFinished(glance);
        answer += child.readAllStandardOutput();
        if (timer.hasExpired(1000 * limits.seconds) || answer.size() > mostBytesAnswered ||
            (isCancelled && *isCancelled)) {
            child.kill();
            child.waitForFinished();
            return Error{u"fileExcessive"_s, {}, u"ended"_s};
        }
    }
    if (child.exitStatus() != QProcess::NormalExit)
        return Error{u"fileExcessive"_s, {}, child.errorString()};
    return answer;
}

int answerAsChild(const std::function<ChildLimits(const QByteArray &input)> &limitsFor,
                  const std::function<QByteArray(const QByteArray &input)> &answer)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
#endif
    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    constexpr qint64 piece = qint64(1) << 20;
    QByteArray input;
    for (QByteArray more = in.read(piece); !more.isEmpty(); more = in.read(piece))
        input += more;
    limitThisProcess(limitsFor(input));
    const QByteArray bytes = answer(input);
    return out.write(bytes) == bytes.size() ? 0 : 1;
}

} // namespace votum
