// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/proposedanswers.h"

#include "core/judgement/display.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// As one reads it: a form may break and indent its lines.
bool isSaid(const LocalText &text, const QString &words)
{
    const QList<Language> all = allLanguages();
    return std::any_of(all.begin(), all.end(), [&](Language language) {
        return !text.in(language).isEmpty() && text.in(language).simplified() == words.simplified();
    });
}

// Whether the form asked in the catalogue's words, each option with its own.
bool isUnaltered(const Question &question, const Reply::Given &given)
{
    const auto isShown = [&given](const Option &option) {
        return std::any_of(given.options.begin(), given.options.end(), [&](const auto &shown) {
            return shown.code == option.code && isSaid(option.text, shown.text);
        });
    };
    return isSaid(question.text, given.asked) && given.options.size() == question.options.size() &&
           std::all_of(question.options.begin(), question.options.end(), isShown);
}

// Whether no to each point was said, for which the catalogue has an option of its own.
bool hasNoPoint(const Question &question, const Answer &answer)
{
    const int none = question.optionIndex(u"none"_s);
    return question.kind == QuestionKind::Several && answer.state == AnswerState::Value &&
           answer.value.isEmpty() && answer.notKnown.isEmpty() && none >= 0 &&
           question.options[size_t(none)].exclusive;
}

class Comparison
{
public:
    Comparison(const Catalogue &catalogue, const Assessment &assessment, const Judgement &judgement,
               const Reply &reply)
        : m_catalogue(catalogue), m_assessment(assessment), m_judgement(judgement), m_reply(reply)
    {
        m_assessment.opinion = {}; // whether the case is frozen is asked when something is taken
    }

    ProposedAnswer of(const Reply::Given &given)
    {
        ProposedAnswer proposed;
        proposed.asked = given.asked;
        proposed.answer = entered(given.answer);
        const std::optional<AnswerKey> key = AnswerKey::fromString(given.key);
        proposed.key = key.value_or(AnswerKey{given.key, {}});
        proposed.question = m_catalogue.question(proposed.key.question);
        if (proposed.question && hasNoPoint(*proposed.question, proposed.answer))
            proposed.answer.value = {u"none"_s};
        if (proposed.question)
            proposed.subject = subjectText(m_catalogue, m_assessment, proposed.key.subject);
        proposed.fault = faultIn(proposed);
        proposed.standing =
            proposed.fault ? ProposedAnswer::State::Refused : standing(proposed, given);
        return proposed;
    }

private:
    // A reply tells who said it and when. What shows it is only what it names: a statement is no
    // evidence of itself, and an answer that has to be shown stays open without.
    Answer entered(Answer answer) const
    {
        const LocalText dated = m_catalogue.word(u"reply.dated"_s).arg(dateText(m_reply.date));
        answer.informant = m_reply.who() + u", "_s + dated.in(m_assessment.language);
        return answer;
    }

    std::optional<Error> faultIn(const ProposedAnswer &proposed)
    {
        if (m_seen.contains(proposed.key))
            return Error{u"replyTwice"_s, {proposed.key.toString()}, {}};
        m_seen.insert(proposed.key);
        const Result<Assessment> next =
            withAnswer(m_catalogue, m_assessment, proposed.key, proposed.answer);
        return next ? std::nullopt : std::optional(next.error());
    }

    ProposedAnswer::State standing(const ProposedAnswer &proposed, const Reply::Given &given) const
    {
        using State = ProposedAnswer::State;
        if (given.wording != wordingOf(*proposed.question))
            return State::Changed;
        if (!isUnaltered(*proposed.question, given))
            return State::Altered;
        const Answer *present = m_assessment.answer(proposed.key);
        if (present && present->state == proposed.answer.state &&
            present->value == proposed.answer.value &&
            present->notKnown == proposed.answer.notKnown &&
            present->note == proposed.answer.note &&
            present->informant == proposed.answer.informant &&
            present->evidence == proposed.answer.evidence &&
            present->evidenceDate == proposed.answer.evidenceDate)
            return State::Same;
        if (!m_judgement.applies(proposed.key))
            return State::NotAsked;
        const bool isGap = !present || present->state == AnswerState::Unanswered ||
                           present->state == AnswerState::Unknown;
        return isGap ? State::Open : State::Differs;
    }

    const Catalogue &m_catalogue;
    Assessment m_assessment;
    const Judgement &m_judgement;
    const Reply &m_reply;
    QSet<AnswerKey> m_seen;
};

} // namespace

Result<std::vector<ProposedAnswer>> proposedAnswers(const Catalogue &catalogue,
                                                    const Assessment &assessment,
                                                    const Judgement &judgement, const Reply &reply)
{
    if (reply.caseUuid != assessment.uuid)
        return Error{u"replyOtherCase"_s, {reply.fileNumber, assessment.fileNumber}, {}};
    Comparison comparison(catalogue, assessment, judgement, reply);
    std::vector<ProposedAnswer> list;
    list.reserve(reply.answers.size());
    for (const Reply::Given &given : reply.answers)
        list.push_back(comparison.of(given));
    return list;
}

} // namespace votum
