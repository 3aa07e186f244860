// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "core/catalogue/catalogue.h"
#include "core/text/result.h"

#include <QScrollArea>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace votum {

class QuestionCard;
class Session;
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
    void setOnlyOpen(bool onlyOpen);
    bool needsWidth() const; // so much that the judgement gives way where there is little
    void reveal(const AnswerKey &key);
    // Puts the focus on the first thing that is open, else on the first that can be answered.
    void focusOpen();
    // Opens the row the field stands in, if it does.
    void open(const QWidget *field);
    // Of the row that holds the widget.
    std::optional<AnswerKey> keyAt(const QWidget *widget) const;
    // Confirms at once what the catalogue knows for sure and the step asks. How many there were.
    Result<int> confirmSure();

signals:
    void onlyOpenWanted(bool onlyOpen);
    void confirmWanted();
    void findingWanted(const QString &key);
    void stepRequested(int step);
    void measuresRequested(const QString &finding);
    void evidenceRequested();
    void questionRequested(const votum::AnswerKey &key);
    void recordsRequested();

private:
    void build();
    QWidget *buildHead(QWidget *parent);
    void showField(QWidget *field);
    void markCurrent(const QWidget *focus);
    void addPart(StepPart *part);
    void addCards();
    void rereadParts();
    void updateAreaTitles(const QSet<QString> &areas);

    Session *m_session;
    const Step &m_step;
    QVBoxLayout *m_column;
    TextLabel *m_title;
    TextLabel *m_intro;
    QToolButton *m_onlyOpen;
    QPushButton *m_confirm;
    std::vector<AnswerKey> m_sure;
    QWidget *m_columnWidget;
    QuestionCard *m_current = nullptr; // holds the focus
    TextLabel *m_empty;
    QPushButton *m_toChain;
    std::vector<StepPart *> m_parts;
    std::vector<QuestionCard *> m_cards;
    std::vector<std::pair<QString, TextLabel *>> m_areaTitles;
};

} // namespace votum
