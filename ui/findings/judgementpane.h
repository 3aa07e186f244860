// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "core/catalogue/catalogue.h"

#include <QScrollArea>

class QVBoxLayout;

namespace votum {

class Disclosure;
class FindingItem;
class PlausibilityList;
class ResultPanel;
class Session;
class TextLabel;
class UnansweredList;

// The judgement as it stands: result and proposal, then the findings by weight; what says the same
// of several subjects is one row. Updated in place. GUI thread.
class JudgementPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit JudgementPane(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();

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
    };

    void addGroup(std::optional<Severity> severity, bool open);
    void sortIntoGroups();
    void fillGroup(Group &group, std::vector<FindingItem *> *used);
    FindingItem *itemFor(const QStringList &keys); // taken out of m_items, or made
    void rereadChecked();
    QString groupTitle(const Group &group) const;

    Session *m_session;
    ResultPanel *m_result;
    TextLabel *m_findingsTitle;
    UnansweredList *m_unanswered;
    QVBoxLayout *m_column;
    std::vector<Group> m_groups;
    std::vector<FindingItem *> m_items;
    Disclosure *m_checked; // plausibility questions that are answered
    PlausibilityList *m_checks;
};

} // namespace votum
