#include "core/judgement/judgedcase.h"
#include "lint/witness.h"

using namespace Qt::StringLiterals;

namespace votum {

std::optional<Assessment> WitnessSearch::text(const TextBlock &block, const TextPart *part)
{
    Subject of;
    return search(
        [&](const Next &next) {
            return atEach(block.scope, {}, [&](Binding binding, const State &state) {
                of = subjectOf(binding);
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
            return judged.holds(block.when, of) && (!part || judged.holds(part->when, of));
        });
}

} // namespace votum
