// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/standing.h"
#include "store/file/database.h"

#include <vector>

namespace votum {

// A case on its way from one store into another, one of which may be a case file: a store of the
// same form that holds this case alone. Functions throw Failure.

enum class Notes { Stay, Travel }; // the private ones

// `theirs` holds the case of this UUID. Lines that only tell of a judgement by a catalogue or house
// rules are each store's own and count for nothing.
Standing standingOf(Database &mine, Database &theirs, const QString &uuid);

// Takes the case over: all its versions but those in the trash, with parts, journal, seals, events,
// what was issued and the files of its evidence; what is there already stays. Sealed versions
// arrive sealed, under the link of their first store (table `arrived`). It keeps its file number,
// unless nothing of it is sealed and another case has that number: then it gets one of this store
// by `numbering` (core/text/filenumber.h). Of a case that is New or Newer; in the caller's
// transaction. Returns the latest version.
qint64 takeCase(Database &mine, Database &theirs, const QString &uuid, Notes notes,
                const QString &numbering);
// The same of a case file, errors "caseErased" and "caseNotNewer" (file number); drafts come under
// the house rules in force. Returns the ids of all its versions.
std::vector<qint64> takeNewer(Database &mine, Database &caseFile, const QString &numbering);

// "caseFile" (path): it is no sound case file: another schema, more than one case, more or longer
// rows than any case has, a fault that the check finds.
void requireCaseFile(Database &file);
QString uuidIn(Database &caseFile);

// Checksums of the contents that the versions of the case name, and that the store has.
QStringList contentsOfCase(Database &database, const QString &uuid);

} // namespace votum
