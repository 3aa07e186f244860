// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/catalogue/catalogue.h"

#include <bit>
#include <map>
#include <optional>
#include <tuple>

namespace votum {

// What a search demands of the answers of a case, question by question and subject by subject, and
// the case that answers so. Pure; any thread.
class WitnessAnswers
{
public:
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

    explicit WitnessAnswers(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    static constexpr quint64 bit(int option) { return quint64(1) << option; }
    static int lowest(quint64 options) { return std::countr_zero(options); }

    std::optional<Place> placeOf(int question, Binding binding) const;
    Place placeIn(const Question &question, Binding binding) const;
    Subject subjectOf(Binding binding) const;
    const Question &questionOf(const Place &place) const;
    const Question *purposeQuestion() const;
    bool isPurpose(const Condition::Node &node, Binding binding) const;
    bool choose(State &state, const Place &place, int option) const;
    bool avoid(State &state, const Place &place, quint64 options) const;
    // Nothing if no answer meets all that is demanded.
    // `beneath`: one bit for each recipient that stands under a further, contracted one.
    std::optional<Assessment> build(const State &state, int recipients, unsigned beneath) const;

private:
    bool answer(Assessment &assessment, const Place &place, const Demand &demand) const;

    const Catalogue &m_catalogue;
};

} // namespace votum
