// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "ui/assessment/caseplace.h"

#include <QWidget>

class QSplitter;

namespace votum {

class CaseDialogs;
class CaseFoot;
class CaseHead;
class CasePages;
struct CaseHit;
class JudgementPane;
class NotesDock;
class OutlinePane;
class Session;
class SidePage;
class StepPage;

// The open case: outline, one step, the judgement as it stands. Everything is saved as it is
// entered. Alt+Left and Alt+Right go back and on, F6 goes from pane to pane, Enter on an answer to
// the next open question and with Shift to the one before (Ctrl+1 to Ctrl+9 and Ctrl+Enter, which
// works in fields of several lines too, belong to the main window's menu). GUI thread; the session
// must outlive the view.
class AssessmentView : public QWidget
{
    Q_OBJECT

public:
    explicit AssessmentView(Session *session, QWidget *parent = nullptr);
    ~AssessmentView() override;

    void showStep(int index); // 0 to 8; the focus goes to what is open there
    void goToOpen(int by);    // question: 1 the next, -1 the one before, over all steps
    void setOnlyOpen(bool onlyOpen);
    bool isOnlyOpen() const { return m_isOnlyOpen; }
    void confirmSure(); // StepPage::confirmSure() of the present step
    int step() const;
    CaseDialogs *dialogs() const { return m_dialogs; }
    void showMeasures(); // beside the steps; going back leads to the step
    void showEvidence(); // likewise
    void toggleNotes();
    // Step, page beside it, scroll position, filter and panes; of the case the window tells.
    CasePlace place() const;
    void restore(const CasePlace &place);        // of the case that is open
    void reveal(QWidget *field);                 // wherever it stands in this view
    void rereadSaved();                          // whether everything entered is saved
    void showMeasuresOf(const QString &finding); // the measures, with one of these selected
    // The columns of the table of measures, to be remembered.
    QByteArray measureColumns() const;
    void restoreMeasureColumns(const QByteArray &state);

signals:
    void onlyOpenChanged(bool onlyOpen);
    void moved(); // place() is another now
    void reportRequested();
    void recordsRequested(); // saved, in every language
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *buildRightPane();
    void addShortcuts();
    void connectParts();
    void rereadWays();
    void connectStep(StepPage *page);
    void turnTo(int index); // the step, without moving the focus
    void showSide(SidePage *page);
    void go(int by);
    void reread();
    void retranslate();
    void openCase();
    void showQuestion(const AnswerKey &key);
    void showHit(const CaseHit &hit);
    void cyclePane(int by);
    void leave(void (AssessmentView::*signal)());
    void fold();

    Session *m_session;
    qint64 m_caseId = 0;
    bool m_stale = true;
    bool m_isOnlyOpen = false;
    CaseDialogs *m_dialogs;
    CaseHead *m_head;
    QSplitter *m_splitter;
    CasePages *m_pages;
    OutlinePane *m_outline;
    JudgementPane *m_judgement;
    NotesDock *m_notes;
    QWidget *m_right;
    CaseFoot *m_foot;
};

} // namespace votum
