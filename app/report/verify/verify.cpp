// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/verify.h"

#include "report/documents/evidence.h"
#include "report/verify/comparison.h"
#include "report/verify/foreignpdf.h"
#include "report/verify/onereading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVersionNumber>

#include <memory>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr size_t revisionsLimit = 50;

Error errorOf(const std::exception &fault)
{
    const QString detail = QString::fromUtf8(fault.what());
    if (dynamic_cast<const Excess *>(&fault) || dynamic_cast<const std::bad_alloc *>(&fault))
        return {u"fileExcessive"_s, {}, detail};
    const auto *told = dynamic_cast<const QPDFExc *>(&fault);
    const bool isLocked = told && told->getErrorCode() == qpdf_e_password;
    return {isLocked ? u"pdfEncrypted"_s : u"pdfDamaged"_s, {}, detail};
}

// A PDF up to the end of one of the updates that were appended to it.
struct Revision
{
    QByteArray bytes;
    QPDF file;
    std::map<std::string, QByteArray> attachments;

    Revision(const QByteArray &pdf, qsizetype size, Damage damage)
        : bytes(QByteArray::fromRawData(pdf.constData(), size))
    {
        open(file, bytes, damage);
        attachments = attachmentsOf(file, unpackedLimit(bytes));
    }

    bool hasRecord() const { return attachments.count(recordAttachment.data()) != 0; }

    QString info(const char *key)
    {
        QPDFObjectHandle entries = file.getTrailer().getKey("/Info");
        return entries.isDictionary() && entries.getKey(key).isString()
                   ? QString::fromStdString(entries.getKey(key).getUTF8Value())
                   : QString();
    }

    QString program()
    {
        const QString creator = info("/Creator");
        return creator.startsWith("Votum "_L1) ? creator.section(u' ', 1) : QString();
    }
};

// Where each revision ends, and last the file.
std::vector<qsizetype> revisionEnds(const QByteArray &pdf)
{
    const QByteArray mark = "%%EOF";
    std::vector<qsizetype> ends;
    for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at)) {
        at += mark.size();
        if (at < pdf.size() && pdf[at] == '\r')
            ++at;
        if (at < pdf.size() && pdf[at] == '\n')
            ++at;
        if (ends.size() == revisionsLimit)
            throw Excess();
        ends.push_back(at);
    }
    if (ends.empty() || ends.back() != pdf.size())
        ends.push_back(pdf.size());
    return ends;
}

// The first revision that can be read and has a record; else the file as far as it can be mended.
// Throws std::exception if it cannot.
std::unique_ptr<Revision> firstRevision(const QByteArray &pdf)
{
    for (const qsizetype end : revisionEnds(pdf)) {
        try {
            auto revision = std::make_unique<Revision>(pdf, end, Damage::Refused);
            if (revision->hasRecord())
                return revision;
        } catch (const Excess &) {
            throw;
        } catch (const std::exception &) {
            continue; // no revision ends here, or it is damaged
        }
    }
    return std::make_unique<Revision>(pdf, pdf.size(), Damage::Mended);
}

Result<QByteArray> recordIn(const Revision &revision)
{
    if (!revision.hasRecord())
        return Error{u"pdfWithoutRecord"_s, {}, {}};
    return revision.attachments.at(recordAttachment.data());
}

// What the file names itself to be made with; none if this program knows no such document.
std::optional<DocumentOptions> optionsOf(Revision &revision)
{
    std::optional<DocumentOptions> options = namedOptions(revision.info("/Keywords"));
    if (!options)
        return options;
    options->programVersion = revision.program();
    std::optional<Stationery> added = Stationery();
    for (const auto &[name, bytes] : revision.attachments) {
        if (name == eventsAttachment.data())
            options->events = eventsFromJson(QJsonDocument::fromJson(bytes).array());
        else if (name == stationeryAttachment.data())
            added = parseStationery(bytes);
        else if (name != recordAttachment.data())
            options->evidence.push_back(bytes);
    }
    if (!added)
        return std::nullopt;
    options->stationery = *std::move(added);
    return options;
}

// A version made the record, and no older one can have made a file of it.
bool isPossible(const QString &program, const QString &ofRecord)
{
    const auto number = QVersionNumber::fromString(program);
    return !number.isNull() && number >= QVersionNumber::fromString(ofRecord);
}

Verification described(const ParsedRecord &file)
{
    Verification result;
    result.seal = sealOf(file.bytes);
    result.isSealed = file.record.sealed;
    result.fileNumber = file.record.file.fileNumber;
    result.title = file.record.file.title;
    result.version = file.record.file.version;
    return result;
}

using Verdict = Verification::Verdict;
using Kind = Difference::Kind;

// Of a revision whose bytes are not what its record gives.
void compareWith(const QByteArray &again, Revision &revision, const QString &programVersion,
                 Verification &result)
try {
    QPDF expected;
    open(expected, again, Damage::Refused);
    requireOneReading(revision.file, revision.bytes);
    const Comparison found = compare(revision.file, revision.bytes, expected, Signing::Refused);
    result.difference = found.difference;
    // Where a reader has to mend, another may see something else.
    if (found.difference || revision.file.anyWarnings())
        return;
    // In a linearized file a reader may look for the first page elsewhere (ISO 32000-1, annex F).
    const bool isOurWriting = !found.isResaved && !revision.file.isEncrypted() &&
                              !revision.file.isLinearized() &&
                              revision.file.getPDFVersion() == expected.getPDFVersion();
    result.verdict = isOurWriting && result.program != programVersion ? Verdict::OtherVersion
                                                                      : Verdict::Rewritten;
} catch (const Excess &) {
    throw;
} catch (const std::exception &) {
    return; // a damaged part: altered, and nobody can say what it shows
}

void compareAnew(const ParsedRecord &record, Revision &revision, const QString &programVersion,
                 Verification &result)
{
    if (!isPossible(result.program, record.record.program)) {
        result.difference = {Kind::Version, 0, result.program, record.record.program};
        return;
    }
    const std::optional<DocumentOptions> options = optionsOf(revision);
    if (!options)
        return;
    result.kind = options->kind;
    result.language = options->language;
    result.link = options->link;
    result.added = linesOf(options->stationery);
    const Result<QByteArray> again = renderPdf(record, *options);
    if (again && *again == revision.bytes) {
        result.verdict = Verdict::Untouched;
    } else if (again) {
        compareWith(*again, revision, programVersion, result);
    } else if (again.error().code == "evidenceFileUnlisted"_L1) {
        result.difference = {Kind::Attachments, 0, {}, {}};
    }
}

// Whether bytes that are no revision of their own could make a reader see something else.
bool mayHoldObjects(const QByteArray &bytes)
{
    return bytes.contains("obj") || bytes.contains("startxref") || bytes.contains("trailer");
}

// Looks at every later revision, as a reader can go back to each.
void compareLater(const QByteArray &pdf, Revision &first, Verification &result)
{
    qsizetype before = first.bytes.size();
    bool hadProofs = false;
    for (const qsizetype end : revisionEnds(pdf)) {
        if (end <= before)
            continue;
        const qsizetype from = std::exchange(before, end);
        const QByteArray added = pdf.mid(from, end - from);
        if (!mayHoldObjects(added)) {
            result.isMoreAppended |= !added.trimmed().isEmpty();
            continue;
        }
        Revision later(pdf, end, Damage::Refused);
        requireOneReading(later.file, later.bytes, from);
        const Comparison found = compare(later.file, later.bytes, first.file, Signing::Allowed);
        result.laterDifference = found.difference;
        if (!found.difference &&
            later.file.anyWarnings()) // what a reader mends, another reads otherwise
            result.laterDifference = {Kind::Other, 0, {}, {}};
        if (result.laterDifference)
            return;
        const bool isSigned = found.signatures.size() > result.signatures.size();
        result.isMoreAppended |=
            (!isSigned && found.hasProofs == hadProofs) || found.hasEmptyFields;
        result.signatures = found.signatures;
        hadProofs = found.hasProofs;
    }
}

} // namespace

Result<QByteArray> embeddedRecord(const QByteArray &pdf)
{
    try {
        return recordIn(Revision(pdf, pdf.size(), Damage::Mended));
    } catch (const std::exception &fault) {
        return errorOf(fault);
    }
}

Result<Verification> verifyPdf(const QByteArray &pdf, const QString &programVersion)
{
    try {
        const std::unique_ptr<Revision> first = firstRevision(pdf);
        const Result<QByteArray> bytes = recordIn(*first);
        if (!bytes)
            return bytes.error();
        const Result<ParsedRecord> record = ParsedRecord::of(*bytes);
        if (!record)
            return record.error();
        Verification result = described(*record);
        result.program = first->program();
        result.firstSize = first->bytes.size();
        if (!result.program.isEmpty())
            compareAnew(*record, *first, programVersion, result);
        try {
            compareLater(pdf, *first, result);
        } catch (const Excess &) {
            throw;
        } catch (const std::exception &) { // what readers make of it, nobody can say
            result.laterDifference = {Kind::Other, 0, {}, {}};
        }
        return result;
    } catch (const std::exception &fault) {
        return errorOf(fault);
    }
}

Result<Verification> verifyFile(const QByteArray &bytes, const QString &programVersion)
{
    if (bytes.startsWith("%PDF"))
        return verifyPdf(bytes, programVersion);
    const Result<ParsedRecord> record = ParsedRecord::of(bytes);
    if (!record)
        return record.error();
    Verification result = described(*record);
    result.verdict = Verification::Verdict::RecordAlone;
    return result;
}

FileState stateOf(const Verification &checked, const std::optional<Origin> &store)
{
    const bool isIssued = store && store->isIssuedHere;
    const bool isAltered =
        checked.laterDifference || (checked.verdict == Verification::Verdict::Altered && !isIssued);
    if (store && store->link == Origin::Link::Differs && !isAltered)
        return FileState::OtherChain;
    if (isAltered)
        return FileState::Altered;
    const bool isRecord = checked.verdict == Verification::Verdict::RecordAlone;
    if (store && !isIssued && !(isRecord && store->isSealedHere))
        return FileState::Unknown;
    if (checked.isMoreAppended)
        return FileState::Appended;
    if (!isIssued && checked.verdict == Verification::Verdict::Rewritten)
        return FileState::Rewritten;
    if (!isIssued && checked.verdict == Verification::Verdict::OtherVersion)
        return FileState::OtherVersion;
    return checked.signatures.empty() ? FileState::Untouched : FileState::Signed;
}

} // namespace votum
