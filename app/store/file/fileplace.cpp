// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/fileplace.h"

#include <QDir>
#include <QString>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString clean(const QString &path)
{
    return QDir::cleanPath(QDir::fromNativeSeparators(path));
}

#ifdef Q_OS_WIN
bool isOnShare(const QString &path)
{
    const QString drive = path.left(3); // "C:/"
    return path.startsWith("//"_L1) ||
           GetDriveTypeW(reinterpret_cast<const wchar_t *>(drive.utf16())) == DRIVE_REMOTE;
}
#else
bool isOnShare(const QString &)
{
    return false;
}
#endif

} // namespace

FilePlace placeOf(const QString &path)
{
    const QString file = clean(path);
    // So OneDrive names its folders to every program of the account.
    for (const char *name : {"OneDrive", "OneDriveConsumer", "OneDriveCommercial"}) {
        const QString folder = clean(qEnvironmentVariable(name));
        if (!folder.isEmpty() && file.startsWith(folder + u'/', Qt::CaseInsensitive))
            return FilePlace::Synchronised;
    }
    return isOnShare(file) ? FilePlace::Share : FilePlace::Local;
}

} // namespace votum
