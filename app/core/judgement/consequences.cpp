// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/consequences.h"

#include "core/catalogue/known.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Recommending rejection by accumulation: six different blocking findings in three areas
// (README.md "Opinion and decision"). Findings count, not the recipients they concern.
constexpr int accumulatedFindings = 6;
constexpr int accumulatedAreas = 3;

bool accumulates(const Judgement &judgement, const QString &purpose)
{
    QSet<QString> ids, areas;
    for (const Finding &finding : judgement.findings) {
        if (!finding.concerns(purpose) || finding.closed || !isKnockOut(finding.severity))
            continue;
        ids.insert(finding.id);
        areas.insert(finding.area);
    }
    return ids.size() >= accumulatedFindings && areas.size() >= accumulatedAreas;
}

// Already in use, nothing can be met "before use": what is open is given a date (D3), what blocks
// is stopped (D7), what cannot be cured stopped and rejected (D4).
DecisionCode proposedFor(const Judgement &judgement, Outcome outcome, const QString &purpose)
{
    if (judgement.inUse && outcome == Outcome::NotPermissibleUntil)
        return DecisionCode::D7;
    switch (outcome) {
    case Outcome::Permissible:
        return DecisionCode::D1;
    case Outcome::WithConditions:
        return judgement.inUse && judgement.hasOpen(Severity::Pre, purpose) ? DecisionCode::D3
                                                                            : DecisionCode::D2;
    case Outcome::NotDecidable:
        return DecisionCode::D5;
    case Outcome::NotPermissibleUntil:
        return accumulates(judgement, purpose) ? DecisionCode::D4 : DecisionCode::D5;
    case Outcome::NotPermissible:
        break;
    }
    return DecisionCode::D4;
}

// How much a finding adds to the likelihood of its scenario (README.md "Threshold and risks").
int pointsOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return 0;
    case Severity::Open:
    case Severity::Post:
        return 1;
    case Severity::Pre:
    case Severity::OpenCritical:
        return 2;
    case Severity::KnockOutUntil:
        return 3;
    case Severity::KnockOut:
        break;
    }
    return 4;
}

// What the organisation lowered for all its cases weighs here as the catalogue has it.
Severity weightAmongRisks(const Finding &finding)
{
    return finding.isOverridden() ? finding.severity : qMax(finding.severity, finding.catalogued);
}

// Of every different finding once, however many subjects it concerns, the heaviest.
class Likelihood
{
public:
    void add(const Finding &finding)
    {
        int &points = m_points[finding.id];
        points = qMax(points, pointsOf(weightAmongRisks(finding)));
    }
    int level() const
    {
        int sum = 0;
        for (const int points : m_points)
            sum += points;
        return qMin(4, 1 + (sum + 1) / 2);
    }

private:
    QHash<QString, int> m_points;
};

enum class Cure { None, Planned, Done };

// How far the finding is on its way to lower the scenario. An own finding lowers none but what it
// raised itself.
Cure cureOf(const Catalogue &catalogue, const Assessment &assessment, const Finding &finding,
            const QString &scenario)
{
    bool named = finding.risk == scenario;
    bool planned = false;
    for (const MeasurePlan &plan : assessment.measures) {
        if (plan.finding != finding.key)
            continue;
        const Measure *measure = catalogue.measure(plan.measure);
        named |= measure && measure->lowers.contains(scenario) && !isOwnContent(finding.id);
        planned = true;
    }
    if (!named || !planned || !finding.isCurable())
        return Cure::None;
    return finding.closed ? Cure::Done : Cure::Planned;
}

void applyJudgement(const Catalogue &catalogue, const RiskJudgement &judgement,
                    RiskAssessment &risk)
{
    risk.severity = judgement.severity ? judgement.severity : risk.derivedSeverity;
    risk.before = judgement.likelihoodBefore ? judgement.likelihoodBefore : risk.derivedBefore;
    risk.after = judgement.likelihoodAfter ? judgement.likelihoodAfter : risk.derivedAfter;
    const std::vector<RiskCell> &row = catalogue.riskMatrix[size_t(risk.severity - 1)];
    risk.cellBefore = row[size_t(risk.before - 1)];
    risk.cellAfter = row[size_t(risk.after - 1)];
    if (judgement.likelihoodBefore || judgement.likelihoodAfter)
        risk.planned = 0;
    else
        risk.cellPlanned = row[size_t(risk.planned - 1)];
}

} // namespace

Outcome outcomeOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return Outcome::Permissible;
    case Severity::Open:
    case Severity::Post:
    case Severity::Pre:
        return Outcome::WithConditions;
    case Severity::OpenCritical:
        return Outcome::NotDecidable;
    case Severity::KnockOutUntil:
        return Outcome::NotPermissibleUntil;
    case Severity::KnockOut:
        break;
    }
    return Outcome::NotPermissible;
}

// Likelihood is the lowest where all of a scenario's questions are in order, and rises with what is
// open (README.md "Threshold and risks").
void judgeRisks(const Catalogue &catalogue, const Assessment &assessment, int dataSeverity,
                Judgement &judgement)
{
    for (const RiskScenario &scenario : catalogue.risks) {
        RiskAssessment risk;
        risk.scenario = scenario.id;
        Likelihood before, after, planned;
        QSet<QString> lowered, curable; // findings of other scenarios whose measures lower this one
        for (const Finding &finding : judgement.findings) {
            const bool isOwn = finding.risk == scenario.id;
            const Cure cure = cureOf(catalogue, assessment, finding, scenario.id);
            if (!isOwn && cure == Cure::Done)
                lowered.insert(finding.id);
            if (!isOwn && cure != Cure::None)
                curable.insert(finding.id);
            if (!isOwn || weightAmongRisks(finding) == Severity::Hint)
                continue;
            risk.findings << finding.key;
            before.add(finding);
            if (cure != Cure::Done)
                after.add(finding);
            if (cure == Cure::None)
                planned.add(finding);
        }
        risk.derivedSeverity = dataSeverity;
        risk.derivedBefore = before.level();
        risk.derivedAfter = qMax(1, after.level() - int(lowered.size()));
        risk.planned = qMax(1, planned.level() - int(curable.size()));
        applyJudgement(catalogue, assessment.risks.value(scenario.id), risk);
        judgement.risks.push_back(std::move(risk));
    }
}

void judgePurposes(const std::vector<Purpose> &purposes, Judgement &judgement)
{
    for (const Purpose &purpose : purposes) {
        PurposeJudgement result;
        result.purpose = purpose.id;
        result.outcome = judgement.outcomeFor(purpose.id);
        judgement.purposes.push_back(result);
    }
    judgement.overall = judgement.outcomeFor({});
    for (PurposeJudgement &result : judgement.purposes) {
        result.proposed = proposedFor(judgement, result.outcome, result.purpose);
        result.proposedOpinion = OpinionClass(rank(result.proposed) - 1);
    }
    judgement.proposed = proposedFor(judgement, judgement.overall, {});
}

const Finding *Judgement::finding(QStringView key) const
{
    const auto place = std::find_if(findings.begin(), findings.end(),
                                    [key](const Finding &item) { return item.key == key; });
    return place == findings.end() ? nullptr : &*place;
}

bool Judgement::purposesDiffer() const
{
    return std::any_of(purposes.begin(), purposes.end(), [this](const PurposeJudgement &item) {
        return item.outcome != purposes.front().outcome;
    });
}

bool Finding::concerns(QStringView purpose) const
{
    return purpose.isEmpty() || subject.purpose.isEmpty() || subject.purpose == purpose;
}

bool Judgement::hasOpen(Severity severity, QStringView purpose) const
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &item) {
        return !item.closed && item.severity == severity && item.concerns(purpose);
    });
}

bool Judgement::applies(const AnswerKey &key) const
{
    return std::find(applicable.begin(), applicable.end(), key) != applicable.end();
}

Outcome Judgement::outcomeFor(QStringView purpose) const
{
    Outcome worst = Outcome::Permissible;
    for (const Finding &finding : findings) {
        if (finding.concerns(purpose) && !finding.closed)
            worst = qMax(worst, outcomeOf(finding.severity));
    }
    return worst;
}

} // namespace votum
