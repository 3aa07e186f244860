// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/casefile.h"

#include "core/case/answersfile.h"
#include "core/case/recipients.h"
#include "core/judgement/broughtup.h"
#include "core/judgement/judgedcase.h"
#include "core/record/begunanew.h"
#include "core/record/recordchanges.h"
#include "core/text/filename.h"
#include "export/filecheck.h"
#include "export/issue.h"
#include "report/verify/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// A form that some program has saved again and again; a record's evidence may be more.
constexpr qint64 mostBytesOfForm = qint64(32) << 20;

const CaseSummary *latestOf(const Session &session, const QString &uuid)
{
    const CaseSummary *latest = nullptr;
    for (const CaseSummary &row : session.cases()) {
        if (row.uuid == uuid && (!latest || row.version > latest->version))
            latest = &row;
    }
    return latest;
}

Result<Record> recordOf(const Session &session, qint64 id)
{
    const Result<Session::CaseRecord> record = session.caseRecord(id);
    return record ? parseRecord(record->bytes) : record.error();
}

} // namespace

QString caseFileName(const CaseSummary &summary)
{
    return fileName({summary.organisation, summary.fileNumber, summary.title},
                    QLatin1StringView(caseFileSuffix));
}

QString answersFileName(const CaseSummary &summary)
{
    return fileName({summary.organisation, summary.fileNumber,
                     u'v' + QString::number(summary.version), summary.title, u"answers"_s},
                    ".json"_L1);
}

Result<void> saveCaseFile(const QString &storePath, const QString &uuid, const QString &path,
                          Existing existing, const Passphrase &passphrase)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (info.isDir() || (existing == Existing::Kept && (info.exists() || info.isSymLink())))
        return Error{u"fileExists"_s, {shown}, {}};
    // Beside it first: what stands there goes only for a whole one.
    const QString fresh = path + u".new-"_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
    const Result<void> written = writeLocked(fresh, passphrase, [&](const QString &target) {
        return Session::exportCase(storePath, uuid, target);
    });
    if (!written) {
        const QString code = written.error().code;
        const bool isOfTarget = written.error().arguments.value(0) == fresh;
        return isOfTarget
                   ? Error{u"fileUnwritable"_s, {shown}, code + u' ' + written.error().detail}
                   : written.error();
    }
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(fresh.toStdU16String()),
                            std::filesystem::path(path.toStdU16String()), error);
    if (!error)
        return {};
    QFile::remove(fresh);
    return Error{u"fileUnwritable"_s, {shown}, QString::fromStdString(error.message())};
}

bool isCaseFile(const QString &path)
{
    // SQLite's header: its name, and at byte 68 the application's number (sqlite.org/fileformat2).
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(72) : QByteArray();
    return (head.startsWith("SQLite format 3") && head.mid(68) == "VCAS") || isLockedFile(path);
}

Result<Assessment> caseFrom(const Catalogue &catalogue, const QString &path, QDate today)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    QByteArray json = *bytes;
    if (json.startsWith("%PDF")) {
        const FileCheck check = checkFile(path);
        if (!check.checked)
            return check.checked.error();
        Result<QByteArray> embedded = embeddedRecord(*bytes);
        if (!embedded)
            return embedded.error();
        json = *std::move(embedded);
    }
    if (json.size() > mostBytesParsed)
        return Error{u"fileTooLarge"_s,
                     {QDir::toNativeSeparators(path), QString::number(mostBytesParsed >> 20)},
                     {}};
    Result<AnswersFile> answers = parseAnswersFile(catalogue, json);
    if (answers) {
        if (answers->assessment.title.trimmed().isEmpty())
            answers->assessment.title = QFileInfo(path).completeBaseName();
        return askedIn(catalogue, *answers, today);
    }
    if (answers.error().code != "answersAreRecord"_L1)
        return answers.error();
    const Result<Record> record = parseRecord(json);
    if (!record)
        return record.error();
    const Assessment begun = begunAnew(*record);
    if (const std::optional<Error> fault = faultIn(begun.recipients))
        return Error{u"record"_s, {}, fault->code};
    return broughtUp(catalogue, begun, today);
}

NamedFiles rescuedFiles(const Catalogue &catalogue, const std::vector<RescuedCase> &cases,
                        QDate today)
{
    NamedFiles files;
    for (const RescuedCase &rescued : cases) {
        CaseSummary row = rescued.row;
        if (row.fileNumber.isEmpty())
            row.fileNumber = u"id-"_s + QString::number(row.id);
        files.push_back(rescued.record.isEmpty()
                            ? NamedFile{answersFileName(row),
                                        composeAnswersFile(catalogue, rescued.assessment, today)}
                            : recordFile(row, rescued.record));
    }
    return files;
}

Result<ReadableFile> soundCaseFile(const QString &path, const Passphrase &passphrase,
                                   const std::atomic_bool *isCancelled)
{
    Result<ReadableFile> file = ReadableFile::of(path, passphrase);
    if (!file)
        return file;
    if (const Result<void> sound = checkCaseFile(file->path(), isCancelled); !sound)
        return file->named(sound.error());
    return file;
}

Result<ArrivingCase> lookAtCaseFile(const Session &session, const ReadableFile &file)
{
    ArrivingCase arriving;
    arriving.readable = file;
    arriving.file =
        std::make_unique<Session>(session.catalogue(), [now = session.now()] { return now; });
    if (const Result<void> opened = arriving.file->openStore(file.path(), StoreOpening::Read);
        !opened)
        return file.named(opened.error());
    const std::vector<CaseSummary> &rows = arriving.file->cases();
    const CaseSummary *latest =
        rows.empty() ? nullptr : latestOf(*arriving.file, rows.front().uuid);
    if (!latest)
        return file.named({u"caseFile"_s, {file.path()}, u"no version"_s});
    arriving.latest = *latest;
    const Result<Standing> standing = session.standingOf(*arriving.file);
    if (!standing)
        return standing.error();
    arriving.standing = *standing;
    const CaseSummary *known = latestOf(session, latest->uuid);
    if (!known)
        return arriving;
    const Result<Record> before = recordOf(session, known->id),
                         after = recordOf(*arriving.file, latest->id);
    if (!before || !after)
        return before ? after.error() : before.error();
    arriving.changes = changesBetween(*before, *after);
    return arriving;
}

bool isReplyFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, mostBytesOfForm);
    if (!bytes || !bytes->startsWith("%PDF"))
        return bytes && isReply(*bytes);
    const Result<Reply> reply = replyInForm(*bytes);
    return reply || reply.error().code != "replyNoForm"_L1;
}

Result<Reply> replyFrom(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, mostBytesOfForm);
    if (!bytes)
        return bytes.error();
    return bytes->startsWith("%PDF") ? replyInForm(*bytes) : parseReply(*bytes);
}

Result<qint64> caseOf(const Session &session, const Reply &reply)
{
    const CaseSummary *latest = latestOf(session, reply.caseUuid);
    if (!latest)
        return Error{u"replyUnknownCase"_s, {reply.fileNumber}, {}};
    return latest->id;
}

Result<std::vector<ProposedAnswer>> proposedAnswers(const Session &session, const Reply &reply)
{
    return proposedAnswers(session.catalogue(), session.assessment(), session.judgement(), reply);
}

} // namespace votum
