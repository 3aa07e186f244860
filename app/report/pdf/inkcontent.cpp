// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/inkcontent.h"

#include <QCryptographicHash>

#include <array>
#include <charconv>

namespace votum {

namespace {

// Writes the marks of one ink; lengths in page units are turned into points from the page's lower
// left corner.
class ContentWriter
{
public:
    ContentWriter(const EmbeddedFonts &fonts, qreal pageHeight, std::string &content)
        : m_fonts(fonts), m_pageHeight(pageHeight), m_content(content)
    {
    }

    // A hyphen that divides a word is read as a soft one, and the word in one (ISO 32000-1,
    // 14.8.2.2.3).
    void write(const GlyphMark &mark)
    {
        if (mark.isHyphen)
            m_content += "/Span <</ActualText <feff00ad>>> BDC\n";
        const QRawFont font = mark.glyphs.rawFont();
        const EmbeddedFonts::Face &face = m_fonts.faceOf(font);
        setColor(mark.color);
        m_content.append("BT ").append(face.name) += ' ';
        number(font.pixelSize() / unitsPerPoint);
        m_content += "Tf\n";
        const QList<quint32> glyphs = mark.glyphs.glyphIndexes();
        const QList<QPointF> positions = mark.glyphs.positions();
        for (qsizetype from = 0; from < glyphs.size();)
            from = showLevel(face, font.pixelSize(), mark.at, glyphs, positions, from);
        m_content += mark.isHyphen ? "ET\nEMC\n" : "ET\n";
    }

    void write(const FillMark &mark)
    {
        setColor(mark.color);
        point(mark.rect.bottomLeft());
        number(mark.rect.width() / unitsPerPoint);
        number(mark.rect.height() / unitsPerPoint);
        m_content += "re f\n";
    }

    void write(const PathMark &mark)
    {
        setColor(mark.color);
        for (int i = 0; i < mark.path.elementCount(); ++i) {
            const QPainterPath::Element element = mark.path.elementAt(i);
            point(element);
            if (element.isMoveTo())
                m_content += "m\n";
            else if (element.isLineTo())
                m_content += "l\n";
            else if (i + 1 == mark.path.elementCount() ||
                     mark.path.elementAt(i + 1).type != QPainterPath::CurveToDataElement)
                m_content += "c\n"; // the last of a curve's three points
        }
        m_content += mark.path.fillRule() == Qt::WindingFill ? "f\n" : "f*\n";
    }

    // A picture fills the unit square (ISO 32000-1, 8.9.5.1).
    void write(const PictureMark &mark)
    {
        m_content += "q ";
        number(mark.rect.width() / unitsPerPoint);
        m_content += "0 0 ";
        number(mark.rect.height() / unitsPerPoint);
        point(mark.rect.bottomLeft());
        m_content.append("cm ").append(pictureName(mark.picture)).append(" Do Q\n");
    }

    void write(const FieldMark &) {}

private:
    // Shows the glyphs from `from` on that stand at one height; returns the first that does not.
    qsizetype showLevel(const EmbeddedFonts::Face &face, qreal size, QPointF at,
                        const QList<quint32> &glyphs, const QList<QPointF> &positions,
                        qsizetype from)
    {
        m_content += "1 0 0 1 ";
        point(at + positions[from]);
        m_content += "Tm [<";
        const qreal unit = size / 1000;
        qreal pen = positions[from].x(); // where a reader is before each glyph
        qsizetype i = from;
        for (; i < glyphs.size() && positions[i].y() == positions[from].y(); ++i) {
            const EmbeddedFonts::Glyph glyph = face.glyphs.value(glyphs[i]);
            if (const int back = qRound((pen - positions[i].x()) / unit)) {
                m_content.append(">").append(std::to_string(back)).append("<");
                pen -= back * unit;
            }
            code(glyph.code);
            pen += glyph.advance * unit;
        }
        m_content += ">] TJ\n";
        return i;
    }

    void code(unsigned value)
    {
        constexpr char digits[] = "0123456789abcdef";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_content += digits[value >> shift & 0xf];
    }

    void setColor(const QColor &color)
    {
        for (const qreal part : {color.redF(), color.greenF(), color.blueF()})
            number(part);
        m_content += "rg\n";
    }

    void point(QPointF at)
    {
        number(at.x() / unitsPerPoint);
        number(m_pageHeight - at.y() / unitsPerPoint);
    }

    // To a thousandth, without zeros at the end.
    void number(qreal value)
    {
        std::array<char, 32> digits;
        char *end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                  std::chars_format::fixed, 3)
                        .ptr;
        while (end[-1] == '0')
            --end;
        if (end[-1] == '.')
            --end;
        m_content.append(digits.data(), end) += ' ';
    }

    const EmbeddedFonts &m_fonts;
    const qreal m_pageHeight;
    std::string &m_content;
};

} // namespace

std::string pictureName(const Picture &picture)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    sum.addData(QByteArray::number(picture.width));
    sum.addData(picture.pixels);
    return "/P" + sum.result().toHex().left(16).toStdString();
}

void appendContent(const Ink &ink, const EmbeddedFonts &fonts, qreal pageHeight,
                   std::string &content)
{
    ContentWriter writer(fonts, pageHeight, content);
    for (const Mark &mark : ink.marks)
        std::visit([&writer](const auto &one) { writer.write(one); }, mark);
}

} // namespace votum
