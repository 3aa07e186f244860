#include "ui/answers/stepstate.h"

#include "session/session.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

int stepIndex(const Catalogue &catalogue, QStringView id)
{
    for (size_t i = 0; i < catalogue.steps.size(); ++i) {
        if (catalogue.steps[i].id == id)
            return int(i);
    }
    return 0;
}

} // namespace

int stepOf(const Catalogue &catalogue, const QString &question)
{
    const Question *found = catalogue.question(question);
    return found ? stepIndex(catalogue, found->step) : 0;
}

int stepOf(const Catalogue &catalogue, const Finding &finding)
{
    if (finding.kind == Finding::Kind::NoRecipients)
        return stepIndex(catalogue, u"channel");
    for (const AnswerKey &key : finding.because) {
        const Question *question = catalogue.question(key.question);
        if (question && question->area == finding.area)
            return stepIndex(catalogue, question->step);
    }
    return finding.because.empty() ? 0 : stepOf(catalogue, finding.because.front().question);
}

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
