#pragma once

#include "core/alternatives.h"
#include "core/casefile.h"

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// The formats of model.md "Answers file": what questions, evaluate, compare and list
// print with --json.
QJsonArray questionsToJson(const Catalogue &catalogue);
QJsonObject judgementToJson(const Catalogue &catalogue, const Judgement &judgement);
QJsonObject comparisonToJson(const Catalogue &catalogue,
                             const std::vector<ChannelComparison> &list);
QJsonArray casesToJson(const std::vector<CaseSummary> &cases);

} // namespace votum
