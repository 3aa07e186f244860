// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/textlabel.h"

class QFormLayout;
class QPlainTextEdit;

namespace votum {

// How many words a text has, beside it; nothing where there are none. Follows what is typed. GUI
// thread.
class WordCount : public TextLabel
{
    Q_OBJECT

public:
    // The text must outlive it.
    WordCount(const QPlainTextEdit *text, QWidget *parent);

    // Beneath the text's row in this form.
    static void addBeneath(QPlainTextEdit *text, QFormLayout *form);

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();

    const QPlainTextEdit *m_text;
};

// What stands between blanks and holds a letter or a digit. Any thread.
int wordCount(const QString &text);

} // namespace votum
