// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registermodel.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "ui/look/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

RegisterModel::RegisterModel(const Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent), m_cells(catalogue)
{
}

// --- which rows, and in which order

void RegisterModel::setCases(std::vector<CaseSummary> cases, QDate today)
{
    beginResetModel();
    m_cells.setToday(today);
    m_cases.clear();
    std::ranges::sort(cases, {}, &CaseSummary::id);
    for (CaseSummary &summary : cases)
        m_cases.push_back({std::move(summary), {}, {}});
    makeKeys();
    m_shown = admitted();
    regroup();
    endResetModel();
}

void RegisterModel::setCase(const CaseSummary &summary)
{
    const auto idOf = [](const Row &row) { return row.summary.id; };
    const auto place = std::ranges::lower_bound(m_cases, summary.id, {}, idOf);
    const size_t at = size_t(place - m_cases.begin());
    const bool isKnown = place != m_cases.end() && place->summary.id == summary.id;
    const auto isSame = [](const CaseCells::Key &a, const CaseCells::Key &b) {
        return !(a < b) && !(b < a);
    };
    Row row = rowFor(summary);
    if (isKnown && isSame(place->key, row.key) && isSame(place->group, row.group) &&
        m_criteria.admits(summary, m_cells.today()) &&
        m_criteria.admits(place->summary, m_cells.today())) {
        *place = std::move(row);
        if (const int shown = rowOf(summary.id); shown >= 0)
            emit dataChanged(index(shown, 0), index(shown, columns - 1));
        return;
    }
    if (isKnown) {
        hide(at);
        *place = std::move(row);
    } else {
        for (size_t &shown : m_shown)
            shown += shown >= at;
        m_cases.insert(place, std::move(row));
    }
    show(at);
}

void RegisterModel::removeCase(qint64 id)
{
    const auto idOf = [](const Row &row) { return row.summary.id; };
    const auto place = std::ranges::lower_bound(m_cases, id, {}, idOf);
    if (place == m_cases.end() || place->summary.id != id)
        return;
    const size_t at = size_t(place - m_cases.begin());
    hide(at);
    m_cases.erase(place);
    for (size_t &shown : m_shown)
        shown -= shown > at;
}

// A row, or none in a folded group; with the head where it is the group's first case.
void RegisterModel::show(size_t at)
{
    if (!m_criteria.admits(m_cases[at].summary, m_cells.today()))
        return;
    const auto place = std::ranges::lower_bound(
        m_shown, at, [this](size_t one, size_t other) { return isBefore(one, other); });
    const size_t position = size_t(place - m_shown.begin());
    std::vector<size_t> next = m_shown;
    next.insert(next.begin() + qsizetype(position), at);
    std::vector<Group> before = m_groups;
    std::swap(next, m_shown);
    regroup();
    int first = int(position), last = first;
    if (isGrouped()) {
        const auto group = groupOf(position);
        const bool isNew = group->count == 1;
        first = isNew ? group->row : rowAt(position);
        last = isNew ? group->row + group->rows() - 1 : first;
    }
    std::swap(next, m_shown); // as the view still sees it
    std::swap(before, m_groups);
    if (first >= 0)
        beginInsertRows({}, first, last);
    std::swap(next, m_shown);
    std::swap(before, m_groups);
    if (first >= 0)
        endInsertRows();
    if (isGrouped())
        tellHead(groupOf(position)->row);
}

void RegisterModel::hide(size_t at)
{
    const auto place = std::ranges::find(m_shown, at);
    if (place == m_shown.end())
        return;
    const size_t position = size_t(place - m_shown.begin());
    int first = int(position), last = first, head = -1;
    if (isGrouped()) {
        const auto group = groupOf(position);
        const bool isLast = group->count == 1;
        first = isLast ? group->row : rowAt(position);
        last = isLast ? group->row + group->rows() - 1 : first;
        head = isLast ? -1 : group->row;
    }
    if (first >= 0)
        beginRemoveRows({}, first, last);
    m_shown.erase(place);
    regroup();
    if (first >= 0)
        endRemoveRows();
    if (head >= 0)
        tellHead(head);
}

void RegisterModel::setCriteria(const CaseCriteria &criteria, QDate today)
{
    if (criteria == m_criteria && today == m_cells.today())
        return;
    m_criteria = criteria;
    m_cells.setToday(today);
    std::vector<size_t> next = admitted();
    if (next == m_shown) {
        retranslate(); // another day tells of other delays
        return;
    }
    beginResetModel();
    m_shown = std::move(next);
    regroup();
    endResetModel();
}

void RegisterModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    // Of a head the first of its cases, by which it is found again.
    std::vector<std::tuple<QModelIndex, size_t, bool>> kept;
    for (const QModelIndex &index : persistentIndexList()) {
        const bool isHead = isGroup(index.row());
        const size_t place = !isGrouped() ? size_t(index.row())
                             : isHead     ? groupAt(index.row())->first
                                          : groupAt(index.row())->first +
                                            size_t(index.row() - groupAt(index.row())->row - 1);
        kept.emplace_back(index, m_shown[place], isHead);
    }
    std::vector<size_t> folded; // a case of each; the head may have other words now
    for (const Group &group : m_groups) {
        if (group.isFolded)
            folded.push_back(m_shown[group.first]);
    }
    m_column = column;
    m_order = order;
    makeKeys();
    std::ranges::sort(m_shown, [this](size_t one, size_t other) { return isBefore(one, other); });
    m_folded.clear();
    for (const size_t at : folded)
        m_folded.insert(m_cells.groupHeading(m_cases[at].summary, m_grouping));
    regroup();
    std::vector<size_t> places(kept.empty() ? 0 : m_cases.size());
    for (size_t place = 0; place < m_shown.size() && !kept.empty(); ++place)
        places[m_shown[place]] = place;
    for (const auto &[old, at, isHead] : kept) {
        const int row = isHead ? groupOf(places[at])->row : rowAt(places[at]);
        changePersistentIndex(old, row < 0 ? QModelIndex() : index(row, old.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

void RegisterModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_folded.clear();
    makeKeys();
    m_shown = admitted();
    regroup();
    endResetModel();
}

void RegisterModel::setTwoLines(bool areTwo)
{
    m_areTwoLines = areTwo;
}

std::vector<size_t> RegisterModel::admitted() const
{
    std::vector<size_t> rows;
    for (size_t at = 0; at < m_cases.size(); ++at) {
        if (m_criteria.admits(m_cases[at].summary, m_cells.today()))
            rows.push_back(at);
    }
    std::ranges::sort(rows, [this](size_t one, size_t other) { return isBefore(one, other); });
    return rows;
}

// By group; of two alike the younger first.
bool RegisterModel::isBefore(size_t one, size_t other) const
{
    const Row &a = m_cases[one], &b = m_cases[other];
    if (isGrouped() && (a.group < b.group || b.group < a.group))
        return a.group < b.group;
    if (a.key < b.key || b.key < a.key)
        return m_order == Qt::AscendingOrder ? a.key < b.key : b.key < a.key;
    return one > other;
}

RegisterModel::Row RegisterModel::rowFor(const CaseSummary &summary) const
{
    return {summary,
            isGrouped() ? m_cells.groupKey(summary, m_grouping) : CaseCells::Key(std::monostate()),
            m_cells.key(summary, m_column)};
}

void RegisterModel::makeKeys()
{
    m_cells.followLocale();
    for (Row &row : m_cases) {
        row.key = m_cells.key(row.summary, m_column);
        row.group = isGrouped() ? m_cells.groupKey(row.summary, m_grouping)
                                : CaseCells::Key(std::monostate());
    }
}

// --- groups

void RegisterModel::regroup()
{
    m_groups.clear();
    int row = 0;
    for (size_t place = 0; isGrouped() && place < m_shown.size();) {
        Group group{place, 0, row, false};
        const CaseCells::Key &key = m_cases[m_shown[place]].group;
        while (place < m_shown.size() && !(key < m_cases[m_shown[place]].group))
            ++place;
        group.count = place - group.first;
        group.isFolded = m_folded.contains(headOf(group));
        row += group.rows();
        m_groups.push_back(group);
    }
}

std::vector<RegisterModel::Group>::const_iterator RegisterModel::groupOf(size_t place) const
{
    return std::ranges::upper_bound(m_groups, place, {}, &Group::first) - 1;
}

std::vector<RegisterModel::Group>::const_iterator RegisterModel::groupAt(int row) const
{
    return std::ranges::upper_bound(m_groups, row, {}, &Group::row) - 1;
}

int RegisterModel::rowAt(size_t place) const
{
    if (!isGrouped())
        return int(place);
    const auto group = groupOf(place);
    return group->isFolded ? -1 : group->row + 1 + int(place - group->first);
}

QString RegisterModel::headOf(const Group &group) const
{
    return m_cells.groupHeading(m_cases[m_shown[group.first]].summary, m_grouping);
}

bool RegisterModel::isGroup(int row) const
{
    return row >= 0 && !m_groups.empty() && groupAt(row)->row == row;
}

int RegisterModel::groupRow(int row) const
{
    return m_groups.empty() || row < 0 ? -1 : groupAt(row)->row;
}

void RegisterModel::fold(int groupRow, bool isFolded)
{
    Q_ASSERT(isGroup(groupRow));
    const auto group = groupAt(groupRow);
    if (group->isFolded == isFolded)
        return;
    const QString head = headOf(*group);
    const int first = group->row + 1, last = group->row + int(group->count);
    if (isFolded) {
        beginRemoveRows({}, first, last);
        m_folded.insert(head);
        regroup();
        endRemoveRows();
    } else {
        beginInsertRows({}, first, last);
        m_folded.remove(head);
        regroup();
        endInsertRows();
    }
    tellHead(groupRow);
}

void RegisterModel::foldAll(bool isFolded)
{
    beginResetModel();
    m_folded.clear();
    for (const Group &group : m_groups) {
        if (isFolded)
            m_folded.insert(headOf(group));
    }
    regroup();
    endResetModel();
}

void RegisterModel::tellHead(int row)
{
    emit dataChanged(index(row, 0), index(row, columns - 1));
}

// --- what they say

const CaseSummary &RegisterModel::summary(int row) const
{
    Q_ASSERT(!isGroup(row));
    const auto group = m_groups.empty() ? m_groups.end() : groupAt(row);
    const size_t place =
        m_groups.empty() ? size_t(row) : group->first + size_t(row - group->row - 1);
    return m_cases[m_shown[place]].summary;
}

int RegisterModel::rowOf(qint64 id) const
{
    const auto found =
        std::ranges::find(m_shown, id, [this](size_t at) { return m_cases[at].summary.id; });
    return found == m_shown.end() ? -1 : rowAt(size_t(found - m_shown.begin()));
}

int RegisterModel::firstCase() const
{
    for (int row = 0; row < rowCount(); ++row) { // one of the first two, or all are folded
        if (!isGroup(row))
            return row;
    }
    return -1;
}

std::vector<qint64> RegisterModel::ids() const
{
    std::vector<qint64> ids;
    for (const size_t at : m_shown)
        ids.push_back(m_cases[at].summary.id);
    return ids;
}

void RegisterModel::retranslate()
{
    sort(m_column, m_order); // by the words of now
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_groups.empty() ? int(m_shown.size()) : m_groups.back().row + m_groups.back().rows();
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

// A head cannot be selected: what is done is done to cases.
Qt::ItemFlags RegisterModel::flags(const QModelIndex &index) const
{
    return isGroup(index.row()) ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QVariant RegisterModel::groupData(const Group &group, int role) const
{
    const QString head =
        tr("%1 (%2)", "group and its number of cases").arg(headOf(group)).arg(group.count);
    switch (role) {
    case Qt::DisplayRole:
    case GroupRole:
        return oneLine(head, mostOfALine);
    case Qt::ToolTipRole:
        return exactToolTip(head);
    case Qt::AccessibleTextRole:
        return group.isFolded ? tr("Group: %1, folded").arg(head) : tr("Group: %1").arg(head);
    case FoldedRole:
        return group.isFolded;
    default:
        return {};
    }
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroup(index.row()))
        return groupData(*groupAt(index.row()), role);
    const CaseSummary &item = summary(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(m_cells.text(item, column), mostOfALine);
    case Qt::DecorationRole: {
        const QIcon icon = m_cells.decoration(item, column);
        return icon.isNull() ? QVariant() : QVariant(icon);
    }
    case Qt::ToolTipRole:
        return exactToolTip(m_cells.fullText(item, column));
    case Qt::AccessibleTextRole: {
        const QString second = m_areTwoLines ? m_cells.secondLine(item, column) : QString();
        const QString first = second.isEmpty() ? m_cells.fullText(item, column)
                                               : m_cells.text(item, column) + u", "_s + second;
        return u"%1: %2"_s.arg(CaseCells::heading(column), first);
    }
    default:
        return {};
    }
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(CaseCells::heading(section)) : QVariant();
}

} // namespace votum
