// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace votum {

// Who has a store open: written beside it (NAME.lock) for people and for other computers. On one
// computer SQLite's own lock decides, which ends with its process, however that ends. Between
// computers, on a network drive, no such lock is to be relied on: there the file counts.
struct Holder
{
    qint64 process = 0;
    QString program, computer;
    QByteArray machine; // QSysInfo::machineUniqueId(): stays when the computer is renamed
    QByteArray boot;    // QSysInfo::bootUniqueId()
    QDateTime since;    // when the file was written

    bool isOfThisMachine() const;
    // Whether it may hold the store although SQLite's lock is free: it is on another computer, or
    // it lives and has lost that lock, which POSIX takes from a process that reads the file by
    // other means as well.
    bool mayLive() const;

    static Holder self();
    bool isSelf() const;
    // Nothing: no file, or one that names nobody, as a program killed while writing it leaves. One
    // that may not be read is somebody's: a holder without a name, of another machine.
    static std::optional<Holder> read(const QString &lockFile);
    // Whole or not at all, readable by its owner alone. Nothing: done; else Store's error code.
    std::optional<QString> write(const QString &lockFile) const;
};

} // namespace votum
