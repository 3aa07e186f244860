// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/record/record.h"

namespace votum {

// A case as its record tells it, to be begun anew: title and organisation, channel, recipients,
// purposes, answers, measures not done yet, the list of evidence. Not what was judged, said and
// decided of the other one; answers to questions the record no longer knew stay with it. Pure.
Assessment begunAnew(const Record &record);

} // namespace votum
