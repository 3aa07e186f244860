// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/words/formdialog.h"

class QCheckBox;
class QComboBox;

namespace votum {

class GrowingText;
class Session;

// What a person says about one finding: another weight with its reason, or a remark.
class JudgeDialog : public FormDialog
{
    Q_OBJECT

public:
    JudgeDialog(Session *session, const QString &finding, QWidget *parent);

private:
    Result<void> save() override;
    void fillWeights(std::optional<Severity> chosen);
    std::optional<Severity> chosenWeight() const; // nothing: as derived
    void updateConfirmations();

    Session *m_session;
    QString m_finding;
    Severity m_derived = Severity::Hint;
    QComboBox *m_weight;
    GrowingText *m_reason;
    GrowingText *m_remark;
    QCheckBox *m_weighed;
    QCheckBox *m_sure;
};

} // namespace votum
