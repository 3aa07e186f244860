#include "core/record/recordsections.h"

#include "core/case/assessmentjson.h"
#include "core/judgement/display.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonArray because(const RecordInput &in, const Finding &finding)
{
    QJsonArray list;
    for (const AnswerKey &key : finding.because) {
        const Question *question = in.catalogue.question(key.question);
        list.append(QJsonObject{
            {u"key"_s, key.toString()},
            {u"question"_s, json(question->text)},
            {u"subject"_s, json(subjectText(in.catalogue, in.assessment, key.subject))},
            {u"answer"_s, json(answerText(in.catalogue, *question, in.assessment.answer(key)))}});
    }
    return list;
}

QJsonObject findingObject(const RecordInput &in, const Finding &finding)
{
    constexpr QLatin1StringView kinds[]{"option"_L1, "rule"_L1, "unknown"_L1, "aged"_L1,
                                        "noRecipients"_L1};
    const FindingJudgement judgement = in.assessment.judgements.value(finding.key);
    QJsonObject object{
        {u"key"_s, finding.key},
        {u"id"_s, finding.id},
        {u"kind"_s, QString(kinds[size_t(finding.kind)])},
        {u"subject"_s, json(subjectText(in.catalogue, in.assessment, finding.subject))},
        {u"purpose"_s, finding.subject.purpose},
        {u"recipient"_s, finding.subject.recipient},
        {u"area"_s, finding.area},
        {u"severity"_s,
         coded(severityCode(finding.severity), severityText(in.catalogue, finding.severity))},
        {u"text"_s, json(finding.text)},
        {u"legal"_s, json(finding.legal)},
        {u"sources"_s, QJsonArray::fromStringList(finding.sources)},
        {u"because"_s, because(in, finding)},
        {u"measures"_s, QJsonArray::fromStringList(finding.measures)},
        {u"notStarted"_s, finding.notStarted},
        {u"closed"_s, finding.closed},
        {u"closedOn"_s, isoDate(finding.closedOn)}};
    if (!finding.contested.isEmpty())
        object.insert(u"contested"_s, json(finding.contested));
    if (finding.houseRule) {
        QJsonObject rule = toJson(*finding.houseRule);
        rule.insert(u"text"_s, json(houseRuleText(in.catalogue, finding)));
        object.insert(u"houseRule"_s, rule);
    }
    if (finding.isOverridden())
        object.insert(u"derived"_s, coded(severityCode(finding.derived),
                                          severityText(in.catalogue, finding.derived)));
    if (judgement != FindingJudgement())
        object.insert(u"judgement"_s, toJson(judgement));
    return object;
}

} // namespace

QJsonArray recordFindings(const RecordInput &in)
{
    QJsonArray list;
    for (const Finding &finding : in.judgement.findings)
        list.append(findingObject(in, finding));
    return list;
}

QJsonObject recordDpia(const RecordInput &in)
{
    constexpr QLatin1StringView outcomes[]{"unlikely"_L1, "check"_L1, "likely"_L1};
    const DpiaThreshold &threshold = in.judgement.dpia;
    QJsonArray criteria;
    for (const DpiaThreshold::Criterion &item : threshold.criteria)
        criteria.append(QJsonObject{
            {u"number"_s, item.number}, {u"text"_s, json(item.text)}, {u"met"_s, item.met}});
    const QString code = outcomes[size_t(threshold.outcome)];
    return {{u"criteria"_s, criteria},
            {u"met"_s, threshold.met},
            {u"outcome"_s, coded(code, in.catalogue.word(u"dpia."_s + code))}};
}

namespace {

QJsonObject cell(const RecordInput &in, const RiskCell &cell)
{
    constexpr QLatin1StringView codes[]{"low"_L1, "medium"_L1, "high"_L1};
    QJsonObject object = coded(codes[size_t(cell.risk)], riskText(in.catalogue, cell.risk));
    object.insert(u"border"_s, cell.border);
    return object;
}

QJsonObject riskObject(const RecordInput &in, const RiskAssessment &risk)
{
    const RiskScenario *scenario = in.catalogue.risk(risk.scenario);
    QJsonObject object{{u"id"_s, risk.scenario},
                       {u"text"_s, json(scenario->text)},
                       {u"goals"_s, json(scenario->goals)},
                       {u"severity"_s, risk.severity},
                       {u"before"_s, risk.before},
                       {u"after"_s, risk.after},
                       {u"derivedSeverity"_s, risk.derivedSeverity},
                       {u"derivedBefore"_s, risk.derivedBefore},
                       {u"derivedAfter"_s, risk.derivedAfter},
                       {u"overridden"_s, risk.isOverridden()},
                       {u"cellBefore"_s, cell(in, risk.cellBefore)},
                       {u"cellAfter"_s, cell(in, risk.cellAfter)},
                       {u"findings"_s, QJsonArray::fromStringList(risk.findings)}};
    if (risk.planned) {
        object.insert(u"planned"_s, risk.planned);
        object.insert(u"cellPlanned"_s, cell(in, risk.cellPlanned));
    }
    const auto judgement = in.assessment.risks.constFind(risk.scenario);
    if (judgement != in.assessment.risks.constEnd())
        object.insert(u"judgement"_s, toJson(*judgement));
    return object;
}

} // namespace

QJsonObject recordRisks(const RecordInput &in)
{
    QJsonArray levels, matrix, list;
    for (const RiskLevel &level : in.catalogue.riskLevels)
        levels.append(QJsonObject{{u"level"_s, level.level},
                                  {u"severity"_s, json(level.severity)},
                                  {u"likelihood"_s, json(level.likelihood)}});
    for (const std::vector<RiskCell> &row : in.catalogue.riskMatrix) {
        QJsonArray cells;
        for (const RiskCell &item : row)
            cells.append(cell(in, item));
        matrix.append(cells);
    }
    for (const RiskAssessment &risk : in.judgement.risks)
        list.append(riskObject(in, risk));
    return {{u"levels"_s, levels}, {u"matrix"_s, matrix}, {u"list"_s, list}};
}

QJsonArray recordPlausibility(const RecordInput &in)
{
    QJsonArray list;
    for (const PlausibilityNote &note : in.judgement.plausibility)
        list.append(QJsonObject{
            {u"id"_s, note.id},
            {u"subject"_s, json(subjectText(in.catalogue, in.assessment, note.subject))},
            {u"text"_s, json(note.text)},
            {u"ask"_s, json(note.ask)}});
    return list;
}

// What can cure a finding in the catalogue, and what was planned.
QJsonObject recordMeasures(const RecordInput &in)
{
    QSet<QString> used;
    QJsonArray planned;
    for (const MeasurePlan &plan : in.assessment.measures) {
        QJsonObject object = toJson(plan);
        const Finding *finding = in.judgement.finding(plan.finding);
        object.insert(u"isDone"_s, plan.isDone());
        object.insert(u"active"_s, finding != nullptr);
        planned.append(object);
        used.insert(plan.measure);
    }
    for (const Finding &finding : in.judgement.findings)
        used.unite({finding.measures.begin(), finding.measures.end()});
    QJsonObject catalogue;
    for (const Measure &measure : in.catalogue.measures) {
        if (used.contains(measure.id))
            catalogue.insert(measure.id, QJsonObject{{u"text"_s, json(measure.text)},
                                                     {u"evidence"_s, json(measure.evidence)},
                                                     {u"owner"_s, json(measure.owner)}});
    }
    return {{u"planned"_s, planned}, {u"catalogue"_s, catalogue}};
}

QJsonArray recordEvidence(const RecordInput &in)
{
    QJsonArray list;
    for (const EvidenceItem &item : in.assessment.evidence)
        list.append(toJson(item));
    for (auto entry = in.assessment.answers.begin(); entry != in.assessment.answers.end();
         ++entry) {
        if (entry.value().evidence.isEmpty())
            continue;
        list.append(QJsonObject{{u"title"_s, entry.value().evidence},
                                {u"date"_s, isoDate(entry.value().evidenceDate)},
                                {u"of"_s, entry.key().toString()}});
    }
    for (const MeasurePlan &plan : in.assessment.measures) {
        if (plan.isDone())
            list.append(QJsonObject{{u"title"_s, plan.evidence},
                                    {u"date"_s, isoDate(plan.done)},
                                    {u"of"_s, plan.measure}});
    }
    return list;
}

} // namespace votum
