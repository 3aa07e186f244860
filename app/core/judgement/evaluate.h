// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// The judgement that follows from answers, human judgements and the catalogue on a given day.
// The rules, and the law they rest on: README.md.

struct Finding
{
    // Claim: what a person has to confirm, PlausibilityNote::key() (claims.h).
    enum class Kind { Option, Rule, Unknown, Aged, NoRecipients, Claim };

    QString key; // id + subject, stable: what people say about it is saved under it
    QString id;  // QUESTION:option or the rule's id
    Kind kind = Kind::Option;
    Subject subject;
    QString area;
    Severity severity = Severity::Hint;   // in force
    Severity derived = Severity::Hint;    // before a person's override
    Severity catalogued = Severity::Hint; // before the organisation's deviation and house rule
    // What makes it heavier or lighter than the catalogue does; raised without a reason also where
    // own content makes an answer weigh more that is not known.
    std::optional<Deviation> deviation;
    std::optional<HouseRule> houseRule; // what makes it heavier than the catalogue does
    LocalText text, legal, contested;
    LocalText shortText; // for lists; empty: the text itself
    QStringList sources, measures;
    bool needsAll = false; // all of the measures are needed; else one of them
    QString risk;
    std::vector<AnswerKey> because; // the answers that raised it
    QStringList notKnown;           // Unknown: the points of a multiple choice; empty: all of it
    bool notStarted = false;        // Unknown: not answered at all, rather than "not yet known"
    bool closed = false;            // cured by measures done with dated evidence
    QDate closedOn;
    bool clarified = false; // a clarifying measure is done: the answer is to be given anew

    bool isOverridden() const { return severity != derived; }
    bool concerns(QStringView purpose) const; // the purpose, or what holds of all; empty: always
    // Measures done with evidence close it; an answer alone, or nothing, closes the others.
    bool isCurable() const
    {
        return (kind == Kind::Option || kind == Kind::Rule) && severity != Severity::KnockOut &&
               severity != Severity::Hint;
    }
};

template<>
inline constexpr auto codesOf<Finding::Kind> =
    codeTable<Finding::Kind::Claim>("option", "rule", "unknown", "aged", "noRecipients", "claim");

struct PurposeJudgement
{
    QString purpose;
    Outcome outcome = Outcome::NotDecidable;
    DecisionCode proposed = DecisionCode::D5;
    OpinionClass proposedOpinion = OpinionClass::NoFinalOpinion;
};

struct DpiaThreshold
{
    enum class Outcome { Unlikely, Check, Likely }; // 0, 1, 2 or more criteria met
    struct Criterion
    {
        int number = 0;
        LocalText text;
        bool met = false;
    };
    std::vector<Criterion> criteria;
    int met = 0;
    Outcome outcome = Outcome::Unlikely;
};

template<>
inline constexpr auto codesOf<DpiaThreshold::Outcome> =
    codeTable<DpiaThreshold::Outcome::Likely>("unlikely", "check", "likely");

struct RiskAssessment
{
    QString scenario;
    int severity = 1, before = 1, after = 1; // in force, 1 to 4
    int derivedSeverity = 1, derivedBefore = 1, derivedAfter = 1;
    // What holds once the planned measures are done as well; 0: a person set a likelihood, so that
    // only a person could say.
    int planned = 0;
    RiskCell cellBefore, cellAfter, cellPlanned;
    QStringList findings; // keys that raise it
    bool isOverridden() const
    {
        return severity != derivedSeverity || before != derivedBefore || after != derivedAfter;
    }
};

// A contradiction that is asked back, or a claim to be confirmed (claims.h).
struct PlausibilityNote
{
    QString id;
    Subject subject;
    LocalText text, ask, legal;
    LocalText shortText;            // for lists; empty: the text itself
    std::vector<AnswerKey> because; // the answers it is about
    std::optional<PlausibilityAnswer> answered;

    QString key() const { return id + subject.suffix(); } // under which the answer is kept
};

struct Judgement
{
    QDate asOf;
    Outcome overall = Outcome::NotDecidable;
    DecisionCode proposed = DecisionCode::D5;
    std::vector<PurposeJudgement> purposes; // in the catalogue's order
    std::vector<Finding> findings;          // heaviest first, then in the catalogue's order
    std::vector<AnswerKey> applicable;      // every question asked at present, screen order
    std::vector<AnswerKey> openQuestions;   // of these: unknown or unanswered, in part or whole
    DpiaThreshold dpia;
    std::vector<RiskAssessment> risks;
    std::vector<PlausibilityNote> plausibility;
    bool inUse = false; // in use or in a pilot: nothing can be done before any more

    // Already running, not permissible: check for a breach.
    bool inUseAndBlocked() const { return inUse && overall >= Outcome::NotPermissibleUntil; }

    const Finding *finding(QStringView key) const;
    bool purposesDiffer() const;
    // A finding of this weight, in force and not closed, that concerns the purpose.
    bool hasOpen(Severity severity, QStringView purpose = {}) const;
    bool applies(const AnswerKey &key) const;
    // The worst result of the findings that concern this purpose (case, recipients, itself).
    Outcome outcomeFor(QStringView purpose) const;
};

// What an open finding of this weight leads to by itself; the worst of several counts.
Outcome outcomeOf(Severity severity);

// Pure; any thread; the date is an argument. Deterministic.
Judgement evaluate(const Catalogue &catalogue, const Assessment &assessment, QDate asOf);

} // namespace votum
