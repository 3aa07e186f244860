// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "core/catalogue/catalogue.h"

#include <QDateTime>
#include <QMap>

namespace votum {

// One case as people fill it in: answers and human judgements. What follows from them (findings,
// results) is never stored here; see evaluate.h. A value; every change is a with…() function.

enum class AnswerState { Unanswered, Unknown, Value, NotApplicable };
// A value, or none, says enough.
template<>
inline constexpr auto codesOf<AnswerState> = codeTable<AnswerState::NotApplicable>("", "unknown",
                                                                                   "",
                                                                                   "notApplicable");

struct Answer
{
    AnswerState state = AnswerState::Unanswered;
    // One: one code; Several: codes; Text: one text; Date: ISO date; Number: C locale; Country: ISO
    // 3166-1 alpha-2.
    QStringList value;
    QString note;         // required with NotApplicable
    QDate evidenceDate;   // the date of the evidence, not of the answer
    QString evidence;     // what proves it: title, file or link
    QString informant;    // who said so
    QString author;       // who entered it
    QDateTime time;       // when it was entered, UTC
    QString fromProposal; // the catalogue's version whose proposal was confirmed; may be empty
    // Several: points of which it is not known whether they hold. A point neither here nor in the
    // value does not hold, and that is known. With some, the value may be empty.
    QStringList notKnown;

    bool operator==(const Answer &) const = default;
};

struct Recipient
{
    QString id; // stable within the case
    QString name, country, part;
    QString under = {}; // the link above it (recipients.h); empty: the controller contracts with it

    bool isContracted() const { return under.isEmpty(); }
    bool operator==(const Recipient &) const = default;
};

struct Purpose
{
    QString id;   // stable within the case; the kind's code, or one of its own
    QString kind; // an option of the question of the purposes
    QString name; // the person's own; empty: the kind's words

    bool operator==(const Purpose &) const = default;
};

// Why a plausibility question is settled, or a claim confirmed, by whom and when.
struct PlausibilityAnswer
{
    QString reason; // "checked, because …"
    QString author;
    QDateTime time;
    QDate evidenceDate = {}; // of what proves it; required against a fact of the catalogue

    bool operator==(const PlausibilityAnswer &) const = default;
};

// A contested point that the organisation judges stricter than the catalogue, in all its cases; see
// houserule.h.
struct HouseRule
{
    std::optional<Severity> severity; // nothing: withdrawn, which only a history holds
    QString reason;                   // required
    QString author;
    QDateTime time;

    bool operator==(const HouseRule &) const = default;
};

// What a person says about one finding; saved under the finding's key.
struct FindingJudgement
{
    std::optional<Severity> severity; // override
    QString reason;                   // required with an override
    bool confirmedTwice = false;      // required to override a knock-out
    QString acceptance;               // remark of the person who accepts or comments the finding
    QString author;
    QDateTime time;

    bool operator==(const FindingJudgement &) const = default;
};

// One measure set against one finding.
struct MeasurePlan
{
    QString finding; // key
    QString measure; // id
    QString owner;
    QDate due;
    QDate done; // date of the evidence; invalid: not done
    QString evidence;

    bool isDone() const { return done.isValid() && !evidence.isEmpty(); }
    bool operator==(const MeasurePlan &) const = default;
};

// A person's own value for a risk scenario; 0 keeps what the program derives.
struct RiskJudgement
{
    int severity = 0, likelihoodBefore = 0, likelihoodAfter = 0; // 1 to 4
    QString reason;
    QString acceptedBecause, acceptedBy;
    QDate acceptedUntil;

    bool operator==(const RiskJudgement &) const = default;
};

struct EvidenceItem
{
    QString id, title, link, fileName, sha256;
    QDate date;
    qint64 size = 0; // bytes; 0: a link or a paper file

    bool operator==(const EvidenceItem &) const = default;
};

enum class OpinionClass { NoConcerns, NoConcernsIfMet, NoFinalOpinion, RejectionRecommended };
template<>
inline constexpr auto codesOf<OpinionClass> =
    codeTable<OpinionClass::RejectionRecommended>("none", "conditions", "open", "reject");
inline QString opinionCode(OpinionClass opinion)
{
    return codeOf(opinion);
}
inline std::optional<OpinionClass> opinionFromCode(QStringView code)
{
    return fromCode<OpinionClass>(code);
}

enum class DecisionCode { D1, D2, D3, D4, D5, D6, D7 };
template<>
inline constexpr auto codesOf<DecisionCode> = codeTable<DecisionCode::D7>("D1", "D2", "D3", "D4",
                                                                          "D5", "D6", "D7");
inline QString decisionCode(DecisionCode decision)
{
    return codeOf(decision);
}
inline std::optional<DecisionCode> decisionFromCode(QStringView code)
{
    return fromCode<DecisionCode>(code);
}

// The place on the common ladder, 1 to 4; a decision below the opinion is milder. The ladder:
// core/judgement/README.md.
int rank(OpinionClass opinion);
int rank(DecisionCode decision);

struct Opinion
{
    QMap<QString, OpinionClass> purposes; // purpose id -> class
    QString text, author, function, place;
    QDate date;
    QDateTime issuedAt; // invalid: a draft
    QString hash;       // SHA-256 over answers and opinion when issued

    bool isIssued() const { return issuedAt.isValid(); }
    bool operator==(const Opinion &) const = default;
};

// What an approval stays bound to, as the person who decides worded it.
struct LastingTerm
{
    QString from; // the answer it came from, QUESTION:option (terms.h); empty: an own one
    QString text; // never empty

    bool operator==(const LastingTerm &) const = default;
};

struct Decision
{
    QMap<QString, DecisionCode> purposes;
    QString text, decider, function, place;
    QDate date, review, validUntil;
    QString scopeLimit;                  // D3: what the pilot is limited to
    QString residualRisk;                // why the residual risk is accepted
    QString deviationReason;             // required if milder than the opinion
    bool adviceKnown = false;            // required if milder than the opinion
    std::vector<LastingTerm> terms = {}; // of an approval

    bool operator==(const Decision &) const = default;
};

struct Assessment
{
    QString uuid;       // identity of the case
    QString fileNumber; // "2026-0007", given by the store
    int version = 1;
    QString title, organisation;
    Language language = Language::German; // of the free text
    QString channel;                      // id of the mode of operation; brings proposals only
    QDate createdOn;
    bool isExample = false;
    std::vector<Recipient> recipients; // a tree (recipients.h)
    std::vector<Purpose> purposes;     // those named or repeated; all: purposesAsked() (purposes.h)
    QMap<AnswerKey, Answer> answers;
    QMap<QString, HouseRule> houseRules;        // in force, by finding id (without subject)
    QMap<QString, FindingJudgement> judgements; // by finding key
    std::vector<MeasurePlan> measures;
    QMap<QString, RiskJudgement> risks;             // by scenario id
    QMap<QString, PlausibilityAnswer> plausibility; // by check id and subject
    std::vector<EvidenceItem> evidence;
    QStringList texts;    // keys of the texts kept in the record, sorted (textblocks.h)
    QString privateNotes; // never in record, export or search results shown to others
    Opinion opinion;
    Decision decision;
    // Of the version before: whether each still holds is asked again (core/judgement/claims.h).
    std::vector<LastingTerm> earlierTerms;

    const Answer *answer(const AnswerKey &key) const; // nullptr: none
    QString answerText(QStringView questionId) const; // first value of a case question, or empty
    const Recipient *recipient(QStringView recipientId) const;
    const Purpose *purpose(QStringView purposeId) const; // of those listed; nullptr: none
    // The subjects there are for a question of this scope; of which it is asked its `when` says.
    std::vector<Subject> subjects(const Catalogue &catalogue, Scope scope) const;

    bool operator==(const Assessment &) const = default;
};

// Under which the confirmation of a claim is kept, before its subject (core/judgement/claims.h):
// that a question does not apply, and that an answer holds against what the catalogue knows. The
// latter names what is known, so that another fact asks anew.
QString notApplicableClaim(const QString &question);
QString contradictionClaim(const QString &question, const QStringList &known);
bool isContradictionClaim(QStringView key);
// That nobody receives the data, and that nobody processes them on behalf.
inline constexpr QStringView noRecipientClaim = u"CHAIN:none";
inline constexpr QStringView noProcessorClaim = u"CHAIN:processor";
// That an earlier term still holds: the first is 1.
QString termClaim(size_t number);
bool isTermClaim(QStringView key);

// Every with…() returns the changed copy or says why not. Errors: "frozen" (the opinion is issued;
// withdraw it first), "question", "subject", "option", "kind", "noteMissing", "mandatory",
// "exclusive". Texts are trimmed of nothing: they stay as typed. What a person confirmed of the
// answer before falls with it.
Result<Assessment> withAnswer(const Catalogue &catalogue, Assessment assessment,
                              const AnswerKey &key, const Answer &answer);
// Changes the channel; proposals follow from it, answers stay.
Result<Assessment> withChannel(const Catalogue &catalogue, Assessment assessment,
                               const QString &channelId);
// Override or remark; a default FindingJudgement removes it. Errors "reasonMissing",
// "confirmTwice", "frozen".
Result<Assessment> withJudgement(Assessment assessment, const QString &findingKey,
                                 const FindingJudgement &judgement, Severity derived);
// Adds or replaces by (finding, measure). Error "evidenceMissing": done without evidence text.
// Allowed after the opinion: measures go on while the case waits for the decision.
Result<Assessment> withMeasure(const Catalogue &catalogue, Assessment assessment,
                               const MeasurePlan &plan);
Result<Assessment> withoutMeasure(Assessment assessment, const QString &findingKey,
                                  const QString &measureId);
Result<Assessment> withRisk(Assessment assessment, const QString &scenario,
                            const RiskJudgement &judgement);
// Answers a plausibility question, by PlausibilityNote::key(); without a reason it is open again.
// Error "evidenceDateMissing": a contradiction of a fact is confirmed with the date of its
// evidence.
Result<Assessment> withPlausibility(Assessment assessment, const QString &key,
                                    const PlausibilityAnswer &answer);

// Keeps a text in the record as an annex, or no longer. Errors: "frozen" (the opinion is issued);
// "text": no such block, or the case has no such subject.
Result<Assessment> withText(const Catalogue &catalogue, Assessment assessment, const QString &key,
                            bool inRecord);

} // namespace votum
