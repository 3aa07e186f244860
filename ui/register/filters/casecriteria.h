// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

#include <QSet>

namespace votum {

// The four questions a register must answer at a glance; each is a tile and a filter.
enum class Glance { Open, ReviewOverdue, MeasureOverdue, DecidedThisYear };
bool belongs(Glance glance, const CaseSummary &summary, QDate today);

// When the next review is due.
enum class ReviewDue { Any, Overdue, Within30Days, Within90Days };

// Which cases of the register are shown. Empty members let everything through.
struct CaseCriteria
{
    std::optional<Glance> glance;
    std::optional<QSet<qint64>> found; // by the full-text search
    std::optional<CaseStatus> status;
    QString outcome, channel, department;
    ReviewDue review = ReviewDue::Any;

    bool isEmpty() const { return *this == CaseCriteria(); }
    bool admits(const CaseSummary &summary, QDate today) const;
    bool operator==(const CaseCriteria &) const = default;
};

} // namespace votum
