// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/claims.h"

#include "core/case/proposals.h"
#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/countryfact.h"
#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "core/judgement/terms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// A known point is met by itself, by an option that clarifies it, or left open.
bool differs(const Question &question, const Answer &answer, const QStringList &known)
{
    return std::any_of(known.begin(), known.end(), [&](const QString &code) {
        const auto meets = [&](const QString &chosen) {
            const Option *option = question.option(chosen);
            return chosen == code || (option && option->settles.contains(code));
        };
        return !answer.notKnown.contains(code) &&
               std::none_of(answer.value.begin(), answer.value.end(), meets);
    });
}

// Whether it asks for a basis that holds in some places only.
bool hasPlaces(const Question &question)
{
    return std::any_of(question.options.begin(), question.options.end(),
                       [](const Option &option) { return !option.settles.isEmpty(); });
}

// Whether an option chosen holds in some places, and not where the recipient is established.
bool isElsewhere(const Question &question, const Answer &answer, const Recipient &recipient,
                 const Proposal &destination)
{
    return std::any_of(answer.value.begin(), answer.value.end(), [&](const QString &chosen) {
        const Option *option = question.option(chosen);
        return option && !option->settles.isEmpty() &&
               !option->settles.contains(recipient.country) &&
               !option->settles.contains(destination.value.value(0));
    });
}

PlausibilityNote contradiction(const Catalogue &catalogue, const Question &question,
                               const AnswerKey &key, const Answer &answer, const Proposal &known,
                               const LocalText &place)
{
    Answer value;
    value.state = AnswerState::Value;
    value.value = known.value;
    PlausibilityNote note;
    note.id = contradictionClaim(key.question, known.value);
    note.subject = key.subject;
    note.because = {key};
    note.text = catalogue.word(u"claim.fact"_s)
                    .arg(question.text)
                    .arg(answerText(catalogue, question, &answer))
                    .arg(answerText(catalogue, *catalogue.question(known.question), &value))
                    .arg(provenanceText(catalogue, known));
    for (const LocalText &more : {place, known.note}) {
        if (!more.isEmpty())
            note.text = joined(note.text, u" "_s, more);
    }
    note.shortText = shortOf(catalogue, u"short.fact"_s, question);
    note.ask = catalogue.word(u"claim.fact.ask"_s);
    note.legal = question.legal;
    return note;
}

// Alone, in part or jointly; whether that is documented does not matter here.
bool decidesItself(const Assessment &assessment, const Judgement &judgement,
                   const Recipient &recipient)
{
    using namespace optionCode;
    const auto says = [&](QStringView question, std::initializer_list<QStringView> codes) {
        const AnswerKey key{question.toString(), {recipient.id, {}}};
        const Answer *answer = assessment.answer(key);
        return answer && judgement.applies(key) &&
               std::any_of(codes.begin(), codes.end(),
                           [&](QStringView code) { return answer->value.contains(code); });
    };
    return says(questionId::role, {independent, mixed, joint}) ||
           says(questionId::furtherLink,
                {independent, independentUndocumented, inPart, inPartUndocumented});
}

// It is known what the recipient is, and in no part a processor.
bool decidesAlone(const Answer *role)
{
    using namespace optionCode;
    return role && role->state == AnswerState::Value && role->notKnown.isEmpty() &&
           (role->value.contains(independent) || role->value.contains(joint)) &&
           !role->value.contains(processor) && !role->value.contains(mixed);
}

// Whether the answer has the option a term came from.
bool bears(const Answer &answer, const QString &question, const QString &from)
{
    return answer.state == AnswerState::Value && from.startsWith(question + u':') &&
           answer.value.contains(from.mid(question.size() + 1));
}

bool isOpenNote(const PlausibilityNote &note)
{
    return !note.answered;
}

bool isDecisiveRule(const Finding &finding)
{
    return finding.kind == Finding::Kind::Rule && finding.severity == Severity::OpenCritical;
}

// Whether `after` holds something of this kind that `before` does not.
template<class Item, class Counts>
bool isNew(const std::vector<Item> &before, const std::vector<Item> &after, Counts counts,
           QString (*keyOf)(const Item &))
{
    return std::any_of(after.begin(), after.end(), [&](const Item &item) {
        return counts(item) && std::none_of(before.begin(), before.end(), [&](const Item &old) {
                   return counts(old) && keyOf(old) == keyOf(item);
               });
    });
}

bool wouldContradict(const Catalogue &catalogue, const Assessment &assessment,
                     const Judgement &judgement, const AnswerKey &key, const QStringList &value)
{
    Assessment supposed = assessment;
    Answer answer;
    answer.state = AnswerState::Value;
    answer.value = value;
    answer.evidenceDate = judgement.asOf;
    supposed.answers.insert(key, answer);
    const Judgement then = evaluate(catalogue, supposed, judgement.asOf);
    return isNew<PlausibilityNote>(judgement.plausibility, then.plausibility, isOpenNote,
                                   [](const PlausibilityNote &note) { return note.key(); }) ||
           isNew<Finding>(judgement.findings, then.findings, isDecisiveRule,
                          [](const Finding &finding) { return finding.key; });
}

} // namespace

std::optional<PlausibilityNote> contradictionOf(const Catalogue &catalogue,
                                                const Assessment &assessment, const AnswerKey &key,
                                                QDate asOf)
{
    const Question *question = catalogue.question(key.question);
    const Answer *answer = assessment.answer(key);
    if (!question || !answer || answer->state != AnswerState::Value)
        return std::nullopt;
    if (question->isFact) {
        const std::optional<Proposal> known = knownOf(catalogue, assessment, key, asOf);
        if (!known || !known->isVerified() || !differs(*question, *answer, known->value))
            return std::nullopt;
        return contradiction(catalogue, *question, key, *answer, *known, {});
    }
    const Recipient *recipient = assessment.recipient(key.subject.recipient);
    if (!recipient || !hasPlaces(*question))
        return std::nullopt;
    const std::optional<Proposal> known =
        countryFact(catalogue, recipient->country, questionId::destination, asOf);
    if (!known || !known->isVerified() || !isElsewhere(*question, *answer, *recipient, *known))
        return std::nullopt;
    const LocalText place =
        catalogue.word(u"claim.place"_s).arg(countryText(catalogue, recipient->country));
    return contradiction(catalogue, *question, key, *answer, *known, place);
}

PlausibilityNote notApplicableNote(const Catalogue &catalogue, const Question &question,
                                   const AnswerKey &key)
{
    PlausibilityNote note;
    note.id = notApplicableClaim(question.id);
    note.subject = key.subject;
    note.because = {key};
    note.text = catalogue.word(u"claim.notApplicable"_s).arg(question.text);
    note.shortText = shortOf(catalogue, u"short.notApplicable"_s, question);
    note.ask = joined(question.notApplicable, u" "_s, catalogue.word(u"claim.notApplicable.ask"_s));
    note.legal = question.legal;
    return note;
}

std::vector<PlausibilityNote> missingLinks(const Catalogue &catalogue, const Assessment &assessment)
{
    const auto noteOf = [&](const QString &what, const LocalText &text, const LocalText &brief,
                            const QString &ask) {
        PlausibilityNote note;
        note.id = u"CHAIN:"_s + what;
        note.text = text;
        note.shortText = brief;
        note.ask = catalogue.word(ask);
        note.legal = catalogue.word(u"finding.noRecipients.legal"_s);
        return note;
    };
    std::vector<PlausibilityNote> notes;
    const Channel *channel = catalogue.channel(assessment.channel);
    if (!channel && !catalogue.channels.empty())
        notes.push_back(noteOf(u"mode"_s, catalogue.word(u"claim.mode"_s),
                               catalogue.word(u"short.mode"_s), u"claim.mode.ask"_s));
    if (!channel || (assessment.recipients.empty() &&
                     !assessment.plausibility.contains(noRecipientClaim.toString())))
        return notes; // then that is the point
    for (const ChainLink &link : linksMissing(*channel, assessment.recipients)) {
        LocalText name = same(link.name);
        if (!link.country.isEmpty())
            name = joined(name, u", "_s, countryText(catalogue, link.country));
        const LocalText text =
            catalogue.word(u"claim.link"_s).arg(name).arg(link.part).arg(channel->name);
        notes.push_back(noteOf(link.id, text, catalogue.word(u"short.link"_s).arg(same(link.name)),
                               u"claim.link.ask"_s));
    }
    return notes;
}

std::vector<PlausibilityNote> missingProcessors(const Catalogue &catalogue,
                                                const Assessment &assessment,
                                                const Judgement &judgement)
{
    using namespace optionCode;
    std::vector<AnswerKey> because;
    bool isCarried = false;
    for (const Recipient &recipient : assessment.recipients) {
        const AnswerKey key{questionId::role.toString(), {recipient.id, {}}};
        if (!recipient.isContracted() || !judgement.applies(key))
            continue;
        if (!decidesAlone(assessment.answer(key)))
            return {}; // a processor, or a role that is an open point itself
        because.push_back(key);
        const AnswerKey basis{questionId::disclosure.toString(), key.subject};
        const Answer *answer = assessment.answer(basis);
        isCarried |= answer && judgement.applies(basis) && answer->value.contains(carrier);
    }
    std::sort(because.begin(), because.end()); // however the recipients are ordered
    const auto demands = [&](QStringView question, QStringView code) {
        const AnswerKey key{question.toString(), {}};
        const bool says = judgement.applies(key) && assessment.answerText(question) == code;
        if (says)
            because.insert(because.begin(), key);
        return says;
    };
    const bool isKept = demands(questionId::backup, keptAtProvider);
    const bool isSent = !isCarried && demands(questionId::variant, overProvider);
    if (assessment.recipients.empty() || (!isKept && !isSent))
        return {};
    PlausibilityNote note;
    note.id = noProcessorClaim.toString();
    note.because = std::move(because);
    note.text = catalogue.word(u"claim.processor"_s);
    note.shortText = catalogue.word(u"short.processor"_s);
    note.ask = catalogue.word(u"claim.processor.ask"_s);
    note.legal = catalogue.word(u"claim.processor.legal"_s);
    return {std::move(note)};
}

std::optional<PlausibilityNote> noRecipientNote(const Catalogue &catalogue,
                                                const Assessment &assessment)
{
    if (!assessment.recipients.empty() ||
        assessment.answerText(questionId::variant) != optionCode::ownServer)
        return std::nullopt;
    PlausibilityNote note;
    note.id = noRecipientClaim.toString();
    note.because = {{questionId::variant.toString(), {}}};
    note.text = catalogue.word(u"claim.none"_s);
    note.shortText = catalogue.word(u"short.none"_s);
    note.ask = catalogue.word(u"claim.none.ask"_s);
    note.legal = catalogue.word(u"finding.noRecipients.legal"_s);
    return note;
}

std::vector<PlausibilityNote> unnamedCountries(const Catalogue &catalogue,
                                               const Assessment &assessment)
{
    std::vector<PlausibilityNote> notes;
    for (const Recipient &recipient : assessment.recipients) {
        if (catalogue.countries.empty() || !recipient.country.isEmpty())
            continue;
        PlausibilityNote note;
        note.id = u"CHAIN:country"_s;
        note.subject.recipient = recipient.id;
        note.text = catalogue.word(u"claim.country"_s).arg(same(recipient.name));
        note.shortText = catalogue.word(u"short.country"_s);
        note.ask = catalogue.word(u"claim.country.ask"_s);
        note.legal = catalogue.word(u"claim.country.legal"_s);
        notes.push_back(std::move(note));
    }
    return notes;
}

std::vector<PlausibilityNote> missingPlatforms(const Catalogue &catalogue,
                                               const Assessment &assessment,
                                               const Judgement &judgement)
{
    const std::vector<Recipient> &recipients = assessment.recipients;
    std::vector<PlausibilityNote> notes;
    if (recipients.empty() ||
        std::any_of(recipients.begin(), recipients.end(), [&](const Recipient &recipient) {
            return decidesItself(assessment, judgement, recipient);
        }))
        return notes;
    for (const Purpose &purpose : purposesAsked(catalogue, assessment)) {
        if (purpose.kind != optionCode::audienceMatching)
            continue;
        PlausibilityNote note;
        note.id = u"CHAIN:platform"_s;
        note.subject.purpose = purpose.id;
        note.text = catalogue.word(u"claim.platform"_s).arg(purposeTitle(catalogue, purpose));
        note.shortText = catalogue.word(u"short.platform"_s);
        note.ask = catalogue.word(u"claim.platform.ask"_s);
        note.legal = catalogue.word(u"claim.platform.legal"_s);
        notes.push_back(std::move(note));
    }
    return notes;
}

std::vector<PlausibilityNote> earlierTerms(const Catalogue &catalogue, const Assessment &assessment,
                                           const Judgement &judgement)
{
    std::vector<PlausibilityNote> notes;
    for (size_t i = 0; i < assessment.earlierTerms.size(); ++i) {
        const LastingTerm &term = assessment.earlierTerms[i];
        PlausibilityNote note;
        note.id = termClaim(i + 1);
        for (const AnswerKey &key : judgement.applicable) {
            const Answer *given = assessment.answer(key);
            if (given && bears(*given, key.question, term.from))
                note.because.push_back(key);
        }
        if (note.because.empty() && !term.from.isEmpty())
            continue;
        note.text = catalogue.word(u"claim.term"_s).arg(wordedTerm(catalogue, term));
        note.shortText = catalogue.word(u"short.term"_s);
        note.ask =
            catalogue.word(note.because.empty() ? u"claim.term.ask.own"_s : u"claim.term.ask"_s);
        notes.push_back(std::move(note));
    }
    return notes;
}

std::optional<Offer> offerFor(const Catalogue &catalogue, const Assessment &assessment,
                              const Judgement &judgement, const AnswerKey &key)
{
    if (assessment.answer(key))
        return std::nullopt;
    Offer offer;
    offer.proposal = proposalFor(catalogue, assessment, key, judgement.asOf);
    if (!offer.proposal)
        offer.like = likeOf(catalogue, assessment, key);
    if (!offer.proposal && !offer.like)
        return std::nullopt;
    offer.value = offer.proposal ? offer.proposal->value : assessment.answer(*offer.like)->value;
    // The like is a person's own answer: what speaks against it is said once it is given.
    if (offer.proposal && wouldContradict(catalogue, assessment, judgement, key, offer.value))
        return std::nullopt;
    return offer;
}

} // namespace votum
