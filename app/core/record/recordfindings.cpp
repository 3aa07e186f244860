// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordsections.h"

#include "core/judgement/display.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

std::vector<Record::Reason> because(const RecordInput &in, const Finding &finding)
{
    std::vector<Record::Reason> list;
    for (const AnswerKey &key : finding.because) {
        const Question *question = in.catalogue.question(key.question);
        list.push_back({key, question->text, subjectText(in.catalogue, in.assessment, key.subject),
                        answerText(in.catalogue, *question, in.assessment.answer(key))});
    }
    return list;
}

Record::Finding recorded(const RecordInput &in, const Finding &finding)
{
    Record::Finding entry;
    entry.key = finding.key;
    entry.id = finding.id;
    entry.kind = finding.kind;
    entry.subject = subjectText(in.catalogue, in.assessment, finding.subject);
    entry.purpose = finding.subject.purpose;
    entry.recipient = finding.subject.recipient;
    entry.area = finding.area;
    entry.severity = {finding.severity, severityText(in.catalogue, finding.severity)};
    if (finding.isOverridden())
        entry.derived = {finding.derived, severityText(in.catalogue, finding.derived)};
    entry.text = finding.text;
    entry.legal = finding.legal;
    entry.contested = finding.contested;
    entry.shortText = finding.shortText;
    entry.sources = finding.sources;
    entry.because = because(in, finding);
    entry.measures = finding.measures;
    entry.notKnown = finding.notKnown;
    entry.notStarted = finding.notStarted;
    entry.closed = finding.closed;
    entry.closedOn = finding.closedOn;
    if (finding.deviation)
        entry.deviation = {{finding.catalogued, severityText(in.catalogue, finding.catalogued)},
                           deviationText(in.catalogue, *finding.deviation, finding.catalogued)};
    if (finding.houseRule)
        entry.houseRule = {*finding.houseRule, houseRuleText(in.catalogue, finding)};
    entry.judgement = in.assessment.judgements.value(finding.key);
    return entry;
}

} // namespace

std::vector<Record::Finding> recordFindings(const RecordInput &in)
{
    std::vector<Record::Finding> list;
    for (const Finding &finding : in.judgement.findings)
        list.push_back(recorded(in, finding));
    return list;
}

Record::Dpia recordDpia(const RecordInput &in)
{
    const DpiaThreshold &threshold = in.judgement.dpia;
    Record::Dpia dpia;
    for (const DpiaThreshold::Criterion &item : threshold.criteria)
        dpia.criteria.push_back({item.number, item.text, item.met});
    dpia.met = threshold.met;
    dpia.outcome = {threshold.outcome, in.catalogue.word(u"dpia."_s + codeOf(threshold.outcome))};
    return dpia;
}

namespace {

Record::RiskCell recorded(const RecordInput &in, const RiskCell &cell)
{
    return {{cell.risk, riskText(in.catalogue, cell.risk)}, cell.border};
}

Record::Risk recorded(const RecordInput &in, const RiskAssessment &risk)
{
    const RiskScenario *scenario = in.catalogue.risk(risk.scenario);
    Record::Risk entry;
    entry.id = risk.scenario;
    entry.text = scenario->text;
    entry.goals = scenario->goals;
    entry.severity = risk.severity;
    entry.before = risk.before;
    entry.after = risk.after;
    entry.derivedSeverity = risk.derivedSeverity;
    entry.derivedBefore = risk.derivedBefore;
    entry.derivedAfter = risk.derivedAfter;
    entry.planned = risk.planned;
    entry.overridden = risk.isOverridden();
    entry.cellBefore = recorded(in, risk.cellBefore);
    entry.cellAfter = recorded(in, risk.cellAfter);
    if (risk.planned)
        entry.cellPlanned = recorded(in, risk.cellPlanned);
    entry.findings = risk.findings;
    const auto judgement = in.assessment.risks.constFind(risk.scenario);
    if (judgement != in.assessment.risks.constEnd())
        entry.judgement = *judgement;
    return entry;
}

} // namespace

Record::Risks recordRisks(const RecordInput &in)
{
    Record::Risks risks;
    for (const RiskLevel &level : in.catalogue.riskLevels)
        risks.levels.push_back({level.level, level.severity, level.likelihood});
    for (const std::vector<RiskCell> &row : in.catalogue.riskMatrix) {
        std::vector<Record::RiskCell> &cells = risks.matrix.emplace_back();
        for (const RiskCell &cell : row)
            cells.push_back(recorded(in, cell));
    }
    for (const RiskAssessment &risk : in.judgement.risks)
        risks.list.push_back(recorded(in, risk));
    return risks;
}

std::vector<Record::Plausibility> recordPlausibility(const RecordInput &in)
{
    std::vector<Record::Plausibility> list;
    for (const PlausibilityNote &note : in.judgement.plausibility)
        list.push_back({note.id, subjectText(in.catalogue, in.assessment, note.subject), note.text,
                        note.ask, note.key(), note.answered});
    return list;
}

// What can cure a finding in the catalogue, and what was planned.
Record::Measures recordMeasures(const RecordInput &in)
{
    QSet<QString> used;
    Record::Measures measures;
    for (const MeasurePlan &plan : in.assessment.measures) {
        const bool active = in.judgement.finding(plan.finding) != nullptr;
        measures.planned.push_back({plan, plan.isDone(), active});
        used.insert(plan.measure);
    }
    for (const Finding &finding : in.judgement.findings)
        used.unite({finding.measures.begin(), finding.measures.end()});
    for (const Measure &measure : in.catalogue.measures) {
        if (used.contains(measure.id))
            measures.catalogue.insert(measure.id, {measure.text, measure.evidence, measure.owner});
    }
    return measures;
}

std::vector<Record::Evidence> recordEvidence(const RecordInput &in)
{
    std::vector<Record::Evidence> list;
    const auto add = [&list](const QString &title, QDate date, const QString &of) {
        Record::Evidence entry;
        entry.title = title;
        entry.date = date;
        entry.of = of;
        list.push_back(std::move(entry));
    };
    for (const EvidenceItem &item : in.assessment.evidence)
        list.push_back({item, {}});
    for (auto entry = in.assessment.answers.begin(); entry != in.assessment.answers.end();
         ++entry) {
        if (!entry.value().evidence.isEmpty())
            add(entry.value().evidence, entry.value().evidenceDate, entry.key().toString());
    }
    for (const MeasurePlan &plan : in.assessment.measures) {
        if (plan.isDone())
            add(plan.evidence, plan.done, plan.measure);
    }
    return list;
}

} // namespace votum
