// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/houserule.h"
#include "store/file/database.h"

namespace votum {

// The table `house_rules`, each rule and withdrawal a row that stays, and what drafts carry of it.
// In the caller's transaction; everything throws Failure.

HouseRuleHistory readHouseRules(Database &database);
// Appends one, and brings it into every draft, in the trash too; what is frozen or sealed keeps its
// own.
void layDown(Database &database, const QString &finding, const HouseRule &rule);
// A draft carries the rules in force, a version that is none stays as it is.
void bringUnderHouseRules(Database &database, qint64 id);

} // namespace votum
