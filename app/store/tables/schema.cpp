// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/schema.h"

#include "store/file/storefile.h"
#include "store/tables/chain.h"
#include "store/tables/content.h"
#include "store/tables/searchtext.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Times are UTC, ISO 8601 with milliseconds; dates ISO 8601; an empty text is "none".
const QStringList &tables()
{
    static const QStringList statements{
        uR"(CREATE TABLE cases (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            file_number TEXT NOT NULL GENERATED ALWAYS AS (printf('%04d-%04d', year, number)) STORED,
            UNIQUE (year, number)
        ) STRICT)"_s,
        // The register's row; title to next_measure_due are derived from the parts when saving.
        uR"(CREATE TABLE versions (
            id INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL REFERENCES cases (id),
            version INTEGER NOT NULL,
            title TEXT NOT NULL DEFAULT '',
            organisation TEXT NOT NULL DEFAULT '',
            requester TEXT NOT NULL DEFAULT '',
            department TEXT NOT NULL DEFAULT '',
            channel TEXT NOT NULL DEFAULT '',
            is_example INTEGER NOT NULL DEFAULT 0,
            status TEXT NOT NULL DEFAULT 'draft',
            next_measure_due TEXT NOT NULL DEFAULT '',
            outcome TEXT NOT NULL DEFAULT '',
            catalogue TEXT NOT NULL DEFAULT '',
            review TEXT NOT NULL DEFAULT '',
            decided_on TEXT NOT NULL DEFAULT '',
            changed TEXT NOT NULL,
            trashed INTEGER NOT NULL DEFAULT 0,
            UNIQUE (case_id, version)
        ) STRICT)"_s,
        uR"(CREATE TABLE parts (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES versions (id),
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            json TEXT NOT NULL,
            UNIQUE (version, kind, key)
        ) STRICT)"_s,
        uR"(CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES versions (id),
            time TEXT NOT NULL,
            author TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT)"_s,
        u"CREATE INDEX journal_version ON journal (version)"_s,
        uR"(CREATE TABLE sealed (
            version INTEGER PRIMARY KEY REFERENCES versions (id),
            record BLOB NOT NULL,
            sha256 TEXT NOT NULL,
            sealed_at TEXT NOT NULL
        ) STRICT)"_s,
        u"CREATE INDEX sealed_sha256 ON sealed (sha256)"_s,
        uR"(CREATE TABLE events (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES sealed (version),
            kind TEXT NOT NULL,
            date TEXT NOT NULL,
            time TEXT NOT NULL,
            author TEXT NOT NULL,
            subject TEXT NOT NULL,
            text TEXT NOT NULL,
            sha256 TEXT NOT NULL
        ) STRICT)"_s,
        u"CREATE INDEX events_version ON events (version)"_s,
        uR"(CREATE TABLE issued (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES versions (id),
            document TEXT NOT NULL,
            language TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            time TEXT NOT NULL
        ) STRICT)"_s,
        u"CREATE INDEX issued_sha256 ON issued (sha256)"_s,
        // What was typed, by the row it was typed into.
        uR"(CREATE VIRTUAL TABLE part_words USING fts5 (
            text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'))"_s,
        uR"(CREATE VIRTUAL TABLE event_words USING fts5 (
            text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'))"_s,
    };
    return statements;
}

// Version 2: what the organisation lays down for all its cases. The last row of a finding counts;
// an empty severity withdraws.
QStringList houseRules()
{
    return {uR"(CREATE TABLE house_rules (
            id INTEGER PRIMARY KEY,
            finding TEXT NOT NULL,
            severity TEXT NOT NULL,
            reason TEXT NOT NULL,
            author TEXT NOT NULL,
            time TEXT NOT NULL
        ) STRICT)"_s};
}

// INSERT OR REPLACE removes the row in its way without firing a DELETE trigger: hence the third.
QStringList neverDeleted(const QString &table, const QString &key)
{
    return {
        uR"(CREATE TRIGGER %1_no_delete BEFORE DELETE ON %1
            BEGIN SELECT RAISE(ABORT, '%1: nothing is deleted'); END)"_s.arg(table),
        uR"(CREATE TRIGGER %1_no_replace BEFORE INSERT ON %1
            WHEN EXISTS (SELECT 1 FROM %1 WHERE %2 = NEW.%2)
            BEGIN SELECT RAISE(ABORT, '%1: nothing is replaced'); END)"_s.arg(table, key),
    };
}

QStringList onlyGrows(const QString &table, const QString &key)
{
    return neverDeleted(table, key) << uR"(CREATE TRIGGER %1_no_update BEFORE UPDATE ON %1
                  BEGIN SELECT RAISE(ABORT, '%1: nothing is changed'); END)"_s.arg(table);
}

QString guardPart(const QString &name, const QString &event, const QString &rows)
{
    return uR"(CREATE TRIGGER %1 BEFORE %2 ON parts
        WHEN EXISTS (SELECT 1 FROM sealed WHERE version IN (%3))
        BEGIN SELECT RAISE(ABORT, 'parts: the version is sealed'); END)"_s.arg(name, event, rows);
}

QStringList guards()
{
    // Also the version of a part whose id a REPLACE would take.
    const QString taken = u"(SELECT version FROM parts WHERE id = NEW.id)"_s;
    QStringList statements{
        // Of a sealed version only what happens afterwards may move.
        uR"(CREATE TRIGGER versions_sealed BEFORE UPDATE ON versions
            WHEN EXISTS (SELECT 1 FROM sealed WHERE version = OLD.id) AND
                (OLD.title, OLD.organisation, OLD.requester, OLD.department, OLD.channel,
                 OLD.is_example, OLD.outcome, OLD.catalogue, OLD.review, OLD.decided_on,
                 OLD.trashed)
                IS NOT
                (NEW.title, NEW.organisation, NEW.requester, NEW.department, NEW.channel,
                 NEW.is_example, NEW.outcome, NEW.catalogue, NEW.review, NEW.decided_on,
                 NEW.trashed)
            BEGIN SELECT RAISE(ABORT, 'versions: the version is sealed'); END)"_s,
        uR"(CREATE TRIGGER versions_identity BEFORE UPDATE OF id, case_id, version ON versions
            BEGIN SELECT RAISE(ABORT, 'versions: the identity stays'); END)"_s,
        uR"(CREATE TRIGGER versions_no_second BEFORE INSERT ON versions
            WHEN EXISTS (SELECT 1 FROM versions
                         WHERE case_id = NEW.case_id AND version = NEW.version)
            BEGIN SELECT RAISE(ABORT, 'versions: nothing is replaced'); END)"_s,
        guardPart(u"parts_insert"_s, u"INSERT"_s, u"NEW.version, "_s + taken),
        guardPart(u"parts_update"_s, u"UPDATE"_s, u"OLD.version, NEW.version, "_s + taken),
        guardPart(u"parts_delete"_s, u"DELETE"_s, u"OLD.version"_s),
    };
    statements << neverDeleted(u"versions"_s, u"id"_s);
    statements << onlyGrows(u"cases"_s, u"id"_s) << onlyGrows(u"journal"_s, u"id"_s)
               << onlyGrows(u"sealed"_s, u"version"_s) << onlyGrows(u"events"_s, u"id"_s)
               << onlyGrows(u"issued"_s, u"id"_s);
    return statements;
}

// Version 3: a draft in the trash can be erased with all that belongs to it.
QStringList erasableDrafts()
{
    QStringList statements;
    const auto guard = [&statements](const QString &table, const QString &key) {
        statements << u"DROP TRIGGER %1_no_delete"_s.arg(table)
                   << uR"(CREATE TRIGGER %1_no_delete BEFORE DELETE ON %1
            WHEN EXISTS (SELECT 1 FROM sealed WHERE version = OLD.%2)
                OR NOT EXISTS (SELECT 1 FROM versions WHERE id = OLD.%2 AND trashed)
            BEGIN SELECT RAISE(ABORT, '%1: nothing is deleted but a draft in the trash'); END)"_s
                          .arg(table, key);
    };
    guard(u"versions"_s, u"id"_s);
    guard(u"journal"_s, u"version"_s);
    guard(u"issued"_s, u"version"_s);
    return statements;
}

// Version 4: a line of the journal has types. The rows of before stay as they are, their kind of
// subject empty: core/case/journal.h reads them.
QStringList typedJournal()
{
    return {u"ALTER TABLE journal RENAME COLUMN detail TO after"_s,
            u"ALTER TABLE journal ADD COLUMN kind TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE journal ADD COLUMN name TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE journal ADD COLUMN before TEXT NOT NULL DEFAULT ''"_s};
}

// Version 6: the mark of the store's state, and the chain over all that is written once.
QStringList chained()
{
    return QStringList{
               uR"(CREATE TABLE state (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            mark BLOB NOT NULL
        ) STRICT)"_s,
               // `source`: store/tables/chain.h. Of an erased row the digest stays, without salt.
               uR"(CREATE TABLE chain (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL,
            row INTEGER NOT NULL,
            version INTEGER NOT NULL,
            salt BLOB NOT NULL,
            digest BLOB NOT NULL,
            link BLOB NOT NULL
        ) STRICT)"_s,
               u"CREATE INDEX chain_row ON chain (source, row)"_s,
               uR"(CREATE TRIGGER chain_no_update BEFORE UPDATE ON chain
            WHEN NOT (OLD.salt <> x'' AND NEW.salt = x'' AND
                (OLD.id, OLD.source, OLD.row, OLD.version, OLD.link)
                IS (NEW.id, NEW.source, NEW.row, NEW.version, NEW.link) AND
                EXISTS (SELECT 1 FROM versions WHERE id = OLD.version AND trashed) AND
                NOT EXISTS (SELECT 1 FROM sealed WHERE version = OLD.version))
            BEGIN SELECT RAISE(ABORT, 'chain: nothing is changed'); END)"_s} +
           neverDeleted(u"chain"_s, u"id"_s);
}

// Version 7: what is asked of the whole register is found without reading all of it; the index of
// words names versions.
QStringList foundQuickly()
{
    return {u"CREATE INDEX versions_changed ON versions (trashed, changed)"_s,
            u"CREATE INDEX cases_file_number ON cases (file_number)"_s};
}

// Version 8: a case may come from another store, with its file number, which a case of this store
// may have too, and with the link that its seals bear on their PDFs.
QStringList travelTables()
{
    return QStringList{uR"(CREATE TABLE cases_anew (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            arrived INTEGER NOT NULL DEFAULT 0,
            file_number TEXT NOT NULL GENERATED ALWAYS AS (printf('%04d-%04d', year, number)) STORED
        ) STRICT)"_s,
                       uR"(INSERT INTO cases_anew (id, uuid, year, number)
            SELECT id, uuid, year, number FROM cases)"_s,
                       u"DROP TABLE cases"_s,
                       u"ALTER TABLE cases_anew RENAME TO cases"_s,
                       u"CREATE UNIQUE INDEX cases_number ON cases (year, number) "
                       "WHERE NOT arrived"_s,
                       u"CREATE INDEX cases_file_number ON cases (file_number)"_s,
                       uR"(CREATE TABLE arrived (
            version INTEGER PRIMARY KEY REFERENCES versions (id),
            link TEXT NOT NULL
        ) STRICT)"_s} +
           onlyGrows(u"cases"_s, u"id"_s) + onlyGrows(u"arrived"_s, u"version"_s);
}

// And the files kept as evidence (store/tables/content.h). What a sealed version names stays.
QStringList contentTables()
{
    const QString sealedNeeds =
        uR"(EXISTS (SELECT 1 FROM parts p JOIN sealed s ON s.version = p.version
                WHERE p.kind = 'evidence' AND %1 = %2))"_s.arg(evidenceSum(u"p.json"_s));
    return {uR"(CREATE TABLE contents (
            id INTEGER PRIMARY KEY,
            sha256 TEXT UNIQUE,
            size INTEGER NOT NULL
        ) STRICT)"_s,
            uR"(CREATE TABLE pieces (
            id INTEGER PRIMARY KEY,
            content INTEGER NOT NULL REFERENCES contents (id),
            number INTEGER NOT NULL,
            packed INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            UNIQUE (content, number)
        ) STRICT)"_s,
            u"CREATE INDEX parts_content ON parts (%1) WHERE kind = 'evidence'"_s.arg(
                evidenceSum(u"json"_s)),
            uR"(CREATE TRIGGER contents_no_replace BEFORE INSERT ON contents
            WHEN EXISTS (SELECT 1 FROM contents WHERE id = NEW.id OR sha256 = NEW.sha256)
            BEGIN SELECT RAISE(ABORT, 'contents: nothing is replaced'); END)"_s,
            uR"(CREATE TRIGGER contents_no_update BEFORE UPDATE ON contents
            WHEN OLD.sha256 IS NOT NULL OR OLD.id <> NEW.id OR
                EXISTS (SELECT 1 FROM contents WHERE sha256 = NEW.sha256)
            BEGIN SELECT RAISE(ABORT, 'contents: nothing is changed'); END)"_s,
            uR"(CREATE TRIGGER contents_no_delete BEFORE DELETE ON contents WHEN %1
            BEGIN SELECT RAISE(ABORT, 'contents: a sealed version needs it'); END)"_s.arg(
                sealedNeeds.arg(u"OLD.sha256"_s)),
            uR"(CREATE TRIGGER pieces_insert BEFORE INSERT ON pieces
            WHEN EXISTS (SELECT 1 FROM contents WHERE id = NEW.content AND sha256 IS NOT NULL) OR
                EXISTS (SELECT 1 FROM pieces WHERE id = NEW.id OR
                        (content, number) = (NEW.content, NEW.number))
            BEGIN SELECT RAISE(ABORT, 'pieces: nothing is replaced'); END)"_s,
            uR"(CREATE TRIGGER pieces_no_update BEFORE UPDATE ON pieces
            BEGIN SELECT RAISE(ABORT, 'pieces: nothing is changed'); END)"_s,
            uR"(CREATE TRIGGER pieces_no_delete BEFORE DELETE ON pieces WHEN %1
            BEGIN SELECT RAISE(ABORT, 'pieces: a sealed version needs it'); END)"_s.arg(
                sealedNeeds.arg(u"(SELECT sha256 FROM contents WHERE id = OLD.content)"_s))};
}

// Version 9: what the organisation decided on how long its cases are kept
// (store/tables/retention.h). A case that it deleted, told by the protocol, goes with all that was
// sealed; one that is held does not, by no way.
QStringList retention()
{
    // Of a version, given in SQL: a draft in the trash, or of a case deleted; and none held.
    const QString mayGo = uR"(EXISTS (SELECT 1 FROM versions v JOIN cases c ON c.id = v.case_id
                WHERE v.id = %1 AND coalesce((SELECT r.act FROM retention r
                    JOIN versions w ON w.id = r.version
                    WHERE w.case_id = v.case_id AND r.act IN ('hold', 'release')
                    ORDER BY r.id DESC LIMIT 1), '') <> 'hold' AND
                (v.trashed AND NOT EXISTS (SELECT 1 FROM sealed WHERE version = v.id) OR
                    EXISTS (SELECT 1 FROM retention WHERE act = 'erased' AND about = c.uuid))))"_s;
    QStringList statements{uR"(CREATE TABLE retention (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            act TEXT NOT NULL,
            about TEXT NOT NULL,
            value TEXT NOT NULL,
            reason TEXT NOT NULL,
            author TEXT NOT NULL,
            time TEXT NOT NULL
        ) STRICT)"_s,
                           u"CREATE INDEX retention_version ON retention (version)"_s,
                           u"CREATE INDEX retention_about ON retention (about)"_s};
    statements << onlyGrows(u"retention"_s, u"id"_s);
    const auto guard = [&](const QString &table, const QString &version) {
        statements << u"DROP TRIGGER %1_no_delete"_s.arg(table)
                   << uR"(CREATE TRIGGER %1_no_delete BEFORE DELETE ON %1 WHEN NOT %2
            BEGIN SELECT RAISE(ABORT, '%1: nothing is deleted that must stay'); END)"_s.arg(
                          table, mayGo.arg(version));
    };
    guard(u"versions"_s, u"OLD.id"_s);
    for (const QString &table :
         {u"journal"_s, u"issued"_s, u"sealed"_s, u"events"_s, u"arrived"_s, u"retention"_s})
        guard(table, u"OLD.version"_s);
    return statements << u"DROP TRIGGER parts_delete"_s
                      << uR"(CREATE TRIGGER parts_delete BEFORE DELETE ON parts
            WHEN EXISTS (SELECT 1 FROM sealed WHERE version = OLD.version) AND NOT %1
            BEGIN SELECT RAISE(ABORT, 'parts: the version is sealed'); END)"_s.arg(
                             mayGo.arg(u"OLD.version"_s))
                      << u"DROP TRIGGER chain_no_update"_s
                      << uR"(CREATE TRIGGER chain_no_update BEFORE UPDATE ON chain
            WHEN NOT (OLD.salt <> x'' AND NEW.salt = x'' AND
                (OLD.id, OLD.source, OLD.row, OLD.version, OLD.link)
                IS (NEW.id, NEW.source, NEW.row, NEW.version, NEW.link) AND %1)
            BEGIN SELECT RAISE(ABORT, 'chain: nothing is changed'); END)"_s.arg(
                             mayGo.arg(u"OLD.version"_s));
}

// Version 10: a case keeps the number it was given, by whatever pattern (core/text/filenumber.h).
QStringList ownNumbers()
{
    return QStringList{uR"(CREATE TABLE cases_anew (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            arrived INTEGER NOT NULL DEFAULT 0,
            file_number TEXT NOT NULL COLLATE NOCASE CHECK (length(file_number) <= 60 AND
                file_number GLOB '*[0-9]*' AND file_number NOT GLOB '*[^A-Za-z0-9_./()-]*')
        ) STRICT)"_s,
                       uR"(INSERT INTO cases_anew (id, uuid, year, number, arrived, file_number)
            SELECT id, uuid, year, number, arrived, file_number FROM cases)"_s,
                       u"DROP TABLE cases"_s,
                       // Triggers of other tables ask the one that is gone for a moment.
                       u"PRAGMA legacy_alter_table = ON"_s,
                       u"ALTER TABLE cases_anew RENAME TO cases"_s,
                       u"PRAGMA legacy_alter_table = OFF"_s,
                       u"CREATE UNIQUE INDEX cases_number ON cases (year, number) "
                       "WHERE NOT arrived"_s,
                       u"CREATE INDEX cases_file_number ON cases (file_number)"_s} +
           onlyGrows(u"cases"_s, u"id"_s);
}

// The check compares the index with what typedText() gives.
void indexAnew(Database &database)
{
    database.run(u"DELETE FROM part_words"_s);
    std::vector<std::pair<qint64, Part>> parts;
    database.each(u"SELECT %1, kind, key, json FROM parts p"_s.arg(wordsRowSql), {},
                  [&parts](const QSqlQuery &row) {
                      parts.emplace_back(row.value(0).toLongLong(),
                                         Part{row.value(1).toString(), row.value(2).toString(),
                                              row.value(3).toByteArray()});
                  });
    for (const auto &[row, part] : parts) {
        const Result<QString> typed = typedText(part);
        if (typed && !typed->isEmpty())
            database.run(u"INSERT INTO part_words (rowid, text) VALUES (?, ?)"_s, {row, *typed});
    }
}

void beginMarkAndChain(Database &database)
{
    database.run(u"INSERT INTO state (id, mark) VALUES (1, ?)"_s, {firstMark().row()});
    beginChain(database);
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps{
        {1, tables() + guards()},
        {2, houseRules() + onlyGrows(u"house_rules"_s, u"id"_s)},
        {3, erasableDrafts(), true},
        {4, typedJournal()},
        // The tables stay. What the rows hold from here on (recipients in a tree, purposes of their
        // own, points not known, answers for each purpose) an older program would misjudge.
        {5, {}},
        {6, chained(), false, beginMarkAndChain},
        {7, foundQuickly(), false, indexAnew},
        {8, travelTables() + contentTables()},
        {9, retention()},
        {10, ownNumbers()}};
    return steps;
}

} // namespace votum
