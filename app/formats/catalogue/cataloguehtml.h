// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// The whole catalogue as one page of HTML for review and for printing: one language, or several
// side by side. Everything is inside: its style, no script, nothing from elsewhere. The same
// catalogue, languages and day (on which the age of facts is told) give the same bytes (UTF-8).
// Pure; any thread.
QByteArray renderCatalogueHtml(const Catalogue &catalogue, const QList<Language> &languages,
                               QDate asOf);

} // namespace votum
