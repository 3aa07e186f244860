// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"

namespace votum {

// What is wrong with a store, as errors whose words stand in the catalogue; empty: it is sound.
// Looked at are the file's structure (SQLite's own check), tables and triggers, the chain
// (store/tables/chain.h), each seal against its record, and each row of the register against parts,
// journal, events and record. What SQLite cannot read is a fault, not a failure to look.
//
// "checkFile", "checkParent" (table, table that lacks the row it names), "checkSchema" (table or
// trigger), "checkRecord" (case), "checkRow" (case: its row of the register says something else
// than its parts, events and record), "checkCase" (case, part), "checkUnreadable" (case),
// "checkWords" (case: what was typed is not what the index says of it), "checkContent",
// "checkContentMissing" (store/tables/content.h), "checkChain"; "checkJournal", "checkSealed",
// "checkEvents", "checkIssued" (case), "checkHouseRules" and "checkRetention", each with Changed,
// Missing or Foreign behind it.
std::vector<Error> storeFaults(Database &database);

// What in the file is not as the migrations to `version` make it, by name. What was removed harms
// nothing that is read, and the check tells it; what was added or altered, a trigger or a view in
// the place of a table, would run as part of the program's own statements.
struct SchemaDifference
{
    QStringList foreign, missing;
};
// SHA-256 over all that the file says of them, in hex; lastSchema (store/tables/schema.h) for a
// store that is sound, so that opening it makes no migrations to compare with.
QByteArray schemaSum(Database &database);
SchemaDifference schemaDifference(Database &database, int version);

// "storeForeign" (path, names), of a case file "caseFile" (path): nothing of others is run. Before
// the first statement that touches a table; reads the list of them alone.
void requireOwnSchema(Database &database, int version);

// The same of a file that need not be a whole store, and is only read.
void requireNoViews(Database &database);

// Tables and triggers alone: "checkSchema".
void schemaFaults(Database &database, std::vector<Error> &faults);

// The words typed are found by the index again; needs a connection that may write.
QStringList indexFaults(Database &database);

} // namespace votum
