// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/proposals.h"

#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/countryfact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const Proposal *matching(const std::vector<Proposal> &proposals, const QString &question)
{
    const auto isOfQuestion = [&](const Proposal &item) { return item.question == question; };
    const auto place = std::find_if(proposals.begin(), proposals.end(), isOfQuestion);
    return place == proposals.end() ? nullptr : &*place;
}

bool isGiven(const Assessment &assessment, const AnswerKey &key)
{
    const Answer *answer = assessment.answer(key);
    return answer && answer->state == AnswerState::Value;
}

bool isAlike(const Catalogue &catalogue, const Assessment &assessment, const Subject &one,
             const Subject &other)
{
    const Recipient *link = assessment.recipient(one.recipient);
    const Recipient *otherLink = assessment.recipient(other.recipient);
    if (link && otherLink)
        return link->isContracted() == otherLink->isContracted();
    const std::vector<Purpose> purposes = purposesAsked(catalogue, assessment);
    const auto kindOf = [&](const QString &id) {
        const auto place = std::find_if(purposes.begin(), purposes.end(),
                                        [&](const Purpose &item) { return item.id == id; });
        return place == purposes.end() ? QString() : place->kind;
    };
    return !one.purpose.isEmpty() && kindOf(one.purpose) == kindOf(other.purpose);
}

} // namespace

std::optional<Proposal> proposalFor(const Catalogue &catalogue, const Assessment &assessment,
                                    const AnswerKey &key, QDate asOf)
{
    if (!key.subject.isCase() && isGiven(assessment, {key.question, {}}))
        return std::nullopt; // a person said it of the whole case: likeOf()
    return knownOf(catalogue, assessment, key, asOf);
}

std::optional<Proposal> knownOf(const Catalogue &catalogue, const Assessment &assessment,
                                const AnswerKey &key, QDate asOf)
{
    const Channel *channel = catalogue.channel(assessment.channel);
    const Recipient *recipient = assessment.recipient(key.subject.recipient);
    if (recipient) {
        const ChainLink *link = channel ? usualLink(*channel, *recipient) : nullptr;
        const Proposal *proposal = link ? matching(link->proposals, key.question) : nullptr;
        if (proposal && link->country == recipient->country)
            return *proposal;
        return countryFact(catalogue, recipient->country, key.question, asOf);
    }
    const Proposal *proposal = channel ? matching(channel->proposals, key.question) : nullptr;
    return proposal ? std::optional(*proposal) : std::nullopt;
}

std::optional<AnswerKey> likeOf(const Catalogue &catalogue, const Assessment &assessment,
                                const AnswerKey &key)
{
    const Question *question = catalogue.question(key.question);
    if (!question || question->options.empty() || key.subject.isCase() || assessment.answer(key))
        return std::nullopt;
    for (const Subject &other : assessment.subjects(catalogue, question->scope)) {
        const AnswerKey its{key.question, other};
        if (isGiven(assessment, its) && isAlike(catalogue, assessment, key.subject, other))
            return its;
    }
    const AnswerKey whole{key.question, {}};
    return isGiven(assessment, whole) ? std::optional(whole) : std::nullopt;
}

} // namespace votum
