// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/caseimpact.h"
#include "store/store.h"

namespace votum {

// What another catalogue would make of one version in a store.
struct StoredImpact
{
    CaseSummary row; // its outcome: as sealed, or as last judged
    CaseImpact impact;
    bool canBeReviewed = false; // sealed, in force, and no later version has been begun
    bool isUnderReview = false; // sealed, and a later version has been begun

    bool cannotBeRead() const { return row.fault.has_value(); } // then nothing else is told
};

// Of every version that is open or in force, newest change first, concerned or not. `before`: what
// judged so far; nullptr: it is not at hand, so that records are held against what they say and
// open cases against their result. Reads only. A version that cannot be read is marked.
Result<std::vector<StoredImpact>> impactIn(const Store &store, const Catalogue *before,
                                           const Catalogue &after, QDate today);

// The ids of those concerned that can be reviewed.
std::vector<qint64> toReview(const std::vector<StoredImpact> &list);

} // namespace votum
