// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/riskdialog.h"

#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

RiskDialog::RiskDialog(Session *session, const QString &scenario, QWidget *parent)
    : FormDialog(u"riskDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_scenario(scenario)
    , m_reason(new GrowingText(2, this))
    , m_acceptedBecause(new GrowingText(2, this))
    , m_acceptedBy(new QLineEdit(this))
    , m_acceptedUntil(new DateField(this))
{
    setWindowTitle(tr("Risk scenario"));
    const Language language = windowLanguage();
    if (const RiskScenario *known = session->catalogue().risk(scenario)) {
        addHeading(known->text.in(language));
        for (const QString &text :
             {known->help.in(language), tr("Protection goals: %1").arg(known->goals.in(language))})
            form()->addRow(new TextLabel(TextLabel::Tone::Quiet, text, this));
    }
    const std::vector<RiskAssessment> &risks = session->judgement().risks;
    const auto risk = std::find_if(risks.begin(), risks.end(), [&](const RiskAssessment &item) {
        return item.scenario == scenario;
    });
    fillForm(risk == risks.end() ? RiskAssessment() : *risk,
             session->assessment().risks.value(scenario));
}

QComboBox *RiskDialog::makeLevels(int derived, int chosen, LocalText RiskLevel::*word)
{
    auto *box = new QComboBox(this);
    const std::vector<RiskLevel> &levels = m_session->catalogue().riskLevels;
    const Language language = windowLanguage();
    box->addItem(tr("as derived: %1").arg((levels[size_t(derived - 1)].*word).in(language)), 0);
    for (const RiskLevel &level : levels)
        box->addItem(u"%1 %2"_s.arg(level.level).arg((level.*word).in(language)), level.level);
    box->setCurrentIndex(box->findData(chosen));
    return box;
}

void RiskDialog::fillForm(const RiskAssessment &risk, const RiskJudgement &judged)
{
    m_severity = makeLevels(risk.derivedSeverity, judged.severity, &RiskLevel::severity);
    m_before = makeLevels(risk.derivedBefore, judged.likelihoodBefore, &RiskLevel::likelihood);
    m_after = makeLevels(risk.derivedAfter, judged.likelihoodAfter, &RiskLevel::likelihood);
    m_severity->setObjectName("severity"_L1);
    m_reason->setObjectName("reason"_L1);
    m_reason->showSettled(judged.reason);
    m_acceptedBecause->showSettled(judged.acceptedBecause);
    m_acceptedBy->setText(judged.acceptedBy);
    m_acceptedUntil->showDate(judged.acceptedUntil);
    column()->addStrut(84 * unit(this)); // the captions are long
    addField(m_severity, tr("Severity"));
    addField(m_before, tr("Likelihood before measures"));
    addField(m_after, tr("Likelihood after completed measures"));
    addField(m_reason, tr("Reason"));
    addField(m_acceptedBecause, tr("Residual risk acceptable because"));
    addField(m_acceptedBy, tr("Accepted by (management)"));
    addField(m_acceptedUntil, tr("Accepted until"));
}

Result<void> RiskDialog::save()
{
    RiskJudgement judgement;
    judgement.severity = m_severity->currentData().toInt();
    judgement.likelihoodBefore = m_before->currentData().toInt();
    judgement.likelihoodAfter = m_after->currentData().toInt();
    judgement.reason = m_reason->toPlainText();
    judgement.acceptedBecause = m_acceptedBecause->toPlainText();
    judgement.acceptedBy = m_acceptedBy->text();
    judgement.acceptedUntil = m_acceptedUntil->date();
    return m_session->judgeRisk(m_scenario, judgement);
}

} // namespace votum
