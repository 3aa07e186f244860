// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/case/origin.h"
#include "store/file/database.h"

namespace votum {

// What is written once and stands: seals, the events after them, what was issued. In the caller's
// transaction; everything throws Failure.

// As Store::seal(): of a draft, and the version before is superseded.
void writeSeal(Database &database, qint64 id, const QByteArray &record, const QString &sha256,
               QDate review, QDate decidedOn, const JournalLine &line);
SealedRecord readSealed(Database &database, qint64 id); // empty bytes: not sealed

// Also what it changes in the row of the register.
void writeEvent(Database &database, qint64 id, const CaseEvent &event);
std::vector<CaseEvent> readEvents(Database &database, qint64 id);

void writeIssued(Database &database, qint64 id, const QString &document, const QString &language,
                 const QString &sha256, const QDateTime &time);
// As Store::originOf().
Origin originOf(Database &database, const QString &seal, const QString &fileSha256,
                const QString &link);

} // namespace votum
