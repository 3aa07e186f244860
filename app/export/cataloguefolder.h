// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/result.h"

namespace votum {

// A folder in which imported catalogues lie, or own content that was taken on, each in one of its
// own.

// The same names with the same bytes, in the same order.
bool areSame(const std::vector<CatalogueFile> &files, const std::vector<CatalogueFile> &others);

// Copies the files into a new folder beneath `root`, named after the version, and gives its path;
// one that holds the same files already is used again. Whole or not at all. Error "fileUnwritable"
// (path). Any thread.
Result<QString> keepCatalogue(const QString &root, const QString &version,
                              const std::vector<CatalogueFile> &files);

} // namespace votum
