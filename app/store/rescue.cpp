// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rescue.h"

#include "core/record/record.h"
#include "store/check.h"
#include "store/store.h"
#include "store/tables/caserows.h"
#include "store/tables/casetables.h"
#include "store/tables/schema.h"

#include <QFileInfo>

#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Cancelled
{
};

struct Damaged // and who may no longer want to hear of it
{
    Database &database;
    const std::atomic_bool *isCancelled;
};

// Rows up to the first that cannot be read; whether that was all of them.
bool readAll(const Damaged &store, const QString &sql, const QVariantList &values,
             const std::function<void(const QSqlQuery &)> &read)
{
    try {
        store.database.each(sql, values, [&](const QSqlQuery &row) {
            if (store.isCancelled && *store.isCancelled)
                throw Cancelled();
            read(row);
        });
        return true;
    } catch (const Failure &) {
        return false;
    }
}

// All rows by their id, without the help of any index; from the first that cannot be read on each
// by itself, so that a page that is lost costs only what lay on it. Whether that was all of them.
bool eachRow(const Damaged &store, const QString &table, const QString &columns,
             const std::function<void(const QSqlQuery &)> &read)
{
    constexpr int widestGap = 10'000; // ids that nothing has any more
    constexpr int leastBytes = 16;    // of a row: no file has more rows than that
    const QString select = u"SELECT %1, id FROM %2 NOT INDEXED "_s.arg(columns, table);
    const int place = int(columns.count(u',')) + 1;
    qint64 last = 0;
    if (readAll(store, select + u"ORDER BY id"_s, {}, [&](const QSqlQuery &row) {
            last = row.value(place).toLongLong();
            read(row);
        }))
        return true;
    const qint64 most = QFileInfo(store.database.path()).size() / leastBytes;
    for (int absent = 0; last < most && absent < widestGap;) {
        bool isThere = false;
        const bool isReadable =
            readAll(store, select + u"WHERE id = ?"_s, {++last}, [&](const QSqlQuery &row) {
                isThere = true;
                read(row);
            });
        absent = isReadable && !isThere ? absent + 1 : 0;
    }
    return false;
}

using Parts = std::map<std::pair<QString, QString>, Part>;

struct Found
{
    std::map<qint64, Parts> versions;
    bool isWhole = true; // all parts were read
};

Found partsIn(const Damaged &store)
{
    Found found;
    eachRow(store, u"versions"_s, u"version"_s,
            [&](const QSqlQuery &row) { found.versions[row.value(1).toLongLong()]; });
    readAll(store, u"SELECT version FROM sealed"_s, {},
            [&](const QSqlQuery &row) { found.versions[row.value(0).toLongLong()]; });
    found.isWhole =
        eachRow(store, u"parts"_s, u"version, kind, key, json"_s, [&](const QSqlQuery &row) {
            const Part part{row.value(1).toString(), row.value(2).toString(),
                            row.value(3).toByteArray()};
            found.versions[row.value(0).toLongLong()].insert({{part.kind, part.key}, part});
        });
    return found;
}

// What the index says of a version whose parts could not all be read: as many as were found?
bool areAll(const Damaged &store, qint64 id, size_t count)
{
    size_t named = 0;
    return readAll(store, u"SELECT count(*) FROM parts WHERE version = ?"_s, {id},
                   [&named](const QSqlQuery &row) { named = row.value(0).toULongLong(); }) &&
           named == count;
}

RescuedCase rescued(const Damaged &store, qint64 id, const Parts &parts, bool areAllParts)
{
    RescuedCase found;
    found.isWhole = areAllParts || areAll(store, id, parts.size());
    std::vector<Part> readable;
    for (const auto &[key, part] : parts) {
        if (fromParts({part}))
            readable.push_back(part);
        else
            found.isWhole = false;
    }
    if (Result<Assessment> assessment = fromParts(readable))
        found.assessment = *std::move(assessment);
    else
        found.isWhole = false;
    try {
        found.row = summaryOf(store.database, id);
    } catch (const Failure &) {
        found.isWhole = false;
        found.row.id = id;
        found.row.title = found.assessment.title;
        found.row.organisation = found.assessment.organisation;
    }
    found.isWhole &= readAll(store, u"SELECT record, sha256 FROM sealed WHERE version = ?"_s, {id},
                             [&found](const QSqlQuery &row) {
                                 found.row.status = CaseStatus::Sealed;
                                 found.record = row.value(0).toByteArray();
                                 if (sealOf(found.record) != row.value(1).toString()) {
                                     found.record.clear();
                                     found.isWhole = false;
                                 }
                             });
    found.assessment.uuid = found.row.uuid;
    found.assessment.fileNumber = found.row.fileNumber;
    found.assessment.version = found.row.version;
    return found;
}

} // namespace

Result<std::vector<RescuedCase>> rescuedFrom(const QString &path,
                                             const std::atomic_bool *isCancelled)
try {
    return attempt([&path, isCancelled] {
        if (!QFileInfo::exists(path))
            throw Failure{{u"storeMissing"_s, {path}, {}}};
        Database database(path, Database::Access::Inspect);
        // What SQLite wants to hear before it reads a file whose end is missing; nothing is
        // written.
        database.run(u"PRAGMA writable_schema = ON"_s);
        try {
            (void)examine(database, Store::schemaVersion);
            requireNoViews(database);
        } catch (const Failure &failure) {
            if (failure.error.code != "storeDamaged"_L1)
                throw;
        }
        std::vector<RescuedCase> cases;
        const Damaged store{database, isCancelled};
        const Found found = partsIn(store);
        for (const auto &[id, parts] : found.versions)
            cases.push_back(rescued(store, id, parts, found.isWhole));
        if (cases.empty())
            database.fail(u"storeDamaged"_s, u"nothing in it can be read"_s);
        return cases;
    });
} catch (const Cancelled &) {
    return Error{u"storeDamaged"_s, {path}, u"cancelled"_s};
}

} // namespace votum
