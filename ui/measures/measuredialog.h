#pragma once

#include "core/case/assessment.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace votum {

class DateField;
class IconLabel;
class OwnerBox;
class Session;

// Plans one measure against one finding: owner, due date and, when done, its dated evidence.
// Deletes itself when closed.
class MeasureDialog : public QDialog
{
    Q_OBJECT

public:
    MeasureDialog(Session *session, const QString &finding, const QString &measure,
                  QWidget *parent);

    void accept() override;

private:
    QFormLayout *buildForm(const Measure &measure);
    void showDone(bool done);
    void finish(const Result<void> &result);

    Session *m_session;
    MeasurePlan m_plan;
    bool m_planned = false;
    QFormLayout *m_form = nullptr;
    OwnerBox *m_owner;
    DateField *m_due;
    QCheckBox *m_done;
    QLineEdit *m_evidence;
    DateField *m_doneOn;
    IconLabel *m_error;
};

} // namespace votum
