// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answerrow.h"
#include "ui/look/card.h"

namespace votum {

class Disclosure;
class PurposesEditor;

// One question: its text, why it matters, the explanation on demand, and one row for each subject
// of which it is asked. Built once, updated in place. GUI thread.
class QuestionCard : public Card
{
    Q_OBJECT

public:
    QuestionCard(Session *session, const Question &question, QWidget *parent = nullptr);

    const Question &question() const { return m_question; }
    // Re-reads the session and shows or hides the card; true if the question is asked at present.
    bool reread(const CardFacts &facts);
    void retranslate();
    // Puts the focus on the row of this subject and draws the eye to the card.
    void reveal(const Subject &subject);

private:
    void arrangeRows(const std::vector<Subject> &subjects);
    void fillExplanation();

    Session *m_session;
    const Question &m_question;
    TextLabel *m_text;
    TextLabel *m_why;
    QVBoxLayout *m_rowLayout;
    std::vector<AnswerRow *> m_rows;
    Disclosure *m_explanation;
    PurposesEditor *m_purposes = nullptr; // of the question that chooses them
    bool m_explained = false;
};

} // namespace votum
