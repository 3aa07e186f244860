// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/writing/spelling.h"
#include "ui/writing/wordspans.h"

#include <QObject>
#include <QTextCursor>
#include <QTimer>

class QMenu;

namespace votum {

class GrowingText;

// Underlines what is misspelt in a text: where it is seen, once the hand rests, and never the word
// being written. A text that cannot be changed bears no marks. GUI thread.
class SpellMarks : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it; the text is its parent.
    SpellMarks(GrowingText *text, Spelling *spelling);

    // The misspelt word there; no selection: none.
    QTextCursor wrongWordAt(int position) const;
    // Selects the first misspelt word behind the cursor, or else from the beginning; `sought`
    // comes, at once or when the words have been looked at.
    void seekNext();
    // What can be done about this word, above what else is in the menu.
    void addTo(QMenu *menu, const QTextCursor &word);

signals:
    void sought(bool isFound);
    void failed(const votum::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mark();
    void seek();
    bool isLookedAt() const;
    QTextCursor cursorOf(const QTextBlock &block, const WordSpan &span) const;

    GrowingText *m_text;
    Spelling *m_spelling;
    QTimer m_rest;
    bool m_isSeeking = false;
};

} // namespace votum
