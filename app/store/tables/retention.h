// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/origin.h"
#include "core/judgement/retention.h"
#include "store/file/database.h"

#include <QSet>

namespace votum {

// The table `retention`: what the organisation decided on how long its cases are kept, each entry a
// row that only goes with the case it is about. `version` is the case's first one, 0 where the
// entry is about none: a rule, or a case that was deleted, told by its UUID. Functions throw
// Failure.

RetentionHistory readRetention(Database &database);
std::vector<KeptCase> readKeptCases(Database &database, QDate today);

// "held" (file number)
void requireNotHeld(Database &database, qint64 version);
// "caseErased" (file number, day): it was deleted here, and does not come back.
void requireNotErased(Database &database, const QString &uuid);

// Appends what was decided; the errors of faultIn(), on the day the entry bears. Erased deletes the
// case with all its versions and all that belongs to them. What stays is its file number and the
// protocol: the entry, its value as JSON
//     {"fileNumber", "stage", "since", "due", "versions": [{"version", "row", "seal", "sealedAt",
//      "link", "position", "issued": [SHA-256…]}], "journal", "evidence"}
// with the seals' place in the chain (`row`, `position`) and what their PDFs name (`seal`, `link`);
// of a version never sealed `version` and `row` alone.
void enter(Database &database, const RetentionEntry &entry);

// What the protocol knows of a record by its seal and of a file by its SHA-256; nothing: no
// protocol names the seal, or not as it was written.
std::optional<Origin> originOfErased(Database &database, const QString &seal,
                                     const QString &fileSha256, const QString &link);

// The places in the chain (ids) of the seals that protocols name.
QSet<qint64> erasedSeals(Database &database);

} // namespace votum
