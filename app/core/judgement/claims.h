// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// What an assessment claims against what the catalogue knows, and what a person has to confirm
// before it counts (README.md "Claims"). Pure; any thread.

// The answer differs from a fact of the channel, of the link or of its country that somebody read
// (V or S), or rests a transfer on what does not hold in the recipient's own country (`settles` of
// a question that is none of facts); an adequacy decision that has ended by `asOf` included. The id
// is QUESTION:fact:KNOWN, so that another fact is another note.
std::optional<PlausibilityNote> contradictionOf(const Catalogue &catalogue,
                                                const Assessment &assessment, const AnswerKey &key,
                                                QDate asOf);
// The question is said not to apply: QUESTION:na.
PlausibilityNote notApplicableNote(const Catalogue &catalogue, const Question &question,
                                   const AnswerKey &key);
// The links of the channel's usual chain that the case lacks (CHAIN:LINK), or that nobody can tell
// because no mode is chosen (CHAIN:mode).
std::vector<PlausibilityNote> missingLinks(const Catalogue &catalogue,
                                           const Assessment &assessment);
// No recipient at all, on a server of one's own, where that can be (CHAIN:none). Confirmed, the
// links of the channel's chain are asked for one by one.
std::optional<PlausibilityNote> noRecipientNote(const Catalogue &catalogue,
                                                const Assessment &assessment);
// A provider keeps the messages under a data processing agreement, or sends them as more than a
// carrier, and no counterpart is called a processor (CHAIN:processor; Art. 28 GDPR). `judgement` as
// in earlierTerms().
std::vector<PlausibilityNote> missingProcessors(const Catalogue &catalogue,
                                                const Assessment &assessment,
                                                const Judgement &judgement);
// The recipients whose country nobody has named, so that nothing said of them can be held against
// it (CHAIN:country, of the recipient; Art. 13(1)(f), 30(1)(e), 44 GDPR).
std::vector<PlausibilityNote> unnamedCountries(const Catalogue &catalogue,
                                               const Assessment &assessment);
// The purposes for which customer lists are matched with an advertising platform while no recipient
// decides on purposes of its own, so that the platform is not among them (CHAIN:platform, of the
// purpose; Art. 13(1)(e), 26 GDPR). Without any recipient that is the point. `judgement` as
// in earlierTerms().
std::vector<PlausibilityNote> missingPlatforms(const Catalogue &catalogue,
                                               const Assessment &assessment,
                                               const Judgement &judgement);
// The terms of the approval before (TERM:1 …), asked again whether they hold. One whose answer is
// no longer given is not asked: the other answer says so, and is judged. `judgement`: as far as it
// tells which questions are asked.
std::vector<PlausibilityNote> earlierTerms(const Catalogue &catalogue, const Assessment &assessment,
                                           const Judgement &judgement);
// What stands beside a question until a person confirms it: the catalogue's proposal, else the
// answer of the like (core/case/proposals.h).
struct Offer
{
    std::optional<Proposal> proposal;
    std::optional<AnswerKey> like; // whose answer
    QStringList value;
};
// Nothing if the question is answered, or if confirming the proposal would contradict an answer
// given already: a new contradiction or decisive open point would follow. `judgement`: of the
// assessment as it is.
std::optional<Offer> offerFor(const Catalogue &catalogue, const Assessment &assessment,
                              const Judgement &judgement, const AnswerKey &key);

} // namespace votum
