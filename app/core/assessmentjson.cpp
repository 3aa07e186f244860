#include "core/assessmentjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Writes only what is there, so that an empty field and a missing one are the same.
class Writer
{
public:
    Writer &text(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    Writer &date(const QString &key, QDate value) { return text(key, value.toString(Qt::ISODate)); }
    Writer &time(const QString &key, const QDateTime &value)
    {
        return text(key, value.toUTC().toString(Qt::ISODateWithMs));
    }
    Writer &number(const QString &key, qint64 value)
    {
        if (value != 0)
            m_object.insert(key, value);
        return *this;
    }
    Writer &flag(const QString &key, bool value)
    {
        if (value)
            m_object.insert(key, true);
        return *this;
    }
    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

QDateTime readTime(JsonObject &object, const QString &key)
{
    const QString text = object.optionalText(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.isEmpty() && !time.isValid())
        object.fail(key, u"a time"_s);
    return time.toUTC();
}

template<class Code>
QJsonObject codesToJson(const QMap<QString, Code> &codes, QString (*toCode)(Code))
{
    QJsonObject object;
    for (auto entry = codes.begin(); entry != codes.end(); ++entry)
        object.insert(entry.key(), toCode(entry.value()));
    return object;
}

template<class Code>
QMap<QString, Code> readCodes(JsonObject &object, std::optional<Code> (*fromCode)(QStringView))
{
    QMap<QString, Code> codes;
    const QString key = u"purposes"_s;
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isObject())
        object.fail(key, u"an object of purposes and codes"_s);
    const QJsonObject list = value.toObject();
    for (auto entry = list.begin(); entry != list.end(); ++entry) {
        const std::optional<Code> code = fromCode(entry.value().toString());
        if (code)
            codes.insert(entry.key(), *code);
        else
            object.fail(key, u"a known code"_s);
    }
    return codes;
}

AnswerState readState(JsonObject &object)
{
    const QString state = object.optionalText(u"state"_s);
    if (!state.isEmpty() && object.has(u"value"_s))
        object.fail(u"value"_s, u"no value beside a state"_s);
    if (state == "unknown"_L1)
        return AnswerState::Unknown;
    if (state == "notApplicable"_L1)
        return AnswerState::NotApplicable;
    if (!state.isEmpty())
        object.fail(u"state"_s, u"unknown or notApplicable"_s);
    return object.has(u"value"_s) ? AnswerState::Value : AnswerState::Unanswered;
}

} // namespace

QJsonObject caseToJson(const Assessment &a)
{
    return Writer()
        .text(u"title"_s, a.title)
        .text(u"organisation"_s, a.organisation)
        .text(u"language"_s, languageCode(a.language))
        .text(u"channel"_s, a.channel)
        .date(u"createdOn"_s, a.createdOn)
        .flag(u"isExample"_s, a.isExample)
        .take();
}

QJsonObject toJson(const Recipient &recipient)
{
    return Writer()
        .text(u"name"_s, recipient.name)
        .text(u"country"_s, recipient.country)
        .text(u"part"_s, recipient.part)
        .take();
}

QJsonObject toJson(const HouseRule &rule)
{
    return Writer()
        .text(u"severity"_s, rule.severity ? severityCode(*rule.severity) : QString())
        .text(u"reason"_s, rule.reason)
        .text(u"author"_s, rule.author)
        .time(u"time"_s, rule.time)
        .take();
}

QJsonObject toJson(const FindingJudgement &judgement)
{
    return Writer()
        .text(u"severity"_s, judgement.severity ? severityCode(*judgement.severity) : QString())
        .text(u"reason"_s, judgement.reason)
        .flag(u"confirmedTwice"_s, judgement.confirmedTwice)
        .text(u"acceptance"_s, judgement.acceptance)
        .text(u"author"_s, judgement.author)
        .time(u"time"_s, judgement.time)
        .take();
}

QJsonObject toJson(const MeasurePlan &plan)
{
    return Writer()
        .text(u"finding"_s, plan.finding)
        .text(u"measure"_s, plan.measure)
        .text(u"owner"_s, plan.owner)
        .date(u"due"_s, plan.due)
        .date(u"done"_s, plan.done)
        .text(u"evidence"_s, plan.evidence)
        .take();
}

QJsonObject toJson(const RiskJudgement &risk)
{
    return Writer()
        .number(u"severity"_s, risk.severity)
        .number(u"before"_s, risk.likelihoodBefore)
        .number(u"after"_s, risk.likelihoodAfter)
        .text(u"reason"_s, risk.reason)
        .text(u"acceptedBecause"_s, risk.acceptedBecause)
        .text(u"acceptedBy"_s, risk.acceptedBy)
        .date(u"acceptedUntil"_s, risk.acceptedUntil)
        .take();
}

QJsonObject toJson(const EvidenceItem &item)
{
    return Writer()
        .text(u"title"_s, item.title)
        .text(u"link"_s, item.link)
        .text(u"fileName"_s, item.fileName)
        .text(u"sha256"_s, item.sha256)
        .date(u"date"_s, item.date)
        .number(u"size"_s, item.size)
        .take();
}

QJsonObject toJson(const Opinion &opinion)
{
    QJsonObject object = Writer()
                             .text(u"text"_s, opinion.text)
                             .text(u"author"_s, opinion.author)
                             .text(u"function"_s, opinion.function)
                             .text(u"place"_s, opinion.place)
                             .date(u"date"_s, opinion.date)
                             .time(u"issuedAt"_s, opinion.issuedAt)
                             .text(u"hash"_s, opinion.hash)
                             .take();
    if (!opinion.purposes.isEmpty())
        object.insert(u"purposes"_s, codesToJson(opinion.purposes, opinionCode));
    return object;
}

QJsonObject toJson(const Decision &decision)
{
    QJsonObject object = Writer()
                             .text(u"text"_s, decision.text)
                             .text(u"decider"_s, decision.decider)
                             .text(u"function"_s, decision.function)
                             .text(u"place"_s, decision.place)
                             .date(u"date"_s, decision.date)
                             .date(u"review"_s, decision.review)
                             .date(u"validUntil"_s, decision.validUntil)
                             .text(u"scopeLimit"_s, decision.scopeLimit)
                             .text(u"residualRisk"_s, decision.residualRisk)
                             .text(u"deviationReason"_s, decision.deviationReason)
                             .flag(u"adviceKnown"_s, decision.adviceKnown)
                             .take();
    if (!decision.purposes.isEmpty())
        object.insert(u"purposes"_s, codesToJson(decision.purposes, decisionCode));
    return object;
}

QJsonObject toJson(const Answer &answer)
{
    QJsonObject object = Writer()
                             .text(u"note"_s, answer.note)
                             .date(u"evidenceDate"_s, answer.evidenceDate)
                             .text(u"evidence"_s, answer.evidence)
                             .text(u"informant"_s, answer.informant)
                             .text(u"author"_s, answer.author)
                             .time(u"time"_s, answer.time)
                             .text(u"fromProposal"_s, answer.fromProposal)
                             .take();
    if (answer.state == AnswerState::Value)
        object.insert(u"value"_s, QJsonArray::fromStringList(answer.value));
    if (answer.state == AnswerState::Unknown)
        object.insert(u"state"_s, u"unknown"_s);
    if (answer.state == AnswerState::NotApplicable)
        object.insert(u"state"_s, u"notApplicable"_s);
    return object;
}

Answer readAnswer(JsonObject &object)
{
    Answer answer;
    answer.state = readState(object);
    const QJsonValue value = object.value(u"value"_s);
    if (answer.state == AnswerState::Value)
        answer.value =
            value.isArray()
                ? object.texts(u"value"_s)
                : QStringList{value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                                               : value.toString()};
    answer.note = object.optionalText(u"note"_s);
    answer.evidenceDate = object.optionalDate(u"evidenceDate"_s);
    answer.evidence = object.optionalText(u"evidence"_s);
    answer.informant = object.optionalText(u"informant"_s);
    answer.author = object.optionalText(u"author"_s);
    answer.time = readTime(object, u"time"_s);
    answer.fromProposal = object.optionalText(u"fromProposal"_s);
    return answer;
}

HouseRule readHouseRule(JsonObject &object)
{
    HouseRule rule;
    rule.severity = severityFromCode(object.text(u"severity"_s));
    if (!rule.severity)
        object.fail(u"severity"_s, u"a severity"_s);
    rule.reason = object.text(u"reason"_s);
    rule.author = object.optionalText(u"author"_s);
    rule.time = readTime(object, u"time"_s);
    return rule;
}

FindingJudgement readJudgement(JsonObject &object)
{
    FindingJudgement judgement;
    const QString severity = object.optionalText(u"severity"_s);
    judgement.severity = severityFromCode(severity);
    if (!severity.isEmpty() && !judgement.severity)
        object.fail(u"severity"_s, u"a severity"_s);
    judgement.reason = object.optionalText(u"reason"_s);
    judgement.confirmedTwice = object.flag(u"confirmedTwice"_s);
    judgement.acceptance = object.optionalText(u"acceptance"_s);
    judgement.author = object.optionalText(u"author"_s);
    judgement.time = readTime(object, u"time"_s);
    return judgement;
}

MeasurePlan readMeasurePlan(JsonObject &object)
{
    MeasurePlan plan;
    plan.finding = object.text(u"finding"_s);
    plan.measure = object.text(u"measure"_s);
    plan.owner = object.optionalText(u"owner"_s);
    plan.due = object.optionalDate(u"due"_s);
    plan.done = object.optionalDate(u"done"_s);
    plan.evidence = object.optionalText(u"evidence"_s);
    return plan;
}

RiskJudgement readRiskJudgement(JsonObject &object)
{
    RiskJudgement risk;
    risk.severity = object.number(u"severity"_s, 0);
    risk.likelihoodBefore = object.number(u"before"_s, 0);
    risk.likelihoodAfter = object.number(u"after"_s, 0);
    for (const int level : {risk.severity, risk.likelihoodBefore, risk.likelihoodAfter}) {
        if (level < 0 || level > 4)
            object.fail(u"severity"_s, u"levels from 1 to 4"_s);
    }
    risk.reason = object.optionalText(u"reason"_s);
    risk.acceptedBecause = object.optionalText(u"acceptedBecause"_s);
    risk.acceptedBy = object.optionalText(u"acceptedBy"_s);
    risk.acceptedUntil = object.optionalDate(u"acceptedUntil"_s);
    return risk;
}

Recipient readRecipient(JsonObject &object)
{
    Recipient recipient;
    recipient.name = object.text(u"name"_s);
    recipient.country = object.optionalText(u"country"_s);
    recipient.part = object.optionalText(u"part"_s);
    return recipient;
}

EvidenceItem readEvidence(JsonObject &object)
{
    EvidenceItem item;
    item.title = object.text(u"title"_s);
    item.link = object.optionalText(u"link"_s);
    item.fileName = object.optionalText(u"fileName"_s);
    item.sha256 = object.optionalText(u"sha256"_s);
    item.date = object.optionalDate(u"date"_s);
    item.size = object.number(u"size"_s, 0);
    return item;
}

Opinion readOpinion(JsonObject &object)
{
    Opinion opinion;
    opinion.purposes = readCodes<OpinionClass>(object, opinionFromCode);
    opinion.text = object.optionalText(u"text"_s);
    opinion.author = object.optionalText(u"author"_s);
    opinion.function = object.optionalText(u"function"_s);
    opinion.place = object.optionalText(u"place"_s);
    opinion.date = object.optionalDate(u"date"_s);
    opinion.issuedAt = readTime(object, u"issuedAt"_s);
    opinion.hash = object.optionalText(u"hash"_s);
    return opinion;
}

Decision readDecision(JsonObject &object)
{
    Decision decision;
    decision.purposes = readCodes<DecisionCode>(object, decisionFromCode);
    decision.text = object.optionalText(u"text"_s);
    decision.decider = object.optionalText(u"decider"_s);
    decision.function = object.optionalText(u"function"_s);
    decision.place = object.optionalText(u"place"_s);
    decision.date = object.optionalDate(u"date"_s);
    decision.review = object.optionalDate(u"review"_s);
    decision.validUntil = object.optionalDate(u"validUntil"_s);
    decision.scopeLimit = object.optionalText(u"scopeLimit"_s);
    decision.residualRisk = object.optionalText(u"residualRisk"_s);
    decision.deviationReason = object.optionalText(u"deviationReason"_s);
    decision.adviceKnown = object.flag(u"adviceKnown"_s);
    return decision;
}

void readCase(JsonObject &object, Assessment &assessment)
{
    assessment.title = object.optionalText(u"title"_s);
    assessment.organisation = object.optionalText(u"organisation"_s);
    const QString language = object.optionalText(u"language"_s);
    if (!language.isEmpty() && language != "de"_L1 && language != "en"_L1)
        object.fail(u"language"_s, u"de or en"_s);
    assessment.language = language == "en"_L1 ? Language::English : Language::German;
    assessment.channel = object.optionalText(u"channel"_s);
    assessment.createdOn = object.optionalDate(u"createdOn"_s);
    assessment.isExample = object.flag(u"isExample"_s);
}

} // namespace votum
