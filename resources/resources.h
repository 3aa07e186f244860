// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <QStringList>

namespace votum {

// The catalogue's files as shipped inside the program, in the order of their names, for
// parseCatalogue(). Any thread.
std::vector<CatalogueFile> shippedCatalogue();

// The SHA-256 over their bytes, taken when the program was built. Any thread.
QString shippedCatalogueSha256();

// What the lint grants them (lint/lintexceptions.h). Any thread.
CatalogueFile shippedExceptions();

// The example cases shipped as answers files: resource paths, sorted. Any thread.
QStringList shippedExamples();

} // namespace votum
