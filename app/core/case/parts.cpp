// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/parts.h"

#include "core/case/assessmentjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Lists keep their order by the place each row is saved with.
QJsonObject placed(QJsonObject object, size_t place)
{
    object.insert(u"place"_s, int(place) + 1);
    return object;
}

} // namespace

Part partOf(const QString &kind, const QString &key, const QJsonObject &value)
{
    return {kind, key, QJsonDocument(value).toJson(QJsonDocument::Compact)};
}

std::vector<Part> toParts(const Assessment &assessment)
{
    std::vector<Part> parts;
    const auto add = [&parts](const QString &kind, const QString &key, const QJsonObject &value) {
        parts.push_back(partOf(kind, key, value));
    };
    add(u"case"_s, {}, caseToJson(assessment));
    for (size_t i = 0; i < assessment.recipients.size(); ++i)
        add(u"recipient"_s, assessment.recipients[i].id,
            placed(toJson(assessment.recipients[i]), i));
    for (size_t i = 0; i < assessment.purposes.size(); ++i)
        add(u"purpose"_s, assessment.purposes[i].id, placed(toJson(assessment.purposes[i]), i));
    for (auto entry = assessment.answers.begin(); entry != assessment.answers.end(); ++entry)
        add(u"answer"_s, entry.key().toString(), toJson(entry.value()));
    for (auto entry = assessment.houseRules.begin(); entry != assessment.houseRules.end(); ++entry)
        add(u"houseRule"_s, entry.key(), toJson(entry.value()));
    for (auto entry = assessment.judgements.begin(); entry != assessment.judgements.end(); ++entry)
        add(u"judgement"_s, entry.key(), toJson(entry.value()));
    for (const MeasurePlan &plan : assessment.measures)
        add(u"measure"_s, plan.finding + u' ' + plan.measure, toJson(plan));
    for (auto entry = assessment.risks.begin(); entry != assessment.risks.end(); ++entry)
        add(u"risk"_s, entry.key(), toJson(entry.value()));
    for (auto entry = assessment.plausibility.begin(); entry != assessment.plausibility.end();
         ++entry)
        add(u"plausibility"_s, entry.key(), toJson(entry.value()));
    for (size_t i = 0; i < assessment.evidence.size(); ++i)
        add(u"evidence"_s, assessment.evidence[i].id, placed(toJson(assessment.evidence[i]), i));
    for (const QString &key : assessment.texts)
        add(u"text"_s, key, {});
    if (!assessment.privateNotes.isEmpty())
        add(u"notes"_s, {}, {{u"text"_s, assessment.privateNotes}});
    if (assessment.opinion != Opinion())
        add(u"opinion"_s, {}, toJson(assessment.opinion));
    if (assessment.decision != Decision())
        add(u"decision"_s, {}, toJson(assessment.decision));
    for (size_t i = 0; i < assessment.earlierTerms.size(); ++i)
        add(u"earlierTerm"_s, QString::number(i + 1),
            placed(toJson(assessment.earlierTerms[i]), i));
    return parts;
}

namespace {

// Lists keep their order by the `place` each row was saved with.
template<class Item>
class Placed
{
public:
    void add(int place, Item item) { m_items.insert(place, std::move(item)); }
    std::vector<Item> take() const { return {m_items.begin(), m_items.end()}; }

private:
    QMultiMap<int, Item> m_items;
};

struct PartReader
{
    Assessment assessment;
    Placed<Recipient> recipients;
    Placed<Purpose> purposes;
    Placed<EvidenceItem> evidence;
    Placed<LastingTerm> earlierTerms;

    void read(const Part &part, JsonObject &object)
    {
        if (part.kind == "case"_L1)
            readCase(object, assessment);
        else if (part.kind == "answer"_L1)
            readAnswerPart(part, object);
        else if (part.kind == "houseRule"_L1)
            assessment.houseRules.insert(part.key, readHouseRule(object));
        else if (part.kind == "judgement"_L1)
            assessment.judgements.insert(part.key, readJudgement(object));
        else if (part.kind == "measure"_L1)
            assessment.measures.push_back(readMeasurePlan(object));
        else if (part.kind == "risk"_L1)
            assessment.risks.insert(part.key, readRiskJudgement(object));
        else if (part.kind == "plausibility"_L1)
            assessment.plausibility.insert(part.key, readPlausibilityAnswer(object));
        else if (part.kind == "text"_L1)
            assessment.texts.append(part.key);
        else if (part.kind == "notes"_L1)
            assessment.privateNotes = object.text("text");
        else if (part.kind == "opinion"_L1)
            assessment.opinion = readOpinion(object);
        else if (part.kind == "decision"_L1)
            assessment.decision = readDecision(object);
        else
            readPlaced(part, object);
    }

private:
    void readAnswerPart(const Part &part, JsonObject &object)
    {
        const std::optional<AnswerKey> key = AnswerKey::fromString(part.key);
        if (key)
            assessment.answers.insert(*key, readAnswer(object));
        else
            object.fail("key", u"an answer key"_s);
    }

    void readPlaced(const Part &part, JsonObject &object)
    {
        const int place = object.number("place", 0);
        if (part.kind == "recipient"_L1) {
            Recipient recipient = readRecipient(object);
            recipient.id = part.key;
            recipients.add(place, recipient);
        } else if (part.kind == "purpose"_L1) {
            Purpose purpose = readPurpose(object);
            purpose.id = part.key;
            purposes.add(place, purpose);
        } else if (part.kind == "evidence"_L1) {
            EvidenceItem item = readEvidence(object);
            item.id = part.key;
            evidence.add(place, item);
        } else if (part.kind == "earlierTerm"_L1) {
            earlierTerms.add(place, readTerm(object));
        } else {
            object.fail("kind", u"a known kind"_s);
        }
    }
};

} // namespace

Result<Assessment> fromParts(const std::vector<Part> &parts)
{
    PartReader reader;
    for (const Part &part : parts) {
        JsonFault fault;
        {
            const JsonDocument document(part.json);
            JsonObject object(document.root(), u"$"_s, fault);
            reader.read(part, object);
        }
        if (fault.hasFault())
            return Error{u"part"_s,
                         {part.kind + u' ' + part.key},
                         fault.path() + u": "_s + fault.expected()};
    }
    reader.assessment.recipients = reader.recipients.take();
    reader.assessment.purposes = reader.purposes.take();
    reader.assessment.evidence = reader.evidence.take();
    reader.assessment.earlierTerms = reader.earlierTerms.take();
    reader.assessment.texts.sort(); // the store gives them in the order they were chosen
    return reader.assessment;
}

Result<std::vector<Part>> continuedParts(const std::vector<Part> &sealed)
{
    const QStringList notContinued{u"opinion"_s, u"decision"_s, u"houseRule"_s, u"earlierTerm"_s};
    std::vector<Part> parts;
    Assessment bound;
    for (const Part &part : sealed) {
        const bool isConfirmation = part.kind == "plausibility"_L1 && isTermClaim(part.key);
        if (!notContinued.contains(part.kind) && !isConfirmation)
            parts.push_back(part);
        if (part.kind != "decision"_L1)
            continue;
        const Result<Assessment> decided = fromParts({part});
        if (!decided)
            return decided.error();
        bound.earlierTerms = decided->decision.terms;
    }
    for (Part &part : toParts(bound)) {
        if (part.kind == "earlierTerm"_L1)
            parts.push_back(std::move(part));
    }
    return parts;
}

namespace {

// Takes out what is the same in both, nearly everything of a case: it needs no JSON to be compared.
void dropEqual(Assessment &one, Assessment &other)
{
    const auto drop = [](auto &mine, auto &theirs) {
        if (mine == theirs)
            mine = theirs = {};
    };
    drop(one.recipients, other.recipients);
    drop(one.purposes, other.purposes);
    drop(one.plausibility, other.plausibility);
    drop(one.houseRules, other.houseRules);
    drop(one.judgements, other.judgements);
    drop(one.measures, other.measures);
    drop(one.risks, other.risks);
    drop(one.evidence, other.evidence);
    drop(one.opinion, other.opinion);
    drop(one.decision, other.decision);
    drop(one.earlierTerms, other.earlierTerms);
    for (auto answer = one.answers.begin(); answer != one.answers.end();) {
        const auto same = other.answers.constFind(answer.key());
        if (same != other.answers.constEnd() && *same == *answer) {
            other.answers.erase(same);
            answer = one.answers.erase(answer);
        } else {
            ++answer;
        }
    }
}

} // namespace

std::vector<PartChange> changedParts(const Assessment &before, const Assessment &after)
{
    Assessment one = before, other = after;
    dropEqual(one, other);
    QMap<QPair<QString, QString>, PartChange> changes;
    for (Part &part : toParts(one))
        changes[{part.kind, part.key}].before = std::move(part);
    for (Part &part : toParts(other))
        changes[{part.kind, part.key}].after = std::move(part);
    std::vector<PartChange> list;
    for (PartChange &change : changes) {
        if (change.before != change.after)
            list.push_back(std::move(change));
    }
    return list;
}

} // namespace votum
