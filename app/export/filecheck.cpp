// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/filecheck.h"

#include "core/record/record.h"
#include "core/text/fields.h"
#include "export/files.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QProcess>

#include <cstdio>
#include <cstring>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

// What the child says, as JSON on its standard output. It may be what the file made of it: the
// parent reads it like any file from outside.

QString codeOf(Language language)
{
    return languageCode(language);
}

template<>
std::optional<Language> fromCode<Language>(QStringView code)
{
    return languageFromCode(code);
}

template<>
inline constexpr auto codesOf<Verification::Verdict> =
    codeTable<Verification::Verdict::RecordAlone>("untouched", "otherVersion", "rewritten",
                                                  "altered", "recordAlone");

template<class Fields>
void fields(Fields &list, Is<Difference> auto &place)
{
    list.always("kind", place.kind);
    list.filled("page", place.page);
    list.filled("found", place.found);
    list.filled("expected", place.expected);
}

template<class Fields>
void fields(Fields &list, Is<Signature> auto &signature)
{
    list.filled("name", signature.name);
    list.filled("stamp", signature.isStamp);
    list.filled("page", signature.page);
    list.filled("words", signature.words);
    list.filled("beneath", signature.beneath);
}

template<class Fields>
void fields(Fields &list, Is<Verification> auto &checked)
{
    list.always("verdict", checked.verdict);
    list.required("seal", checked.seal);
    list.filled("program", checked.program);
    list.filled("sealed", checked.isSealed);
    list.filled("fileNumber", checked.fileNumber);
    list.filled("title", checked.title);
    list.filled("version", checked.version);
    list.filled("document", checked.kind);
    list.filled("language", checked.language);
    list.filled("difference", checked.difference);
    list.filled("link", checked.link);
    list.filled("firstSize", checked.firstSize);
    list.filled("signatures", checked.signatures);
    list.filled("moreAppended", checked.isMoreAppended);
    list.filled("laterDifference", checked.laterDifference);
}

template<class Fields>
void fields(Fields &list, Is<Error> auto &error)
{
    list.required("code", error.code);
    list.filled("arguments", error.arguments);
    list.filled("detail", error.detail);
}

namespace {

constexpr const char *childCommand = "--check-foreign-file";
constexpr int glance = 50; // milliseconds between two looks at the child
constexpr qint64 megabyte = qint64(1) << 20, mostBytesAnswered = megabyte;

// A file is held several times, packed and unpacked, while its record is rendered anew.
qint64 memoryFor(qint64 fileSize)
{
    return 512 * megabyte + 6 * fileSize;
}

// The usual file takes less than one; evidence is packed anew.
qint64 secondsFor(qint64 fileSize)
{
    return 60 + fileSize / megabyte;
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isMemoryLimited = false; // the sanitizer itself takes terabytes of addresses
#else
constexpr bool isMemoryLimited = true;
#endif

#ifdef Q_OS_WIN
void limitThisProcess(qint64 memory, qint64 seconds)
{
    // Kept open: the limits hold as long as the process.
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
        seconds * 10'000'000; // of 100 nanoseconds
    limits.ProcessMemoryLimit = SIZE_T(memory);
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    AssignProcessToJobObject(job, GetCurrentProcess());
}
#else
void limitThisProcess(qint64 memory, qint64 seconds)
{
    const auto limit = [](auto resource, qint64 most) {
        const rlimit both{rlim_t(most), rlim_t(most)};
        setrlimit(resource, &both);
    };
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, seconds);
    if (isMemoryLimited)
        limit(RLIMIT_AS, memory);
}
#endif

QByteArray bytesOf(const Result<Verification> &checked)
{
    const QJsonObject answer = checked
                                   ? QJsonObject{{u"checked"_s, toJsonObject(*checked, {})}}
                                   : QJsonObject{{u"error"_s, toJsonObject(checked.error(), {})}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

// Nothing if the child did not say what it found.
std::optional<Result<Verification>> answerIn(const QByteArray &bytes)
{
    const JsonDocument document(bytes);
    JsonFault fault;
    Verification checked;
    Error error;
    {
        JsonObject answer(document.root(), u"answer"_s, fault);
        FieldReader reader(answer, FieldReader::Unknown::Refused);
        if (answer.has("error"))
            reader.required("error", error);
        else
            reader.always("checked", checked);
    }
    if (fault.hasFault())
        return {};
    if (!error.code.isEmpty())
        return error;
    return checked;
}

Result<Verification> checkInChild(const QByteArray &bytes, const std::atomic_bool *isCancelled)
{
    QProcess child;
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(childCommand)});
    if (!child.waitForStarted())
        return Error{u"unexpected"_s, {child.errorString()}, {}};
    child.write(bytes);
    child.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    while (child.state() != QProcess::NotRunning) {
        child.waitForFinished(glance);
        answer += child.readAllStandardOutput();
        if (timer.hasExpired(1000 * secondsFor(bytes.size())) ||
            answer.size() > mostBytesAnswered || (isCancelled && *isCancelled)) {
            child.kill();
            child.waitForFinished();
            return Error{u"fileExcessive"_s, {}, u"ended"_s};
        }
    }
    std::optional<Result<Verification>> found = answerIn(answer);
    if (found && child.exitStatus() == QProcess::NormalExit)
        return *std::move(found);
    return Error{u"fileExcessive"_s, {}, child.errorString()};
}

} // namespace

FileCheck checkFile(const QString &path, const std::atomic_bool *isCancelled)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return {bytes.error(), {}, {}, false};
    FileCheck check{
        checkInChild(*bytes, isCancelled), sealOf(*bytes), {}, bytes->startsWith("%PDF")};
    const qsizetype first = check.checked ? qsizetype(check.checked->firstSize) : 0;
    check.firstSha256 = first > 0 ? sealOf(bytes->left(first)) : check.sha256;
    return check;
}

Result<Origin> originOf(FileCheck &check, const OriginQuestion &ask)
{
    Verification &checked = *check.checked;
    Result<Origin> told = ask(checked.seal, check.sha256, checked.link);
    if (!told)
        return told;
    if (!told->isIssuedHere)
        return ask(checked.seal, check.firstSha256, checked.link);
    checked.signatures.clear();
    checked.isMoreAppended = false;
    checked.laterDifference.reset();
    return told;
}

std::optional<int> checkAsChild(int argc, char **argv)
{
    if (argc != 2 || std::strcmp(argv[1], childCommand) != 0)
        return {};
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
#endif
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 1;
    QByteArray bytes;
    for (QByteArray piece = in.read(megabyte); !piece.isEmpty(); piece = in.read(megabyte))
        bytes += piece;
    limitThisProcess(memoryFor(bytes.size()), secondsFor(bytes.size()));
    QByteArray answer;
    try {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts need a GUI, but no screen
        const QGuiApplication application(argc, argv);
        answer = bytesOf(verifyFile(bytes, QStringLiteral(VOTUM_VERSION)));
    } catch (const std::exception &fault) {
        answer = bytesOf(Error{u"fileExcessive"_s, {}, QString::fromUtf8(fault.what())});
    }
    QFile out;
    return out.open(stdout, QIODevice::WriteOnly) && out.write(answer) == answer.size() ? 0 : 1;
}

} // namespace votum
