// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QStringList filesOf(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

} // namespace

std::vector<CatalogueFile> shippedCatalogue()
{
    std::vector<CatalogueFile> files;
    for (const QString &path : filesOf(u":/catalogue"_s))
        files.push_back({path.section(u'/', -1), contentOf(path)});
    return files;
}

QString shippedCatalogueSha256()
{
    return QString::fromLatin1(contentOf(u":/catalogue.sha256"_s));
}

CatalogueFile shippedExceptions()
{
    const QString name = u"catalogue-exceptions.json"_s;
    return {name, contentOf(u":/"_s + name)};
}

QStringList shippedExamples()
{
    return filesOf(u":/examples"_s);
}

} // namespace votum
