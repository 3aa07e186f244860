// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"
#include "store/file/storefile.h"

namespace votum {

// Who holds a store: another program, told by the file beside it (holder.h), or this process.

QString lockOf(const QString &path); // that file

// "storeLocked" (path, program, computer, since when)
Failure lockedFailure(const QString &path);
// Throws it, or "storeHeld" (the same): another computer, where `mayTakeOver` is a way out.
void requireNoHolder(const QString &path, bool mayTakeOver);

// The stores open in this process. Even to look at such a file by other means than SQLite would
// cost its locks. Any thread.
bool isOpenHere(const FileIdentity &file);
void setOpenHere(const FileIdentity &file, bool isOpen);

} // namespace votum
