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

} // namespace

std::vector<CatalogueFile> shippedCatalogue()
{
    std::vector<CatalogueFile> files;
    for (const QString &path : filesOf(u":/catalogue"_s)) {
        QFile file(path);
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        files.push_back({path.section(u'/', -1), file.readAll()});
    }
    return files;
}

QStringList shippedExamples()
{
    return filesOf(u":/examples"_s);
}

} // namespace votum
