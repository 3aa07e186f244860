// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/stepstate.h"

#include "session/session.h"
#include "ui/words/stepof.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

std::vector<StepState> stepStates(const Session &session)
{
    const Catalogue &catalogue = session.catalogue();
    const Judgement &judgement = session.judgement();
    const std::vector<Progress> progress = progressOf(catalogue, session.assessment(), judgement);
    std::vector<StepState> states(progress.size());
    for (size_t i = 0; i < states.size(); ++i)
        states[i].questions = progress[i];
    std::vector<QSet<QString>> open(states.size()); // the same of several subjects counts once
    for (const Finding &finding : judgement.findings) {
        const size_t step = size_t(stepOf(catalogue, finding));
        if (finding.closed || finding.notStarted)
            continue;
        if (isKnockOut(finding.severity))
            ++states[step].blocking;
        else if (finding.kind == Finding::Kind::Unknown || finding.severity == Severity::Open ||
                 finding.severity == Severity::OpenCritical)
            open[step].insert(finding.id);
    }
    const size_t last = states.size() - 1;
    if (!session.isFrozen())
        open[last].insert(u"opinion"_s);
    if (!session.isSealed())
        open[last].insert(u"decision"_s);
    for (size_t i = 0; i < states.size(); ++i) {
        StepState &state = states[i];
        state.open = int(open[i].size());
        if (state.questions.answered == 0 && !(i == last && session.isFrozen()))
            state.stage = StepState::Stage::NotStarted;
        else if (state.blocking > 0)
            state.stage = StepState::Stage::Blocking;
        else
            state.stage = state.open > 0 || state.questions.unanswered() > 0
                              ? StepState::Stage::Open
                              : StepState::Stage::Complete;
    }
    return states;
}

} // namespace votum
