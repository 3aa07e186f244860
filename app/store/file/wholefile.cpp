// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/wholefile.h"

#include "store/file/database.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

[[noreturn]] void refuse(const QString &code, const QString &path, const QString &detail)
{
    throw Failure{{code, {path}, detail}};
}

std::filesystem::path native(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

QString realPath(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || file.exists())
        return path.isEmpty() ? path : file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : folder + u'/' + file.fileName();
}

QString freshName(const QString &path)
{
    return u"%1.new-%2"_s.arg(path, QUuid::createUuid().toString(QUuid::Id128).left(8));
}

void requireFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (path.isEmpty() || !QFileInfo(folder).isDir())
        refuse(u"storeFolder"_s, path, folder);
}

void makePrivate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        refuse(u"storeReadOnly"_s, path, file.errorString());
}

std::error_code moveOver(const QString &fresh, const QString &path)
{
    std::error_code error;
    std::filesystem::rename(native(fresh), native(path), error);
    return error;
}

void putInPlace(const QString &fresh, const QString &path)
{
    if (const std::error_code error = moveOver(fresh, path))
        refuse(u"storeReadOnly"_s, path, QString::fromStdString(error.message()));
}

QString keepAside(const QString &path)
{
    QString base = path;
    if (base.endsWith(".votum"_L1))
        base.chop(6);
    QString aside = base + u".replaced.votum"_s;
    for (int i = 2; QFileInfo::exists(aside) || QFileInfo::exists(aside + u"-wal"_s); ++i)
        aside = base + u".replaced-%1.votum"_s.arg(i);
    const auto isKept = [](const QString &from, const QString &to) {
        std::error_code error;
        std::filesystem::create_hard_link(native(from), native(to), error);
        return !error || QFile::copy(from, to);
    };
    const QString log = u"-wal"_s;
    if (!isKept(path, aside) ||
        (QFileInfo(path + log).size() > 0 && !isKept(path + log, aside + log))) {
        QFile::remove(aside);
        refuse(u"storeReadOnly"_s, path, aside);
    }
    return aside;
}

} // namespace votum
