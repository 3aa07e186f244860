// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "store/file/database.h"

namespace votum {

// What remains to be done after a decision, read over all cases at once, each by the index of its
// table. Functions throw Failure.

// As Store::openMeasures(), by version.
std::vector<OpenMeasure> readOpenMeasures(Database &database);

// SQL: the earliest day, ISO 8601, by which an event asks for a review of the version `v.id`;
// NULL: none does.
QString askedReviewSql();

} // namespace votum
