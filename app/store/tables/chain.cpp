// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/chain.h"

#include "store/tables/retention.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype saltSize = 16;

// What a row says: every column that is written with it. Of house rules no version: they are of the
// store.
struct LinkedTable
{
    QString name, key, version, columns;
};

const LinkedTable &tableOf(Linked table)
{
    static const std::array<LinkedTable, 7> tables{
        LinkedTable{u"journal"_s, u"id"_s, u"version"_s,
                    u"version, time, author, action, kind, subject, name, before, after"_s},
        {u"sealed"_s, u"version"_s, u"version"_s, u"record, sha256, sealed_at"_s},
        {u"events"_s, u"id"_s, u"version"_s,
         u"version, kind, date, time, author, subject, text, sha256"_s},
        {u"issued"_s, u"id"_s, u"version"_s, u"version, document, language, sha256, time"_s},
        {u"house_rules"_s, u"id"_s, u"0"_s, u"finding, severity, reason, author, time"_s},
        {},
        {u"retention"_s, u"id"_s, u"version"_s,
         u"version, act, about, value, reason, author, time"_s}};
    return tables[size_t(table)];
}

constexpr std::array everyTable{Linked::Journal, Linked::Sealed,     Linked::Events,
                                Linked::Issued,  Linked::HouseRules, Linked::Retention};
constexpr int lastTable = int(Linked::Retention);
// In the chain's own column; an erased version has a link of its own.
constexpr int erasedVersion = 5;

// Each with its length, so that no two rows give the same bytes.
void add(QCryptographicHash &hash, const QByteArray &bytes)
{
    hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
    hash.addData(bytes);
}

void addRow(QCryptographicHash &hash, const QSqlQuery &row, int first)
{
    for (int column = first; !row.isNull(column); ++column)
        add(hash, row.value(column).toByteArray());
}

void addRows(QCryptographicHash &hash, Database &database, const QString &sql, qint64 version)
{
    database.each(sql, {version}, [&hash](const QSqlQuery &row) {
        add(hash, "row");
        addRow(hash, row, 0);
    });
}

// What no longer changes once a version is sealed.
void addSealedState(QCryptographicHash &hash, Database &database, qint64 version)
{
    addRows(hash, database,
            uR"(SELECT c.uuid, c.file_number, v.version, v.title, v.organisation, v.requester,
                v.department, v.channel, v.is_example, v.outcome, v.catalogue, v.review,
                v.decided_on, v.trashed FROM versions v JOIN cases c ON c.id = v.case_id
                WHERE v.id = ?)"_s,
            version);
    addRows(hash, database, u"SELECT link FROM arrived WHERE version = ?"_s, version);
    addRows(hash, database,
            u"SELECT kind, key, json FROM parts WHERE version = ? ORDER BY kind, key"_s, version);
}

QByteArray digestOf(Database &database, Linked table, qint64 row, const QByteArray &salt)
{
    const LinkedTable &of = tableOf(table);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, salt);
    bool isThere = false;
    database.each(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(of.columns, of.name, of.key), {row},
                  [&](const QSqlQuery &values) {
                      isThere = true;
                      addRow(hash, values, 0);
                  });
    if (!isThere)
        return {};
    if (table == Linked::Sealed)
        addSealedState(hash, database, row);
    return hash.result();
}

QByteArray linkAfter(const QByteArray &before, int table, qint64 row, qint64 version,
                     const QByteArray &digest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &bytes : {before, QByteArray::number(table), QByteArray::number(row),
                                    QByteArray::number(version), digest})
        add(hash, bytes);
    return hash.result();
}

QByteArray newSalt()
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(salt.data()),
                                          saltSize / qsizetype(sizeof(quint32)));
    return salt;
}

qint64 versionOf(Database &database, Linked table, qint64 row)
{
    const LinkedTable &of = tableOf(table);
    return database
        .value(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(of.version, of.name, of.key), {row})
        .toLongLong();
}

void append(Database &database, int table, qint64 row, qint64 version, const QByteArray &salt,
            const QByteArray &digest)
{
    const QByteArray before =
        database.value(u"SELECT link FROM chain ORDER BY id DESC LIMIT 1"_s).toByteArray();
    database.run(u"INSERT INTO chain (source, row, version, salt, digest, link) "
                 "VALUES (?, ?, ?, ?, x'', ?)"_s,
                 {table, row, version, salt, linkAfter(before, table, row, version, digest)});
}

} // namespace

void appendLink(Database &database, Linked table, qint64 row)
{
    const QByteArray salt = newSalt();
    append(database, int(table), row, versionOf(database, table, row), salt,
           digestOf(database, table, row, salt));
}

void eraseLinks(Database &database, qint64 version)
{
    for (const Linked table : everyTable) {
        if (table == Linked::HouseRules)
            continue;
        std::vector<std::pair<qint64, QByteArray>> links; // row and salt
        database.each(uR"(SELECT c.row, c.salt FROM chain c JOIN %1 t ON t.%2 = c.row
                          WHERE c.source = ? AND t.version = ? AND c.salt <> x'')"_s.arg(
                          tableOf(table).name, tableOf(table).key),
                      {int(table), version}, [&links](const QSqlQuery &row) {
                          links.emplace_back(row.value(0).toLongLong(), row.value(1).toByteArray());
                      });
        for (const auto &[row, salt] : links)
            database.run(u"UPDATE chain SET salt = x'', digest = ? "
                         "WHERE source = ? AND row = ? AND salt <> x''"_s,
                         {digestOf(database, table, row, salt), int(table), row});
    }
    append(database, erasedVersion, version, version, {}, {});
}

void beginChain(Database &database)
{
    for (const Linked table : everyTable) {
        if (table == Linked::Retention)
            continue; // younger than the chain
        const LinkedTable &of = tableOf(table);
        std::vector<qint64> rows;
        database.each(u"SELECT %1 FROM %2 ORDER BY %1"_s.arg(of.key, of.name), {},
                      [&rows](const QSqlQuery &row) { rows.push_back(row.value(0).toLongLong()); });
        for (const qint64 row : rows)
            appendLink(database, table, row);
    }
}

QString linkOfSeal(Database &database, qint64 version)
{
    const QVariant first =
        database.value(u"SELECT link FROM arrived WHERE version = ?"_s, {version});
    if (first.isValid())
        return first.toString();
    return QString::fromLatin1(
        database
            .value(
                u"SELECT link FROM chain WHERE source = ? AND row = ? ORDER BY id DESC LIMIT 1"_s,
                {int(Linked::Sealed), version})
            .toByteArray()
            .toHex());
}

bool isIntact(Database &database, Linked table, qint64 row)
{
    bool holds = false;
    database.each(uR"(SELECT salt, link, (SELECT b.link FROM chain b WHERE b.id < c.id
                      ORDER BY b.id DESC LIMIT 1) FROM chain c WHERE source = ? AND row = ?
                      ORDER BY id DESC LIMIT 1)"_s,
                  {int(table), row}, [&](const QSqlQuery &link) {
                      const QByteArray digest =
                          digestOf(database, table, row, link.value(0).toByteArray());
                      holds = link.value(1).toByteArray() ==
                              linkAfter(link.value(2).toByteArray(), int(table), row,
                                        versionOf(database, table, row), digest);
                  });
    return holds;
}

std::vector<ChainFault> chainFaults(Database &database)
{
    using Kind = ChainFault::Kind;
    struct Link
    {
        qint64 id = 0;
        int source = 0;
        qint64 row = 0, version = 0;
        QByteArray salt, digest, link;
    };
    std::vector<Link> links;
    database.each(u"SELECT id, source, row, version, salt, digest, link FROM chain ORDER BY id"_s,
                  {}, [&links](const QSqlQuery &row) {
                      links.push_back({row.value(0).toLongLong(), row.value(1).toInt(),
                                       row.value(2).toLongLong(), row.value(3).toLongLong(),
                                       row.value(4).toByteArray(), row.value(5).toByteArray(),
                                       row.value(6).toByteArray()});
                  });
    std::array<QSet<qint64>, lastTable + 1> rows; // of which no link has told yet
    for (const Linked table : everyTable) {
        const LinkedTable &of = tableOf(table);
        database.each(u"SELECT %1 FROM %2"_s.arg(of.key, of.name), {}, [&](const QSqlQuery &row) {
            rows[size_t(table)].insert(row.value(0).toLongLong());
        });
    }
    // Ids are given again once their rows are erased: what counts is which erasure came after.
    // What is sealed is erased only where a protocol names the seal.
    const QSet<qint64> named = erasedSeals(database);
    QHash<qint64, size_t> erasures;
    QHash<qint64, qint64> sealed; // version, and its seal's place in the chain
    for (size_t i = 0; i < links.size(); ++i) {
        const qint64 version = links[i].row; // of both that are looked at
        if (links[i].source == int(Linked::Sealed)) {
            sealed.insert(version, links[i].id);
        } else if (links[i].source == erasedVersion &&
                   (!sealed.contains(version) || named.contains(sealed.value(version)))) {
            erasures.insert(version, i);
            sealed.remove(version);
        }
    }

    std::vector<ChainFault> faults;
    QByteArray before;
    for (size_t i = 0; i < links.size(); ++i) {
        const Link &link = links[i];
        const bool isOfRow =
            link.source >= 0 && link.source <= lastTable && link.source != erasedVersion;
        const bool isErased = link.salt.isEmpty();
        const auto table = Linked(isOfRow ? link.source : 0);
        const bool isThere = isOfRow && !isErased && rows[size_t(table)].remove(link.row);
        // Of a version erased nothing is left; else somebody only says so.
        if (isThere && erasures.value(link.version) > i)
            faults.push_back({Kind::Torn, table, link.row, link.version});
        const bool isGone = isOfRow && !isThere && !(isErased && erasures.value(link.version) > i);
        const QByteArray digest =
            isErased ? link.digest : digestOf(database, table, link.row, link.salt);
        const bool holds =
            link.link == linkAfter(before, link.source, link.row, link.version, digest);
        before = link.link;
        if (isGone)
            faults.push_back({Kind::Missing, table, link.row, link.version});
        else if (!holds)
            faults.push_back({isThere ? Kind::Changed : Kind::Torn, table, link.row, link.version});
    }
    for (const Linked table : everyTable) {
        for (const qint64 row : std::as_const(rows[size_t(table)]))
            faults.push_back({Kind::Foreign, table, row, versionOf(database, table, row)});
    }
    return faults;
}

} // namespace votum
