// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"

namespace votum {

// A judgement for reading in a terminal, or as data.
int printJudgement(CommandContext &context, const Assessment &assessment,
                   const Judgement &judgement, bool asJson);

} // namespace votum
