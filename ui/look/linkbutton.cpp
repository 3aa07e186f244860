// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/linkbutton.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace votum {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkButton::setArrow(Qt::ArrowType arrow)
{
    m_arrow = arrow;
    updateGeometry();
    update();
}

int LinkButton::leadWidth() const
{
    if (m_arrow != Qt::NoArrow)
        return 2 * unit(this);
    return icon().isNull() ? 0 : iconSide(this) + unit(this);
}

QSize LinkButton::sizeHint() const
{
    const int most = 60 * unit(this);
    const int width = fontMetrics().horizontalAdvance(text()) + leadWidth() + unit(this);
    return {std::min(width, most), heightForWidth(std::min(width, most))};
}

QSize LinkButton::minimumSizeHint() const
{
    return {10 * unit(this), fontMetrics().height() + unit(this) / 2};
}

int LinkButton::heightForWidth(int width) const
{
    const int space = unit(this) / 2;
    return fontMetrics()
               .boundingRect(0, 0, width - leadWidth() - space, 0, Qt::TextWordWrap, text())
               .height() +
           space;
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette palette = QGuiApplication::palette();
    const int space = unit(this) / 4;
    QRect area = rect().adjusted(space, space, -space, -space);
    if (m_arrow != Qt::NoArrow) {
        QStyleOption option;
        option.initFrom(this);
        option.rect = QRect(area.left(), area.top(), leadWidth() - space, fontMetrics().height());
        style()->drawPrimitive(m_arrow == Qt::DownArrow ? QStyle::PE_IndicatorArrowDown
                                                        : QStyle::PE_IndicatorArrowRight,
                               &option, &painter, this);
    } else if (!icon().isNull()) {
        const int side = iconSide(this);
        icon().paint(&painter, area.left(), area.top() + (fontMetrics().height() - side) / 2, side,
                     side);
    }
    area.setLeft(area.left() + leadWidth());
    QFont shown = font();
    shown.setUnderline(underMouse());
    painter.setFont(shown);
    const bool link = m_arrow == Qt::NoArrow && isEnabled();
    painter.setPen(link ? accentColor(palette) : palette.color(QPalette::WindowText));
    painter.drawText(area, Qt::TextWordWrap, text());
    if (hasFocus()) {
        painter.setPen(accentColor(palette));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void LinkButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        update();
}

} // namespace votum
