// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/storeimpact.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isInForce(const CaseSummary &row)
{
    return row.status == CaseStatus::Sealed || row.status == CaseStatus::Suspended;
}

bool isOfThatVersionAlone(const Error &error)
{
    return error.code == "caseUnreadable"_L1 || error.code == "record"_L1 ||
           error.code == "recordNewer"_L1;
}

class Impacts
{
public:
    Impacts(const Catalogue *before, const Catalogue &after, QDate today)
        : m_after(after), m_today(today)
    {
        if (before)
            m_step.emplace(CatalogueStep{*before, after, catalogueDiff(*before, after)});
    }

    Result<CaseImpact> of(const StoredCase &stored) const
    {
        const bool isSealed = !stored.sealed.bytes.isEmpty();
        if (m_step)
            return impactOn(*m_step, stored.assessment, isSealed, m_today);
        if (!isSealed)
            return impactOn(outcomeFromCode(stored.row.outcome), m_after, stored.assessment,
                            m_today);
        const Result<Record> record = parseRecord(stored.sealed.bytes);
        if (!record)
            return record.error();
        // The same catalogue says what it said; what grew old since, the register tells.
        if (record->catalogue.isOf(m_after))
            return CaseImpact{record->result.overall.code, record->result.overall.code, {}, {}, {}};
        return impactOn(*record, m_after, stored.assessment, m_today);
    }

private:
    const Catalogue &m_after;
    QDate m_today;
    std::optional<CatalogueStep> m_step;
};

Result<QHash<QString, int>> latestVersions(const Store &store)
{
    QHash<QString, int> latest; // by case
    for (const bool trashed : {false, true}) {
        const Result<std::vector<CaseSummary>> rows = store.list(trashed);
        if (!rows)
            return rows.error();
        for (const CaseSummary &row : *rows)
            latest[row.uuid] = std::max(latest.value(row.uuid), row.version);
    }
    return latest;
}

} // namespace

Result<std::vector<StoredImpact>> impactIn(const Store &store, const Catalogue *before,
                                           const Catalogue &after, QDate today)
{
    const Result<std::vector<CaseSummary>> rows = store.list();
    const Result<QHash<QString, int>> latest = latestVersions(store);
    if (!rows || !latest)
        return rows ? latest.error() : rows.error();
    const Impacts impacts(before, after, today);
    std::vector<StoredImpact> list;
    for (const CaseSummary &row : *rows) {
        if (!row.isOpen() && !isInForce(row))
            continue;
        StoredImpact item{row, {}, false, false};
        item.row.status = statusOn(row, today);
        const Result<StoredCase> stored = store.loadCase(row.id);
        const Result<CaseImpact> impact = stored ? impacts.of(*stored) : stored.error();
        if (impact) {
            item.impact = *impact;
            const bool isLatest = latest->value(row.uuid) == row.version;
            item.canBeReviewed = isInForce(row) && isLatest;
            item.isUnderReview = isInForce(row) && !isLatest;
        } else if (isOfThatVersionAlone(impact.error())) {
            item.row.fault = impact.error();
        } else {
            return impact.error();
        }
        list.push_back(std::move(item));
    }
    return list;
}

std::vector<qint64> toReview(const std::vector<StoredImpact> &list)
{
    std::vector<qint64> ids;
    for (const StoredImpact &item : list) {
        if (item.canBeReviewed && item.impact.isConcerned())
            ids.push_back(item.row.id);
    }
    return ids;
}

} // namespace votum
