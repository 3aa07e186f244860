// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/shippedmanual.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

std::vector<CatalogueFile> shippedManual(Language language)
{
    std::vector<CatalogueFile> files;
    const QDir folder(shippedManualFolder(language));
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        files.push_back({name, file.readAll()});
    }
    return files;
}

QString shippedManualFolder(Language language)
{
    const QString folder = u":/manual/"_s + languageCode(language);
    return QDir(folder).exists() ? folder : u":/manual/"_s + languageCode(Language::English);
}

} // namespace votum
