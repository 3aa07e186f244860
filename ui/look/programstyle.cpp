// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/programstyle.h"

#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>

namespace votum {

namespace {

QRectF inner(const QRect &area, double margin)
{
    return QRectF(area).adjusted(margin, margin, -margin, -margin);
}

// Of a field or a button.
void drawRing(QPainter *painter, const QStyleOption &option, bool hasRim)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (!hasFocus && !(hasRim && option.state & QStyle::State_Enabled))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(hasFocus ? QPen(accentColor(option.palette), 2)
                             : QPen(rimColor(option.palette), 1));
    painter->drawRoundedRect(inner(option.rect, hasFocus ? 1 : 0.5), 2, 2);
    painter->restore();
}

// The outline in the accent colour once it says something.
void drawIndicator(QPainter *painter, const QStyleOption &option, bool isRound)
{
    const QPalette &palette = option.palette;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const bool isPartly = option.state & QStyle::State_NoChange;
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(option.rect.center());
    const QColor accent = accentColor(palette);
    const QColor ground = palette.color(QPalette::Base);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!isEnabled)
        painter->setOpacity(0.5);
    const bool isSet = isOn || isPartly;
    painter->setPen(QPen(isSet ? accent : rimColor(palette), 1.5));
    painter->setBrush(isSet && !isRound ? accent : ground);
    const QRectF shape = inner(square, 1.25); // a whole pixel of the outline is drawn fully
    if (isRound)
        painter->drawEllipse(shape);
    else
        painter->drawRoundedRect(shape, side / 6.0, side / 6.0);
    if (isRound && isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(inner(square, side * 0.28));
    } else if (isSet && !isRound) {
        painter->setPen(QPen(ground, side / 7.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) {
            return QPointF(square.left() + x * side, square.top() + y * side);
        };
        if (isPartly)
            painter->drawLine(at(0.3, 0.5), at(0.7, 0.5));
        else
            painter->drawPolyline(QPolygonF{at(0.27, 0.52), at(0.44, 0.69), at(0.74, 0.34)});
    }
    painter->restore();
}

QStyle *styleBeneath()
{
#ifdef Q_OS_WIN
    if (isDark(QGuiApplication::palette()))
        return QStyleFactory::create(QStringLiteral("Fusion"));
#endif
    return nullptr; // the platform's
}

} // namespace

ProgramStyle::ProgramStyle() : QProxyStyle(styleBeneath()) {}

// Between quietColor() and lineColor(): seen, but no text.
QColor rimColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText), page = palette.color(QPalette::Window);
    const auto mix = [](int over, int under) { return (over * 55 + under * 45) / 100; };
    return QColor(mix(text.red(), page.red()), mix(text.green(), page.green()),
                  mix(text.blue(), page.blue()));
}

QPalette programPalette(const QPalette &system)
{
    QPalette changes = legiblePlaceholder(system);
    changes.setColor(QPalette::Highlight, accentColor(system));
    changes.setColor(QPalette::HighlightedText,
                     isDark(system) ? QColor(0x1b, 0x1f, 0x23) : QColor(Qt::white));
    return changes;
}

void ProgramStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorRadioButton:
        return drawIndicator(painter, *option, true);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(painter, *option, false);
    case PE_FrameFocusRect: {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->text().isEmpty()) // its row shows the focus
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(accentColor(option->palette), 1.5));
        painter->drawRoundedRect(inner(option->rect, 1), 2, 2);
        return painter->restore();
    }
    case PE_PanelLineEdit: {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawRing(painter, *option, true);
        return;
    }
    case PE_Frame:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QPlainTextEdit *>(widget))
            drawRing(painter, *option, true);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProgramStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_PushButton)
        drawRing(painter, *option, false);
    else if (element == CE_ShapedFrame && qobject_cast<const QPlainTextEdit *>(widget))
        drawRing(painter, *option, true);
}

void ProgramStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_ToolButton)
        drawRing(painter, *option, control == CC_ComboBox);
}

int ProgramStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace votum
