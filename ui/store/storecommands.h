// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "export/files.h"
#include "export/lockedcopy.h"
#include "ui/store/passphrasedialog.h"

#include <QObject>

#include <functional>

class QThread;
class QWidget;

namespace votum {

class MessageBar;
class Session;
class Settings;

// The commands of the window that ask for a file: opening, making, backing up and restoring a
// store, answers files in and out. What was done, or why not, is told in the message bar. GUI
// thread.
class StoreCommands : public QObject
{
    Q_OBJECT

public:
    // All four must outlive it; `window` is the parent of the dialogs.
    StoreCommands(Session *session, Settings *settings, MessageBar *messages, QWidget *window);
    ~StoreCommands() override; // waits for what is under way

    // Opens the store; the default one is made, with its folder, unless there are backups of it:
    // then it was lost. What cannot be changed is opened for reading; what is held elsewhere, gone
    // or damaged is told with a way out.
    bool open(const QString &path);
    void choose();
    void create();
    void backUp();
    // Saves what can be read of a damaged store, as files to be imported.
    void rescueInto(const QString &folder, const QString &store);
    // Shows the backups of the store that is open, or was to be.
    void chooseBackup();
    // Of answers files, records and PDFs each begins a case, all or none; case files are shown
    // first.
    void chooseImport();
    void importFiles(const QStringList &paths);
    void exportCase();    // the open one, as a case file
    void exportAnswers(); // of the open one
    // These of the register, in one of the forms of formats/data/listformats.h.
    void exportRegister(const std::vector<qint64> &shown);

private:
    void begin(const QStringList &paths);
    void tellImported(int count);
    void saveCase(const QString &path, Existing existing, const Passphrase &passphrase);
    void saveBackup(const Passphrase &passphrase);
    void check(const QStringList &paths, const Passphrase &passphrase);
    void arrive(const std::vector<ReadableFile> &files);
    // Asks for it, then goes on.
    void ask(PassphraseDialog::For purpose, const QString &file,
             std::function<void(const Passphrase &)> then);
    // Runs `work` in a thread of its own, then `then` here; one at a time: false, once told, while
    // another is under way.
    bool inThread(std::function<void()> work, std::function<void()> then);
    void saveWhole(const QString &path, const QByteArray &bytes, Existing existing);
    bool open(const QString &path, StoreOpening opening);
    void refuse(const QString &path, const Error &error);
    void openWithoutOwnContent(const QString &path); // once confirmed
    void askToTakeOver(const QString &path, const Error &error);
    void remember(const QString &path, StoreOpening opening);
    void restore(const QString &backup, const QString &store);
    void rescue(const QString &store);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    QThread *m_thread = nullptr;
    QString m_wanted; // the store that is open, or could not be opened
};

} // namespace votum
