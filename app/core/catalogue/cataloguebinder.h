// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/jsonreader.h"

namespace votum {

// Joins what the files hold: resolves every reference, binds the conditions, derives which
// questions are decisive and in which order they are asked. Faults name the place as
// "questions.CH-02.when".
void bindCatalogue(Catalogue &catalogue, JsonFault &fault);

} // namespace votum
