// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/typing.h"

#include <QPlainTextEdit>

namespace votum {

// Free text that grows with what is typed and settles (to be saved) when the field is left, and
// while it is being typed as Typing says. Tab leaves the field. GUI thread.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(int minimumLines, QWidget *parent = nullptr);

    // Shows the saved text without a signal; what is being typed is kept, and what could not be
    // saved.
    void showSettled(const QString &text);
    // Reports what was typed and not yet reported.
    void settle();
    // Room beneath the text, in pixels.
    void setFoot(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void settled(const QString &text);

protected:
    bool canInsertFromMimeData(const QMimeData *pasted) const override;
    void insertFromMimeData(const QMimeData *pasted) override; // as pastedText() has it
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();

    int m_minimumLines;
    int m_height = 0, m_foot = 0;
    QString m_settled;
    Typing *m_typing;
};

// What is pasted or dropped, as plain text that a record can show: HTML alone as its text, the
// bullets of Word, which are letters of a symbol font, as "•" and "–", the cells of a row with " |
// " between them, no controls. Empty if it is no text.
QString pastedText(const QMimeData &data);

} // namespace votum
