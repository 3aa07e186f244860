// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/filecheck.h"

#include "core/record/record.h"
#include "core/text/fields.h"
#include "export/child.h"
#include "export/files.h"
#include "report/forms/formreply.h"
#include "session/session.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <iterator>

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
    list.filled("added", checked.added);
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

constexpr const char *fileCommand = "--check-foreign-file", *caseFileCommand = "--check-case-file",
                     *formCommand = "--read-form";

// A file is held several times, packed and unpacked, while its record is rendered anew. The usual
// one takes less than a second; evidence is packed anew.
ChildLimits limitsFor(const QByteArray &file)
{
    return {512 * megabyte + 6 * file.size(), 60 + file.size() / megabyte};
}

// Nothing is rendered.
ChildLimits limitsForForm(const QByteArray &file)
{
    return {256 * megabyte + 6 * file.size(), 20};
}

// A case file stays where it is: piece by piece it is held against its checksums.
ChildLimits limitsForCase(const QByteArray &path)
{
    return {512 * megabyte, 60 + QFileInfo(QString::fromUtf8(path)).size() / (10 * megabyte)};
}

QByteArray bytesOf(const QJsonObject &answer)
{
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

QByteArray bytesOf(const Error &error)
{
    return bytesOf(QJsonObject{{u"error"_s, toJsonObject(error, {})}});
}

// What a child does.
QByteArray answerTo(const QByteArray &file)
{
    const Result<Verification> checked = verifyFile(file, QStringLiteral(VOTUM_VERSION));
    return checked ? bytesOf(QJsonObject{{u"checked"_s, toJsonObject(*checked, {})}})
                   : bytesOf(checked.error());
}

QByteArray answerToCase(const QByteArray &path)
{
    const Result<void> sound = Session::checkCaseFile(QString::fromUtf8(path));
    return sound ? bytesOf(QJsonObject()) : bytesOf(sound.error());
}

QByteArray answerToForm(const QByteArray &file)
{
    const Result<Reply> reply = replyInPdf(file);
    return reply ? bytesOf(QJsonObject{{u"reply"_s, QString::fromUtf8(composeReply(*reply))}})
                 : bytesOf(reply.error());
}

// Reads what the child said: `found`, unless it said an error or no such thing.
template<class Found, class Read>
Result<Found> answerIn(const Result<QByteArray> &bytes, Found found, const Read &read)
{
    if (!bytes)
        return bytes.error();
    const JsonDocument document(*bytes);
    JsonFault fault;
    Error error;
    {
        JsonObject answer(document.root(), u"answer"_s, fault);
        FieldReader reader(answer, FieldReader::Unknown::Refused);
        if (answer.has("error"))
            reader.required("error", error);
        else
            read(reader, found);
    }
    if (fault.hasFault())
        return Error{u"fileExcessive"_s, {}, u"no answer"_s};
    if (!error.code.isEmpty())
        return error;
    return found;
}

} // namespace

FileCheck checkFile(const QString &path, const std::atomic_bool *isCancelled)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return {bytes.error(), {}, {}, false};
    FileCheck check{
        answerIn(askChild(fileCommand, *bytes, limitsFor(*bytes), isCancelled), Verification(),
                 [](FieldReader &reader, Verification &found) { reader.always("checked", found); }),
        sealOf(*bytes),
        {},
        bytes->startsWith("%PDF")};
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

Result<void> checkCaseFile(const QString &path, const std::atomic_bool *isCancelled)
{
    const QByteArray name = path.toUtf8();
    const Result<bool> sound =
        answerIn(askChild(caseFileCommand, name, limitsForCase(name), isCancelled), true,
                 [](FieldReader &, bool &) {});
    return sound ? Result<void>() : sound.error();
}

Result<Reply> replyInForm(const QByteArray &pdf)
{
    const Result<QString> json =
        answerIn(askChild(formCommand, pdf, limitsForForm(pdf), nullptr), QString(),
                 [](FieldReader &reader, QString &found) { reader.required("reply", found); });
    return json ? parseReply(json->toUtf8()) : json.error();
}

std::optional<int> checkAsChild(int argc, char **argv)
{
    struct Work
    {
        const char *command;
        ChildLimits (*limits)(const QByteArray &);
        QByteArray (*answer)(const QByteArray &);
    };
    constexpr Work works[] = {{fileCommand, limitsFor, answerTo},
                              {caseFileCommand, limitsForCase, answerToCase},
                              {formCommand, limitsForForm, answerToForm}};
    const auto work = std::ranges::find_if(works, [&](const Work &one) {
        return argc == 2 && std::strcmp(argv[1], one.command) == 0;
    });
    if (work == std::end(works))
        return {};
    return answerAsChild(work->limits, [&](const QByteArray &input) {
        try {
            qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts need a GUI, but no screen
            const QGuiApplication application(argc, argv);
            return work->answer(input);
        } catch (const std::exception &fault) {
            return bytesOf(Error{u"fileExcessive"_s, {}, QString::fromUtf8(fault.what())});
        }
    });
}

} // namespace votum
