// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/judgement/evaluate.h"

namespace votum {

// What an opinion lacks before it can be issued: error codes, first the one to be mended first;
// empty: it can be issued. A text with a gap of a draft counts as lacking. Pure; any thread.
QStringList opinionMissing(const Catalogue &catalogue, const Assessment &assessment,
                           const Judgement &judgement);

} // namespace votum
