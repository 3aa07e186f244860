#include "ui/steps/riskdialog.h"

#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

RiskDialog::RiskDialog(Session *session, const QString &scenario, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_scenario(scenario)
    , m_reason(new GrowingText(2, this))
    , m_acceptedBecause(new GrowingText(2, this))
    , m_acceptedBy(new QLineEdit(this))
    , m_acceptedUntil(new DateField(this))
    , m_error(new IconLabel(TextLabel::Tone::Plain, this))
{
    setObjectName("riskDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Risk scenario"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit(this));
    const Language language = windowLanguage();
    if (const RiskScenario *known = session->catalogue().risk(scenario)) {
        auto *title = new TextLabel(TextLabel::Tone::Heading, known->text.in(language), this);
        title->setMinimumWidth(50 * unit(this));
        layout->addWidget(title);
        layout->addWidget(new TextLabel(TextLabel::Tone::Quiet, known->help.in(language), this));
        layout->addWidget(new TextLabel(TextLabel::Tone::Quiet,
                                        tr("Protection goals: %1").arg(known->goals.in(language)),
                                        this));
    }
    const std::vector<RiskAssessment> &risks = session->judgement().risks;
    const auto risk = std::find_if(risks.begin(), risks.end(), [&](const RiskAssessment &item) {
        return item.scenario == scenario;
    });
    layout->addLayout(buildForm(risk == risks.end() ? RiskAssessment() : *risk,
                                session->assessment().risks.value(scenario)));
    layout->addWidget(m_error);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &RiskDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
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

QFormLayout *RiskDialog::buildForm(const RiskAssessment &risk, const RiskJudgement &judged)
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
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [this, form](QWidget *field, const QString &caption) {
        form->addRow(new QLabel(this), field);
        captionField(form, field, caption);
    };
    add(m_severity, tr("Severity"));
    add(m_before, tr("Likelihood before measures"));
    add(m_after, tr("Likelihood after completed measures"));
    add(m_reason, tr("Reason"));
    add(m_acceptedBecause, tr("Residual risk acceptable because"));
    add(m_acceptedBy, tr("Accepted by (management)"));
    add(m_acceptedUntil, tr("Accepted until"));
    m_acceptedUntil->setCaption(tr("Accepted until"));
    return form;
}

void RiskDialog::accept()
{
    if (m_acceptedUntil->hasFault())
        return;
    RiskJudgement judgement;
    judgement.severity = m_severity->currentData().toInt();
    judgement.likelihoodBefore = m_before->currentData().toInt();
    judgement.likelihoodAfter = m_after->currentData().toInt();
    judgement.reason = m_reason->toPlainText();
    judgement.acceptedBecause = m_acceptedBecause->toPlainText();
    judgement.acceptedBy = m_acceptedBy->text();
    judgement.acceptedUntil = m_acceptedUntil->date();
    const Result<void> saved = m_session->judgeRisk(m_scenario, judgement);
    if (saved)
        return QDialog::accept();
    m_error->set(Role::Blocking, m_session->catalogue().errorText(saved.error(), windowLanguage()),
                 true);
    m_error->show();
}

} // namespace votum
