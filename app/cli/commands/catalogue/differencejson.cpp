// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/catalogue/differencejson.h"

#include "cli/commands/json.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonValue outcomeValue(const std::optional<Outcome> &outcome)
{
    return outcome ? QJsonValue(outcomeCode(*outcome)) : QJsonValue();
}

QJsonValue severityValue(const std::optional<Severity> &severity)
{
    return severity ? QJsonValue(severityCode(*severity)) : QJsonValue();
}

QJsonObject toJson(const CaseImpact &impact)
{
    QJsonArray purposes, findings;
    for (const CaseImpact::Purpose &purpose : impact.purposes)
        purposes.append(QJsonObject{{u"id"_s, purpose.id},
                                    {u"text"_s, votum::toJson(purpose.text)},
                                    {u"before"_s, outcomeValue(purpose.before)},
                                    {u"now"_s, outcomeCode(purpose.now)}});
    for (const FindingImpact &finding : impact.findings)
        findings.append(QJsonObject{{u"key"_s, finding.key},
                                    {u"id"_s, finding.id},
                                    {u"subject"_s, votum::toJson(finding.subject)},
                                    {u"text"_s, votum::toJson(finding.text)},
                                    {u"before"_s, severityValue(finding.before)},
                                    {u"now"_s, severityValue(finding.now)}});
    return {{u"before"_s, outcomeValue(impact.before)},
            {u"now"_s, outcomeCode(impact.now)},
            {u"purposes"_s, purposes},
            {u"findings"_s, findings},
            {u"restsOn"_s, differencesToJson(impact.grounds)}};
}

} // namespace

QJsonObject catalogueToJson(const Catalogue &catalogue)
{
    QJsonObject object = identityToJson(catalogue);
    object.insert(u"asOf"_s, catalogue.asOf.toString(Qt::ISODate));
    return object;
}

QJsonArray differencesToJson(const std::vector<CatalogueDifference> &differences)
{
    QJsonArray list;
    for (const CatalogueDifference &difference : differences) {
        QJsonArray parts;
        for (const PartDifference &part : difference.parts)
            parts.append(QJsonObject{{u"part"_s, part.part},
                                     {u"judged"_s, part.isJudged},
                                     {u"before"_s, votum::toJson(part.before)},
                                     {u"after"_s, votum::toJson(part.after)}});
        list.append(QJsonObject{{u"kind"_s, codeOf(difference.kind)},
                                {u"id"_s, difference.id},
                                {u"change"_s, codeOf(difference.change)},
                                {u"judged"_s, difference.isJudged()},
                                {u"title"_s, votum::toJson(difference.title)},
                                {u"parts"_s, parts}});
    }
    return list;
}

QJsonArray impactsToJson(const std::vector<StoredImpact> &list)
{
    QJsonArray cases;
    for (const StoredImpact &item : list) {
        if (!item.cannotBeRead() && !item.impact.isConcerned())
            continue;
        QJsonObject object = item.cannotBeRead() ? QJsonObject() : toJson(item.impact);
        object.insert(u"id"_s, item.row.id);
        object.insert(u"fileNumber"_s, item.row.fileNumber);
        object.insert(u"version"_s, item.row.version);
        object.insert(u"title"_s, item.row.title);
        object.insert(u"status"_s, statusCode(item.row.status));
        object.insert(u"result"_s, item.row.outcome);
        object.insert(u"canBeRead"_s, !item.cannotBeRead());
        object.insert(u"canBeReviewed"_s, item.canBeReviewed);
        object.insert(u"isUnderReview"_s, item.isUnderReview);
        cases.append(object);
    }
    return cases;
}

} // namespace votum
