// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "lint/cataloguelint.h"

namespace votum {

// Reads the file of exceptions (resources/catalogue/README.md "Exceptions"). Error "catalogue" with
// the file's name, the JSON path and what was expected. Pure; any thread.
Result<LintExceptions> parseLintExceptions(const CatalogueFile &file);

} // namespace votum
