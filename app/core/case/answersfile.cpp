// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"

#include "core/case/assessmentjson.h"
#include "core/case/houserule.h"
#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype mostSubjects = 1000;

// What other file of Votum or of its neighbours it is; nothing if it may be an answers file.
std::optional<Error> otherFile(const QByteArray &bytes, const JsonDocument &document)
{
    if (bytes.startsWith("%PDF"))
        return Error{u"answersArePdf"_s, {}, {}};
    if (bytes.startsWith("SQLite format 3"))
        return Error{u"answersAreStore"_s, {}, {}};
    const std::optional<simdjson::dom::object> root = document.root().toObject();
    if (!root)
        return {};
    QStringList keys;
    for (const auto &[key, value] : *root)
        keys << asText(key);
    const auto hasOneOf = [&keys](const QStringList &those) {
        return std::any_of(those.begin(), those.end(),
                           [&keys](const QString &key) { return keys.contains(key); });
    };
    if (keys.contains(u"pia"_s))
        return Error{u"answersArePia"_s, {}, {}};
    if (keys.contains(u"informant"_s)) // core/inquiry/reply.h
        return Error{u"answersAreReply"_s, {}, {}};
    if (keys.contains(u"format"_s) && keys.contains(u"formatVersion"_s))
        return Error{u"answersAreRecord"_s, {}, {}};
    if (!keys.contains(u"answers"_s) &&
        hasOneOf({u"meta"_s, u"questions"_s, u"rules"_s, u"channels"_s, u"words"_s, u"errors"_s,
                  u"steps"_s, u"areas"_s, u"glossary"_s, u"sources"_s, u"textBlocks"_s,
                  u"countries"_s}))
        return Error{u"answersAreCatalogue"_s, {}, {}};
    return {};
}

QString expectedFor(const Question &question)
{
    switch (question.kind) {
    case QuestionKind::One:
    case QuestionKind::Several: {
        QStringList codes;
        for (const Option &option : question.options)
            codes << option.code;
        const QString list = codes.join(u", "_s);
        return question.kind == QuestionKind::One ? u"one of "_s + list : u"a list of "_s + list;
    }
    case QuestionKind::Date:
        return u"a date like 2026-11-23"_s;
    case QuestionKind::Number:
        return u"a number"_s;
    case QuestionKind::Country:
        return u"a country code like DE"_s;
    case QuestionKind::Text:
        break;
    }
    return u"a text that is not empty"_s;
}

class Reader
{
public:
    Reader(const Catalogue &catalogue, JsonFault &fault) : m_catalogue(catalogue), m_fault(fault) {}

    AnswersFile read(const JsonValue &document)
    {
        JsonObject file(document, u"$"_s, m_fault);
        readCase(file, m_file.assessment);
        if (assessment().title.size() > mostOfALine)
            file.fail("title", u"at most %1 characters"_s.arg(mostOfALine));
        if (assessment().organisation.size() > mostOfALine)
            file.fail("organisation", u"at most %1 characters"_s.arg(mostOfALine));
        m_file.asOf = file.optionalDate("asOf");
        if (!assessment().channel.isEmpty() && !m_catalogue.channel(assessment().channel))
            file.fail("channel", u"a mode of operation of the catalogue"_s);
        for (const char *key : {"recipients", "purposes"}) {
            if (file.value(key).toArray().size() > size_t(mostSubjects))
                return file.fail(key, u"at most %1 entries"_s.arg(mostSubjects)), m_file;
        }
        readRecipients(file);
        readPurposes(file);
        readAnswers(file);
        readRetired(file);
        readHouseRules(file);
        readJudgements(file);
        assessment().privateNotes = file.optionalText("notes");
        if (file.has("opinion")) {
            JsonObject opinion(file.value("opinion"), file.path("opinion"), m_fault);
            assessment().opinion = readOpinion(opinion);
            requirePurposes(opinion, assessment().opinion.purposes.keys());
        }
        if (file.has("decision")) {
            JsonObject decision(file.value("decision"), file.path("decision"), m_fault);
            assessment().decision = readDecision(decision);
            requirePurposes(decision, assessment().decision.purposes.keys());
        }
        file.each("earlierTerms", [this](JsonObject &item) {
            assessment().earlierTerms.push_back(readTerm(item));
        });
        return m_file;
    }

private:
    Assessment &assessment() { return m_file.assessment; }

    void requirePurposes(JsonObject &object, const QStringList &purposes)
    {
        const Question *question = m_catalogue.question(questionId::purposes);
        for (const QString &purpose : purposes) {
            if (!assessment().purpose(purpose) && (!question || !question->option(purpose)))
                object.fail("purposes", u"a purpose of this file, or of the catalogue"_s);
        }
    }

    void readRecipients(JsonObject &file)
    {
        file.each("recipients", [&](JsonObject &item) {
            const QString id = item.text("id");
            Recipient recipient = readRecipient(item);
            recipient.id = id;
            if (assessment().recipient(id))
                item.fail("id", u"an id of its own"_s);
            if (!recipient.country.isEmpty() && !m_catalogue.country(recipient.country))
                item.fail("country", u"a country code like DE"_s);
            assessment().recipients.push_back(recipient);
        });
        if (faultIn(assessment().recipients))
            file.fail("recipients", u"a tree: under each the id of a link not under itself"_s);
    }

    // Chooses their kinds as well; an answer to the question of the purposes must name the same.
    void readPurposes(JsonObject &file)
    {
        file.each("purposes", [&](JsonObject &item) {
            const QString id = item.text("id");
            Purpose purpose = readPurpose(item);
            purpose.id = id;
            if (assessment().purpose(id))
                item.fail("id", u"an id of its own"_s);
            Result<Assessment> next = withPurpose(m_catalogue, assessment(), purpose);
            if (next)
                assessment() = *std::move(next);
            else if (next.error().code == "purposeTaken"_L1)
                item.fail("name", u"a name of its own"_s);
            else if (next.error().code == "purposeId"_L1)
                item.fail("id", u"letters, digits, - and _"_s);
            else
                item.fail("kind", u"a purpose of the catalogue"_s);
        });
    }

    // The purposes first: they are the subjects of other questions.
    void readAnswers(JsonObject &file)
    {
        const JsonValue value = file.value("answers");
        if (value.isUndefined())
            return;
        JsonObject answers(value, file.path("answers"), m_fault);
        std::vector<std::string_view> keys = answers.keys();
        std::stable_partition(keys.begin(), keys.end(), [](std::string_view key) {
            return asText(key) == questionId::purposes;
        });
        for (const std::string_view key : keys) {
            const Question *question = m_catalogue.question(asText(key));
            if (!question)
                m_fault.set(answers.path(key), u"a question of the catalogue"_s);
            else
                readQuestion(*question, answers.value(key), answers.path(key));
        }
    }

    // Answers to questions an older catalogue asked: kept as they are, and not judged.
    void readRetired(JsonObject &file)
    {
        const JsonValue value = file.value("retiredAnswers");
        if (value.isUndefined())
            return;
        JsonObject retired(value, file.path("retiredAnswers"), m_fault);
        for (const std::string_view key : retired.keys()) {
            const QString question = asText(key);
            const Question *known = m_catalogue.question(question);
            retired.each(key, [&](JsonObject &item) {
                const Subject subject{item.optionalText("recipient"), item.optionalText("purpose")};
                if (known && subject.isCase() == (known->scope == Scope::Case))
                    retired.fail(key, u"a question the catalogue does not know"_s);
                const JsonValue typed = item.value("value");
                Answer answer = readAnswer(item);
                answer.value = typed.isString() ? QStringList(typed.toString()) : QStringList();
                for (const JsonValue &one : typed.toArray())
                    answer.value << one.toString();
                assessment().answers.insert({question, subject}, answer);
            });
        }
    }

    void readQuestion(const Question &question, const JsonValue &value, const QString &path)
    {
        const std::vector<JsonValue> list = value.toArray();
        if (list.empty() || !list.front().isObject())
            return readOne(question, value, path);
        for (size_t i = 0; i < list.size(); ++i)
            readOne(question, list[i], path + u'[' + QString::number(i) + u']');
    }

    void readOne(const Question &question, const JsonValue &value, const QString &path)
    {
        if (!value.isObject())
            return enter(question, {}, fromShorthand(question, value, path), path);
        JsonObject object(value, path, m_fault);
        Subject subject{object.optionalText("recipient"), object.optionalText("purpose")};
        const JsonValue typed = object.value("value");
        Answer answer = readAnswer(object);
        if (answer.state == AnswerState::Value)
            answer.value = fromShorthand(question, typed, object.path("value")).value;
        enter(question, subject, answer, path);
    }

    Answer fromShorthand(const Question &question, const JsonValue &value, const QString &path)
    {
        Answer answer;
        answer.state = AnswerState::Value;
        const bool wantsNumber = question.kind == QuestionKind::Number;
        const bool mayBeList = question.kind == QuestionKind::Several;
        if (value.isNumber() && wantsNumber)
            answer.value = {QString::number(value.toNumber(), 'g', 15)};
        else if (value.isString()) // a number too, as composeAnswersFile() writes it
            answer.value = {value.toString()};
        else if (value.isArray() && mayBeList)
            for (const JsonValue &item : value.toArray())
                answer.value << item.toString();
        else
            m_fault.set(path, expectedFor(question));
        return answer;
    }

    void enter(const Question &question, const Subject &subject, const Answer &answer,
               const QString &path)
    {
        std::vector<Subject> subjects{subject};
        if (subject.isCase())
            subjects = assessment().subjects(m_catalogue, question.scope);
        if (subjects.empty())
            m_fault.set(path,
                        u"recipients or purposes in this file: the question is asked of each"_s);
        for (const Subject &one : subjects) {
            if (!(one == subject))
                m_file.forEvery.push_back({question.id, one});
            Result<Assessment> next =
                withAnswer(m_catalogue, assessment(), {question.id, one}, answer);
            if (next)
                assessment() = *std::move(next);
            else if (next.error().code == "mandatory"_L1) // kept, and judged as unanswered
                assessment().answers.insert({question.id, one}, answer);
            else
                m_fault.set(path, expectation(next.error(), question));
        }
    }

    QString expectation(const Error &error, const Question &question) const
    {
        if (error.code == "subject"_L1)
            return u"a recipient or purpose of this file that the question is asked of"_s;
        if (error.code == "noteMissing"_L1)
            return u"a note that says why it is not applicable"_s;
        if (error.code == "exclusive"_L1)
            return error.arguments.value(0) + u" alone"_s;
        return expectedFor(question);
    }

    void readHouseRules(JsonObject &file)
    {
        file.each("houseRules", [&](JsonObject &item) {
            const QString finding = item.text("finding");
            const HouseRule rule = readHouseRule(item);
            if (assessment().houseRules.contains(finding))
                item.fail("finding", u"one rule for each finding"_s);
            if (const std::optional<Error> fault = faultIn(m_catalogue, finding, rule)) {
                if (fault->code == "finding"_L1)
                    item.fail("finding", u"a finding of the catalogue"_s);
                else if (fault->code == "notContested"_L1)
                    item.fail("finding", u"a finding on which opinions differ"_s);
                else if (fault->code == "notStricter"_L1)
                    item.fail("severity",
                              u"a severity stricter than "_s + fault->arguments.value(1));
                else
                    item.fail("reason", u"a reason for the stricter severity"_s);
            }
            assessment().houseRules.insert(finding, rule);
        });
    }

    void readJudgements(JsonObject &file)
    {
        file.each("measures", [&](JsonObject &item) {
            const MeasurePlan plan = readMeasurePlan(item);
            Result<Assessment> next = withMeasure(m_catalogue, assessment(), plan);
            if (next)
                assessment() = *std::move(next);
            else
                item.fail("measure", next.error().code == "measure"_L1
                                         ? u"a measure of the catalogue"_s
                                         : u"evidence for what is done"_s);
        });
        file.each("judgements", [&](JsonObject &item) {
            const QString key = item.text("finding");
            const FindingJudgement judgement = readJudgement(item);
            if (judgement.severity && judgement.reason.trimmed().isEmpty())
                item.fail("reason", u"a reason for the other severity"_s);
            assessment().judgements.insert(key, judgement);
        });
        file.each("plausibility", [&](JsonObject &item) {
            const QString key = item.text("check");
            const PlausibilityAnswer answer = readPlausibilityAnswer(item);
            if (answer.reason.trimmed().isEmpty())
                item.fail("reason", u"why the question is settled"_s);
            assessment().plausibility.insert(key, answer);
        });
        file.each("risks", [&](JsonObject &item) {
            const QString scenario = item.text("scenario");
            if (!m_catalogue.risk(scenario))
                item.fail("scenario", u"a risk of the catalogue"_s);
            const RiskJudgement judgement = readRiskJudgement(item);
            if (!withRisk(Assessment(), scenario, judgement))
                item.fail("reason", u"a reason for the other levels"_s);
            assessment().risks.insert(scenario, judgement);
        });
        for (const QString &key : file.texts("texts")) {
            Result<Assessment> next = withText(m_catalogue, assessment(), key, true);
            if (next)
                assessment() = *std::move(next);
            else
                file.fail("texts", u"a text of the catalogue, of this case, instead of "_s + key);
        }
        file.each("evidence", [&](JsonObject &item) {
            EvidenceItem evidence = readEvidence(item);
            evidence.id = u"e%1"_s.arg(assessment().evidence.size() + 1);
            assessment().evidence.push_back(evidence);
        });
    }

    const Catalogue &m_catalogue;
    JsonFault &m_fault;
    AnswersFile m_file;
};

QJsonObject withKey(QJsonObject object, const QString &key, const QString &value)
{
    object.insert(key, value);
    return object;
}

// The purposes a person listed that are in force; the others are kept for undo only.
std::vector<Purpose> listedPurposes(const Catalogue &catalogue, const Assessment &assessment)
{
    std::vector<Purpose> list = purposesAsked(catalogue, assessment);
    std::erase_if(list, [&](const Purpose &item) { return !assessment.purpose(item.id); });
    return list;
}

// The answers to questions as the catalogue asks them, or all others: those to questions it does
// not know, and those given for the case to a question by now asked of each subject.
QJsonObject answersToJson(const Catalogue &catalogue, const Assessment &assessment, bool asked)
{
    QJsonObject answers;
    QSet<QString> listed;
    for (const Purpose &item : listedPurposes(catalogue, assessment))
        listed.insert(item.id);
    for (auto entry = assessment.answers.begin(); entry != assessment.answers.end(); ++entry) {
        QJsonObject answer = toJson(entry.value());
        const AnswerKey &key = entry.key();
        if (!key.subject.recipient.isEmpty() && !assessment.recipient(key.subject.recipient))
            continue; // kept for undo only: its link was removed
        if (assessment.purpose(key.subject.purpose) && !listed.contains(key.subject.purpose))
            continue; // the same of its purpose
        const Question *question = catalogue.question(key.question);
        const bool isAsked = question && key.subject.isCase() == (question->scope == Scope::Case);
        if (isAsked != asked)
            continue;
        if (entry.value().value.size() == 1)
            answer.insert(u"value"_s, entry.value().value.first());
        if (!key.subject.recipient.isEmpty())
            answer.insert(u"recipient"_s, key.subject.recipient);
        if (!key.subject.purpose.isEmpty())
            answer.insert(u"purpose"_s, key.subject.purpose);
        QJsonArray list = answers.value(key.question).toArray();
        list.append(answer);
        answers.insert(key.question, list);
    }
    return answers;
}

// The texts kept in the record; those whose recipient or purpose is gone are kept for undo only.
QJsonArray textsToJson(const Catalogue &catalogue, const Assessment &assessment)
{
    Assessment open = assessment;
    open.opinion = {};
    QJsonArray texts;
    for (const QString &key : assessment.texts) {
        if (withText(catalogue, open, key, true))
            texts.append(key);
    }
    return texts;
}

} // namespace

Result<AnswersFile> parseAnswersFile(const Catalogue &catalogue, const QByteArray &bytes)
{
    const JsonDocument document(bytes);
    if (const std::optional<Error> other = otherFile(bytes, document))
        return *other;
    if (document.fault())
        return Error{u"answersFile"_s, {document.fault()->place, document.fault()->expected}, {}};
    JsonFault fault;
    refuseExcess(document.root(), fault);
    AnswersFile file;
    if (!fault.hasFault())
        file = Reader(catalogue, fault).read(document.root());
    if (fault.hasFault())
        return Error{u"answersFile"_s, {document.placeOf(fault.path()), fault.expected()}, {}};
    return file;
}

QByteArray composeAnswersFile(const Catalogue &catalogue, const Assessment &assessment, QDate asOf)
{
    QJsonObject file = caseToJson(assessment);
    file.insert(u"asOf"_s, asOf.toString(Qt::ISODate));
    QJsonArray recipients, purposes, measures, houseRules, judgements, plausibility, risks,
        evidence;
    for (const Recipient &item : assessment.recipients)
        recipients.append(withKey(toJson(item), u"id"_s, item.id));
    for (const Purpose &item : listedPurposes(catalogue, assessment))
        purposes.append(withKey(toJson(item), u"id"_s, item.id));
    for (const MeasurePlan &item : assessment.measures)
        measures.append(toJson(item));
    for (auto entry = assessment.houseRules.begin(); entry != assessment.houseRules.end();
         ++entry) {
        if (!faultIn(catalogue, entry.key(), entry.value())) // else this catalogue ignores it
            houseRules.append(withKey(toJson(entry.value()), u"finding"_s, entry.key()));
    }
    for (auto entry = assessment.judgements.begin(); entry != assessment.judgements.end(); ++entry)
        judgements.append(withKey(toJson(entry.value()), u"finding"_s, entry.key()));
    for (auto entry = assessment.plausibility.begin(); entry != assessment.plausibility.end();
         ++entry)
        plausibility.append(withKey(toJson(entry.value()), u"check"_s, entry.key()));
    for (auto entry = assessment.risks.begin(); entry != assessment.risks.end(); ++entry)
        risks.append(withKey(toJson(entry.value()), u"scenario"_s, entry.key()));
    for (const EvidenceItem &item : assessment.evidence)
        evidence.append(toJson(item));
    file.insert(u"recipients"_s, recipients);
    if (!purposes.isEmpty())
        file.insert(u"purposes"_s, purposes);
    file.insert(u"answers"_s, answersToJson(catalogue, assessment, true));
    const QJsonObject retired = answersToJson(catalogue, assessment, false);
    if (!retired.isEmpty())
        file.insert(u"retiredAnswers"_s, retired);
    file.insert(u"measures"_s, measures);
    if (!houseRules.isEmpty())
        file.insert(u"houseRules"_s, houseRules);
    file.insert(u"judgements"_s, judgements);
    if (!plausibility.isEmpty())
        file.insert(u"plausibility"_s, plausibility);
    file.insert(u"risks"_s, risks);
    file.insert(u"evidence"_s, evidence);
    if (const QJsonArray texts = textsToJson(catalogue, assessment); !texts.isEmpty())
        file.insert(u"texts"_s, texts);
    file.insert(u"opinion"_s, toJson(assessment.opinion));
    file.insert(u"decision"_s, toJson(assessment.decision));
    QJsonArray earlierTerms;
    for (const LastingTerm &term : assessment.earlierTerms)
        earlierTerms.append(toJson(term));
    if (!earlierTerms.isEmpty())
        file.insert(u"earlierTerms"_s, earlierTerms);
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

} // namespace votum
