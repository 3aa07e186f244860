// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "lint/witnessanswers.h"

#include <functional>

namespace votum {

// Finds answers under which something of the catalogue happens. Every set of answers it returns
// was judged by evaluate() and shows what was asked for; nothing returned means that none was
// found, by a search that follows the conditions, with one recipient or two, contracted or
// beneath a further one, and the purposes it needs, and gives up after a fixed number of steps.
// Pure; any thread.
class WitnessSearch
{
public:
    explicit WitnessSearch(const Catalogue &catalogue)
        : m_catalogue(catalogue), m_answers(catalogue)
    {
    }

    // The question is asked, and left open; `of` receives the subject of whom.
    std::optional<Assessment> asked(const Question &question, Subject &of);
    // The option's finding arises; or it does not, though the question is answered.
    std::optional<Assessment> option(const Question &question, const Option &option, bool arises);
    // The rule's finding arises; or it does not, though a question it names is answered.
    std::optional<Assessment> rule(const Rule &rule, bool arises);
    std::optional<Assessment> plausibility(const PlausibilityCheck &check);
    std::optional<Assessment> criterion(const DpiaCriterion &criterion);
    // The text's condition holds of a subject it is for; with a part, that of the part as well.
    std::optional<Assessment> text(const TextBlock &block, const TextPart *part = nullptr);

private:
    using Place = WitnessAnswers::Place;
    using Binding = WitnessAnswers::Binding;
    using Demand = WitnessAnswers::Demand;
    using State = WitnessAnswers::State;
    using Next = std::function<bool(const State &)>;
    using Shows = std::function<bool(const Judgement &, const Assessment &)>;
    using Goal = std::function<bool(const Next &)>;

    std::optional<Assessment> search(const Goal &goal, const Shows &shows);
    std::optional<Assessment> searchInTree(const Goal &goal, const Shows &shows);
    bool atEach(Scope scope, const State &state,
                const std::function<bool(Binding, const State &)> &visit);
    bool exists(const Condition &condition, Binding fixed, const State &state, const Next &next);
    bool never(const Condition &condition, Binding fixed, const State &state, const Next &next);
    bool holds(const Condition &condition, int at, bool wanted, Binding binding, const State &state,
               const Next &next);
    bool both(const Condition &condition, const Condition::Node &node, bool wanted, Binding binding,
              const State &state, const Next &next);
    bool anyOf(const Condition::Node &node, Binding binding, const State &state, const Next &next);
    bool noneOf(const Condition::Node &node, Binding binding, const State &state, const Next &next);
    bool agedOrNot(const Condition::Node &node, bool wanted, Binding binding, const State &state,
                   const Next &next);
    bool criteria(size_t from, int number, const State &state, const Next &next);
    bool applies(const Place &place, bool wanted, const State &state, const Next &next);
    bool ruleArises(const Rule &rule, Binding binding, const State &state, const Next &next);
    bool ruleSilent(const Rule &rule, Binding binding, const State &state, const Next &next);

    State harmless(const State &state) const;

    const Catalogue &m_catalogue;
    const WitnessAnswers m_answers;
    int m_recipients = 1;
    unsigned m_beneath = 0; // one bit for each recipient: stands under a further one
    int m_steps = 0;
};

} // namespace votum
