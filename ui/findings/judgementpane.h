// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "core/catalogue/catalogue.h"

#include <QScrollArea>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace votum {

class Disclosure;
class FindingItem;
class LinkButton;
class PlausibilityList;
class ResultPanel;
class Session;
class TextLabel;
class UnansweredList;

// The judgement as it stands: the result, what it comes from and what to do next; then the findings
// of the present step or of all, by weight: the heaviest few are shown, the rest unfolds. What says
// the same of several subjects is one row. Updated in place. GUI thread.
class JudgementPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit JudgementPane(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();
    void setStep(int step); // the present one; -1: none
    void begin();           // another case: from the top, folded as at first
    // Shows this finding, opened, with the focus on it; none such: nothing happens.
    void reveal(const QString &finding);

signals:
    void questionRequested(const votum::AnswerKey &key);
    void stepRequested(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // One weight, heaviest first; the last group holds what is fulfilled.
    struct Group
    {
        Disclosure *section = nullptr;
        std::optional<Severity> severity; // nothing: fulfilled
        QList<QStringList> rows;          // keys of findings that are alike
        LinkButton *more = nullptr;       // shows those left out
        bool byHand = false;              // a person has opened or folded it
        bool isWhole = false;             // all rows are wanted
    };

    void addGroup(std::optional<Severity> severity);
    QWidget *buildReach();
    int step() const; // whose findings are shown; -1: all
    void sortIntoGroups();
    QList<QStringList> rowsOf(const Group &group, int step) const;
    void fillGroup(Group &group, int room, std::vector<FindingItem *> *used);
    void setAll(bool all);
    void reveal(Disclosure *section);
    void rereadReach();
    FindingItem *itemFor(const QStringList &keys); // taken out of m_items, or made
    void rereadChecks();
    QString groupTitle(const Group &group) const;

    Session *m_session;
    ResultPanel *m_result;
    QToolButton *m_ofStep, *m_ofAll;
    int m_step = -1;
    TextLabel *m_none; // said if there is no row
    UnansweredList *m_unanswered;
    QVBoxLayout *m_column;
    std::vector<Group> m_groups;
    std::vector<FindingItem *> m_items;
    Disclosure *m_asked, *m_checked; // plausibility questions that are open, and answered
    PlausibilityList *m_open, *m_answered;
};

} // namespace votum
