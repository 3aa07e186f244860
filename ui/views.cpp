// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views.h"

#include "session/session.h"
#include "ui/actions.h"
#include "ui/assessment/assessmentview.h"
#include "ui/assessment/casedialogs.h"
#include "ui/document/reportview.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/registerview.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QMenu>

#include <functional>

using namespace Qt::StringLiterals;

namespace votum {

Views::Views(Session *session, Settings *settings, MessageBar *messages, const Actions &actions,
             QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_actions(actions)
    , m_register(new RegisterView(session, settings, messages, this))
    , m_allMeasures(new AllMeasuresPage(session, settings, messages, this))
    , m_assessment(new AssessmentView(session, this))
    , m_report(new ReportView(session, settings, messages, this))
{
    for (QWidget *view :
         std::initializer_list<QWidget *>{m_register, m_allMeasures, m_assessment, m_report})
        addWidget(view);
    m_register->setExampleMenu(actions.exampleMenu);
    m_assessment->restoreMeasureColumns(settings->state(u"measureColumns"_s));
    connectActions();
    connectRegister();
    connectAllMeasures();
    connect(m_assessment, &AssessmentView::moved, this, &Views::moved);
    connect(m_assessment, &AssessmentView::reportRequested, this, &Views::showReport);
    connect(m_assessment, &AssessmentView::recordsRequested, actions.saveBothPdfs,
            &QAction::trigger);
    connect(m_assessment, &AssessmentView::closeRequested, actions.showRegister, &QAction::trigger);
    connect(m_report, &ReportView::closeRequested, this, &Views::showAssessment);
    connect(this, &QStackedWidget::currentChanged, this, &Views::nameSearch);
}

// What the views say while they end has nobody left to hear it.
Views::~Views()
{
    for (QObject *teller : std::initializer_list<QObject *>{m_session, m_register, m_allMeasures,
                                                            m_assessment, m_report, this})
        teller->disconnect(this);
}

void Views::connectActions()
{
    const Actions &a = m_actions;
    const auto inCase = [this](QAction *action, auto say, auto... with) {
        connect(action, &QAction::triggered, this, [this, say, with...] {
            showAssessment();
            std::invoke(say, m_assessment, with...);
        });
    };
    const auto inReport = [this](QAction *action, auto say) {
        connect(action, &QAction::triggered, this, [this, say] {
            showReport();
            std::invoke(say, m_report);
        });
    };
    const auto inDialog = [this](QAction *action, auto dialog, auto... with) {
        connect(action, &QAction::triggered, this, [this, dialog, with...] {
            showAssessment();
            std::invoke(dialog, m_assessment->dialogs(), with...);
        });
    };
    for (size_t i = 0; i < a.steps.size(); ++i)
        inCase(a.steps[i], &AssessmentView::showStep, int(i));
    inCase(a.nextOpen, &AssessmentView::goToOpen, 1);
    inCase(a.previousOpen, &AssessmentView::goToOpen, -1);
    inCase(a.confirmSure, &AssessmentView::confirmSure);
    inCase(a.measures, &AssessmentView::showMeasures);
    inCase(a.evidence, &AssessmentView::showEvidence);
    inCase(a.privateNotes, &AssessmentView::toggleNotes);
    inDialog(a.caseDetails, &CaseDialogs::showDetails);
    inDialog(a.compare, &CaseDialogs::showComparison);
    inDialog(a.compareVersions, &CaseDialogs::showVersions);
    inDialog(a.history, &CaseDialogs::showHistory);
    inDialog(a.texts, &CaseDialogs::showTexts, m_settings);
    inDialog(a.questionnaire, &CaseDialogs::showQuestionnaire, m_settings);
    inDialog(a.reply, &CaseDialogs::showReply, m_settings);
    inCase(a.seal, &AssessmentView::showStep, int(a.steps.size()) - 1);
    a.asTable->setChecked(m_register->isTable());
    connect(a.asTable, &QAction::triggered, m_register, &RegisterView::showTable);
    connect(a.onlyOpen, &QAction::triggered, m_assessment, &AssessmentView::setOnlyOpen);
    connect(m_assessment, &AssessmentView::onlyOpenChanged, a.onlyOpen, &QAction::setChecked);
    connect(a.preview, &QAction::triggered, this, &Views::showReport);
    inReport(a.saveAs, &ReportView::saveAs);
    inReport(a.saveBothPdfs, &ReportView::saveBothPdfs);
    inReport(a.print, &ReportView::print);
    connect(a.find, &QAction::triggered, this, &Views::find);
    connect(a.groupMenu, &QMenu::aboutToShow, this,
            [this] { m_register->fillGroupMenu(m_actions.groupMenu); });
}

void Views::connectRegister()
{
    connect(m_register, &RegisterView::moved, this, &Views::moved);
    connect(m_register, &RegisterView::newRequested, this, &Views::newRequested);
    connect(m_register, &RegisterView::openRequested, this,
            [this](qint64 id) { open(id, &Views::showAssessment); });
    connect(m_register, &RegisterView::reportRequested, this,
            [this](qint64 id) { open(id, &Views::showReport); });
    connect(m_register, &RegisterView::overdueMeasuresRequested, this, [this] {
        m_actions.allMeasures->trigger();
        m_allMeasures->showDue(AllMeasuresCriteria::Due::Overdue);
    });
    const auto asks = [this](auto signal, QAction *action) {
        connect(m_register, signal, action, &QAction::trigger);
    };
    asks(&RegisterView::measuresRequested, m_actions.allMeasures);
    asks(&RegisterView::deletionsRequested, m_actions.retention);
    asks(&RegisterView::triggerRequested, m_actions.recordTrigger);
    asks(&RegisterView::exportRequested, m_actions.exportRecords);
    asks(&RegisterView::listRequested, m_actions.exportRegister);
}

void Views::connectAllMeasures()
{
    connect(m_allMeasures, &AllMeasuresPage::openRequested, this,
            [this](qint64 version, const QString &finding) {
                if (!m_messages->check(m_session->openCase(version)))
                    return;
                showAssessment();
                m_assessment->showMeasuresOf(finding);
            });
    connect(m_allMeasures, &AllMeasuresPage::exportRequested, this,
            &Views::measuresExportRequested);
    connect(m_allMeasures, &AllMeasuresPage::closeRequested, this, &Views::showRegister);
}

void Views::open(qint64 id, void (Views::*view)())
{
    if (m_messages->check(m_session->openCase(id)))
        (this->*view)();
}

RegisterView *Views::showRegister()
{
    const qint64 left = m_session->caseId();
    m_session->closeCase();
    setCurrentWidget(m_register);
    if (left != 0)
        m_register->select(left);
    return m_register;
}

void Views::showAllMeasures()
{
    m_session->closeCase();
    setCurrentWidget(m_allMeasures);
}

void Views::showAssessment()
{
    setCurrentWidget(m_session->hasCase() ? static_cast<QWidget *>(m_assessment) : m_register);
}

void Views::showReport()
{
    if (m_session->hasCase())
        setCurrentWidget(m_report);
}

// In what is shown, else in the register.
void Views::find()
{
    if (currentWidget() == m_report)
        m_report->openSearch();
    else if (currentWidget() == m_assessment)
        m_assessment->dialogs()->showFind();
    else if (currentWidget() == m_allMeasures)
        m_allMeasures->focusSearch();
    else
        m_actions.findInRegister->trigger();
}

void Views::nameSearch()
{
    const QWidget *shown = currentWidget();
    m_actions.find->setText(shown == m_report        ? tr("&Find in the document")
                            : shown == m_assessment  ? tr("&Find in the case")
                            : shown == m_allMeasures ? tr("&Find in the measures")
                                                     : tr("&Find in the register"));
}

QString Views::topic() const
{
    if (currentWidget() == m_report)
        return u"documents#preview"_s;
    if (currentWidget() == m_assessment)
        return u"steps#"_s + m_session->catalogue().steps[size_t(m_assessment->step())].id;
    return m_session->hasStore() ? u"window#register"_s : u"data#store"_s;
}

CasePlace Views::place() const
{
    CasePlace place = m_assessment->place();
    place.caseId = m_session->caseId();
    if (m_session->hasCase())
        place.uuid = m_session->assessment().uuid;
    place.registry = m_register->place();
    return place;
}

void Views::goTo(const CasePlace &place)
{
    m_register->restorePlace(place.registry);
    const CaseSummary *row = m_session->caseRows().find(place.caseId);
    const bool isSame = row && row->uuid == place.uuid;
    if (isSame && !m_session->hasCase() && m_messages->check(m_session->openCase(place.caseId)))
        showAssessment();
    m_assessment->restore(place);
}

void Views::saveState()
{
    m_register->saveState();
    m_allMeasures->saveState();
    m_settings->setState(u"measureColumns"_s, m_assessment->measureColumns());
}

} // namespace votum
