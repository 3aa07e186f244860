// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace votum {

// What differs between two records of a case, by kind and in the order of the later one, in the
// later one's words. Questions that were or are not asked count as absent; what is merely not known
// yet shows among the answers, not among the findings. Pure; any thread.
std::vector<Record::Change> changesBetween(const Record &before, const Record &after);

} // namespace votum
