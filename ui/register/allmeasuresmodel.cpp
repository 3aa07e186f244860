// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/allmeasuresmodel.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/words/words.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QDate dueOf(const MeasurePlan &plan) // no date: last
{
    return plan.due.isValid() ? plan.due : QDate(9999, 12, 31);
}

} // namespace

bool belongs(AllMeasuresCriteria::Due due, const MeasurePlan &plan, QDate today)
{
    switch (due) {
    case AllMeasuresCriteria::Due::Any:
        return true;
    case AllMeasuresCriteria::Due::Overdue:
        return plan.due.isValid() && plan.due < today;
    case AllMeasuresCriteria::Due::Within30Days:
        return plan.due.isValid() && plan.due >= today && plan.due <= today.addDays(30);
    case AllMeasuresCriteria::Due::Incomplete:
        break;
    }
    return !plan.due.isValid() || plan.owner.trimmed().isEmpty();
}

AllMeasuresModel::AllMeasuresModel(const Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void AllMeasuresModel::setMeasures(std::vector<Row> rows, QDate today)
{
    beginResetModel();
    m_today = today;
    m_all = std::move(rows);
    std::ranges::stable_sort(m_all, {}, [](const Row &row) { return dueOf(row.measure.plan); });
    arrange();
    endResetModel();
}

void AllMeasuresModel::setCriteria(const AllMeasuresCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    beginResetModel();
    m_criteria = criteria;
    arrange();
    endResetModel();
}

void AllMeasuresModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    beginResetModel();
    m_column = column;
    m_order = order;
    arrange();
    endResetModel();
}

void AllMeasuresModel::retranslate()
{
    sort(m_column, m_order); // by the words of now
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

bool AllMeasuresModel::admits(const Row &row) const
{
    const MeasurePlan &plan = row.measure.plan;
    if (!belongs(m_criteria.due, plan, m_today))
        return false;
    if (m_criteria.owner && plan.owner.trimmed().compare(*m_criteria.owner, Qt::CaseInsensitive))
        return false;
    const QStringList wanted = m_criteria.text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString &word) {
        if (row.organisation.contains(word, Qt::CaseInsensitive))
            return true;
        for (int column = 0; column < columns; ++column) {
            if (text(row, column).contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

// Of those alike in the column, the one due first comes first.
void AllMeasuresModel::arrange()
{
    m_collator.setLocale(QLocale());
    std::vector<std::pair<Key, size_t>> rows;
    for (size_t at = 0; at < m_all.size(); ++at) {
        if (admits(m_all[at]))
            rows.emplace_back(keyOf(m_all[at]), at);
    }
    std::ranges::stable_sort(rows, [this](const auto &one, const auto &other) {
        return m_order == Qt::AscendingOrder ? one.first < other.first : other.first < one.first;
    });
    m_shown.clear();
    for (const auto &[key, at] : rows)
        m_shown.push_back(at);
}

AllMeasuresModel::Key AllMeasuresModel::keyOf(const Row &row) const
{
    switch (m_column) {
    case Due:
        return dueOf(row.measure.plan).toJulianDay();
    case Reference:
        return row.reference;
    case Owner: // without one: behind all
        if (row.measure.plan.owner.trimmed().isEmpty())
            return m_collator.sortKey(QString(QChar(0xffff)));
        [[fallthrough]];
    default:
        return m_collator.sortKey(text(row, m_column));
    }
}

int AllMeasuresModel::count(AllMeasuresCriteria::Due due) const
{
    return int(std::ranges::count_if(
        m_all, [&](const Row &row) { return belongs(due, row.measure.plan, m_today); }));
}

QStringList AllMeasuresModel::owners() const
{
    QSet<QString> known;
    QStringList owners;
    for (const Row &row : m_all) {
        const QString owner = row.measure.plan.owner.trimmed(), folded = owner.toCaseFolded();
        if (!owner.isEmpty() && !known.contains(folded)) {
            known.insert(folded);
            owners << owner;
        }
    }
    std::sort(owners.begin(), owners.end(), m_collator);
    return owners;
}

int AllMeasuresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int AllMeasuresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString AllMeasuresModel::text(const Row &row, int column) const
{
    const MeasurePlan &plan = row.measure.plan;
    switch (column) {
    case Due:
        if (!plan.due.isValid())
            return tr("missing", "due date");
        return plan.due < m_today ? tr("%1, overdue").arg(shortDate(plan.due))
                                  : shortDate(plan.due);
    case Text: {
        const Measure *known = m_catalogue.measure(plan.measure);
        return known ? known->text.in(windowLanguage()) : plan.measure;
    }
    case Owner:
        return plan.owner.trimmed().isEmpty() ? tr("missing", "owner") : plan.owner;
    case Reference:
        return row.reference;
    default:
        return row.title;
    }
}

QVariant AllMeasuresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &item = row(index.row());
    const int column = index.column();
    const MeasurePlan &plan = item.measure.plan;
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text(item, column), mostOfALine);
    case Qt::ToolTipRole:
        return exactToolTip(column == Title && !item.organisation.isEmpty()
                                ? item.title + u'\n' + item.organisation
                                : text(item, column));
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               text(item, column));
    case Qt::DecorationRole:
        if (column == Due && plan.due.isValid() && plan.due < m_today)
            return icon(Role::Serious);
        if ((column == Due && !plan.due.isValid()) ||
            (column == Owner && plan.owner.trimmed().isEmpty()))
            return icon(Role::Open);
        return {};
    default:
        return {};
    }
}

QVariant AllMeasuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Due:
        return tr("Due");
    case Text:
        return tr("Measure");
    case Owner:
        return tr("Owner");
    case Reference:
        return tr("Reference");
    default:
        return tr("Title");
    }
}

} // namespace votum
