// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// What stands beside a question until a person confirms it; until then it counts as unanswered.

// What the catalogue knows: of the channel's mode, of the link of its chain, or of the country of a
// recipient, whose adequacy decision may have ended by `asOf`. Nothing if it knows nothing.
std::optional<Proposal> knownOf(const Catalogue &catalogue, const Assessment &assessment,
                                const AnswerKey &key, QDate asOf);
// The same as a proposal: nothing if a person has answered for the whole case while the question
// was still asked of it.
std::optional<Proposal> proposalFor(const Catalogue &catalogue, const Assessment &assessment,
                                    const AnswerKey &key, QDate asOf);

// Whose answer to a choice may hold for this subject as well: another link of the same place,
// another purpose of the same kind, else what was said for the whole case while the question was
// still asked of it. Nothing if nobody's, or if the subject has an answer.
std::optional<AnswerKey> likeOf(const Catalogue &catalogue, const Assessment &assessment,
                                const AnswerKey &key);

} // namespace votum
