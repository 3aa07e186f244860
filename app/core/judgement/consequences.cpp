// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/consequences.h"

#include "core/catalogue/known.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Recommending rejection by accumulation: six different blocking findings in three areas
// (README.md "Opinion and decision"). Findings count, not the recipients they concern.
constexpr int accumulatedFindings = 6;
constexpr int accumulatedAreas = 3;

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

bool isBlocked(Outcome outcome)
{
    return outcome >= Outcome::NotPermissibleUntil;
}

bool accumulates(const Judgement &judgement, const QString &purpose)
{
    QSet<QString> ids, areas;
    for (const Finding &finding : judgement.findings) {
        const QString &own = finding.subject.purpose;
        const bool concerns = purpose.isEmpty() || own.isEmpty() || own == purpose;
        if (!concerns || finding.closed || !isKnockOut(finding.severity))
            continue;
        ids.insert(finding.id);
        areas.insert(finding.area);
    }
    return ids.size() >= accumulatedFindings && areas.size() >= accumulatedAreas;
}

DecisionCode proposedFor(const Judgement &judgement, Outcome outcome, const QString &purpose,
                         bool inUse)
{
    if (inUse && isBlocked(outcome))
        return DecisionCode::D7;
    switch (outcome) {
    case Outcome::Permissible:
        return DecisionCode::D1;
    case Outcome::WithConditions:
        return DecisionCode::D2;
    case Outcome::NotDecidable:
        return DecisionCode::D5;
    case Outcome::NotPermissibleUntil:
        return accumulates(judgement, purpose) ? DecisionCode::D4 : DecisionCode::D5;
    case Outcome::NotPermissible:
        break;
    }
    return DecisionCode::D4;
}

// A house rule never takes away what the catalogue's own weight raises, as PRE does and OPEN_CRIT
// does not.
bool raises(const Finding &finding)
{
    const auto weighs = [](Severity severity) {
        return severity == Severity::Pre || isKnockOut(severity);
    };
    return weighs(finding.severity) || (!finding.isOverridden() && weighs(finding.catalogued));
}

enum class Cure { None, Planned, Done };

// How far the finding is on its way to lower the scenario.
Cure cureOf(const Catalogue &catalogue, const Assessment &assessment, const Finding &finding,
            const QString &scenario)
{
    bool named = finding.risk == scenario;
    bool planned = false;
    for (const MeasurePlan &plan : assessment.measures) {
        if (plan.finding != finding.key)
            continue;
        const Measure *measure = catalogue.measure(plan.measure);
        named |= measure && measure->lowers.contains(scenario);
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

// Likelihood begins at 2; a blocking finding or a condition raises it once however many
// subjects it concerns, closing it lowers it once (README.md "Threshold and risks").
void judgeRisks(const Catalogue &catalogue, const Assessment &assessment, int dataSeverity,
                Judgement &judgement)
{
    for (const RiskScenario &scenario : catalogue.risks) {
        RiskAssessment risk;
        risk.scenario = scenario.id;
        QSet<QString> raised, lowered, curable;
        for (const Finding &finding : judgement.findings) {
            if (raises(finding) && finding.risk == scenario.id) {
                risk.findings << finding.key;
                raised.insert(finding.id);
            }
            const Cure cure = cureOf(catalogue, assessment, finding, scenario.id);
            if (cure == Cure::Done)
                lowered.insert(finding.id);
            if (cure != Cure::None)
                curable.insert(finding.id);
        }
        risk.derivedSeverity = dataSeverity;
        risk.derivedBefore = qMin(4, 2 + int(raised.size()));
        risk.derivedAfter = qMax(1, risk.derivedBefore - int(lowered.size()));
        risk.planned = qMax(1, risk.derivedBefore - int(curable.size()));
        applyJudgement(catalogue, assessment.risks.value(scenario.id), risk);
        judgement.risks.push_back(std::move(risk));
    }
}

void judgePurposes(const std::vector<Purpose> &purposes, const QString &projectState,
                   Judgement &judgement)
{
    for (const Purpose &purpose : purposes) {
        PurposeJudgement result;
        result.purpose = purpose.id;
        result.outcome = judgement.outcomeFor(purpose.id);
        judgement.purposes.push_back(result);
    }
    judgement.overall = judgement.outcomeFor({});
    const bool inUse = projectState == optionCode::inUse || projectState == optionCode::pilot;
    judgement.inUseAndBlocked = inUse && isBlocked(judgement.overall);
    for (PurposeJudgement &result : judgement.purposes) {
        result.proposed = proposedFor(judgement, result.outcome, result.purpose, inUse);
        result.proposedOpinion = OpinionClass(rank(result.proposed) - 1);
    }
    judgement.proposed = proposedFor(judgement, judgement.overall, {}, inUse);
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

bool Judgement::hasOpen(Severity severity) const
{
    return std::any_of(findings.begin(), findings.end(), [severity](const Finding &item) {
        return !item.closed && item.severity == severity;
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
        const QString &own = finding.subject.purpose;
        const bool concerns = purpose.isEmpty() || own.isEmpty() || own == purpose;
        if (concerns && !finding.closed)
            worst = qMax(worst, outcomeOf(finding.severity));
    }
    return worst;
}

} // namespace votum
