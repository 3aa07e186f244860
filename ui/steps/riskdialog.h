// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/words/formdialog.h"

class QComboBox;
class QLineEdit;

namespace votum {

class DateField;
class GrowingText;
class Session;

// A person's own values for one risk scenario, with the reason, and the acceptance of the residual
// risk.
class RiskDialog : public FormDialog
{
    Q_OBJECT

public:
    RiskDialog(Session *session, const QString &scenario, QWidget *parent);

private:
    Result<void> save() override;
    QComboBox *makeLevels(int derived, int chosen, LocalText RiskLevel::*word);
    void fillForm(const RiskAssessment &risk, const RiskJudgement &judged);

    Session *m_session;
    QString m_scenario;
    QComboBox *m_severity = nullptr;
    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    GrowingText *m_reason;
    GrowingText *m_acceptedBecause;
    QLineEdit *m_acceptedBy;
    DateField *m_acceptedUntil;
};

} // namespace votum
