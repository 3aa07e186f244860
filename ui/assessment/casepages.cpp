// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/casepages.h"

#include "session/session.h"
#include "ui/measures/evidencepage.h"
#include "ui/measures/measurespage.h"
#include "ui/steps/steppage.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace votum {

CasePages::CasePages(Session *session, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_measures(new MeasuresPage(session, this))
    , m_evidence(new EvidencePage(session, this))
    , m_steps(session->catalogue().steps.size())
{
    for (SidePage *side : sides()) {
        addWidget(side);
        watch(side);
    }
}

std::vector<SidePage *> CasePages::sides() const
{
    return {m_measures, m_evidence};
}

SidePage *CasePages::side() const
{
    return qobject_cast<SidePage *>(currentWidget());
}

StepPage *CasePages::stepPage()
{
    StepPage *&page = m_steps[size_t(m_step)];
    if (!page) {
        page = new StepPage(m_session, m_step, this);
        addWidget(page);
        watch(page);
        emit stepMade(page);
    }
    return page;
}

void CasePages::watch(QScrollArea *page)
{
    connect(page->verticalScrollBar(), &QScrollBar::valueChanged, this, &CasePages::scrolled);
}

void CasePages::showStep(int index, bool onlyOpen)
{
    m_step = index;
    StepPage *page = stepPage();
    page->setOnlyOpen(onlyOpen);
    page->reread();
    setCurrentWidget(page);
}

void CasePages::showSide(SidePage *page)
{
    page->reread();
    setCurrentWidget(page);
}

int CasePages::stepWith(const QWidget *field) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [field](const StepPage *page) {
        return page && page->isAncestorOf(field);
    });
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

void CasePages::begin()
{
    for (StepPage *&page : m_steps) {
        if (page)
            page->deleteLater();
        page = nullptr;
    }
}

void CasePages::reread()
{
    if (SidePage *beside = side())
        beside->reread();
    else
        stepPage()->reread();
}

void CasePages::retranslate()
{
    for (SidePage *side : sides())
        side->retranslate();
    for (StepPage *page : m_steps) {
        if (page)
            page->retranslate();
    }
}

int CasePages::scroll() const
{
    const auto *shown = qobject_cast<const QScrollArea *>(currentWidget());
    return shown ? shown->verticalScrollBar()->value() : 0;
}

// Its height is known once it has been laid out.
void CasePages::scrollTo(int pixels)
{
    if (auto *shown = qobject_cast<QScrollArea *>(currentWidget()))
        QTimer::singleShot(0, shown,
                           [shown, pixels] { shown->verticalScrollBar()->setValue(pixels); });
}

} // namespace votum
