// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/caserows.h"

#include <algorithm>

namespace votum {

namespace {

constexpr size_t changesKept = 1000;

} // namespace

const CaseSummary *CaseRows::find(qint64 id) const
{
    const auto place = std::ranges::lower_bound(m_rows, id, {}, &CaseSummary::id);
    return place != m_rows.end() && place->id == id ? &*place : nullptr;
}

void CaseRows::reset(std::vector<CaseSummary> rows)
{
    m_rows = std::move(rows);
    std::ranges::sort(m_rows, {}, &CaseSummary::id);
    ++m_revision;
    m_changes.clear();
}

void CaseRows::place(const CaseSummary &row)
{
    const auto place = std::ranges::lower_bound(m_rows, row.id, {}, &CaseSummary::id);
    if (place != m_rows.end() && place->id == row.id)
        *place = row;
    else
        m_rows.insert(place, row);
    tell(row.id);
}

void CaseRows::remove(qint64 id)
{
    if (std::erase_if(m_rows, [id](const CaseSummary &row) { return row.id == id; }) > 0)
        tell(id);
}

void CaseRows::tell(qint64 id)
{
    ++m_revision;
    m_changes.push_back(id);
    if (m_changes.size() > changesKept)
        m_changes.pop_front();
}

std::optional<std::vector<qint64>> CaseRows::changedSince(quint64 revision) const
{
    const quint64 changes = m_revision - revision;
    if (revision > m_revision || changes > m_changes.size())
        return {};
    return std::vector<qint64>(m_changes.end() - qsizetype(changes), m_changes.end());
}

} // namespace votum
