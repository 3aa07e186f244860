// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/case/journal.h"

#include <QJsonArray>

namespace votum {

// What surrounds an assessment in a store: its row in the register, its journal, what was sealed
// and what happened since. Plain values shared by store, session and windows.

// How a store is opened.
enum class StoreOpening {
    Read,    // whatever allows reading: read-only files and media, a full disk, a store held by
             // another program; writes nothing beside it, and every change is "storeReadOnly"
    Change,  // an existing one
    Create,  // and where there is none, a new one
    TakeOver // an existing one, though another computer's program is said to hold it
};

// Expired is never stored: it follows from the day, as statusOn() has it.
enum class CaseStatus { Draft, OpinionGiven, Sealed, Superseded, Suspended, Revoked, Expired };
template<>
inline constexpr auto
    codesOf<CaseStatus> = codeTable<CaseStatus::Expired>("draft", "opinion", "sealed", "superseded",
                                                         "suspended", "revoked", "expired");
inline QString statusCode(CaseStatus status)
{
    return codeOf(status);
}
inline std::optional<CaseStatus> statusFromCode(QStringView code)
{
    return fromCode<CaseStatus>(code);
}

// One row of the register: one version of one case.
struct CaseSummary
{
    qint64 id = 0; // of the version, within its store
    QString uuid, fileNumber;
    int version = 1;
    QString title, organisation, requester, department, channel;
    CaseStatus status = CaseStatus::Draft;
    QString outcome; // code of the result as last judged; empty: not judged yet
    QDate review;    // after sealing: as decided, or earlier where an event asks for it
    QDate decidedOn;
    QDate validUntil; // of an approval that is limited in time; invalid: of none
    QMap<QString, DecisionCode> decisions; // by purpose, of a sealed version
    std::vector<Purpose> purposes;         // those named or repeated, of the same; by id
    QDate nextMeasureDue; // the earliest due date of a measure not done; invalid: none
    QDateTime changed;    // UTC
    bool isExample = false;
    QString judgedWith;         // checksum of the catalogue that gave the outcome, and whose
                                // own content was laid over it
    std::optional<Error> fault; // why the version cannot be read; nothing: it can

    bool isOpen() const
    {
        return status == CaseStatus::Draft || status == CaseStatus::OpinionGiven;
    }
    bool operator==(const CaseSummary &) const = default;
};

// One version of a case as it could still be read from a damaged store.
struct RescuedCase
{
    CaseSummary row;       // as far as it was read; without a title where none was
    Assessment assessment; // of what could be read
    QByteArray record;     // as it was sealed; empty: it was not, or these are not its bytes
    bool isWhole = true;   // nothing of this version is known to be missing
};

// What it is on that day: an approval in force past its last day is expired.
CaseStatus statusOn(const CaseSummary &summary, QDate day);

// Of a version: what is planned, and neither done nor reported as met.
struct OpenMeasure
{
    qint64 version = 0;
    MeasurePlan plan;

    bool operator==(const OpenMeasure &) const = default;
};

// Appended after sealing, never edited.
struct CaseEvent
{
    enum class Kind {
        ConditionMet,
        ReleaseCheck,
        SignedScan,
        Suspension,
        Revocation,
        Superseded,
        TermsChanged, // this and those below make a review due: by the day in the subject
        ProviderChanged,
        Incident,
        LawChanged
    };
    Kind kind = Kind::ConditionMet;
    QDate date;     // when it happened
    QDateTime time; // when it was entered, UTC
    QString author, subject, text, sha256;

    bool operator==(const CaseEvent &) const = default;
};
template<>
inline constexpr auto codesOf<CaseEvent::Kind> = codeTable<CaseEvent::Kind::LawChanged>(
    "conditionMet", "releaseCheck", "signedScan", "suspension", "revocation", "superseded",
    "termsChanged", "providerChanged", "incident", "lawChanged");
// Whether it makes a review due.
constexpr bool isTrigger(CaseEvent::Kind kind)
{
    return kind >= CaseEvent::Kind::TermsChanged;
}
inline QString eventCode(CaseEvent::Kind kind)
{
    return codeOf(kind);
}
inline std::optional<CaseEvent::Kind> eventFromCode(QStringView code)
{
    return fromCode<CaseEvent::Kind>(code);
}
// By when an event asks for a review; invalid: it does not.
QDate reviewAskedBy(const CaseEvent &event);
// Done, or since sealing reported as met: the measure itself, or the finding it is to cure.
bool isMet(const MeasurePlan &plan, const std::vector<CaseEvent> &events);

// What a sealed version is by now. A release check lifts a suspension; revoked and superseded are
// final.
CaseStatus statusAfter(const std::vector<CaseEvent> &events);

// Events as they travel with a PDF; an entry that cannot be read is left out, which the comparison
// of bytes then notices.
QJsonArray eventsToJson(const std::vector<CaseEvent> &events);
std::vector<CaseEvent> eventsFromJson(const QJsonArray &array);

struct SealedRecord
{
    QByteArray bytes; // exactly what was sealed
    QString sha256;   // lower-case hex over bytes
    QDateTime sealedAt;
    QString link; // of the store's chain at the seal: fixes all that the store held until then
    std::vector<CaseEvent> events;

    bool operator==(const SealedRecord &) const = default;
};

} // namespace votum
