// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;

namespace votum {

// Where a file lies that one program changes all the time and that must be whole.
enum class FilePlace {
    Local,
    Share,       // of a network, told on Windows alone; SQLite cannot rely on its locks
    Synchronised // OneDrive copies it to another computer, and back over it
};
// By the path and what the system tells of it; the file need not be there. Any thread.
FilePlace placeOf(const QString &path);

} // namespace votum
