// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/pagefont.h"

#include <QRectF>
#include <QTransform>

#include <array>
#include <map>
#include <vector>

namespace votum {

// One thing that the content of a page does. Two pages look and read the same if they do the same
// things in the same order.
struct Painted
{
    enum class Kind {
        Glyph,
        Area,
        Tag,    // marked content begins or ends
        Strange // what our writer never does
    };
    Kind kind = Kind::Strange;
    QByteArray what; // a glyph's shape, an area's rule or the name of a picture in it, the words of
                     // a tag, an operator
    QTransform place;           // of a glyph
    std::vector<QPointF> edges; // of an area
    std::array<double, 3> color{};
    QString text;  // a glyph is read as
    QRectF bounds; // on the page, in points from its lower left corner; empty: not known

    // To a hundredth of a point or of a colour.
    bool looksLike(const Painted &other) const;
};

// Whether two things painted one after the other are letters side by side.
bool continuesWord(const Painted &before, const Painted &one);

// Reads the pages of one file, and keeps its fonts.
class PaintReader
{
public:
    explicit PaintReader(QPDF &file) : m_file(file) {}

    // Throws std::exception for damaged content, Excess for more than any document of ours has.
    std::vector<Painted> read(QPDFObjectHandle page);
    const PageFont &fontOf(QPDFObjectHandle font);

private:
    QPDF &m_file;
    std::map<QPDFObjGen, PageFont> m_fonts;
    size_t m_size = 0; // of the pages read
};

} // namespace votum
