// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/fontprogram.h"

#include <QString>

#include <qpdf/QPDF.hh>

#include <map>
#include <memory>

namespace votum {

// A font of a page: what its codes look like, how far they lead, and what they are read as.
class PageFont
{
public:
    // Throws std::exception for a damaged font, Excess for one larger than any of ours.
    PageFont(QPDF &file, QPDFObjectHandle font);

    struct Glyph
    {
        unsigned code = 0;
        QByteArray shape;   // empty: cannot be told
        double advance = 0; // thousandths of the size
        QString text;
    };
    std::vector<Glyph> glyphsOf(const std::string &codes) const;

private:
    const Glyph &glyphOf(unsigned code) const;
    void readWidths(QPDFObjectHandle widths);
    void readProgram(QPDFObjectHandle descendant);

    size_t m_codeSize = 1; // 2: a composite font
    std::map<unsigned, QString> m_texts;
    std::map<unsigned, double> m_widths;
    double m_usualWidth = 1000;
    std::unique_ptr<FontProgram> m_program;
    bool m_hasMap = false;
    std::string m_glyphs; // by code, two bytes each; only with a map
    mutable std::map<unsigned, Glyph> m_known;
};

} // namespace votum
