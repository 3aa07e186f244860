#pragma once

#include "core/result.h"

#include <QByteArray>

namespace votum {

// Whole files. Errors "fileUnreadable", "fileUnwritable" (path). Any thread.
Result<QByteArray> readFile(const QString &path);
Result<void> saveFile(const QString &path, const QByteArray &bytes); // all of it or nothing

// Shows the folder of this file, or this folder, in the system's file manager. GUI thread.
void showFolder(const QString &path);

} // namespace votum
