// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/retention.h"

#include "core/judgement/decision.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

using Act = RetentionEntry::Act;

KeptCase keptCase(const std::optional<CaseSummary> &sealed, QDate revoked, QDate worked,
                  QDate today)
{
    KeptCase kept;
    kept.since = worked;
    if (!sealed)
        return kept;
    const auto &decisions = sealed->decisions;
    if (sealed->status == CaseStatus::Revoked) {
        kept.stage = RetentionStage::Ended;
        kept.since = revoked;
    } else if (statusOn(*sealed, today) == CaseStatus::Expired) {
        kept.stage = RetentionStage::Ended;
        kept.since = sealed->validUntil;
    } else if (std::any_of(decisions.begin(), decisions.end(), isApproval)) {
        kept.stage = RetentionStage::InForce;
        kept.since = {};
        return kept;
    } else {
        kept.stage = RetentionStage::Refused;
        kept.since = sealed->decidedOn;
    }
    // A new version in the making is work on the case.
    if (worked.isValid() && kept.since.isValid())
        kept.since = std::max(kept.since, worked);
    return kept;
}

std::optional<RetentionEntry> ruleOf(const RetentionHistory &history, RetentionStage stage)
{
    const auto rule =
        std::find_if(history.rbegin(), history.rend(), [stage](const RetentionEntry &entry) {
            return entry.act == Act::Rule && entry.about == codeOf(stage);
        });
    return rule == history.rend() || rule->value.isEmpty() ? std::nullopt : std::optional(*rule);
}

std::vector<CaseRetention> retentionOf(const std::vector<KeptCase> &cases,
                                       const RetentionHistory &history)
{
    QHash<QString, CaseRetention> decided;
    for (const RetentionEntry &entry : history) {
        if (entry.act == Act::Hold)
            decided[entry.about].hold = entry;
        else if (entry.act == Act::Release)
            decided[entry.about].hold.reset();
        else if (entry.act == Act::Prolong)
            decided[entry.about].prolonged = QDate::fromString(entry.value, Qt::ISODate);
    }
    std::vector<CaseRetention> list;
    for (const KeptCase &kept : cases) {
        CaseRetention item = decided.value(kept.uuid);
        item.kept = kept;
        const std::optional<RetentionEntry> rule = ruleOf(history, kept.stage);
        if (rule && kept.since.isValid()) {
            item.due = kept.since.addMonths(rule->value.toInt());
            if (item.prolonged.isValid())
                item.due = std::max(item.due, item.prolonged);
        }
        list.push_back(std::move(item));
    }
    return list;
}

std::optional<Error> faultIn(const RetentionEntry &entry, const std::vector<CaseRetention> &cases,
                             QDate today)
{
    if (entry.reason.trimmed().isEmpty())
        return Error{u"reasonMissing"_s, {}, {}};
    if (entry.act == Act::Rule) {
        const std::optional<RetentionStage> stage = fromCode<RetentionStage>(entry.about);
        const int months = entry.value.toInt();
        const bool isPeriod =
            entry.value.isEmpty() || (months >= 1 && months <= mostRetentionMonths);
        if (!stage || stage == RetentionStage::InForce || !isPeriod)
            return Error{u"retentionMonths"_s, {QString::number(mostRetentionMonths)}, {}};
        return {};
    }
    const auto item = std::find_if(cases.begin(), cases.end(), [&entry](const CaseRetention &each) {
        return each.kept.uuid == entry.about;
    });
    if (item == cases.end())
        return Error{u"unknownCase"_s, {entry.about}, {}};
    const QString &number = item->kept.fileNumber;
    if (entry.act == Act::Prolong && QDate::fromString(entry.value, Qt::ISODate) <= today)
        return Error{u"retentionUntil"_s, {}, {}};
    if (entry.act == Act::Release && !item->hold)
        return Error{u"notHeld"_s, {number}, {}};
    if ((entry.act == Act::Hold || entry.act == Act::Erased) && item->hold)
        return Error{u"held"_s, {number}, {}};
    if (entry.act == Act::Erased && !item->isDue(today))
        return Error{u"notDue"_s, {number}, {}};
    return {};
}

} // namespace votum
