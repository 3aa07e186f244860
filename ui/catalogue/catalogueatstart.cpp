// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/catalogueatstart.h"

#include "core/catalogue/cataloguereader.h"
#include "export/cataloguefolder.h"
#include "export/files.h"
#include "resources/resources.h"
#include "ui/settings/settings.h"

#include <QVersionNumber>

namespace votum {

bool isNewer(const Catalogue &one, const Catalogue &other)
{
    if (one.id != other.id)
        return false;
    const int order = QVersionNumber::compare(QVersionNumber::fromString(one.version),
                                              QVersionNumber::fromString(other.version));
    return order > 0 || (order == 0 && one.asOf > other.asOf);
}

Result<std::shared_ptr<const Catalogue>> ownCatalogue()
{
    Result<Catalogue> catalogue = parseCatalogue(shippedCatalogue(), shippedCatalogueSha256());
    if (!catalogue)
        return catalogue.error();
    return std::make_shared<const Catalogue>(*std::move(catalogue));
}

namespace {

Result<Catalogue> catalogueIn(const QString &folder)
{
    const Result<std::vector<CatalogueFile>> files = catalogueFiles({folder});
    return files ? parseCatalogue(*files) : files.error();
}

// The imported one, or the program's own.
Result<CatalogueAtStart> publishedAtStart(Settings &settings)
{
    Result<std::shared_ptr<const Catalogue>> own = ownCatalogue();
    if (!own)
        return own.error();
    CatalogueAtStart start;
    start.catalogue = *std::move(own);
    const QString folder = settings.catalogue();
    if (folder.isEmpty())
        return start;
    Result<Catalogue> imported = catalogueIn(folder);
    if (imported && !isNewer(*start.catalogue, *imported)) {
        start.catalogue = std::make_shared<const Catalogue>(*std::move(imported));
        return start;
    }
    start.refused = folder;
    if (imported) {
        start.version = imported->version;
        settings.setCatalogue({});
    } else {
        start.why = imported.error();
    }
    return start;
}

void layOwnContentOver(CatalogueAtStart &start, const Settings &settings)
{
    using OwnContent = CatalogueAtStart::OwnContent;
    const QString folder = settings.overlayFolder();
    const Result<std::vector<CatalogueFile>> kept = catalogueFiles({settings.overlay()});
    Result<Catalogue> both = kept ? withOverlay(*start.catalogue, *kept) : kept.error();
    if (!both) {
        start.ownContent = OwnContent{OwnContent::State::Refused, folder, both.error()};
        return;
    }
    start.catalogue = std::make_shared<const Catalogue>(*std::move(both));
    const Result<std::vector<CatalogueFile>> now = catalogueFiles({folder});
    if (!now)
        start.ownContent = OwnContent{OwnContent::State::Gone, folder, now.error()};
    else if (!areSame(*now, *kept))
        start.ownContent = OwnContent{OwnContent::State::Changed, folder, {}};
}

} // namespace

Result<CatalogueAtStart> catalogueAtStart(Settings &settings)
{
    Result<CatalogueAtStart> start = publishedAtStart(settings);
    if (start && !settings.overlay().isEmpty())
        layOwnContentOver(*start, settings);
    return start;
}

Result<CatalogueInUse> catalogueInUse(const Settings &settings)
{
    Result<std::shared_ptr<const Catalogue>> own = ownCatalogue();
    if (!own)
        return own.error();
    CatalogueInUse inUse{*own, *own, {}};
    if (!settings.catalogue().isEmpty()) {
        if (Result<Catalogue> imported = catalogueIn(settings.catalogue()))
            inUse.published = std::make_shared<const Catalogue>(*std::move(imported));
    }
    if (!settings.overlay().isEmpty()) {
        Result<std::vector<CatalogueFile>> kept = catalogueFiles({settings.overlay()});
        if (kept && withOverlay(*inUse.published, *kept))
            inUse.overlay = *std::move(kept);
    }
    return inUse;
}

} // namespace votum
