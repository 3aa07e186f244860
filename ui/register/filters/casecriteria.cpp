// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/casecriteria.h"

namespace votum {

namespace {

bool isDue(ReviewDue due, QDate review, QDate today)
{
    switch (due) {
    case ReviewDue::Any:
        return true;
    case ReviewDue::Overdue:
        return review.isValid() && review < today;
    case ReviewDue::Within30Days:
        return review.isValid() && review <= today.addDays(30);
    case ReviewDue::Within90Days:
        break;
    }
    return review.isValid() && review <= today.addDays(90);
}

} // namespace

bool belongs(Glance glance, const CaseSummary &summary, QDate today)
{
    const bool ended =
        summary.status == CaseStatus::Superseded || summary.status == CaseStatus::Revoked;
    switch (glance) {
    case Glance::Open:
        return summary.isOpen();
    case Glance::ReviewOverdue:
        return !ended && !summary.isOpen() && isDue(ReviewDue::Overdue, summary.review, today);
    case Glance::MeasureOverdue:
        return !ended && summary.nextMeasureDue.isValid() && summary.nextMeasureDue < today;
    case Glance::DecidedThisYear:
        break;
    }
    return summary.decidedOn.isValid() && summary.decidedOn.year() == today.year();
}

bool CaseCriteria::admits(const CaseSummary &summary, QDate today) const
{
    return (!glance || belongs(*glance, summary, today)) &&
           (!found || found->contains(summary.id)) &&
           (!status || *status == statusOn(summary, today)) &&
           (outcome.isEmpty() || outcome == summary.outcome) &&
           (channel.isEmpty() || channel == summary.channel) &&
           (department.isEmpty() || department == summary.department) &&
           isDue(review, summary.review, today);
}

} // namespace votum
