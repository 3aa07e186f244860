// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "lint/cataloguelint.h"

#include <memory>

namespace votum {

// A catalogue somebody may want to work with, read and checked.
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

    std::vector<CatalogueFile> files;
    std::shared_ptr<const Catalogue>
        catalogue; // nullptr: it cannot be bound; then there are faults
    Refusal refusal = Refusal::None;
    std::vector<LintFinding> faults; // without hints
};

// `path`: its folder, or one file. Errors of catalogueFiles(), "catalogue": it cannot be read at
// all. Takes up to a second; any thread.
Result<Candidate> readCandidate(const QString &path, const Catalogue &present,
                                const Catalogue &own);

} // namespace votum
