// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/judgedcase.h"

namespace votum {

// The lists in a text block, and the words for what is missing; private to core.

// "[please add: …]"
LocalText gap(const Catalogue &catalogue, const LocalText &what);
LocalText answerGap(const Catalogue &catalogue, const Question &question);

// The items of a list (isTextList() in textslots.h) in a text about this subject; `answers:ID` is
// one item for each subject the question is asked of.
std::vector<LocalText> listed(const JudgedCase &judged, const Subject &subject, const QString &of);

} // namespace votum
