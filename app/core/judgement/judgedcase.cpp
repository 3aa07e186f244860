// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/judgedcase.h"

#include "core/judgement/broughtup.h"

namespace votum {

JudgedCase::JudgedCase(const Catalogue &catalogue_, const Assessment &assessment_,
                       const Judgement &judgement_)
    : catalogue(catalogue_)
    , assessment(assessment_)
    , judgement(judgement_)
    , m_answers(catalogue_, assessment_, judgement_.asOf, judgement_)
    , m_open(judgement_.openQuestions.begin(), judgement_.openQuestions.end())
{
}

bool JudgedCase::holds(const Condition &condition, const Subject &subject) const
{
    return condition.isEmpty() || m_answers.exists(condition, m_answers.bindingOf(subject));
}

Assessment askedIn(const Catalogue &catalogue, const AnswersFile &file, QDate asOf)
{
    const Judgement judgement = evaluate(catalogue, file.assessment, asOf);
    const QSet<AnswerKey> asked(judgement.applicable.begin(), judgement.applicable.end());
    Assessment assessment = file.assessment;
    for (const AnswerKey &key : file.forEvery) {
        if (!asked.contains(key))
            assessment.answers.remove(key);
    }
    return broughtUp(catalogue, std::move(assessment), asOf);
}

} // namespace votum
