#pragma once

#include "core/case/assessment.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace votum {

class DateField;
class IconLabel;
class Session;
class TextLabel;

// One piece of evidence; an empty id makes a new one. Deletes itself when closed.
class EvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    EvidenceDialog(Session *session, const EvidenceItem &item, QWidget *parent);

    void accept() override; // stays open, with the reason, while the session refuses

protected:
    bool event(QEvent *event) override; // grows when a reason is told

private:
    QWidget *buildFile();
    void pickFile();
    void removeFile();
    void showFile();

    Session *m_session;
    EvidenceItem m_item;
    QLineEdit *m_title;
    IconLabel *m_error;
    DateField *m_date;
    QLineEdit *m_link;
    IconLabel *m_linkError;
    TextLabel *m_file;
    QPushButton *m_pick;
    QPushButton *m_remove;
    IconLabel *m_fileError;
};

} // namespace votum
