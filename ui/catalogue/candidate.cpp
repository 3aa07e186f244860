// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/candidate.h"

#include "core/catalogue/cataloguereader.h"
#include "export/files.h"
#include "lint/lintexceptions.h"
#include "resources/resources.h"
#include "ui/catalogue/catalogueatstart.h"

#include <algorithm>

namespace votum {

namespace {

bool lacksLanguage(const Catalogue &catalogue, const Catalogue &own)
{
    return std::any_of(own.languages.begin(), own.languages.end(),
                       [&](Language language) { return !catalogue.languages.contains(language); });
}

// Why it is not even checked.
Candidate::Refusal refusalOf(const Catalogue &catalogue, const Catalogue &present,
                             const Catalogue &own)
{
    if (catalogue.sha256() == present.sha256())
        return Candidate::Refusal::Present;
    if (catalogue.isPartial)
        return Candidate::Refusal::Partial;
    if (lacksLanguage(catalogue, own))
        return Candidate::Refusal::Languages;
    return isNewer(own, catalogue) ? Candidate::Refusal::Older : Candidate::Refusal::None;
}

// What the program's own catalogue may fall behind in, a later one may as well. That it no longer
// does is no fault of it.
LintExceptions exceptions()
{
    Result<LintExceptions> exceptions = parseLintExceptions(shippedExceptions());
    return exceptions ? *std::move(exceptions) : LintExceptions();
}

} // namespace

Result<Candidate> readCandidate(const QString &path, const Catalogue &present, const Catalogue &own)
{
    Result<std::vector<CatalogueFile>> files = catalogueFiles({path});
    if (!files)
        return files.error();
    Candidate candidate;
    candidate.files = *std::move(files);
    Result<Catalogue> catalogue = parseCatalogue(candidate.files);
    if (!catalogue) {
        Result<std::vector<LintFinding>> faults = lintCatalogue(candidate.files);
        if (!faults)
            return faults.error();
        candidate.faults = *std::move(faults);
        candidate.refusal = Candidate::Refusal::Faults;
        return candidate;
    }
    candidate.catalogue = std::make_shared<const Catalogue>(*std::move(catalogue));
    candidate.refusal = refusalOf(*candidate.catalogue, present, own);
    if (candidate.refusal != Candidate::Refusal::None)
        return candidate;
    candidate.faults = lintCatalogue(*candidate.catalogue, exceptions());
    std::erase_if(candidate.faults, [](const LintFinding &finding) {
        return isHint(finding.check) || finding.check == LintCheck::Exception;
    });
    if (!candidate.faults.empty())
        candidate.refusal = Candidate::Refusal::Faults;
    return candidate;
}

} // namespace votum
