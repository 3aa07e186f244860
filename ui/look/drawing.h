// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace votum {

// A line drawing as the icons of resources/icons are: paths, circles, ellipses and rectangles, each
// filled, drawn with a round pen, or both.
struct Drawing
{
    struct Shape
    {
        QPainterPath path;
        QString fill, stroke; // "none", "currentColor" or "#rrggbb"
        double width = 1;
        QList<qreal> dashes; // none: a whole line
    };
    QSizeF size;
    std::vector<Shape> shapes;
};

// Reads the part of SVG 1.1 that these icons use. Nothing for anything else (another element,
// attribute or command, a pen that is not round, a value that is none), so that no icon is shown
// other than it was drawn. Any thread.
std::optional<Drawing> parseDrawing(const QByteArray &svg);

// Over `rect`, with `current` for currentColor.
void paintDrawing(const Drawing &drawing, const QRectF &rect, const QColor &current,
                  QPainter &painter);

} // namespace votum
