// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/journal.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// In the order of the variant.
constexpr std::array kindCodes{
    "none"_L1,    "answer"_L1,   "finding"_L1, "measures"_L1,  "risk"_L1,      "recipient"_L1,
    "chain"_L1,   "evidence"_L1, "text"_L1,    "catalogue"_L1, "houseRule"_L1, "words"_L1,
    "answers"_L1, "purpose"_L1,  "check"_L1,   "answer"_L1}; // one told bears a name
static_assert(kindCodes.size() == std::variant_size_v<JournalSubject>);

template<class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template<class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// "M01 FINDING, M02 FINDING": no id holds a blank, and no key a comma before one.
QString measuresText(const JournalMeasures &measures)
{
    QStringList pairs;
    for (const JournalMeasures::Plan &plan : measures.plans)
        pairs << plan.measure + u' ' + plan.finding;
    return pairs.join(u", "_s);
}

JournalMeasures measuresFrom(const QString &text)
{
    JournalMeasures measures;
    for (const QString &pair : text.split(u", "_s))
        measures.plans.push_back({pair.section(u' ', 0, 0), pair.section(u' ', 1)});
    return measures;
}

// "TRF-01@r:a TRF-01@r:b": no key holds a blank.
QString answersText(const JournalAnswers &answers)
{
    QStringList keys;
    for (const AnswerKey &key : answers.keys)
        keys << key.toString();
    return keys.join(u' ');
}

std::optional<JournalSubject> answersFrom(const QString &text)
{
    JournalAnswers answers;
    for (const QString &one : text.split(u' ')) {
        const std::optional<AnswerKey> key = AnswerKey::fromString(one);
        if (!key)
            return std::nullopt;
        answers.keys.push_back(*key);
    }
    return answers;
}

} // namespace

JournalSubjectCode subjectCode(const JournalSubject &subject)
{
    const QString kind = kindCodes[subject.index()];
    const auto coded = [&kind](const QString &ids, const QString &name = {}) {
        return JournalSubjectCode{kind, ids, name};
    };
    return std::visit(
        Overloaded{
            [&](std::monostate) { return coded({}); },
            [&](const AnswerKey &key) { return coded(key.toString()); },
            [&](const JournalFinding &finding) { return coded(finding.key); },
            [&](const JournalMeasures &measures) { return coded(measuresText(measures)); },
            [&](const JournalRisk &risk) { return coded(risk.scenario); },
            [&](const JournalRecipient &link) { return coded(link.id, link.name); },
            [&](const JournalChain &chain) { return coded(chain.channel); },
            [&](const JournalEvidence &item) { return coded(item.id, item.title); },
            [&](const JournalText &text) { return coded(text.key); },
            [&](const JournalCatalogue &catalogue) { return coded(catalogue.version); },
            [&](const JournalHouseRule &rule) { return coded(rule.finding); },
            [&](const JournalWords &words) { return coded(words.text); },
            [&](const JournalAnswers &answers) { return coded(answersText(answers)); },
            [&](const JournalPurpose &purpose) { return coded(purpose.id, purpose.name); },
            [&](const JournalCheck &check) { return coded(check.key); },
            [&](const JournalTold &told) { return coded(told.key.toString(), told.informant); }},
        subject);
}

std::optional<JournalSubject> subjectFromCode(const JournalSubjectCode &code)
{
    const auto is = [&code](const JournalSubject &empty) {
        return code.kind == kindCodes[empty.index()];
    };
    if (is({}))
        return JournalSubject();
    if (is(AnswerKey())) {
        const std::optional<AnswerKey> key = AnswerKey::fromString(code.ids);
        if (!key)
            return std::nullopt;
        return code.name.isEmpty() ? JournalSubject(*key)
                                   : JournalSubject(JournalTold{*key, code.name});
    }
    if (is(JournalMeasures()))
        return measuresFrom(code.ids);
    if (is(JournalAnswers()))
        return answersFrom(code.ids);
    for (const JournalSubject &subject : std::initializer_list<JournalSubject>{
             JournalFinding{code.ids}, JournalRisk{code.ids}, JournalRecipient{code.ids, code.name},
             JournalChain{code.ids}, JournalEvidence{code.ids, code.name}, JournalText{code.ids},
             JournalCatalogue{code.ids}, JournalHouseRule{code.ids}, JournalWords{code.ids},
             JournalPurpose{code.ids, code.name}, JournalCheck{code.ids}}) {
        if (is(subject))
            return subject;
    }
    return std::nullopt;
}

namespace {

JournalSubject wordsOrNothing(const QString &text)
{
    return text.isEmpty() ? JournalSubject() : JournalWords{text};
}

// What the action alone says about its subject. A recipient was named by its name or its id, and a
// chain by its channel's id: only history.cpp, which knows both, can tell these apart.
JournalSubject oldSubject(JournalAction action, const QString &text)
{
    switch (action) {
    case JournalAction::Answered:
    case JournalAction::Undone:
    case JournalAction::Redone:
        if (const std::optional<AnswerKey> key = AnswerKey::fromString(text))
            return *key;
        return wordsOrNothing(text);
    case JournalAction::Judged:
        return JournalFinding{text};
    case JournalAction::Measure:
    case JournalAction::MeasureRemoved:
        return measuresFrom(text);
    case JournalAction::Risk:
        return JournalRisk{text};
    case JournalAction::TextAdded:
    case JournalAction::TextRemoved:
        return JournalText{text};
    case JournalAction::Rejudged:
        return JournalCatalogue{text};
    case JournalAction::HouseRule:
        return text.isEmpty() ? JournalSubject() : JournalHouseRule{text};
    default:
        return wordsOrNothing(text);
    }
}

} // namespace

std::optional<JournalLine> lineFromOldText(const QDateTime &time, const QString &author,
                                           const QString &action, const QString &subject,
                                           const QString &detail)
{
    const std::optional<JournalAction> known = fromCode<JournalAction>(action);
    if (!known)
        return std::nullopt;
    JournalLine line{time, author, *known, oldSubject(*known, subject), {}, detail};
    if (*known == JournalAction::Rejudged || *known == JournalAction::HouseRule) {
        const QString arrow = u" → "_s; // "PERMISSIBLE → NOT_DECIDABLE"
        if (const qsizetype at = detail.indexOf(arrow); at >= 0) {
            line.before = detail.first(at);
            line.after = detail.sliced(at + arrow.size());
        }
    }
    if (*known == JournalAction::Channel || *known == JournalAction::Language) {
        line.subject = {}; // it was what was chosen
        line.after = subject;
    }
    return line;
}

} // namespace votum
