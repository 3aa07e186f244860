// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/words/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace votum {

class DateField;
class OwnerBox;
class Session;

// Plans one measure against a finding, or the same finding of several subjects: owner, due date
// and, when done, its dated evidence.
class MeasureDialog : public FormDialog
{
    Q_OBJECT

public:
    // `findings`: at least one key; what is planned against the first is shown, and set for all.
    MeasureDialog(Session *session, const QStringList &findings, const QString &measure,
                  QWidget *parent);

    void accept() override; // what is done has a date

private:
    Result<void> save() override;
    void fillForm(const Measure &measure);
    std::vector<MeasurePlan> plans() const; // m_plan against each of the findings
    void showDone(bool done);

    Session *m_session;
    QStringList m_findings;
    MeasurePlan m_plan;
    bool m_planned = false;
    OwnerBox *m_owner;
    DateField *m_due;
    QCheckBox *m_done;
    QLineEdit *m_evidence;
    DateField *m_doneOn;
};

} // namespace votum
