// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/weights.h"

#include "core/catalogue/known.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

FindingWeights::FindingWeights(const Catalogue &catalogue, const Assessment &assessment,
                               const AnswerTable &answers, QDate asOf)
    : m_catalogue(catalogue), m_assessment(assessment), m_answers(answers), m_asOf(asOf)
{
    const QString state = assessment.answerText(questionId::projectState);
    m_isInUse = state == optionCode::inUse || state == optionCode::pilot;
    for (const MeasurePlan &plan : assessment.measures)
        m_plans.insert(plan.finding, &plan);
}

Weight FindingWeights::decisiveOr(const Question &question, Severity otherwise)
{
    return {question.decisiveByCatalogue ? Severity::OpenCritical : otherwise,
            question.decisive ? Severity::OpenCritical : otherwise};
}

// As heavy as the worst that an answer, or the points not known, may hide, up to a condition
// before use (README.md "Findings").
Weight FindingWeights::ofUnknown(const Question &question, const AnswerTable::Slot &slot,
                                 AnswerTable::Binding binding) const
{
    if (question.decisiveByCatalogue)
        return Severity::OpenCritical;
    const bool isOwn = isOwnContent(question.id);
    Severity worst = Severity::Open, worstInForce = Severity::Open;
    const auto hide = [&](const FindingText &text, bool isOfCatalogue) {
        if (isOfCatalogue)
            worst = qMax(worst, of(text));
        worstInForce = qMax(worstInForce, qMax(of(text), text.raisedTo));
    };
    const quint64 hidden = slot.state == AnswerState::Value ? slot.notKnown : ~quint64(0);
    for (size_t i = 0; i < question.options.size(); ++i) {
        const std::optional<FindingText> &text = question.options[i].finding;
        if (text && (hidden >> i & 1) && mayWeigh(*text, worst) &&
            (text->when.isEmpty() || m_answers.mayExist(text->when, binding)))
            hide(*text, true);
    }
    for (const int place : question.rules) {
        const Rule &rule = m_catalogue.rules[size_t(place)];
        if (mayWeigh(rule.finding, worst) && mayArise(rule, binding))
            hide(rule.finding, isOwn || !isOwnContent(rule.id));
    }
    worst = qMin(worst, Severity::Pre);
    return {worst, question.decisive ? Severity::OpenCritical : qMin(worstInForce, Severity::Pre)};
}

bool FindingWeights::mayWeigh(const FindingText &text, Severity more) const
{
    return qMax(of(text), text.raisedTo) > more;
}

bool FindingWeights::mayArise(const Rule &rule, AnswerTable::Binding binding) const
{
    return m_answers.forEachBinding(
        rule.perRecipient, rule.perPurpose, binding, [&](AnswerTable::Binding bound) {
            return m_answers.possible(rule.when, bound).yes &&
                   (rule.unless.isEmpty() || m_answers.possible(rule.unless, bound).no);
        });
}

bool FindingWeights::isForeign(const FindingText &text) const
{
    return !text.jurisdiction.isEmpty() &&
           m_assessment.answerText(questionId::seat) != text.jurisdiction;
}

const NationalFinding *FindingWeights::nationalOf(const FindingText &text) const
{
    const QString seat = m_assessment.answerText(questionId::seat);
    const auto place =
        std::find_if(text.elsewhere.begin(), text.elsewhere.end(),
                     [&](const NationalFinding &one) { return one.seats.contains(seat); });
    return place == text.elsewhere.end() ? nullptr : &*place;
}

Severity FindingWeights::of(const FindingText &text) const
{
    const Severity before = [&] {
        if (!isForeign(text))
            return text.severity;
        const NationalFinding *national = nationalOf(text);
        return national ? national->severity : qMin(text.severity, Severity::Open);
    }();
    const bool holdsHere = !isForeign(text) || before > Severity::Open;
    return m_isInUse && holdsHere ? qMax(before, text.inUse) : before;
}

const Deviation *FindingWeights::deviationOf(const FindingText &text,
                                             AnswerTable::Binding binding) const
{
    if (text.deviation < 0)
        return nullptr;
    const Deviation &deviation = m_catalogue.deviations[size_t(text.deviation)];
    const Severity weight = of(text);
    const bool holds = deviation.when.isEmpty() || m_answers.holds(deviation.when, binding);
    return holds && deviation.of(weight) != weight ? &deviation : nullptr;
}

void FindingWeights::layOver(Finding &finding) const
{
    finding.key = finding.id + finding.subject.suffix();
    finding.catalogued = finding.derived;
    if (finding.deviation)
        applyDeviation(finding);
    if (!finding.contested.isEmpty())
        applyHouseRule(finding);
    finding.severity = finding.derived;
    if (finding.kind == Finding::Kind::Option || finding.kind == Finding::Kind::Rule) {
        const auto judgement = m_assessment.judgements.constFind(finding.key);
        if (judgement != m_assessment.judgements.constEnd() && judgement->severity &&
            (finding.derived != Severity::KnockOut || judgement->confirmedTwice))
            finding.severity = *judgement->severity;
        close(finding);
    }
}

// Wherever the finding is named, it is said that the catalogue weighs it otherwise.
void FindingWeights::applyDeviation(Finding &finding) const
{
    finding.derived = finding.deviation->of(finding.derived);
    const LocalText mark =
        m_catalogue.word(finding.deviation->atLeast ? u"own.raised"_s : u"own.lowered"_s);
    finding.text = mark.arg(finding.text);
    if (!finding.shortText.isEmpty())
        finding.shortText = mark.arg(finding.shortText);
}

void FindingWeights::applyHouseRule(Finding &finding) const
{
    const auto rule = m_assessment.houseRules.constFind(finding.id);
    if (rule == m_assessment.houseRules.constEnd() || rule->severity <= finding.catalogued ||
        rule->severity <= finding.derived)
        return; // a newer catalogue, or own content, may have become as strict
    finding.houseRule = *rule;
    finding.derived = *rule->severity;
}

// Closed when every measure set against it is done with dated evidence, and at least one of those
// it names; where all are needed, none of these may be missing. What only clarifies closes nothing,
// nor does a measure against something else, nor an own one alone a finding of the catalogue.
void FindingWeights::close(Finding &finding) const
{
    if (!finding.isCurable())
        return;
    QStringList needed = finding.needsAll ? finding.measures : QStringList();
    bool allDone = true, anyDone = false;
    QDate last;
    for (auto plan = m_plans.constFind(finding.key);
         plan != m_plans.constEnd() && plan.key() == finding.key; ++plan) {
        const bool isDone = (*plan)->isDone() && (*plan)->done <= m_asOf;
        if (isClarifying((*plan)->measure)) {
            finding.clarified |= isDone;
            continue;
        }
        needed.removeAll((*plan)->measure);
        allDone &= isDone;
        anyDone |= isDone && finding.measures.contains((*plan)->measure) &&
                   (isOwnContent(finding.id) || !isOwnContent((*plan)->measure));
        last = qMax(last, (*plan)->done);
    }
    needed.removeIf([this](const QString &id) { return isClarifying(id); });
    finding.closed = allDone && anyDone && needed.isEmpty();
    if (finding.closed)
        finding.closedOn = last;
}

bool FindingWeights::isClarifying(const QString &id) const
{
    const Measure *measure = m_catalogue.measure(id);
    return measure && measure->clarifies;
}

} // namespace votum
