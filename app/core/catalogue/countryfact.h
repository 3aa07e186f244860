// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <optional>

namespace votum {

// What the country says where a recipient is established, by its code: to questionId::places, that
// data there are in a third country at all, and to questionId::destination, what an adequacy
// decision makes of it; one that has ended by `asOf` is none (Art. 44, 45 GDPR). Nothing to other
// questions, and of a country the catalogue does not know. Pure; any thread.
std::optional<Proposal> countryFact(const Catalogue &catalogue, const QString &code,
                                    QStringView question, QDate asOf);

} // namespace votum
