// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/caserows.h"

#include "core/catalogue/known.h"
#include "core/judgement/decision.h"
#include "store/tables/casetables.h"
#include "store/tables/followup.h"
#include "store/tables/sealing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What the register shows comes from few parts; these are read, not all.
Assessment summaryFacts(Database &database, qint64 id)
{
    return assessmentOf(database, id,
                        readParts(database, id, uR"(kind IN ('case', 'opinion', 'measure') OR
                                      kind = 'answer' AND key IN ('REQ-01', 'REQ-02'))"_s));
}

// The earliest due date of a measure neither done nor reported as met since sealing.
QDate nextDue(const std::vector<MeasurePlan> &measures, const std::vector<CaseEvent> &events)
{
    QDate next;
    for (const MeasurePlan &plan : measures) {
        if (!isMet(plan, events) && plan.due.isValid() && (!next.isValid() || plan.due < next))
            next = plan.due;
    }
    return next;
}

void readDecisions(const QByteArray &json, CaseSummary &summary)
{
    const QJsonDocument codes = QJsonDocument::fromJson(json);
    const QJsonObject decisions = codes.object()[u"purposes"_s].toObject();
    bool isRead = codes.isObject();
    for (auto item = decisions.begin(); item != decisions.end(); ++item) {
        const std::optional<DecisionCode> code = decisionFromCode(item.value().toString());
        isRead = isRead && code;
        if (code)
            summary.decisions.insert(item.key(), *code);
    }
    if (std::any_of(summary.decisions.begin(), summary.decisions.end(), isApproval))
        summary.validUntil = dateFrom(codes.object()[u"validUntil"_s].toVariant());
    if (!isRead)
        summary.fault = {u"caseUnreadable"_s, {summary.fileNumber, u"decision"_s}, {}};
}

// Each as its part stands in the store, with its id.
void readPurposes(const QByteArray &json, CaseSummary &summary)
{
    for (const QJsonValue &item : QJsonDocument::fromJson(json).array()) {
        const QJsonObject purpose = item[u"part"_s].toObject();
        summary.purposes.push_back({item[u"id"_s].toString(), purpose[u"kind"_s].toString(),
                                    purpose[u"name"_s].toString()});
    }
}

CaseSummary summaryFrom(const QSqlQuery &row)
{
    CaseSummary summary;
    int column = 0;
    const auto next = [&row, &column] { return row.value(column++); };
    summary.id = next().toLongLong();
    summary.uuid = next().toString();
    summary.fileNumber = next().toString();
    summary.version = next().toInt();
    summary.title = next().toString();
    summary.organisation = next().toString();
    summary.requester = next().toString();
    summary.department = next().toString();
    summary.channel = next().toString();
    const std::optional<CaseStatus> status = statusFromCode(next().toString());
    if (!status)
        summary.fault = {u"caseUnreadable"_s, {summary.fileNumber, u"status"_s}, {}};
    summary.status = status.value_or(CaseStatus::Draft);
    summary.outcome = next().toString();
    summary.review = dateFrom(next());
    summary.decidedOn = dateFrom(next());
    summary.nextMeasureDue = dateFrom(next());
    summary.changed = timeFrom(next().toString());
    summary.isExample = next().toBool();
    summary.judgedWith = next().toString();
    if (const QByteArray decision = next().toByteArray(); !decision.isEmpty())
        readDecisions(decision, summary);
    readPurposes(next().toByteArray(), summary);
    const QDate asked = dateFrom(next());
    if (asked.isValid() && (!summary.review.isValid() || asked < summary.review))
        summary.review = asked;
    return summary;
}

} // namespace

DerivedRow deriveRow(Database &database, qint64 id)
{
    const Assessment facts = summaryFacts(database, id);
    const std::vector<CaseEvent> events = readEvents(database, id);
    CaseStatus status = facts.opinion.isIssued() ? CaseStatus::OpinionGiven : CaseStatus::Draft;
    if (head(database, id).isSealed)
        status = statusAfter(events);
    return {facts.title,
            facts.organisation,
            facts.answerText(questionId::requester),
            facts.answerText(questionId::department),
            facts.channel,
            facts.isExample,
            status,
            nextDue(facts.measures, events)};
}

void refreshDraft(Database &database, qint64 id)
{
    const DerivedRow row = deriveRow(database, id);
    database.run(uR"(UPDATE versions SET title = ?, organisation = ?, requester = ?,
                     department = ?, channel = ?, is_example = ?, status = ?,
                     next_measure_due = ? WHERE id = ?)"_s,
                 {row.title, row.organisation, row.requester, row.department, row.channel,
                  row.isExample, statusCode(row.status), isoText(row.nextMeasureDue), id});
}

void refreshSealed(Database &database, qint64 id, const QDateTime &time)
{
    const DerivedRow row = deriveRow(database, id);
    database.run(u"UPDATE versions SET status = ?, next_measure_due = ?, changed = ? "
                 "WHERE id = ?"_s,
                 {statusCode(row.status), isoText(row.nextMeasureDue), timeText(time), id});
}

std::vector<CaseSummary> readSummaries(Database &database, const QString &where,
                                       const QVariantList &values)
{
    std::vector<CaseSummary> summaries;
    database.each(uR"(SELECT v.id, c.uuid, c.file_number, v.version, v.title, v.organisation,
                      v.requester, v.department, v.channel, v.status, v.outcome, v.review,
                      v.decided_on, v.next_measure_due, v.changed, v.is_example,
                      v.catalogue, (SELECT p.json FROM parts p WHERE v.decided_on <> '' AND
                       p.version = v.id AND p.kind = 'decision' AND p.key = ''),
                      (SELECT json_group_array(json_object('id', p.key, 'part',
                        CASE WHEN json_valid(p.json) THEN json(p.json) END)) FROM parts p WHERE v.decided_on <> '' AND p.version = v.id AND
                       p.kind = 'purpose'), )"_s +
                      askedReviewSql() +
                      uR"( FROM versions v JOIN cases c ON c.id = v.case_id )"_s + where,
                  values, [&](const QSqlQuery &row) { summaries.push_back(summaryFrom(row)); });
    return summaries;
}

CaseSummary summaryOf(Database &database, qint64 id)
{
    const std::vector<CaseSummary> rows = readSummaries(database, u"WHERE v.id = ?"_s, {id});
    if (rows.empty())
        throw Failure{{u"storeMissingCase"_s, {}, u"version id %1"_s.arg(id)}};
    return rows.front();
}

} // namespace votum
