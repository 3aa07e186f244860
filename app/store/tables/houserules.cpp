// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/houserules.h"

#include "core/case/assessmentjson.h"
#include "store/tables/casetables.h"
#include "store/tables/chain.h"

using namespace Qt::StringLiterals;

namespace votum {

HouseRuleHistory readHouseRules(Database &database)
{
    HouseRuleHistory history;
    database.each(u"SELECT finding, severity, reason, author, time FROM house_rules ORDER BY id"_s,
                  {}, [&](const QSqlQuery &row) {
                      const QString code = row.value(1).toString();
                      const std::optional<Severity> severity = severityFromCode(code);
                      if (!severity && !code.isEmpty()) // a withdrawal would be milder
                          database.fail(u"storeDamaged"_s,
                                        u"house rule "_s + row.value(0).toString());
                      history[row.value(0).toString()].push_back(
                          {severity, row.value(2).toString(), row.value(3).toString(),
                           timeFrom(row.value(4).toString())});
                  });
    return history;
}

namespace {

void writeRow(Database &database, const QString &finding, const HouseRule &rule)
{
    const qint64 row =
        database.run(uR"(INSERT INTO house_rules (finding, severity, reason, author, time)
                     VALUES (?, ?, ?, ?, ?))"_s,
                     {finding, rule.severity ? severityCode(*rule.severity) : u""_s, rule.reason,
                      rule.author, timeText(rule.time)});
    appendLink(database, Linked::HouseRules, row);
}

// The rule as a case carries it; a withdrawal as what is to be removed.
Part rulePart(const QString &finding, const HouseRule &rule)
{
    return partOf(u"houseRule"_s, finding, toJson(rule));
}

} // namespace

void layDown(Database &database, const QString &finding, const HouseRule &rule)
{
    writeRow(database, finding, rule);
    std::vector<qint64> drafts;
    database.each(u"SELECT id FROM versions WHERE status = ?"_s, {statusCode(CaseStatus::Draft)},
                  [&drafts](const QSqlQuery &row) { drafts.push_back(row.value(0).toLongLong()); });
    const Part part = rulePart(finding, rule);
    for (const qint64 id : drafts) {
        if (rule.severity)
            writePart(database, id, part);
        else
            removePart(database, id, part);
    }
}

void bringUnderHouseRules(Database &database, qint64 id)
{
    if (database.value(u"SELECT status FROM versions WHERE id = ?"_s, {id}).toString() !=
        statusCode(CaseStatus::Draft))
        return;
    for (const Part &part : readParts(database, id)) {
        if (part.kind == "houseRule"_L1)
            removePart(database, id, part);
    }
    const QMap<QString, HouseRule> rules = inForce(readHouseRules(database));
    for (auto rule = rules.begin(); rule != rules.end(); ++rule)
        writePart(database, id, rulePart(rule.key(), rule.value()));
}

} // namespace votum
