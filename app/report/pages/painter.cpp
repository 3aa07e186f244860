// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/painter.h"

#include <QPainter>

namespace votum {

namespace {

void paint(const GlyphMark &mark, QPainter &painter)
{
    painter.setPen(mark.color);
    painter.drawGlyphRun(mark.at, mark.glyphs);
}

void paint(const FillMark &mark, QPainter &painter)
{
    painter.fillRect(mark.rect, mark.color);
}

void paint(const PathMark &mark, QPainter &painter)
{
    painter.fillPath(mark.path, mark.color);
}

void paint(const FieldMark &, QPainter &) {}

} // namespace

void paintInk(const Ink &ink, QPainter &painter)
{
    for (const Mark &mark : ink.marks)
        std::visit([&painter](const auto &one) { paint(one, painter); }, mark);
}

void paintPage(const Pages &pages, int page, QPainter &painter)
{
    painter.save();
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    for (const Ink &ink : pages.inks) {
        if (ink.page == page)
            paintInk(ink, painter);
    }
    painter.restore();
}

} // namespace votum
