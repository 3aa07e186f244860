// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/answerlists.h"

#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"
#include "core/texts/gaps.h"

using namespace Qt::StringLiterals;

namespace votum {

LocalText AnswerLists::answer(const Question &question, const AnswerKey &key) const
{
    const Answer *found = assessment().answer(key);
    return found && !m_judged.isOpen(key) ? answerText(catalogue(), question, found)
                                          : answerGap(catalogue(), question);
}

// The question about the text's subject, or about each subject there is.
std::vector<AnswerKey> AnswerLists::keysOf(const Question &question) const
{
    const auto fits = [](const QString &wanted, const QString &given) {
        return wanted.isEmpty() || given.isEmpty() || wanted == given;
    };
    std::vector<AnswerKey> keys;
    for (const AnswerKey &key : judgement().applicable) {
        if (key.question == question.id && fits(m_subject.recipient, key.subject.recipient) &&
            fits(m_subject.purpose, key.subject.purpose))
            keys.push_back(key);
    }
    return keys;
}

std::vector<LocalText> AnswerLists::answers(const QString &about) const
{
    const Question &question = *catalogue().question(about);
    std::vector<LocalText> items;
    for (const AnswerKey &key : keysOf(question)) {
        const bool isNamed = key.subject == m_subject || key.subject.isCase();
        if (!isNamed) {
            items.push_back(joined(nameOf(key.subject), u": "_s, answer(question, key)));
            continue;
        }
        for (const LocalText &point : points(question, key))
            items.push_back(point);
    }
    return items;
}

// The answer with its options in short.
LocalText AnswerLists::inShort(const Question &question, const AnswerKey &key) const
{
    const Answer *given = assessment().answer(key);
    if (!given || m_judged.isOpen(key))
        return answerGap(catalogue(), question);
    LocalText text;
    for (const Option &option : question.options) {
        if (given->value.contains(option.code))
            text =
                joined(text, u"; "_s, option.shortText.isEmpty() ? option.text : option.shortText);
    }
    return text;
}

// Each point of a multiple choice, and a gap for those not known. Of the kinds of purposes, in
// a text about one, its own.
std::vector<LocalText> AnswerLists::points(const Question &question, const AnswerKey &key) const
{
    const Answer *given = assessment().answer(key);
    if (question.kind != QuestionKind::Several || !given || given->state != AnswerState::Value ||
        given->value.isEmpty())
        return {answer(question, key)};
    const bool isOfPurpose = question.id == questionId::purposes && !m_subject.purpose.isEmpty();
    std::vector<LocalText> items;
    for (const Option &option : question.options) {
        const bool isOwn = !isOfPurpose || option.code == kindOf(m_subject.purpose);
        if (given->value.contains(option.code) && isOwn)
            items.push_back(option.text);
    }
    if (!given->notKnown.isEmpty() && !isOfPurpose)
        items.push_back(answerGap(catalogue(), question));
    return items;
}

QString AnswerLists::kindOf(const QString &purpose) const
{
    for (const Purpose &one : purposesAsked(catalogue(), assessment())) {
        if (one.id == purpose)
            return one.kind;
    }
    return {};
}

LocalText AnswerLists::placeOf(const Recipient &recipient) const
{
    return recipient.country.isEmpty()
               ? same(recipient.name)
               : joined(same(recipient.name), u", "_s, countryText(catalogue(), recipient.country));
}

std::vector<LocalText> AnswerLists::recipients() const
{
    std::vector<LocalText> items;
    const Question *role = catalogue().question(questionId::role);
    for (const LinkPlace &place : inTreeOrder(assessment().recipients)) {
        LocalText text = placeOf(*place.link);
        if (place.above)
            text = joined(text, u", "_s,
                          catalogue().word(u"recipient.under"_s).arg(place.above->name));
        const AnswerKey key{questionId::role.toString(), {place.link->id, {}}};
        if (role && judgement().applies(key))
            text = joined(text, u": "_s, inShort(*role, key));
        items.push_back(text);
    }
    return items;
}

std::vector<LocalText> AnswerLists::flow() const
{
    std::vector<LocalText> items;
    const QString own = assessment().organisation.trimmed();
    const LocalText root = own.isEmpty() ? catalogue().word(u"flow.controller"_s) : same(own);
    for (const LinkPlace &place : inTreeOrder(assessment().recipients)) {
        const LocalText from = place.above ? same(place.above->name) : root;
        LocalText text = joined(from, u" → "_s, placeOf(*place.link));
        if (!place.link->part.isEmpty())
            text = bracketed(text, same(place.link->part));
        items.push_back(text);
    }
    return items;
}

std::vector<LocalText> AnswerLists::openQuestions(const QString &whom) const
{
    std::vector<LocalText> items;
    for (const Question &question : catalogue().questions) {
        if (question.askWhom != whom)
            continue;
        LocalText subjects;
        bool isOpen = false;
        for (const AnswerKey &key : keysOf(question)) {
            if (!m_judged.isOpen(key))
                continue;
            isOpen = true;
            if (!(key.subject == m_subject))
                subjects = joined(subjects, u", "_s, nameOf(key.subject));
        }
        if (isOpen)
            items.push_back(openQuestion(question, subjects));
    }
    return items;
}

LocalText AnswerLists::openQuestion(const Question &question, const LocalText &subjects) const
{
    LocalText item = joined(same(question.id + u':'), u" "_s, question.text);
    if (!subjects.isEmpty())
        item = joined(item, u" "_s, catalogue().word(u"text.concerns"_s).arg(subjects));
    LocalText options;
    for (const Option &option : question.options)
        options = joined(options, u"; "_s, option.text);
    if (!options.isEmpty())
        item = joined(item, u"\n"_s, catalogue().word(u"text.options"_s).arg(options));
    return item;
}

} // namespace votum
