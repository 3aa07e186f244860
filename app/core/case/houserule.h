// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// House rules: where opinions differ, the catalogue gives one answer and says so; an organisation
// may lay down a stricter one, once and with a reason, for all its cases. Never a milder one: that
// is a person's judgement of one case. The order of both: core/judgement/README.md "Findings".
//
// The store keeps every rule and withdrawal ever laid down. The rules in force travel with each
// case (Assessment::houseRules), so that evaluate() stays a function of its arguments, a case
// exported judges the same elsewhere, and a case whose opinion is issued keeps the rules it was
// judged with: they are part of what is frozen, hashed and sealed. A case that is not frozen always
// carries the organisation's present ones.

// By finding id, oldest first; the last one counts.
using HouseRuleHistory = QMap<QString, std::vector<HouseRule>>;
QMap<QString, HouseRule> inForce(const HouseRuleHistory &history);

// A finding of the catalogue on which opinions differ; `text` points into the catalogue.
struct ContestedPoint
{
    QString id; // QUESTION:option or the rule's id
    const FindingText *text = nullptr;
};
std::vector<ContestedPoint> contestedPoints(const Catalogue &catalogue); // in its order

// Why this rule cannot be laid down; nothing if it can. Errors, the finding's id as first argument:
// "finding" (unknown), "notContested", "notStricter" (second: the catalogue's severity),
// "reasonMissing". A withdrawal needs a reason only.
std::optional<Error> faultIn(const Catalogue &catalogue, const QString &finding,
                             const HouseRule &rule);

} // namespace votum
