// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/catalogueatstart.h"

#include "core/catalogue/cataloguereader.h"
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

} // namespace

Result<CatalogueAtStart> catalogueAtStart(Settings &settings)
{
    Result<std::shared_ptr<const Catalogue>> own = ownCatalogue();
    if (!own)
        return own.error();
    const QString folder = settings.catalogue();
    if (folder.isEmpty())
        return CatalogueAtStart{*std::move(own), {}, {}, {}};
    Result<Catalogue> imported = catalogueIn(folder);
    if (!imported)
        return CatalogueAtStart{*std::move(own), folder, imported.error(), {}};
    if (isNewer(**own, *imported)) {
        settings.setCatalogue({});
        return CatalogueAtStart{*std::move(own), folder, {}, imported->version};
    }
    return CatalogueAtStart{std::make_shared<const Catalogue>(*std::move(imported)), {}, {}, {}};
}

} // namespace votum
