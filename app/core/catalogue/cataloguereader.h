// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/result.h"

namespace votum {

// Reads and binds the files, merged in the order given. Error "catalogue" with the file, the JSON
// path and what was expected: broken JSON, an unknown key, a key or an id that stands twice, a
// missing language, a dead reference, a cycle of conditions, something missing that the program
// relies on (known.h). `sha256` over their bytes spares computing it; empty: it is computed. Pure;
// any thread.
Result<Catalogue> parseCatalogue(const std::vector<CatalogueFile> &files,
                                 const QString &sha256 = {});

} // namespace votum
