// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/pagefont.h"

#include "report/verify/foreignpdf.h"

namespace votum {

namespace {

using Handle = QPDFObjectHandle;
using CodeMap = std::map<unsigned, QString>;

// Far beyond any font of ours; a hostile file gets no further.
constexpr size_t fontLimit = 16u << 20;
constexpr size_t codeLimit = 1u << 18;

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

CodeMap readTexts(QPDF &file, const Handle &toUnicode, size_t codeSize)
{
    CodeMap map;
    size_t count = 0;
    const auto add = [&](const Operands &given, size_t at, size_t last, size_t target) {
        // Of a code that no page can use, readers take what they like.
        if (codeSize == 2 && (stringAt(given, at).size() != 2 || stringAt(given, last).size() != 2))
            throw std::runtime_error("a code has another length than those of a page");
        const unsigned from = codeOf(stringAt(given, at)), to = codeOf(stringAt(given, last));
        count += to < from ? 0 : to - from + 1;
        if (count > codeLimit)
            throw Excess();
        addRange(map, from, to, given[target]);
    };
    eachOperator(file, unpacked(toUnicode, fontLimit),
                 [&add](const std::string &name, const Operands &given) {
                     for (size_t i = 0; name == "endbfchar" && i + 1 < given.size(); i += 2)
                         add(given, i, i, i + 1);
                     for (size_t i = 0; name == "endbfrange" && i + 2 < given.size(); i += 3)
                         add(given, i, i + 1, i + 2);
                 });
    return map;
}

} // namespace

PageFont::PageFont(QPDF &file, Handle font)
{
    if (!font.isDictionary())
        return;
    const bool isComposite = font.getKey("/Subtype").isNameAndEquals("/Type0");
    m_codeSize = isComposite ? 2 : 1;
    if (Handle toUnicode = font.getKey("/ToUnicode"); toUnicode.isStream())
        m_texts = readTexts(file, toUnicode, m_codeSize);
    Handle descendants = font.getKey("/DescendantFonts");
    if (isComposite && font.getKey("/Encoding").isNameAndEquals("/Identity-H") &&
        descendants.isArray() && descendants.getArrayNItems() == 1 &&
        descendants.getArrayItem(0).isDictionary())
        readProgram(descendants.getArrayItem(0));
}

// Only the kind of font that our writer embeds (ISO 32000-1, 9.7.4).
void PageFont::readProgram(Handle descendant)
{
    Handle descriptor = descendant.getKey("/FontDescriptor");
    if (!descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2") ||
        !descriptor.isDictionary() || !descriptor.getKey("/FontFile2").isStream() ||
        descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile3"))
        return;
    Handle map = descendant.getKey("/CIDToGIDMap");
    m_hasMap = map.isStream();
    if (m_hasMap)
        m_glyphs = unpacked(map, fontLimit);
    else if (!map.isNameAndEquals("/Identity"))
        return;
    Handle program = descriptor.getKey("/FontFile2");
    std::string bytes = unpacked(program, fontLimit);
    Handle length = program.getDict().getKey("/Length1"); // where some readers stop
    if (!length.isInteger() || size_t(length.getIntValue()) != bytes.size())
        return;
    m_program = std::make_unique<FontProgram>(std::move(bytes));
    if (Handle usual = descendant.getKey("/DW"); usual.isNumber())
        m_usualWidth = usual.getNumericValue();
    readWidths(descendant.getKey("/W"));
}

// "first [width …]" or "first last width" (ISO 32000-1, 9.7.4.3).
void PageFont::readWidths(Handle widths)
{
    size_t count = 0;
    const auto set = [&](long long code, Handle width) {
        if (++count > codeLimit)
            throw Excess();
        // Of a code that is named twice, or beyond all codes, readers take what they like.
        const bool isFirst = code >= 0 && code <= 0xffff && width.isNumber() &&
                             m_widths.emplace(unsigned(code), width.getNumericValue()).second;
        if (!isFirst)
            m_program.reset();
    };
    const std::vector<Handle> items =
        widths.isArray() ? widths.getArrayAsVector() : std::vector<Handle>();
    for (size_t i = 0; i + 1 < items.size();) {
        Handle first = items[i], second = items[i + 1];
        if (!first.isInteger())
            return;
        if (second.isArray()) {
            for (int k = 0; k < second.getArrayNItems(); ++k)
                set(first.getIntValue() + k, second.getArrayItem(k));
            i += 2;
        } else if (second.isInteger() && i + 2 < items.size()) {
            for (long long code = first.getIntValue(); code <= second.getIntValue(); ++code)
                set(code, items[i + 2]);
            i += 3;
        } else {
            return;
        }
    }
}

const PageFont::Glyph &PageFont::glyphOf(unsigned code) const
{
    const auto known = m_known.find(code);
    if (known != m_known.end())
        return known->second;
    Glyph glyph;
    glyph.code = code;
    if (m_program && (!m_hasMap || 2 * code + 2 <= m_glyphs.size()))
        glyph.shape = m_program->shapeOf(m_hasMap ? codeOf(m_glyphs.substr(2 * code, 2)) : code);
    const auto width = m_widths.find(code);
    glyph.advance = width == m_widths.end() ? m_usualWidth : width->second;
    if (const auto text = m_texts.find(code); text != m_texts.end())
        glyph.text = text->second;
    else
        glyph.text = m_codeSize == 1 ? QChar(char16_t(code)) : QChar(QChar::ReplacementCharacter);
    return m_known.emplace(code, std::move(glyph)).first->second;
}

std::vector<PageFont::Glyph> PageFont::glyphsOf(const std::string &codes) const
{
    std::vector<Glyph> glyphs;
    for (size_t i = 0; i + m_codeSize <= codes.size(); i += m_codeSize)
        glyphs.push_back(glyphOf(codeOf(codes.substr(i, m_codeSize))));
    if (codes.size() % m_codeSize != 0) // half a code, which is read as nothing or as a glyph
        glyphs.emplace_back();
    return glyphs;
}

} // namespace votum
