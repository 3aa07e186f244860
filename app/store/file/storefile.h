// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"

#include <optional>

class QFile;

namespace votum {

// What lies at a path, as the file system knows it: another file of the same name is another one.
struct FileIdentity
{
    quint64 device = 0, file = 0;

    bool operator==(const FileIdentity &) const = default;
};
// Nothing: no file is there, or it cannot be looked at.
std::optional<FileIdentity> identityOf(const QString &path);

// Whether others than the owner may read or write it; always false where rights are not told.
bool isOpenToOthers(const QString &path);

// The mark of a state of the store: 16 bytes by chance, new with every change, kept in the file
// together with the mark before (table `state`). By it a log beside the file is told from one that
// belongs to another state of the store, and a file overwritten in place from the one opened.
struct StateMark
{
    QByteArray before, now; // of 16 bytes; empty: the store is older than its marks

    QByteArray row() const; // as the table keeps it
    bool operator==(const StateMark &) const = default;
};
StateMark firstMark();
StateMark markAfter(const StateMark &mark);
// The mark in this piece of the file; empty: there is none.
StateMark markIn(const QByteArray &bytes);
StateMark markOf(Database &database);

// Where the mark lies in the file itself, so that it is read without SQLite.
struct MarkPlace
{
    qint64 offset = 0, size = 0; // of its page

    StateMark read(QFile &file) const; // empty: not to be read
};
MarkPlace markPlaceOf(Database &database);

// SQLite's log beside the store, by itself: what a program that ended amid its work left behind.
enum class LeftLog {
    None,   // or none that holds a whole change
    Ours,   // begins at the state of the file, or after it: its changes belong to the file
    Foreign // of another file, or of another state of this one
};
LeftLog logBeside(const QString &path);
// Puts logs that do not belong to the file aside under names of their own, untouched: SQLite would
// replay them over a file they know nothing of. A rollback journal is none of ours. Returns the new
// names. Throws "storeReadOnly".
QStringList setForeignLogsAside(const QString &path);
QString freeName(const QString &log); // where it can lie aside

} // namespace votum
