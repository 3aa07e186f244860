// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QObject>
#include <QTimer>

class QToolButton;
class QWidget;

namespace votum {

class Session;
class Settings;

// Looks after what was entered in a window and is not saved (ui/kit/unsaved.h): tries it again
// every few seconds, when the focus moves and after anything else was saved; says in the status bar
// how much it is; and lets nobody leave without asking. What belongs to one case never reaches
// another. GUI thread.
class UnsavedWords : public QObject
{
    Q_OBJECT

public:
    // Made before the views of the window, so that it is told of another case before they are. All
    // three must outlive it.
    UnsavedWords(Session *session, Settings *settings, QWidget *window);

    QToolButton *button() const { return m_button; } // for the status bar; hidden if all is saved
    // Saves what is being typed, tries the rest again, and asks about what then is left: what is to
    // be left behind is forgotten. False: the person stays.
    bool mayLeave();
    // The same where nobody can be asked: what is left goes to a text file, beside the store or
    // where else there is room, which the settings remember (Settings::state "unsavedWords").
    void leaveUnasked();

    Result<void> saveAll();
    // Everything that is not saved, as text, with the fields' names.
    QString text() const;
    // The store as it is in memory and on disk, in a new file, and beside it what is not saved, as
    // text. A store that cannot be copied: the answers of the open case instead. The files made.
    Result<QStringList> saveElsewhere(const QString &storeFile) const;

signals:
    void counted();                   // what is held may have changed
    void fieldChosen(QWidget *field); // in the list: it is to be shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void sessionChanged();
    void retryNow();
    void reread();
    int ask(bool leaving);

    Session *m_session;
    Settings *m_settings;
    QWidget *m_window;
    QToolButton *m_button;
    QTimer m_retry;
    qint64 m_case = 0;
};

} // namespace votum
