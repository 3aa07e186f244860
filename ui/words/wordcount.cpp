// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/wordcount.h"

#include <QEvent>
#include <QFormLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace votum {

WordCount::WordCount(const QPlainTextEdit *text, QWidget *parent)
    : TextLabel(Tone::Small, parent), m_text(text)
{
    connect(text->document(), &QTextDocument::contentsChanged, this, &WordCount::count);
    count();
}

void WordCount::addBeneath(QPlainTextEdit *text, QFormLayout *form)
{
    int row = 0;
    QFormLayout::ItemRole role{};
    form->getWidgetPosition(text, &row, &role);
    auto *count = new WordCount(text, text->parentWidget());
    count->setObjectName(text->objectName() + "Words"_L1);
    form->insertRow(row + 1, count);
}

void WordCount::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        count();
}

void WordCount::count()
{
    const int words = wordCount(m_text->toPlainText());
    setText(words > 0 ? tr("%n word(s)", nullptr, words) : QString());
    setVisible(words > 0);
}

int wordCount(const QString &text)
{
    int words = 0;
    bool isWord = false;
    for (const QChar c : text) {
        if (c.isSpace())
            isWord = false;
        else if (!isWord && c.isLetterOrNumber()) {
            isWord = true;
            ++words;
        }
    }
    return words;
}

} // namespace votum
