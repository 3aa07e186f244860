// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/pagetext.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Handle = QPDFObjectHandle;
using Operands = std::vector<Handle>;
using CodeMap = std::map<unsigned, QString>;

// Far beyond any document of ours; a hostile file gets no further.
constexpr size_t pagesLimit = 64u << 20; // bytes of all pages
constexpr size_t operandLimit = 1u << 16;
constexpr size_t codeLimit = 1u << 18; // of one font
constexpr int structureDepth = 100;

class BoundedSink : public Pipeline
{
public:
    explicit BoundedSink(size_t limit) : Pipeline("text", nullptr), m_limit(limit) {}

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

// Hands out each operator with the operands before it: of pages and of ToUnicode maps alike.
class Operators : public Handle::ParserCallbacks
{
public:
    using Function = std::function<void(const std::string &, const Operands &)>;

    explicit Operators(Function function) : m_function(std::move(function)) {}

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
    Function m_function;
    Operands m_operands;
};

void eachOperator(QPDF &pdf, const std::string &content, Operators::Function function)
{
    Operators operators(std::move(function));
    Handle::parseContentStream(Handle::newStream(&pdf, content), &operators);
}

unsigned codeOf(const std::string &bytes)
{
    unsigned code = 0;
    for (const char c : bytes)
        code = (code << 8 | static_cast<unsigned char>(c)) & 0xffffu;
    return code;
}

QString fromUtf16(const std::string &bytes)
{
    QString text;
    for (size_t i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(char16_t(codeOf(bytes.substr(i, 2))));
    return text;
}

std::string stringAt(const Operands &operands, size_t at)
{
    Handle object = operands[at];
    return object.isString() ? object.getStringValue() : std::string();
}

void addRange(CodeMap &map, unsigned first, unsigned last, Handle target)
{
    for (unsigned code = first; code <= last; ++code) {
        const int index = int(code - first);
        if (target.isString()) {
            QString text = fromUtf16(target.getStringValue());
            if (!text.isEmpty())
                text.back() = QChar(char16_t(text.back().unicode() + index));
            map[code] = text;
        } else if (target.isArray() && index < target.getArrayNItems()) {
            Handle item = target.getArrayItem(index);
            map[code] = item.isString() ? fromUtf16(item.getStringValue()) : QString();
        } else {
            return;
        }
    }
}

CodeMap readCodes(QPDF &pdf, const Handle &toUnicode)
{
    CodeMap map;
    size_t count = 0;
    const auto add = [&](const Operands &given, size_t at, size_t last, size_t target) {
        const unsigned from = codeOf(stringAt(given, at)), to = codeOf(stringAt(given, last));
        count += to < from ? 0 : to - from + 1;
        if (count > codeLimit)
            throw Excess();
        addRange(map, from, to, given[target]);
    };
    eachOperator(pdf, unpacked(toUnicode, pagesLimit),
                 [&add](const std::string &name, const Operands &given) {
                     for (size_t i = 0; name == "endbfchar" && i + 1 < given.size(); i += 2)
                         add(given, i, i, i + 1);
                     for (size_t i = 0; name == "endbfrange" && i + 2 < given.size(); i += 3)
                         add(given, i, i + 1, i + 2);
                 });
    return map;
}

class Reader
{
public:
    explicit Reader(QPDF &pdf) : m_pdf(pdf) {}

    PageText run()
    {
        for (const Handle &page : m_pdf.getAllPages())
            readPage(page);
        Handle root = m_pdf.getRoot().getKey("/StructTreeRoot");
        if (root.isDictionary())
            takeChildren(root, {}, 0);
        for (const auto &[mark, piece] : m_marked)
            m_text.body.push_back(piece);
        m_text.body.insert(m_text.body.end(), m_stray.begin(), m_stray.end());
        return std::move(m_text);
    }

private:
    using Mark = std::pair<QPDFObjGen, long long>; // page and MCID

    struct Font
    {
        size_t codeSize = 1; // 2: a composite font
        const CodeMap *codes = nullptr;

        QString read(const std::string &bytes) const
        {
            QString text;
            for (size_t i = 0; i + codeSize <= bytes.size(); i += codeSize)
                text += meaningOf(codeOf(bytes.substr(i, codeSize)));
            return text;
        }
        QString meaningOf(unsigned code) const
        {
            if (codes) {
                if (const auto known = codes->find(code); known != codes->end())
                    return known->second;
            }
            return codeSize == 1 ? QChar(char16_t(code)) : QChar(QChar::ReplacementCharacter);
        }
    };

    // Where shown text goes: decided by the marked content it stands in.
    struct Sequence
    {
        bool isArtifact = false;
        long long mcid = -1;
    };

    void readPage(Handle page)
    {
        ++m_page;
        m_pageId = page.getObjGen();
        m_open.clear();
        m_font = {};
        m_showsText = m_isArea = false;
        m_resources = QPDFPageObjectHelper(page).getAttribute("/Resources", false);
        std::string content;
        for (const Handle &stream : page.getPageContents())
            content += unpacked(stream, pagesLimit - m_size) + '\n';
        m_size += content.size();
        if (m_size > pagesLimit)
            throw Excess();
        eachOperator(m_pdf, content, [this](const std::string &name, const Operands &given) {
            handle(name, given);
        });
        Handle annotations = page.getKey("/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
            Handle annotation = annotations.getArrayItem(i);
            const bool isLink = annotation.isDictionary() &&
                                annotation.getKey("/Subtype").isNameAndEquals("/Link") &&
                                !annotation.hasKey("/AP");
            if (!isLink)
                m_stray.push_back({m_page, QString(QChar::ObjectReplacementCharacter)});
        }
    }

    void handle(const std::string &name, const Operands &given)
    {
        if (name == "BMC" || name == "BDC") {
            begin(given);
        } else if (name == "EMC") {
            if (!m_open.empty())
                m_open.pop_back();
        } else if (name == "Tf" && given.size() == 2) {
            useFont(given.front());
        } else if (name == "Tj" || name == "'" || name == "\"" || name == "TJ") {
            m_showsText = true;
            for (Handle operand : given)
                show(operand);
        } else if (name == "ET" || name == "T*") {
            append(u" "_s);
        } else if (name == "Do" || name == "BI" || name == "sh") {
            append(QString(QChar::ObjectReplacementCharacter));
        } else {
            handlePath(name, given);
        }
    }

    // Our own pages fill no area after the first text, only the thin line under a link, and stroke
    // nothing.
    void handlePath(const std::string &name, const Operands &given)
    {
        constexpr double thin = 2;
        static const std::set<std::string> outlines{"m", "l", "c", "v", "y", "cm", "w"};
        static const std::set<std::string> paints{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"};
        if (name == "re")
            m_isArea |= given.size() != 4 || std::abs(Handle(given[3]).getNumericValue()) > thin;
        else if (outlines.count(name) != 0)
            m_isArea = true;
        else if (paints.count(name) != 0 && std::exchange(m_isArea, false) && m_showsText)
            m_stray.push_back({m_page, QString(QChar::ObjectReplacementCharacter)});
        else if (name == "n")
            m_isArea = false;
    }

    void begin(const Operands &given)
    {
        Sequence sequence = m_open.empty() ? Sequence() : m_open.back();
        Handle tag = given.empty() ? Handle::newNull() : given.front();
        Handle properties = given.size() > 1 ? given[1] : Handle::newNull();
        if (properties.isName())
            properties = resource("/Properties", properties.getName());
        if (tag.isNameAndEquals("/Artifact") && sequence.mcid < 0 && !sequence.isArtifact) {
            sequence.isArtifact = true;
            m_text.artifacts.push_back({m_page, {}});
        }
        if (properties.isDictionary() && properties.getKey("/MCID").isInteger())
            sequence.mcid = properties.getKey("/MCID").getIntValue();
        m_open.push_back(sequence);
    }

    Handle resource(const char *category, const std::string &name)
    {
        Handle entries = m_resources.isDictionary() ? m_resources.getKey(category) : m_resources;
        return entries.isDictionary() ? entries.getKey(name) : Handle::newNull();
    }

    void useFont(Handle name)
    {
        m_font = {};
        Handle font = name.isName() ? resource("/Font", name.getName()) : Handle::newNull();
        if (!font.isDictionary())
            return;
        m_font.codeSize = font.getKey("/Subtype").isNameAndEquals("/Type0") ? 2 : 1;
        Handle toUnicode = font.getKey("/ToUnicode");
        if (!toUnicode.isStream())
            return;
        const QPDFObjGen id = toUnicode.getObjGen();
        if (m_codes.count(id) == 0)
            m_codes[id] = readCodes(m_pdf, toUnicode);
        m_font.codes = &m_codes[id];
    }

    void show(Handle operand)
    {
        if (operand.isArray()) {
            for (const Handle &item : operand.getArrayAsVector()) {
                if (!Handle(item).isArray())
                    show(item);
            }
        } else if (operand.isString()) {
            append(m_font.read(operand.getStringValue()));
        }
    }

    void append(const QString &text)
    {
        const Sequence sequence = m_open.empty() ? Sequence() : m_open.back();
        if (sequence.isArtifact) {
            m_text.artifacts.back().text += text;
        } else if (sequence.mcid >= 0) {
            PageText::Piece &piece = m_marked[{m_pageId, sequence.mcid}];
            piece.page = m_page;
            piece.text += text;
        } else if (!text.trimmed().isEmpty()) {
            m_stray.push_back({m_page, text});
        }
    }

    void takeChildren(Handle element, QPDFObjGen page, int depth)
    {
        if (depth > structureDepth)
            throw Excess();
        if (element.isIndirect() && !m_seen.insert(element.getObjGen()).second)
            return;
        if (element.getKey("/Pg").isIndirect())
            page = element.getKey("/Pg").getObjGen();
        const bool isEntry = element.getKey("/S").isNameAndEquals("/Reference");
        const size_t first = m_text.body.size();
        Handle children = element.getKey("/K");
        if (children.isArray()) {
            for (const Handle &child : children.getArrayAsVector())
                take(child, page, depth);
        } else {
            take(children, page, depth);
        }
        if (isEntry)
            dropPageNumber(first);
        // What is read aloud in place of what is shown.
        for (const char *key : {"/Alt", "/ActualText"}) {
            Handle spoken = element.getKey(key);
            if (spoken.isString())
                m_text.body.push_back({m_text.body.empty() ? 1 : m_text.body.back().page,
                                       QString::fromStdString(spoken.getUTF8Value())});
        }
    }

    void take(Handle child, QPDFObjGen page, int depth)
    {
        if (child.isInteger())
            return takeMarked({page, child.getIntValue()});
        if (!child.isDictionary() || child.getKey("/Type").isNameAndEquals("/OBJR"))
            return;
        if (!child.getKey("/MCID").isInteger())
            return takeChildren(child, page, depth + 1);
        if (child.getKey("/Pg").isIndirect())
            page = child.getKey("/Pg").getObjGen();
        takeMarked({page, child.getKey("/MCID").getIntValue()});
    }

    void takeMarked(const Mark &mark)
    {
        const auto piece = m_marked.find(mark);
        if (piece == m_marked.end())
            return;
        m_text.body.push_back(std::move(piece->second));
        m_marked.erase(piece);
    }

    // The last word of an entry of the contents, if it is a number.
    void dropPageNumber(size_t first)
    {
        if (m_text.body.size() == first)
            return;
        QString &text = m_text.body.back().text;
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isDigit())
            --end;
        if (end > 0 && text[end - 1].isSpace())
            text.truncate(end);
    }

    QPDF &m_pdf;
    PageText m_text;
    std::map<Mark, PageText::Piece> m_marked; // not yet taken by the structure
    std::vector<PageText::Piece> m_stray;     // in no marked content
    std::map<QPDFObjGen, CodeMap> m_codes;    // by ToUnicode map
    std::set<QPDFObjGen> m_seen;

    int m_page = 0;
    QPDFObjGen m_pageId;
    Handle m_resources;
    std::vector<Sequence> m_open;
    Font m_font;
    bool m_showsText = false; // some text already stands on the page
    bool m_isArea = false;    // the path being built is more than a thin line
    size_t m_size = 0;        // of the pages read
};

} // namespace

std::string unpacked(QPDFObjectHandle stream, size_t limit)
{
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

PageText pageTextOf(QPDF &pdf)
{
    return Reader(pdf).run();
}

} // namespace votum
