// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/cataloguediff.h"
#include "core/judgement/evaluate.h"
#include "core/record/record.h"

namespace votum {

// What another catalogue would make of a case, and whether the case rests on what differs. Only for
// display: nothing is changed by it, a sealed record least of all. Pure; any thread.

// A finding that comes, goes or weighs otherwise. One that is closed counts as gone.
struct FindingImpact
{
    QString key, id;
    LocalText subject; // whom it concerns; empty: the case
    LocalText text;    // the short form, if it has one
    std::optional<Severity> before, now;

    bool operator==(const FindingImpact &) const = default;
};

struct CaseImpact
{
    struct Purpose
    {
        QString id;
        LocalText text;
        std::optional<Outcome> before; // nothing: it was not judged, or nobody knows any more
        Outcome now = Outcome::NotDecidable;

        bool operator==(const Purpose &) const = default;
    };

    std::optional<Outcome> before; // overall
    Outcome now = Outcome::NotDecidable;
    std::vector<Purpose> purposes;       // in the catalogue's order
    std::vector<FindingImpact> findings; // heaviest first
    // What the case rests on of that which differs: its questions, its rules, the facts of its
    // channel, the countries of its recipients. Words rest on nothing.
    std::vector<CatalogueDifference> grounds;

    bool changesResult() const; // overall or for a purpose
    bool isConcerned() const { return changesResult() || !findings.empty() || !grounds.empty(); }
};

// Of a case judged under the catalogue before, as of the same day. `differences`: those of the two.
struct CatalogueStep
{
    const Catalogue &before, &after;
    std::vector<CatalogueDifference> differences;
};
CaseImpact impactOn(const CatalogueStep &step, const Assessment &assessment, bool isSealed,
                    QDate asOf);
// Of a sealed case whose catalogue is no longer at hand: against what its record says.
CaseImpact impactOn(const Record &record, const Catalogue &after, const Assessment &assessment,
                    QDate asOf);
// Of an open case of which only the result is known.
CaseImpact impactOn(std::optional<Outcome> before, const Catalogue &after,
                    const Assessment &assessment, QDate asOf);

} // namespace votum
