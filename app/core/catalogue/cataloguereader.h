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

// The catalogue with what an organisation adds to it, read from these files (resources/catalogue/
// README.md "Own content"). Errors as above; and for an id without the organisation's mark, and for
// whatever would stand in the place of something the catalogue says. `published` has no own content
// yet.
Result<Catalogue> withOverlay(const Catalogue &published, const std::vector<CatalogueFile> &files);

} // namespace votum
