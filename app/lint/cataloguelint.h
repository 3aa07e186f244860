// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <QMap>

namespace votum {

// What the reader cannot refuse and a catalogue must not have (resources/catalogue/README.md).
enum class LintCheck {
    Reference,     // something named or relied on is not there, or goes in a circle
    Language,      // one language is missing, or both say the same in the same words
    Length,        // one language says much less than the other
    Space,         // a line may break within "Art. 6", "§ 7" or a date
    Short,         // a finding or question without a short form, or one too long for a list
    Promise,       // a text promises compliance
    NeverAsked,    // no answers lead to the question
    NeverArises,   // no answers make the finding, criterion, contradiction or text arise
    AlwaysArises,  // the finding arises whatever is answered
    Decisive,      // marked decisive and not, or the other way round (core/judgement)
    Unknown,       // a missing answer leaves no open point
    NoWayOut,      // what blocks names no measure: a finding, or a decisive question left open
    MeasureUnused, // no finding that a measure can close names it
    MeasureRisk,   // the measure lowers no risk
    Date,          // no date, no date that can be read, or one after the catalogue's
    Confidence,    // no mark of confidence, or called verified without a source
    SourceUnused,  // nothing names the source
    HomePage,      // the source's address names a site, no page of it
    NoAddress,     // the source has no address and does not say so
    Mirror,        // the source is a copy by others, or a whole project of code
    Judgment,      // a court's decision without court or number
    NoSource,      // a fact, a proposal, or what has a legal basis, without a source
    Memory,        // law from memory
    Floor,         // fewer of the channels' facts are verified than the exceptions grant
    Exception,     // an exception that nothing needs any more
    Stale          // a hint: a fact older than the catalogue allows, on the catalogue's own day
};

template<>
inline constexpr auto codesOf<LintCheck> = codeTable<LintCheck::Stale>(
    "reference", "language", "length", "space", "short", "promise", "never-asked", "never-arises",
    "always", "decisive", "unknown", "no-way-out", "measure-unused", "measure-risk", "date",
    "confidence", "source-unused", "home-page", "no-address", "mirror", "judgment", "no-source",
    "memory", "floor", "exception", "stale");
inline bool isHint(LintCheck check)
{
    return check == LintCheck::Stale;
}

struct LintFinding
{
    LintCheck check = LintCheck::Reference;
    QString place;         // "questions.CH-02.text", as the reader names it
    QStringList arguments; // what the sentence about it needs: see the command line

    bool operator==(const LintFinding &) const = default;
};

// What a catalogue may fall behind in, each with its reason in the file (lintexceptions.h).
struct LintExceptions
{
    QMap<LintCheck, QStringList> places; // as LintFinding names them
    int verifiedFacts = 0;               // percent of the channels' facts that are at least V
};

// Every finding, in the catalogue's order within a check. Pure; any thread; well under a second for
// the shipped catalogue.
std::vector<LintFinding> lintCatalogue(const Catalogue &catalogue,
                                       const LintExceptions &exceptions = {});
// The same for files not read yet: what does not fit together is a finding. Error "catalogue" where
// a file cannot be read as a catalogue at all. `overlay`: own content laid over it; none if empty.
Result<std::vector<LintFinding>> lintCatalogue(const std::vector<CatalogueFile> &files,
                                               const LintExceptions &exceptions = {},
                                               const std::vector<CatalogueFile> &overlay = {});

} // namespace votum
