// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// What a case of an older model or catalogue becomes under this one.

// Answers given for the whole case to a question that is by now asked of each recipient or purpose
// (Question::widened): such an answer becomes that of every subject where it is true of each, and
// of the only subject there is; subjects with an answer of their own keep it. Any other stays under
// its old key, is not judged, and stands beside the question as a proposal (likeOf() of
// core/case/proposals.h).
Assessment withAnswersBroughtUp(const Catalogue &catalogue, Assessment assessment);

// These, and what people said about a finding (remark, override, measures) that by now arises of
// each recipient or purpose: it goes to each. Of a finding that does not arise at all it stays
// where it is. An issued opinion stands, with its checksum: it was given on the same facts.
Assessment broughtUp(const Catalogue &catalogue, Assessment assessment, QDate asOf);

} // namespace votum
