// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;

namespace votum {

// Shows the folder of this file, or this folder, in the system's file manager. GUI thread.
void showFolder(const QString &path);

// Opens the file with the program that the system has for it. Whether there is one. GUI thread.
bool openFile(const QString &path);

} // namespace votum
