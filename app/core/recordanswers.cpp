#include "core/recordsections.h"

#include "core/assessmentjson.h"
#include "core/display.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonObject questionObject(const RecordInput &in, const Question &question,
                           const std::vector<AnswerKey> &keys, const QSet<AnswerKey> &applicable)
{
    QJsonArray rows;
    for (const AnswerKey &key : keys) {
        const Answer *answer = in.assessment.answer(key);
        QJsonObject row = answer ? toJson(*answer) : QJsonObject();
        row.insert(u"key"_s, key.toString());
        row.insert(u"subject"_s, json(subjectText(in.catalogue, in.assessment, key.subject)));
        row.insert(u"shown"_s, json(answerText(in.catalogue, question, answer)));
        row.insert(u"active"_s, applicable.contains(key));
        rows.append(row);
    }
    return {{u"id"_s, question.id},
            {u"step"_s, question.step},
            {u"area"_s, question.area},
            {u"freeText"_s, question.kind == QuestionKind::Text},
            {u"text"_s, json(question.text)},
            {u"legal"_s, json(question.legal)},
            {u"rows"_s, rows}};
}

// An answer under an id the catalogue no longer knows is kept and shown as such (model.md).
QJsonObject unknownQuestion(const RecordInput &in, const QString &id,
                            const std::vector<AnswerKey> &keys)
{
    QJsonArray rows;
    for (const AnswerKey &key : keys) {
        QJsonObject row = toJson(*in.assessment.answer(key));
        const QString value = in.assessment.answer(key)->value.join(u"; "_s);
        row.insert(u"key"_s, key.toString());
        row.insert(u"subject"_s, json(subjectText(in.catalogue, in.assessment, key.subject)));
        row.insert(u"shown"_s, json({value, value}));
        row.insert(u"active"_s, false);
        rows.append(row);
    }
    return {{u"id"_s, id},
            {u"text"_s, json(in.catalogue.word(u"label.unknownQuestion"_s).arg(id))},
            {u"rows"_s, rows}};
}

} // namespace

// Every question asked, and every answer given even where its question no longer applies.
QJsonArray recordAnswers(const RecordInput &in)
{
    QSet<AnswerKey> applicable(in.judgement.applicable.begin(), in.judgement.applicable.end());
    QMap<QString, std::vector<AnswerKey>> keys;
    for (const AnswerKey &key : in.judgement.applicable)
        keys[key.question].push_back(key);
    for (auto entry = in.assessment.answers.begin(); entry != in.assessment.answers.end();
         ++entry) {
        if (!applicable.contains(entry.key()))
            keys[entry.key().question].push_back(entry.key());
    }
    QJsonArray list;
    for (const Question &question : in.catalogue.questions) {
        const std::vector<AnswerKey> own = keys.take(question.id);
        if (!own.empty())
            list.append(questionObject(in, question, own, applicable));
    }
    for (auto entry = keys.begin(); entry != keys.end(); ++entry)
        list.append(unknownQuestion(in, entry.key(), entry.value()));
    return list;
}

namespace {

LocalText shown(const RecordInput &in, const QString &questionId_)
{
    const Question *question = in.catalogue.question(questionId_);
    const Answer *answer = in.assessment.answer({questionId_, {}});
    return question && answer ? answerText(in.catalogue, *question, answer) : LocalText();
}

void append(LocalText &text, const LocalText &more)
{
    const QString separator = text.isEmpty() ? QString() : u"\n"_s;
    text = {text.de + separator + more.de, text.en + separator + more.en};
}

LocalText perSubject(const RecordInput &in, const QString &questionId_)
{
    LocalText text;
    const Question *question = in.catalogue.question(questionId_);
    for (const AnswerKey &key : in.judgement.applicable) {
        if (key.question != questionId_)
            continue;
        const LocalText subject = subjectText(in.catalogue, in.assessment, key.subject);
        const LocalText answer = answerText(in.catalogue, *question, in.assessment.answer(key));
        append(text, {subject.de + u": "_s + answer.de, subject.en + u": "_s + answer.en});
    }
    return text;
}

LocalText chain(const RecordInput &in)
{
    LocalText text;
    for (const Recipient &item : in.assessment.recipients) {
        const LocalText country = countryText(in.catalogue, item.country);
        append(text,
               {item.name + u" ("_s + country.de + u')', item.name + u" ("_s + country.en + u')'});
    }
    return text;
}

LocalText securityText(const RecordInput &in)
{
    LocalText text;
    for (const QString &id : {u"CH-02"_s, u"SEC-01"_s, u"SEC-02"_s, u"SEC-03"_s}) {
        const LocalText answer = shown(in, id);
        if (!answer.isEmpty())
            append(text, answer);
    }
    return text;
}

} // namespace

// What Art. 30(1) GDPR wants in the record of processing activities, as far as the case knows
// it.
QJsonArray recordProcessing(const RecordInput &in)
{
    QJsonArray rows;
    const auto add = [&](const QString &key, const LocalText &text) {
        const LocalText shown = text.isEmpty() ? in.catalogue.word(u"state.unanswered"_s) : text;
        rows.append(QJsonObject{{u"label"_s, json(in.catalogue.word(u"ropa."_s + key))},
                                {u"text"_s, json(shown)}});
    };
    add(u"name"_s, {in.assessment.title, in.assessment.title});
    add(u"controller"_s, {in.assessment.organisation, in.assessment.organisation});
    add(u"purposes"_s, shown(in, u"CTX-01"_s));
    add(u"basis"_s, perSubject(in, u"CON-01"_s));
    add(u"people"_s, shown(in, u"CTX-02"_s));
    add(u"data"_s, shown(in, u"CTX-03"_s));
    add(u"recipients"_s, chain(in));
    add(u"transfer"_s, perSubject(in, u"TRF-02"_s));
    add(u"safeguards"_s, perSubject(in, u"TRF-04"_s));
    add(u"deletion"_s, shown(in, u"DSR-10"_s));
    add(u"security"_s, securityText(in));
    return rows;
}

} // namespace votum
