// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/assessment.h"

#include "core/catalogue/known.h"

#include <QLocale>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Error refuse(const QString &code, const QString &argument = {})
{
    return {code, {argument}, {}};
}

bool isNumber(const QString &text)
{
    bool ok = false;
    QLocale::c().toDouble(text, &ok);
    return ok;
}

// Why this value cannot answer the question; nothing if it can.
std::optional<Error> faultIn(const Catalogue &catalogue, const Question &question,
                             const QStringList &value)
{
    if (value.isEmpty() || (question.kind != QuestionKind::Several && value.size() != 1))
        return refuse(u"kind"_s, question.id);
    switch (question.kind) {
    case QuestionKind::One:
    case QuestionKind::Several:
        for (const QString &code : value) {
            const Option *option = question.option(code);
            if (!option)
                return refuse(u"option"_s, code);
            if (option->exclusive && value.size() > 1)
                return refuse(u"exclusive"_s, code);
        }
        if (QSet<QString>(value.begin(), value.end()).size() != value.size())
            return refuse(u"kind"_s, question.id);
        break;
    case QuestionKind::Text:
        if (value.first().trimmed().isEmpty())
            return refuse(u"kind"_s, question.id);
        break;
    case QuestionKind::Date:
        if (!QDate::fromString(value.first(), Qt::ISODate).isValid())
            return refuse(u"kind"_s, question.id);
        break;
    case QuestionKind::Number:
        if (!isNumber(value.first()))
            return refuse(u"kind"_s, question.id);
        break;
    case QuestionKind::Country:
        if (!catalogue.country(value.first()))
            return refuse(u"kind"_s, question.id);
        break;
    }
    return std::nullopt;
}

bool fitsScope(const Assessment &assessment, const Question &question, const Subject &subject,
               const Catalogue &catalogue)
{
    switch (question.scope) {
    case Scope::Case:
        return subject.isCase();
    case Scope::Recipient:
        return subject.purpose.isEmpty() && assessment.recipient(subject.recipient);
    case Scope::Purpose:
        break;
    }
    const Question *purposes = catalogue.question(questionId::purposes);
    return subject.recipient.isEmpty() && purposes && purposes->option(subject.purpose);
}

const Proposal *matching(const std::vector<Proposal> &proposals, const QString &question)
{
    const auto isOfQuestion = [&](const Proposal &item) { return item.question == question; };
    const auto place = std::find_if(proposals.begin(), proposals.end(), isOfQuestion);
    return place == proposals.end() ? nullptr : &*place;
}

const ChainLink *linkOf(const Channel &channel, const Recipient &recipient)
{
    for (const ChainLink &link : channel.chain) {
        if (link.id == recipient.id || link.name == recipient.name)
            return &link;
    }
    return nullptr;
}

std::optional<Proposal> fromCountry(const Catalogue &catalogue, const Recipient &recipient)
{
    const Country *country = catalogue.country(recipient.country);
    if (!country)
        return std::nullopt;
    Proposal proposal;
    static_cast<Provenance &>(proposal) = *country;
    proposal.question = questionId::destination.toString();
    proposal.value = {country->destination};
    proposal.note = country->scope.isEmpty() ? country->act : country->scope;
    return proposal;
}

} // namespace

int rank(OpinionClass opinion)
{
    return int(opinion) + 1;
}

int rank(DecisionCode decision)
{
    constexpr std::array ranks{1, 2, 2, 4, 3, 3, 4};
    return ranks[size_t(decision)];
}

QStringList Assessment::purposes(const Catalogue &catalogue) const
{
    const Question *question = catalogue.question(questionId::purposes);
    const Answer *chosen = answer({questionId::purposes.toString(), {}});
    QStringList list;
    if (!question || !chosen || chosen->state != AnswerState::Value)
        return list;
    for (const Option &option : question->options) {
        if (chosen->value.contains(option.code))
            list << option.code;
    }
    return list;
}

const Answer *Assessment::answer(const AnswerKey &key) const
{
    const auto place = answers.constFind(key);
    return place == answers.constEnd() ? nullptr : &*place;
}

QString Assessment::answerText(QStringView questionId) const
{
    const Answer *found = answer({questionId.toString(), {}});
    return found && found->state == AnswerState::Value ? found->value.value(0) : QString();
}

const Recipient *Assessment::recipient(QStringView recipientId) const
{
    for (const Recipient &item : recipients) {
        if (item.id == recipientId)
            return &item;
    }
    return nullptr;
}

std::vector<Subject> Assessment::subjects(const Catalogue &catalogue, Scope scope) const
{
    std::vector<Subject> list;
    if (scope == Scope::Case)
        list.push_back({});
    if (scope == Scope::Recipient) {
        for (const Recipient &item : recipients)
            list.push_back({item.id, {}});
    }
    if (scope == Scope::Purpose) {
        for (const QString &purpose : purposes(catalogue))
            list.push_back({{}, purpose});
    }
    return list;
}

Result<Assessment> withAnswer(const Catalogue &catalogue, Assessment assessment,
                              const AnswerKey &key, const Answer &answer)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    const Question *question = catalogue.question(key.question);
    if (!question)
        return refuse(u"question"_s, key.question);
    if (!fitsScope(assessment, *question, key.subject, catalogue))
        return refuse(u"subject"_s, key.toString());
    if (answer.state == AnswerState::Value) {
        if (const std::optional<Error> fault = faultIn(catalogue, *question, answer.value))
            return *fault;
    }
    if (answer.state == AnswerState::NotApplicable) {
        if (question->mandatory)
            return refuse(u"mandatory"_s, key.question);
        if (answer.note.trimmed().isEmpty())
            return refuse(u"noteMissing"_s, key.question);
    }
    if (answer == Answer())
        assessment.answers.remove(key);
    else
        assessment.answers.insert(key, answer);
    return assessment;
}

Result<Assessment> withRecipient(Assessment assessment, const Recipient &recipient)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    if (recipient.name.trimmed().isEmpty() || recipient.id.isEmpty())
        return refuse(u"recipientName"_s);
    for (Recipient &item : assessment.recipients) {
        if (item.id == recipient.id) {
            item = recipient;
            return assessment;
        }
    }
    assessment.recipients.push_back(recipient);
    return assessment;
}

Result<Assessment> withoutRecipient(Assessment assessment, const QString &recipientId)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    std::erase_if(assessment.recipients,
                  [&](const Recipient &item) { return item.id == recipientId; });
    return assessment;
}

Result<Assessment> withChannel(const Catalogue &catalogue, Assessment assessment,
                               const QString &channelId)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    if (!channelId.isEmpty() && !catalogue.channel(channelId))
        return refuse(u"channel"_s, channelId);
    assessment.channel = channelId;
    return assessment;
}

Result<Assessment> withJudgement(Assessment assessment, const QString &findingKey,
                                 const FindingJudgement &judgement, Severity derived)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    if (judgement.severity && *judgement.severity != derived) {
        if (judgement.reason.trimmed().isEmpty())
            return refuse(u"reasonMissing"_s, findingKey);
        if (derived == Severity::KnockOut && !judgement.confirmedTwice)
            return refuse(u"confirmTwice"_s, findingKey);
    }
    if (!judgement.severity && judgement.acceptance.isEmpty())
        assessment.judgements.remove(findingKey);
    else
        assessment.judgements.insert(findingKey, judgement);
    return assessment;
}

Result<Assessment> withMeasure(const Catalogue &catalogue, Assessment assessment,
                               const MeasurePlan &plan)
{
    if (!catalogue.measure(plan.measure))
        return refuse(u"measure"_s, plan.measure);
    if (plan.done.isValid() && plan.evidence.trimmed().isEmpty())
        return refuse(u"evidenceMissing"_s, plan.measure);
    for (MeasurePlan &item : assessment.measures) {
        if (item.finding == plan.finding && item.measure == plan.measure) {
            item = plan;
            return assessment;
        }
    }
    assessment.measures.push_back(plan);
    return assessment;
}

Result<Assessment> withoutMeasure(Assessment assessment, const QString &findingKey,
                                  const QString &measureId)
{
    std::erase_if(assessment.measures, [&](const MeasurePlan &item) {
        return item.finding == findingKey && item.measure == measureId;
    });
    return assessment;
}

Result<Assessment> withRisk(Assessment assessment, const QString &scenario,
                            const RiskJudgement &judgement)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    const bool changesValue =
        judgement.severity || judgement.likelihoodBefore || judgement.likelihoodAfter;
    if (changesValue && judgement.reason.trimmed().isEmpty())
        return refuse(u"reasonMissing"_s, scenario);
    if (judgement == RiskJudgement())
        assessment.risks.remove(scenario);
    else
        assessment.risks.insert(scenario, judgement);
    return assessment;
}

std::optional<Proposal> proposalFor(const Catalogue &catalogue, const Assessment &assessment,
                                    const AnswerKey &key)
{
    const Channel *channel = catalogue.channel(assessment.channel);
    const Recipient *recipient = assessment.recipient(key.subject.recipient);
    if (recipient) {
        const ChainLink *link = channel ? linkOf(*channel, *recipient) : nullptr;
        const Proposal *proposal = link ? matching(link->proposals, key.question) : nullptr;
        if (proposal && link->country == recipient->country)
            return *proposal;
        if (key.question == questionId::destination)
            return fromCountry(catalogue, *recipient);
        return std::nullopt;
    }
    const Proposal *proposal = channel ? matching(channel->proposals, key.question) : nullptr;
    return proposal ? std::optional(*proposal) : std::nullopt;
}

Result<Assessment> withText(const Catalogue &catalogue, Assessment assessment, const QString &key,
                            bool inRecord)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    assessment.texts.removeAll(key);
    if (!inRecord)
        return assessment;
    const std::optional<AnswerKey> name = AnswerKey::fromString(key);
    const TextBlock *block = name ? catalogue.textBlock(name->question) : nullptr;
    const std::vector<Subject> subjects =
        block ? assessment.subjects(catalogue, block->scope) : std::vector<Subject>();
    if (!block || std::find(subjects.begin(), subjects.end(), name->subject) == subjects.end())
        return Error{u"text"_s, {key}, {}};
    assessment.texts.append(key);
    assessment.texts.sort();
    return assessment;
}

} // namespace votum
