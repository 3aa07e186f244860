// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/drawing.h"

#include <QMap>
#include <QPainter>
#include <QPen>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Attributes = QMap<QString, QString>;

double degrees(QPointF direction)
{
    return std::atan2(-direction.y(), direction.x()) * 180 / std::numbers::pi;
}

// An arc of an ellipse that is not turned, from the path's end to `to` (SVG 1.1, F.6.5).
void addArc(QPainterPath &path, QPointF radii, bool isLarge, bool isClockwise, QPointF to)
{
    const QPointF from = path.currentPosition();
    if (to == from)
        return;
    // In units of the radii it is an arc of a circle of radius 1. Radii too small to reach grow.
    radii *=
        std::max(1.0, std::hypot((to - from).x() / radii.x(), (to - from).y() / radii.y()) / 2);
    const QPointF begin(from.x() / radii.x(), from.y() / radii.y());
    const QPointF end(to.x() / radii.x(), to.y() / radii.y());
    const QPointF half = (end - begin) / 2;
    const double length = std::hypot(half.x(), half.y());
    const double away = std::sqrt(std::max(0.0, 1 - length * length)) / length;
    const QPointF aside = QPointF(-half.y(), half.x()) * away;
    const QPointF center = (begin + end) / 2 + (isLarge == isClockwise ? -aside : aside);
    double sweep = degrees(end - center) - degrees(begin - center);
    if (isClockwise && sweep > 0)
        sweep -= 360;
    if (!isClockwise && sweep < 0)
        sweep += 360;
    const QPointF middle(center.x() * radii.x(), center.y() * radii.y());
    path.arcTo(QRectF(middle - radii, middle + radii), degrees(begin - center), sweep);
}

// The commands M, L, H, V, C, S, A and Z of a path's data, absolute and relative.
class PathReader
{
public:
    explicit PathReader(const QString &data) : m_data(data) {}

    std::optional<QPainterPath> read()
    {
        QChar command;
        while (true) {
            skip();
            if (m_at == m_data.size())
                return m_path;
            if (m_data[m_at].isLetter())
                command = m_data[m_at++];
            else if (command == u'M' || command == u'm') // further pairs are lines
                command = command == u'M' ? u'L' : u'l';
            else if (command.isNull() || command.toUpper() == u'Z')
                return std::nullopt;
            if ((command.toUpper() != u'M' && m_path.isEmpty() && !m_begun) || !draw(command))
                return std::nullopt;
        }
    }

private:
    void skip()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    bool number(double &value)
    {
        static const QRegularExpression pattern(uR"(\G[-+]?(?:\d+\.?\d*|\.\d+))"_s);
        skip();
        const QRegularExpressionMatch match = pattern.match(m_data, m_at);
        if (!match.hasMatch())
            return false;
        m_at = match.capturedEnd();
        value = match.captured().toDouble();
        return true;
    }

    bool point(QPointF &value, QPointF origin)
    {
        double x = 0, y = 0;
        if (!number(x) || !number(y))
            return false;
        value = origin + QPointF(x, y);
        return true;
    }

    bool draw(QChar command)
    {
        const QPointF here = m_path.currentPosition();
        const QPointF origin = command.isLower() ? here : QPointF();
        const QPointF previousControl = std::exchange(m_control, std::nullopt).value_or(here);
        QPointF to, first, second;
        double value = 0, large = 0, clockwise = 0;
        switch (command.toUpper().unicode()) {
        case u'M':
            if (!point(to, origin))
                return false;
            m_begun = true;
            m_path.moveTo(to);
            return true;
        case u'L':
            if (!point(to, origin))
                return false;
            m_path.lineTo(to);
            return true;
        case u'H':
            if (!number(value))
                return false;
            m_path.lineTo(origin.x() + value, here.y());
            return true;
        case u'V':
            if (!number(value))
                return false;
            m_path.lineTo(here.x(), origin.y() + value);
            return true;
        case u'C':
        case u'S':
            first = 2 * here - previousControl;
            if ((command.toUpper() == u'C' && !point(first, origin)) || !point(second, origin) ||
                !point(to, origin))
                return false;
            m_path.cubicTo(first, second, to);
            m_control = second;
            return true;
        case u'A':
            if (!point(first, {}) || !number(value) || !number(large) || !number(clockwise) ||
                !point(to, origin) || first.x() <= 0 || first.y() <= 0 || value != 0)
                return false;
            addArc(m_path, first, large != 0, clockwise != 0, to);
            return true;
        case u'Z':
            m_path.closeSubpath();
            return true;
        default:
            return false;
        }
    }

    const QString m_data;
    qsizetype m_at = 0;
    QPainterPath m_path;
    bool m_begun = false;
    std::optional<QPointF> m_control; // the last one of the curve before, which S mirrors
};

// The numbers of these attributes, which are taken out; nothing if one is missing or none.
std::optional<QList<double>> take(Attributes &attributes, const QStringList &names)
{
    QList<double> numbers;
    for (const QString &name : names) {
        bool isNumber = false;
        numbers.append(attributes.take(name).toDouble(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    return numbers;
}

std::optional<QPainterPath> parsePath(QStringView element, Attributes &attributes)
{
    QPainterPath path;
    if (element == u"path")
        return PathReader(attributes.take(u"d"_s)).read();
    if (element == u"circle") {
        const auto numbers = take(attributes, {u"cx"_s, u"cy"_s, u"r"_s});
        if (!numbers)
            return std::nullopt;
        path.addEllipse(QPointF(numbers->at(0), numbers->at(1)), numbers->at(2), numbers->at(2));
    } else if (element == u"ellipse") {
        const auto numbers = take(attributes, {u"cx"_s, u"cy"_s, u"rx"_s, u"ry"_s});
        if (!numbers)
            return std::nullopt;
        path.addEllipse(QPointF(numbers->at(0), numbers->at(1)), numbers->at(2), numbers->at(3));
    } else if (element == u"rect") {
        const auto numbers = take(attributes, {u"x"_s, u"y"_s, u"width"_s, u"height"_s, u"rx"_s});
        if (!numbers)
            return std::nullopt;
        path.addRoundedRect(numbers->at(0), numbers->at(1), numbers->at(2), numbers->at(3),
                            numbers->at(4), numbers->at(4));
    } else {
        return std::nullopt;
    }
    return path;
}

bool isPaint(const QString &value)
{
    return value == u"none" || value == u"currentColor" || QColor::isValidColor(value);
}

std::optional<Drawing::Shape> parseShape(QStringView element, Attributes attributes)
{
    const std::optional<QPainterPath> path = parsePath(element, attributes);
    if (!path)
        return std::nullopt;
    Drawing::Shape shape;
    shape.path = *path;
    shape.fill = attributes.value(u"fill"_s, u"#000000"_s);
    shape.stroke = attributes.value(u"stroke"_s, u"none"_s);
    bool isRead = isPaint(shape.fill) && isPaint(shape.stroke);
    if (isRead && shape.stroke != u"none") {
        shape.width = attributes.value(u"stroke-width"_s).toDouble(&isRead);
        isRead = isRead && attributes.value(u"stroke-linecap"_s) == u"round" &&
                 attributes.value(u"stroke-linejoin"_s) == u"round";
        const QStringList dashes =
            attributes.value(u"stroke-dasharray"_s).split(u' ', Qt::SkipEmptyParts);
        for (const QString &dash : dashes) {
            bool isNumber = false;
            shape.dashes.append(dash.toDouble(&isNumber));
            isRead = isRead && isNumber;
        }
        isRead = isRead && dashes.size() % 2 == 0;
    }
    for (const auto &known : {u"fill"_s, u"stroke"_s, u"stroke-width"_s, u"stroke-linecap"_s,
                              u"stroke-linejoin"_s, u"stroke-dasharray"_s})
        attributes.remove(known);
    return isRead && attributes.isEmpty() ? std::optional(shape) : std::nullopt;
}

Attributes attributesOf(const QXmlStreamReader &xml)
{
    Attributes attributes;
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        attributes.insert(attribute.qualifiedName().toString(), attribute.value().toString());
    return attributes;
}

} // namespace

std::optional<Drawing> parseDrawing(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    if (!xml.readNextStartElement() || xml.name() != u"svg")
        return std::nullopt;
    Attributes common = attributesOf(xml); // hold for every shape that does not say otherwise
    const auto size = take(common, {u"width"_s, u"height"_s});
    if (!size || common.take(u"viewBox"_s) != u"0 0 %1 %2"_s.arg(size->first()).arg(size->last()))
        return std::nullopt;
    Drawing drawing;
    drawing.size = QSizeF(size->first(), size->last());
    while (xml.readNextStartElement()) {
        Attributes attributes = common;
        attributes.insert(attributesOf(xml));
        const std::optional<Drawing::Shape> shape = parseShape(xml.name(), attributes);
        if (!shape || xml.readNextStartElement()) // nothing stands within a shape
            return std::nullopt;
        drawing.shapes.push_back(*shape);
    }
    return xml.hasError() || drawing.shapes.empty() ? std::nullopt : std::optional(drawing);
}

void paintDrawing(const Drawing &drawing, const QRectF &rect, const QColor &current,
                  QPainter &painter)
{
    const auto color = [&](const QString &paint) {
        return paint == u"currentColor" ? current : QColor(paint);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / drawing.size.width(), rect.height() / drawing.size.height());
    for (const Drawing::Shape &shape : drawing.shapes) {
        if (shape.fill != u"none")
            painter.fillPath(shape.path, color(shape.fill));
        if (shape.stroke == u"none")
            continue;
        QPen pen(color(shape.stroke), shape.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        QList<qreal> dashes;
        for (const qreal dash : shape.dashes)
            dashes.append(dash / shape.width); // Qt counts in widths of the pen
        if (!dashes.isEmpty())
            pen.setDashPattern(dashes);
        painter.strokePath(shape.path, pen);
    }
    painter.restore();
}

} // namespace votum
