// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// The first half of evaluate(): every question with what was answered for each of its subjects, and
// whether conditions hold of it. Refers to its arguments, which must outlive it.
class AnswerTable
{
public:
    // One question asked of one subject.
    struct Slot
    {
        AnswerState state = AnswerState::Unanswered;
        quint64 chosen = 0;   // one bit for each option
        quint64 notKnown = 0; // the same: whether it holds is not known
        bool applies = false;
        bool aged = false;

        bool isOpen() const
        {
            return state == AnswerState::Unanswered || state == AnswerState::Unknown;
        }
    };

    // Which recipient and which purpose a condition sees; -1: none.
    struct Binding
    {
        int recipient = -1;
        int purpose = -1;
    };

    // Answers age by `asOf`. `judgement`: what is known so far; conditions on the DPIA threshold
    // and the residual risk look at it whenever they are asked.
    AnswerTable(const Catalogue &catalogue, const Assessment &assessment, QDate asOf,
                const Judgement &judgement);

    const std::vector<Purpose> &purposes() const { return m_purposes; }
    // The slots of a question, one for each of its subjects.
    const std::vector<Slot> &slotsOf(size_t question) const { return m_slots[question]; }
    // Null if the question is asked of what the binding leaves open.
    const Slot *slotOf(size_t question, Binding binding) const;

    static Binding bindingOf(Scope scope, size_t place);
    Binding bindingOf(const Subject &subject) const;
    Subject subjectOf(Binding binding) const;

    bool holds(const Condition &condition, Binding binding) const;
    // Whether it may come to hold, or not to hold, once what is open is known (for any binding of
    // what `fixed` leaves open).
    Condition::Possible possible(const Condition &condition, Binding binding) const;
    bool mayExist(const Condition &condition, Binding fixed) const;
    // Whether it holds for any binding of what `fixed` leaves open.
    bool exists(const Condition &condition, Binding fixed) const;
    // Calls `visit` for every binding of the scopes asked for that are still free; stops at true.
    template<class Visit>
    bool forEachBinding(bool perRecipient, bool perPurpose, Binding fixed, Visit visit) const
    {
        const bool freeRecipient = perRecipient && fixed.recipient < 0;
        const bool freePurpose = perPurpose && fixed.purpose < 0;
        const int recipients = freeRecipient ? int(m_assessment.recipients.size()) : 1;
        const int purposes = freePurpose ? int(m_purposes.size()) : 1;
        for (int r = 0; r < recipients; ++r) {
            for (int p = 0; p < purposes; ++p) {
                const Binding binding{freeRecipient ? r : fixed.recipient,
                                      freePurpose ? p : fixed.purpose};
                if (visit(binding))
                    return true;
            }
        }
        return false;
    }

    // The weight of the most sensitive data named, 1 to 4; unknown data counts as the worst.
    int dataSeverity() const;

private:
    struct Facts;

    size_t subjectCount(Scope scope) const;
    void readAnswers(QDate asOf);
    static Slot read(const Question &question, const Answer &answer, QDate asOf);
    void settleApplicability();

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    const Judgement &m_judgement;
    std::vector<Purpose> m_purposes;
    size_t m_purposeQuestion;
    std::vector<std::vector<Slot>> m_slots; // [question][subject]
};

} // namespace votum
