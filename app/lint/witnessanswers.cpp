// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/witnessanswers.h"

#include "core/catalogue/known.h"

using namespace Qt::StringLiterals;

namespace votum {

std::optional<WitnessAnswers::Place> WitnessAnswers::placeOf(int question, Binding binding) const
{
    const Place place = placeIn(m_catalogue.questions[size_t(question)], binding);
    const Scope scope = questionOf(place).scope;
    if ((scope == Scope::Recipient && place.recipient < 0) ||
        (scope == Scope::Purpose && place.purpose < 0))
        return std::nullopt;
    return place;
}

WitnessAnswers::Place WitnessAnswers::placeIn(const Question &question, Binding binding) const
{
    return {m_catalogue.questionIndex(question.id),
            question.scope == Scope::Recipient ? binding.recipient : -1,
            question.scope == Scope::Purpose ? binding.purpose : -1};
}

Subject WitnessAnswers::subjectOf(Binding binding) const
{
    Subject subject;
    if (binding.recipient >= 0)
        subject.recipient = QString::number(binding.recipient + 1);
    if (binding.purpose >= 0)
        subject.purpose = purposeQuestion()->options[size_t(binding.purpose)].code;
    return subject;
}

const Question &WitnessAnswers::questionOf(const Place &place) const
{
    return m_catalogue.questions[size_t(place.question)];
}

const Question *WitnessAnswers::purposeQuestion() const
{
    return m_catalogue.question(questionId::purposes);
}

bool WitnessAnswers::isPurpose(const Condition::Node &node, Binding binding) const
{
    return binding.purpose >= 0 && node.question == questionId::purposes;
}

bool WitnessAnswers::choose(State &state, const Place &place, int option) const
{
    Demand &demand = state[place];
    const Question &question = questionOf(place);
    const quint64 others = demand.with & ~bit(option);
    if ((demand.without & bit(option)) || demand.open)
        return false;
    if (others &&
        (question.kind == QuestionKind::One || question.options[size_t(option)].exclusive ||
         question.options[size_t(lowest(others))].exclusive))
        return false;
    demand.with |= bit(option);
    return true;
}

bool WitnessAnswers::avoid(State &state, const Place &place, quint64 options) const
{
    Demand &demand = state[place];
    demand.without |= options;
    return !(demand.with & options);
}

// Questions of which nothing is demanded stay unanswered.
std::optional<Assessment> WitnessAnswers::build(const State &state, int recipients,
                                                unsigned beneath) const
{
    Assessment assessment;
    const QString above = u"0"_s;
    if (beneath)
        assessment.recipients.push_back({above, u"Contractor"_s, {}, {}, {}});
    for (int i = 0; i < recipients; ++i)
        assessment.recipients.push_back(
            {QString::number(i + 1), u"Recipient"_s, {}, {}, beneath >> i & 1 ? above : QString()});
    for (const auto &[place, demand] : state) {
        const bool needed = demand.with || demand.known || demand.value;
        if (needed && !answer(assessment, place, demand))
            return std::nullopt;
    }
    return assessment;
}

bool WitnessAnswers::answer(Assessment &assessment, const Place &place, const Demand &demand) const
{
    const Question &question = questionOf(place);
    Answer answer;
    answer.state = AnswerState::Value;
    quint64 chosen = demand.with;
    const quint64 all =
        question.options.empty() ? 0 : ~quint64(0) >> (64 - question.options.size());
    if (!chosen && (all & ~demand.without))
        chosen = bit(lowest(all & ~demand.without));
    for (quint64 rest = chosen; rest; rest &= rest - 1)
        answer.value << question.options[size_t(lowest(rest))].code;
    if (question.options.empty())
        answer.value = QStringList{question.kind == QuestionKind::Date      ? u"2025-01-01"_s
                                   : question.kind == QuestionKind::Country ? u"DE"_s
                                                                            : u"1"_s};
    if (answer.value.isEmpty()) {
        if (demand.value || question.notApplicable.isEmpty())
            return false;
        answer.state = AnswerState::NotApplicable;
        answer.note = u"-"_s;
    }
    if (!demand.aged)
        answer.evidenceDate = m_catalogue.asOf;
    assessment.answers.insert({question.id, subjectOf({place.recipient, place.purpose})}, answer);
    return true;
}

} // namespace votum
