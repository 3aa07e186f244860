// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/cataloguediff.h"
#include "session/storeimpact.h"

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// What `catalogue diff` and `catalogue impact` print with --json; votum-cli(1) tells their formats.
QJsonObject catalogueToJson(const Catalogue &catalogue);
QJsonArray differencesToJson(const std::vector<CatalogueDifference> &differences);
// Those concerned, and those that cannot be read.
QJsonArray impactsToJson(const std::vector<StoredImpact> &list);

} // namespace votum
