#pragma once

#include "core/casefile.h"

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// The formats of model.md "Answers file": what questions, evaluate and list print with --json.
QJsonArray questionsToJson(const Catalogue &catalogue);
QJsonObject judgementToJson(const Catalogue &catalogue, const Judgement &judgement);
QJsonArray casesToJson(const std::vector<CaseSummary> &cases);

} // namespace votum
