// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/optionrow.h"

#include "ui/look/iconlabel.h"
#include "ui/words/roles.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>

namespace votum {

OptionRow::OptionRow(QAbstractButton *button, QWidget *parent)
    : QWidget(parent)
    , m_button(button)
    , m_text(new TextLabel(TextLabel::Tone::Plain, this))
    , m_mark(new IconLabel(TextLabel::Tone::Small, this))
{
    button->setParent(this);
    button->installEventFilter(this);
    button->setMinimumHeight(m_text->fontMetrics().height()); // level with the first line
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);   // a click chooses
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark->hide();
    setFocusProxy(button);
    const int space = unit(this);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(space / 2, space / 2, space / 2, space / 2);
    layout->setHorizontalSpacing(space);
    layout->setVerticalSpacing(space / 4);
    layout->addWidget(button, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_mark, 1, 1);
    layout->setColumnStretch(1, 1);
}

void OptionRow::setText(const QString &text, const QString &accessibleName)
{
    m_text->setText(text);
    m_button->setAccessibleName(text);
    m_button->setAccessibleDescription(accessibleName);
}

void OptionRow::showMark(const std::optional<AnswerMark> &mark)
{
    m_mark->setVisible(mark.has_value());
    if (mark)
        m_mark->set(mark->closed ? Role::Fine : roleOf(mark->severity), mark->word, true);
}

void OptionRow::setEditable(bool editable)
{
    m_button->setEnabled(editable);
}

void OptionRow::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
    if (m_pressed)
        m_button->setFocus(Qt::MouseFocusReason);
}

void OptionRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed && rect().contains(event->position().toPoint()) && m_button->isEnabled())
        m_button->click();
    m_pressed = false;
}

void OptionRow::paintEvent(QPaintEvent *)
{
    const QPalette palette = QGuiApplication::palette();
    const bool chosen = m_button->isChecked();
    if (!chosen && !m_button->hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = unit(this) / 2.0;
    painter.setPen(m_button->hasFocus() ? QPen(accentColor(palette), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(chosen ? QBrush(accentTint(palette)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

bool OptionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace votum
