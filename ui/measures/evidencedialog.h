// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/words/formdialog.h"

class QLineEdit;
class QPushButton;

namespace votum {

class DateField;
class ErrorLine;
class FileWork;
class Session;
class TextLabel;

// One piece of evidence; an empty id makes a new one. Where a file that the store keeps is replaced
// or left out, it asks for the reason. A file that arrived and was not saved goes again.
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
    void take(const EvidenceItem &file); // in the place of the present one
    bool needsReason() const;

    Session *m_session;
    EvidenceItem m_item;
    const QString m_saved; // checksum of the file of the entry as it is saved
    FileWork *m_work;
    QLineEdit *m_reason;
    QLineEdit *m_title;
    DateField *m_date;
    QLineEdit *m_link;
    TextLabel *m_file;
    QPushButton *m_pick;
    QPushButton *m_remove;
    ErrorLine *m_fileError;
};

// Why an entry goes whose file the store keeps.
class RemoveEvidenceDialog : public FormDialog
{
    Q_OBJECT

public:
    RemoveEvidenceDialog(Session *session, const EvidenceItem &item, QWidget *parent);

private:
    Result<void> save() override;

    Session *m_session;
    QString m_id;
    QLineEdit *m_reason;
};

} // namespace votum
