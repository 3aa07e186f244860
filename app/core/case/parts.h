// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QJsonObject>

namespace votum {

// An assessment as the store keeps it: one part for each thing a person can change, so that saving
// one answer writes one row. Kinds: case, recipient, answer, houseRule, judgement, measure, risk,
// evidence, text, notes, opinion, decision, earlierTerm.
struct Part
{
    QString kind, key;
    QByteArray json; // compact, an object

    bool operator==(const Part &) const = default;
};

Part partOf(const QString &kind, const QString &key, const QJsonObject &value);

std::vector<Part> toParts(const Assessment &assessment);
// The inverse, also of some of them: whether the recipients are a tree (recipients.h), the parts of
// the whole case show. `uuid`, `fileNumber`, `version` are the store's own and stay empty here.
// Error "part" names kind and key; nothing is dropped silently.
Result<Assessment> fromParts(const std::vector<Part> &parts);

// With what the next version of a sealed case begins: opinion, decision and house rules stay
// behind; the terms of the decision become the earlier ones, none of them confirmed. Error "part".
Result<std::vector<Part>> continuedParts(const std::vector<Part> &sealed);

// What changed between two assessments, and what each part was before.
struct PartChange
{
    Part before, after; // an empty kind: did not exist, or was removed
};
std::vector<PartChange> changedParts(const Assessment &before, const Assessment &after);

} // namespace votum
