// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/assessment.h"

#include "core/case/purposes.h"
#include "core/case/recipients.h"
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
                             const Answer &answer)
{
    const QStringList &value = answer.value;
    if (!answer.notKnown.isEmpty()) {
        if (question.kind != QuestionKind::Several)
            return refuse(u"kind"_s, question.id);
        for (const QString &code : answer.notKnown) {
            const Option *option = question.option(code);
            if (!option || option->exclusive || value.contains(code) ||
                answer.notKnown.count(code) > 1)
                return refuse(u"option"_s, code);
        }
        for (const QString &code : value) {
            if (const Option *option = question.option(code); option && option->exclusive)
                return refuse(u"exclusive"_s, code);
        }
        if (value.isEmpty())
            return std::nullopt;
    }
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
    return subject.recipient.isEmpty() &&
           (assessment.purpose(subject.purpose) || (purposes && purposes->option(subject.purpose)));
}

const QString contradictionMark = u":fact:"_s;
const QString termMark = u"TERM:"_s;

// What a person confirmed of an answer holds for no other.
void dropClaims(Assessment &assessment, const AnswerKey &key)
{
    for (const QString &claim : assessment.plausibility.keys()) {
        const std::optional<AnswerKey> name = AnswerKey::fromString(claim);
        if (name && name->subject == key.subject &&
            (name->question == notApplicableClaim(key.question) ||
             name->question.startsWith(key.question + contradictionMark)))
            assessment.plausibility.remove(claim);
    }
    if (key.question == questionId::variant)
        assessment.plausibility.remove(noRecipientClaim.toString());
    if (key.question == questionId::variant || key.question == questionId::backup ||
        key.question == questionId::role || key.question == questionId::disclosure)
        assessment.plausibility.remove(noProcessorClaim.toString());
    for (size_t i = 0; i < assessment.earlierTerms.size(); ++i) {
        if (assessment.earlierTerms[i].from.startsWith(key.question + u':'))
            assessment.plausibility.remove(termClaim(i + 1));
    }
}

} // namespace

QString notApplicableClaim(const QString &question)
{
    return question + u":na"_s;
}

QString contradictionClaim(const QString &question, const QStringList &known)
{
    return question + contradictionMark + known.join(u'+');
}

bool isContradictionClaim(QStringView key)
{
    return key.contains(contradictionMark);
}

QString termClaim(size_t number)
{
    return termMark + QString::number(number);
}

bool isTermClaim(QStringView key)
{
    return key.startsWith(termMark);
}

int rank(OpinionClass opinion)
{
    return int(opinion) + 1;
}

int rank(DecisionCode decision)
{
    constexpr std::array ranks{1, 2, 2, 4, 3, 3, 4};
    return ranks[size_t(decision)];
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

const Purpose *Assessment::purpose(QStringView purposeId) const
{
    for (const Purpose &item : purposes) {
        if (item.id == purposeId)
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
        for (const LinkPlace &place : inTreeOrder(recipients))
            list.push_back({place.link->id, {}});
    }
    if (scope == Scope::Purpose) {
        for (const Purpose &purpose : purposesAsked(catalogue, *this))
            list.push_back({{}, purpose.id});
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
        if (const std::optional<Error> fault = faultIn(catalogue, *question, answer))
            return *fault;
    }
    if (answer.state == AnswerState::NotApplicable) {
        if (question->notApplicable.isEmpty())
            return refuse(u"mandatory"_s, key.question);
        if (answer.note.trimmed().isEmpty())
            return refuse(u"noteMissing"_s, key.question);
    }
    if (const Answer *before = assessment.answer(key);
        before && (before->state != answer.state || before->value != answer.value))
        dropClaims(assessment, key);
    if (answer == Answer())
        assessment.answers.remove(key);
    else
        assessment.answers.insert(key, answer);
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

Result<Assessment> withPlausibility(Assessment assessment, const QString &key,
                                    const PlausibilityAnswer &answer)
{
    if (assessment.opinion.isIssued())
        return refuse(u"frozen"_s);
    const bool isOpen = answer.reason.trimmed().isEmpty();
    if (!isOpen && isContradictionClaim(key) && !answer.evidenceDate.isValid())
        return refuse(u"evidenceDateMissing"_s, key);
    if (isOpen)
        assessment.plausibility.remove(key);
    else
        assessment.plausibility.insert(key, answer);
    return assessment;
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
