#include "core/record/recordsections.h"

#include "core/case/assessmentjson.h"
#include "core/judgement/display.h"

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

// An answer under an id the catalogue no longer knows is kept and shown as such.
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

} // namespace votum
