// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/candidate.h"

#include "core/catalogue/cataloguereader.h"
#include "export/files.h"
#include "lint/lintexceptions.h"
#include "resources/resources.h"
#include "ui/catalogue/catalogueatstart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool lacksLanguage(const Catalogue &catalogue, const Catalogue &own)
{
    return std::any_of(own.languages.begin(), own.languages.end(),
                       [&](Language language) { return !catalogue.languages.contains(language); });
}

// Why it is not even checked.
Candidate::Refusal refusalOf(const Candidate &candidate, const AtHand &atHand)
{
    const Catalogue &published = *candidate.published;
    if (candidate.catalogue->sha256() == atHand.present.sha256())
        return Candidate::Refusal::Present;
    if (published.isPartial)
        return Candidate::Refusal::Partial;
    if (lacksLanguage(published, atHand.own))
        return Candidate::Refusal::Languages;
    return isNewer(atHand.own, published) ? Candidate::Refusal::Older : Candidate::Refusal::None;
}

// What the program's own catalogue may fall behind in, a later one may as well. That it no longer
// does is no fault of it.
LintExceptions exceptions()
{
    Result<LintExceptions> exceptions = parseLintExceptions(shippedExceptions());
    return exceptions ? *std::move(exceptions) : LintExceptions();
}

// Does not fit together: no file is to blame.
bool isOfNoFile(const Error &error)
{
    return error.arguments.value(0) == "*"_L1;
}

void refuse(Candidate &candidate, std::vector<LintFinding> faults)
{
    candidate.faults = std::move(faults);
    candidate.refusal = Candidate::Refusal::Faults;
}

// Lays the own content over, and checks both together.
Result<Candidate> completed(Candidate candidate, const AtHand &atHand)
{
    candidate.catalogue = candidate.published;
    if (!candidate.overlay.empty()) {
        Result<Catalogue> both = withOverlay(*candidate.published, candidate.overlay);
        if (!both && !isOfNoFile(both.error()))
            return both.error();
        if (!both) {
            const QStringList &arguments = both.error().arguments;
            candidate.catalogue.reset();
            refuse(candidate, {{LintCheck::Reference, arguments.value(1), arguments.mid(2)}});
            return candidate;
        }
        candidate.catalogue = std::make_shared<const Catalogue>(*std::move(both));
    }
    candidate.refusal = refusalOf(candidate, atHand);
    const bool isAtHand = candidate.files.empty() && candidate.overlay.empty();
    if (candidate.refusal != Candidate::Refusal::None || isAtHand)
        return candidate;
    std::vector<LintFinding> faults = lintCatalogue(*candidate.catalogue, exceptions());
    std::erase_if(faults, [](const LintFinding &finding) {
        return isHint(finding.check) || finding.check == LintCheck::Exception;
    });
    if (!faults.empty())
        refuse(candidate, std::move(faults));
    return candidate;
}

} // namespace

Result<Candidate> readCandidate(const QString &path, const Candidate &base, const AtHand &atHand)
{
    Result<std::vector<CatalogueFile>> files = catalogueFiles({path});
    if (!files)
        return files.error();
    Candidate candidate = base;
    candidate.files = *std::move(files);
    Result<Catalogue> published = parseCatalogue(candidate.files);
    if (!published) {
        Result<std::vector<LintFinding>> faults = lintCatalogue(candidate.files);
        if (!faults)
            return faults.error();
        refuse(candidate, *std::move(faults));
        return candidate;
    }
    candidate.published = std::make_shared<const Catalogue>(*std::move(published));
    return completed(std::move(candidate), atHand);
}

Result<Candidate> readOverlay(const QString &folder, const Candidate &base, const AtHand &atHand)
{
    Candidate candidate = base;
    candidate.overlay.clear();
    candidate.overlayFolder = folder;
    if (!folder.isEmpty()) {
        Result<std::vector<CatalogueFile>> files = catalogueFiles({folder});
        if (!files)
            return files.error();
        candidate.overlay = *std::move(files);
    }
    return completed(std::move(candidate), atHand);
}

Result<Candidate> candidateOf(std::shared_ptr<const Catalogue> published, const Candidate &base,
                              const AtHand &atHand)
{
    Candidate candidate = base;
    candidate.files.clear();
    candidate.published = std::move(published);
    return completed(std::move(candidate), atHand);
}

} // namespace votum
