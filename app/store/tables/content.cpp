// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/content.h"

#include "core/case/journal.h"

#include <QSet>

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int packingLevel = 3; // zstd's own default: as fast as the disk

// Smaller, or not at all: photographs, PDFs and archives are packed already.
std::optional<QByteArray> packed(const QByteArray &bytes)
{
    QByteArray target(bytes.size(), Qt::Uninitialized);
    const size_t size = ZSTD_compress(target.data(), size_t(target.size()), bytes.constData(),
                                      size_t(bytes.size()), packingLevel);
    if (ZSTD_isError(size))
        return {};
    target.truncate(qsizetype(size));
    return target;
}

QByteArray unpacked(const Database &database, const QByteArray &bytes)
{
    QByteArray target(largestPiece, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(target.data(), size_t(target.size()), bytes.constData(),
                                        size_t(bytes.size()));
    if (ZSTD_isError(size))
        database.fail(u"storeDamaged"_s, QString::fromUtf8(ZSTD_getErrorName(size)));
    target.truncate(qsizetype(size));
    return target;
}

} // namespace

QString evidenceSum(const QString &json)
{
    return uR"(CASE WHEN instr(%1, '"sha256":"') > 0
        THEN substr(%1, instr(%1, '"sha256":"') + 10, 64) END)"_s.arg(json);
}

qint64 insertContent(Database &database)
{
    return database.run(u"INSERT INTO contents (size) VALUES (0)"_s);
}

void addPiece(Database &database, Incoming &content, const QByteArray &bytes)
{
    const std::optional<QByteArray> small = packed(bytes);
    database.run(u"INSERT INTO pieces (content, number, packed, bytes) VALUES (?, ?, ?, ?)"_s,
                 {content.row, content.pieces, small.has_value(), small.value_or(bytes)});
    ++content.pieces;
    content.size += bytes.size();
    content.sum.addData(bytes);
}

QString completeContent(Database &database, const Incoming &content)
{
    QString sha256 = QString::fromLatin1(content.sum.result().toHex());
    if (hasContent(database, sha256))
        removeContent(database, content.row);
    else
        database.run(u"UPDATE contents SET sha256 = ?, size = ? WHERE id = ?"_s,
                     {sha256, content.size, content.row});
    return sha256;
}

void removeContent(Database &database, qint64 row)
{
    database.run(u"DELETE FROM pieces WHERE content = ?"_s, {row});
    database.run(u"DELETE FROM contents WHERE id = ?"_s, {row});
}

namespace {

QString isUnused()
{
    return u"NOT EXISTS (SELECT 1 FROM parts p WHERE p.kind = 'evidence' AND %1 = c.sha256)"_s.arg(
        evidenceSum(u"p.json"_s));
}

void removeRows(Database &database, const QString &where, const QVariantList &values)
{
    std::vector<qint64> rows;
    database.each(u"SELECT c.id FROM contents c WHERE "_s + where, values,
                  [&rows](const QSqlQuery &row) { rows.push_back(row.value(0).toLongLong()); });
    for (const qint64 row : rows)
        removeContent(database, row);
}

} // namespace

bool hasContent(Database &database, const QString &sha256)
{
    return database.value(u"SELECT 1 FROM contents WHERE sha256 = ?"_s, {sha256}).isValid();
}

QByteArray readPiece(Database &database, const QString &sha256, int number)
{
    QByteArray bytes;
    database.each(uR"(SELECT p.packed, p.bytes FROM pieces p JOIN contents c ON c.id = p.content
                      WHERE c.sha256 = ? AND p.number = ?)"_s,
                  {sha256, number}, [&](const QSqlQuery &row) {
                      bytes = row.value(1).toByteArray();
                      if (row.value(0).toBool())
                          bytes = unpacked(database, bytes);
                  });
    return bytes;
}

void copyContent(Database &to, Database &from, const QString &sha256)
{
    if (hasContent(to, sha256))
        return;
    Incoming incoming;
    incoming.row = insertContent(to);
    for (int number = 0;; ++number) {
        const QByteArray piece = readPiece(from, sha256, number);
        if (piece.isEmpty())
            break;
        addPiece(to, incoming, piece);
    }
    if (completeContent(to, incoming) != sha256)
        from.fail(u"storeDamaged"_s, sha256);
}

QStringList contentsOf(Database &database, qint64 version)
{
    QStringList sums;
    database.each(u"SELECT DISTINCT %1 FROM parts p JOIN contents c ON c.sha256 = %1 "
                  "WHERE p.kind = 'evidence' AND p.version = ?"_s.arg(evidenceSum(u"p.json"_s)),
                  {version}, [&sums](const QSqlQuery &row) { sums << row.value(0).toString(); });
    return sums;
}

void dropUnused(Database &database, const QStringList &sha256s)
{
    for (const QString &sha256 : sha256s)
        removeRows(database, u"c.sha256 = ? AND "_s + isUnused(), {sha256});
}

void dropUnused(Database &database)
{
    removeRows(database, u"c.sha256 IS NULL OR "_s + isUnused(), {});
}

// --- checking

namespace {

bool isWhole(Database &database, const QString &sha256, qint64 size)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    qint64 found = 0;
    for (int number = 0;; ++number) {
        const Result<QByteArray> piece =
            attempt([&] { return readPiece(database, sha256, number); });
        if (!piece)
            return false;
        if (piece->isEmpty())
            break;
        sum.addData(*piece);
        found += piece->size();
    }
    return found == size && sum.result().toHex() == sha256.toLatin1();
}

} // namespace

void contentFaults(Database &database, const std::function<QString(qint64 version)> &name,
                   std::vector<Error> &faults)
{
    std::vector<std::pair<QString, qint64>> contents; // checksum and size
    database.each(u"SELECT sha256, size FROM contents WHERE sha256 IS NOT NULL"_s, {},
                  [&contents](const QSqlQuery &row) {
                      contents.emplace_back(row.value(0).toString(), row.value(1).toLongLong());
                  });
    QSet<QString> broken, kept;
    for (const auto &[sha256, size] : contents) {
        kept.insert(sha256);
        if (!isWhole(database, sha256, size))
            broken.insert(sha256);
    }
    // That a file was taken in is told by the journal of its case.
    const auto wasTakenIn = [&database](const QString &sha256, qint64 version) {
        return database
            .value(uR"(SELECT 1 FROM journal j JOIN versions v ON v.id = j.version
                       WHERE v.case_id = (SELECT case_id FROM versions WHERE id = ?)
                       AND j.action = ? AND j.kind = 'evidence' AND substr(j.after, 1, 64) = ?)"_s,
                   {version, codeOf(JournalAction::Evidence), sha256})
            .isValid();
    };
    struct Entry
    {
        QString sha256, file;
        qint64 version;
    };
    std::vector<Entry> entries;
    database.each(u"SELECT %1, json_extract(CASE WHEN json_valid(p.json) THEN p.json END, "
                  u"'$.fileName'), p.version FROM parts p "
                  "WHERE p.kind = 'evidence' AND %1 IS NOT NULL ORDER BY p.id"_s.arg(
                      evidenceSum(u"p.json"_s)),
                  {}, [&entries](const QSqlQuery &row) {
                      entries.push_back({row.value(0).toString(), row.value(1).toString(),
                                         row.value(2).toLongLong()});
                  });
    for (const Entry &entry : entries) {
        if (broken.contains(entry.sha256))
            faults.push_back({u"checkContent"_s, {name(entry.version), entry.file}, {}});
        else if (!kept.contains(entry.sha256) && wasTakenIn(entry.sha256, entry.version))
            faults.push_back({u"checkContentMissing"_s, {name(entry.version), entry.file}, {}});
    }
}

} // namespace votum
