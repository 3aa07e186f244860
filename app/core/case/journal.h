// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "core/text/codes.h"

#include <QDateTime>

#include <optional>
#include <variant>
#include <vector>

namespace votum {

// The journal of a case: who did what to what, and what it was before and after. It only grows.

enum class JournalAction {
    Created,
    NewVersion,
    Titled,
    Language,
    Channel,
    Answered,
    Recipient,
    RecipientRemoved,
    Judged,
    Measure,
    MeasureRemoved,
    Risk,
    Evidence,
    EvidenceRemoved,
    TextAdded,
    TextRemoved,
    Notes,
    OpinionDrafted,
    OpinionIssued,
    OpinionWithdrawn,
    DecisionDrafted,
    Sealed,
    Undone,
    Redone,
    Rejudged,  // by a newer catalogue, with another result
    HouseRule, // judged anew under the organisation's rules, with another result
    Trashed,
    Restored,
    Purpose,
    PurposeRemoved,
    Plausibility,
    RecipientMoved, // under another link: their names before and after; empty: contracted
    BroughtOver     // from an older model, by a newer catalogue: the questions are what it is
};
// The code is also the key of its words: `journal.CODE` in the catalogue.
template<>
inline constexpr auto codesOf<JournalAction> = codeTable<JournalAction::BroughtOver>(
    "created", "newVersion", "titled", "language", "channel", "answered", "recipient",
    "recipientRemoved", "judged", "measure", "measureRemoved", "risk", "evidence",
    "evidenceRemoved", "textAdded", "textRemoved", "notes", "opinionDrafted", "opinionIssued",
    "opinionWithdrawn", "decisionDrafted", "sealed", "undone", "redone", "rejudged", "houseRule",
    "trashed", "restored", "purpose", "purposeRemoved", "plausibility", "recipientMoved",
    "broughtOver");

// What a line concerns. Names are kept beside ids where afterwards nobody may know them.
struct JournalAnswers // the same answer for several subjects, at once
{
    std::vector<AnswerKey> keys; // of one question, at least one
    bool operator==(const JournalAnswers &) const = default;
};
struct JournalTold // an answer as somebody else gave it, in a questionnaire
{
    AnswerKey key;
    QString informant; // never empty
    bool operator==(const JournalTold &) const = default;
};
struct JournalPurpose
{
    QString id, name; // the name may be empty
    bool operator==(const JournalPurpose &) const = default;
};
struct JournalCheck // a plausibility question and its subject
{
    QString key;
    bool operator==(const JournalCheck &) const = default;
};
struct JournalFinding
{
    QString key;
    bool operator==(const JournalFinding &) const = default;
};
struct JournalMeasures
{
    struct Plan
    {
        QString measure, finding; // id and key
        bool operator==(const Plan &) const = default;
    };
    std::vector<Plan> plans;
    bool operator==(const JournalMeasures &) const = default;
};
struct JournalRisk
{
    QString scenario;
    bool operator==(const JournalRisk &) const = default;
};
struct JournalRecipient
{
    QString id, name;
    bool operator==(const JournalRecipient &) const = default;
};
struct JournalChain // the usual recipients of a channel, added at once
{
    QString channel;
    bool operator==(const JournalChain &) const = default;
};
struct JournalEvidence
{
    QString id, title;
    bool operator==(const JournalEvidence &) const = default;
};
struct JournalText // a text block and its subject
{
    QString key;
    bool operator==(const JournalText &) const = default;
};
struct JournalCatalogue
{
    QString version;
    bool operator==(const JournalCatalogue &) const = default;
};
struct JournalHouseRule
{
    QString finding; // id, without subject
    bool operator==(const JournalHouseRule &) const = default;
};
struct JournalWords // what an older program wrote and this one cannot place
{
    QString text;
    bool operator==(const JournalWords &) const = default;
};
using JournalSubject = std::variant<std::monostate, AnswerKey, JournalFinding, JournalMeasures,
                                    JournalRisk, JournalRecipient, JournalChain, JournalEvidence,
                                    JournalText, JournalCatalogue, JournalHouseRule, JournalWords,
                                    JournalAnswers, JournalPurpose, JournalCheck, JournalTold>;

// As a store keeps it, and a record shows it: the subject's kind as a code, its ids in one text and
// its name.
struct JournalSubjectCode
{
    QString kind; // "none", "answer" …; empty: written before subjects had a kind
    QString ids, name;
    bool operator==(const JournalSubjectCode &) const = default;
};
JournalSubjectCode subjectCode(const JournalSubject &subject);
// The inverse; nothing if no subject is kept so.
std::optional<JournalSubject> subjectFromCode(const JournalSubjectCode &code);

struct JournalLine
{
    QDateTime time; // UTC
    QString author;
    JournalAction action = JournalAction::Created;
    JournalSubject subject;
    // What it was and what it is: of an answer what answerValue() of core/record/history.h keeps,
    // codes of channel, language and result, a title; ids of questions, with blanks between; a
    // reason or checksum is what it is. Empty: there is none, or it is not kept.
    QString before, after;

    bool operator==(const JournalLine &) const = default;
};

// A line as programs wrote it up to version 3 of the store's schema, where subject and detail were
// free text. Nothing of either is lost. Nothing: the action is unknown.
std::optional<JournalLine> lineFromOldText(const QDateTime &time, const QString &author,
                                           const QString &action, const QString &subject,
                                           const QString &detail);

} // namespace votum
