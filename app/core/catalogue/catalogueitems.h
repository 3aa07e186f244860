// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/jsonreader.h"

namespace votum {

// Each reads one object of a list of the catalogue (resources/catalogue/README.md). What it refers
// to is looked up later (cataloguebinder.h).

Step readStep(JsonObject &object);
Area readArea(JsonObject &object);
Question readQuestion(JsonObject &object);
Rule readRule(JsonObject &object);
PlausibilityCheck readPlausibility(JsonObject &object);
Measure readMeasure(JsonObject &object);
RiskScenario readScenario(JsonObject &object);
RiskLevel readRiskLevel(JsonObject &object);
DpiaCriterion readCriterion(JsonObject &object);
Channel readChannel(JsonObject &object);
Country readCountry(JsonObject &object);
Source readSource(JsonObject &object);
GlossaryEntry readGlossaryEntry(JsonObject &object);
TextBlock readTextBlock(JsonObject &object);
Deviation readDeviation(JsonObject &object);

} // namespace votum
