// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace votum {

// A record as one line among the versions of its case, in its own words: what it made new is how
// much differs from the version before, by kind. Pure; any thread.
Record::Version versionOf(const Record &record);

// The lines of all versions up to this record, oldest first.
std::vector<Record::Version> versionsUpTo(const Record &record);

} // namespace votum
