// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/backups.h"

#include "export/lockedcopy.h"
#include "session/session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int monthsKept = 12;
const QString timeFormat = u"yyyy-MM-dd_HHmm"_s;

QString prefixOf(const QString &store)
{
    const QByteArray path = QFileInfo(store).absoluteFilePath().toUtf8();
    const QByteArray mark = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return u"%1-%2_"_s.arg(QFileInfo(store).completeBaseName(), QString::fromLatin1(mark.left(6)));
}

bool makeOwnFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                             QFileDevice::ExeOwner);
}

} // namespace

std::vector<Backup> backupsOf(const QString &folder, const QString &store)
{
    const QString prefix = prefixOf(store);
    std::vector<Backup> backups;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.votum"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (!file.fileName().startsWith(prefix))
            continue;
        const QDateTime made =
            QDateTime::fromString(file.completeBaseName().mid(prefix.size()), timeFormat);
        if (made.isValid())
            backups.push_back({file.filePath(), made});
    }
    std::sort(backups.begin(), backups.end(),
              [](const Backup &one, const Backup &other) { return one.made > other.made; });
    return backups;
}

namespace {

// Without those of a clock that was ahead, which would put the next one off, and the others out.
std::vector<Backup> until(const QDateTime &now, std::vector<Backup> backups)
{
    std::erase_if(backups,
                  [last = now.addDays(1)](const Backup &backup) { return backup.made > last; });
    return backups;
}

} // namespace

bool isBackupDue(const std::vector<Backup> &newestFirst, const QDateTime &now)
{
    const std::vector<Backup> made = until(now, newestFirst);
    return made.empty() || made.front().made.addDays(1) <= now;
}

std::vector<Backup> superfluous(const std::vector<Backup> &all, const QDateTime &now, int kept)
{
    const std::vector<Backup> newestFirst = until(now, all);
    std::vector<Backup> dropped;
    std::set<std::pair<int, int>> months; // that have theirs
    for (size_t i = 0; i < newestFirst.size(); ++i) {
        const QDate day = newestFirst[i].made.date();
        const bool isOfTheYear = day > now.toLocalTime().date().addMonths(-monthsKept);
        const bool isLastOfMonth = months.insert({day.year(), day.month()}).second;
        if (i >= size_t(kept) && !(isOfTheYear && isLastOfMonth))
            dropped.push_back(newestFirst[i]);
    }
    return dropped;
}

namespace {

// What superfluous() will say, if from now on a backup is made each day.
QHash<QString, QDate> rotationOf(std::vector<Backup> newestFirst, const QDateTime &now)
{
    QHash<QString, QDate> goes;
    constexpr int longest = 31 * (monthsKept + 2); // in days
    for (int day = 1; day <= longest; ++day) {
        const QDateTime then = now.toLocalTime().addDays(day);
        newestFirst.insert(newestFirst.begin(), {{}, then});
        for (const Backup &backup : superfluous(newestFirst, then)) {
            if (!backup.path.isEmpty())
                goes.insert(backup.path, then.date());
            std::erase(newestFirst, backup);
        }
    }
    return goes;
}

// Those that lie beside the store under its name (store/store.h).
std::vector<HoldingCopy> leftBeside(const QString &store)
{
    const QFileInfo of(store);
    const QString base =
        of.fileName().endsWith(".votum"_L1) ? of.fileName().chopped(6) : of.fileName();
    static const QStringList marks{u".before-v"_s, u".replaced"_s};
    std::vector<HoldingCopy> copies;
    const QFileInfoList files = of.dir().entryInfoList({u"*.votum"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        for (const QString &mark : marks) {
            if (file.fileName().startsWith(base + mark))
                copies.push_back({file.filePath(), file.lastModified(), {}});
        }
    }
    return copies;
}

} // namespace

std::vector<HoldingCopy> copiesHolding(const QString &folder, const QString &store,
                                       const QStringList &uuids, const QDateTime &now)
{
    const std::vector<Backup> backups = backupsOf(folder, store);
    const QHash<QString, QDate> goes = rotationOf(backups, now);
    std::vector<HoldingCopy> copies = leftBeside(store);
    for (const Backup &backup : backups)
        copies.push_back({backup.path, backup.made, goes.value(backup.path)});
    std::erase_if(copies, [&uuids](const HoldingCopy &copy) {
        const Result<bool> holds = Session::holdsAny(copy.path, uuids);
        return holds && !*holds;
    });
    std::sort(copies.begin(), copies.end(), [](const HoldingCopy &one, const HoldingCopy &other) {
        return one.made > other.made;
    });
    return copies;
}

Result<void> deleteCopies(const std::vector<HoldingCopy> &copies)
{
    for (const HoldingCopy &copy : copies) {
        QFile file(copy.path);
        if (file.exists() && !file.remove())
            return Error{
                u"fileNotDeleted"_s, {QDir::toNativeSeparators(copy.path)}, file.errorString()};
    }
    return {};
}

Result<std::vector<Error>> makeBackup(const QString &store, const QString &folder,
                                      const QDateTime &now, int kept)
{
    // A folder made where a drive is away would stand in its way.
    if (!QFileInfo::exists(store))
        return Error{u"storeGone"_s, {QDir::toNativeSeparators(store)}, {}};
    if (!makeOwnFolder(folder))
        return Error{u"storeFolder"_s, {QDir::toNativeSeparators(folder)}, {}};
    const QString name = prefixOf(store) + now.toLocalTime().toString(timeFormat) + u".votum"_s;
    const QString target = QDir(folder).filePath(name), part = target + u".part"_s;
    if (QFile::exists(target))
        return Error{u"storeExists"_s, {QDir::toNativeSeparators(target)}, {}};
    // It has its name once it is whole and checked.
    QFile::remove(part);
    QFile::remove(part + u"-journal"_s);
    Result<std::vector<Error>> made = Session::backupStoreFile(store, part);
    if (!made)
        return made;
    if (!QFile::rename(part, target))
        return Error{u"storeReadOnly"_s, {QDir::toNativeSeparators(target)}, {}};
    if (!made->empty())
        return made;
    const std::vector<Backup> dropped = superfluous(backupsOf(folder, store), now, kept);
    for (const Backup &backup : dropped)
        QFile::remove(backup.path);
    return made;
}

Result<QString> restoreBackup(const QString &backup, const QString &store,
                              const Passphrase &passphrase)
{
    const Result<ReadableFile> file = ReadableFile::of(backup, passphrase);
    if (!file)
        return file.error();
    const Result<QString> aside = Session::restoreStore(file->path(), store);
    return aside ? aside : file->named(aside.error());
}

std::vector<CaseSummary> lostBy(const std::vector<CaseSummary> &present,
                                const std::vector<CaseSummary> &kept)
{
    std::vector<CaseSummary> lost;
    for (const CaseSummary &row : present) {
        const bool isKept = std::any_of(kept.begin(), kept.end(), [&row](const CaseSummary &other) {
            return other.uuid == row.uuid && other.version == row.version &&
                   other.changed >= row.changed;
        });
        if (!isKept)
            lost.push_back(row);
    }
    return lost;
}

} // namespace votum
