// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

#include <atomic>
#include <vector>

namespace votum {

// Reads what can be read of a store, a damaged one or one that is whole, row by row, and leaves the
// file untouched. What no table names any more cannot be told: it is missing here unsaid. The log
// beside the file, at most its last second, is not read. Errors "storeMissing", "storeUnreadable",
// "storeNotAStore", "storeNewer", and "storeDamaged" where nothing at all can be read, or it was
// cancelled, which any thread may do. Waits; any thread.
Result<std::vector<RescuedCase>> rescuedFrom(const QString &path,
                                             const std::atomic_bool *isCancelled = nullptr);

} // namespace votum
