// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/condition.h"
#include "core/text/codes.h"
#include "core/text/result.h"
#include "core/text/text.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace votum {

// What the catalogue's files hold (resources/catalogue/README.md), read, checked and bound. All
// values; nothing here changes after parseCatalogue() (cataloguereader.h).

enum class Scope { Case, Recipient, Purpose };
template<>
inline constexpr auto codesOf<Scope> = codeTable<Scope::Purpose>("case", "recipient", "purpose");

enum class QuestionKind { One, Several, Text, Date, Number, Country };
template<>
inline constexpr auto codesOf<QuestionKind> = codeTable<QuestionKind::Country>("one", "several",
                                                                               "text", "date",
                                                                               "number", "country");

// In order of weight. Pre, Post and Open lead to the same result (core/judgement/README.md).
enum class Severity { Hint, Open, Post, Pre, OpenCritical, KnockOutUntil, KnockOut };
template<>
inline constexpr auto codesOf<Severity> = codeTable<Severity::KnockOut>("HINT", "OPEN", "POST",
                                                                        "PRE", "OPEN_CRIT",
                                                                        "KO_UNTIL", "KO_HARD");
inline QString severityCode(Severity severity)
{
    return codeOf(severity);
}
inline std::optional<Severity> severityFromCode(QStringView code)
{
    return fromCode<Severity>(code);
}

inline bool isKnockOut(Severity severity)
{
    return severity >= Severity::KnockOutUntil;
}

// What the findings come to, per purpose and overall (core/judgement/README.md).
enum class Outcome {
    Permissible,
    WithConditions,
    NotDecidable,
    NotPermissibleUntil,
    NotPermissible
};
template<>
inline constexpr auto codesOf<Outcome> =
    codeTable<Outcome::NotPermissible>("PERMISSIBLE", "PERMISSIBLE_WITH_CONDITIONS",
                                       "NOT_DECIDABLE", "NOT_PERMISSIBLE_UNTIL", "NOT_PERMISSIBLE");
inline QString outcomeCode(Outcome outcome)
{
    return codeOf(outcome);
}
inline std::optional<Outcome> outcomeFromCode(QStringView code)
{
    return fromCode<Outcome>(code);
}

// What an organisation adds to the catalogue bears this before its id, and nothing else does.
inline constexpr QStringView ownPrefix = u"OWN-";
// Of an id, or of the key of a finding or text; a missing link of an own channel is own too.
inline bool isOwnContent(QStringView id)
{
    return id.startsWith(ownPrefix) || id.startsWith(u"CHAIN:OWN-");
}

// What a national rule becomes in other states (options of the question of the seat).
struct NationalFinding
{
    QStringList seats;
    Severity severity = Severity::Open;
    LocalText text, legal, contested;
    QStringList sources;
};

struct FindingText
{
    Severity severity = Severity::Hint;
    // Once the channel is in use, where nothing can be done before any more: what makes a consent
    // or a contract void weighs more then. Hint: as before.
    Severity inUse = Severity::Hint;
    LocalText text;
    LocalText shortText; // for lists, at most mostShort characters; empty: none
    LocalText legal;
    LocalText contested; // opinions differ, and how; empty if they do not
    QStringList sources;
    QStringList measures;                   // any that cure it
    bool needsAll = false;                  // all of the measures are needed; else one of them
    QString jurisdiction;                   // "DE": a German rule; empty: everywhere
    std::vector<NationalFinding> elsewhere; // with a jurisdiction: what holds in other states
    QString risk;                           // the scenario it raises; empty: none
    Condition when;                         // options only
    bool ifMissing = false; // of a several question: arises where the option is not chosen
    // Derived, what the organisation makes of it: its place in Catalogue::deviations (-1: nothing),
    // and the weight it has at least (Hint: no such).
    int deviation = -1;
    Severity raisedTo = Severity::Hint;

    Severity heaviest() const; // of whatever state, in use or not
};

// What the organisation makes of a finding of the catalogue, in all its cases: one of the two.
struct Deviation
{
    QString finding;
    std::optional<Severity> atLeast = {}, atMost = {};
    Condition when = {};   // of atMost: only where this holds; empty: always
    LocalText reason = {}; // required of atMost, with author and date
    QString author = {};
    QDate date = {};

    Severity of(Severity weight) const
    {
        return atLeast ? qMax(weight, *atLeast) : qMin(weight, atMost.value_or(weight));
    }
};

// Characters of FindingText::shortText, in any language.
inline constexpr int mostShort = 60;
// … and of Question::shortText, before which stands what is the matter with its answer.
inline constexpr int mostSubject = 35;

struct Option
{
    QString code;
    LocalText text;
    LocalText shortText;    // for prefixes; empty: the text itself
    bool exclusive = false; // of a several question: stands alone
    int weight = 0;         // 1 to 4: severity it gives the risks; 0: none
    // Of a question of facts: other options, which this one does not contradict but clarifies.
    QStringList settles;
    LocalText term; // what an approval that rests on this answer stays bound to; empty: nothing
    std::optional<FindingText> finding;
};

struct Question
{
    QString id, step, area;
    Scope scope = Scope::Case;
    QuestionKind kind = QuestionKind::One;
    LocalText text, why, help, legal;
    LocalText shortText; // what it is about, for lists; empty: none
    QStringList sources;
    QString confidence; // V S K A
    QString askWhom;    // it provider legal department; empty: the requester
    QString risk;
    Condition when;
    int maxAgeMonths = 0;    // 0: does not age
    LocalText notApplicable; // when it can fail to apply; empty: never, which is refused then
    // What the product, a link or a country is, not what the organisation arranges: an answer that
    // differs from what the catalogue knows contradicts it.
    bool isFact = false;
    bool decisive = false; // derived; core/judgement/README.md "Answers"
    // … without what the organisation added; of an own question the same.
    bool decisiveByCatalogue = false;
    LocalText unknownText;
    QStringList unknownMeasures;
    std::vector<Option> options;
    // Once asked of the case: the answers given then that are true of every subject (see
    // core/judgement/broughtup.h).
    QStringList widened;
    // Derived: the rules below a knock-out that name this question (indices of Catalogue::rules).
    std::vector<int> rules;

    const Option *option(QStringView code) const;
    int optionIndex(QStringView code) const; // -1: no such option
};

struct Rule
{
    QString id, area, confidence;
    Condition when, unless;
    bool perRecipient = false, perPurpose = false; // derived from the questions it names
    FindingText finding;
};

struct PlausibilityCheck
{
    QString id;
    Condition when;
    LocalText text, ask;
};

struct DpiaCriterion
{
    int number = 0;
    LocalText text;
    Condition when;
};

struct Measure
{
    QString id, kind; // kind: legal contract org tech
    LocalText text, evidence, owner;
    QStringList lowers;
    int dueDays = 0;
    bool clarifies = false; // closes nothing: it asks for a new answer
    QStringList offeredFor; // own only: findings that do not name it themselves
};

struct RiskScenario
{
    QString id;
    LocalText text, goals, help;
};

struct RiskLevel
{
    int level = 0; // 1 to 4
    LocalText severity, likelihood, help, helpLikelihood;
};

enum class RiskClass { Low, Medium, High };
template<>
inline constexpr auto codesOf<RiskClass> = codeTable<RiskClass::High>("low", "medium", "high");

struct RiskCell
{
    RiskClass risk = RiskClass::Low;
    bool border = false; // asks for a written reason whichever area is chosen
};

struct Step
{
    QString id;
    LocalText title, intro;
};

// What belongs together in the examination, and where the record shows it.
struct Area
{
    enum class Examined { Always, IfAsked, Never };

    QString code;
    LocalText title;
    Examined examined = Examined::Always; // whether it has a row in section 5 of the record
    int section = 0; // whose facts its answers are: 1 (the request), 3 (the facts); 0: none
    int annex = 1;   // which has its answers in full: 1 (answers), 4 (transfers)
};
template<>
inline constexpr auto
    codesOf<Area::Examined> = codeTable<Area::Examined::Never>("always", "ifAsked", "never");

// Where a fact comes from and how sure it is: V read in the source, S second hand, K from memory,
// A own assessment. Neither K nor A was checked against the original.
struct Provenance
{
    QDate asOf;
    QStringList sources;
    QString confidence;
    int maxAgeMonths = 0; // 0: the catalogue's factMaxAgeMonths
    bool isOwn = false;   // said by the organisation

    bool isVerified() const { return confidence == u'V' || confidence == u'S'; }
};

struct Fact : Provenance
{
    QString field;
    LocalText value;
};

struct Proposal : Provenance
{
    QString question;
    QStringList value;
    LocalText note;
};

struct ChainLink
{
    QString id, name, country;
    QString under; // the link of this chain above it; empty: one contracts with it
    LocalText part;
    std::vector<Proposal> proposals;
};

struct Channel
{
    QString id, brand;
    QString basedOn; // own only: the channel of the catalogue whose facts hold of it as well
    LocalText name, summary;
    std::vector<Fact> facts;
    std::vector<Proposal> proposals;
    std::vector<ChainLink> chain;
};

struct Country : Provenance
{
    QString code, destination;
    LocalText name, act, scope;
    QDate validUntil;
};

struct Source
{
    QString id, title, publisher, url, language, confidence;
    QDate date, retrieved;
    QString dateText; // as written, where only a year or month is known
};

struct GlossaryEntry
{
    LocalText term, explanation;
};

// A piece of a text block. Its words hold slots in braces, see textslots.h.
struct TextPart
{
    enum class Kind { Heading, Paragraph, Item, List };
    Kind kind = Kind::Paragraph;
    LocalText text;           // of a list: what leads to it; may be empty
    LocalText empty;          // of a list: what stands there if nothing is listed
    QString of;               // of a list: what it lists, see textslots.h
    bool required = false;    // of a list: if nothing is listed, there is no text at all
    int most = 0;             // of a list: so many entries, then the number of the rest; 0: all
    Scope each = Scope::Case; // else: once for each recipient or purpose of which `when` holds
    Condition when;
};
template<>
inline constexpr auto codesOf<TextPart::Kind> = codeTable<TextPart::Kind::List>("heading",
                                                                                "paragraph", "item",
                                                                                "list");

// A text to hand out or to send, made from a case (textblocks.h).
struct TextBlock
{
    QString id, confidence;
    Scope scope = Scope::Case;
    LocalText title, use, legal; // use: for whom, and when
    QStringList sources;
    Condition when;
    std::vector<TextPart> parts;
};

// One catalogue file: its name (for error messages and order) and its bytes.
struct CatalogueFile
{
    QString name;
    QByteArray bytes;
};

// What an organisation added (resources/catalogue/README.md "Own content").
struct Overlay
{
    QString organisation, version;
    QDate asOf;
    QString sha256;    // over its files alone
    QString published; // checksum of the catalogue it is laid over

    bool operator==(const Overlay &) const = default;
};

class Catalogue
{
public:
    QString id, version;
    QDate asOf;
    int factMaxAgeMonths = 0; // older facts are to be checked again; 0: facts do not age
    bool isPartial = false;   // may lack what the program relies on (known.h); tests build such
    LocalText title;
    std::vector<Step> steps;
    std::vector<Area> areas;
    std::vector<Question> questions; // in the order of the screen
    std::vector<Rule> rules;
    std::vector<PlausibilityCheck> plausibility;
    std::vector<DpiaCriterion> dpia;
    std::vector<Measure> measures;
    std::vector<RiskScenario> risks;
    std::vector<RiskLevel> riskLevels;
    std::vector<std::vector<RiskCell>> riskMatrix; // [severity - 1][likelihood - 1]
    std::vector<Channel> channels;
    std::vector<Country> countries;
    std::vector<Source> sources;
    std::vector<GlossaryEntry> glossary;
    std::vector<TextBlock> textBlocks;
    QList<Language> languages{Language::German, Language::English}; // every text has them all
    QMap<QString, LocalText> words;
    QMap<QString, LocalText> errors;
    std::vector<int> askingOrder;      // indices of questions, each after those its `when` names
    std::optional<Overlay> overlay;    // nothing: the catalogue as it was published
    std::vector<Deviation> deviations; // of this organisation

    const Question *question(QStringView questionId) const;
    int questionIndex(QStringView questionId) const; // -1: unknown
    const Measure *measure(QStringView measureId) const;
    const Channel *channel(QStringView channelId) const;
    const Country *country(QStringView code) const;
    const RiskScenario *risk(QStringView riskId) const;
    const Source *source(QStringView sourceId) const;
    const Area *area(QStringView code) const;
    const TextBlock *textBlock(QStringView blockId) const;
    // QUESTION:option or the rule's id.
    const FindingText *finding(QStringView findingId) const;
    // Version, and what of the organisation's own was added: "2026-11-23 + Stadtwerke 3".
    QString edition() const;

    // A word of the record; a missing key is a bug of ours, shown as the key itself in brackets.
    LocalText word(const QString &key) const;
    // The sentence for an error, with its arguments filled in: days and moments, which they bear in
    // ISO 8601, as people write them.
    QString errorText(const Error &error, Language language) const;

    // SHA-256 over the files' bytes, in lower-case hex; with own content over the two sums of
    // Overlay, first the catalogue's.
    const QString &sha256() const { return m_sha256; }

    // Called by parseCatalogue().
    void index(); // fills the look-up tables
    void setSha256(const QString &sha256) { m_sha256 = sha256; }

private:
    QString m_sha256;
    QHash<QString, int> m_questions, m_measures, m_channels, m_countries, m_risks, m_sources;
};

// On that day older than so many months, or not dated at all; with 0 months nothing ages.
bool isAged(QDate date, int maxAgeMonths, QDate asOf);
// Whether a fact of the catalogue is to be checked again before anybody relies on it.
bool isStale(const Catalogue &catalogue, const Provenance &provenance, QDate asOf);
int maxAgeMonths(const Catalogue &catalogue, const Provenance &provenance); // 0: does not age

} // namespace votum
