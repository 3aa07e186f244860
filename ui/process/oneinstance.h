// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>

namespace votum {

// One window for each user: whoever starts the program again hands the file over to the first one
// and ends. A lock file says that there is a first one; what is handed over lies as a file beside
// it until the first one takes it. If none does, the second one goes on by itself, so that a lock
// left behind shuts nobody out. GUI thread.
class OneInstance : public QObject
{
    Q_OBJECT

public:
    // The folder is this user's alone and is made if it does not exist. Where it cannot be, every
    // start is the first.
    explicit OneInstance(const QString &folder, QObject *parent = nullptr);

    // Hands the path over, empty: none. True: it was taken, and this process is to end.
    bool handOver(const QString &file) const;

signals:
    void handedOver(const QString &file); // by a later start; empty: the window is to be shown

private:
    void take();

    QString m_folder;
    QLockFile m_lock;
    QFileSystemWatcher m_watcher;
    bool m_isFirst = false;
};

} // namespace votum
