// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measuredialog.h"

#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/measures/ownerbox.h"
#include "ui/words/errorline.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

MeasureDialog::MeasureDialog(Session *session, const QStringList &findings, const QString &measure,
                             QWidget *parent)
    : FormDialog(u"measureDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_findings(findings)
    , m_owner(new OwnerBox(this))
    , m_due(new DateField(this))
    , m_done(new QCheckBox(this))
    , m_evidence(new QLineEdit(this))
    , m_doneOn(new DateField(this))
{
    const Measure &known = *session->catalogue().measure(measure);
    m_plan.finding = findings.front();
    m_plan.measure = measure;
    m_plan.owner = known.owner.in(session->assessment().language);
    m_plan.due = session->today().addDays(known.dueDays);
    for (const MeasurePlan &plan : session->assessment().measures) {
        if (plan.finding == findings.front() && plan.measure == measure) {
            m_plan = plan;
            m_planned = true;
        }
    }
    setWindowTitle(m_planned ? tr("Edit the measure") : tr("Plan a measure"));
    addHeading(known.text.in(windowLanguage()));
    fillForm(known);
    if (m_planned) {
        QPushButton *remove =
            buttons()->addButton(tr("Remove the measure"), QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this,
                [this] { finish(m_session->removeMeasures(plans())); });
    }
}

void MeasureDialog::fillForm(const Measure &measure)
{
    m_due->setObjectName("due"_L1);
    m_done->setObjectName("done"_L1);
    m_evidence->setObjectName("evidence"_L1);
    m_doneOn->setObjectName("doneOn"_L1);
    m_owner->offer(*m_session);
    m_owner->setEditText(m_plan.owner);
    m_due->showDate(m_plan.due);
    m_done->setText(tr("The measure is done"));
    m_done->setChecked(m_plan.done.isValid());
    m_evidence->setText(m_plan.evidence);
    m_evidence->setCursorPosition(0); // a long one is read from its beginning
    m_evidence->setPlaceholderText(tr("Title, file or link"));
    m_doneOn->showDate(m_plan.done);
    addField(m_owner, tr("Owner"));
    addField(m_due, tr("Due"));
    form()->addRow(m_done);
    form()->addRow(
        new TextLabel(TextLabel::Tone::Quiet,
                      tr("What proves it: %1").arg(measure.evidence.in(windowLanguage())), this));
    addField(m_evidence, tr("Evidence"));
    addField(m_doneOn, tr("Date of the evidence"));
    connect(m_done, &QCheckBox::toggled, this, &MeasureDialog::showDone);
    showDone(m_done->isChecked());
}

void MeasureDialog::showDone(bool done)
{
    form()->setRowVisible(m_evidence, done);
    form()->setRowVisible(m_doneOn, done);
    if (done && !m_doneOn->date().isValid())
        m_doneOn->showDate(m_session->today());
}

void MeasureDialog::accept()
{
    const bool isDated = m_doneOn->date().isValid() || m_doneOn->hasFault();
    if (m_done->isChecked() && !isDated)
        return error()->tell(tr("Please give the date of the evidence."));
    FormDialog::accept();
}

Result<void> MeasureDialog::save()
{
    m_plan.owner = m_owner->currentText();
    m_plan.due = m_due->date();
    m_plan.done = m_done->isChecked() ? m_doneOn->date() : QDate();
    m_plan.evidence = m_done->isChecked() ? m_evidence->text() : QString();
    return m_session->planMeasures(plans());
}

std::vector<MeasurePlan> MeasureDialog::plans() const
{
    std::vector<MeasurePlan> plans;
    for (const QString &finding : m_findings) {
        plans.push_back(m_plan);
        plans.back().finding = finding;
    }
    return plans;
}

} // namespace votum
