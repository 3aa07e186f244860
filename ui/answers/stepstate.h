#pragma once

#include "core/judgement/evaluate.h"

#include <QString>

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

// The step a finding belongs to: that of the question it comes from, for a rule that of its area.
int stepOf(const Catalogue &catalogue, const Finding &finding);
int stepOf(const Catalogue &catalogue, const QString &question);

} // namespace votum
