// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answerrow.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace votum {

class QuestionCard;
class StepPart;
class TextLabel;

// One of the nine steps: headline, introduction, the cards of its questions and what else the step
// holds. Built once; reread() updates in place and keeps focus and place. GUI thread.
class StepPage : public QScrollArea
{
    Q_OBJECT

public:
    StepPage(Session *session, int step, QWidget *parent = nullptr);

    void reread();
    void retranslate();
    void reveal(const AnswerKey &key);

signals:
    void stepRequested(int step);
    void measuresRequested(const QString &finding);

private:
    void build();
    void addPart(StepPart *part);
    void addCards();
    void rereadParts();
    void updateAreaTitles(const QSet<QString> &areas);

    Session *m_session;
    const Step &m_step;
    QVBoxLayout *m_column;
    TextLabel *m_title;
    TextLabel *m_intro;
    TextLabel *m_empty;
    QPushButton *m_toChain;
    std::vector<StepPart *> m_parts;
    std::vector<QuestionCard *> m_cards;
    std::vector<std::pair<QString, TextLabel *>> m_areaTitles;
};

} // namespace votum
