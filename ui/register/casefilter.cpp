// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/casefilter.h"

#include "ui/register/registermodel.h"

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
           (!found || found->contains(summary.id)) && (!status || *status == summary.status) &&
           (outcome.isEmpty() || outcome == summary.outcome) &&
           (channel.isEmpty() || channel == summary.channel) &&
           (department.isEmpty() || department == summary.department) &&
           isDue(review, summary.review, today);
}

CaseFilter::CaseFilter(RegisterModel *model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setSortRole(RegisterModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void CaseFilter::setCriteria(const CaseCriteria &criteria, QDate today)
{
    if (criteria == m_criteria && today == m_today)
        return;
    m_criteria = criteria;
    m_today = today;
    invalidateFilter();
}

const CaseSummary &CaseFilter::summary(const QModelIndex &index) const
{
    return m_model->summary(mapToSource(index).row());
}

QModelIndex CaseFilter::indexOf(qint64 id) const
{
    const int row = m_model->rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_model->index(row, 0));
}

bool CaseFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_criteria.admits(m_model->summary(row), m_today);
}

} // namespace votum
