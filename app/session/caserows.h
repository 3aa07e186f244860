// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

#include <deque>
#include <vector>

namespace votum {

// The register's rows in memory, in the order in which the versions were made, and which of them
// changed lately: whoever shows them need not read all of them again for one.
class CaseRows
{
public:
    const std::vector<CaseSummary> &all() const { return m_rows; }
    const CaseSummary *find(qint64 id) const; // none: not in the register

    void reset(std::vector<CaseSummary> rows);
    void place(const CaseSummary &row); // instead of the one with its id, or as a further one
    void remove(qint64 id);

    // Counts the changes of rows.
    quint64 revision() const { return m_revision; }
    // The versions placed or removed after that revision, the last change last; nothing: it is too
    // long ago to tell, and all are to be read again.
    std::optional<std::vector<qint64>> changedSince(quint64 revision) const;

private:
    void tell(qint64 id);

    std::vector<CaseSummary> m_rows; // by id
    quint64 m_revision = 0;
    std::deque<qint64> m_changes; // the last one is what m_revision counted last
};

} // namespace votum
