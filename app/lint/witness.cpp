// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/witness.h"

#include "core/judgement/judgedcase.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Far more than any condition of the catalogue needs; a contradiction ends long before.
constexpr int mostSteps = 20000;
constexpr int stepsOfJudging = 20;

} // namespace

std::optional<Assessment> WitnessSearch::search(const Goal &goal, const Shows &shows)
{
    std::optional<Assessment> found;
    for (m_recipients = 1; m_recipients <= 2 && !found; ++m_recipients) {
        for (m_beneath = 0; m_beneath < 1u << m_recipients && !found; ++m_beneath)
            found = searchInTree(goal, shows);
    }
    return found;
}

std::optional<Assessment> WitnessSearch::searchInTree(const Goal &goal, const Shows &shows)
{
    std::optional<Assessment> found;
    m_steps = 0;
    goal([&](const State &state) {
        if ((m_steps += stepsOfJudging) > mostSteps)
            return false;
        std::optional<Assessment> assessment = m_answers.build(state, m_recipients, m_beneath);
        if (!assessment ||
            !shows(evaluate(m_catalogue, *assessment, m_catalogue.asOf), *assessment))
            return false;
        found = std::move(assessment);
        return true;
    });
    return found;
}

std::optional<Assessment> WitnessSearch::asked(const Question &question, Subject &of)
{
    return search(
        [&](const Next &next) {
            return atEach(question.scope, {}, [&](Binding binding, const State &state) {
                of = m_answers.subjectOf(binding);
                const Place place = m_answers.placeIn(question, binding);
                return applies(place, true, state, [&](State open) {
                    // The question of the purposes is open only if none is chosen.
                    if (open[place].with == 0 && !open[place].known)
                        open[place].open = true;
                    return next(open);
                });
            });
        },
        [&](const Judgement &judgement, const Assessment &) {
            return judgement.applies({question.id, of});
        });
}

std::optional<Assessment> WitnessSearch::option(const Question &question, const Option &option,
                                                bool arises)
{
    const int chosen = question.optionIndex(option.code);
    const FindingText &finding = *option.finding;
    QString key;
    const auto answered = [&](Binding binding, const State &state, const Next &next) {
        const Place place = m_answers.placeIn(question, binding);
        State blank = state;
        blank[place].value = true;
        State filled = blank;
        const bool with = arises != finding.ifMissing;
        const bool fits = with ? m_answers.choose(filled, place, chosen)
                               : m_answers.avoid(filled, place, WitnessAnswers::bit(chosen));
        if (arises && !finding.when.isEmpty())
            return fits && exists(finding.when, binding, filled, next);
        if (fits && next(filled))
            return true;
        return !arises && !finding.when.isEmpty() && never(finding.when, binding, blank, next);
    };
    return search(
        [&](const Next &next) {
            return atEach(question.scope, {}, [&](Binding binding, const State &state) {
                key = question.id + u':' + option.code + m_answers.subjectOf(binding).suffix();
                return applies(m_answers.placeIn(question, binding), true, state,
                               [&](const State &open) { return answered(binding, open, next); });
            });
        },
        [&](const Judgement &judgement, const Assessment &) {
            return (judgement.finding(key) != nullptr) == arises;
        });
}

std::optional<Assessment> WitnessSearch::rule(const Rule &rule, bool arises)
{
    QString key;
    return search(
        [&](const Next &next) {
            const auto tried = [&](Binding binding, const State &state) {
                key = rule.id + m_answers.subjectOf(binding).suffix();
                return arises ? ruleArises(rule, binding, state, next)
                              : ruleSilent(rule, binding, state, next);
            };
            if (!rule.perPurpose)
                return tried({rule.perRecipient ? 0 : -1, -1}, {});
            return atEach(Scope::Purpose, {}, [&](Binding binding, const State &state) {
                binding.recipient = rule.perRecipient ? 0 : -1;
                return tried(binding, state);
            });
        },
        [&](const Judgement &judgement, const Assessment &) {
            return (judgement.finding(key) != nullptr) == arises;
        });
}

bool WitnessSearch::ruleArises(const Rule &rule, Binding binding, const State &state,
                               const Next &next)
{
    const int whole = int(rule.when.nodes().size()) - 1;
    return holds(rule.when, whole, true, binding, state, [&](const State &met) {
        if (rule.unless.isEmpty())
            return next(met);
        const int exception = int(rule.unless.nodes().size()) - 1;
        return holds(rule.unless, exception, false, binding, met, next);
    });
}

bool WitnessSearch::ruleSilent(const Rule &rule, Binding binding, const State &state,
                               const Next &next)
{
    const auto silent = [&](const State &answered) {
        const int whole = int(rule.when.nodes().size()) - 1;
        const int exception = int(rule.unless.nodes().size()) - 1;
        return holds(rule.when, whole, false, binding, answered, next) ||
               (!rule.unless.isEmpty() &&
                holds(rule.unless, exception, true, binding, answered, next));
    };
    const QStringList names = rule.when.questions();
    if (names.isEmpty()) // of the criteria alone
        return silent(state);
    for (const QString &name : names) {
        const std::optional<Place> place =
            m_answers.placeOf(m_catalogue.questionIndex(name), binding);
        if (!place)
            continue;
        const bool found = applies(*place, true, state, [&](State answered) {
            answered[*place].value = true;
            return silent(answered);
        });
        if (found)
            return true;
    }
    return false;
}

std::optional<Assessment> WitnessSearch::plausibility(const PlausibilityCheck &check)
{
    return search(
        [&](const Next &next) { return exists(check.when, {}, {}, next); },
        [&](const Judgement &judgement, const Assessment &) {
            const auto isIt = [&](const PlausibilityNote &note) { return note.id == check.id; };
            return std::any_of(judgement.plausibility.begin(), judgement.plausibility.end(), isIt);
        });
}

std::optional<Assessment> WitnessSearch::criterion(const DpiaCriterion &criterion)
{
    return search([&](const Next &next) { return exists(criterion.when, {}, {}, next); },
                  [&](const Judgement &judgement, const Assessment &) {
                      const auto isMet = [&](const DpiaThreshold::Criterion &item) {
                          return item.number == criterion.number && item.met;
                      };
                      return std::any_of(judgement.dpia.criteria.begin(),
                                         judgement.dpia.criteria.end(), isMet);
                  });
}

std::optional<Assessment> WitnessSearch::text(const TextBlock &block, const TextPart *part)
{
    Subject of;
    return search(
        [&](const Next &next) {
            return atEach(block.scope, {}, [&](Binding binding, const State &state) {
                of = m_answers.subjectOf(binding);
                const auto both = [&](const State &met) {
                    return part && !part->when.isEmpty() ? exists(part->when, binding, met, next)
                                                         : next(met);
                };
                return block.when.isEmpty() ? both(state)
                                            : exists(block.when, binding, state, both);
            });
        },
        [&](const Judgement &judgement, const Assessment &assessment) {
            const JudgedCase judged(m_catalogue, assessment, judgement);
            const auto holds = [&](const Condition &when) {
                return when.names(Condition::Operator::Result) || judged.holds(when, of);
            };
            return holds(block.when) && (!part || holds(part->when));
        });
}

// --- conditions: each function tries one way after the other until `next` is content ------------

// Every subject of the scope; a purpose is chosen before it is used, those already chosen first.
bool WitnessSearch::atEach(Scope scope, const State &state,
                           const std::function<bool(Binding, const State &)> &visit)
{
    if (scope == Scope::Case)
        return visit({}, state);
    if (scope == Scope::Recipient) {
        for (int recipient = 0; recipient < m_recipients; ++recipient) {
            if (visit({recipient, -1}, state))
                return true;
        }
        return false;
    }
    const Question *purposes = m_answers.purposeQuestion();
    if (!purposes)
        return false;
    const Place place{m_catalogue.questionIndex(purposes->id)};
    const auto known = state.find(place);
    const quint64 chosen = known == state.end() ? 0 : known->second.with;
    for (const bool old : {true, false}) {
        for (int purpose = 0; purpose < int(purposes->options.size()); ++purpose) {
            if (bool(chosen & WitnessAnswers::bit(purpose)) != old)
                continue;
            State with = state;
            if (m_answers.choose(with, place, purpose) && visit({-1, purpose}, with))
                return true;
        }
    }
    return false;
}

// As evaluate() does: true for one binding of the subjects that are still free.
bool WitnessSearch::exists(const Condition &condition, Binding fixed, const State &state,
                           const Next &next)
{
    const int whole = int(condition.nodes().size()) - 1;
    const bool freeRecipient = condition.isPerRecipient() && fixed.recipient < 0;
    const bool freePurpose = condition.isPerPurpose() && fixed.purpose < 0;
    return atEach(freePurpose ? Scope::Purpose : Scope::Case, state,
                  [&](Binding one, const State &with) {
                      return atEach(freeRecipient ? Scope::Recipient : Scope::Case, with,
                                    [&](Binding other, const State &bound) {
                                        const Binding binding{
                                            freeRecipient ? other.recipient : fixed.recipient,
                                            freePurpose ? one.purpose : fixed.purpose};
                                        return holds(condition, whole, true, binding, bound, next);
                                    });
                  });
}

// False for every binding known by now; evaluate() has the last word on later ones.
bool WitnessSearch::never(const Condition &condition, Binding fixed, const State &state,
                          const Next &next)
{
    std::vector<Binding> bindings;
    const bool freeRecipient = condition.isPerRecipient() && fixed.recipient < 0;
    const bool freePurpose = condition.isPerPurpose() && fixed.purpose < 0;
    quint64 chosen = 0;
    if (const Question *purposes = m_answers.purposeQuestion()) {
        const auto known = state.find({m_catalogue.questionIndex(purposes->id)});
        chosen = known == state.end() ? 0 : known->second.with;
    }
    for (int recipient = 0; recipient < (freeRecipient ? m_recipients : 1); ++recipient) {
        const int r = freeRecipient ? recipient : fixed.recipient;
        if (!freePurpose)
            bindings.push_back({r, fixed.purpose});
        for (quint64 rest = freePurpose ? chosen : 0; rest; rest &= rest - 1)
            bindings.push_back({r, WitnessAnswers::lowest(rest)});
    }
    const int whole = int(condition.nodes().size()) - 1;
    const std::function<bool(size_t, const State &)> from = [&](size_t at, const State &now) {
        if (at == bindings.size())
            return next(now);
        return holds(condition, whole, false, bindings[at], now,
                     [&, at](const State &then) { return from(at + 1, then); });
    };
    return from(0, state);
}

bool WitnessSearch::holds(const Condition &condition, int at, bool wanted, Binding binding,
                          const State &state, const Next &next)
{
    using Operator = Condition::Operator;
    if (++m_steps > mostSteps)
        return false;
    const Condition::Node &node = condition.nodes()[size_t(at)];
    switch (node.op) {
    case Operator::Any:
        return wanted ? anyOf(node, binding, state, next) : noneOf(node, binding, state, next);
    case Operator::Aged:
        return agedOrNot(node, wanted, binding, state, next);
    case Operator::Link: {
        const bool beneath = binding.recipient >= 0 && (m_beneath >> binding.recipient & 1);
        return (binding.recipient >= 0 && beneath == node.beneath) == wanted && next(state);
    }
    case Operator::Dpia:
        return wanted ? criteria(0, node.number, state, next) : next(state);
    case Operator::ResidualHigh: // unanswered, the worst is assumed of the data
        return next(wanted ? state : harmless(state));
    case Operator::Result: // each is there for some answers; which, the other terms need not know
        return next(state);
    case Operator::Not:
        return holds(condition, node.left, !wanted, binding, state, next);
    case Operator::And:
    case Operator::Or:
        break;
    }
    if ((node.op == Operator::And) == wanted)
        return both(condition, node, wanted, binding, state, next);
    return holds(condition, node.left, wanted, binding, state, next) ||
           holds(condition, node.right, wanted, binding, state, next);
}

bool WitnessSearch::both(const Condition &condition, const Condition::Node &node, bool wanted,
                         Binding binding, const State &state, const Next &next)
{
    return holds(condition, node.left, wanted, binding, state, [&](const State &left) {
        return holds(condition, node.right, wanted, binding, left, next);
    });
}

bool WitnessSearch::anyOf(const Condition::Node &node, Binding binding, const State &state,
                          const Next &next)
{
    if (m_answers.isPurpose(node, binding))
        return (node.mask & WitnessAnswers::bit(binding.purpose)) && next(state);
    const std::optional<Place> place = m_answers.placeOf(node.index, binding);
    if (!place)
        return false;
    return applies(*place, true, state, [&](const State &open) {
        for (quint64 rest = node.mask; rest; rest &= rest - 1) {
            State with = open;
            if (m_answers.choose(with, *place, WitnessAnswers::lowest(rest)) && next(with))
                return true;
        }
        State without = open;
        Demand &demand = without[*place];
        if (!node.unknown || demand.with || demand.known || demand.value)
            return false;
        demand.open = true;
        return next(without);
    });
}

bool WitnessSearch::noneOf(const Condition::Node &node, Binding binding, const State &state,
                           const Next &next)
{
    if (m_answers.isPurpose(node, binding))
        return !(node.mask & WitnessAnswers::bit(binding.purpose)) && next(state);
    const std::optional<Place> place = m_answers.placeOf(node.index, binding);
    if (!place)
        return next(state);
    State other = state;
    if (m_answers.avoid(other, *place, node.mask)) {
        Demand &demand = other[*place];
        demand.known |= node.unknown;
        if (!(demand.known && demand.open) && next(other))
            return true;
    }
    return applies(*place, false, state, next);
}

bool WitnessSearch::agedOrNot(const Condition::Node &node, bool wanted, Binding binding,
                              const State &state, const Next &next)
{
    const std::optional<Place> place = m_answers.placeOf(node.index, binding);
    if (!place || m_answers.questionOf(*place).maxAgeMonths == 0)
        return !wanted && next(state);
    State dated = state;
    Demand &demand = dated[*place];
    (wanted ? demand.aged : demand.fresh) = true;
    demand.value |= wanted;
    if ((demand.aged && demand.fresh) || (demand.open && demand.value))
        return false;
    return wanted ? applies(*place, true, dated, next) : next(dated);
}

// The data as harmless as the rest allows.
WitnessSearch::State WitnessSearch::harmless(const State &state) const
{
    State light = state;
    for (size_t i = 0; i < m_catalogue.questions.size(); ++i) {
        const Question &question = m_catalogue.questions[i];
        const auto lighter = [](const Option &a, const Option &b) { return a.weight < b.weight; };
        const auto [least, most] =
            std::minmax_element(question.options.begin(), question.options.end(), lighter);
        if (question.scope != Scope::Case || question.options.empty() || most->weight == 0)
            continue;
        State with = light;
        if (m_answers.choose(with, {int(i)}, int(least - question.options.begin())))
            light = with;
    }
    return light;
}

// `number` of the criteria from `from` on are met.
bool WitnessSearch::criteria(size_t from, int number, const State &state, const Next &next)
{
    if (number == 0)
        return next(state);
    for (size_t i = from; i < m_catalogue.dpia.size(); ++i) {
        const Condition &when = m_catalogue.dpia[i].when;
        const bool found = !when.isEmpty() && exists(when, {}, state, [&](const State &met) {
            return criteria(i + 1, number - 1, met, next);
        });
        if (found)
            return true;
    }
    return false;
}

bool WitnessSearch::applies(const Place &place, bool wanted, const State &state, const Next &next)
{
    State settled = state;
    std::optional<bool> &asked = settled[place].asked;
    if (asked)
        return *asked == wanted && next(state);
    asked = wanted;
    const Condition &when = m_answers.questionOf(place).when;
    if (when.isEmpty())
        return wanted && next(settled);
    const Binding binding{place.recipient, place.purpose};
    return wanted ? exists(when, binding, settled, next) : never(when, binding, settled, next);
}

} // namespace votum
