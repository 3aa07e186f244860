// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// The words for what is missing in a text block; private to core. Pure; any thread.

// "[please add: …]"
LocalText gap(const Catalogue &catalogue, const LocalText &what);
LocalText answerGap(const Catalogue &catalogue, const Question &question);

} // namespace votum
