// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

class QFormLayout;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace votum {

class IconLabel;
class Session;
class Settings;
class TextLabel;
struct FileCheck;

// Checks a PDF or a record: whether it is untouched, and whether the open store knows it. Takes the
// file chosen or dropped; works in another thread. GUI thread.
class VerifyDialog : public Dialog
{
    Q_OBJECT

public:
    VerifyDialog(Session *session, Settings *settings, QWidget *parent);

    void check(const QString &path);
    bool isChecking() const { return m_isChecking; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void showCheck(const FileCheck &check);
    void clearResult();

    Session *m_session;
    Settings *m_settings;
    TextLabel *m_intro, *m_file, *m_meaning;
    QProgressBar *m_busy;
    IconLabel *m_verdict;
    QWidget *m_result;
    QVBoxLayout *m_checks;
    QFormLayout *m_details;
    QPushButton *m_choose;
    int m_number = 0; // of the check under way: only the last one is shown
    bool m_isChecking = false;
};

// The one file that is dragged, if it may be one to check; empty: none.
QString fileToVerify(const QDropEvent &event);

} // namespace votum
