// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace votum {

// The file's version, and the steps that bring an older one forward. Functions throw Failure.

// "VTUM" in the file's header: the mark by which a store is told from any other SQLite file.
constexpr qint64 applicationId = 0x5654554d;

// "VCAS": a case file, a store that holds one case on its way (store/travel.h).
constexpr qint64 caseFileId = 0x56434153;

// One step forward. `statements` bring a store of version - 1 to `version`.
struct Migration
{
    int version;
    QStringList statements;
    // Stores before this version left what was overwritten in the file's free space: they are
    // written anew before the steps.
    bool leavesNoTrace = false;
    // What no statement says, after the statements of all steps: on the tables as they are now.
    std::function<void(Database &)> work = {};
};

// The version of the store in this file; 0: nothing in it yet. Reads only; a case file
// counts as one. Fails with "storeNotAStore", or "storeNewer" if it is above `newest`.
int examine(Database &database, int newest);

// Brings the store to the last step's version in one transaction. A store that holds something is
// copied beside itself first; where a step fails, the store stays as it was, and the next opening
// tries all of it again.
void migrate(Database &database, int from, const std::vector<Migration> &steps);

} // namespace votum
