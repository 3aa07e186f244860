// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/text/fields.h"

namespace votum {

// The lists of fields (core/text/fields.h) of what people enter: the one form it has in the store's
// parts, in the answers file and in the record.

inline QString codeOf(Language language)
{
    return languageCode(language);
}
template<>
inline std::optional<Language> fromCode<Language>(QStringView code)
{
    return languageFromCode(code.toString());
}

template<>
inline constexpr const char *expectedCode<Severity> = "a severity";
template<>
inline constexpr const char *expectedCode<Language> = "a language's code, like de or en";

template<class Fields>
void fields(Fields &list, Is<Answer> auto &answer)
{
    QString state = codeOf(answer.state); // a value, or none, says enough
    list.filled("state", state);
    if constexpr (Fields::isReading) {
        const bool hasValue = list.has("value") || list.has("notKnown");
        const std::optional<AnswerState> known = fromCode<AnswerState>(state);
        list.check(known.has_value(), "state", QStringLiteral("unknown or notApplicable"));
        list.check(state.isEmpty() || !hasValue, "value",
                   QStringLiteral("no value beside a state"));
        answer.state = hasValue ? AnswerState::Value : known.value_or(AnswerState::Unanswered);
    }
    list.onlyIf(answer.state == AnswerState::Value, "value", OneOrMore{answer.value});
    list.filled("note", answer.note);
    list.filled("evidenceDate", answer.evidenceDate);
    list.filled("evidence", answer.evidence);
    list.filled("informant", answer.informant);
    list.filled("author", answer.author);
    list.filled("time", answer.time);
    list.filled("fromProposal", answer.fromProposal);
    list.filled("notKnown", answer.notKnown);
}

// The data of the file, which an Assessment and a record have.
template<class Fields>
void caseFields(Fields &list, auto &file)
{
    list.filled("title", file.title);
    list.filled("organisation", file.organisation);
    list.later("language", file.language);
    list.filled("channel", file.channel);
    list.filled("createdOn", file.createdOn);
    list.filled("isExample", file.isExample);
}

// Without id: that is the key it stands under.
template<class Fields>
void fields(Fields &list, Is<Recipient> auto &recipient)
{
    list.required("name", recipient.name);
    list.filled("country", recipient.country);
    list.filled("part", recipient.part);
    list.filled("under", recipient.under);
}

// Without id.
template<class Fields>
void fields(Fields &list, Is<Purpose> auto &purpose)
{
    list.required("kind", purpose.kind);
    list.filled("name", purpose.name);
}

// Without the check and its subject: that is its key.
template<class Fields>
void fields(Fields &list, Is<PlausibilityAnswer> auto &answer)
{
    list.required("reason", answer.reason);
    list.filled("author", answer.author);
    list.filled("time", answer.time);
    list.filled("evidenceDate", answer.evidenceDate);
}

template<class Fields>
void fields(Fields &list, Is<HouseRule> auto &rule)
{
    list.required("severity", rule.severity);
    list.required("reason", rule.reason);
    list.filled("author", rule.author);
    list.filled("time", rule.time);
}

template<class Fields>
void fields(Fields &list, Is<FindingJudgement> auto &judgement)
{
    list.filled("severity", judgement.severity);
    list.filled("reason", judgement.reason);
    list.filled("confirmedTwice", judgement.confirmedTwice);
    list.filled("acceptance", judgement.acceptance);
    list.filled("author", judgement.author);
    list.filled("time", judgement.time);
}

template<class Fields>
void fields(Fields &list, Is<MeasurePlan> auto &plan)
{
    list.required("finding", plan.finding);
    list.required("measure", plan.measure);
    list.filled("owner", plan.owner);
    list.filled("due", plan.due);
    list.filled("done", plan.done);
    list.filled("evidence", plan.evidence);
}

template<class Fields>
void fields(Fields &list, Is<RiskJudgement> auto &risk)
{
    list.filled("severity", risk.severity);
    list.filled("before", risk.likelihoodBefore);
    list.filled("after", risk.likelihoodAfter);
    for (const int level : {risk.severity, risk.likelihoodBefore, risk.likelihoodAfter})
        list.check(level >= 0 && level <= 4, "severity", QStringLiteral("levels from 1 to 4"));
    list.filled("reason", risk.reason);
    list.filled("acceptedBecause", risk.acceptedBecause);
    list.filled("acceptedBy", risk.acceptedBy);
    list.filled("acceptedUntil", risk.acceptedUntil);
}

// Without id.
template<class Fields>
void fields(Fields &list, Is<EvidenceItem> auto &item)
{
    list.required("title", item.title);
    list.filled("link", item.link);
    list.filled("fileName", item.fileName);
    list.filled("sha256", item.sha256);
    list.filled("date", item.date);
    list.filled("size", item.size);
}

template<class Fields>
void fields(Fields &list, Is<Opinion> auto &opinion)
{
    list.filled("purposes", opinion.purposes);
    list.filled("text", opinion.text);
    list.filled("author", opinion.author);
    list.filled("function", opinion.function);
    list.filled("place", opinion.place);
    list.filled("date", opinion.date);
    list.filled("issuedAt", opinion.issuedAt);
    list.filled("hash", opinion.hash);
}

template<class Fields>
void fields(Fields &list, Is<LastingTerm> auto &term)
{
    list.filled("from", term.from);
    list.required("text", term.text);
}

template<class Fields>
void fields(Fields &list, Is<Decision> auto &decision)
{
    list.filled("purposes", decision.purposes);
    list.filled("text", decision.text);
    list.filled("decider", decision.decider);
    list.filled("function", decision.function);
    list.filled("place", decision.place);
    list.filled("date", decision.date);
    list.filled("review", decision.review);
    list.filled("validUntil", decision.validUntil);
    list.filled("scopeLimit", decision.scopeLimit);
    list.filled("residualRisk", decision.residualRisk);
    list.filled("deviationReason", decision.deviationReason);
    list.filled("adviceKnown", decision.adviceKnown);
    list.filled("terms", decision.terms);
}

} // namespace votum
