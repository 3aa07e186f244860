// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace votum {

class Session;

// How far a step is, derived from the judgement.
struct StepState
{
    enum class Progress { NotStarted, Blocking, Open, Complete };

    Progress progress = Progress::NotStarted;
    int open = 0;     // questions not answered, open points of rules, acts of step 9 still due
    int blocking = 0; // knock-outs in force
};

// One for each step of the catalogue, in order.
std::vector<StepState> stepStates(const Session &session);

} // namespace votum
