// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/verify.h"

#include "report/documents/evidence.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include <map>
#include <new>
#include <set>

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

// Far beyond any document of ours; a hostile file gets no further.
constexpr size_t attachmentsLimit = 1000, treeNodesLimit = 1000;

// Bytes of all attachments together: evidence is packed well, but not a thousandfold.
size_t unpackedLimit(const QByteArray &pdf)
{
    return (size_t(64) << 20) + 32 * size_t(pdf.size());
}

Error errorOf(const std::exception &fault)
{
    const QString detail = QString::fromUtf8(fault.what());
    if (dynamic_cast<const Excess *>(&fault) || dynamic_cast<const std::bad_alloc *>(&fault))
        return {u"fileExcessive"_s, {}, detail};
    const auto *told = dynamic_cast<const QPDFExc *>(&fault);
    const bool isLocked = told && told->getErrorCode() == qpdf_e_password;
    return {isLocked ? u"pdfEncrypted"_s : u"pdfDamaged"_s, {}, detail};
}

// The files of a PDF, found by a walk of our own: libqpdf's knows no end.
class Attachments
{
public:
    explicit Attachments(size_t limit) : m_room(limit) {}

    std::map<std::string, QByteArray> in(QPDF &file)
    {
        QPDFObjectHandle names = file.getRoot().getKey("/Names");
        if (names.isDictionary())
            m_nodes.push_back(names.getKey("/EmbeddedFiles"));
        for (size_t next = 0; next < m_nodes.size(); ++next)
            takeNode(m_nodes[next]);
        return std::move(m_files);
    }

private:
    void takeNode(QPDFObjectHandle node)
    {
        if (!node.isDictionary() || (node.isIndirect() && !m_seen.insert(node.getObjGen()).second))
            return;
        QPDFObjectHandle children = node.getKey("/Kids"), names = node.getKey("/Names");
        for (int i = 0; children.isArray() && i < children.getArrayNItems(); ++i) {
            if (m_nodes.size() == treeNodesLimit)
                throw Excess();
            m_nodes.push_back(children.getArrayItem(i));
        }
        for (int i = 0; names.isArray() && i + 1 < names.getArrayNItems(); i += 2)
            takeFile(names.getArrayItem(i), names.getArrayItem(i + 1));
    }

    void takeFile(QPDFObjectHandle name, QPDFObjectHandle specification)
    {
        if (!name.isString() || !specification.isDictionary())
            return;
        QPDFObjectHandle stream = QPDFFileSpecObjectHelper(specification).getEmbeddedFileStream();
        if (!stream.isStream())
            return;
        const std::string bytes = unpacked(stream, m_room);
        m_room -= bytes.size();
        // Which of two of one name counts would depend on who reads them.
        if (!m_files.emplace(name.getUTF8Value(), QByteArray::fromStdString(bytes)).second)
            throw std::runtime_error("two attachments of one name");
        if (m_files.size() > attachmentsLimit)
            throw Excess();
    }

    size_t m_room; // bytes that may still be unpacked
    std::vector<QPDFObjectHandle> m_nodes;
    std::set<QPDFObjGen> m_seen;
    std::map<std::string, QByteArray> m_files;
};

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
        contents.files = Attachments(unpackedLimit(pdf)).in(file);
        QPDFObjectHandle info = file.getTrailer().getKey("/Info");
        const auto entry = [&info](const char *key) {
            return info.isDictionary() && info.getKey(key).isString()
                       ? QString::fromStdString(info.getKey(key).getUTF8Value())
                       : QString();
        };
        contents.creator = entry("/Creator");
        contents.keywords = entry("/Keywords");
    } catch (const std::exception &fault) {
        return errorOf(fault);
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
            return errorOf(fault);
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
    result.link = options->link;
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
    const bool isIssued = store && store->isIssuedHere;
    const bool isAltered = checked.verdict == Verification::Verdict::Altered;
    if (store && store->link == Origin::Link::Differs && (isIssued || !isAltered))
        return FileState::OtherChain;
    if (isIssued)
        return FileState::Untouched;
    if (isAltered)
        return FileState::Altered;
    const bool isRecord = checked.verdict == Verification::Verdict::RecordAlone;
    if (store && !(isRecord && store->isSealedHere))
        return FileState::Unknown;
    return checked.verdict == Verification::Verdict::SameText ? FileState::SameText
                                                              : FileState::Untouched;
}

} // namespace votum
