// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordsections.h"

#include "core/judgement/display.h"
#include "core/text/fields.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Record::Row rowOf(const RecordInput &in, const AnswerKey &key)
{
    Record::Row row;
    if (const Answer *answer = in.assessment.answer(key))
        static_cast<Answer &>(row) = *answer;
    row.key = key;
    row.subject = subjectText(in.catalogue, in.assessment, key.subject);
    return row;
}

// The points of a multiple choice whose absence the catalogue minds.
QStringList lacking(const Question &question, const Answer &answer)
{
    QStringList codes;
    if (question.kind != QuestionKind::Several || answer.state != AnswerState::Value)
        return codes;
    for (const Option &option : question.options) {
        const bool isMinded = option.finding && option.finding->ifMissing;
        if (isMinded && !answer.value.contains(option.code) &&
            !answer.notKnown.contains(option.code))
            codes << option.code;
    }
    return codes;
}

// What holds stands apart from what may hold, and from what does not.
void setWords(const RecordInput &in, const Question &question, Record::Row &row)
{
    const Answer *answer = in.assessment.answer(row.key);
    if (!answer) {
        row.shown = answerText(in.catalogue, question, answer);
        return;
    }
    const auto wordsOf = [&](const QStringList &value) {
        Answer part = *answer;
        part.value = value;
        part.notKnown.clear();
        return answerText(in.catalogue, question, &part);
    };
    row.shown = wordsOf(answer->value);
    if (!answer->notKnown.isEmpty())
        row.notKnownText = wordsOf(answer->notKnown);
    if (const QStringList codes = lacking(question, *answer); !codes.isEmpty())
        row.lackingText = wordsOf(codes);
}

Record::Question asked(const RecordInput &in, const Question &question,
                       const std::vector<AnswerKey> &keys, const QSet<AnswerKey> &applicable)
{
    Record::Question entry;
    entry.id = question.id;
    entry.step = question.step;
    entry.area = question.area;
    entry.freeText = question.kind == QuestionKind::Text;
    entry.text = question.text;
    entry.legal = question.legal;
    for (const AnswerKey &key : keys) {
        Record::Row row = rowOf(in, key);
        setWords(in, question, row);
        row.active = applicable.contains(key);
        entry.rows.push_back(std::move(row));
    }
    return entry;
}

// An answer under an id the catalogue no longer knows is kept and shown as such.
Record::Question unknown(const RecordInput &in, const QString &id,
                         const std::vector<AnswerKey> &keys)
{
    Record::Question entry;
    entry.id = id;
    entry.text = in.catalogue.word(u"label.unknownQuestion"_s).arg(id);
    for (const AnswerKey &key : keys) {
        Record::Row row = rowOf(in, key);
        row.shown = same(row.value.join(u"; "_s));
        entry.rows.push_back(std::move(row));
    }
    return entry;
}

} // namespace

// Every question asked, and every answer given even where its question no longer applies.
std::vector<Record::Question> recordAnswers(const RecordInput &in)
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
    std::vector<Record::Question> list;
    for (const Question &question : in.catalogue.questions) {
        const std::vector<AnswerKey> own = keys.take(question.id);
        if (!own.empty())
            list.push_back(asked(in, question, own, applicable));
    }
    for (auto entry = keys.begin(); entry != keys.end(); ++entry)
        list.push_back(unknown(in, entry.key(), entry.value()));
    return list;
}

} // namespace votum
