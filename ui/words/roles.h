// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/look/theme.h"

namespace votum {

// The colour of what the judgement says.
Role roleOf(Severity severity);
Role roleOf(Outcome outcome);
Role roleOf(DecisionCode decision);
Role roleOf(RiskClass risk);

} // namespace votum
