// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/judgedialog.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/growingtext.h"
#include "ui/look/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace votum {

JudgeDialog::JudgeDialog(Session *session, const QString &finding, QWidget *parent)
    : FormDialog(u"judgeDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_finding(finding)
    , m_weight(new QComboBox(this))
    , m_reason(new GrowingText(3, this))
    , m_remark(new GrowingText(2, this))
    , m_weighed(new QCheckBox(this))
    , m_sure(new QCheckBox(this))
{
    setWindowTitle(tr("Weight or remark"));
    m_weight->setObjectName("weight"_L1);
    m_reason->setObjectName("reason"_L1);
    m_remark->setObjectName("remark"_L1);
    m_weighed->setObjectName("weighed"_L1);
    m_sure->setObjectName("sure"_L1);
    const FindingJudgement judged = session->assessment().judgements.value(finding);
    if (const Finding *found = session->judgement().finding(finding)) {
        m_derived = found->derived;
        addHeading(found->text.in(windowLanguage()));
    }
    fillWeights(judged.severity);
    m_reason->showSettled(judged.reason);
    m_remark->showSettled(judged.acceptance);
    addField(m_weight, tr("Weight"));
    addField(m_reason, tr("Reason"));
    form()->addRow(m_weighed);
    form()->addRow(m_sure);
    addField(m_remark, tr("Remark"));
    m_weighed->setText(tr("I have weighed this bar to use against the facts of the case."));
    m_sure->setText(tr("I confirm again: it is to carry a lighter weight, for this reason."));
    m_weighed->setChecked(judged.confirmedTwice);
    m_sure->setChecked(judged.confirmedTwice);
    connect(m_weight, &QComboBox::currentIndexChanged, this, &JudgeDialog::updateConfirmations);
    updateConfirmations();
}

void JudgeDialog::fillWeights(std::optional<Severity> chosen)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    m_weight->addItem(tr("As derived: %1").arg(severityText(catalogue, m_derived).in(language)),
                      -1);
    for (int i = int(Severity::KnockOut); i >= int(Severity::Hint); --i) {
        if (Severity(i) != m_derived)
            m_weight->addItem(severityText(catalogue, Severity(i)).in(language), i);
    }
    m_weight->setCurrentIndex(chosen ? qMax(0, m_weight->findData(int(*chosen))) : 0);
}

std::optional<Severity> JudgeDialog::chosenWeight() const
{
    const int weight = m_weight->currentData().toInt();
    return weight < 0 ? std::nullopt : std::optional(Severity(weight));
}

void JudgeDialog::updateConfirmations()
{
    const bool needed = m_derived == Severity::KnockOut && chosenWeight();
    m_weighed->setVisible(needed);
    m_sure->setVisible(needed);
    m_reason->setEnabled(chosenWeight().has_value());
}

Result<void> JudgeDialog::save()
{
    FindingJudgement judgement;
    judgement.severity = chosenWeight();
    judgement.reason = judgement.severity ? m_reason->toPlainText() : QString();
    judgement.confirmedTwice = m_weighed->isChecked() && m_sure->isChecked();
    judgement.acceptance = m_remark->toPlainText();
    return m_session->judge(m_finding, judgement);
}

} // namespace votum
