// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "lint/cataloguelint.h"

#include <memory>

namespace votum {

// A catalogue somebody may want to work with, with or without own content of the organisation, read
// and checked.
struct Candidate
{
    enum class Refusal {
        None,
        Faults,   // the lint found some
        Present,  // it is the one in use
        Older,    // than the program's own, which would take its place at the next start
        Partial,  // made for tests
        Languages // it lacks one of the languages of the program's own
    };

    std::vector<CatalogueFile> files;           // of a catalogue to import; empty: it is at hand
    std::shared_ptr<const Catalogue> published; // without own content
    std::vector<CatalogueFile> overlay;         // the own content; empty: none
    QString overlayFolder;                      // where it comes from
    std::shared_ptr<const Catalogue> catalogue; // both; nullptr: it cannot be bound, see faults
    Refusal refusal = Refusal::None;
    std::vector<LintFinding> faults; // without hints
};

// What a candidate is held against: the catalogue in use, and the program's own.
struct AtHand
{
    const Catalogue &present, &own;
};

// `path`: its folder, or one file; with the own content of `base`. Errors of catalogueFiles(),
// "catalogue": it cannot be read at all. Takes up to a second, as the next; any thread.
Result<Candidate> readCandidate(const QString &path, const Candidate &base, const AtHand &atHand);
// The same catalogue as `base` with the own content of this folder; of none if it is empty.
Result<Candidate> readOverlay(const QString &folder, const Candidate &base, const AtHand &atHand);
// The catalogue at hand with the own content of `base`.
Result<Candidate> candidateOf(std::shared_ptr<const Catalogue> published, const Candidate &base,
                              const AtHand &atHand);

} // namespace votum
