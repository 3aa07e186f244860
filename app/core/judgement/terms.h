// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// What an approval stays bound to (README.md "Opinion and decision"). Pure; any thread.

struct Term
{
    QString from;         // as LastingTerm::from
    LocalText text;       // as the catalogue words it, or as typed in every language
    QStringList purposes; // those it concerns; empty: all

    bool operator==(const Term &) const = default;
};

// In every language, if nobody changed what the catalogue says; else as typed.
LocalText wordedTerm(const Catalogue &catalogue, const LastingTerm &term);

// What the answers to questions asked bring, in the catalogue's order, each text once: of the
// purpose or recipient alone, if one is named.
std::vector<Term> termsOfAnswers(const Catalogue &catalogue, const Assessment &assessment,
                                 const Judgement &judgement, const Subject &of = {});

// Of these, what is proposed for the decision: what concerns a purpose that is approved (D1 to D3).
std::vector<Term> proposedTerms(const Catalogue &catalogue, const Assessment &assessment,
                                const Judgement &judgement);

// What the decision lays down, in its own order: nothing if no purpose is approved, and without
// what came of an answer about purposes none of which is approved.
std::vector<Term> decidedTerms(const Catalogue &catalogue, const Assessment &assessment,
                               const Judgement &judgement);

// "Reminders, newsletter"; empty: it concerns all.
LocalText purposeNames(const Catalogue &catalogue, const Assessment &assessment, const Term &term);

} // namespace votum
