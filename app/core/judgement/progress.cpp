// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/progress.h"

#include "core/catalogue/known.h"

#include <algorithm>
#include <set>

namespace votum {

std::vector<Progress> progressOf(const Catalogue &catalogue, const Assessment &assessment,
                                 const Judgement &judgement)
{
    std::vector<Progress> steps(catalogue.steps.size());
    const auto count = [&](QStringView step, bool isAnswered) {
        const auto found = std::find_if(catalogue.steps.begin(), catalogue.steps.end(),
                                        [step](const Step &each) { return each.id == step; });
        if (found == catalogue.steps.end())
            return;
        Progress &progress = steps[size_t(found - catalogue.steps.begin())];
        ++progress.asked;
        progress.answered += isAnswered ? 1 : 0;
    };
    // What is entered but not accepted, "not applicable" of a question that always applies say, is
    // judged as no answer.
    std::set<AnswerKey> refused;
    for (const Finding &finding : judgement.findings) {
        if (finding.notStarted)
            refused.insert(finding.because.begin(), finding.because.end());
    }
    for (const AnswerKey &key : judgement.applicable) {
        const Question *question = catalogue.question(key.question);
        const Answer *answer = assessment.answer(key);
        if (question)
            count(question->step,
                  answer && answer->state != AnswerState::Unanswered && !refused.contains(key));
    }
    if (assessment.recipients.empty())
        count(stepId::channel, assessment.plausibility.contains(noRecipientClaim.toString()));
    return steps;
}

Progress inAll(const std::vector<Progress> &steps)
{
    Progress all;
    for (const Progress &step : steps) {
        all.asked += step.asked;
        all.answered += step.answered;
    }
    return all;
}

} // namespace votum
