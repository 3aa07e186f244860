// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <system_error>

namespace votum {

// Files that are made whole before they take their place. Functions throw Failure with the path.

// SQLite follows links, and keeps its log beside what they lead to.
QString realPath(const QString &path);
// Beside that place; several programs may make one at once.
QString freshName(const QString &path);
void requireFolder(const QString &path); // "storeFolder"
void makePrivate(const QString &path);   // empty, its owner's alone; "storeReadOnly"
// Over what lies there; an error: nothing has changed.
std::error_code moveOver(const QString &fresh, const QString &path);
// The same; "storeReadOnly".
void putInPlace(const QString &fresh, const QString &path);
// A second name for store and log, or a copy where the file system knows no such names: the store
// stays where it is until another takes its place. The name; "storeReadOnly".
QString keepAside(const QString &path);

} // namespace votum
