#include "report/verify.h"

#include "core/record.h"

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
};

QByteArray bytesOf(QPDFObjectHandle stream)
{
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())};
}

Result<Contents> contentsOf(const QByteArray &pdf)
{
    Contents contents;
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
        QPDFEmbeddedFileDocumentHelper embedded(file);
        for (auto &[name, specification] : embedded.getEmbeddedFiles())
            contents.files[name] = bytesOf(specification->getEmbeddedFileStream());
        QPDFObjectHandle info = file.getTrailer().getKey("/Info");
        const auto entry = [&info](const char *key) {
            return info.isDictionary() && info.getKey(key).isString()
                       ? QString::fromStdString(info.getKey(key).getUTF8Value())
                       : QString();
        };
        contents.creator = entry("/Creator");
        contents.keywords = entry("/Keywords");
    } catch (const std::exception &fault) {
        return Error{u"pdfDamaged"_s, {}, QString::fromUtf8(fault.what())};
    }
    return contents;
}

} // namespace

Result<QByteArray> embeddedRecord(const QByteArray &pdf)
{
    Result<Contents> contents = contentsOf(pdf);
    if (!contents)
        return contents.error();
    const auto record = contents->files.find("record.json");
    if (record == contents->files.end())
        return Error{u"pdfWithoutRecord"_s, {}, {}};
    return record->second;
}

Result<Verification> verifyPdf(const QByteArray &pdf, const QString &programVersion)
{
    const Result<QByteArray> record = embeddedRecord(pdf);
    if (!record)
        return record.error();
    const Result<QJsonObject> parsed = parseRecord(*record);
    if (!parsed)
        return parsed.error();
    const Result<Contents> contents = contentsOf(pdf);
    Verification result;
    result.seal = sealOf(*record);
    result.program = contents->creator.section(u' ', 1);
    result.isSealed = parsed->value(u"sealed"_s).toBool();
    if (result.program != programVersion) {
        result.verdict = Verification::Verdict::RecordIntact;
        return result;
    }
    std::optional<DocumentOptions> options = namedOptions(contents->keywords);
    if (!options)
        return result;
    options->programVersion = programVersion;
    for (const auto &[name, bytes] : contents->files) {
        if (name == "events.json")
            options->events = eventsFromJson(QJsonDocument::fromJson(bytes).array());
        else if (name != "record.json")
            options->evidence.push_back(bytes);
    }
    const Result<QByteArray> again = renderPdf(*record, *options);
    if (again && *again == pdf)
        result.verdict = Verification::Verdict::Untouched;
    return result;
}

} // namespace votum
