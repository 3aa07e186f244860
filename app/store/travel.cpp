// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/travel.h"

#include "store/check.h"
#include "store/store.h"
#include "store/tables/casetables.h"
#include "store/tables/chain.h"
#include "store/tables/content.h"
#include "store/tables/houserules.h"
#include "store/tables/retention.h"
#include "store/tables/searchtext.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Row = QVariantList;

std::vector<Row> rowsOf(Database &database, const QString &sql, const QVariantList &values)
{
    std::vector<Row> rows;
    database.each(sql, values, [&rows](const QSqlQuery &query) {
        Row row;
        for (int i = 0; !query.isNull(i); ++i)
            row << query.value(i);
        rows.push_back(row);
    });
    return rows;
}

struct Version
{
    qint64 id = 0;
    QString seal; // empty: none
};

enum class Trash { In, Out };

std::map<int, Version> versionsOf(Database &database, const QString &uuid, Trash trash = Trash::Out)
{
    std::map<int, Version> versions;
    database.each(
        uR"(SELECT v.version, v.id, coalesce(s.sha256, '') FROM versions v
                      JOIN cases c ON c.id = v.case_id LEFT JOIN sealed s ON s.version = v.id
                      WHERE c.uuid = ? AND (? OR NOT v.trashed))"_s,
        {uuid, trash == Trash::In}, [&versions](const QSqlQuery &row) {
            versions[row.value(0).toInt()] = {row.value(1).toLongLong(), row.value(2).toString()};
        });
    return versions;
}

const QString journalColumns = u"time, author, action, kind, subject, name, before, after"_s;
const QString eventColumns = u"kind, date, time, author, subject, text, sha256"_s;
const QString issuedColumns = u"document, language, sha256, time"_s;

std::vector<Row> journalOf(Database &database, qint64 version)
{
    return rowsOf(database,
                  u"SELECT %1 FROM journal WHERE version = ? AND action NOT IN ('%2', '%3') "
                  "ORDER BY id"_s.arg(journalColumns, codeOf(JournalAction::Rejudged),
                                      codeOf(JournalAction::HouseRule)),
                  {version});
}

std::vector<Row> eventsOf(Database &database, qint64 version)
{
    return rowsOf(database,
                  u"SELECT %1 FROM events WHERE version = ? ORDER BY id"_s.arg(eventColumns),
                  {version});
}

// What of a store goes beyond the other's.
struct Ahead
{
    bool mine = false, theirs = false;

    void compare(const std::vector<Row> &one, const std::vector<Row> &other)
    {
        const size_t common = std::min(one.size(), other.size());
        const bool agree = std::equal(one.begin(), one.begin() + qsizetype(common), other.begin());
        mine = mine || !agree || one.size() > common;
        theirs = theirs || !agree || other.size() > common;
    }
};

} // namespace

Standing standingOf(Database &mine, Database &theirs, const QString &uuid)
{
    // What lies in the trash here is no gap to be filled.
    const std::map<int, Version> ours = versionsOf(mine, uuid, Trash::In),
                                 others = versionsOf(theirs, uuid);
    if (!mine.value(u"SELECT 1 FROM cases WHERE uuid = ?"_s, {uuid}).isValid())
        return Standing::New;
    Ahead ahead;
    for (const auto &[number, version] : ours) {
        const auto other = others.find(number);
        if (other == others.end()) {
            ahead.mine = true;
            continue;
        }
        ahead.compare(journalOf(mine, version.id), journalOf(theirs, other->second.id));
        ahead.compare(eventsOf(mine, version.id), eventsOf(theirs, other->second.id));
        if (!version.seal.isEmpty() && version.seal != other->second.seal)
            ahead.mine = true;
        if (!other->second.seal.isEmpty() && version.seal != other->second.seal)
            ahead.theirs = true;
    }
    for (const auto &[number, version] : others)
        ahead.theirs = ahead.theirs || !ours.contains(number);
    if (ahead.mine && ahead.theirs)
        return Standing::Diverged;
    return ahead.theirs ? Standing::Newer : ahead.mine ? Standing::Older : Standing::Same;
}

// --- taking over

namespace {

class Taking
{
public:
    Taking(Database &mine, Database &theirs, Notes notes, const QString &numbering)
        : m_mine(mine), m_theirs(theirs), m_notes(notes), m_numbering(numbering)
    {
    }

    // The case's row, made if need be.
    qint64 caseId(const QString &uuid)
    {
        const QVariant known = m_mine.value(u"SELECT id FROM cases WHERE uuid = ?"_s, {uuid});
        if (known.isValid())
            return known.toLongLong();
        const Row row =
            rowsOf(m_theirs, u"SELECT year, number, file_number FROM cases WHERE uuid = ?"_s,
                   {uuid})
                .front();
        const bool isTaken =
            m_mine.value(u"SELECT 1 FROM cases WHERE file_number = ?"_s, {row[2]}).isValid();
        const std::map<int, Version> versions = versionsOf(m_theirs, uuid);
        const bool isSealed =
            std::any_of(versions.begin(), versions.end(),
                        [](const auto &version) { return !version.second.seal.isEmpty(); });
        if (isTaken && !isSealed)
            return insertCase(m_mine, row[0].toInt(), m_numbering, uuid);
        return m_mine.run(u"INSERT INTO cases (uuid, year, number, arrived, file_number) "
                          "VALUES (?, ?, ?, 1, ?)"_s,
                          {uuid, row[0], row[1], row[2]});
    }

    qint64 version(qint64 caseId, int number, qint64 from)
    {
        const QVariant known = m_mine.value(
            u"SELECT id FROM versions WHERE case_id = ? AND version = ?"_s, {caseId, number});
        const qint64 id = known.isValid() ? known.toLongLong()
                                          : insertVersion(m_mine, caseId, number, QDateTime());
        const bool wasSealed = isSealed(m_mine, id);
        if (!wasSealed) {
            takeParts(id, from);
            takeRow(id, from);
        }
        // A seal has its link after the lines before it, which tell how it came to be.
        takeTail(u"journal"_s, journalColumns, Linked::Journal, journalOf(m_mine, id).size(),
                 journalOf(m_theirs, from), id);
        if (!wasSealed && isSealed(m_theirs, from))
            takeSeal(id, from);
        takeTail(u"events"_s, eventColumns, Linked::Events, eventsOf(m_mine, id).size(),
                 eventsOf(m_theirs, from), id);
        takeIssued(id, from);
        takeState(id, from);
        return id;
    }

private:
    static bool isSealed(Database &database, qint64 id)
    {
        return database.value(u"SELECT 1 FROM sealed WHERE version = ?"_s, {id}).isValid();
    }

    void takeParts(qint64 id, qint64 from)
    {
        const auto stays = [this](const Part &part) {
            return part.kind == "notes"_L1 && m_notes == Notes::Stay;
        };
        for (const Part &part : readParts(m_mine, id)) {
            if (part.kind != "notes"_L1)
                removePart(m_mine, id, part);
        }
        for (const Part &part : readParts(m_theirs, from)) {
            if (!stays(part))
                writePart(m_mine, id, part);
        }
        for (const QString &sha256 : contentsOf(m_theirs, from))
            copyContent(m_mine, m_theirs, sha256);
    }

    void takeRow(qint64 id, qint64 from)
    {
        const QString columns =
            u"title, organisation, requester, department, channel, is_example, "
            "status, next_measure_due, outcome, catalogue, review, decided_on"_s;
        const Row row =
            rowsOf(m_theirs, u"SELECT %1 FROM versions WHERE id = ?"_s.arg(columns), {from})
                .front();
        m_mine.run(u"UPDATE versions SET (%1) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                   "WHERE id = ?"_s.arg(columns),
                   row + Row{id});
    }

    void takeTail(const QString &table, const QString &columns, Linked linked, size_t known,
                  const std::vector<Row> &rows, qint64 id)
    {
        for (size_t i = known; i < rows.size(); ++i) {
            const qint64 row = insert(table, columns, id, rows[i]);
            if (linked == Linked::Events)
                m_mine.run(u"INSERT INTO event_words (rowid, text) VALUES (?, ?)"_s,
                           {row, folded(rows[i][5].toString())});
            appendLink(m_mine, linked, row);
        }
    }

    qint64 insert(const QString &table, const QString &columns, qint64 id, const Row &row)
    {
        const QString places = u", ?"_s.repeated(row.size());
        return m_mine.run(
            u"INSERT INTO %1 (version, %2) VALUES (?%3)"_s.arg(table, columns, places),
            Row{id} + row);
    }

    void takeSeal(qint64 id, qint64 from)
    {
        m_mine.run(u"INSERT INTO arrived (version, link) VALUES (?, ?)"_s,
                   {id, linkOfSeal(m_theirs, from)});
        const QString columns = u"record, sha256, sealed_at"_s;
        insert(u"sealed"_s, columns, id,
               rowsOf(m_theirs, u"SELECT %1 FROM sealed WHERE version = ?"_s.arg(columns), {from})
                   .front());
        appendLink(m_mine, Linked::Sealed, id);
    }

    // Each store hands out by itself: what either did is known to both.
    void takeIssued(qint64 id, qint64 from)
    {
        const QString sql =
            u"SELECT %1 FROM issued WHERE version = ? ORDER BY id"_s.arg(issuedColumns);
        const std::vector<Row> known = rowsOf(m_mine, sql, {id});
        for (const Row &row : rowsOf(m_theirs, sql, {from})) {
            if (std::find(known.begin(), known.end(), row) == known.end())
                appendLink(m_mine, Linked::Issued, insert(u"issued"_s, issuedColumns, id, row));
        }
    }

    void takeState(qint64 id, qint64 from)
    {
        const Row row = rowsOf(m_theirs,
                               u"SELECT status, next_measure_due, changed FROM versions "
                               "WHERE id = ?"_s,
                               {from})
                            .front();
        m_mine.run(u"UPDATE versions SET (status, next_measure_due, changed) = (?, ?, ?) "
                   "WHERE id = ?"_s,
                   row + Row{id});
    }

    Database &m_mine, &m_theirs;
    Notes m_notes;
    QString m_numbering;
};

} // namespace

qint64 takeCase(Database &mine, Database &theirs, const QString &uuid, Notes notes,
                const QString &numbering)
{
    const std::map<int, Version> versions = versionsOf(theirs, uuid);
    if (versions.empty())
        theirs.fail(u"storeMissingCase"_s, uuid);
    Taking taking(mine, theirs, notes, numbering);
    const qint64 caseId = taking.caseId(uuid);
    qint64 latest = 0;
    for (const auto &[number, version] : versions)
        latest = taking.version(caseId, number, version.id);
    return latest;
}

std::vector<qint64> takeNewer(Database &mine, Database &caseFile, const QString &numbering)
{
    const QString uuid = uuidIn(caseFile);
    requireNotErased(mine, uuid);
    const Standing standing = standingOf(mine, caseFile, uuid);
    if (standing != Standing::New && standing != Standing::Newer)
        throw Failure{{u"caseNotNewer"_s,
                       {caseFile.value(u"SELECT file_number FROM cases"_s).toString()},
                       {}}};
    takeCase(mine, caseFile, uuid, Notes::Travel, numbering);
    std::vector<qint64> ids;
    mine.each(u"SELECT v.id FROM versions v JOIN cases c ON c.id = v.case_id "
              "WHERE c.uuid = ? ORDER BY v.version"_s,
              {uuid}, [&ids](const QSqlQuery &row) { ids.push_back(row.value(0).toLongLong()); });
    for (const qint64 id : ids)
        bringUnderHouseRules(mine, id);
    return ids;
}

// --- what a file may hold

namespace {

// More than any case that people make, and little enough to be read.
constexpr int mostVersions = 1000, mostRows = 200'000, mostPieces = 200;
constexpr qint64 mostLetters = qint64(32) << 20;

} // namespace

void requireCaseFile(Database &file)
{
    const auto refuse = [&file](const QString &why) { file.fail(u"caseFile"_s, why); };
    std::vector<Error> faults;
    schemaFaults(file, faults); // before any table is trusted to be one
    if (!faults.empty())
        refuse(u"schema: "_s + faults.front().arguments.join(u' '));
    const auto limit = [&](const QString &sql, qint64 most) {
        if (file.value(sql).toLongLong() > most)
            refuse(sql);
    };
    if (file.value(u"SELECT count(*) FROM cases"_s).toInt() != 1)
        refuse(u"not one case"_s);
    limit(u"SELECT count(*) FROM retention"_s, 0); // these are of a store
    limit(u"SELECT count(*) FROM versions"_s, mostVersions);
    for (const QString &table : {u"parts"_s, u"journal"_s, u"events"_s, u"issued"_s, u"chain"_s})
        limit(u"SELECT count(*) FROM "_s + table, mostRows);
    limit(u"SELECT max(length(json)) FROM parts"_s, mostLetters);
    limit(u"SELECT max(length(record)) FROM sealed"_s, mostLetters);
    limit(u"SELECT max(length(subject) + length(name) + length(before) + length(after)) "
          "FROM journal"_s,
          mostLetters);
    limit(u"SELECT max(length(text)) FROM events"_s, mostLetters);
    limit(u"SELECT max(number) FROM pieces"_s, mostPieces - 1);
    limit(u"SELECT max(length(bytes)) FROM pieces"_s, Store::pieceSize);
    faults = storeFaults(file);
    if (!faults.empty())
        refuse(faults.front().code + u' ' + faults.front().arguments.join(u' '));
}

QString uuidIn(Database &caseFile)
{
    return caseFile.value(u"SELECT uuid FROM cases"_s).toString();
}

QStringList contentsOfCase(Database &database, const QString &uuid)
{
    QStringList sums;
    for (const auto &[number, version] : versionsOf(database, uuid))
        sums += contentsOf(database, version.id);
    sums.removeDuplicates();
    return sums;
}

} // namespace votum
