// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Error unreadable(const QString &path, const QFile &file)
{
    return {u"fileUnreadable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file);
    const auto tooLarge = [&] {
        return Error{u"fileTooLarge"_s,
                     {QDir::toNativeSeparators(path), QString::number(mostBytes / megabyte)},
                     {}};
    };
    if (file.size() > mostBytes)
        return tooLarge();
    QByteArray bytes;
    bytes.reserve(file.size());
    for (QByteArray piece = file.read(megabyte); !piece.isEmpty(); piece = file.read(megabyte)) {
        bytes += piece;
        if (bytes.size() > mostBytes)
            return tooLarge();
    }
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file);
    return bytes;
}

Result<std::vector<CatalogueFile>> catalogueFiles(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            names << path;
            continue;
        }
        const QStringList inside = QDir(path).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        if (inside.isEmpty())
            return Error{u"fileUnreadable"_s, {path}, {}};
        for (const QString &file : inside)
            names << path + u'/' + file;
    }
    std::vector<CatalogueFile> files;
    for (const QString &name : std::as_const(names)) {
        const Result<QByteArray> bytes = readFile(name, mostBytesParsed);
        if (!bytes)
            return bytes.error();
        files.push_back({QFileInfo(name).fileName(), *bytes});
    }
    std::stable_sort(
        files.begin(), files.end(),
        [](const CatalogueFile &a, const CatalogueFile &b) { return a.name < b.name; });
    return files;
}

Result<bool> isThere(const QString &path, const QByteArray &bytes, Existing existing)
{
    const QFileInfo info(path);
    if (!info.isSymLink() && (!info.exists() || info.isDir()))
        return false;
    if (info.isFile() && !info.isSymLink() && info.size() == bytes.size()) {
        const Result<QByteArray> standing = readFile(path, bytes.size());
        if (standing && *standing == bytes)
            return true;
    }
    if (existing == Existing::Kept)
        return Error{u"fileExists"_s, {QDir::toNativeSeparators(path)}, {}};
    return false;
}

Result<void> saveFile(const QString &path, const QByteArray &bytes, Existing existing)
{
    const Result<bool> there = isThere(path, bytes, existing);
    if (!there)
        return there.error();
    if (*there)
        return {};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit()) // which does not see in Qt 6.4 that flushing failed
        return Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
    return {};
}

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(path)}, {}};
    return {};
}

Result<FileSum> fileSum(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return unreadable(path, file);
    return FileSum{QFileInfo(path).fileName(), QString::fromLatin1(hash.result().toHex()),
                   file.size()};
}

} // namespace votum
