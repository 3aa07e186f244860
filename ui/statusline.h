// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QLabel;
class QStatusBar;
class QToolButton;

namespace votum {

class Session;
class StoreKeeper;

// The foot of the window: which store is open and when it was saved, and what the keeper found
// wrong with it. GUI thread.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    // Session and keeper must outlive it; `unsaved` says how much is not saved, and stands between.
    StatusLine(const Session *session, const StoreKeeper *keeper, QToolButton *unsaved,
               QStatusBar *bar);

    void reread();       // store and time
    void rereadFaults(); // of the store

signals:
    void checkRequested();

private:
    const Session *m_session;
    const StoreKeeper *m_keeper;
    QLabel *m_store, *m_saved;
    QToolButton *m_faults; // shown only if something is wrong
};

} // namespace votum
