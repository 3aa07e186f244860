// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "ui/place.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace votum {

class EvidencePage;
class IconLabel;
struct CaseHit;
class JudgementPane;
class MeasuresPage;
class MessageBar;
class NotesDock;
class OutlinePane;
class Session;
class Settings;
class SidePage;
class StepPage;
class TextLabel;

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
    int step() const { return m_step; }
    void showMeasures();                // beside the steps; going back leads to the step
    void showEvidence();                // likewise
    void showDetails();                 // the dialog on title, organisation and language
    void showComparison();              // of this case over other channels
    void showFind();                    // where words stand in this case
    void showVersions();                // what differs between two versions of this case
    void showHistory();                 // who changed what, and when
    void showTexts(Settings *settings); // what to send to customers, staff, department and provider
    void showQuestionnaire(Settings *settings);
    void showReply(Settings *settings);
    void toggleNotes();
    // Step, page beside it, scroll position, filter and panes; of the case the window tells.
    Place place() const;
    void restore(const Place &place);            // of the case that is open
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
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    template<class Dialog, class... More>
    Dialog *openDialog(More... more); // nullptr: no case is open
    QWidget *buildHead();
    QWidget *buildRightPane();
    QWidget *buildFoot();
    void addShortcuts();
    void turnTo(int index); // the step, without moving the focus
    void tell(const QString &text);
    void showSide(SidePage *page);
    SidePage *side() const; // shown at present; nullptr: a step
    void go(int by);
    void reread();
    void rereadHead();
    void rereadBanner();
    void retranslate();
    void openCase();
    void watch(QScrollArea *page);
    StepPage *page(int index);
    void showQuestion(const AnswerKey &key);
    void showHit(const CaseHit &hit);
    void cyclePane(int by);
    void leave(void (AssessmentView::*signal)());

    Session *m_session;
    qint64 m_caseId = 0;
    int m_step = 0;
    bool m_stale = true;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QPushButton *m_details;
    MessageBar *m_banner;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    std::vector<StepPage *> m_pages; // by step; nullptr: not visited yet
    MeasuresPage *m_measures;
    EvidencePage *m_evidence;
    OutlinePane *m_left;
    QWidget *m_right;
    JudgementPane *m_judgement;
    NotesDock *m_notes;
    QPushButton *m_back;
    QPushButton *m_next;
    QLabel *m_saved;
    IconLabel *m_told; // what a key brought about that is not seen where it was pressed
    bool m_isOnlyOpen = false;
    QString m_sought;
    QPushButton *m_report;
    QPushButton *m_close;
};

} // namespace votum
