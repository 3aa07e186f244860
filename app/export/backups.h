// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/text/result.h"
#include "secret/passphrase.h"

#include <vector>

namespace votum {

// The backups a store makes of itself, as files of a folder; every other file there is left alone.

struct Backup
{
    QString path;
    QDateTime made; // local, to the minute, as its name says

    bool operator==(const Backup &) const = default;
};

// Those of this store, told from others of its name by a piece of a checksum of its path; the
// newest first.
std::vector<Backup> backupsOf(const QString &folder, const QString &store);
// Once a day.
bool isBackupDue(const std::vector<Backup> &newestFirst, const QDateTime &now);
// All but the newest `kept` and, for a year back, the last of each month. One made by a clock that
// was ahead counts for nothing and stays.
constexpr int backupsKept = 10;
std::vector<Backup> superfluous(const std::vector<Backup> &newestFirst, const QDateTime &now,
                                int kept = backupsKept);

// A file that still holds a case deleted from the store.
struct HoldingCopy
{
    QString path;
    QDateTime made; // local; of one that is no backup of ours its last change
    QDate goesOn;   // when it is superfluous, at one backup a day; invalid: only by hand

    bool operator==(const HoldingCopy &) const = default;
};
// Of the backups in the folder, and of the copies that migrating and restoring left beside the
// store, those that hold one of these cases, or cannot be read: the newest first.
std::vector<HoldingCopy> copiesHolding(const QString &folder, const QString &store,
                                       const QStringList &uuids, const QDateTime &now);

// Error "fileNotDeleted" (path): of the first that stays; those before it are gone.
Result<void> deleteCopies(const std::vector<HoldingCopy> &copies);

// Backs the store on hold up into the folder, which is made if need be, and checks the copy; if it
// is sound, what is superfluous is removed. Returns what the check found. Errors of Store. Any
// thread.
Result<std::vector<Error>> makeBackup(const QString &store, const QString &folder,
                                      const QDateTime &now, int kept = backupsKept);

// Session::restoreStore() of a backup that may be locked. Errors of both.
Result<QString> restoreBackup(const QString &backup, const QString &store,
                              const Passphrase &passphrase);

// What of `present` a backup that holds `kept` lacks, or holds as it was before.
std::vector<CaseSummary> lostBy(const std::vector<CaseSummary> &present,
                                const std::vector<CaseSummary> &kept);

} // namespace votum
