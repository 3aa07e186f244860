// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessmentview.h"

#include "session/session.h"
#include "ui/casetools/casedialog.h"
#include "ui/casetools/comparedialog.h"
#include "ui/casetools/finddialog.h"
#include "ui/casetools/historydialog.h"
#include "ui/casetools/notesdock.h"
#include "ui/casetools/questionnairedialog.h"
#include "ui/casetools/replydialog.h"
#include "ui/casetools/textsdialog.h"
#include "ui/casetools/versionsdialog.h"
#include "ui/findings/judgementpane.h"
#include "ui/kit/typing.h"
#include "ui/kit/unsaved.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/taborder.h"
#include "ui/look/textlabel.h"
#include "ui/measures/evidencepage.h"
#include "ui/measures/measurespage.h"
#include "ui/steps/outlinepane.h"
#include "ui/steps/steppage.h"
#include "ui/words/messagebar.h"
#include "ui/words/stepof.h"
#include "ui/words/words.h"

#include <QAccessible>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

AssessmentView::AssessmentView(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_banner(new MessageBar(session->catalogue(), this))
    , m_splitter(new QSplitter(this))
    , m_stack(new QStackedWidget)
    , m_pages(session->catalogue().steps.size())
    , m_measures(new MeasuresPage(session, m_stack))
    , m_evidence(new EvidencePage(session, m_stack))
    , m_left(new OutlinePane(session, {m_measures, m_evidence}, m_splitter))
    , m_right(buildRightPane())
{
    m_banner->setClosable(false);
    for (QWidget *pane : {static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_stack), m_right})
        m_splitter->addWidget(pane);
    for (SidePage *side :
         {static_cast<SidePage *>(m_measures), static_cast<SidePage *>(m_evidence)}) {
        m_stack->addWidget(side);
        watch(side);
    }
    connect(m_splitter, &QSplitter::splitterMoved, this, &AssessmentView::moved);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({34 * unit(this), 78 * unit(this), 42 * unit(this)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_banner);
    layout->addWidget(hairline(this));
    layout->addWidget(m_splitter, 1);
    layout->addWidget(hairline(this));
    layout->addWidget(buildFoot());
    addShortcuts();
    connect(m_left, &OutlinePane::stepChosen, this, &AssessmentView::turnTo);
    connect(m_evidence, &EvidencePage::answerWanted, this, &AssessmentView::showQuestion);
    connect(m_left, &OutlinePane::sideChosen, this, &AssessmentView::showSide);
    connect(session, &Session::changed, this, &AssessmentView::reread);
    retranslate();
}

// Fields save when they lose the focus, and they lose it when they are destroyed: by then there is
// nobody left to re-read.
AssessmentView::~AssessmentView()
{
    settle(focusWidget());
    m_session->disconnect(this);
}

QWidget *AssessmentView::buildHead()
{
    auto *head = new QWidget(this);
    m_title = new TextLabel(TextLabel::Tone::Heading, head);
    m_subtitle = new TextLabel(TextLabel::Tone::Small, head);
    m_details = new QPushButton(icon(u"edit"_s), {}, head);
    m_details->setObjectName("caseDetails"_L1);
    connect(m_details, &QPushButton::clicked, this, &AssessmentView::showDetails);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(2 * unit(this), unit(this), 2 * unit(this), unit(this));
    layout->setSpacing(2 * unit(this));
    layout->addLayout(texts, 1);
    layout->addWidget(m_details);
    return head;
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

QWidget *AssessmentView::buildFoot()
{
    auto *foot = new QWidget(this);
    const auto make = [foot](const QString &iconName, const QString &name) {
        auto *button = new QPushButton(icon(iconName), {}, foot);
        button->setObjectName(name);
        return button;
    };
    m_back = make(u"back"_s, u"back"_s);
    m_next = make(u"next"_s, u"next"_s);
    m_report = make(u"document"_s, u"report"_s);
    m_close = make(u"close"_s, u"close"_s);
    m_saved = new QLabel(foot);
    m_saved->setObjectName("saved"_L1);
    m_told = new IconLabel(TextLabel::Tone::Plain, foot);
    m_told->setObjectName("told"_L1);
    m_told->hide();
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(2 * unit(this), unit(this), 2 * unit(this), unit(this));
    layout->setSpacing(unit(this));
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    layout->addSpacing(unit(this));
    layout->addWidget(m_saved);
    layout->addWidget(m_told, 8);
    layout->addStretch(1);
    layout->addWidget(m_report);
    layout->addWidget(m_close);
    connect(m_back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_report, &QPushButton::clicked, this,
            [this] { leave(&AssessmentView::reportRequested); });
    connect(m_close, &QPushButton::clicked, this,
            [this] { leave(&AssessmentView::closeRequested); });
    return foot;
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
    if (index < 0 || index >= int(m_pages.size()) || !m_session->hasCase())
        return;
    m_step = index;
    StepPage *shown = page(index);
    shown->setOnlyOpen(m_isOnlyOpen);
    shown->reread();
    m_stack->setCurrentWidget(shown);
    m_left->showStep(index);
    m_judgement->setStep(index);
    m_right->show();
    m_told->hide();
    orderTabs(this);
    m_back->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < int(m_pages.size()));
    emit moved();
}

void AssessmentView::showStep(int index)
{
    turnTo(index);
    if (m_session->hasCase())
        page(m_step)->focusOpen();
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
    const auto key = side() ? std::nullopt : page(m_step)->keyAt(focusWidget());
    int here = 0;
    while (here < count && (key ? asked[size_t(here)] != *key : stepAt(here) < m_step))
        ++here;
    if (!key && by > 0)
        --here; // the first of the step is one to go to
    for (int i = here + by; i >= 0 && i < count; i += by) {
        const AnswerKey &next = asked[size_t(i)];
        if (std::find(open.begin(), open.end(), next) == open.end())
            continue;
        const int before = m_step;
        showQuestion(next);
        if (before != m_step)
            tell(tr("Nothing further is open in step %1; this is step %2.")
                     .arg(before + 1)
                     .arg(m_step + 1));
        return;
    }
    if (by < 0)
        return tell(tr("No question before this one is open."));
    showStep(int(m_pages.size()) - 1);
    tell(open.empty() ? tr("Every question is answered.")
                      : tr("No question after this one is open; before it there are %n.", nullptr,
                           int(open.size())));
}

void AssessmentView::setOnlyOpen(bool onlyOpen)
{
    m_isOnlyOpen = onlyOpen;
    emit onlyOpenChanged(onlyOpen);
    emit moved();
    if (m_session->hasCase() && !side())
        turnTo(m_step);
}

void AssessmentView::confirmSure()
{
    if (!m_session->hasCase() || side())
        return;
    const Result<int> done = page(m_step)->confirmSure();
    page(m_step)->focusOpen();
    tell(done ? tr("%n answer(s) confirmed. Undo takes all of them back.", nullptr, *done)
              : m_session->catalogue().errorText(done.error(), windowLanguage()));
}

void AssessmentView::tell(const QString &text)
{
    m_told->set(Role::Notice, text);
    m_told->show();
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
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
    else if (!side() &&
             (!qobject_cast<QLineEdit *>(focusWidget()) || page(m_step)->keyAt(focusWidget())))
        goToOpen(modifiers ? -1 : 1);
}

void AssessmentView::showSide(SidePage *page)
{
    if (!m_session->hasCase())
        return;
    settle(focusWidget());
    page->reread();
    m_stack->setCurrentWidget(page);
    m_left->showSide(page);
    m_judgement->setStep(-1);
    m_right->setVisible(!page->needsWidth());
    m_back->setEnabled(true);
    m_next->setEnabled(false);
    orderTabs(this);
    page->focusFirst();
    emit moved();
}

void AssessmentView::showMeasures()
{
    showSide(m_measures);
}

void AssessmentView::showMeasuresOf(const QString &finding)
{
    showSide(m_measures);
    m_measures->reveal(finding);
}

void AssessmentView::showEvidence()
{
    showSide(m_evidence);
}

SidePage *AssessmentView::side() const
{
    return qobject_cast<SidePage *>(m_stack->currentWidget());
}

QByteArray AssessmentView::measureColumns() const
{
    return m_measures->columnState();
}

void AssessmentView::restoreMeasureColumns(const QByteArray &state)
{
    m_measures->restoreColumns(state);
}

void AssessmentView::go(int by)
{
    if (!side())
        showStep(m_step + by);
    else if (by < 0)
        showStep(m_step);
}

template<class Dialog, class... More>
Dialog *AssessmentView::openDialog(More... more)
{
    if (!m_session->hasCase())
        return nullptr;
    settle(focusWidget());
    auto *dialog = new Dialog(m_session, more..., this);
    dialog->open();
    return dialog;
}

void AssessmentView::showDetails()
{
    if (!m_session->isFrozen())
        openDialog<CaseDialog>();
}

void AssessmentView::showComparison()
{
    openDialog<CompareDialog>();
}

void AssessmentView::showFind()
{
    openDialog<FindDialog>(&m_sought, [this](const CaseHit &hit) { showHit(hit); });
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
        return showStep(int(m_pages.size()) - 1);
    default:
        m_right->show();
        return m_judgement->reveal(hit.finding);
    }
}

void AssessmentView::showVersions()
{
    openDialog<VersionsDialog>();
}

void AssessmentView::showHistory()
{
    openDialog<HistoryDialog>([this](const AnswerKey &key) { showQuestion(key); });
}

void AssessmentView::showTexts(Settings *settings)
{
    openDialog<TextsDialog>(settings);
}

void AssessmentView::showQuestionnaire(Settings *settings)
{
    openDialog<QuestionnaireDialog>(settings);
}

void AssessmentView::showReply(Settings *settings)
{
    if (ReplyDialog *dialog = openDialog<ReplyDialog>(settings))
        dialog->choose();
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
    for (int i = 0; i < int(m_pages.size()); ++i) {
        if (!m_pages[size_t(i)] || !m_pages[size_t(i)]->isAncestorOf(field))
            continue;
        turnTo(i);
        m_pages[size_t(i)]->open(field);
    }
    if (m_notes->isAncestorOf(field) && !field->isVisible())
        toggleNotes();
    for (QWidget *up = field->parentWidget(); up != this; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(field, 0, 3 * unit(this));
    }
    field->setFocus(Qt::OtherFocusReason);
}

StepPage *AssessmentView::page(int index)
{
    StepPage *&page = m_pages[size_t(index)];
    if (!page) {
        page = new StepPage(m_session, index, m_stack);
        connect(page, &StepPage::stepRequested, this, &AssessmentView::showStep);
        connect(page, &StepPage::measuresRequested, this, &AssessmentView::showMeasuresOf);
        connect(page, &StepPage::evidenceRequested, this, &AssessmentView::showEvidence);
        connect(page, &StepPage::onlyOpenWanted, this, &AssessmentView::setOnlyOpen);
        connect(page, &StepPage::confirmWanted, this, &AssessmentView::confirmSure);
        connect(page, &StepPage::findingWanted, m_judgement,
                qOverload<const QString &>(&JudgementPane::reveal));
        m_stack->addWidget(page);
        watch(page);
    }
    return page;
}

void AssessmentView::watch(QScrollArea *page)
{
    connect(page->verticalScrollBar(), &QScrollBar::valueChanged, this, &AssessmentView::moved);
}

Place AssessmentView::place() const
{
    Place place;
    place.step = m_step;
    if (const SidePage *beside = side())
        place.side = beside->name();
    if (const auto *shown = qobject_cast<const QScrollArea *>(m_stack->currentWidget()))
        place.scroll = shown->verticalScrollBar()->value();
    place.onlyOpen = m_isOnlyOpen;
    place.panes = m_splitter->saveState();
    return place;
}

void AssessmentView::restore(const Place &place)
{
    if (!place.panes.isEmpty())
        m_splitter->restoreState(place.panes);
    if (place.onlyOpen != m_isOnlyOpen)
        setOnlyOpen(place.onlyOpen);
    if (!m_session->hasCase())
        return;
    showStep(std::clamp(place.step, 0, int(m_pages.size()) - 1));
    for (SidePage *beside :
         {static_cast<SidePage *>(m_measures), static_cast<SidePage *>(m_evidence)}) {
        if (beside->name() == place.side)
            showSide(beside);
    }
    // Its height is known once it has been laid out.
    if (auto *shown = qobject_cast<QScrollArea *>(m_stack->currentWidget()))
        QTimer::singleShot(0, shown,
                           [shown, y = place.scroll] { shown->verticalScrollBar()->setValue(y); });
}

void AssessmentView::showQuestion(const AnswerKey &key)
{
    turnTo(stepOf(m_session->catalogue(), key.question));
    page(m_step)->reveal(key);
}

void AssessmentView::cyclePane(int by)
{
    std::vector<QWidget *> panes{m_left, m_stack, m_judgement, m_notes};
    std::erase_if(panes, [](const QWidget *pane) { return !pane->isVisible(); });
    int now = 0;
    for (int i = 0; i < int(panes.size()); ++i) {
        if (panes[size_t(i)]->isAncestorOf(focusWidget()) || panes[size_t(i)] == focusWidget())
            now = i;
    }
    QWidget *next = panes[size_t((now + by + int(panes.size())) % int(panes.size()))];
    if (next == m_stack && !side())
        page(m_step)->focusOpen();
    else
        focusFirst(next, Qt::ShortcutFocusReason);
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
    rereadHead();
    rereadBanner();
    m_left->reread();
    m_judgement->reread();
    m_notes->reread();
    if (SidePage *beside = side())
        beside->reread();
    else
        page(m_step)->reread();
    orderTabs(this);
}

// Another case: its pages are built anew, so that nothing typed into one can reach another.
void AssessmentView::openCase()
{
    m_caseId = m_session->caseId();
    for (StepPage *&old : m_pages) {
        if (old)
            old->deleteLater();
        old = nullptr;
    }
    showStep(0);
    m_judgement->begin();
}

void AssessmentView::rereadHead()
{
    const Assessment &assessment = m_session->assessment();
    m_title->setText(assessment.title);
    QStringList parts{referenceText(assessment.fileNumber, assessment.version)};
    if (!assessment.organisation.isEmpty())
        parts << assessment.organisation;
    parts << channelWord(m_session->catalogue(), assessment.channel);
    if (assessment.isExample)
        parts << tr("Example");
    m_subtitle->setText(parts.join(u" · "_s));
    m_details->setEnabled(!m_session->isFrozen());
    rereadSaved();
}

void AssessmentView::rereadSaved()
{
    const QDateTime saved = m_session->savedAt();
    m_saved->setVisible(!m_session->isSealed() && !m_session->isReadOnly());
    if (!Unsaved::heldIn(this).isEmpty())
        return m_saved->setText(tr("Not everything is saved"));
    m_saved->setText(saved.isValid() ? tr("Saved %1").arg(localTime(saved))
                                     : tr("Everything is saved as you enter it"));
}

void AssessmentView::rereadBanner()
{
    if (!m_session->isFrozen() || m_session->isReadOnly()) { // which the window tells
        m_banner->hide();
        return;
    }
    const bool sealed = m_session->isSealed();
    const auto text = [sealed] {
        return sealed ? tr("This case is sealed. Nothing can be changed; continue it as a new "
                           "version in step 9.")
                      : tr("The opinion has been issued: answers are frozen. To change a fact, "
                           "withdraw the opinion in step 9. Measures can still be completed.");
    };
    const int last = int(m_pages.size()) - 1;
    m_banner->tell(Role::Notice, text,
                   {[] { return tr("Go to step 9"); },
                    [this, last] {
                        showStep(last);
                        rereadBanner();
                    }});
    m_banner->setClosable(false);
}

void AssessmentView::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Alt+Left"));
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Alt+Right"));
    m_report->setText(tr("Preview record"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Back to the register; everything is saved"));
    m_details->setText(tr("Case details…"));
    m_details->setToolTip(tr("Title, organisation and language of the texts"));
    m_left->retranslate();
    m_judgement->retranslate();
    m_notes->retranslate();
    m_measures->retranslate();
    m_evidence->retranslate();
    for (StepPage *page : m_pages) {
        if (page)
            page->retranslate();
    }
    reread();
}

} // namespace votum
