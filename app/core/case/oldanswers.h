// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// Answers given for the whole case to a question that is by now asked of each recipient or purpose
// (Question::widened): such an answer becomes that of every subject where it is true of each, and
// of the only subject there is; subjects with an answer of their own keep it. Any other stays under
// its old key, is not judged, and stands beside the question as a proposal (likeOf()). Does nothing
// to a case whose opinion is issued: what was said then stands.
Assessment broughtOver(const Catalogue &catalogue, Assessment assessment);

} // namespace votum
