// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/text/jsonreader.h"

#include <QJsonObject>

namespace votum {

// The one JSON form of what people enter; used by the store's parts, the answers file and the
// record. Writing leaves out what is empty; reading reports faults to the object's JsonFault.

QJsonObject caseToJson(const Assessment &assessment); // title, organisation, language, channel …
QJsonObject toJson(const Answer &answer);
QJsonObject toJson(const Recipient &recipient);
QJsonObject toJson(const Purpose &purpose);
QJsonObject toJson(const PlausibilityAnswer &answer);
QJsonObject toJson(const HouseRule &rule);
QJsonObject toJson(const FindingJudgement &judgement);
QJsonObject toJson(const MeasurePlan &plan);
QJsonObject toJson(const RiskJudgement &risk);
QJsonObject toJson(const EvidenceItem &item);
QJsonObject toJson(const LastingTerm &term);
QJsonObject toJson(const Opinion &opinion);
QJsonObject toJson(const Decision &decision);

void readCase(JsonObject &object, Assessment &assessment);
Answer readAnswer(JsonObject &object);
Recipient readRecipient(JsonObject &object); // without id: that is the key it stands under
Purpose readPurpose(JsonObject &object);     // the same
PlausibilityAnswer readPlausibilityAnswer(JsonObject &object); // without check and subject
HouseRule readHouseRule(JsonObject &object); // without the finding: that is its key
FindingJudgement readJudgement(JsonObject &object);
MeasurePlan readMeasurePlan(JsonObject &object);
RiskJudgement readRiskJudgement(JsonObject &object);
EvidenceItem readEvidence(JsonObject &object); // without id
LastingTerm readTerm(JsonObject &object);
Opinion readOpinion(JsonObject &object);
Decision readDecision(JsonObject &object);

} // namespace votum
