// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/alternatives.h"
#include "core/case/proposals.h"

#include "core/catalogue/known.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What the request says of itself is so over every channel.
bool isOfTheRequest(const Question &question)
{
    return question.step == stepId::request;
}

// The questions whose answers speak of the channel: see alternatives.h.
QSet<QString> questionsOfTheChannel(const Catalogue &catalogue, const QString &presentId,
                                    const QString &otherId)
{
    QSet<QString> list;
    for (const Channel &channel : catalogue.channels) {
        const bool isOneOfBoth = channel.id == presentId || channel.id == otherId;
        for (const Proposal &proposal : channel.proposals) {
            const Question *question = catalogue.question(proposal.question);
            if (question->scope != Scope::Purpose || isOneOfBoth)
                list.insert(question->id);
        }
    }
    list.removeIf([&](const QString &id) { return isOfTheRequest(*catalogue.question(id)); });
    for (const int place : catalogue.askingOrder) {
        const Question &question = catalogue.questions[size_t(place)];
        const QStringList names = question.when.questions();
        if (isOfTheRequest(question))
            continue;
        if (question.scope == Scope::Recipient || question.step == stepId::channel ||
            question.step == stepId::terms ||
            std::any_of(names.begin(), names.end(),
                        [&](const QString &name) { return list.contains(name); }))
            list.insert(question.id);
    }
    return list;
}

bool isOfTheCatalogue(const Finding &finding)
{
    return finding.kind == Finding::Kind::Option || finding.kind == Finding::Kind::Rule;
}

const Rule *ruleOf(const Catalogue &catalogue, const Finding &finding)
{
    const auto isIt = [&](const Rule &rule) { return rule.id == finding.id; };
    const auto rule = std::find_if(catalogue.rules.begin(), catalogue.rules.end(), isIt);
    return finding.kind == Finding::Kind::Rule && rule != catalogue.rules.end() ? &*rule : nullptr;
}

// The questions a finding rests on, those of its own conditions included.
QSet<QString> basisOf(const Catalogue &catalogue, const Finding &finding)
{
    QSet<QString> list;
    for (const AnswerKey &key : finding.because)
        list.insert(key.question);
    QStringList more;
    if (const Rule *rule = ruleOf(catalogue, finding)) {
        more = rule->when.questions() + rule->unless.questions();
    } else if (const Question *question = catalogue.question(finding.id.section(u':', 0, 0))) {
        const Option *option = question->option(finding.id.section(u':', 1));
        if (option && option->finding)
            more = option->finding->when.questions();
    }
    return list + QSet<QString>(more.begin(), more.end());
}

// Findings that rest on none of the dropped answers; what people said about them holds as before.
QSet<QString> lastingFindings(const Catalogue &catalogue, const Judgement &judgement,
                              const QSet<QString> &dropped)
{
    QSet<QString> keys;
    for (const Finding &finding : judgement.findings) {
        const Rule *rule = ruleOf(catalogue, finding);
        const bool ofResidualRisk = rule && rule->when.names(Condition::Operator::ResidualHigh);
        if (isOfTheCatalogue(finding) && !ofResidualRisk &&
            !basisOf(catalogue, finding).intersects(dropped))
            keys.insert(finding.key);
    }
    return keys;
}

// Whether the catalogue's proposal answers this over another channel: the purposes and what the
// request says stay, whatever is proposed.
bool isProposed(const Catalogue &catalogue, const Assessment &assessment, const AnswerKey &key)
{
    const bool isKept = isOfTheRequest(*catalogue.question(key.question)) && assessment.answer(key);
    return key.question != questionId::purposes && !isKept;
}

void answerByProposals(const Catalogue &catalogue, Assessment &assessment, QDate asOf)
{
    for (const Question &question : catalogue.questions) {
        for (const Subject &subject : assessment.subjects(catalogue, question.scope)) {
            const AnswerKey key{question.id, subject};
            if (!isProposed(catalogue, assessment, key))
                continue;
            if (const std::optional<Proposal> proposal =
                    proposalFor(catalogue, assessment, key, asOf)) {
                Answer answer;
                answer.state = AnswerState::Value;
                answer.value = proposal->value;
                // Before use begins, what is offered can be concluded.
                if (question.id == questionId::contract &&
                    answer.value == QStringList{optionCode::contractOffered.toString()})
                    answer.value = QStringList{optionCode::contractPlanned.toString()};
                answer.evidenceDate = proposal->asOf;
                assessment.answers.insert(key, answer);
            }
        }
    }
}

Assessment supposed(const Catalogue &catalogue, const Assessment &assessment,
                    const Judgement &present, const Channel &channel)
{
    Assessment other = assessment;
    other.channel = channel.id;
    other.opinion = {};
    other.decision = {};
    other.risks.clear();
    other.recipients.clear();
    for (const ChainLink &link : channel.chain)
        other.recipients.push_back(
            {link.id, link.name, link.country, link.part.in(assessment.language), link.under});

    const QSet<QString> dropped = questionsOfTheChannel(catalogue, assessment.channel, channel.id);
    other.answers.removeIf([&](QMap<AnswerKey, Answer>::iterator entry) {
        return dropped.contains(entry.key().question);
    });
    const AnswerKey state{questionId::projectState.toString(), {}};
    const Answer *use = other.answer(state);
    if (use && use->state == AnswerState::Value)
        other.answers[state].value = QStringList{optionCode::planned.toString()};

    const QSet<QString> lasting = lastingFindings(catalogue, present, dropped);
    other.judgements.removeIf([&](QMap<QString, FindingJudgement>::iterator entry) {
        return !lasting.contains(entry.key());
    });
    std::erase_if(other.measures,
                  [&](const MeasurePlan &plan) { return !lasting.contains(plan.finding); });
    answerByProposals(catalogue, other, present.asOf);
    return other;
}

std::vector<ComparedFinding> standing(const Judgement &judgement)
{
    std::vector<ComparedFinding> list;
    for (const Finding &finding : judgement.findings) {
        const ComparedFinding one{finding.id, finding.subject.purpose, finding.severity,
                                  finding.text};
        const auto isSame = [&](const ComparedFinding &item) { return item.isSame(one); };
        if (isOfTheCatalogue(finding) && !finding.closed &&
            std::none_of(list.begin(), list.end(), isSame))
            list.push_back(one);
    }
    return list;
}

std::vector<ComparedFinding> without(const std::vector<ComparedFinding> &list,
                                     const std::vector<ComparedFinding> &others)
{
    std::vector<ComparedFinding> rest;
    for (const ComparedFinding &one : list) {
        const auto isSame = [&](const ComparedFinding &item) { return item.isSame(one); };
        if (std::none_of(others.begin(), others.end(), isSame))
            rest.push_back(one);
    }
    return rest;
}

QStringList openQuestions(const Judgement &judgement)
{
    QStringList list;
    for (const AnswerKey &key : judgement.openQuestions) {
        if (!list.contains(key.question))
            list << key.question;
    }
    return list;
}

// Whether a question has its answer: neither open, nor unasked because another one is open.
class Settlement
{
public:
    Settlement(const Catalogue &catalogue, const Judgement &judgement) : m_catalogue(catalogue)
    {
        for (const AnswerKey &key : judgement.applicable)
            m_asked.insert(key.question);
        for (const AnswerKey &key : judgement.openQuestions)
            m_open.insert(key.question);
    }

    bool isOpen(const QString &questionId) const
    {
        const Question *question = m_catalogue.question(questionId);
        if (!question || m_asked.contains(questionId))
            return m_open.contains(questionId);
        const QStringList names = question->when.questions(); // never a cycle: the reader's promise
        return std::any_of(names.begin(), names.end(),
                           [this](const QString &name) { return isOpen(name); });
    }

    // A finding of the case that is not found here: may an open question be the reason?
    bool leavesOpen(const Finding &finding) const
    {
        const Rule *rule = ruleOf(m_catalogue, finding);
        if (rule && rule->when.names(Condition::Operator::ResidualHigh))
            return !m_open.isEmpty();
        const QSet<QString> basis = basisOf(m_catalogue, finding);
        return std::any_of(basis.begin(), basis.end(),
                           [this](const QString &name) { return isOpen(name); });
    }

private:
    const Catalogue &m_catalogue;
    QSet<QString> m_asked, m_open;
};

// What is known whatever the open questions will say.
QMap<QString, Outcome> bestOf(const Catalogue &catalogue, const Judgement &judgement)
{
    const Settlement settlement(catalogue, judgement);
    Judgement known = judgement;
    std::erase_if(known.findings, [&](const Finding &finding) {
        return !isOfTheCatalogue(finding) || settlement.leavesOpen(finding);
    });
    QMap<QString, Outcome> best{{QString(), known.outcomeFor({})}};
    for (const PurposeJudgement &item : judgement.purposes)
        best.insert(item.purpose, known.outcomeFor(item.purpose));
    return best;
}

ChannelComparison comparisonOf(const Catalogue &catalogue, const QString &channel,
                               const Assessment &assessment, QDate asOf)
{
    ChannelComparison item;
    item.channel = channel;
    item.assessment = assessment;
    item.judgement = evaluate(catalogue, assessment, asOf);
    item.best = bestOf(catalogue, item.judgement);
    for (const QString &question : openQuestions(item.judgement)) {
        if (catalogue.question(question)->decisive)
            item.decisive << question;
    }
    return item;
}

void compare(const Catalogue &catalogue, const ChannelComparison &now, ChannelComparison &other)
{
    const Judgement &present = now.judgement;
    const std::vector<ComparedFinding> before = standing(present);
    const std::vector<ComparedFinding> after = standing(other.judgement);
    const Settlement settlement(catalogue, other.judgement);
    other.gained = without(after, before);
    other.kept = without(after, other.gained);
    for (const ComparedFinding &lost : without(before, after)) {
        const auto mayReturn = [&](const Finding &finding) {
            return finding.id == lost.id && finding.subject.purpose == lost.purpose &&
                   settlement.leavesOpen(finding);
        };
        const bool open = std::any_of(present.findings.begin(), present.findings.end(), mayReturn);
        (open ? other.undecided : other.gone).push_back(lost);
    }
    const QStringList known = openQuestions(present);
    for (const QString &question : openQuestions(other.judgement)) {
        if (!known.contains(question))
            other.newlyOpen << question;
    }
    for (const AnswerKey &key : other.judgement.applicable) {
        const std::optional<Proposal> proposal =
            proposalFor(catalogue, other.assessment, key, other.judgement.asOf);
        if (!proposal || !isProposed(catalogue, now.assessment, key))
            continue;
        other.proposed.push_back(key);
        if (!proposal->isVerified())
            other.unverified.push_back(key);
    }
}

} // namespace

Assessment supposedFor(const Catalogue &catalogue, const Assessment &assessment,
                       const QString &channelId, QDate asOf)
{
    const Channel *channel = catalogue.channel(channelId);
    if (!channel || channelId == assessment.channel)
        return assessment;
    return supposed(catalogue, assessment, evaluate(catalogue, assessment, asOf), *channel);
}

Result<std::vector<ChannelComparison>> compareChannels(const Catalogue &catalogue,
                                                       const Assessment &assessment,
                                                       const QStringList &channelIds, QDate asOf)
{
    for (const QString &id : channelIds) {
        if (!catalogue.channel(id))
            return Error{u"channel"_s, {id}, {}};
    }
    std::vector<ChannelComparison> list{
        comparisonOf(catalogue, assessment.channel, assessment, asOf)};
    const Judgement present = list.front().judgement;
    for (const Channel &channel : catalogue.channels) {
        const bool wanted =
            channelIds.contains(channel.id) || channel.id == channelId::emailNewsletter;
        if (!wanted || channel.id == assessment.channel)
            continue;
        list.push_back(comparisonOf(catalogue, channel.id,
                                    supposed(catalogue, assessment, present, channel), asOf));
        compare(catalogue, list.front(), list.back());
    }
    return list;
}

} // namespace votum
