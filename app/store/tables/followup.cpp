// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/followup.h"

#include "core/case/parts.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Of each case the last version; what has ended, or lies in the trash, asks for nothing.
QString lastVersions()
{
    return uR"(SELECT v.id FROM versions v WHERE NOT v.trashed AND v.status NOT IN ('%1', '%2') AND
               NOT EXISTS (SELECT 1 FROM versions w WHERE w.case_id = v.case_id AND
                           w.version > v.version AND NOT w.trashed))"_s.arg(
        statusCode(CaseStatus::Superseded), statusCode(CaseStatus::Revoked));
}

std::unordered_map<qint64, std::vector<CaseEvent>> readReports(Database &database)
{
    std::unordered_map<qint64, std::vector<CaseEvent>> reports;
    database.each(u"SELECT version, subject FROM events WHERE kind = ? AND subject <> ''"_s,
                  {eventCode(CaseEvent::Kind::ConditionMet)}, [&reports](const QSqlQuery &row) {
                      CaseEvent event;
                      event.subject = row.value(1).toString();
                      reports[row.value(0).toLongLong()].push_back(event);
                  });
    return reports;
}

} // namespace

QString askedReviewSql()
{
    QStringList kinds;
    for (const QLatin1StringView code : codesOf<CaseEvent::Kind>) {
        if (isTrigger(*eventFromCode(QString(code))))
            kinds << u"'%1'"_s.arg(code);
    }
    return u"(SELECT min(e.subject) FROM events e WHERE e.version = v.id AND e.subject <> '' AND "
           "e.kind IN (%1))"_s.arg(kinds.join(u", "_s));
}

std::vector<OpenMeasure> readOpenMeasures(Database &database)
{
    const auto reports = readReports(database);
    std::vector<OpenMeasure> open;
    std::vector<Part> parts;
    qint64 version = 0;
    const auto take = [&] {
        const Result<Assessment> read = fromParts(parts);
        const auto known = reports.find(version);
        parts.clear();
        if (!read)
            return; // one version that cannot be read is no damage to the others
        for (const MeasurePlan &plan : read->measures) {
            if (!isMet(plan, known == reports.end() ? std::vector<CaseEvent>() : known->second))
                open.push_back({version, plan});
        }
    };
    database.each(
        u"SELECT p.version, p.key, p.json FROM parts p WHERE p.kind = 'measure' AND "
        "p.version IN (%1) ORDER BY p.version, p.id"_s.arg(lastVersions()),
        {}, [&](const QSqlQuery &row) {
            if (const qint64 next = row.value(0).toLongLong(); next != version) {
                take();
                version = next;
            }
            parts.push_back({u"measure"_s, row.value(1).toString(), row.value(2).toByteArray()});
        });
    take();
    return open;
}

} // namespace votum
