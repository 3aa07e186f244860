// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/cataloguefolder.h"

#include "export/files.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Of a version only what every file system takes.
QString folderName(QString version)
{
    for (QChar &letter : version) {
        if (!letter.isLetterOrNumber() && letter != u'-' && letter != u'.')
            letter = u'_';
    }
    while (version.startsWith(u'.'))
        version.remove(0, 1);
    return version.isEmpty() ? u"catalogue"_s : version;
}

bool holds(const QString &folder, const std::vector<CatalogueFile> &files)
{
    const Result<std::vector<CatalogueFile>> there = catalogueFiles({folder});
    return there && areSame(*there, files);
}

} // namespace

bool areSame(const std::vector<CatalogueFile> &files, const std::vector<CatalogueFile> &others)
{
    return std::equal(files.begin(), files.end(), others.begin(), others.end(),
                      [](const CatalogueFile &a, const CatalogueFile &b) {
                          return a.name == b.name && a.bytes == b.bytes;
                      });
}

Result<QString> keepCatalogue(const QString &root, const QString &version,
                              const std::vector<CatalogueFile> &files)
{
    const QString wanted = QDir(root).filePath(folderName(version));
    QString target = wanted;
    for (int number = 2; QFileInfo::exists(target); ++number) {
        if (holds(target, files))
            return target;
        target = u"%1-%2"_s.arg(wanted).arg(number);
    }
    if (const Result<void> made = makeFolder(root); !made)
        return made.error();
    QTemporaryDir growing(
        QDir(root).filePath(u"new-XXXXXX"_s)); // goes unless it becomes the target
    for (const CatalogueFile &file : files) {
        const Result<void> saved = saveFile(growing.filePath(file.name), file.bytes);
        if (!saved)
            return saved.error();
    }
    if (!growing.isValid() || !QDir().rename(growing.path(), target))
        return Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(target)}, {}};
    growing.setAutoRemove(false);
    return target;
}

} // namespace votum
