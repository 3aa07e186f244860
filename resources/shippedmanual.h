// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/language.h"

namespace votum {

// The manual's chapters (report/manual), in the order of their names, and the folder in which they
// and their pictures lie; in English where it is not written in this language. Any thread.
std::vector<CatalogueFile> shippedManual(Language language);
QString shippedManualFolder(Language language);

} // namespace votum
