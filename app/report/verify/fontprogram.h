// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace votum {

// The glyphs of an embedded TrueType font (ISO/IEC 14496-22). Only fonts as plain as ours can be
// read: none with hinting, bitmaps or tables of which a reader might take another glyph.
class FontProgram
{
public:
    explicit FontProgram(std::string bytes);
    FontProgram(const FontProgram &) = delete;
    FontProgram &operator=(const FontProgram &) = delete;

    // What the glyph looks like: equal for equal shapes of equal size. Empty if it cannot be told.
    QByteArray shapeOf(unsigned glyph) const;

private:
    std::string_view table(const char *tag) const;

    std::string m_bytes;
    bool m_isPlain = false;
    bool m_hasLongOffsets = false;
    size_t m_metricsCount = 0;
    QByteArray m_frame; // what the font says of all its glyphs
    std::string_view m_metrics, m_offsets, m_outlines;
};

} // namespace votum
