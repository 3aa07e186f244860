// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/reply.h"

namespace votum {

// One answer of a reply, held against the case: what would be entered, beside what stands there.
struct ProposedAnswer
{
    enum class State {
        Open,     // nothing is known at present
        Same,     // nothing would change
        Differs,  // another answer stands there
        Changed,  // the catalogue asks it in other words by now
        Altered,  // the form asked in words that were never the catalogue’s
        NotAsked, // the case does not ask it at present
        Refused   // cannot be entered: `fault`
    };

    AnswerKey key;
    const Question *question = nullptr; // of the catalogue; null: it does not know it
    LocalText subject;                  // in words; empty: the case
    QString asked;                      // the words of the form
    Answer answer; // with who said so in which reply; evidence only as it is named there
    State standing = State::Open;
    std::optional<Error> fault;

    // Fills a gap, in a question that was understood: is taken with all. Whatever else can be
    // entered is taken by whoever has looked at it.
    bool fillsGap() const { return standing == State::Open; }
    bool mayBeTaken() const { return standing != State::Same && standing != State::Refused; }
};
template<>
inline constexpr auto codesOf<ProposedAnswer::State> = codeTable<ProposedAnswer::State::Refused>(
    "open", "same", "differs", "changed", "altered", "notAsked", "refused");

// In the order of the reply. Error "replyOtherCase" (the file number the reply names, the one of
// the case): not even one of its answers is of this case. Pure; any thread.
Result<std::vector<ProposedAnswer>> proposedAnswers(const Catalogue &catalogue,
                                                    const Assessment &assessment,
                                                    const Judgement &judgement, const Reply &reply);

} // namespace votum
