// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/assessmentview.h"

#include "session/session.h"
#include "ui/assessment/casedialogs.h"
#include "ui/assessment/casefoot.h"
#include "ui/assessment/casehead.h"
#include "ui/assessment/casepages.h"
#include "ui/casetools/casesearch.h"
#include "ui/casetools/notesdock.h"
#include "ui/findings/judgementpane.h"
#include "ui/kit/typing.h"
#include "ui/look/language.h"
#include "ui/look/taborder.h"
#include "ui/look/theme.h"
#include "ui/measures/evidencepage.h"
#include "ui/measures/measurespage.h"
#include "ui/steps/outlinepane.h"
#include "ui/steps/steppage.h"
#include "ui/words/stepof.h"

#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int roomForAll = 170; // units; outline, a wide page and the judgement need them

} // namespace

AssessmentView::AssessmentView(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_dialogs(new CaseDialogs(session, this))
    , m_head(new CaseHead(session, this))
    , m_splitter(new QSplitter(this))
    , m_pages(new CasePages(session))
    , m_outline(new OutlinePane(session, m_pages->sides(), m_splitter))
    , m_right(buildRightPane())
    , m_foot(new CaseFoot(session, this))
{
    for (QWidget *pane : std::initializer_list<QWidget *>{m_outline, m_pages, m_right})
        m_splitter->addWidget(pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({34 * unit(this), 78 * unit(this), 42 * unit(this)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(hairline(this));
    layout->addWidget(m_splitter, 1);
    layout->addWidget(hairline(this));
    layout->addWidget(m_foot);
    addShortcuts();
    connectParts();
    retranslate();
}

// Fields save when they lose the focus, and they lose it when they are destroyed: by then there is
// nobody left to re-read.
AssessmentView::~AssessmentView()
{
    settle(focusWidget());
    m_session->disconnect(this);
}

QWidget *AssessmentView::buildRightPane()
{
    auto *right = new QWidget(m_splitter);
    m_judgement = new JudgementPane(m_session, right);
    m_notes = new NotesDock(m_session, right);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_judgement, 1);
    layout->addWidget(hairline(right));
    layout->addWidget(m_notes);
    connect(m_judgement, &JudgementPane::questionRequested, this, &AssessmentView::showQuestion);
    connect(m_judgement, &JudgementPane::stepRequested, this, &AssessmentView::showStep);
    return right;
}

void AssessmentView::connectParts()
{
    connect(m_session, &Session::changed, this, &AssessmentView::reread);
    connect(m_head, &CaseHead::detailsRequested, m_dialogs, &CaseDialogs::showDetails);
    connect(m_head, &CaseHead::lastStepRequested, this, [this] { showStep(m_pages->last()); });
    connect(m_dialogs, &CaseDialogs::questionChosen, this, &AssessmentView::showQuestion);
    connect(m_dialogs, &CaseDialogs::hitChosen, this, &AssessmentView::showHit);
    connect(m_splitter, &QSplitter::splitterMoved, this, &AssessmentView::moved);
    connect(m_pages, &CasePages::scrolled, this, &AssessmentView::moved);
    connect(m_pages, &CasePages::stepMade, this, &AssessmentView::connectStep);
    connect(m_pages->evidence(), &EvidencePage::answerWanted, this, &AssessmentView::showQuestion);
    connect(m_outline, &OutlinePane::stepChosen, this, &AssessmentView::turnTo);
    connect(m_outline, &OutlinePane::sideChosen, this, &AssessmentView::showSide);
    connect(m_foot, &CaseFoot::goRequested, this, &AssessmentView::go);
    connect(m_head, &CaseHead::findRequested, m_dialogs, &CaseDialogs::showFind);
    connect(m_head, &CaseHead::reportRequested, this,
            [this] { leave(&AssessmentView::reportRequested); });
    connect(m_head, &CaseHead::closeRequested, this,
            [this] { leave(&AssessmentView::closeRequested); });
}

void AssessmentView::connectStep(StepPage *page)
{
    connect(page, &StepPage::stepRequested, this, &AssessmentView::showStep);
    connect(page, &StepPage::measuresRequested, this, &AssessmentView::showMeasuresOf);
    connect(page, &StepPage::evidenceRequested, this, &AssessmentView::showEvidence);
    connect(page, &StepPage::questionRequested, this, &AssessmentView::showQuestion);
    connect(page, &StepPage::recordsRequested, this, &AssessmentView::recordsRequested);
    connect(page, &StepPage::onlyOpenWanted, this, &AssessmentView::setOnlyOpen);
    connect(page, &StepPage::confirmWanted, this, &AssessmentView::confirmSure);
    connect(page, &StepPage::findingWanted, m_judgement,
            qOverload<const QString &>(&JudgementPane::reveal));
}

void AssessmentView::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { go(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { go(1); });
    add(QKeySequence(Qt::Key_F6), [this] { cyclePane(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { cyclePane(-1); });
}

// What is being typed is saved before the view is left, even by a shortcut of the main window that
// closes the case while the field still has the focus.
void AssessmentView::leave(void (AssessmentView::*signal)())
{
    settle(focusWidget());
    emit(this->*signal)();
}

bool AssessmentView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier))
        settle(focusWidget());
    return QWidget::event(event);
}

void AssessmentView::turnTo(int index)
{
    if (index < 0 || index > m_pages->last() || !m_session->hasCase())
        return;
    m_pages->showStep(index, m_isOnlyOpen);
    m_outline->showStep(index);
    m_judgement->setStep(index);
    fold();
    m_foot->untell();
    rereadWays();
    orderTabs(this);
    emit moved();
}

// The judgement gives way where the page would be cramped beside it.
void AssessmentView::fold()
{
    const SidePage *side = m_pages->side();
    const bool isCramped = width() < roomForAll * unit(this);
    m_right->setVisible(side ? !side->needsWidth()
                             : !isCramped || !m_pages->stepPage()->needsWidth());
}

void AssessmentView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = roomForAll * unit(this);
    if (m_caseId != 0 && (event->oldSize().width() < room) != (width() < room))
        fold();
}

// From a page beside the steps back to the step.
void AssessmentView::rereadWays()
{
    const auto name = [this](int step) {
        return step < 0 || step > m_pages->last()
                   ? QString()
                   : QString::number(step + 1) + u' ' +
                         m_session->catalogue().steps[size_t(step)].title.in(windowLanguage());
    };
    const bool isBeside = m_pages->side();
    m_foot->setWays(name(step() - (isBeside ? 0 : 1)), isBeside ? QString() : name(step() + 1));
    m_head->setAtEnd(!isBeside && step() == m_pages->last());
}

void AssessmentView::showStep(int index)
{
    turnTo(index);
    if (m_session->hasCase())
        m_pages->stepPage()->focusOpen();
}

int AssessmentView::step() const
{
    return m_pages->step();
}

void AssessmentView::showSide(SidePage *page)
{
    if (!m_session->hasCase())
        return;
    settle(focusWidget());
    m_pages->showSide(page);
    m_outline->showSide(page);
    m_judgement->setStep(-1);
    fold();
    rereadWays();
    orderTabs(this);
    page->focusFirst();
    emit moved();
}

// In the order of the screen, from the row in use or the beginning of the step.
void AssessmentView::goToOpen(int by)
{
    if (!m_session->hasCase())
        return;
    settle(focusWidget());
    const Catalogue &catalogue = m_session->catalogue();
    const std::vector<AnswerKey> &asked = m_session->judgement().applicable;
    const std::vector<AnswerKey> &open = m_session->judgement().openQuestions;
    const int count = int(asked.size());
    const auto stepAt = [&](int i) { return stepOf(catalogue, asked[size_t(i)].question); };
    const auto key = m_pages->side() ? std::nullopt : m_pages->stepPage()->keyAt(focusWidget());
    int here = 0;
    while (here < count && (key ? asked[size_t(here)] != *key : stepAt(here) < step()))
        ++here;
    if (!key && by > 0)
        --here; // the first of the step is one to go to
    for (int i = here + by; i >= 0 && i < count; i += by) {
        const AnswerKey &next = asked[size_t(i)];
        if (std::find(open.begin(), open.end(), next) == open.end())
            continue;
        const int before = step();
        showQuestion(next);
        if (before != step())
            m_foot->tell(tr("Nothing further is open in step %1; this is step %2.")
                             .arg(before + 1)
                             .arg(step() + 1));
        return;
    }
    if (by < 0)
        return m_foot->tell(tr("No question before this one is open."));
    showStep(m_pages->last());
    m_foot->tell(open.empty() ? tr("Every question is answered.")
                              : tr("No question after this one is open; before it there are %n.",
                                   nullptr, int(open.size())));
}

void AssessmentView::setOnlyOpen(bool onlyOpen)
{
    m_isOnlyOpen = onlyOpen;
    emit onlyOpenChanged(onlyOpen);
    emit moved();
    if (m_session->hasCase() && !m_pages->side())
        turnTo(step());
}

void AssessmentView::confirmSure()
{
    if (!m_session->hasCase() || m_pages->side())
        return;
    const Result<int> done = m_pages->stepPage()->confirmSure();
    m_pages->stepPage()->focusOpen();
    m_foot->tell(done ? tr("%n answer(s) confirmed. Undo takes all of them back.", nullptr, *done)
                      : m_session->catalogue().errorText(done.error(), windowLanguage()));
}

// A button is pressed with Enter as well; on an answer Enter goes on. Other lines have a use of
// their own for it.
void AssessmentView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (!isEnter || (modifiers && modifiers != Qt::ShiftModifier))
        return QWidget::keyPressEvent(event);
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && !qobject_cast<QRadioButton *>(button) && !qobject_cast<QCheckBox *>(button))
        button->click();
    else if (!m_pages->side() && (!qobject_cast<QLineEdit *>(focusWidget()) ||
                                  m_pages->stepPage()->keyAt(focusWidget())))
        goToOpen(modifiers ? -1 : 1);
}

void AssessmentView::showMeasures()
{
    showSide(m_pages->measures());
}

void AssessmentView::showMeasuresOf(const QString &finding)
{
    showSide(m_pages->measures());
    m_pages->measures()->reveal(finding);
}

void AssessmentView::showEvidence()
{
    showSide(m_pages->evidence());
}

QByteArray AssessmentView::measureColumns() const
{
    return m_pages->measures()->columnState();
}

void AssessmentView::restoreMeasureColumns(const QByteArray &state)
{
    m_pages->measures()->restoreColumns(state);
}

void AssessmentView::go(int by)
{
    if (!m_pages->side())
        showStep(step() + by);
    else if (by < 0)
        showStep(step());
}

void AssessmentView::showHit(const CaseHit &hit)
{
    if (hit.question)
        return showQuestion(*hit.question);
    switch (hit.kind) {
    case CaseHit::Kind::Measure:
        return showMeasuresOf(hit.finding);
    case CaseHit::Kind::Notes:
        if (!m_notes->isOpen())
            toggleNotes();
        return;
    case CaseHit::Kind::Opinion:
        return showStep(m_pages->last());
    default:
        m_right->show();
        return m_judgement->reveal(hit.finding);
    }
}

void AssessmentView::toggleNotes()
{
    m_right->show(); // a page beside the steps may have taken its room
    m_notes->toggle();
}

void AssessmentView::reveal(QWidget *field)
{
    if (!isAncestorOf(field))
        return;
    if (const int step = m_pages->stepWith(field); step >= 0) {
        turnTo(step);
        m_pages->stepPage()->open(field);
    }
    if (m_notes->isAncestorOf(field) && !field->isVisible())
        toggleNotes();
    for (QWidget *up = field->parentWidget(); up != this; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(field, 0, 3 * unit(this));
    }
    field->setFocus(Qt::OtherFocusReason);
}

CasePlace AssessmentView::place() const
{
    CasePlace place;
    place.step = step();
    if (const SidePage *beside = m_pages->side())
        place.side = beside->name();
    place.scroll = m_pages->scroll();
    place.onlyOpen = m_isOnlyOpen;
    place.panes = m_splitter->saveState();
    return place;
}

void AssessmentView::restore(const CasePlace &place)
{
    if (!place.panes.isEmpty())
        m_splitter->restoreState(place.panes);
    if (place.onlyOpen != m_isOnlyOpen)
        setOnlyOpen(place.onlyOpen);
    if (!m_session->hasCase())
        return;
    showStep(std::clamp(place.step, 0, m_pages->last()));
    for (SidePage *beside : m_pages->sides()) {
        if (beside->name() == place.side)
            showSide(beside);
    }
    m_pages->scrollTo(place.scroll);
}

void AssessmentView::showQuestion(const AnswerKey &key)
{
    turnTo(stepOf(m_session->catalogue(), key.question));
    m_pages->stepPage()->reveal(key);
}

void AssessmentView::cyclePane(int by)
{
    std::vector<QWidget *> panes{m_outline, m_pages, m_judgement, m_notes};
    std::erase_if(panes, [](const QWidget *pane) { return !pane->isVisible(); });
    int now = 0;
    for (int i = 0; i < int(panes.size()); ++i) {
        if (panes[size_t(i)]->isAncestorOf(focusWidget()) || panes[size_t(i)] == focusWidget())
            now = i;
    }
    QWidget *next = panes[size_t((now + by + int(panes.size())) % int(panes.size()))];
    if (next == m_pages && !m_pages->side())
        m_pages->stepPage()->focusOpen();
    else
        focusFirst(next, Qt::ShortcutFocusReason);
}

void AssessmentView::rereadSaved()
{
    m_foot->rereadSaved();
}

void AssessmentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reread();
}

void AssessmentView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// Hidden pages are re-read when they are shown, a hidden view likewise.
void AssessmentView::reread()
{
    m_stale = !isVisible();
    if (m_stale || !m_session->hasCase())
        return;
    if (m_caseId != m_session->caseId())
        openCase();
    m_head->reread();
    m_foot->rereadSaved();
    rereadWays();
    m_outline->reread();
    m_judgement->reread();
    m_notes->reread();
    m_pages->reread();
    orderTabs(this);
}

void AssessmentView::openCase()
{
    m_caseId = m_session->caseId();
    m_pages->begin();
    showStep(0);
    m_judgement->begin();
}

void AssessmentView::retranslate()
{
    m_head->retranslate();
    m_outline->retranslate();
    m_judgement->retranslate();
    m_notes->retranslate();
    m_pages->retranslate();
    m_foot->retranslate();
    reread();
}

} // namespace votum
