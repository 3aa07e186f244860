// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/catalogue/catalogueentry.h"

namespace votum {

// The catalogue as a whole. Pure; any thread.

struct CatalogueSection
{
    QString anchor;
    LocalText title, intro;
    std::vector<CatalogueEntry> entries;
};

// Everything, in the order of the screen.
std::vector<CatalogueSection> composeCatalogue(const Catalogue &catalogue, QDate asOf);

} // namespace votum
