// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/broughtup.h"

#include <algorithm>

namespace votum {

namespace {

// What is not known, or does not apply, of the whole is so of each.
bool holdsOfEach(const Question &question, const Answer &answer)
{
    return answer.state != AnswerState::Value ||
           std::all_of(answer.value.begin(), answer.value.end(),
                       [&](const QString &code) { return question.widened.contains(code); });
}

// The findings that arise in place of the one with this key, which does not.
QStringList successors(const Judgement &judgement, const QString &key)
{
    const std::optional<AnswerKey> old = AnswerKey::fromString(key);
    if (!old || judgement.finding(key))
        return {};
    const auto isWithin = [](const QString &wider, const QString &one) {
        return wider.isEmpty() || wider == one;
    };
    QStringList keys;
    for (const Finding &finding : judgement.findings) {
        if (finding.id == old->question &&
            isWithin(old->subject.recipient, finding.subject.recipient) &&
            isWithin(old->subject.purpose, finding.subject.purpose))
            keys << finding.key;
    }
    return keys;
}

void moveJudgements(Assessment &assessment, const Judgement &judgement)
{
    for (const QString &key : assessment.judgements.keys()) {
        const QStringList to = successors(judgement, key);
        if (to.isEmpty())
            continue;
        const FindingJudgement said = assessment.judgements.take(key);
        for (const QString &one : to) {
            if (!assessment.judgements.contains(one))
                assessment.judgements.insert(one, said);
        }
    }
}

void moveMeasures(Assessment &assessment, const Judgement &judgement)
{
    std::vector<MeasurePlan> moved;
    const auto isIn = [](const std::vector<MeasurePlan> &plans, const MeasurePlan &plan) {
        return std::any_of(plans.begin(), plans.end(), [&plan](const MeasurePlan &other) {
            return other.finding == plan.finding && other.measure == plan.measure;
        });
    };
    for (const MeasurePlan &plan : assessment.measures) {
        const QStringList to = successors(judgement, plan.finding);
        if (to.isEmpty())
            moved.push_back(plan);
        for (const QString &one : to) {
            MeasurePlan copy = plan;
            copy.finding = one;
            if (!isIn(assessment.measures, copy) && !isIn(moved, copy))
                moved.push_back(std::move(copy));
        }
    }
    assessment.measures = std::move(moved);
}

} // namespace

Assessment withAnswersBroughtUp(const Catalogue &catalogue, Assessment assessment)
{
    for (const Question &question : catalogue.questions) {
        const AnswerKey old{question.id, {}};
        if (question.widened.isEmpty() || !assessment.answer(old))
            continue;
        const std::vector<Subject> subjects = assessment.subjects(catalogue, question.scope);
        const bool isOfAll = subjects.size() == 1 || holdsOfEach(question, *assessment.answer(old));
        if (subjects.empty() || !isOfAll)
            continue;
        const Answer answer = assessment.answers.take(old);
        for (const Subject &subject : subjects) {
            if (!assessment.answer({question.id, subject}))
                assessment.answers.insert({question.id, subject}, answer);
        }
    }
    return assessment;
}

Assessment broughtUp(const Catalogue &catalogue, Assessment assessment, QDate asOf)
{
    assessment = withAnswersBroughtUp(catalogue, std::move(assessment));
    if (assessment.judgements.isEmpty() && assessment.measures.empty())
        return assessment;
    const Judgement judgement = evaluate(catalogue, assessment, asOf);
    moveJudgements(assessment, judgement);
    moveMeasures(assessment, judgement);
    return assessment;
}

} // namespace votum
