// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/data/datatable.h"

namespace votum {

// Comma-separated values as in RFC 4180, UTF-8 with the mark by which spreadsheets know it. A cell
// that a spreadsheet would take for a formula begins with an apostrophe. Pure; any thread.
QByteArray toCsv(const DataTable &table);

} // namespace votum
