// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/verify.h"

#include "report/documents/evidence.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include <map>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Contents
{
    std::map<std::string, QByteArray> files;
    QString creator, keywords;

    QString program() const
    {
        return creator.startsWith("Votum "_L1) ? creator.section(u' ', 1) : QString();
    }
};

constexpr size_t attachmentLimit = size_t(1) << 30;

void load(QPDF &file, const QByteArray &pdf)
{
    file.setSuppressWarnings(true);
    file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
}

Result<Contents> contentsOf(const QByteArray &pdf)
{
    Contents contents;
    try {
        QPDF file;
        load(file, pdf);
        QPDFEmbeddedFileDocumentHelper embedded(file);
        for (auto &[name, specification] : embedded.getEmbeddedFiles())
            contents.files[name] = QByteArray::fromStdString(
                unpacked(specification->getEmbeddedFileStream(), attachmentLimit));
        QPDFObjectHandle info = file.getTrailer().getKey("/Info");
        const auto entry = [&info](const char *key) {
            return info.isDictionary() && info.getKey(key).isString()
                       ? QString::fromStdString(info.getKey(key).getUTF8Value())
                       : QString();
        };
        contents.creator = entry("/Creator");
        contents.keywords = entry("/Keywords");
    } catch (const QPDFExc &fault) {
        const bool isLocked = fault.getErrorCode() == qpdf_e_password;
        return Error{
            isLocked ? u"pdfEncrypted"_s : u"pdfDamaged"_s, {}, QString::fromUtf8(fault.what())};
    } catch (const std::exception &fault) {
        return Error{u"pdfDamaged"_s, {}, QString::fromUtf8(fault.what())};
    }
    return contents;
}

Result<QByteArray> recordIn(const Contents &contents)
{
    const auto record = contents.files.find(recordAttachment.data());
    if (record == contents.files.end())
        return Error{u"pdfWithoutRecord"_s, {}, {}};
    return record->second;
}

// What the file names itself to be made with; none if this program knows no such document.
std::optional<DocumentOptions> optionsOf(const Contents &contents)
{
    std::optional<DocumentOptions> options = namedOptions(contents.keywords);
    if (!options)
        return options;
    options->programVersion = contents.program();
    for (const auto &[name, bytes] : contents.files) {
        if (name == eventsAttachment.data())
            options->events = eventsFromJson(QJsonDocument::fromJson(bytes).array());
        else if (name != recordAttachment.data())
            options->evidence.push_back(bytes);
    }
    return options;
}

PageText shownBy(const QByteArray &pdf)
{
    QPDF file;
    load(file, pdf);
    return pageTextOf(file);
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

Result<Verification> compared(Verification result, const QByteArray &pdf, const QByteArray &again,
                              const QString &programVersion)
{
    try {
        result.difference = firstDifference(shownBy(pdf), shownBy(again));
        result.isTextCompared = true;
    } catch (const std::exception &fault) {
        if (result.program != programVersion)
            return Error{u"pdfDamaged"_s, {}, QString::fromUtf8(fault.what())};
        return result; // of the same version the bytes say enough
    }
    if (!result.difference && result.program != programVersion)
        result.verdict = Verification::Verdict::SameText;
    return result;
}

} // namespace

Result<QByteArray> embeddedRecord(const QByteArray &pdf)
{
    const Result<Contents> contents = contentsOf(pdf);
    if (!contents)
        return contents.error();
    return recordIn(*contents);
}

Result<Verification> verifyPdf(const QByteArray &pdf, const QString &programVersion)
{
    const Result<Contents> contents = contentsOf(pdf);
    if (!contents)
        return contents.error();
    const Result<QByteArray> bytes = recordIn(*contents);
    if (!bytes)
        return bytes.error();
    const Result<ParsedRecord> record = ParsedRecord::of(*bytes);
    if (!record)
        return record.error();
    Verification result = described(*record);
    result.program = contents->program();
    const std::optional<DocumentOptions> options = optionsOf(*contents);
    if (!options || result.program.isEmpty())
        return result;
    result.kind = options->kind;
    result.language = options->language;
    const Result<QByteArray> again = renderPdf(*record, *options);
    if (!again)
        return result;
    if (*again != pdf)
        return compared(std::move(result), pdf, *again, programVersion);
    result.verdict = Verification::Verdict::Untouched;
    return result;
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
    if (store && store->isIssuedHere)
        return FileState::Untouched;
    if (checked.verdict == Verification::Verdict::Altered)
        return FileState::Altered;
    const bool isRecord = checked.verdict == Verification::Verdict::RecordAlone;
    if (store && !(isRecord && store->isSealedHere))
        return FileState::Unknown;
    return checked.verdict == Verification::Verdict::SameText ? FileState::SameText
                                                              : FileState::Untouched;
}

} // namespace votum
