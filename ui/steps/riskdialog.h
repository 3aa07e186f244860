#pragma once

#include "core/judgement/evaluate.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace votum {

class DateField;
class GrowingText;
class IconLabel;
class Session;

// A person's own values for one risk scenario, with the reason, and the acceptance of the residual
// risk. Deletes itself when closed.
class RiskDialog : public QDialog
{
    Q_OBJECT

public:
    RiskDialog(Session *session, const QString &scenario, QWidget *parent);

    void accept() override;

private:
    QComboBox *makeLevels(int derived, int chosen, LocalText RiskLevel::*word);
    QFormLayout *buildForm(const RiskAssessment &risk, const RiskJudgement &judged);

    Session *m_session;
    QString m_scenario;
    QComboBox *m_severity = nullptr;
    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    GrowingText *m_reason;
    GrowingText *m_acceptedBecause;
    QLineEdit *m_acceptedBy;
    DateField *m_acceptedUntil;
    IconLabel *m_error;
};

} // namespace votum
