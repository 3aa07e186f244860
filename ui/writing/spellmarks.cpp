// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/spellmarks.h"

#include "ui/kit/growingtext.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int restMilliseconds = 250, mostProposals = 7;

} // namespace

SpellMarks::SpellMarks(GrowingText *text, Spelling *spelling)
    : QObject(text), m_text(text), m_spelling(spelling)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &SpellMarks::mark);
    const auto later = [this] { m_rest.start(); };
    connect(text->document(), &QTextDocument::contentsChanged, this, later);
    connect(text, &QPlainTextEdit::cursorPositionChanged, this, later);
    connect(text->verticalScrollBar(), &QScrollBar::valueChanged, this, later);
    connect(spelling, &Spelling::answered, this, [this] {
        mark();
        if (m_isSeeking)
            seek();
    });
    text->installEventFilter(this);
    m_rest.start();
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::ReadOnlyChange:
    case QEvent::PaletteChange:
        m_rest.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool SpellMarks::isLookedAt() const
{
    return !m_text->isReadOnly() && m_text->isVisible();
}

QTextCursor SpellMarks::cursorOf(const QTextBlock &block, const WordSpan &span) const
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + span.start);
    cursor.setPosition(block.position() + span.start + span.length, QTextCursor::KeepAnchor);
    return cursor;
}

void SpellMarks::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isLookedAt() && m_spelling->hasDictionary()) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.setUnderlineColor(roleColor(Role::Blocking, m_text->palette()));
        const QTextCursor caret = m_text->textCursor();
        const int writing = m_text->hasFocus() && !caret.hasSelection() ? caret.position() : -1;
        const QRect seen = m_text->viewport()->rect();
        const int last = m_text->cursorForPosition(seen.bottomRight()).blockNumber();
        for (QTextBlock block = m_text->cursorForPosition(seen.topLeft()).block();
             block.isValid() && block.blockNumber() <= last; block = block.next()) {
            const QString words = block.text();
            for (const WordSpan &span : wordSpans(words)) {
                const bool isBeingWritten = block.position() + span.start + span.length == writing;
                if (!isBeingWritten &&
                    m_spelling->look(words.mid(span.start, span.length)) == Spelling::Word::Wrong)
                    marks.append({cursorOf(block, span), wave});
            }
        }
    }
    m_text->setExtraSelections(marks);
}

QTextCursor SpellMarks::wrongWordAt(int position) const
{
    const QTextBlock block = m_text->document()->findBlock(position);
    const int place = position - block.position();
    const QString words = block.text();
    for (const WordSpan &span : wordSpans(words)) {
        if (span.start <= place && place <= span.start + span.length &&
            m_spelling->look(words.mid(span.start, span.length)) == Spelling::Word::Wrong)
            return cursorOf(block, span);
    }
    return {};
}

void SpellMarks::seekNext()
{
    m_isSeeking = true;
    seek();
}

void SpellMarks::seek()
{
    const int from = m_text->textCursor().selectionEnd();
    QTextCursor first, next;
    bool isWaiting = false;
    for (QTextBlock block = m_text->document()->firstBlock(); block.isValid();
         block = block.next()) {
        const QString words = block.text();
        for (const WordSpan &span : wordSpans(words)) {
            const Spelling::Word word = m_spelling->look(words.mid(span.start, span.length));
            isWaiting |= word == Spelling::Word::Asked;
            if (word != Spelling::Word::Wrong)
                continue;
            if (first.isNull())
                first = cursorOf(block, span);
            if (next.isNull() && block.position() + span.start >= from)
                next = cursorOf(block, span);
        }
    }
    if (isWaiting)
        return;
    m_isSeeking = false;
    const QTextCursor &found = next.isNull() ? first : next;
    if (!found.isNull())
        m_text->setTextCursor(found);
    emit sought(!found.isNull());
}

void SpellMarks::addTo(QMenu *menu, const QTextCursor &word)
{
    const QString wrong = word.selectedText();
    QAction *const before = menu->actions().value(0);
    const auto add = [menu](const QString &text, QAction *where) {
        auto *action = new QAction(text, menu);
        menu->insertAction(where, action);
        return action;
    };
    QAction *waiting = add(tr("Looking for proposals\u00a0…"), before);
    waiting->setEnabled(false);
    QAction *adding =
        add(tr("&Add “%1” to the dictionary").arg(QString(wrong).replace(u'&', u"&&"_s)), before);
    adding->setObjectName("addWord"_L1);
    connect(adding, &QAction::triggered, this, [this, wrong] {
        if (const Result<void> added = m_spelling->add(wrong); !added)
            emit failed(added.error());
    });
    menu->insertSeparator(before);
    connect(m_spelling, &Spelling::proposed, menu,
            [this, menu, waiting = QPointer(waiting), word, wrong, add](const QString &about,
                                                                        const QStringList &words) {
                if (about != wrong || !waiting)
                    return;
                for (const QString &proposal : words.mid(0, mostProposals)) {
                    QAction *action = add(QString(proposal).replace(u'&', u"&&"_s), waiting);
                    QFont strong = menu->font();
                    strong.setBold(true);
                    action->setFont(strong);
                    connect(action, &QAction::triggered, this, [this, word, wrong, proposal] {
                        QTextCursor place(word);
                        if (m_text->isReadOnly() || place.selectedText() != wrong)
                            return; // it has changed since
                        place.insertText(proposal);
                        m_text->setTextCursor(place);
                    });
                }
                if (words.isEmpty())
                    waiting->setText(tr("No proposal"));
                else
                    delete waiting;
                if (QAction *best = menu->actions().value(0); best && best->isEnabled())
                    menu->setActiveAction(best);
            });
    m_spelling->askProposals(wrong);
}

} // namespace votum
