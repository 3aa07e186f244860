// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// A bound condition in words: questions and options by their texts, "CH-01 (“Which …?”) is “A” or
// “B” AND NOT …", with parentheses where they are needed. Empty for an empty condition.
LocalText conditionText(const Catalogue &catalogue, const Condition &condition);

} // namespace votum
