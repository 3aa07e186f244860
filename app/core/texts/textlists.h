// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/textslots.h"
#include "core/judgement/judgedcase.h"

namespace votum {

// The lists in a text block; private to core. Pure; any thread.

// The items of a list in a text about this subject, at most so many (0: all) and the number of the
// rest; of TextList::Answers one for each subject the question is asked of, and for each point
// where there is but one.
std::vector<LocalText> listed(const JudgedCase &judged, const Subject &subject, const ListedIn &of,
                              int most = 0);

} // namespace votum
