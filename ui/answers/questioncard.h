// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answerrow.h"
#include "ui/look/card.h"

namespace votum {

class Disclosure;
class PurposesEditor;

// One question: its text, why it matters, one row for each subject of which it is asked, and the
// explanation on demand. Of several rows one is open at a time. Built once, updated in place. GUI
// thread.
class QuestionCard : public Card
{
    Q_OBJECT

public:
    QuestionCard(Session *session, const Question &question, QWidget *parent = nullptr);

    const Question &question() const { return m_question; }
    // Re-reads the session and shows or hides the card; true if the question is asked at present.
    // `onlyOpen`: shown only if it is open of somebody, or holds the focus.
    bool reread(const CardFacts &facts, bool onlyOpen);
    void retranslate();
    // Puts the focus on the row of this subject; none such: on the first.
    void reveal(const Subject &subject);
    // Opens the row the field stands in.
    void open(const QWidget *field);
    // Of the row that holds the widget.
    std::optional<AnswerKey> keyAt(const QWidget *widget) const;

signals:
    void findingWanted(const QString &key);

private:
    AnswerRow *rowOf(const Subject &subject) const;
    void keepOneOpen(const AnswerRow *open);
    void arrangeRows(const std::vector<Subject> &subjects);
    void fillExplanation();

    Session *m_session;
    const Question &m_question;
    TextLabel *m_text;
    TextLabel *m_why;
    QVBoxLayout *m_rowLayout;
    std::vector<AnswerRow *> m_rows;
    TextLabel *m_count; // of rows answered
    Disclosure *m_explanation;
    PurposesEditor *m_purposes = nullptr; // of the question that chooses them
    bool m_explained = false;
    bool m_begun = false; // the first row has been opened
};

} // namespace votum
