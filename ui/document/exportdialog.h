// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/documentqueue.h"
#include "ui/kit/dialog.h"
#include <QTimer>

#include <memory>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace votum {

class IconLabel;
class MessageBar;
class Session;
class Settings;
class TextLabel;

// Writes documents of many cases into a folder: which cases, which document, languages, paper. Two
// other threads render; a case that fails is listed, and the others are written. GUI thread.
class ExportDialog : public Dialog
{
    Q_OBJECT

public:
    // `selected` and `shown`: cases in the register, those after search and filters; if several
    // are selected they are meant unless another choice is made.
    ExportDialog(Session *session, Settings *settings, const std::vector<qint64> &selected,
                 const std::vector<qint64> &shown, QWidget *parent);

    bool isRunning() const { return m_queue != nullptr; }
    void reject() override; // while it runs: stops, and stays

private:
    QWidget *buildChoices(const std::vector<qint64> &selected, const std::vector<qint64> &shown);
    void addScope(QVBoxLayout *column, const QString &text, std::vector<qint64> ids);
    QList<Language> languages() const;
    QString caseName(qint64 id) const;
    void chooseFolder();
    void chooseForm();
    void updateStart();
    void start();
    Result<FileTask> task(qint64 id);
    void step();
    Result<void> write(const DocumentQueue::Made &made);
    void finish();

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_choices;
    QButtonGroup *m_scope;
    std::vector<std::vector<qint64>> m_scopes; // by the ids of the buttons
    QComboBox *m_form, *m_kind, *m_paper;
    std::vector<std::pair<Language, QCheckBox *>> m_languages;
    QLineEdit *m_folder;
    QCheckBox *m_replace, *m_stationery;
    QProgressBar *m_progress;
    TextLabel *m_now;
    IconLabel *m_outcome;
    QListWidget *m_failures;
    QPushButton *m_start, *m_show, *m_close;

    DocumentOptions m_options;
    const CaseFormat *m_format = &pdfFormat();
    std::unique_ptr<DocumentQueue> m_queue;
    QTimer m_timer;
    int m_count = 0, m_done = 0, m_failed = 0, m_without = 0, m_filesWritten = 0;
};

} // namespace votum
