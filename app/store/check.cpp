// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/check.h"

#include "core/record/record.h"
#include "store/store.h"
#include "store/tables/caserows.h"
#include "store/tables/casetables.h"
#include "store/tables/chain.h"
#include "store/tables/content.h"
#include "store/tables/schema.h"
#include "store/tables/searchtext.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Several of a kind, of one case or of the file, are said once.
void addOnce(std::vector<Error> &faults, const Error &error)
{
    const auto isSame = [&error](const Error &known) {
        return known.code == error.code && known.arguments == error.arguments;
    };
    if (std::none_of(faults.begin(), faults.end(), isSame))
        faults.push_back(error);
}

void structureFaults(Database &database, std::vector<Error> &faults)
{
    database.each(u"PRAGMA integrity_check"_s, {}, [&faults](const QSqlQuery &row) {
        if (const QString words = row.value(0).toString(); words != "ok"_L1)
            addOnce(faults, {u"checkFile"_s, {}, words});
    });
    database.each(u"PRAGMA foreign_key_check"_s, {}, [&faults](const QSqlQuery &row) {
        addOnce(faults, {u"checkParent"_s,
                         {row.value(0).toString(), row.value(2).toString()},
                         u"row %1"_s.arg(row.value(1).toString())});
    });
}

using SchemaRow = std::array<QString, 4>; // name, type, table, words
using Schema = std::set<SchemaRow>;

// Without the statistics that other programs have SQLite note down in tables of its own; and
// without blanks and quotes, which the renaming of a table sets as the version of SQLite has it.
Schema schemaOf(Database &database)
{
    static const QRegularExpression setting(uR"([\s"'`\[\]])"_s);
    Schema schema;
    database.each(u"SELECT name, type, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                  "WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))"_s,
                  {}, [&schema](const QSqlQuery &row) {
                      schema.insert({row.value(0).toString(), row.value(1).toString(),
                                     row.value(2).toString(),
                                     row.value(3).toString().remove(setting)});
                  });
    return schema;
}

QByteArray sumOf(const Schema &schema)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SchemaRow &row : schema) {
        for (const QString &text : row)
            hash.addData(QByteArray(text.toUtf8() + '\0'));
    }
    return hash.result().toHex();
}

// As the migrations make it; made once.
Schema ownSchema(int version)
{
    static QMutex mutex;
    static std::map<int, Schema> known;
    const QMutexLocker locker(&mutex);
    const auto found = known.find(version);
    if (found != known.end())
        return found->second;
    std::vector<Migration> steps;
    std::ranges::copy_if(migrations(), std::back_inserter(steps),
                         [version](const Migration &step) { return step.version <= version; });
    Database fresh(u":memory:"_s, Database::Access::ReadWrite);
    if (!steps.empty())
        migrate(fresh, 0, steps);
    return known[version] = schemaOf(fresh);
}

QString nameOf(Database &database, qint64 version)
{
    QString name = u"#%1"_s.arg(version);
    database.each(u"SELECT c.file_number, v.version FROM versions v JOIN cases c ON "
                  "c.id = v.case_id WHERE v.id = ?"_s,
                  {version}, [&name](const QSqlQuery &row) {
                      name = u"%1 v%2"_s.arg(row.value(0).toString(), row.value(1).toString());
                  });
    return name;
}

Error errorOf(Database &database, const ChainFault &fault)
{
    if (fault.kind == ChainFault::Kind::Torn)
        return {u"checkChain"_s, {}, u"row %1"_s.arg(fault.row)};
    static const std::array tables{u"Journal"_s,    u"Sealed"_s, u"Events"_s,   u"Issued"_s,
                                   u"HouseRules"_s, u""_s,       u"Retention"_s};
    static const std::array kinds{u"Changed"_s, u"Missing"_s, u"Foreign"_s};
    const QString code = u"check"_s + tables[size_t(fault.table)] + kinds[size_t(fault.kind)];
    if (fault.table == Linked::HouseRules || fault.table == Linked::Retention)
        return {code, {}, u"row %1"_s.arg(fault.row)};
    return {code, {nameOf(database, fault.version)}, u"row %1"_s.arg(fault.row)};
}

void rowFaults(Database &database, std::vector<Error> &faults)
{
    for (const ChainFault &fault : chainFaults(database))
        addOnce(faults, errorOf(database, fault));
}

DerivedRow storedRow(const CaseSummary &row)
{
    return {row.title,   row.organisation, row.requester, row.department,
            row.channel, row.isExample,    row.status,    row.nextMeasureDue};
}

// `review`: as decided; the row's is earlier where an event asks for it.
bool agrees(const CaseSummary &row, QDate review, const Record &record)
{
    return row.uuid == record.file.uuid && row.fileNumber == record.file.fileNumber &&
           row.version == record.file.version && row.title == record.file.title &&
           row.organisation == record.file.organisation && row.channel == record.file.channel &&
           row.isExample == record.file.isExample &&
           row.outcome == codeOf(record.result.overall.code) && review == record.decision.review &&
           row.decidedOn == record.decision.date && row.decisions == record.decision.purposes;
}

// As the journal tells: what lies in the trash may be erased without a protocol.
bool isTrashedByJournal(Database &database, qint64 version)
{
    const QString last =
        database
            .value(u"SELECT action FROM journal WHERE version = ? AND action IN ('%1', '%2', '%3') "
                   "ORDER BY id DESC LIMIT 1"_s.arg(codeOf(JournalAction::Trashed),
                                                    codeOf(JournalAction::Restored),
                                                    codeOf(JournalAction::Sealed)),
                   {version})
            .toString();
    return last == codeOf(JournalAction::Trashed);
}

void caseFaults(Database &database, const CaseSummary &row, std::vector<Error> &faults)
{
    const QString name = nameOf(database, row.id);
    try {
        const Assessment assessment = readAssessment(database, row.id);
        const bool isTrashed =
            database.value(u"SELECT trashed FROM versions WHERE id = ?"_s, {row.id}).toBool();
        if (row.fault || deriveRow(database, row.id) != storedRow(row) ||
            isTrashed != isTrashedByJournal(database, row.id))
            faults.push_back({u"checkRow"_s, {name}, {}});
        const VersionHead version = head(database, row.id);
        if (!version.isSealed)
            return;
        const QDate review = QDate::fromString(
            database.value(u"SELECT review FROM versions WHERE id = ?"_s, {row.id}).toString(),
            Qt::ISODate);
        QByteArray bytes;
        QString sha256;
        database.each(u"SELECT record, sha256 FROM sealed WHERE version = ?"_s, {row.id},
                      [&](const QSqlQuery &sealed) {
                          bytes = sealed.value(0).toByteArray();
                          sha256 = sealed.value(1).toString();
                      });
        const Result<Record> record = parseRecord(bytes);
        const bool isNewer = !record && record.error().code == "recordNewer"_L1;
        if (sealOf(bytes) != sha256 || (!record && !isNewer))
            faults.push_back({u"checkRecord"_s, {name}, {}});
        else if (record && !agrees(row, review, *record))
            faults.push_back({u"checkRow"_s, {name}, {}});
    } catch (const Failure &failure) {
        const QString part = failure.error.arguments.value(1).trimmed();
        if (part.isEmpty())
            faults.push_back({u"checkUnreadable"_s, {name}, failure.error.detail});
        else
            faults.push_back({u"checkCase"_s, {name, part}, failure.error.detail});
    }
}

// The index keeps what was typed a second time.
void wordFaults(Database &database, std::vector<Error> &faults)
{
    QSet<qint64> differing;
    database.each(uR"(SELECT p.version, p.kind, p.key, p.json, w.text FROM parts p
                      LEFT JOIN part_words w ON w.rowid = %1)"_s.arg(wordsRowSql),
                  {}, [&differing](const QSqlQuery &row) {
                      const Part part{row.value(1).toString(), row.value(2).toString(),
                                      row.value(3).toByteArray()};
                      const Result<QString> typed = typedText(part);
                      if (!typed || *typed != row.value(4).toString())
                          differing.insert(row.value(0).toLongLong());
                  });
    database.each(
        uR"(SELECT DISTINCT %1 FROM part_words WHERE rowid NOT IN
                      (SELECT %2 FROM parts p))"_s.arg(versionOfWordsSql, wordsRowSql),
        {}, [&differing](const QSqlQuery &row) { differing.insert(row.value(0).toLongLong()); });
    for (const qint64 version : std::as_const(differing))
        faults.push_back({u"checkWords"_s, {nameOf(database, version)}, {}});
}

} // namespace

QByteArray schemaSum(Database &database)
{
    return sumOf(schemaOf(database));
}

SchemaDifference schemaDifference(Database &database, int version)
{
    const Schema found = schemaOf(database);
    SchemaDifference difference;
    if (version == Store::schemaVersion && QLatin1StringView(sumOf(found)) == lastSchema)
        return difference;
    const Schema expected = ownSchema(version);
    std::set<QString> names;
    for (const SchemaRow &row : found) {
        names.insert(row[0]);
        if (!expected.contains(row))
            difference.foreign << row[0];
    }
    for (const SchemaRow &row : expected) {
        if (!names.contains(row[0]))
            difference.missing << row[0];
    }
    difference.foreign.removeDuplicates();
    return difference;
}

void requireOwnSchema(Database &database, int version)
{
    const QStringList foreign = schemaDifference(database, version).foreign;
    if (foreign.isEmpty())
        return;
    const QString names = foreign.join(u", "_s);
    if (database.value(u"PRAGMA application_id"_s).toLongLong() == caseFileId)
        database.fail(u"caseFile"_s, u"schema: "_s + names);
    throw Failure{{u"storeForeign"_s, {database.path(), names}, {}}};
}

void requireNoViews(Database &database)
{
    const QString view =
        database.value(u"SELECT name FROM sqlite_schema WHERE type = 'view'"_s).toString();
    if (!view.isEmpty())
        throw Failure{{u"storeForeign"_s, {database.path(), view}, {}}};
}

// A trigger gone, or one more, and nobody would notice what it no longer keeps out.
void schemaFaults(Database &database, std::vector<Error> &faults)
{
    const SchemaDifference difference = schemaDifference(database, Store::schemaVersion);
    for (const QString &name : difference.foreign + difference.missing)
        faults.push_back({u"checkSchema"_s, {name}, {}});
}

std::vector<Error> storeFaults(Database &database)
{
    std::vector<Error> faults;
    const auto look = [&faults](const auto &at) {
        try {
            at();
        } catch (const Failure &failure) {
            addOnce(faults, {u"checkFile"_s, {}, failure.error.detail});
        }
    };
    bool isOurs = true;
    look([&] {
        isOurs = schemaDifference(database, Store::schemaVersion).foreign.isEmpty();
        schemaFaults(database, faults);
    });
    if (!isOurs) // what the tables seem to say is theirs
        return faults;
    look([&] { structureFaults(database, faults); });
    look([&] { rowFaults(database, faults); });
    look([&] { wordFaults(database, faults); });
    look([&] {
        contentFaults(
            database, [&database](qint64 version) { return nameOf(database, version); }, faults);
    });
    look([&] {
        for (const CaseSummary &row : readSummaries(database, {}, {}))
            caseFaults(database, row, faults);
    });
    return faults;
}

QStringList indexFaults(Database &database)
{
    QStringList faults;
    for (const QString &table : {u"part_words"_s, u"event_words"_s}) {
        try {
            database.run(u"INSERT INTO %1 (%1) VALUES ('integrity-check')"_s.arg(table));
        } catch (const Failure &failure) {
            faults << failure.error.detail;
        }
    }
    return faults;
}

} // namespace votum
