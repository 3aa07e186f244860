// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/growingtext.h"

#include "ui/kit/unsaved.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

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
        if (!hasFocus()) // by dictation or other assistive technology, in several changes
            QMetaObject::invokeMethod(this, &GrowingText::settle, Qt::QueuedConnection);
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

bool GrowingText::canInsertFromMimeData(const QMimeData *pasted) const
{
    return pasted->hasText() || pasted->hasHtml();
}

void GrowingText::insertFromMimeData(const QMimeData *pasted)
{
    QMimeData plain;
    plain.setText(pastedText(*pasted));
    QPlainTextEdit::insertFromMimeData(&plain);
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

QString pastedText(const QMimeData &data)
{
    QString text = data.text();
    if (text.isEmpty() && data.hasHtml())
        text = QTextDocumentFragment::fromHtml(data.html()).toPlainText();
    // Word breaks a line within a paragraph with a vertical tab.
    static const QRegularExpression lineBreak(
        u"\\r\\n|[\\r\\x{0b}\\x{0c}\\x{85}\\x{2028}\\x{2029}]"_s);
    static const QRegularExpression control(
        u"[\\x{00}-\\x{08}\\x{0e}-\\x{1f}\\x{7f}-\\x{9f}\\x{fffc}]"_s);
    // Symbol and Wingdings stand at U+F020; as plain text Word gives some of their bullets as
    // letters.
    static const QRegularExpression dash(u"^[ \\t]*[\\x{f02d}\\x{f0be}][ \\t]*"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression bullet(
        u"^[ \\t]*(?:[\\x{f020}-\\x{f0ff}][ \\t]*|[•·▪§o]\\t+)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression indent(u"^\\t+|\\t+$"_s, QRegularExpression::MultilineOption);
    text.replace(lineBreak, u"\n"_s);
    text.remove(control);
    text.replace(dash, u"– "_s);
    text.replace(bullet, u"• "_s);
    text.remove(indent);
    return text.replace(u"\t"_s, u" | "_s);
}

} // namespace votum
