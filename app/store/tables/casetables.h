// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/case/parts.h"
#include "store/file/database.h"

#include <map>

namespace votum {

// The rows of one version of a case, read and written in the caller's transaction. Everything
// throws Failure.

// Where a version stands.
struct VersionHead
{
    qint64 caseId = 0;
    int version = 0;
    QString uuid, fileNumber;
    bool isSealed = false;
};
VersionHead head(Database &database, qint64 id);       // "storeMissingCase"
VersionHead draftHead(Database &database, qint64 id);  // and "sealed"
VersionHead sealedHead(Database &database, qint64 id); // and "notSealed"

// The next file number of that year; an empty UUID: a new one.
qint64 insertCase(Database &database, int year, const QString &numbering, const QString &uuid = {});
qint64 insertVersion(Database &database, qint64 caseId, int version, const QDateTime &time);

// All, or those of a condition in SQL.
std::vector<Part> readParts(Database &database, qint64 id,
                            const QString &those = QStringLiteral("TRUE"));
// "caseUnreadable" if one of them cannot be read: one such version is no damage to the others.
Assessment assessmentOf(Database &database, qint64 id, const std::vector<Part> &parts);
Assessment readAssessment(Database &database, qint64 id);
void writePart(Database &database, qint64 id, const Part &part);
// For the index, by its rows.
using Words = std::map<qint64, QString>;
// Of a version that has none yet. The words, of however many versions, come last and in the order
// of their rows: between other rows, or out of order, the index would write out each by itself.
void writeParts(Database &database, qint64 id, const std::vector<Part> &parts, Words &words);
void writeWords(Database &database, const Words &words);
void removePart(Database &database, qint64 id, const Part &part);

// Erases a draft in the trash with all that belongs to it; "sealed", "notTrashed", "held".
void eraseVersion(Database &database, qint64 id);
// All that the store holds of a version, and the version; its triggers say of which.
void eraseRows(Database &database, qint64 id);
// What the index still keeps of rows deleted, until its segments are merged.
void forgetWords(Database &database);

// Also the time of the last change.
void writeJournal(Database &database, qint64 id, const JournalLine &line);
std::vector<JournalLine> readJournal(Database &database, qint64 id);

QString timeText(const QDateTime &time);
QDateTime timeFrom(const QString &text);
QString isoText(QDate date);
QDate dateFrom(const QVariant &value);

} // namespace votum
