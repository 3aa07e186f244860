// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/retention.h"

#include "store/tables/caserows.h"
#include "store/tables/casetables.h"
#include "store/tables/chain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Act = RetentionEntry::Act;

void insertEntry(Database &database, qint64 version, const RetentionEntry &entry)
{
    const qint64 row =
        database.run(uR"(INSERT INTO retention (version, act, about, value, reason, author, time)
            VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
                     {version, codeOf(entry.act), entry.about, entry.value, entry.reason,
                      entry.author, timeText(entry.time)});
    appendLink(database, Linked::Retention, row);
}

QJsonObject parsed(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

RetentionHistory readRetention(Database &database)
{
    RetentionHistory history;
    database.each(u"SELECT act, about, value, reason, author, time FROM retention ORDER BY id"_s,
                  {}, [&](const QSqlQuery &row) {
                      const std::optional<Act> act = fromCode<Act>(row.value(0).toString());
                      if (!act) // a hold overlooked would be worse
                          database.fail(u"storeDamaged"_s,
                                        u"retention "_s + row.value(0).toString());
                      history.push_back({*act, row.value(1).toString(), row.value(2).toString(),
                                         row.value(3).toString(), row.value(4).toString(),
                                         timeFrom(row.value(5).toString())});
                  });
    return history;
}

std::vector<KeptCase> readKeptCases(Database &database, QDate today)
{
    struct Facts
    {
        int versions = 0;
        qint64 sealed = 0; // the last one
        QDate revoked, worked;
        QString uuid, fileNumber, title, organisation;
    };
    // What the program does by itself is no work of a person.
    const QString byItself = u"('%1', '%2', '%3')"_s.arg(codeOf(JournalAction::Rejudged),
                                                         codeOf(JournalAction::HouseRule),
                                                         codeOf(JournalAction::BroughtOver));
    std::vector<Facts> cases;
    database.each(uR"(SELECT c.uuid, c.file_number, v.title, v.organisation, s.version,
            (SELECT max(date) FROM events e WHERE e.version = v.id AND e.kind = '%1'),
            CASE WHEN s.version IS NULL THEN coalesce((SELECT max(j.time) FROM journal j
                WHERE j.version = v.id AND j.action NOT IN %2), v.changed) END
            FROM versions v JOIN cases c ON c.id = v.case_id LEFT JOIN sealed s ON s.version = v.id
            ORDER BY c.id, v.version)"_s.arg(eventCode(CaseEvent::Kind::Revocation), byItself),
                  {}, [&cases](const QSqlQuery &row) {
                      const QString uuid = row.value(0).toString();
                      if (cases.empty() || cases.back().uuid != uuid)
                          cases.push_back({});
                      Facts &facts = cases.back();
                      ++facts.versions;
                      facts.uuid = uuid;
                      facts.fileNumber = row.value(1).toString();
                      facts.title = row.value(2).toString();
                      facts.organisation = row.value(3).toString();
                      if (!row.isNull(4)) {
                          facts.sealed = row.value(4).toLongLong();
                          facts.revoked = QDate::fromString(row.value(5).toString(), Qt::ISODate);
                          facts.worked = {}; // on what came before
                      } else {
                          const QDate day = timeFrom(row.value(6).toString()).toLocalTime().date();
                          facts.worked = facts.worked.isValid() ? std::max(facts.worked, day) : day;
                      }
                  });
    std::vector<KeptCase> kept;
    for (const Facts &facts : cases) {
        std::optional<CaseSummary> sealed;
        if (facts.sealed != 0)
            sealed = summaryOf(database, facts.sealed);
        KeptCase item = keptCase(sealed, facts.revoked, facts.worked, today);
        item.uuid = facts.uuid;
        item.fileNumber = facts.fileNumber;
        item.title = facts.title;
        item.organisation = facts.organisation;
        item.versions = facts.versions;
        kept.push_back(std::move(item));
    }
    return kept;
}

void requireNotHeld(Database &database, qint64 version)
{
    const VersionHead of = head(database, version);
    const QString last =
        database
            .value(uR"(SELECT r.act FROM retention r JOIN versions v ON v.id = r.version
                       WHERE v.case_id = ? AND r.act IN ('hold', 'release')
                       ORDER BY r.id DESC LIMIT 1)"_s,
                   {of.caseId})
            .toString();
    if (last == codeOf(Act::Hold))
        throw Failure{{u"held"_s, {of.fileNumber}, {}}};
}

void requireNotErased(Database &database, const QString &uuid)
{
    database.each(u"SELECT value, time FROM retention WHERE act = 'erased' AND about = ?"_s, {uuid},
                  [](const QSqlQuery &row) {
                      const QDate day = timeFrom(row.value(1).toString()).toLocalTime().date();
                      throw Failure{{u"caseErased"_s,
                                     {parsed(row.value(0).toString())[u"fileNumber"_s].toString(),
                                      day.toString(Qt::ISODate)},
                                     {}}};
                  });
}

namespace {

QJsonObject sealToJson(Database &database, qint64 version)
{
    QJsonObject json;
    database.each(uR"(SELECT s.sha256, s.sealed_at, (SELECT max(c.id) FROM chain c
                      WHERE c.source = ? AND c.row = s.version) FROM sealed s
                      WHERE s.version = ?)"_s,
                  {int(Linked::Sealed), version}, [&json](const QSqlQuery &row) {
                      json[u"seal"_s] = row.value(0).toString();
                      json[u"sealedAt"_s] = row.value(1).toString();
                      json[u"position"_s] = row.value(2).toLongLong();
                  });
    if (json.isEmpty())
        return json;
    json[u"link"_s] = linkOfSeal(database, version);
    QJsonArray issued;
    database.each(u"SELECT DISTINCT sha256 FROM issued WHERE version = ?"_s, {version},
                  [&issued](const QSqlQuery &row) { issued << row.value(0).toString(); });
    json[u"issued"_s] = issued;
    return json;
}

} // namespace

namespace {

// Every act but Erased.
void writeRetention(Database &database, const RetentionEntry &entry)
{
    Q_ASSERT(entry.act != Act::Erased);
    const qint64 version =
        entry.act == Act::Rule
            ? 0
            : database
                  .value(u"SELECT min(v.id) FROM versions v JOIN cases c ON c.id = v.case_id "
                         "WHERE c.uuid = ?"_s,
                         {entry.about})
                  .toLongLong();
    if (entry.act != Act::Rule && version == 0)
        database.fail(u"storeMissingCase"_s, entry.about);
    insertEntry(database, version, entry);
}

// What stays: retention.h.
void eraseCase(Database &database, const CaseRetention &item, const RetentionEntry &entry)
{
    std::vector<qint64> ids;
    QJsonArray versions;
    const KeptCase &kept = item.kept;
    database.each(
        u"SELECT v.id, v.version FROM versions v JOIN cases c ON c.id = v.case_id "
        "WHERE c.uuid = ? ORDER BY v.version"_s,
        {kept.uuid}, [&](const QSqlQuery &row) {
            ids.push_back(row.value(0).toLongLong());
            versions << QJsonObject{{u"version"_s, row.value(1).toInt()}, {u"row"_s, ids.back()}};
        });
    qint64 lines = 0, evidence = 0;
    for (size_t i = 0; i < ids.size(); ++i) {
        requireNotHeld(database, ids[i]);
        QJsonObject version = versions[qsizetype(i)].toObject();
        const QJsonObject seal = sealToJson(database, ids[i]);
        for (auto part = seal.begin(); part != seal.end(); ++part)
            version.insert(part.key(), part.value());
        versions[qsizetype(i)] = version;
        lines += database.value(u"SELECT count(*) FROM journal WHERE version = ?"_s, {ids[i]})
                     .toLongLong();
        evidence += database
                        .value(u"SELECT count(*) FROM parts WHERE version = ? AND "
                               "kind = 'evidence'"_s,
                               {ids[i]})
                        .toLongLong();
    }
    const QJsonObject value{{u"fileNumber"_s, kept.fileNumber},
                            {u"stage"_s, codeOf(kept.stage)},
                            {u"since"_s, kept.since.toString(Qt::ISODate)},
                            {u"due"_s, item.due.toString(Qt::ISODate)},
                            {u"versions"_s, versions},
                            {u"journal"_s, lines},
                            {u"evidence"_s, evidence}};
    RetentionEntry protocol = entry;
    protocol.value = QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    insertEntry(database, 0, protocol);
    for (const qint64 id : ids)
        eraseRows(database, id);
}

} // namespace

void enter(Database &database, const RetentionEntry &entry)
{
    const QDate today = entry.time.toLocalTime().date();
    const std::vector<CaseRetention> cases =
        retentionOf(readKeptCases(database, today), readRetention(database));
    if (const std::optional<Error> fault = faultIn(entry, cases, today))
        throw Failure{*fault};
    if (entry.act != Act::Erased)
        return writeRetention(database, entry);
    const auto item = std::find_if(cases.begin(), cases.end(), [&entry](const CaseRetention &each) {
        return each.kept.uuid == entry.about;
    });
    eraseCase(database, *item, entry);
}

std::optional<Origin> originOfErased(Database &database, const QString &seal,
                                     const QString &fileSha256, const QString &link)
{
    std::optional<Origin> origin;
    database.each(
        u"SELECT id, value, time FROM retention WHERE act = 'erased' AND instr(value, ?) > 0"_s,
        {seal}, [&](const QSqlQuery &row) {
            const QJsonObject protocol = parsed(row.value(1).toString());
            const QJsonArray versions = protocol[u"versions"_s].toArray();
            for (const QJsonValue &version : versions) {
                if (seal.isEmpty() || version[u"seal"_s].toString() != seal)
                    continue;
                origin.emplace();
                origin->isSealedHere = true;
                origin->isIssuedHere = version[u"issued"_s].toArray().contains(fileSha256);
                const bool agrees =
                    version[u"link"_s].toString() == link &&
                    isIntact(database, Linked::Retention, row.value(0).toLongLong());
                if (!link.isEmpty())
                    origin->link = agrees ? Origin::Link::Agrees : Origin::Link::Differs;
                origin->erased = {protocol[u"fileNumber"_s].toString(),
                                  timeFrom(row.value(2).toString())};
            }
        });
    return origin;
}

QSet<qint64> erasedSeals(Database &database)
{
    QSet<qint64> positions;
    database.each(u"SELECT value FROM retention WHERE act = 'erased'"_s, {},
                  [&positions](const QSqlQuery &row) {
                      const QJsonArray versions =
                          parsed(row.value(0).toString())[u"versions"_s].toArray();
                      for (const QJsonValue &version : versions)
                          positions.insert(version[u"position"_s].toInteger());
                  });
    return positions;
}

} // namespace votum
