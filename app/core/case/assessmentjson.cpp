// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/assessmentjson.h"

#include "core/case/casefields.h"

namespace votum {

namespace {

// What people enter holds no text of the catalogue.
template<class T>
QJsonObject written(const T &value)
{
    return toJsonObject(value, {});
}

} // namespace

QJsonObject caseToJson(const Assessment &assessment)
{
    const QList<Language> none;
    FieldWriter writer(none);
    caseFields(writer, assessment);
    return writer.take();
}

void readCase(JsonObject &object, Assessment &assessment)
{
    FieldReader reader(object, FieldReader::Unknown::Refused);
    caseFields(reader, assessment);
}

QJsonObject toJson(const Answer &answer)
{
    return written(answer);
}

Answer readAnswer(JsonObject &object)
{
    return readFields<Answer>(object);
}

QJsonObject toJson(const Recipient &recipient)
{
    return written(recipient);
}

Recipient readRecipient(JsonObject &object)
{
    return readFields<Recipient>(object);
}

QJsonObject toJson(const Purpose &purpose)
{
    return written(purpose);
}

Purpose readPurpose(JsonObject &object)
{
    return readFields<Purpose>(object);
}

QJsonObject toJson(const PlausibilityAnswer &answer)
{
    return written(answer);
}

PlausibilityAnswer readPlausibilityAnswer(JsonObject &object)
{
    return readFields<PlausibilityAnswer>(object);
}

QJsonObject toJson(const HouseRule &rule)
{
    return written(rule);
}

HouseRule readHouseRule(JsonObject &object)
{
    return readFields<HouseRule>(object);
}

QJsonObject toJson(const FindingJudgement &judgement)
{
    return written(judgement);
}

FindingJudgement readJudgement(JsonObject &object)
{
    return readFields<FindingJudgement>(object);
}

QJsonObject toJson(const MeasurePlan &plan)
{
    return written(plan);
}

MeasurePlan readMeasurePlan(JsonObject &object)
{
    return readFields<MeasurePlan>(object);
}

QJsonObject toJson(const RiskJudgement &risk)
{
    return written(risk);
}

RiskJudgement readRiskJudgement(JsonObject &object)
{
    return readFields<RiskJudgement>(object);
}

QJsonObject toJson(const EvidenceItem &item)
{
    return written(item);
}

EvidenceItem readEvidence(JsonObject &object)
{
    return readFields<EvidenceItem>(object);
}

QJsonObject toJson(const Opinion &opinion)
{
    return written(opinion);
}

Opinion readOpinion(JsonObject &object)
{
    return readFields<Opinion>(object);
}

QJsonObject toJson(const LastingTerm &term)
{
    return written(term);
}

LastingTerm readTerm(JsonObject &object)
{
    return readFields<LastingTerm>(object);
}

QJsonObject toJson(const Decision &decision)
{
    return written(decision);
}

Decision readDecision(JsonObject &object)
{
    return readFields<Decision>(object);
}

} // namespace votum
