// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// What stands beside a question until a person confirms it; until then it counts as unanswered.

// From the channel mode, its chain, or the country of a recipient. Nothing if there is none, or a
// person has answered for the whole case while the question was still asked of it.
std::optional<Proposal> proposalFor(const Catalogue &catalogue, const Assessment &assessment,
                                    const AnswerKey &key);

// Whose answer to a choice may hold for this subject as well: another link of the same place,
// another purpose of the same kind, else what was said for the whole case while the question was
// still asked of it. Nothing if nobody's, or if the subject has an answer.
std::optional<AnswerKey> likeOf(const Catalogue &catalogue, const Assessment &assessment,
                                const AnswerKey &key);

} // namespace votum
