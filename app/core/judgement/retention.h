// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

namespace votum {

// How long the organisation keeps its cases (storage limitation, Art. 5(1)(e) GDPR). Votum lays
// down no period: the organisation does, with its reason, and without one nothing falls due. What
// it decided is a list that only grows; the last entry of its kind counts.

// Where a case stands, and from when a period is counted.
enum class RetentionStage {
    Draft,   // never sealed; from the day somebody last worked on it
    InForce, // approved at least for one purpose, and not expired; kept as long as it is
    Refused, // decided otherwise; from the day of the decision
    Ended    // approved, and the approval withdrawn or expired; from that day, or the last one
};
template<>
inline constexpr auto codesOf<RetentionStage> = codeTable<RetentionStage::Ended>("draft", "inForce",
                                                                                 "refused",
                                                                                 "ended");

struct RetentionEntry
{
    enum class Act {
        Rule,    // about a stage, value: months; empty: withdrawn
        Hold,    // about a case's UUID, as the following; it is not deleted, by no way
        Release, // the hold is lifted
        Prolong, // value: the day until which the case is kept at least
        Erased   // deleted, with all its versions; value: what was (store/tables/retention.h)
    };
    Act act = Act::Rule;
    QString about, value;
    QString reason, author;
    QDateTime time; // UTC

    bool operator==(const RetentionEntry &) const = default;
};
template<>
inline constexpr auto codesOf<RetentionEntry::Act> =
    codeTable<RetentionEntry::Act::Erased>("rule", "hold", "release", "prolong", "erased");
using RetentionHistory = std::vector<RetentionEntry>; // oldest first

// What of a case its period depends on.
struct KeptCase
{
    QString uuid, fileNumber, title, organisation;
    int versions = 1; // those in the trash too
    RetentionStage stage = RetentionStage::Draft;
    QDate since; // from when the period is counted; of a case in force none

    bool operator==(const KeptCase &) const = default;
};
// `sealed`: the last version sealed, if any; `revoked`: when its approval was withdrawn; `worked`:
// when somebody last worked on a version that is open.
KeptCase keptCase(const std::optional<CaseSummary> &sealed, QDate revoked, QDate worked,
                  QDate today);

struct CaseRetention
{
    KeptCase kept;
    QDate prolonged;                    // kept at least until then; invalid: not prolonged
    QDate due;                          // invalid: no rule, or no period that runs
    std::optional<RetentionEntry> hold; // in force

    bool isDue(QDate today) const { return due.isValid() && due <= today && !hold; }
};
// Each case under these decisions, in the order given.
std::vector<CaseRetention> retentionOf(const std::vector<KeptCase> &cases,
                                       const RetentionHistory &history);
// The rule in force; nothing: none.
std::optional<RetentionEntry> ruleOf(const RetentionHistory &history, RetentionStage stage);

constexpr int mostRetentionMonths = 1200;
// Why this cannot be entered on that day; nothing if it can. Errors: "reasonMissing",
// "retentionMonths" (the most), "retentionUntil", "unknownCase" (UUID); "held", "notHeld", "notDue"
// (file number).
std::optional<Error> faultIn(const RetentionEntry &entry, const std::vector<CaseRetention> &cases,
                             QDate today);

} // namespace votum
