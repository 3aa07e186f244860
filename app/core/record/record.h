// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/judgement/evaluate.h"
#include "core/text/text.h"
#include "core/texts/textblocks.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace votum {

// The decision record: one JSON document with every word it shows in German and in English, so that
// a PDF needs nothing else, today and in ten years. Its seal is the SHA-256 over its bytes and
// stands beside it, never inside.

inline constexpr QStringView recordFormat = u"votum-record";
// 2: recipients stand under each other, purposes have names, points may be not known. An older
// program would take every link for a contracted one and refuses the record.
inline constexpr int recordFormatVersion = 2;

// The decision record as values: what its bytes say, section by section, in the order of a
// document. Its list of fields is core/record/recordfields.h.
struct Record
{
    struct CatalogueId
    {
        QString id, version;
        QDate asOf;
        QString sha256; // of the catalogue as published
        LocalText title;
        std::optional<Overlay> overlay; // what the organisation added to it

        // Whether these are its words.
        bool isOf(const Catalogue &catalogue) const;
        bool operator==(const CatalogueId &) const = default;
    };

    struct File
    {
        QString uuid, fileNumber;
        int version = 1;
        QString title, organisation;
        Language language = Language::German; // of the free text
        QString channel;                      // id; empty: none was chosen
        LocalText channelName, channelSummary;
        QString channelBrand;
        QDate createdOn;
        bool isExample = false;

        bool operator==(const File &) const = default;
    };

    enum class Region { Eea, Third };

    struct Recipient : votum::Recipient
    {
        LocalText countryName;
        // Of the country; nothing where the catalogue does not know it, and in older records.
        std::optional<Coded<Region>> region;

        bool operator==(const Recipient &) const = default;
    };

    struct Purpose
    {
        QString id;
        LocalText text;     // its name, or the words of its kind
        QString kind, name; // as in a case; empty in older records
        LocalText kindText; // the words of its kind, where it has a name
        Coded<Outcome> outcome;
        Coded<DecisionCode> proposed;
        std::optional<Coded<OpinionClass>> opinion;
        std::optional<Coded<DecisionCode>> decision;
        bool milder = false; // decided below the opinion

        bool operator==(const Purpose &) const = default;
    };

    struct Results
    {
        QDate asOf; // the law as it stood
        Coded<Outcome> overall;
        LocalText summary;
        Coded<DecisionCode> proposed;
        bool purposesDiffer = false;
        bool inUseAndBlocked = false;
        bool suspendedApproval = false;
        bool milder = false;
        bool formalDefect = false;
        std::vector<Purpose> purposes;

        bool operator==(const Results &) const = default;
    };

    // An answer from which a finding follows.
    struct Reason
    {
        AnswerKey key;
        LocalText question, subject, answer;

        bool operator==(const Reason &) const = default;
    };

    struct HouseRule : votum::HouseRule
    {
        LocalText text; // what it made of the finding

        bool operator==(const HouseRule &) const = default;
    };

    // That the organisation weighs it otherwise than the catalogue, in words.
    struct Deviation
    {
        Coded<Severity> catalogued;
        LocalText text; // what it made of the finding, by whom, when and why

        bool operator==(const Deviation &) const = default;
    };

    struct Finding
    {
        QString key, id;
        votum::Finding::Kind kind = votum::Finding::Kind::Option;
        LocalText subject;          // whom it concerns, in words; empty: the case
        QString purpose, recipient; // ids; empty: all
        QString area;
        Coded<Severity> severity;               // in force
        std::optional<Coded<Severity>> derived; // before a person's override, where there is one
        LocalText text, legal, contested;       // contested: empty if opinions do not differ
        LocalText shortText;                    // for lists; empty: the text itself
        QStringList sources;
        std::vector<Reason> because;
        QStringList measures; // ids of Measures::catalogue
        QStringList notKnown; // points of a multiple choice
        bool notStarted = false;
        bool closed = false;
        QDate closedOn;
        std::optional<Deviation> deviation;
        std::optional<HouseRule> houseRule;
        FindingJudgement judgement;

        bool operator==(const Finding &) const = default;
    };

    struct Step
    {
        QString id;
        LocalText title;

        bool operator==(const Step &) const = default;
    };

    // Where this record shows an area; its title is the word "area.CODE".
    struct Area
    {
        QString code;
        votum::Area::Examined examined = votum::Area::Examined::Always;
        int section = 0;
        int annex = 1;

        bool operator==(const Area &) const = default;
    };

    struct Row : Answer
    {
        AnswerKey key;
        LocalText subject;      // whom it concerns; empty: the case
        LocalText shown;        // the value, or the word for its state
        LocalText notKnownText; // the points of which it is not known whether they hold
        LocalText lackingText; // those that do not hold and from whose absence a finding may follow
        bool active = false;

        bool operator==(const Row &) const = default;
    };

    struct Question
    {
        QString id;
        QString step, area; // empty: the catalogue no longer knows the question
        bool freeText = false;
        LocalText text, legal;
        std::vector<Row> rows;

        bool isKnown() const { return !step.isEmpty(); }
        bool operator==(const Question &) const = default;
    };

    struct ChannelFact
    {
        LocalText field, value;
        QDate asOf;
        LocalText stale; // empty: recent enough
        QStringList sources;
        Coded<QString> confidence; // V S K A

        bool operator==(const ChannelFact &) const = default;
    };

    struct DpiaCriterion
    {
        int number = 0;
        LocalText text;
        bool met = false;

        bool operator==(const DpiaCriterion &) const = default;
    };

    struct Dpia
    {
        std::vector<DpiaCriterion> criteria;
        int met = 0;
        Coded<DpiaThreshold::Outcome> outcome;

        bool operator==(const Dpia &) const = default;
    };

    struct RiskLevel
    {
        int level = 0; // 1 to 4
        LocalText severity, likelihood;

        bool operator==(const RiskLevel &) const = default;
    };

    struct RiskCell : Coded<RiskClass>
    {
        bool border = false;

        bool operator==(const RiskCell &) const = default;
    };

    struct Risk
    {
        QString id;
        LocalText text, goals;
        int severity = 0, before = 0, after = 0; // in force, 1 to 4
        int derivedSeverity = 0, derivedBefore = 0, derivedAfter = 0;
        int planned = 0; // once the planned measures are done as well; 0: nobody can say
        bool overridden = false;
        RiskCell cellBefore, cellAfter;
        RiskCell cellPlanned; // of `planned`
        QStringList findings; // keys
        std::optional<RiskJudgement> judgement;

        bool operator==(const Risk &) const = default;
    };

    struct Risks
    {
        std::vector<RiskLevel> levels;
        std::vector<std::vector<RiskCell>> matrix; // [severity - 1][likelihood - 1]
        std::vector<Risk> list;

        bool isMatrixWhole() const
        {
            return matrix.size() == 4 &&
                   std::all_of(matrix.begin(), matrix.end(),
                               [](const auto &row) { return row.size() == 4; });
        }

        bool operator==(const Risks &) const = default;
    };

    struct Plausibility
    {
        QString id;
        LocalText subject, text, ask;
        QString key; // of id and subject; empty in older records
        std::optional<PlausibilityAnswer> answered;

        bool operator==(const Plausibility &) const = default;
    };

    struct PlannedMeasure : MeasurePlan
    {
        bool isFulfilled = false; // done, with dated evidence
        bool active = false;      // its finding arises

        bool operator==(const PlannedMeasure &) const = default;
    };

    struct Measure
    {
        LocalText text, evidence, owner;

        bool operator==(const Measure &) const = default;
    };

    struct Measures
    {
        std::vector<PlannedMeasure> planned;
        QMap<QString, Measure> catalogue; // by id: what can cure a finding, and what was planned

        bool operator==(const Measures &) const = default;
    };

    struct Evidence : EvidenceItem // without id
    {
        QString of; // the answer's key or the measure; empty: of the case

        bool operator==(const Evidence &) const = default;
    };

    struct HistoryLine
    {
        QDateTime time; // UTC
        QString author;
        LocalText action;
        QString subject, detail;

        bool operator==(const HistoryLine &) const = default;
    };

    struct Text
    {
        QString key, id;
        LocalText subject, title, use, legal;
        QStringList sources;
        Coded<QString> confidence;
        bool hasGaps = false;
        std::vector<ComposedParagraph> paragraphs;

        bool operator==(const Text &) const = default;
    };

    struct Source
    {
        QString id, title, publisher;
        QString date; // as written: a year, a month or a day
        QDate retrieved;
        QString url, language;
        Coded<QString> confidence;

        bool operator==(const Source &) const = default;
    };

    struct GlossaryEntry
    {
        LocalText term, explanation;

        bool operator==(const GlossaryEntry &) const = default;
    };

    // What the approval stays bound to (core/judgement/terms.h).
    struct Term
    {
        QString from;       // the answer it came from, QUESTION:option; empty: an own one
        LocalText text;     // unchanged as the catalogue words it, or as typed in every language
        LocalText concerns; // the purposes approved that it concerns; empty: all

        bool operator==(const Term &) const = default;
    };

    enum class ChangeKind { File, Result, Recipient, Finding, Answer, Plausibility };

    // What differs from the version before (core/record/recordchanges.h). A text is missing where
    // there is none to tell; it is empty where somebody left it empty.
    struct Change
    {
        ChangeKind kind = ChangeKind::File;
        LocalText what;
        std::optional<LocalText> subject, before, after;

        bool operator==(const Change &) const = default;
    };

    // A version of the case (core/record/versions.h).
    struct Version
    {
        int number = 0;
        QDateTime sealedAt; // UTC; invalid: it is not
        LocalText outcome, decision;
        LocalText news; // what it made new; empty where its words are older

        bool operator==(const Version &) const = default;
    };

    int formatVersion = recordFormatVersion;
    QList<Language> languages; // those its texts are in, as far as the program knows them
    bool sealed = false;
    QDateTime composedAt; // UTC
    QString composedBy, program;
    CatalogueId catalogue;
    File file; // the case
    std::vector<Recipient> recipients;
    Results result;
    std::vector<Finding> findings;
    std::vector<Step> steps;
    std::vector<Area> areas; // in order; empty: of a record from before the catalogue said it
    std::vector<Question> answers;
    std::vector<ChannelFact> channelFacts;
    Dpia dpia;
    Risks risks;
    std::vector<Plausibility> plausibility;
    Measures measures;
    std::vector<Evidence> evidence;
    Opinion opinion;
    Decision decision;       // without its terms
    std::vector<Term> terms; // these; of an approval
    std::vector<HistoryLine> history;
    std::vector<ComposedParagraph> processingRecord; // Art. 30(1) GDPR
    std::vector<Text> texts;
    std::vector<Source> sources;
    std::vector<GlossaryEntry> glossary;
    QMap<QString, LocalText> words;             // by key; older records lack some
    std::optional<std::vector<Change>> changes; // nothing: there is no version before
    std::vector<Version> versions;              // the earlier ones, oldest first

    // From before recipients stood under each other and plausibility questions were answered.
    bool isFlat() const { return formatVersion < 2; }
    bool operator==(const Record &) const = default;
};

struct RecordContext
{
    QString programVersion;
    QString author;                   // who composes or seals
    QDateTime time;                   // when, UTC
    bool isSealed = false;            // false: a draft, marked so on every page
    std::vector<JournalLine> history; // earlier versions and withdrawals, oldest first
    QByteArray previousRecord;        // of version n-1, for the list of changes; may be empty
};

// The bytes to seal. Pure: same arguments, same bytes.
QByteArray composeRecord(const Catalogue &catalogue, const Assessment &assessment,
                         const Judgement &judgement, const RecordContext &context);

// A record as bytes, for what composes one. What was sealed is never written again.
QByteArray bytesOf(const Record &record);

// A composed text as a record holds it.
Record::Text recordText(const Catalogue &catalogue, const ComposedText &text);

// Parts of a record as they stand in one, with their texts in these languages.
QJsonObject toJson(const Record::Text &text, const QList<Language> &languages);
QJsonArray toJson(const std::vector<Record::Change> &changes, const QList<Language> &languages);

// Lower-case hex SHA-256: the seal.
QString sealOf(const QByteArray &recordBytes);

// Reads a record's bytes. Errors: "record" if it is no Votum record, with the place at fault as
// detail; "recordNewer" if it is one of a newer format, with the program that made it.
Result<Record> parseRecord(const QByteArray &recordBytes);
// The same as it stands.
Result<QJsonObject> parseRecordObject(const QByteArray &recordBytes);

// SHA-256 over answers, recipients and opinion, for Opinion::hash.
QString opinionHash(const Assessment &assessment);

} // namespace votum
