// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/terms.h"

#include "core/case/purposes.h"
#include "core/judgement/decision.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool fits(const QString &wanted, const QString &given)
{
    return wanted.isEmpty() || given.isEmpty() || wanted == given;
}

// What holds of the case, or of a recipient, holds of all purposes.
void addTerm(std::vector<Term> &list, const QString &from, const LocalText &text,
             const QString &purpose)
{
    const QStringList purposes = purpose.isEmpty() ? QStringList() : QStringList(purpose);
    const auto place =
        std::find_if(list.begin(), list.end(), [&](const Term &term) { return term.text == text; });
    if (place == list.end())
        list.push_back({from, text, purposes});
    else if (purpose.isEmpty())
        place->purposes.clear();
    else if (!place->purposes.isEmpty() && !place->purposes.contains(purpose))
        place->purposes << purpose;
}

QStringList approvedPurposes(const Assessment &assessment, const Judgement &judgement)
{
    QStringList approved;
    for (const PurposeJudgement &item : judgement.purposes) {
        const auto decided = assessment.decision.purposes.constFind(item.purpose);
        if (decided != assessment.decision.purposes.constEnd() && isApproval(*decided))
            approved << item.purpose;
    }
    return approved;
}

// Narrows the purposes to those approved, none if it is all of them; false: none of its own is.
bool narrow(Term &term, const QStringList &approved)
{
    if (term.purposes.isEmpty())
        return true;
    term.purposes.removeIf([&](const QString &purpose) { return !approved.contains(purpose); });
    if (term.purposes.isEmpty())
        return false;
    if (term.purposes.size() == approved.size())
        term.purposes.clear();
    return true;
}

} // namespace

LocalText wordedTerm(const Catalogue &catalogue, const LastingTerm &term)
{
    const qsizetype mark = term.from.indexOf(u':');
    const Question *question = catalogue.question(term.from.left(mark));
    const Option *option = question ? question->option(term.from.mid(mark + 1)) : nullptr;
    const QList<Language> all = allLanguages();
    const bool isUnchanged = option && std::any_of(all.begin(), all.end(), [&](Language language) {
                                 return option->term.in(language) == term.text;
                             });
    return isUnchanged ? option->term : same(term.text);
}

std::vector<Term> termsOfAnswers(const Catalogue &catalogue, const Assessment &assessment,
                                 const Judgement &judgement, const Subject &of)
{
    std::vector<Term> terms;
    for (const AnswerKey &key : judgement.applicable) {
        const Question *question = catalogue.question(key.question);
        const Answer *given = assessment.answer(key);
        if (!question || !given || given->state != AnswerState::Value ||
            !fits(of.recipient, key.subject.recipient) || !fits(of.purpose, key.subject.purpose))
            continue;
        for (const Option &option : question->options) {
            if (!option.term.isEmpty() && given->value.contains(option.code))
                addTerm(terms, question->id + u':' + option.code, option.term, key.subject.purpose);
        }
    }
    return terms;
}

std::vector<Term> proposedTerms(const Catalogue &catalogue, const Assessment &assessment,
                                const Judgement &judgement)
{
    const QStringList approved = approvedPurposes(assessment, judgement);
    if (approved.isEmpty())
        return {};
    std::vector<Term> terms = termsOfAnswers(catalogue, assessment, judgement);
    std::erase_if(terms, [&](Term &term) { return !narrow(term, approved); });
    return terms;
}

std::vector<Term> decidedTerms(const Catalogue &catalogue, const Assessment &assessment,
                               const Judgement &judgement)
{
    const QStringList approved = approvedPurposes(assessment, judgement);
    if (approved.isEmpty())
        return {};
    const std::vector<Term> answered = termsOfAnswers(catalogue, assessment, judgement);
    std::vector<Term> terms;
    for (const LastingTerm &laid : assessment.decision.terms) {
        Term term{laid.from, wordedTerm(catalogue, laid), {}};
        for (const Term &one : answered) {
            if (!laid.from.isEmpty() && one.from == laid.from)
                term.purposes = one.purposes;
        }
        if (narrow(term, approved))
            terms.push_back(std::move(term));
    }
    return terms;
}

LocalText purposeNames(const Catalogue &catalogue, const Assessment &assessment, const Term &term)
{
    LocalText names;
    for (const QString &purpose : term.purposes)
        names = joined(names, u", "_s, purposeText(catalogue, assessment, purpose));
    return names;
}

} // namespace votum
