// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "formats/data/datatable.h"

namespace votum {

// What a record holds in rows: answers, findings, measures; in this language, under the record's
// own words. Pure; any thread.
std::vector<DataTable> caseTables(const Record &record, Language language);

} // namespace votum
