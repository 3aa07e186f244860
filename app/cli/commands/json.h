// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/impact/alternatives.h"
#include "core/texts/textblocks.h"

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// What questions, evaluate, compare and list print with --json; votum-cli(1) tells their formats.
// {id, version, sha256}, and of own content laid over it {organisation, version, asOf, sha256}.
QJsonObject identityToJson(const Catalogue &catalogue);
QJsonArray questionsToJson(const Catalogue &catalogue);
QJsonObject judgementToJson(const Catalogue &catalogue, const Assessment &assessment,
                            const Judgement &judgement);
QJsonObject comparisonToJson(const Catalogue &catalogue,
                             const std::vector<ChannelComparison> &list);
// Each with `gaps`, how many are left in this language.
QJsonArray textsToJson(const Catalogue &catalogue, const std::vector<ComposedText> &texts,
                       Language language);
// A case that cannot be read has a "fault" in words.
QJsonArray casesToJson(const Catalogue &catalogue, const std::vector<CaseSummary> &cases);

// What is still to be added to a text.
int gapCount(const Catalogue &catalogue, const ComposedText &text, Language language);

} // namespace votum
