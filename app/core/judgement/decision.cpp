// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/decision.h"

#include "core/catalogue/known.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// A requirement needs somebody and a date before an approval can rest on it.
bool hasOwnerAndDue(const Assessment &assessment, const Finding &finding)
{
    for (const MeasurePlan &plan : assessment.measures) {
        if (plan.finding == finding.key && !plan.owner.isEmpty() && plan.due.isValid())
            return true;
    }
    return false;
}

class Checker
{
public:
    Checker(const Assessment &assessment, const Judgement &judgement)
        : m_assessment(assessment), m_judgement(judgement)
    {
    }

    DecisionCheck run()
    {
        const Decision &decision = m_assessment.decision;
        require(m_assessment.opinion.isIssued(), u"opinionMissing"_s);
        require(!m_judgement.purposes.empty(), u"purposesMissing"_s);
        for (const PurposeJudgement &item : m_judgement.purposes)
            checkPurpose(item.purpose);
        require(!decision.decider.trimmed().isEmpty(), u"deciderMissing"_s);
        require(decision.date.isValid(), u"decisionDateMissing"_s);
        require(decision.review.isValid() && decision.review > decision.date, u"reviewMissing"_s);
        require(!m_needsText || !decision.text.trimmed().isEmpty(), u"decisionTextMissing"_s);
        require(!m_check.milder || !decision.deviationReason.trimmed().isEmpty(),
                u"deviationReasonMissing"_s);
        require(!m_check.milder || decision.adviceKnown, u"adviceKnownMissing"_s);
        m_check.formalDefect = !decision.decider.isEmpty() &&
                               decision.decider.trimmed().compare(
                                   m_assessment.opinion.author.trimmed(), Qt::CaseInsensitive) == 0;
        return std::move(m_check);
    }

private:
    void require(bool met, const QString &code)
    {
        if (!met && !m_check.missing.contains(code))
            m_check.missing << code;
    }

    void checkPurpose(const QString &purpose)
    {
        const Decision &decision = m_assessment.decision;
        const auto decided = decision.purposes.constFind(purpose);
        if (decided == decision.purposes.constEnd())
            return require(false, u"decisionMissing"_s);
        const std::vector<DecisionCode> allowed = allowedDecisions(m_judgement, purpose);
        require(std::find(allowed.begin(), allowed.end(), *decided) != allowed.end(),
                u"decisionNotAllowed"_s);
        const auto advised = m_assessment.opinion.purposes.constFind(purpose);
        if (advised != m_assessment.opinion.purposes.constEnd())
            m_check.milder |= rank(*decided) < rank(*advised);
        const bool blocked = m_judgement.hasOpen(Severity::KnockOutUntil, purpose);
        m_check.suspendedApproval |= *decided == DecisionCode::D2 && blocked;
        m_needsText |= !isApproval(*decided) || blocked;
        if (*decided == DecisionCode::D3) {
            require(decision.validUntil.isValid(), u"pilotEndMissing"_s);
            require(!decision.scopeLimit.trimmed().isEmpty(), u"pilotScopeMissing"_s);
        }
        if (isApproval(*decided))
            requireOwners(purpose);
    }

    void requireOwners(const QString &purpose)
    {
        for (const Finding &finding : m_judgement.findings) {
            const bool isDated =
                finding.severity == Severity::Post ||
                (m_judgement.inUse && finding.severity == Severity::Pre); // no "before" any more
            if (!isDated || finding.closed || !finding.concerns(purpose) ||
                hasOwnerAndDue(m_assessment, finding))
                continue;
            require(false, u"requirementOwnerMissing"_s);
            if (!m_check.withoutOwner.contains(finding.key))
                m_check.withoutOwner << finding.key;
        }
    }

    const Assessment &m_assessment;
    const Judgement &m_judgement;
    DecisionCheck m_check;
    bool m_needsText = false;
};

} // namespace

bool isApproval(DecisionCode code)
{
    return code <= DecisionCode::D3;
}

std::vector<DecisionCode> allowedDecisions(const Judgement &judgement, QStringView purpose)
{
    using enum DecisionCode;
    if (judgement.hasOpen(Severity::KnockOut, purpose))
        return {D4, D5, D6, D7};
    std::vector<DecisionCode> codes;
    if (judgement.outcomeFor(purpose) == Outcome::Permissible)
        codes.push_back(D1);
    if (!judgement.inUse || !judgement.hasOpen(Severity::Pre, purpose))
        codes.push_back(D2);
    if (!judgement.hasOpen(Severity::KnockOutUntil, purpose))
        codes.push_back(D3);
    for (const DecisionCode code : {D4, D5, D6, D7}) // GCC 12 warns wrongly at insert()
        codes.push_back(code);
    return codes;
}

DecisionCheck checkDecision(const Assessment &assessment, const Judgement &judgement)
{
    return Checker(assessment, judgement).run();
}

QDate proposedReview(const Assessment &assessment, QDate decidedOn, const ReviewPeriods &periods)
{
    const QMap<QString, DecisionCode> &codes = assessment.decision.purposes;
    if (codes.values().contains(DecisionCode::D3))
        return decidedOn.addMonths(periods.pilot);
    for (auto entry = assessment.answers.begin(); entry != assessment.answers.end(); ++entry) {
        const QString &question = entry.key().question;
        const QStringList &answer = entry.value().value;
        if ((question == questionId::framework && answer.contains(optionCode::certified)) ||
            (question == questionId::onwardTransfer && answer.contains(optionCode::listed)))
            return decidedOn.addMonths(periods.framework);
    }
    return decidedOn.addMonths(periods.usual);
}

} // namespace votum
