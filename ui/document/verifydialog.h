// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

#include <atomic>
#include <memory>

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
struct FileVerdict;

// Checks a PDF or a record: whether it is untouched, and whether the open store knows it. Takes the
// file chosen or dropped; another process takes it apart, and Cancel ends that. GUI thread.
class VerifyDialog : public Dialog
{
    Q_OBJECT

public:
    VerifyDialog(Session *session, Settings *settings, QWidget *parent);
    ~VerifyDialog() override;

    void check(const QString &path);
    bool isChecking() const { return m_isCancelled != nullptr; }
    void reject() override; // what is under way first, then the window

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void begin();
    void end();
    void showCheck(FileCheck check);
    void showVerdict(const FileVerdict &verdict);
    void clearResult();

    Session *m_session;
    Settings *m_settings;
    TextLabel *m_intro, *m_file, *m_meaning;
    QProgressBar *m_busy;
    IconLabel *m_verdict;
    QWidget *m_result;
    QVBoxLayout *m_checks;
    QFormLayout *m_details;
    QPushButton *m_close;
    std::shared_ptr<std::atomic_bool> m_isCancelled; // of the check under way; null: none is
};

// The one file that is dragged, if it may be one to check; empty: none.
QString fileToVerify(const QDropEvent &event);

} // namespace votum
