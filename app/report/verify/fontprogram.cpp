// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/fontprogram.h"

#include <set>

namespace votum {

namespace {

// What Qt writes. More could bring other shapes, or move them.
const std::set<std::string_view> plainTables{"OS/2", "glyf", "head", "hhea",
                                             "hmtx", "loca", "maxp", "name"};

size_t number(std::string_view bytes, size_t at, size_t width)
{
    size_t value = 0;
    if (at + width > bytes.size())
        return 0;
    for (const char c : bytes.substr(at, width))
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::string_view part(std::string_view bytes, size_t at, size_t size)
{
    return at <= bytes.size() && size <= bytes.size() - at ? bytes.substr(at, size)
                                                           : std::string_view();
}

} // namespace

FontProgram::FontProgram(std::string bytes) : m_bytes(std::move(bytes))
{
    const std::string_view all = m_bytes;
    const size_t count = number(all, 4, 2);
    std::set<std::string_view> tags;
    for (size_t i = 0; i < count; ++i)
        tags.insert(part(all, 12 + 16 * i, 4));
    const std::string_view head = table("head");
    m_isPlain = number(all, 0, 4) == 0x00010000 && count == plainTables.size() &&
                tags == plainTables && head.size() == 54;
    if (!m_isPlain)
        return;
    // All but the sum of the file.
    for (const std::string_view piece :
         {head.substr(0, 8), head.substr(12), table("hhea"), table("maxp")})
        m_frame.append(piece.data(), qsizetype(piece.size()));
    m_hasLongOffsets = number(head, 50, 2) == 1;
    m_metricsCount = number(table("hhea"), 34, 2);
    m_metrics = table("hmtx");
    m_offsets = table("loca");
    m_outlines = table("glyf");
}

std::string_view FontProgram::table(const char *tag) const
{
    const std::string_view all = m_bytes;
    for (size_t i = 0; i < number(all, 4, 2); ++i) {
        if (part(all, 12 + 16 * i, 4) == tag)
            return part(all, number(all, 12 + 16 * i + 8, 4), number(all, 12 + 16 * i + 12, 4));
    }
    return {};
}

QByteArray FontProgram::shapeOf(unsigned glyph) const
{
    const size_t width = m_hasLongOffsets ? 4 : 2, scale = m_hasLongOffsets ? 1 : 2;
    if (!m_isPlain || glyph >= m_metricsCount || (glyph + 2) * width > m_offsets.size())
        return {};
    const size_t begin = scale * number(m_offsets, glyph * width, width);
    const size_t end = scale * number(m_offsets, (glyph + 1) * width, width);
    if (end < begin || end > m_outlines.size())
        return {};
    const std::string_view outline = m_outlines.substr(begin, end - begin);
    constexpr size_t composite = 0x8000; // made of other glyphs
    if (number(outline, 0, 2) >= composite)
        return {};
    const std::string_view metrics = part(m_metrics, 4 * glyph, 4); // where the outline begins
    QByteArray shape = m_frame;
    for (const std::string_view piece : {metrics, outline})
        shape.append(piece.data(), qsizetype(piece.size()));
    return shape;
}

} // namespace votum
