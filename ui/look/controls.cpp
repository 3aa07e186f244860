// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/controls.h"

#include "ui/look/programstyle.h"
#include "ui/look/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr auto primary = "primary";
constexpr auto iconAfter = "iconAfter";
constexpr double radius = 4;

bool has(const QStyleOption &option, QStyle::StateFlag state)
{
    return option.state & state;
}

// Lies on the page in light, is a hole in nothing in dark.
QColor ground(const QPalette &palette)
{
    return palette.color(isDark(palette) ? QPalette::Window : QPalette::Base);
}

QColor touched(const QStyleOption &option, const QColor &rest, const QColor &ink)
{
    if (has(option, QStyle::State_Sunken))
        return blend(ink, rest, 0.14);
    return has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)
               ? blend(ink, rest, 0.06)
               : rest;
}

void drawPanel(const QStyleOption &option, QPainter *painter, const QColor &fill, const QColor &rim)
{
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    const double pen = hasFocus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(hasFocus ? accentColor(option.palette) : rim, pen));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2),
                             radius, radius);
    painter->restore();
}

void drawArrow(QPainter *painter, const QRect &area, const QColor &color)
{
    const QPointF centre = QRectF(area).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{centre + QPointF(-3.5, -1.5), centre + QPointF(0, 2),
                                    centre + QPointF(3.5, -1.5)});
    painter->restore();
}

} // namespace

void makePrimary(QPushButton *button)
{
    button->setProperty(primary, true);
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);
    button->setFont(font);
}

void setIconAfter(QPushButton *button)
{
    button->setProperty(iconAfter, true);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QSize &content, const QWidget &button)
{
    const int u = unit(&button);
    // QPushButton reckons with four pixels between icon and text.
    const int between = option.icon.isNull() || option.text.isEmpty() ? 0 : unit(&button) - 4;
    return {content.width() + between + 5 * u / 2, std::max(4 * u, content.height() + u)};
}

QSize fieldSize(const QSize &styled, const QWidget *field)
{
    return {styled.width(), std::max(4 * unit(field), styled.height())};
}

void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget &button)
{
    const QPalette &palette = option.palette;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isFilled = button.property(primary).toBool() && isEnabled;
    const bool isOn = has(option, QStyle::State_On);
    const QColor accent = accentColor(palette);
    const QColor on = palette.color(QPalette::HighlightedText);
    // What is disabled is faded below, once.
    const QColor text = isFilled ? on : palette.color(QPalette::Normal, QPalette::WindowText);
    painter->save();
    if (!isEnabled)
        painter->setOpacity(0.6);
    if (!(option.features & QStyleOptionButton::Flat) || isFilled)
        drawPanel(option, painter,
                  touched(option,
                          isFilled ? accent
                          : isOn   ? accentTint(palette)
                                   : ground(palette),
                          isFilled ? on : text),
                  isFilled || isOn ? accent : rimColor(palette));
    // Within the outline of a filled button the focus is a second line.
    if (isFilled && has(option, QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(on, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }

    QRect room = option.rect;
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow = QStyle::visualRect(
            option.direction, room, QRect(room.right() - 20, room.top(), 14, room.height()));
        drawArrow(painter, arrow, text);
        room = QStyle::visualRect(option.direction, room, room.adjusted(0, 0, -14, 0));
    }
    const QSize icon = option.icon.isNull() ? QSize() : option.iconSize;
    const int flags = Qt::TextShowMnemonic | Qt::TextSingleLine;
    const bool isAfter = button.property(iconAfter).toBool();
    const int between = icon.isEmpty() || option.text.isEmpty() ? 0 : unit(&button);
    const int words = option.fontMetrics.size(flags, option.text).width();
    QRect content(0, 0, std::min(words + between + icon.width(), room.width()), room.height());
    content.moveCenter(room.center());
    if (!icon.isEmpty()) {
        const QRect place = QStyle::alignedRect(
            option.direction, (isAfter ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, icon,
            content);
        option.icon.paint(painter, place, Qt::AlignCenter,
                          isFilled ? QIcon::Selected : QIcon::Normal);
    }
    painter->setPen(text);
    const int shown = button.style()->styleHint(QStyle::SH_UnderlineShortcut, &option, &button)
                          ? flags
                          : (flags & ~Qt::TextShowMnemonic) | Qt::TextHideMnemonic;
    const QRect beside = isAfter ? content.adjusted(0, 0, -icon.width() - between, 0)
                                 : content.adjusted(icon.width() + between, 0, 0, 0);
    painter->drawText(QStyle::visualRect(option.direction, room, beside),
                      shown | Qt::AlignVCenter | Qt::AlignLeading, option.text);
    painter->restore();
}

void drawToolPanel(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool isOn = has(option, QStyle::State_On);
    const bool isTouched =
        has(option, QStyle::State_Enabled) &&
        (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const QColor fill = touched(option, isOn ? accentTint(palette) : QColor(ground(palette)),
                                palette.color(QPalette::WindowText));
    if (isOn || isTouched || has(option, QStyle::State_HasFocus) ||
        !has(option, QStyle::State_AutoRaise))
        drawPanel(option, painter, fill, isOn ? accentColor(palette) : rimColor(palette));
}

void drawComboPanel(const QStyleOptionComboBox &option, const QRect &arrow, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const QColor text = palette.color(QPalette::WindowText);
    drawFieldPanel(option, painter);
    drawArrow(painter, arrow, has(option, QStyle::State_Enabled) ? text : rimColor(palette));
}

void drawFieldPanel(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    drawPanel(option, painter, palette.color(isEnabled ? QPalette::Base : QPalette::Window),
              isEnabled ? rimColor(palette) : lineColor(palette));
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const QColor page = palette.color(QPalette::Window);
    painter->fillRect(option.rect, touched(option, page, palette.color(QPalette::WindowText)));
    painter->save();
    painter->setPen(lineColor(palette));
    if (option.orientation == Qt::Horizontal)
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace votum
