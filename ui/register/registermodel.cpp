// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registermodel.h"

#include "core/case/answersfile.h"
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

RegisterModel::RegisterModel(const Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

void RegisterModel::setCases(std::vector<CaseSummary> cases, QDate today)
{
    m_today = today;
    const auto sameId = [](const CaseSummary &one, const CaseSummary &other) {
        return one.id == other.id;
    };
    if (std::equal(cases.begin(), cases.end(), m_cases.begin(), m_cases.end(), sameId)) {
        m_cases = std::move(cases);
        retranslate();
        return;
    }
    beginResetModel();
    m_cases = std::move(cases);
    endResetModel();
}

int RegisterModel::rowOf(qint64 id) const
{
    const auto found = std::find_if(m_cases.begin(), m_cases.end(),
                                    [id](const CaseSummary &summary) { return summary.id == id; });
    return found == m_cases.end() ? -1 : int(found - m_cases.begin());
}

void RegisterModel::retranslate()
{
    if (!m_cases.empty())
        emit dataChanged(index(0, 0), index(int(m_cases.size()) - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
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
    case SortRole:
        return sortKey(item, column);
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
        return statusWord(m_catalogue, summary.status);
    case Result:
        return summary.fault ? tr("cannot be read") : shortOutcomeWord(summary.outcome);
    case Decision:
        return shortDecisionWord(summary.decisions);
    case Review:
        return isOverdue(summary) ? tr("%1, overdue").arg(shortDate(summary.review))
                                  : shortDate(summary.review);
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
        return decisionLines(m_catalogue, summary).join(u'\n');
    if (column == Title && !summary.organisation.isEmpty())
        return shown + u'\n' + summary.organisation;
    if (column == Changed && summary.changed.isValid())
        return shown + u' ' + localTime(summary.changed);
    return shown;
}

// By meaning, not by word: results from the worst to the best, what cannot be read first, decisions
// by the mildest, cases without a date or a decision last.
QVariant RegisterModel::sortKey(const CaseSummary &summary, int column) const
{
    switch (column) {
    case Reference:
        return u"%1/%2"_s.arg(summary.fileNumber).arg(summary.version, 4, 10, QChar(u'0'));
    case Status:
        return int(summary.status);
    case Result: {
        if (summary.fault)
            return -99;
        const auto outcome = outcomeFromCode(summary.outcome);
        return outcome ? -int(*outcome) : 1;
    }
    case Decision: {
        const auto mildest = std::min_element(summary.decisions.begin(), summary.decisions.end());
        return mildest == summary.decisions.end() ? 99 : int(*mildest);
    }
    case Review:
        return summary.review.isValid() ? summary.review : QDate(9999, 12, 31);
    case Changed:
        return summary.changed;
    default:
        return text(summary, column);
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
    if (column == Review && isOverdue(summary))
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

} // namespace votum
