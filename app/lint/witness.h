#pragma once

#include "core/judgement/evaluate.h"

#include <bit>
#include <functional>
#include <map>
#include <tuple>

namespace votum {

// Finds answers under which something of the catalogue happens. Every set of answers it returns
// was judged by evaluate() and shows what was asked for; nothing returned means that none was
// found, by a search that follows the conditions, with one recipient or two and the purposes it
// needs, and gives up after a fixed number of steps.
// Pure; any thread.
class WitnessSearch
{
public:
    explicit WitnessSearch(const Catalogue &catalogue) : m_catalogue(catalogue) {}

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
    struct Place // one question of one subject
    {
        int question = 0, recipient = -1, purpose = -1; // purpose: an option of the purposes
        bool operator==(const Place &) const = default;
        bool operator<(const Place &other) const
        {
            return std::tie(question, recipient, purpose) <
                   std::tie(other.question, other.recipient, other.purpose);
        }
    };
    struct Binding
    {
        int recipient = -1, purpose = -1;
    };
    struct Demand // what the answer in one place must be
    {
        quint64 with = 0, without = 0;    // options
        bool open = false, known = false; // unanswered; or not
        bool value = false;               // a value, not "not applicable"
        bool aged = false, fresh = false; // its evidence
        std::optional<bool> asked;        // whether the question applies
    };
    using State = std::map<Place, Demand>;
    using Next = std::function<bool(const State &)>;
    using Shows = std::function<bool(const Judgement &, const Assessment &)>;
    using Goal = std::function<bool(const Next &)>;

    static constexpr quint64 bit(int option) { return quint64(1) << option; }
    static int lowest(quint64 options) { return std::countr_zero(options); }

    std::optional<Assessment> search(const Goal &goal, const Shows &shows);
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
    std::optional<Place> placeOf(int question, Binding binding) const;
    Place placeIn(const Question &question, Binding binding) const;
    Subject subjectOf(Binding binding) const;
    const Question &questionOf(const Place &place) const;
    const Question *purposeQuestion() const;
    bool isPurpose(const Condition::Node &node, Binding binding) const;
    bool choose(State &state, const Place &place, int option) const;
    bool avoid(State &state, const Place &place, quint64 options) const;
    std::optional<Assessment> build(const State &state) const;
    bool answer(Assessment &assessment, const Place &place, const Demand &demand) const;

    const Catalogue &m_catalogue;
    int m_recipients = 1;
    int m_steps = 0;
};

} // namespace votum
