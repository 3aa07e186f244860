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
    const size_t count = catalogue.steps.size();
    std::vector<StepState> states(count);
    std::vector<bool> begun(count);
    std::vector<QSet<QString>> open(count); // a question counts once, whatever its rows
    for (const AnswerKey &key : judgement.applicable) {
        const Answer *answer = session.assessment().answer(key);
        if (answer && answer->state != AnswerState::Unanswered)
            begun[size_t(stepOf(catalogue, key.question))] = true;
    }
    for (const AnswerKey &key : judgement.openQuestions)
        open[size_t(stepOf(catalogue, key.question))].insert(key.question);
    for (const Finding &finding : judgement.findings) {
        const size_t step = size_t(stepOf(catalogue, finding));
        if (finding.closed || finding.kind == Finding::Kind::Unknown)
            continue;
        if (isKnockOut(finding.severity))
            ++states[step].blocking;
        else if (finding.severity == Severity::Open || finding.severity == Severity::OpenCritical)
            open[step].insert(finding.id);
    }
    const size_t last = count - 1;
    if (!session.isFrozen())
        open[last].insert(u"opinion"_s);
    if (!session.isSealed())
        open[last].insert(u"decision"_s);
    begun[last] = begun[last] || session.isFrozen();
    for (size_t i = 0; i < count; ++i) {
        StepState &state = states[i];
        state.open = int(open[i].size());
        if (!begun[i])
            state.progress = StepState::Progress::NotStarted;
        else if (state.blocking > 0)
            state.progress = StepState::Progress::Blocking;
        else
            state.progress =
                state.open > 0 ? StepState::Progress::Open : StepState::Progress::Complete;
    }
    return states;
}

} // namespace votum
