// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <functional>

namespace votum {

// Calls `visit` with the place of every text in both languages that the catalogue holds.
void forEachText(const Catalogue &catalogue,
                 const std::function<void(const QString &, const LocalText &)> &visit);

} // namespace votum
