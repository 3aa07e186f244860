// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "formats/data/datatable.h"

namespace votum {

// A record's entry for the record of processing activities (Art. 30(1) GDPR), a purpose a row:
// whose it is, what was decided, then what the entry says under each of its headings. None for a
// purpose that was rejected or stopped. Pure; any thread.
DataTable processingTable(const Record &record, Language language);

// The rows of all, one below the other; what one has no column for is empty there. Pure; any
// thread.
DataTable joinedTable(const std::vector<DataTable> &tables);

} // namespace votum
