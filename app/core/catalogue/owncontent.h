// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/jsonreader.h"

namespace votum {

// Lays what an organisation added over the catalogue it was read into, before both are bound: own
// measures are offered on findings, an own channel takes over what is known of the one it is based
// on, findings get their deviation. Own content adds, it takes nothing away: refused is what would
// stand in the place of something the catalogue says (resources/catalogue/README.md "Own content"),
// with its place as "overrides.X-02.atMost".
void addOwnContent(Catalogue &catalogue, JsonFault &fault);

} // namespace votum
