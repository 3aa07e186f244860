// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/documents/sections.h"

namespace votum {

// What the rules propose on each transfer, and the answers it follows from. In a record a table
// says it, which points to its findings; alone it has reasons, validity and a line to sign. A
// record sealed before there were proposals has its answers alone.
void composeTransfers(Composer &composer, const RecordView &view, Setting setting);

} // namespace votum
