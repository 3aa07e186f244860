// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/foreignpdf.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include <algorithm>
#include <set>
#include <string_view>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

constexpr size_t attachmentsLimit = 1000, treeNodesLimit = 1000, operandLimit = 1u << 16;

class BoundedSink : public Pipeline
{
public:
    explicit BoundedSink(size_t limit) : Pipeline("bounded", nullptr), m_limit(limit) {}

    void write(const unsigned char *data, size_t length) override
    {
        isFull = bytes.size() + length > m_limit;
        if (isFull)
            throw Excess();
        bytes.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override {}

    std::string bytes;
    bool isFull = false;

private:
    size_t m_limit;
};

class Operators : public Handle::ParserCallbacks
{
public:
    using Function = std::function<void(const std::string &, const Operands &)>;

    explicit Operators(const Function &function) : m_function(function) {}

    void handleObject(Handle object) override
    {
        if (object.isOperator()) {
            m_function(object.getOperatorValue(), m_operands);
            m_operands.clear();
        } else if (m_operands.size() < operandLimit) {
            m_operands.push_back(object);
        } else {
            throw Excess();
        }
    }
    void handleEOF() override {}

private:
    const Function &m_function;
    Operands m_operands;
};

// Not at all or by deflate. What is packed otherwise, readers may unpack to something else.
bool isPackedPlainly(Handle stream)
{
    Handle filter = stream.getKey("/Filter");
    const std::vector<Handle> filters = filter.isArray()  ? filter.getArrayAsVector()
                                        : filter.isNull() ? std::vector<Handle>()
                                                          : std::vector<Handle>{filter};
    return std::all_of(filters.begin(), filters.end(),
                       [](Handle one) { return one.isNameAndEquals("/FlateDecode"); }) &&
           !stream.hasKey("/DecodeParms") && !stream.hasKey("/DP") && !stream.hasKey("/F") &&
           !stream.hasKey("/FFilter");
}

// White space for libqpdf, a part of the word for others (ISO 32000-1, 7.2.2). Within texts it is
// a sign as any.
bool hasVerticalTab(std::string_view content)
{
    int depth = 0; // of brackets within a text
    for (size_t i = 0; i < content.size(); ++i) {
        const char c = content[i];
        if (depth > 0 && c == '\\')
            ++i;
        else if (depth == 0 && c == '%') // brackets of a comment are none
            i = std::min(content.find_first_of("\r\n", i), content.size());
        else if (c == '(' || (depth > 0 && c == ')'))
            depth += c == '(' ? 1 : -1;
        else if (depth == 0 && c == '\v')
            return true;
    }
    return false;
}

// Found by a walk of our own: libqpdf's knows no end.
class Attachments
{
public:
    explicit Attachments(size_t limit) : m_room(limit) {}

    std::map<std::string, QByteArray> in(QPDF &file)
    {
        Handle names = file.getRoot().getKey("/Names");
        if (names.isDictionary())
            m_nodes.push_back(names.getKey("/EmbeddedFiles"));
        for (size_t next = 0; next < m_nodes.size(); ++next)
            takeNode(m_nodes[next]);
        return std::move(m_files);
    }

private:
    void takeNode(Handle node)
    {
        if (!node.isDictionary() || (node.isIndirect() && !m_seen.insert(node.getObjGen()).second))
            return;
        Handle children = node.getKey("/Kids"), names = node.getKey("/Names");
        for (int i = 0; children.isArray() && i < children.getArrayNItems(); ++i) {
            if (m_nodes.size() == treeNodesLimit)
                throw Excess();
            m_nodes.push_back(children.getArrayItem(i));
        }
        for (int i = 0; names.isArray() && i + 1 < names.getArrayNItems(); i += 2)
            takeFile(names.getArrayItem(i), names.getArrayItem(i + 1));
    }

    void takeFile(Handle name, Handle specification)
    {
        if (!name.isString() || !specification.isDictionary())
            return;
        Handle stream = QPDFFileSpecObjectHelper(specification).getEmbeddedFileStream();
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
    std::vector<Handle> m_nodes;
    std::set<QPDFObjGen> m_seen;
    std::map<std::string, QByteArray> m_files;
};

} // namespace

void open(QPDF &file, const QByteArray &bytes, Damage damage)
{
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(damage == Damage::Mended);
    file.processMemoryFile("document", bytes.constData(), size_t(bytes.size()));
}

std::string unpacked(Handle stream, size_t limit)
{
    if (!isPackedPlainly(stream.getDict()))
        throw std::runtime_error("a stream is packed as none of ours");
    BoundedSink sink(limit);
    bool isDecoded = false;
    // libqpdf makes a failure of what is thrown in the sink.
    if (!stream.pipeStreamData(&sink, &isDecoded, 0, qpdf_dl_generalized, true)) {
        if (sink.isFull)
            throw Excess();
        throw std::runtime_error("a stream is damaged");
    }
    return std::move(sink.bytes);
}

// Evidence is packed well, but not a thousandfold.
size_t unpackedLimit(const QByteArray &bytes)
{
    return (size_t(64) << 20) + 32 * size_t(bytes.size());
}

QString wordsOf(QPDFObjectHandle value)
{
    if (value.isString())
        return QString::fromStdString(value.getUTF8Value()).left(mostShown).simplified();
    if (value.isName() || value.isNumber() || value.isBool())
        return QString::fromStdString(value.unparse()).left(mostShown);
    if (value.isDictionary()) {
        for (const char *key :
             {"/ActualText", "/Alt", "/Contents", "/Title", "/URI", "/JS", "/T", "/F"}) {
            if (value.getKey(key).isString())
                return wordsOf(value.getKey(key));
        }
    }
    return {};
}

std::map<std::string, QByteArray> attachmentsOf(QPDF &file, size_t limit)
{
    return Attachments(limit).in(file);
}

void eachOperator(QPDF &file, const std::string &content,
                  const std::function<void(const std::string &, const Operands &)> &function)
{
    if (hasVerticalTab(content))
        throw std::runtime_error("a vertical tab is no space to all");
    Operators operators(function);
    Handle::parseContentStream(Handle::newStream(&file, content), &operators);
}

} // namespace votum
