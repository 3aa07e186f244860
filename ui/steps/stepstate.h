// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/progress.h"

namespace votum {

class Session;

// How far a step is, derived from the judgement.
struct StepState
{
    enum class Stage { NotStarted, Blocking, Open, Complete };

    Stage stage = Stage::NotStarted;
    Progress questions;
    int open = 0;     // besides: what is not known, open points of rules, acts of step 9 still due
    int blocking = 0; // knock-outs in force
};

// One for each step of the catalogue, in order.
std::vector<StepState> stepStates(const Session &session);

} // namespace votum
