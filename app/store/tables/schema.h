// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/migration.h"

#include <QLatin1StringView>

namespace votum {

// The tables of a store, their guards, and how they came to be.

// schemaSum() of a store of the last version (store/check.h); a test says what it is.
constexpr QLatin1StringView
    lastSchema("ecb9f5b45d3c1fd2cdcd840159ca40af27beaed22a3ed9c50d7e1947a33b5fad");

// Every step from an empty file to Store::schemaVersion, in order.
const std::vector<Migration> &migrations();

} // namespace votum
