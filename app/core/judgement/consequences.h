// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// What follows from the findings; the second half of evaluate().

// Fills judgement.risks. `dataSeverity`: 1 to 4, from the kinds of data.
void judgeRisks(const Catalogue &catalogue, const Assessment &assessment, int dataSeverity,
                Judgement &judgement);

// Fills the results and proposals, per purpose and overall.
void judgePurposes(const std::vector<Purpose> &purposes, Judgement &judgement);

} // namespace votum
