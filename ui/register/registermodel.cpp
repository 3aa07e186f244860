// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registermodel.h"

#include "core/case/answersfile.h"
#include "core/judgement/display.h"
#include "core/text/visible.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

qint64 dayKey(QDate day) // none comes last
{
    return (day.isValid() ? day : QDate(9999, 12, 31)).toJulianDay();
}

} // namespace

RegisterModel::RegisterModel(const Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

// --- which rows, and in which order

void RegisterModel::setCases(std::vector<CaseSummary> cases, QDate today)
{
    beginResetModel();
    m_today = today;
    m_cases.clear();
    std::ranges::sort(cases, {}, &CaseSummary::id);
    for (CaseSummary &summary : cases)
        m_cases.push_back({std::move(summary), qint64(0)});
    makeKeys();
    m_shown = admitted();
    endResetModel();
}

void RegisterModel::setCase(const CaseSummary &summary)
{
    const auto idOf = [](const Row &row) { return row.summary.id; };
    const auto place = std::ranges::lower_bound(m_cases, summary.id, {}, idOf);
    const size_t at = size_t(place - m_cases.begin());
    const bool isKnown = place != m_cases.end() && place->summary.id == summary.id;
    Row row{summary, keyOf(summary)};
    if (isKnown && !(place->key < row.key) && !(row.key < place->key) &&
        m_criteria.admits(summary, m_today) && m_criteria.admits(place->summary, m_today)) {
        *place = std::move(row);
        const int shown = rowOf(summary.id);
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

void RegisterModel::show(size_t at)
{
    if (!m_criteria.admits(m_cases[at].summary, m_today))
        return;
    const auto place = std::ranges::lower_bound(
        m_shown, at, [this](size_t one, size_t other) { return isBefore(one, other); });
    const int row = int(place - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(place, at);
    endInsertRows();
}

void RegisterModel::hide(size_t at)
{
    const auto place = std::ranges::find(m_shown, at);
    if (place == m_shown.end())
        return;
    const int row = int(place - m_shown.begin());
    beginRemoveRows({}, row, row);
    m_shown.erase(place);
    endRemoveRows();
}

void RegisterModel::setCriteria(const CaseCriteria &criteria, QDate today)
{
    if (criteria == m_criteria && today == m_today)
        return;
    m_criteria = criteria;
    m_today = today;
    std::vector<size_t> next = admitted();
    if (next == m_shown) {
        retranslate(); // another day tells of other delays
        return;
    }
    beginResetModel();
    m_shown = std::move(next);
    endResetModel();
}

void RegisterModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<std::pair<QModelIndex, size_t>> kept;
    for (const QModelIndex &index : persistentIndexList())
        kept.emplace_back(index, m_shown[size_t(index.row())]);
    m_column = column;
    m_order = order;
    makeKeys();
    std::ranges::sort(m_shown, [this](size_t one, size_t other) { return isBefore(one, other); });
    std::vector<int> rows(m_cases.size());
    for (size_t row = 0; row < m_shown.size(); ++row)
        rows[m_shown[row]] = int(row);
    for (const auto &[old, at] : kept)
        changePersistentIndex(old, index(rows[at], old.column()));
    emit layoutChanged({}, VerticalSortHint);
}

std::vector<size_t> RegisterModel::admitted() const
{
    std::vector<size_t> rows;
    for (size_t at = 0; at < m_cases.size(); ++at) {
        if (m_criteria.admits(m_cases[at].summary, m_today))
            rows.push_back(at);
    }
    std::ranges::sort(rows, [this](size_t one, size_t other) { return isBefore(one, other); });
    return rows;
}

// Of two alike the younger first.
bool RegisterModel::isBefore(size_t one, size_t other) const
{
    const Key &a = m_cases[one].key, &b = m_cases[other].key;
    if (a < b || b < a)
        return m_order == Qt::AscendingOrder ? a < b : b < a;
    return one > other;
}

void RegisterModel::makeKeys()
{
    m_collator.setLocale(QLocale());
    for (Row &row : m_cases)
        row.key = keyOf(row.summary);
}

int RegisterModel::rowOf(qint64 id) const
{
    const auto found =
        std::ranges::find(m_shown, id, [this](size_t at) { return m_cases[at].summary.id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void RegisterModel::retranslate()
{
    sort(m_column, m_order); // by the words of now
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(int(m_shown.size()) - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

// --- what they say

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseSummary &item = summary(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text(item, column), mostOfALine);
    case Qt::DecorationRole:
        return decoration(item, column);
    case Qt::ToolTipRole:
        return exactToolTip(fullText(item, column));
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               fullText(item, column));
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
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reference:
        return tr("Reference");
    case Title:
        return tr("Title");
    case Channel:
        return tr("Channel");
    case Requester:
        return tr("Requested by");
    case Status:
        return tr("Status");
    case Result:
        return tr("Result");
    case Decision:
        return tr("Decision");
    case Review:
        return tr("Review");
    case Organisation:
        return tr("Organisation");
    case Department:
        return tr("Department");
    case Decided:
        return tr("Decided on");
    case NextMeasure:
        return tr("Next measure due");
    case ValidUntil:
        return tr("Approved until");
    default:
        return tr("Changed");
    }
}

QString RegisterModel::text(const CaseSummary &summary, int column) const
{
    switch (column) {
    case Reference:
        return referenceText(summary.fileNumber, summary.version);
    case Title:
        return summary.title;
    case Channel:
        return channelWord(m_catalogue, summary.channel);
    case Requester:
        return summary.requester;
    case Status:
        return statusWord(m_catalogue, statusOn(summary, m_today));
    case Result:
        return summary.fault ? tr("cannot be read") : shortOutcomeWord(summary.outcome);
    case Decision:
        return shortDecisionWord(summary.decisions);
    case Review:
        return isOverdue(summary) ? tr("%1, overdue").arg(shortDate(summary.review))
                                  : shortDate(summary.review);
    case Organisation:
        return summary.organisation;
    case Department:
        return summary.department;
    case Decided:
        return shortDate(summary.decidedOn);
    case NextMeasure:
        return isMeasureOverdue(summary) ? tr("%1, overdue").arg(shortDate(summary.nextMeasureDue))
                                         : shortDate(summary.nextMeasureDue);
    case ValidUntil:
        return shortDate(summary.validUntil);
    default:
        break;
    }
    return localDate(summary.changed);
}

QString RegisterModel::fullText(const CaseSummary &summary, int column) const
{
    QString shown = text(summary, column);
    if (column == Result)
        return summary.fault ? m_catalogue.errorText(*summary.fault, windowLanguage())
                             : outcomeWord(m_catalogue, summary.outcome);
    if (column == Decision)
        return decisionLines(m_catalogue, summary, windowLanguage()).join(u'\n');
    if (column == Title && !summary.organisation.isEmpty())
        return shown + u'\n' + summary.organisation;
    if (column == Changed && summary.changed.isValid())
        return shown + u' ' + localTime(summary.changed);
    return shown;
}

// By meaning, not by word: results from the worst to the best, what cannot be read first, decisions
// by the mildest, cases without a date or a decision last.
RegisterModel::Key RegisterModel::keyOf(const CaseSummary &summary) const
{
    switch (m_column) {
    case Reference:
        return u"%1/%2"_s.arg(summary.fileNumber).arg(summary.version, 4, 10, QChar(u'0'));
    case Status:
        return qint64(statusOn(summary, m_today));
    case Result: {
        if (summary.fault)
            return qint64(-99);
        const auto outcome = outcomeFromCode(summary.outcome);
        return qint64(outcome ? -int(*outcome) : 1);
    }
    case Decision: {
        const auto mildest = std::min_element(summary.decisions.begin(), summary.decisions.end());
        return qint64(mildest == summary.decisions.end() ? 99 : int(*mildest));
    }
    case Review:
        return dayKey(summary.review);
    case Decided:
        return dayKey(summary.decidedOn);
    case NextMeasure:
        return dayKey(summary.nextMeasureDue);
    case ValidUntil:
        return dayKey(summary.validUntil);
    case Changed:
        return summary.changed.toMSecsSinceEpoch();
    default:
        return m_collator.sortKey(text(summary, m_column));
    }
}

QVariant RegisterModel::decoration(const CaseSummary &summary, int column) const
{
    if (column == Result && summary.fault)
        return icon(Role::Blocking);
    if (column == Result) {
        const auto outcome = outcomeFromCode(summary.outcome);
        return outcome ? icon(roleOf(*outcome)) : icon(u"open"_s);
    }
    if (column == Decision && !summary.decisions.isEmpty()) {
        // What weighs most speaks for all.
        const auto heaviest = std::max_element(summary.decisions.begin(), summary.decisions.end());
        return icon(roleOf(*heaviest));
    }
    if ((column == Review && isOverdue(summary)) ||
        (column == NextMeasure && isMeasureOverdue(summary)))
        return icon(Role::Serious);
    if (column == Status && statusOn(summary, m_today) == CaseStatus::Expired)
        return icon(Role::Serious);
    if (column == Status && !summary.isOpen())
        return icon(u"lock"_s);
    return {};
}

bool RegisterModel::isOverdue(const CaseSummary &summary) const
{
    return summary.status == CaseStatus::Sealed && summary.review.isValid() &&
           summary.review < m_today;
}

bool RegisterModel::isMeasureOverdue(const CaseSummary &summary) const
{
    return belongs(Glance::MeasureOverdue, summary, m_today);
}

} // namespace votum
