// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/oldanswers.h"

namespace votum {

namespace {

bool holdsOfEach(const Question &question, const Answer &answer)
{
    if (answer.state != AnswerState::Value)
        return false;
    return std::all_of(answer.value.begin(), answer.value.end(),
                       [&](const QString &code) { return question.widened.contains(code); });
}

} // namespace

Assessment broughtOver(const Catalogue &catalogue, Assessment assessment)
{
    if (assessment.opinion.isIssued())
        return assessment;
    for (const Question &question : catalogue.questions) {
        const AnswerKey old{question.id, {}};
        if (question.widened.isEmpty() || !assessment.answer(old))
            continue;
        const Answer answer = *assessment.answer(old);
        const std::vector<Subject> subjects = assessment.subjects(catalogue, question.scope);
        if (subjects.empty() || (subjects.size() > 1 && !holdsOfEach(question, answer)))
            continue;
        assessment.answers.remove(old);
        for (const Subject &subject : subjects) {
            if (!assessment.answer({question.id, subject}))
                assessment.answers.insert({question.id, subject}, answer);
        }
    }
    return assessment;
}

} // namespace votum
