#include "core/judgedcase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

JudgedCase::JudgedCase(const Catalogue &catalogue_, const Assessment &assessment_,
                       const Judgement &judgement_)
    : catalogue(catalogue_)
    , assessment(assessment_)
    , judgement(judgement_)
    , m_applicable(judgement_.applicable.begin(), judgement_.applicable.end())
    , m_open(judgement_.openQuestions.begin(), judgement_.openQuestions.end())
{
    for (const Finding &finding : judgement.findings) {
        if (finding.kind == Finding::Kind::Aged)
            m_aged.insert(finding.key);
    }
}

struct JudgedCase::Facts
{
    const JudgedCase &of;
    const Subject &subject;

    AnswerKey keyOf(const Condition::Node &node) const
    {
        const Scope scope = of.catalogue.questions[size_t(node.index)].scope;
        return {node.question,
                {scope == Scope::Recipient ? subject.recipient : QString(),
                 scope == Scope::Purpose ? subject.purpose : QString()}};
    }
    bool any(const Condition::Node &node) const
    {
        const AnswerKey key = keyOf(node);
        if (!of.m_applicable.contains(key))
            return false;
        if (of.m_open.contains(key))
            return node.unknown;
        if (key.question == questionId::purposes && !subject.purpose.isEmpty())
            return node.codes.contains(subject.purpose);
        const Answer *answer = of.assessment.answer(key);
        return answer && answer->state == AnswerState::Value &&
               std::any_of(answer->value.begin(), answer->value.end(),
                           [&](const QString &code) { return node.codes.contains(code); });
    }
    bool aged(const Condition::Node &node) const
    {
        const AnswerKey key = keyOf(node);
        return of.m_aged.contains(key.question + u":aged"_s + key.subject.suffix());
    }
    int dpia() const { return of.judgement.dpia.met; }
    bool residualHigh() const
    {
        return std::any_of(
            of.judgement.risks.begin(), of.judgement.risks.end(),
            [](const RiskAssessment &risk) { return risk.cellAfter.risk == RiskClass::High; });
    }
};

bool JudgedCase::holds(const Condition &condition, const Subject &subject) const
{
    if (condition.isEmpty())
        return true;
    const auto choices = [this](bool isFree, Scope scope) {
        return isFree ? assessment.subjects(catalogue, scope) : std::vector<Subject>{{}};
    };
    const bool freeRecipient = condition.isPerRecipient() && subject.recipient.isEmpty();
    const bool freePurpose = condition.isPerPurpose() && subject.purpose.isEmpty();
    for (const Subject &one : choices(freeRecipient, Scope::Recipient)) {
        for (const Subject &other : choices(freePurpose, Scope::Purpose)) {
            const Subject bound{freeRecipient ? one.recipient : subject.recipient,
                                freePurpose ? other.purpose : subject.purpose};
            if (condition.holds(Facts{*this, bound}))
                return true;
        }
    }
    return false;
}

} // namespace votum
