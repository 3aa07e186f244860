// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/retention.h"
#include "ui/words/formdialog.h"

class QSpinBox;

namespace votum {

class DateField;
class GrowingText;
class Session;

// One decision on how long cases are kept, with its reason: a rule, a hold or its end, a later day,
// or the deletion. GUI thread.
class RetentionForm : public FormDialog
{
    Q_OBJECT

public:
    // `abouts`: the code of a stage, or UUIDs of cases; `named`: what they are called.
    RetentionForm(Session *session, RetentionEntry::Act act, const QStringList &abouts,
                  const QStringList &named, QWidget *parent);

signals:
    void entered();

private:
    void addPeriod();
    Result<void> save() override;

    Session *m_session;
    RetentionEntry::Act m_act;
    QStringList m_abouts;
    QSpinBox *m_months = nullptr;
    DateField *m_until = nullptr;
    GrowingText *m_reason;
};

// "3 years", "18 months"
QString periodWords(int months);

} // namespace votum
