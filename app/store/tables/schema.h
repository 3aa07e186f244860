// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/migration.h"

#include <QLatin1StringView>

namespace votum {

// The tables of a store, their guards, and how they came to be.

// schemaSum() of a store of the last version (store/check.h); a test says what it is.
constexpr QLatin1StringView
    lastSchema("540e182b8d748af19b2f12a01890144026a2371d558d09bbcfa3956522a75c83");

// Every step from an empty file to Store::schemaVersion, in order.
const std::vector<Migration> &migrations();

} // namespace votum
