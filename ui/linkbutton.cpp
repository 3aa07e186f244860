#include "ui/linkbutton.h"

#include "ui/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace votum {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LinkButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + unit(this);
    return {std::min(width, 60 * unit(this)), heightForWidth(60 * unit(this))};
}

QSize LinkButton::minimumSizeHint() const
{
    return {10 * unit(this), fontMetrics().height() + unit(this) / 2};
}

int LinkButton::heightForWidth(int width) const
{
    const int space = unit(this) / 2;
    return fontMetrics()
               .boundingRect(0, 0, width - space, 0, Qt::TextWordWrap, text())
               .height()
           + space;
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette palette = QGuiApplication::palette();
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(isEnabled() ? accentColor(palette) : quietColor(palette));
    const int space = unit(this) / 4;
    painter.drawText(rect().adjusted(space, space, -space, -space), Qt::TextWordWrap, text());
    if (hasFocus())
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void LinkButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        update();
}

} // namespace votum
