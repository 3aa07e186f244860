// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/caseimpact.h"

#include "core/case/purposes.h"
#include "core/judgement/broughtup.h"
#include "core/judgement/display.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What is told of a judgement, or of a record: enough to be held against another one.
struct Verdict
{
    struct Raised
    {
        QString key, id;
        LocalText subject, text;
        Severity severity = Severity::Hint;
    };

    std::optional<Outcome> overall;
    QMap<QString, Outcome> purposes;
    std::vector<Raised> findings; // those not closed
};

Verdict verdictOf(const Catalogue &catalogue, const Assessment &assessment,
                  const Judgement &judgement)
{
    Verdict verdict;
    verdict.overall = judgement.overall;
    for (const PurposeJudgement &purpose : judgement.purposes)
        verdict.purposes.insert(purpose.purpose, purpose.outcome);
    for (const Finding &finding : judgement.findings) {
        if (!finding.closed)
            verdict.findings.push_back(
                {finding.key, finding.id, subjectText(catalogue, assessment, finding.subject),
                 finding.shortText.isEmpty() ? finding.text : finding.shortText, finding.severity});
    }
    return verdict;
}

Verdict verdictOf(const Record &record)
{
    Verdict verdict;
    verdict.overall = record.result.overall.code;
    for (const Record::Purpose &purpose : record.result.purposes)
        verdict.purposes.insert(purpose.id, purpose.outcome.code);
    for (const Record::Finding &finding : record.findings) {
        if (!finding.closed)
            verdict.findings.push_back(
                {finding.key, finding.id, finding.subject, finding.text, finding.severity.code});
    }
    return verdict;
}

const Verdict::Raised *raised(const Verdict &verdict, const QString &key)
{
    const auto found =
        std::find_if(verdict.findings.begin(), verdict.findings.end(),
                     [&](const Verdict::Raised &finding) { return finding.key == key; });
    return found == verdict.findings.end() ? nullptr : &*found;
}

Severity heavier(const FindingImpact &impact)
{
    return std::max(impact.before.value_or(Severity::Hint), impact.now.value_or(Severity::Hint));
}

std::vector<FindingImpact> findingsBetween(const Verdict &before, const Verdict &now)
{
    std::vector<FindingImpact> list;
    for (const Verdict::Raised &is : now.findings) {
        const Verdict::Raised *was = raised(before, is.key);
        if (!was || was->severity != is.severity)
            list.push_back({is.key, is.id, is.subject, is.text,
                            was ? std::optional(was->severity) : std::nullopt, is.severity});
    }
    for (const Verdict::Raised &was : before.findings) {
        if (!raised(now, was.key))
            list.push_back({was.key, was.id, was.subject, was.text, was.severity, std::nullopt});
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const FindingImpact &one, const FindingImpact &other) {
                         return heavier(one) > heavier(other);
                     });
    return list;
}

// What an assessment is under a catalogue: brought up as the program would, for display alone.
Assessment under(const Catalogue &catalogue, const Assessment &assessment, bool isSealed,
                 QDate asOf)
{
    return isSealed ? withAnswersBroughtUp(catalogue, assessment)
                    : broughtUp(catalogue, assessment, asOf);
}

// Whatever of a catalogue a case rests on.
class Grounds
{
public:
    Grounds(const Catalogue &catalogue, const Assessment &assessment, const Judgement &judgement)
        : m_channel(assessment.channel), m_risks(judgement.risks)
    {
        for (const AnswerKey &key : judgement.applicable)
            addAnswer(catalogue, key, assessment.answer(key));
        for (const Finding &finding : judgement.findings)
            m_findings.insert(finding.id);
        for (const PlausibilityNote &note : judgement.plausibility)
            m_notes.insert(note.id);
        for (const DpiaThreshold::Criterion &criterion : judgement.dpia.criteria) {
            if (criterion.met)
                m_criteria.insert(QString::number(criterion.number));
        }
        for (const MeasurePlan &plan : assessment.measures)
            m_measures.insert(plan.measure);
        for (const Recipient &recipient : assessment.recipients)
            m_countries.insert(recipient.country);
    }

    bool restOn(const CatalogueDifference &difference) const
    {
        if (!difference.isJudged())
            return false;
        switch (difference.kind) {
        case EntryKind::Question:
            return restOnQuestion(difference);
        case EntryKind::Rule:
            return m_findings.contains(difference.id);
        case EntryKind::Plausibility:
            return m_notes.contains(difference.id);
        case EntryKind::Dpia:
            return m_criteria.contains(difference.id);
        case EntryKind::Measure:
            return m_measures.contains(difference.id);
        case EntryKind::RiskMatrix:
            return std::any_of(
                difference.parts.begin(), difference.parts.end(),
                [this](const PartDifference &part) { return part.isJudged && isCell(part.part); });
        case EntryKind::Country:
            return m_countries.contains(difference.id);
        default: // of the channel; what else there is, is words
            return !m_channel.isEmpty() && difference.channel == m_channel;
        }
    }

private:
    void addAnswer(const Catalogue &catalogue, const AnswerKey &key, const Answer *answer)
    {
        m_asked.insert(key.question);
        if (!answer || answer->state != AnswerState::Value)
            return;
        const Question *question = catalogue.question(key.question);
        for (const QString &code : answer->value) {
            m_chosen.insert(key.question + u':' + code);
            if (question && question->kind == QuestionKind::Country)
                m_countries.insert(code);
        }
    }

    // Of an option only if it is chosen or its finding arises, of any other part if it is asked.
    bool restOnQuestion(const CatalogueDifference &difference) const
    {
        const QString prefix = difference.id + u':';
        const auto counts = [&](const PartDifference &part) {
            if (!part.isJudged)
                return false;
            if (part.part.startsWith("unknown."_L1))
                return m_findings.contains(prefix + u"unk"_s);
            if (!part.part.startsWith("options."_L1))
                return true;
            const QString option = prefix + part.part.section(u'.', 1, 1);
            return m_chosen.contains(option) || m_findings.contains(option);
        };
        return m_asked.contains(difference.id) &&
               std::any_of(difference.parts.begin(), difference.parts.end(), counts);
    }

    bool isCell(const QString &part) const
    {
        const auto at = [&](int severity, int likelihood) {
            return part == u"%1.%2"_s.arg(severity).arg(likelihood);
        };
        return std::any_of(m_risks.begin(), m_risks.end(), [&](const RiskAssessment &risk) {
            return at(risk.severity, risk.before) || at(risk.severity, risk.after);
        });
    }

    QString m_channel;
    std::vector<RiskAssessment> m_risks;
    QSet<QString> m_asked, m_chosen, m_findings, m_notes, m_criteria, m_measures, m_countries;
};

CaseImpact compared(const Verdict &before, const Catalogue &after, const Assessment &now,
                    const Judgement &judgement)
{
    const Verdict is = verdictOf(after, now, judgement);
    CaseImpact impact;
    impact.before = before.overall;
    impact.now = judgement.overall;
    for (const PurposeJudgement &purpose : judgement.purposes) {
        const auto was = before.purposes.constFind(purpose.purpose);
        impact.purposes.push_back(
            {purpose.purpose, purposeText(after, now, purpose.purpose),
             was == before.purposes.constEnd() ? std::nullopt : std::optional(*was),
             purpose.outcome});
    }
    impact.findings = findingsBetween(before, is);
    return impact;
}

} // namespace

bool CaseImpact::changesResult() const
{
    return (before && *before != now) ||
           std::any_of(purposes.begin(), purposes.end(), [](const Purpose &purpose) {
               return purpose.before && *purpose.before != purpose.now;
           });
}

CaseImpact impactOn(const CatalogueStep &step, const Assessment &assessment, bool isSealed,
                    QDate asOf)
{
    const Assessment was = under(step.before, assessment, isSealed, asOf);
    const Judgement judgedBefore = evaluate(step.before, was, asOf);
    const Assessment is = under(step.after, assessment, isSealed, asOf);
    const Judgement judged = evaluate(step.after, is, asOf);
    CaseImpact impact = compared(verdictOf(step.before, was, judgedBefore), step.after, is, judged);
    const Grounds earlier(step.before, was, judgedBefore), later(step.after, is, judged);
    std::copy_if(step.differences.begin(), step.differences.end(),
                 std::back_inserter(impact.grounds), [&](const CatalogueDifference &difference) {
                     return earlier.restOn(difference) || later.restOn(difference);
                 });
    return impact;
}

CaseImpact impactOn(const Record &record, const Catalogue &after, const Assessment &assessment,
                    QDate asOf)
{
    const Assessment is = under(after, assessment, true, asOf);
    return compared(verdictOf(record), after, is, evaluate(after, is, asOf));
}

CaseImpact impactOn(std::optional<Outcome> before, const Catalogue &after,
                    const Assessment &assessment, QDate asOf)
{
    const Assessment is = under(after, assessment, false, asOf);
    CaseImpact impact;
    impact.before = before;
    const Judgement judgement = evaluate(after, is, asOf);
    impact.now = judgement.overall;
    for (const PurposeJudgement &purpose : judgement.purposes)
        impact.purposes.push_back({purpose.purpose, purposeText(after, is, purpose.purpose),
                                   std::nullopt, purpose.outcome});
    return impact;
}

} // namespace votum
