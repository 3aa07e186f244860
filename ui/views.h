// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/assessment/caseplace.h"

#include <QStackedWidget>

namespace votum {

struct Actions;
class AllMeasuresPage;
class AssessmentView;
class MessageBar;
class RegisterView;
class ReportView;
class Session;
class Settings;

// The views of the window, one of which is shown: register, measures of all cases, assessment and
// report, and the ways between them. The actions that say something to the open case or its
// document lead there and do it; those that leave a case, and so may have to ask, the window
// connects. Looks into the session's catalogue: made anew for another one. GUI thread.
class Views : public QStackedWidget
{
    Q_OBJECT

public:
    // All four must outlive it; errors are told in `messages`.
    Views(Session *session, Settings *settings, MessageBar *messages, const Actions &actions,
          QWidget *parent);
    ~Views() override;

    RegisterView *registry() const { return m_register; }
    AllMeasuresPage *allMeasures() const { return m_allMeasures; }
    AssessmentView *assessment() const { return m_assessment; }

    RegisterView *showRegister(); // closes the case, which is then selected
    void showAllMeasures();       // closes the case
    void showAssessment();        // of the open case; none is open: the register
    void nameSearch();            // the action is named after what it searches here
    QString topic() const;        // of the manual, on what is shown

    CasePlace place() const;
    // Opens its case, if it is still the same.
    void goTo(const CasePlace &place);
    void saveState();

signals:
    void moved(); // place() is another now
    void newRequested();
    void measuresExportRequested(); // of those shown

private:
    void connectActions();
    void connectRegister();
    void connectAllMeasures();
    void open(qint64 id, void (Views::*view)());
    void showReport();
    void find();

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    const Actions &m_actions;
    RegisterView *m_register;
    AllMeasuresPage *m_allMeasures;
    AssessmentView *m_assessment;
    ReportView *m_report;
};

} // namespace votum
