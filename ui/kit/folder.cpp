// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/folder.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace votum {

void showFolder(const QString &path)
{
    const QFileInfo info(path);
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.path()));
}

bool openFile(const QString &path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace votum
