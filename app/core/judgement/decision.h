// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// Use may begin, be it under conditions or for a while: D1 to D3.
bool isApproval(DecisionCode code);

// The decisions a controller may choose for a purpose at present: D4 to D7 while a knock-out that
// cannot be cured is open, else all that fit the result (README.md "Opinion and decision").
std::vector<DecisionCode> allowedDecisions(const Judgement &judgement, QStringView purpose);

struct DecisionCheck
{
    QStringList missing;            // error codes of what must still be given before sealing
    QStringList withoutOwner;       // keys of the requirements that lack owner or date
    bool milder = false;            // at least one purpose is decided below the opinion
    bool formalDefect = false;      // the DPO is the decider
    bool suspendedApproval = false; // D2 with an open KO_UNTIL: use stays forbidden until released
};
// Everything that stands between this case and its seal.
DecisionCheck checkDecision(const Assessment &assessment, const Judgement &judgement);

// After how many months a decision is looked at again: as a rule, where a transfer rests on the
// DPF, and after D3, a pilot (README.md "Opinion and decision").
struct ReviewPeriods
{
    int usual = 12;
    int framework = 6;
    int pilot = 3;

    bool operator==(const ReviewPeriods &) const = default;
};
QDate proposedReview(const Assessment &assessment, QDate decidedOn,
                     const ReviewPeriods &periods = {});

} // namespace votum
