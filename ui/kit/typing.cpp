// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/typing.h"

#include "ui/kit/growingtext.h"
#include "ui/kit/unsaved.h"

namespace votum {

namespace {

constexpr int idleMilliseconds = 800, mostMilliseconds = 3000;

} // namespace

Typing::Typing(QObject *parent) : QObject(parent)
{
    for (QTimer *timer : {&m_idle, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Typing::due);
    }
    m_idle.setInterval(idleMilliseconds);
    m_longest.setInterval(mostMilliseconds);
}

void Typing::key()
{
    m_idle.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void Typing::stop()
{
    m_idle.stop();
    m_longest.stop();
}

// What is saved may lack the blank that was just typed.
void showLine(QLineEdit *field, const QString &text)
{
    const bool typing =
        field->hasFocus() && (field->isModified() || field->text().trimmed() == text);
    if (typing || Unsaved::isHeld(field) || field->text() == text)
        return;
    const QSignalBlocker quiet(field);
    field->setText(text);
}

void settle(QWidget *field)
{
    if (auto *text = qobject_cast<GrowingText *>(field))
        text->settle();
    else if (auto *line = qobject_cast<QLineEdit *>(field))
        emit line->editingFinished();
}

} // namespace votum
