// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

#include <vector>

class QScrollArea;

namespace votum {

class EvidencePage;
class MeasuresPage;
class Session;
class SidePage;
class StepPage;

// The pages of the open case, one of which is shown: the steps, each made when it is first visited,
// and beside them measures and evidence. GUI thread; the session must outlive it.
class CasePages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit CasePages(Session *session, QWidget *parent = nullptr);

    MeasuresPage *measures() const { return m_measures; }
    EvidencePage *evidence() const { return m_evidence; }
    std::vector<SidePage *> sides() const;
    SidePage *side() const;                              // shown at present; nullptr: a step
    int last() const { return int(m_steps.size()) - 1; } // step
    int step() const { return m_step; } // shown at present, or to which going back leads
    StepPage *stepPage();               // its page

    void showStep(int index, bool onlyOpen);
    void showSide(SidePage *page);
    // The step in which the field stands; -1: none.
    int stepWith(const QWidget *field) const;
    // Another case: the steps are made anew, so that nothing typed into one can reach another.
    void begin();
    void reread();      // the page shown
    void retranslate(); // all; reread() follows
    int scroll() const; // of the page shown, in pixels
    void scrollTo(int pixels);

signals:
    void stepMade(votum::StepPage *page); // by a step's first visit, to be connected
    void scrolled();

private:
    void watch(QScrollArea *page);

    Session *m_session;
    MeasuresPage *m_measures;
    EvidencePage *m_evidence;
    std::vector<StepPage *> m_steps; // nullptr: not visited yet
    int m_step = 0;
};

} // namespace votum
