// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/casetables.h"

#include "core/case/recipients.h"
#include "core/text/filenumber.h"
#include "store/tables/chain.h"
#include "store/tables/content.h"
#include "store/tables/retention.h"
#include "store/tables/searchtext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace votum {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString isoText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate dateFrom(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

VersionHead head(Database &database, qint64 id)
{
    VersionHead head;
    database.each(uR"(SELECT v.case_id, v.version, c.uuid, c.file_number, s.version IS NOT NULL
                      FROM versions v JOIN cases c ON c.id = v.case_id
                      LEFT JOIN sealed s ON s.version = v.id WHERE v.id = ?)"_s,
                  {id}, [&head](const QSqlQuery &row) {
                      head = {row.value(0).toLongLong(), row.value(1).toInt(),
                              row.value(2).toString(), row.value(3).toString(),
                              row.value(4).toBool()};
                  });
    if (head.caseId == 0)
        throw Failure{{u"storeMissingCase"_s, {}, u"version id %1"_s.arg(id)}};
    return head;
}

VersionHead draftHead(Database &database, qint64 id)
{
    VersionHead found = head(database, id);
    if (found.isSealed)
        throw Failure{{u"sealed"_s, {found.fileNumber}, {}}};
    return found;
}

VersionHead sealedHead(Database &database, qint64 id)
{
    VersionHead found = head(database, id);
    if (!found.isSealed)
        throw Failure{{u"notSealed"_s, {found.fileNumber}, {}}};
    return found;
}

qint64 insertCase(Database &database, int year, const QString &numbering, const QString &uuid)
{
    int number = database
                     .value(u"SELECT coalesce(max(number), 0) + 1 FROM cases "
                            "WHERE year = ? AND NOT arrived"_s,
                            {year})
                     .toInt();
    // Two cases of one number only where one came with it.
    while (database
               .value(u"SELECT 1 FROM cases WHERE file_number = ?"_s,
                      {fileNumber(numbering, year, number)})
               .isValid())
        ++number;
    return database.run(
        u"INSERT INTO cases (uuid, year, number, file_number) VALUES (?, ?, ?, ?)"_s,
        {uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : uuid, year, number,
         fileNumber(numbering, year, number)});
}

qint64 insertVersion(Database &database, qint64 caseId, int version, const QDateTime &time)
{
    return database.run(u"INSERT INTO versions (case_id, version, changed) VALUES (?, ?, ?)"_s,
                        {caseId, version, timeText(time)});
}

std::vector<Part> readParts(Database &database, qint64 id, const QString &those)
{
    std::vector<Part> parts;
    database.each(
        u"SELECT kind, key, json FROM parts WHERE version = ? AND (%1) ORDER BY id"_s.arg(those),
        {id}, [&](const QSqlQuery &row) {
            parts.push_back(
                {row.value(0).toString(), row.value(1).toString(), row.value(2).toByteArray()});
        });
    return parts;
}

Assessment assessmentOf(Database &database, qint64 id, const std::vector<Part> &parts)
{
    const auto refuse = [&](const Error &error) {
        throw Failure{{u"caseUnreadable"_s,
                       {head(database, id).fileNumber, error.arguments.join(u' ')},
                       error.detail}};
    };
    Result<Assessment> read = fromParts(parts);
    if (!read)
        refuse(read.error());
    if (const std::optional<Error> fault = faultIn(read->recipients))
        refuse({{}, {u"recipient"_s, fault->arguments.value(0)}, fault->code});
    return *std::move(read);
}

Assessment readAssessment(Database &database, qint64 id)
{
    const VersionHead found = head(database, id);
    Assessment assessment = assessmentOf(database, id, readParts(database, id));
    assessment.uuid = found.uuid;
    assessment.fileNumber = found.fileNumber;
    assessment.version = found.version;
    return assessment;
}

namespace {

void rewriteWords(Database &database, qint64 row, const QString &typed)
{
    if (typed.isEmpty())
        database.run(u"DELETE FROM part_words WHERE rowid = ?"_s, {row});
    else
        database.run(u"REPLACE INTO part_words (rowid, text) VALUES (?, ?)"_s, {row, typed});
}

} // namespace

void writePart(Database &database, qint64 id, const Part &part)
{
    const Result<QString> typed = typedText(part);
    if (!typed)
        throw Failure{typed.error()};
    const qint64 row =
        database
            .value(uR"(INSERT INTO parts (version, kind, key, json) VALUES (?, ?, ?, ?)
                         ON CONFLICT (version, kind, key) DO UPDATE SET json = excluded.json
                         RETURNING id)"_s,
                   {id, part.kind, part.key, QString::fromUtf8(part.json)})
            .toLongLong();
    rewriteWords(database, wordsRow(id, part, row), *typed);
}

void writeParts(Database &database, qint64 id, const std::vector<Part> &parts, Words &words)
{
    for (const Part &part : parts) {
        const Result<QString> typed = typedText(part);
        if (!typed)
            throw Failure{typed.error()};
        const qint64 row =
            database.run(u"INSERT INTO parts (version, kind, key, json) VALUES (?, ?, ?, ?)"_s,
                         {id, part.kind, part.key, QString::fromUtf8(part.json)});
        if (!typed->isEmpty())
            words[wordsRow(id, part, row)] = *typed;
    }
}

void writeWords(Database &database, const Words &words)
{
    for (const auto &[row, typed] : words)
        database.run(u"INSERT INTO part_words (rowid, text) VALUES (?, ?)"_s, {row, typed});
}

void removePart(Database &database, qint64 id, const Part &part)
{
    const QVariant row =
        database.value(u"DELETE FROM parts WHERE version = ? AND kind = ? AND key = ? "
                       "RETURNING id"_s,
                       {id, part.kind, part.key});
    if (row.isValid())
        database.run(u"DELETE FROM part_words WHERE rowid = ?"_s,
                     {wordsRow(id, part, row.toLongLong())});
}

void eraseVersion(Database &database, qint64 id)
{
    const VersionHead draft = draftHead(database, id);
    if (!database.value(u"SELECT trashed FROM versions WHERE id = ?"_s, {id}).toBool())
        throw Failure{{u"notTrashed"_s, {draft.fileNumber}, {}}};
    requireNotHeld(database, id);
    eraseRows(database, id);
}

void eraseRows(Database &database, qint64 id)
{
    eraseLinks(database, id);
    const QStringList contents = contentsOf(database, id);
    const QString ofVersion = u"DELETE FROM %1 WHERE version = ?"_s;
    database.run(u"DELETE FROM part_words WHERE rowid IN (SELECT %1 FROM parts p WHERE "
                 "version = ?)"_s.arg(wordsRowSql),
                 {id});
    database.run(u"DELETE FROM event_words WHERE rowid IN (SELECT id FROM events WHERE "
                 "version = ?)"_s,
                 {id});
    // What stands on another row goes before it.
    for (const QString &table : {u"parts"_s, u"events"_s, u"arrived"_s, u"sealed"_s, u"issued"_s,
                                 u"journal"_s, u"retention"_s})
        database.run(ofVersion.arg(table), {id});
    database.run(u"DELETE FROM versions WHERE id = ?"_s, {id});
    dropUnused(database, contents);
}

void forgetWords(Database &database)
{
    for (const QString &table : {u"part_words"_s, u"event_words"_s})
        database.run(u"INSERT INTO %1 (%1) VALUES ('optimize')"_s.arg(table));
}

void writeJournal(Database &database, qint64 id, const JournalLine &line)
{
    const JournalSubjectCode subject = subjectCode(line.subject);
    const qint64 row = database.run(
        uR"(INSERT INTO journal (version, time, author, action, kind, subject, name, before,
                     after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {id, timeText(line.time), line.author, codeOf(line.action), subject.kind, subject.ids,
         subject.name, line.before, line.after});
    appendLink(database, Linked::Journal, row);
    database.run(u"UPDATE versions SET changed = ? WHERE id = ?"_s, {timeText(line.time), id});
}

namespace {

JournalLine lineFrom(const Database &database, const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&row, &column] { return row.value(column++).toString(); };
    const QDateTime time = timeFrom(next());
    const QString author = next(), code = next(), kind = next(), ids = next(), name = next(),
                  before = next(), after = next();
    if (kind.isEmpty()) {
        if (const auto line = lineFromOldText(time, author, code, ids, after))
            return *line;
    } else {
        const std::optional<JournalAction> action = fromCode<JournalAction>(code);
        const std::optional<JournalSubject> subject = subjectFromCode({kind, ids, name});
        if (action && subject)
            return {time, author, *action, *subject, before, after};
    }
    database.fail(u"storeDamaged"_s, u"line of the journal: %1 %2 %3"_s.arg(code, kind, ids));
}

} // namespace

std::vector<JournalLine> readJournal(Database &database, qint64 id)
{
    std::vector<JournalLine> lines;
    database.each(uR"(SELECT time, author, action, kind, subject, name, before, after FROM journal
                      WHERE version = ? ORDER BY id)"_s,
                  {id}, [&](const QSqlQuery &row) { lines.push_back(lineFrom(database, row)); });
    return lines;
}

} // namespace votum
