// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/tile.h"

#include "ui/look/icons.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace votum {

Tile::Tile(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_icon(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

Tile::Tile(const QString &iconName, Role attention, QWidget *parent) : Tile(iconName, parent)
{
    m_attention = attention;
}

void Tile::setCount(int count)
{
    m_count = count;
    describe();
    update();
}

void Tile::setCaption(const QString &caption)
{
    setText(caption);
    describe();
    updateGeometry();
}

void Tile::describe()
{
    setAccessibleName(u"%1: %2"_s.arg(text()).arg(m_count));
}

QFont Tile::numberFont() const
{
    QFont number = titleFont(font());
    number.setPointSizeF(number.pointSizeF() * 1.2);
    return number;
}

QSize Tile::sizeHint() const
{
    const int space = unit(this);
    const int width = fontMetrics().horizontalAdvance(text()) + iconSide(this) + 5 * space;
    const int height = QFontMetrics(numberFont()).height() + fontMetrics().height() + 3 * space;
    return {std::max(width, 16 * space), height};
}

QSize Tile::minimumSizeHint() const
{
    return {14 * unit(this), sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int space = unit(this);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool attention = m_attention && m_count > 0;
    const QColor strong = attention ? roleColor(*m_attention, palette()) : accentColor(palette());
    const bool lit = isChecked() || underMouse() || isDown();
    painter.setPen(QPen(lit ? strong : lineColor(palette()), isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? accentTint(palette()) : palette().color(QPalette::Base));
    painter.drawRoundedRect(frame, space / 2.0, space / 2.0);

    const QRect inner = rect().adjusted(2 * space, space, -space, -space);
    const int side = iconSide(this);
    const QRect iconRect(inner.right() - side, inner.top() + space / 2, side, side);
    (attention ? votum::icon(m_icon, *m_attention) : votum::icon(m_icon)).paint(&painter, iconRect);

    painter.setFont(numberFont());
    painter.setPen(attention ? strong : palette().color(QPalette::Text));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, locale().toString(m_count));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(3, 3, -3, -3);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void Tile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Tile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace votum
