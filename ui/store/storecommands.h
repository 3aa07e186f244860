// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "secret/passphrase.h"
#include "ui/store/background.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QWidget;

namespace votum {

class MessageBar;
class Session;
class Settings;

// The commands of the window that ask for a file: opening, making, backing up and restoring a
// store. What was done, or why not, is told in the message bar. GUI
// thread.
class StoreCommands : public QObject
{
    Q_OBJECT

public:
    // All four must outlive it; `window` is the parent of the dialogs.
    StoreCommands(Session *session, Settings *settings, MessageBar *messages, QWidget *window);

    // Opens the store; the default one is made, with its folder, unless there are backups of it:
    // then it was lost. What cannot be changed is opened for reading; what is held elsewhere, gone
    // or damaged is told with a way out.
    bool open(const QString &path);
    void choose();
    void fillRecent(QMenu *menu); // with the stores opened lately
    void create();
    void backUp();
    // Saves what can be read of a damaged store, as files to be imported.
    void rescueInto(const QString &folder, const QString &store);
    // Shows the backups of the store that is open, or was to be.
    void chooseBackup();

signals:
    void recentChosen(const QString &path); // to be opened with openRecent()

public:
    void openRecent(const QString &path);

private:
    using Rescued = Result<std::vector<RescuedCase>>;

    void saveBackup(const Passphrase &passphrase);
    bool open(const QString &path, StoreOpening opening);
    void refuse(const QString &path, const Error &error);
    void openWithoutOwnContent(const QString &path); // once confirmed
    void askToTakeOver(const QString &path, const Error &error);
    void remember(const QString &path, StoreOpening opening);
    void restore(const QString &backup, const QString &store);
    void chooseBackup(const QString &store, const std::optional<std::vector<CaseSummary>> &present,
                      bool isRescue);
    void readDamaged(const QString &store, const std::shared_ptr<std::optional<Rescued>> &read,
                     std::function<void(bool isCancelled)> then);
    void rescue(const QString &store);
    void saveRescued(const std::vector<RescuedCase> &cases, const QString &folder);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    Background m_background;
    QString m_wanted; // the store that is open, or could not be opened
};

} // namespace votum
