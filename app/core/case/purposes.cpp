// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/purposes.h"

#include "core/catalogue/known.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const AnswerKey &kindsKey()
{
    static const AnswerKey key{questionId::purposes.toString(), {}};
    return key;
}

QStringList kindsOf(const Assessment &assessment)
{
    const Answer *chosen = assessment.answer(kindsKey());
    return chosen && chosen->state == AnswerState::Value ? chosen->value : QStringList();
}

// Chooses exactly these kinds, in the order of the options; without one the question is open.
void chooseKinds(const Question &question, Assessment &assessment, const QStringList &kinds)
{
    if (kinds.isEmpty()) {
        assessment.answers.remove(kindsKey());
        return;
    }
    Answer &chosen = assessment.answers[kindsKey()];
    chosen.state = AnswerState::Value;
    chosen.value.clear();
    for (const Option &option : question.options) {
        if (kinds.contains(option.code))
            chosen.value << option.code;
    }
}

bool isId(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9_-]+$"_s);
    return pattern.match(text).hasMatch();
}

QString freeId(const Assessment &assessment, const Purpose &purpose)
{
    for (int number = 2;; ++number) {
        QString id = purpose.kind + u'-' + QString::number(number);
        const auto isTaken = [&](const Purpose &one) { return one.id == id; };
        if (std::none_of(assessment.purposes.begin(), assessment.purposes.end(), isTaken))
            return id;
    }
}

} // namespace

std::vector<Purpose> purposesAsked(const Catalogue &catalogue, const Assessment &assessment)
{
    std::vector<Purpose> list;
    const Question *question = catalogue.question(questionId::purposes);
    const QStringList kinds = kindsOf(assessment);
    for (const Option &option : question ? question->options : std::vector<Option>()) {
        if (!kinds.contains(option.code))
            continue;
        const size_t before = list.size();
        for (const Purpose &purpose : assessment.purposes) {
            if (purpose.kind == option.code)
                list.push_back(purpose);
        }
        if (list.size() == before)
            list.push_back({option.code, option.code, {}});
    }
    return list;
}

LocalText purposeTitle(const Catalogue &catalogue, const Purpose &purpose)
{
    if (!purpose.name.trimmed().isEmpty())
        return same(purpose.name.trimmed());
    const Question *question = catalogue.question(questionId::purposes);
    const Option *option = question ? question->option(purpose.kind) : nullptr;
    if (!option)
        return same(purpose.kind);
    return option->shortText.isEmpty() ? option->text : option->shortText;
}

LocalText purposeText(const Catalogue &catalogue, const Assessment &assessment,
                      const QString &purposeId)
{
    const Purpose *listed = assessment.purpose(purposeId);
    return purposeTitle(catalogue, listed ? *listed : Purpose{purposeId, purposeId, {}});
}

Result<Assessment> withPurpose(const Catalogue &catalogue, Assessment assessment, Purpose purpose)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    const Question *question = catalogue.question(questionId::purposes);
    if (!question || !question->option(purpose.kind))
        return Error{u"purposeKind"_s, {purpose.kind}, {}};
    QStringList kinds = kindsOf(assessment);
    std::vector<Purpose> &listed = assessment.purposes;
    const auto isOfKind = [&](const Purpose &one) { return one.kind == purpose.kind; };
    const bool isFirst = std::none_of(listed.begin(), listed.end(), isOfKind);
    // The one in force without being listed is listed as soon as it has a name or company.
    if (isFirst && kinds.contains(purpose.kind))
        listed.push_back({purpose.kind, purpose.kind, {}});
    if (purpose.id.isEmpty())
        purpose.id =
            isFirst && !kinds.contains(purpose.kind) ? purpose.kind : freeId(assessment, purpose);
    const auto place = std::find_if(listed.begin(), listed.end(),
                                    [&](const Purpose &one) { return one.id == purpose.id; });
    const bool isKindOfAnother =
        purpose.id != purpose.kind && question->option(purpose.id) != nullptr;
    if (isKindOfAnother || (place != listed.end() && place->kind != purpose.kind))
        return Error{u"purposeKind"_s, {purpose.kind}, {}};
    if (!isId(purpose.id))
        return Error{u"purposeId"_s, {purpose.id}, {}};
    if (place == listed.end())
        listed.push_back(purpose);
    else
        *place = purpose;
    if (!kinds.contains(purpose.kind))
        kinds << purpose.kind;
    chooseKinds(*question, assessment, kinds);

    const LocalText title = purposeTitle(catalogue, purpose);
    for (const Purpose &other : purposesAsked(catalogue, assessment)) {
        const LocalText otherTitle = purposeTitle(catalogue, other);
        const auto isTaken = [&](Language language) {
            return otherTitle.in(language) == title.in(language);
        };
        if (other.id != purpose.id &&
            std::any_of(catalogue.languages.begin(), catalogue.languages.end(), isTaken))
            return Error{u"purposeTaken"_s, {title.in(assessment.language)}, {}};
    }
    return assessment;
}

Result<Assessment> withoutPurpose(const Catalogue &catalogue, Assessment assessment,
                                  const QString &purposeId)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    const Purpose *listed = assessment.purpose(purposeId);
    const QString kind = listed ? listed->kind : purposeId;
    std::erase_if(assessment.purposes, [&](const Purpose &one) { return one.id == purposeId; });
    const auto isOfKind = [&](const Purpose &one) { return one.kind == kind; };
    const Question *question = catalogue.question(questionId::purposes);
    if (question &&
        std::none_of(assessment.purposes.begin(), assessment.purposes.end(), isOfKind)) {
        QStringList kinds = kindsOf(assessment);
        kinds.removeAll(kind);
        chooseKinds(*question, assessment, kinds);
    }
    return assessment;
}

} // namespace votum
