// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measurelist.h"

#include "ui/look/icons.h"

#include <QCollator>
#include <QFont>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using State = MeasureModel::State;

bool isShown(MeasureCriteria::Show show, State state)
{
    switch (show) {
    case MeasureCriteria::Show::All:
        return true;
    case MeasureCriteria::Show::NotPlanned:
        return state == State::NotPlanned;
    case MeasureCriteria::Show::Open:
        return state != State::NotPlanned && state != State::Done;
    case MeasureCriteria::Show::Overdue:
        return state == State::Overdue;
    case MeasureCriteria::Show::Done:
        break;
    }
    return state == State::Done;
}

} // namespace

bool MeasureCriteria::admits(const MeasureModel::Row &row, const QString &words, QDate today) const
{
    if (!isShown(show, row.state))
        return false;
    const QString rowOwner = row.plan.owner.trimmed();
    if (owner && (row.state == State::NotPlanned || rowOwner.compare(*owner, Qt::CaseInsensitive)))
        return false;
    if (dueWithin &&
        !(row.isOpen() && row.plan.due.isValid() && row.plan.due <= today.addDays(*dueWithin)))
        return false;
    const QStringList wanted = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        wanted, [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

MeasureList::MeasureList(MeasureModel *model, QObject *parent)
    : QAbstractTableModel(parent), m_model(model)
{
    connect(model, &QAbstractItemModel::modelReset, this, &MeasureList::rebuild);
    connect(model, &QAbstractItemModel::dataChanged, this, &MeasureList::rebuild);
    m_lines = lines();
}

void MeasureList::setCriteria(const MeasureCriteria &criteria, QDate today)
{
    if (criteria == m_criteria && today == m_today)
        return;
    m_criteria = criteria;
    m_today = today;
    rebuild();
}

void MeasureList::setGrouping(MeasureGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    m_folded.clear();
    rebuild();
}

void MeasureList::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= MeasureModel::columns)
        return;
    m_column = column;
    m_order = order;
    rebuild();
}

// Where the same rows stay in their places, the view keeps what it has.
void MeasureList::rebuild()
{
    std::vector<Line> now = lines();
    if (now == m_lines) {
        if (!m_lines.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_lines = std::move(now);
    endResetModel();
}

std::vector<MeasureList::Line> MeasureList::lines()
{
    std::vector<Line> rows;
    for (int source = 0; source < m_model->rowCount(); ++source) {
        const MeasureModel::Row &row = m_model->row(source);
        if (m_criteria.admits(row, m_criteria.text.isEmpty() ? QString() : wordsOf(source),
                              m_today))
            rows.push_back({source, groupOf(row), 0, row.plan.finding + u'\n' + row.plan.measure});
    }
    m_measures = int(rows.size());
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto isGroupBefore = [&collator](const Group &one, const Group &other) {
        if (one.rank != other.rank)
            return one.rank < other.rank;
        const int order = collator.compare(one.name, other.name);
        return order != 0 ? order < 0 : one.name < other.name; // each group in one piece
    };
    std::ranges::stable_sort(rows, [&](const Line &one, const Line &other) {
        if (one.group != other.group)
            return isGroupBefore(one.group, other.group);
        return m_order == Qt::AscendingOrder ? isBefore(one.source, other.source)
                                             : isBefore(other.source, one.source);
    });
    if (m_grouping == MeasureGrouping::None)
        return rows;
    std::vector<Line> grouped;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(first, rows.end(),
                                       [&](const Line &row) { return row.group != first->group; });
        const Group &group = first->group;
        const Line heading{-1, group, int(last - first),
                           u"%1 %2"_s.arg(group.rank).arg(group.name)};
        grouped.push_back(heading);
        if (!m_folded.contains(heading.key))
            grouped.insert(grouped.end(), first, last);
        first = last;
    }
    return grouped;
}

// Owners by name, dates by how near they are, findings by weight; what belongs nowhere comes last.
MeasureList::Group MeasureList::groupOf(const MeasureModel::Row &row) const
{
    const bool isPlanned = row.state != State::NotPlanned;
    switch (m_grouping) {
    case MeasureGrouping::None:
        break;
    case MeasureGrouping::Owner: {
        if (!isPlanned)
            return {2, tr("Not planned yet")};
        const QString owner = row.plan.owner.trimmed();
        return owner.isEmpty() ? Group{1, tr("Without owner")} : Group{0, owner};
    }
    case MeasureGrouping::Due: {
        if (!isPlanned)
            return {6, tr("Not planned yet")};
        if (row.state == State::Done)
            return {5, tr("Done")};
        if (!row.plan.due.isValid())
            return {4, tr("Without due date")};
        const qint64 days = m_today.daysTo(row.plan.due);
        if (days < 0)
            return {0, tr("Overdue")};
        if (days <= 7)
            return {1, tr("Due within 7 days")};
        return days <= 30 ? Group{2, tr("Due within 30 days")} : Group{3, tr("Due later")};
    }
    case MeasureGrouping::Finding:
        return {row.place, m_model->findingText(row)};
    }
    return {};
}

QString MeasureList::wordsOf(int source) const
{
    QStringList words;
    for (int column = 0; column < MeasureModel::columns; ++column)
        words << m_model->index(source, column).data().toString();
    return words.join(u'\n');
}

bool MeasureList::isBefore(int one, int other) const
{
    const QVariant a = m_model->index(one, m_column).data(MeasureModel::SortRole),
                   b = m_model->index(other, m_column).data(MeasureModel::SortRole);
    if (a.typeId() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

bool MeasureList::isFolded(int row) const
{
    return m_folded.contains(m_lines[size_t(row)].key);
}

void MeasureList::setFolded(int row, bool folded)
{
    const Line &line = m_lines[size_t(row)];
    if (line.source >= 0 || folded == isFolded(row))
        return;
    if (folded)
        m_folded.insert(line.key);
    else
        m_folded.remove(line.key);
    rebuild();
}

const MeasureModel::Row &MeasureList::measure(int row) const
{
    return m_model->row(m_lines[size_t(row)].source);
}

int MeasureList::rowOf(int source) const
{
    const auto line = std::ranges::find(m_lines, source, &Line::source);
    return source < 0 || line == m_lines.end() ? -1 : int(line - m_lines.begin());
}

int MeasureList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int MeasureList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : MeasureModel::columns;
}

QVariant MeasureList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    if (role == KeyRole)
        return line.key;
    if (line.source >= 0)
        return m_model->index(line.source, index.column()).data(role);
    return index.column() == 0 ? headingData(line, role) : QVariant();
}

QVariant MeasureList::headingData(const Line &line, int role) const
{
    const bool isFolded = m_folded.contains(line.key);
    QString name = line.group.name;
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 (%2)"_s.arg(name.replace(u'\n', u": "_s)).arg(line.count);
    case Qt::AccessibleTextRole:
        return (isFolded ? tr("Group %1, folded, %n measure(s)", nullptr, line.count)
                         : tr("Group %1, %n measure(s)", nullptr, line.count))
            .arg(name.replace(u'\n', u": "_s));
    case Qt::DecorationRole:
        return icon(isFolded ? u"page-next"_s : u"down"_s);
    case Qt::BackgroundRole:
        return QPalette().brush(QPalette::AlternateBase);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    default:
        return {};
    }
}

QVariant MeasureList::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model->headerData(section, orientation, role);
}

Qt::ItemFlags MeasureList::flags(const QModelIndex &index) const
{
    if (index.isValid() && isHeading(index.row()))
        return Qt::ItemIsEnabled;
    return QAbstractTableModel::flags(index);
}

} // namespace votum
