// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace votum {

// The areas of the examination and where their answers and findings stand, as the record says.

const std::vector<Record::Area> &areasOf(const Record &record); // in order
bool isInSection(const Record &record, const QString &area, int section);
// Whether a section has the question's answers in full, rather than an annex.
bool isInBody(const Record &record, const Record::Question &question);
// Which has the question's answers in full.
int annexOf(const Record &record, const Record::Question &question);

// The annex on transfers.
inline constexpr int transferAnnex = 4;
// Whether the area is about transfers: that annex has it.
bool isOfTransfers(const Record &record, const QString &area);

} // namespace votum
