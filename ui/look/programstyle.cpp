// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/programstyle.h"

#include "ui/look/controls.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
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

// Of a field of several lines.
void drawRing(QPainter *painter, const QStyleOption &option)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (!hasFocus && !(option.state & QStyle::State_Enabled))
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
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(QPalette::Normal); // what is disabled is faded below, once
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
        painter->setOpacity(0.7);
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
    if (lineColor(palette) == text) // as in high contrast
        return text;
    return blend(text, page, 0.55);
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
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return drawFieldPanel(*option, painter);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    case PE_PanelItemViewRow: // of a tree: beneath its lines too
        if (!(option->state & State_Selected))
            break;
        return painter->fillRect(option->rect, accentTint(option->palette));
    case PE_PanelButtonTool:
        return drawToolPanel(*option, painter);
    case PE_Frame:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QPlainTextEdit *>(widget))
            drawRing(painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ProgramStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && widget)
            return drawPushButton(*button, painter, *widget);
    } else if (element == CE_HeaderSection) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeaderSection(*header, painter);
    } else if (element == CE_ItemViewItem && option->state & State_Selected) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return drawChosen(*item, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ShapedFrame && qobject_cast<const QPlainTextEdit *>(widget))
        drawRing(painter, *option);
}

// Tinted, with a stripe where the row begins; its text as in every row.
void ProgramStyle::drawChosen(const QStyleOptionViewItem &option, QPainter *painter,
                              const QWidget *widget) const
{
    QStyleOptionViewItem item = option;
    const QPalette &palette = option.palette;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        item.palette.setColor(group, QPalette::Highlight, accentTint(palette));
        item.palette.setColor(group, QPalette::HighlightedText, palette.color(QPalette::Text));
    }
    if (!item.icon.isNull()) { // likewise
        const QPixmap picture =
            item.icon.pixmap(item.decorationSize, painter->device()->devicePixelRatioF());
        item.icon = QIcon(picture);
        item.icon.addPixmap(picture, QIcon::Selected);
    }
    QProxyStyle::drawControl(CE_ItemViewItem, &item, painter, widget);
    if (option.rect.left() <= 0)
        painter->fillRect(QRect(0, option.rect.top(), 3, option.rect.height()),
                          accentColor(palette));
}

void ProgramStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo && combo->frame)
        return drawComboPanel(
            *combo, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ProgramStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (type == CT_PushButton && button && widget)
        return pushButtonSize(*button, size, *widget);
    const QSize styled = QProxyStyle::sizeFromContents(type, option, size, widget);
    return widget && (type == CT_ComboBox || type == CT_LineEdit) ? fieldSize(styled, widget)
                                                                  : styled;
}

// Words stand off the outline.
QRect ProgramStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect area = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return element == SE_LineEditContents && frame && frame->lineWidth > 0
               ? area.adjusted(2, 0, -2, 0)
               : area;
}

// What stands in a table stands off its lines.
int ProgramStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    const int styled = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) ? std::max(styled, 5) : styled;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize: // they grow with the words beside them
        return widget ? std::max(styled, iconSide(widget)) : styled;
    default:
        return styled;
    }
}

int ProgramStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace votum
