// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/files.h"

#include <QObject>

class QWidget;

namespace votum {

class MessageBar;
class Session;
class Settings;

// The commands of the window that ask for a file: opening, making and backing up a store, answers
// files in and out. What was done, or why not, is told in the message bar. GUI thread.
class StoreCommands : public QObject
{
    Q_OBJECT

public:
    // All four must outlive it; `window` is the parent of the dialogs.
    StoreCommands(Session *session, Settings *settings, MessageBar *messages, QWidget *window);

    // Opens or creates the store, and the folder of the default one.
    bool open(const QString &path);
    void choose();
    void create();
    void backUp();
    void importAnswers(); // as a new case
    void exportAnswers(); // of the open one

private:
    void saveAnswers(const QString &path, Existing existing);
    void remember(const QString &path);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
};

} // namespace votum
