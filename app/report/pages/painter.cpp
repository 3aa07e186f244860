// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/painter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <functional>

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

void paint(const PictureMark &mark, QPainter &painter)
{
    const Picture &picture = mark.picture;
    const QImage image(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.width,
                       picture.height, qsizetype(picture.width) * 4, QImage::Format_RGBA8888);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(mark.rect, image);
    painter.restore();
}

void paint(const FieldMark &, QPainter &) {}

} // namespace

void paintInk(const Ink &ink, QPainter &painter)
{
    for (const Mark &mark : ink.marks)
        std::visit([&painter](const auto &one) { paint(one, painter); }, mark);
}

std::span<const Ink> inksOf(const Pages &pages, int page)
{
    return {std::ranges::lower_bound(pages.inks, page, {}, &Ink::page),
            std::ranges::upper_bound(pages.inks, page, {}, &Ink::page)};
}

void paintPage(const Pages &pages, int page, QPainter &painter)
{
    painter.save();
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    const QRectF seen = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    for (const Ink &ink : inksOf(pages, page)) {
        if (seen.isNull() || ink.bounds.isNull() || ink.bounds.intersects(seen))
            paintInk(ink, painter);
    }
    painter.restore();
}

} // namespace votum
