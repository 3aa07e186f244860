#include "core/case/assessmentjson.h"

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

QDateTime readTime(JsonObject &object, std::string_view key)
{
    const QString text = object.optionalText(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!text.isEmpty() && !time.isValid())
        object.fail(key, u"a time"_s);
    return time.toUTC();
}

template<class Code>
QJsonObject codesToJson(const QMap<QString, Code> &codes)
{
    QJsonObject object;
    for (auto entry = codes.begin(); entry != codes.end(); ++entry)
        object.insert(entry.key(), codeOf(entry.value()));
    return object;
}

template<class Code>
QMap<QString, Code> readCodes(JsonObject &object)
{
    QMap<QString, Code> codes;
    const std::string_view key = "purposes";
    if (!object.has(key))
        return codes;
    JsonObject list(object.value(key), object.path(key), object.fault());
    for (const std::string_view purpose : list.keys()) {
        const std::optional<Code> code = fromCode<Code>(list.text(purpose));
        if (code)
            codes.insert(asText(purpose), *code);
        else
            list.fail(purpose, u"a known code"_s);
    }
    return codes;
}

AnswerState readState(JsonObject &object)
{
    const QString code = object.optionalText("state");
    if (code.isEmpty())
        return object.has("value") ? AnswerState::Value : AnswerState::Unanswered;
    if (object.has("value"))
        object.fail("value", u"no value beside a state"_s);
    const std::optional<AnswerState> state = fromCode<AnswerState>(code);
    if (!state)
        object.fail("state", u"unknown or notApplicable"_s);
    return state.value_or(AnswerState::Unanswered);
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
        object.insert(u"purposes"_s, codesToJson(opinion.purposes));
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
        object.insert(u"purposes"_s, codesToJson(decision.purposes));
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
    if (const QString state = codeOf(answer.state); !state.isEmpty())
        object.insert(u"state"_s, state);
    return object;
}

Answer readAnswer(JsonObject &object)
{
    Answer answer;
    answer.state = readState(object);
    const JsonValue value = object.value("value");
    if (answer.state == AnswerState::Value)
        answer.value =
            value.isArray()
                ? object.texts("value")
                : QStringList{value.isNumber() ? QString::number(value.toNumber(), 'g', 15)
                                               : value.toString()};
    answer.note = object.optionalText("note");
    answer.evidenceDate = object.optionalDate("evidenceDate");
    answer.evidence = object.optionalText("evidence");
    answer.informant = object.optionalText("informant");
    answer.author = object.optionalText("author");
    answer.time = readTime(object, "time");
    answer.fromProposal = object.optionalText("fromProposal");
    return answer;
}

HouseRule readHouseRule(JsonObject &object)
{
    HouseRule rule;
    rule.severity = severityFromCode(object.text("severity"));
    if (!rule.severity)
        object.fail("severity", u"a severity"_s);
    rule.reason = object.text("reason");
    rule.author = object.optionalText("author");
    rule.time = readTime(object, "time");
    return rule;
}

FindingJudgement readJudgement(JsonObject &object)
{
    FindingJudgement judgement;
    const QString severity = object.optionalText("severity");
    judgement.severity = severityFromCode(severity);
    if (!severity.isEmpty() && !judgement.severity)
        object.fail("severity", u"a severity"_s);
    judgement.reason = object.optionalText("reason");
    judgement.confirmedTwice = object.flag("confirmedTwice");
    judgement.acceptance = object.optionalText("acceptance");
    judgement.author = object.optionalText("author");
    judgement.time = readTime(object, "time");
    return judgement;
}

MeasurePlan readMeasurePlan(JsonObject &object)
{
    MeasurePlan plan;
    plan.finding = object.text("finding");
    plan.measure = object.text("measure");
    plan.owner = object.optionalText("owner");
    plan.due = object.optionalDate("due");
    plan.done = object.optionalDate("done");
    plan.evidence = object.optionalText("evidence");
    return plan;
}

RiskJudgement readRiskJudgement(JsonObject &object)
{
    RiskJudgement risk;
    risk.severity = object.number("severity", 0);
    risk.likelihoodBefore = object.number("before", 0);
    risk.likelihoodAfter = object.number("after", 0);
    for (const int level : {risk.severity, risk.likelihoodBefore, risk.likelihoodAfter}) {
        if (level < 0 || level > 4)
            object.fail("severity", u"levels from 1 to 4"_s);
    }
    risk.reason = object.optionalText("reason");
    risk.acceptedBecause = object.optionalText("acceptedBecause");
    risk.acceptedBy = object.optionalText("acceptedBy");
    risk.acceptedUntil = object.optionalDate("acceptedUntil");
    return risk;
}

Recipient readRecipient(JsonObject &object)
{
    Recipient recipient;
    recipient.name = object.text("name");
    recipient.country = object.optionalText("country");
    recipient.part = object.optionalText("part");
    return recipient;
}

EvidenceItem readEvidence(JsonObject &object)
{
    EvidenceItem item;
    item.title = object.text("title");
    item.link = object.optionalText("link");
    item.fileName = object.optionalText("fileName");
    item.sha256 = object.optionalText("sha256");
    item.date = object.optionalDate("date");
    item.size = object.number("size", 0);
    return item;
}

Opinion readOpinion(JsonObject &object)
{
    Opinion opinion;
    opinion.purposes = readCodes<OpinionClass>(object);
    opinion.text = object.optionalText("text");
    opinion.author = object.optionalText("author");
    opinion.function = object.optionalText("function");
    opinion.place = object.optionalText("place");
    opinion.date = object.optionalDate("date");
    opinion.issuedAt = readTime(object, "issuedAt");
    opinion.hash = object.optionalText("hash");
    return opinion;
}

Decision readDecision(JsonObject &object)
{
    Decision decision;
    decision.purposes = readCodes<DecisionCode>(object);
    decision.text = object.optionalText("text");
    decision.decider = object.optionalText("decider");
    decision.function = object.optionalText("function");
    decision.place = object.optionalText("place");
    decision.date = object.optionalDate("date");
    decision.review = object.optionalDate("review");
    decision.validUntil = object.optionalDate("validUntil");
    decision.scopeLimit = object.optionalText("scopeLimit");
    decision.residualRisk = object.optionalText("residualRisk");
    decision.deviationReason = object.optionalText("deviationReason");
    decision.adviceKnown = object.flag("adviceKnown");
    return decision;
}

void readCase(JsonObject &object, Assessment &assessment)
{
    assessment.title = object.optionalText("title");
    assessment.organisation = object.optionalText("organisation");
    const QString language = object.optionalText("language");
    if (!language.isEmpty() && language != "de"_L1 && language != "en"_L1)
        object.fail("language", u"de or en"_s);
    assessment.language = language == "en"_L1 ? Language::English : Language::German;
    assessment.channel = object.optionalText("channel");
    assessment.createdOn = object.optionalDate("createdOn");
    assessment.isExample = object.flag("isExample");
}

} // namespace votum
