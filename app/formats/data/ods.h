// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/data/datatable.h"

namespace votum {

// A spreadsheet (Open Document Format, ISO/IEC 26300, version 1.2) of these tables, a sheet each,
// in the order given. A day is a date one can compute with; all else is text, so that nothing is
// taken for a formula. The same tables give the same bytes. Pure; any thread.
QByteArray toOds(const std::vector<DataTable> &tables);

} // namespace votum
