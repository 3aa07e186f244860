// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/words/formdialog.h"

class QLineEdit;
class QPushButton;

namespace votum {

class DateField;
class ErrorLine;
class Session;
class TextLabel;

// One piece of evidence; an empty id makes a new one.
class EvidenceDialog : public FormDialog
{
    Q_OBJECT

public:
    EvidenceDialog(Session *session, const EvidenceItem &item, QWidget *parent);

private:
    Result<void> save() override;
    QWidget *buildFile();
    void pickFile();
    void removeFile();
    void showFile();

    Session *m_session;
    EvidenceItem m_item;
    QLineEdit *m_title;
    DateField *m_date;
    QLineEdit *m_link;
    TextLabel *m_file;
    QPushButton *m_pick;
    QPushButton *m_remove;
    ErrorLine *m_fileError;
};

} // namespace votum
