// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/growingtext.h"

#include "ui/kit/unsaved.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace votum {

namespace {

constexpr int mostLines = 30;

} // namespace

GrowingText::GrowingText(int minimumLines, QWidget *parent)
    : QPlainTextEdit(parent), m_minimumLines(minimumLines), m_typing(new Typing(this))
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_typing, &Typing::due, this, &GrowingText::settle);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        m_typing->key();
    });
    fit();
}

void GrowingText::showSettled(const QString &text)
{
    if (Unsaved::isHeld(this))
        return;
    const bool typing = hasFocus() && m_typing->isGoingOn();
    m_settled = text;
    if (typing || text == toPlainText())
        return;
    const QSignalBlocker quiet(this);
    setPlainText(text);
    fit();
}

void GrowingText::settle()
{
    m_typing->stop();
    const QString text = toPlainText();
    if (isReadOnly() || text == m_settled)
        return;
    m_settled = text;
    emit settled(text);
}

void GrowingText::setFoot(int height)
{
    if (height == m_foot)
        return;
    m_foot = height;
    setViewportMargins(0, 0, 0, height);
    fit();
}

QSize GrowingText::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), m_height};
}

void GrowingText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    settle();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::wheelEvent(QWheelEvent *event)
{
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

// The document of a plain text edit measures its height in lines.
void GrowingText::fit()
{
    const int lines = std::clamp(int(document()->size().height()), m_minimumLines, mostLines);
    const QTextBlock first = document()->firstBlock();
    const double line = blockBoundingRect(first).height() / std::max(1, first.lineCount());
    const int height = int(std::ceil(lines * line + 2 * document()->documentMargin())) +
                       2 * frameWidth() + contentsMargins().top() + contentsMargins().bottom() +
                       m_foot;
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

} // namespace votum
