// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// What differs between two catalogues, entry by entry. Pure; any thread.

enum class EntryKind {
    Question,
    Rule,
    Plausibility,
    Dpia,
    Measure,
    Risk,
    RiskMatrix, // with the words of its levels
    Channel,
    Fact,     // all that a channel says about one field
    Proposal, // of a channel or of a link
    ChainLink,
    Country,
    TextBlock,
    Source,
    Step,
    Area,
    Glossary,
    Word,
    ErrorText,
    Meta
};
template<>
inline constexpr auto codesOf<EntryKind> = codeTable<EntryKind::Meta>(
    "question", "rule", "plausibility", "dpia", "measure", "risk", "riskMatrix", "channel", "fact",
    "proposal", "link", "country", "text", "source", "step", "area", "glossary", "word", "error",
    "meta");

enum class EntryChange { Added, Removed, Changed };
template<>
inline constexpr auto codesOf<EntryChange> = codeTable<EntryChange::Changed>("added", "removed",
                                                                             "changed");

// One part of an entry, under the name it has in the files: "when", "options.eu.severity".
struct PartDifference
{
    QString part;
    bool isJudged = false;   // what a judgement rests on; else words for people
    LocalText before, after; // empty: the part was not there, or is no longer

    bool operator==(const PartDifference &) const = default;
};

struct CatalogueDifference
{
    EntryKind kind = EntryKind::Question;
    QString id;      // as `catalogue show` names it; of what belongs to a channel "CHANNEL/…"
    QString channel; // the channel it belongs to; empty: none
    EntryChange change = EntryChange::Changed;
    LocalText title; // what it is about, in the words of the newer catalogue that has it
    // Added and removed ones too, whose parts were or are empty.
    std::vector<PartDifference> parts;

    bool isJudged() const; // one of its parts is
    bool operator==(const CatalogueDifference &) const = default;
};

// By kind; within one in the order of `after`, what is gone last. Version, day and checksum are no
// differences: they say which catalogue it is.
std::vector<CatalogueDifference> catalogueDiff(const Catalogue &before, const Catalogue &after);

} // namespace votum
