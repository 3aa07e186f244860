// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/result.h"

#include <memory>

namespace votum {

class Settings;

// Whether `one` is a later version of the same catalogue than `other`.
bool isNewer(const Catalogue &one, const Catalogue &other);

// The program's own.
Result<std::shared_ptr<const Catalogue>> ownCatalogue();

// The catalogue a window begins with: the imported one the settings name, else the program's own.
struct CatalogueAtStart
{
    std::shared_ptr<const Catalogue> catalogue;
    QString refused;          // the folder of an imported one that is not used; empty: none
    std::optional<Error> why; // it cannot be read; nothing: the program's own is newer
    QString version;          // of the one refused, where it can be read
};
// An imported one that cannot be read stays chosen, in case it can be next time; one that is older
// than the program's own is chosen no longer. Its files stay. Error: the program's own cannot be
// read, which is a broken build. GUI thread.
Result<CatalogueAtStart> catalogueAtStart(Settings &settings);

} // namespace votum
