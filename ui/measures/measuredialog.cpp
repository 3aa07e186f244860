#include "ui/measures/measuredialog.h"

#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/measures/ownerbox.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

MeasureDialog::MeasureDialog(Session *session, const QString &finding, const QString &measure,
                             QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_owner(new OwnerBox(this))
    , m_due(new DateField(this))
    , m_done(new QCheckBox(this))
    , m_evidence(new QLineEdit(this))
    , m_doneOn(new DateField(this))
    , m_error(new IconLabel(TextLabel::Tone::Plain, this))
{
    setObjectName("measureDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    const Measure &known = *session->catalogue().measure(measure);
    m_plan.finding = finding;
    m_plan.measure = measure;
    m_plan.owner = known.owner.in(session->assessment().language);
    m_plan.due = session->today().addDays(known.dueDays);
    for (const MeasurePlan &plan : session->assessment().measures) {
        if (plan.finding == finding && plan.measure == measure) {
            m_plan = plan;
            m_planned = true;
        }
    }
    setWindowTitle(m_planned ? tr("Edit the measure") : tr("Plan a measure"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit(this));
    auto *text = new TextLabel(TextLabel::Tone::Heading, known.text.in(windowLanguage()), this);
    text->setMinimumWidth(50 * unit(this));
    layout->addWidget(text);
    layout->addLayout(buildForm(known));
    layout->addWidget(m_error);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    if (m_planned) {
        QPushButton *remove =
            buttons->addButton(tr("Remove the measure"), QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this,
                [this] { finish(m_session->removeMeasure(m_plan.finding, m_plan.measure)); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &MeasureDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_owner->setFocus();
}

QFormLayout *MeasureDialog::buildForm(const Measure &measure)
{
    m_form = new QFormLayout;
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
    m_evidence->setPlaceholderText(tr("Title, file or link"));
    m_doneOn->showDate(m_plan.done);
    m_form->addRow(new QLabel(this), m_owner);
    m_form->addRow(new QLabel(this), m_due);
    m_form->addRow(m_done);
    auto *hint =
        new TextLabel(TextLabel::Tone::Quiet,
                      tr("What proves it: %1").arg(measure.evidence.in(windowLanguage())), this);
    m_form->addRow(hint);
    m_form->addRow(new QLabel(this), m_evidence);
    m_form->addRow(new QLabel(this), m_doneOn);
    captionField(m_form, m_owner, tr("Owner"));
    captionField(m_form, m_due, tr("Due"));
    captionField(m_form, m_evidence, tr("Evidence"));
    captionField(m_form, m_doneOn, tr("Date of the evidence"));
    m_due->setCaption(tr("Due"));
    m_doneOn->setCaption(tr("Date of the evidence"));
    connect(m_done, &QCheckBox::toggled, this, &MeasureDialog::showDone);
    showDone(m_done->isChecked());
    return m_form;
}

void MeasureDialog::showDone(bool done)
{
    m_form->setRowVisible(m_evidence, done);
    m_form->setRowVisible(m_doneOn, done);
    if (done && !m_doneOn->date().isValid())
        m_doneOn->showDate(m_session->today());
}

void MeasureDialog::accept()
{
    if (m_due->hasFault() || m_doneOn->hasFault())
        return;
    m_plan.owner = m_owner->currentText();
    m_plan.due = m_due->date();
    m_plan.done = m_done->isChecked() ? m_doneOn->date() : QDate();
    m_plan.evidence = m_done->isChecked() ? m_evidence->text() : QString();
    if (m_done->isChecked() && !m_plan.done.isValid()) {
        m_error->set(Role::Blocking, tr("Please give the date of the evidence."), true);
        m_error->show();
        return;
    }
    finish(m_session->planMeasure(m_plan));
}

void MeasureDialog::finish(const Result<void> &result)
{
    if (result)
        return QDialog::accept();
    m_error->set(Role::Blocking, m_session->catalogue().errorText(result.error(), windowLanguage()),
                 true);
    m_error->show();
}

} // namespace votum
