// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measuremodel.h"

#include "core/judgement/display.h"
#include "core/text/visible.h"
#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isSame(const MeasurePlan &one, const MeasurePlan &other)
{
    return one.finding == other.finding && one.measure == other.measure;
}

} // namespace

MeasureModel::MeasureModel(Session *session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session)
{
}

void MeasureModel::reread()
{
    std::vector<Row> now = rows();
    const auto same = [](const Row &a, const Row &b) { return isSame(a.plan, b.plan); };
    if (std::equal(now.begin(), now.end(), m_rows.begin(), m_rows.end(), same)) {
        m_rows = std::move(now);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(now);
    endResetModel();
}

// In the judgement's order, the heaviest first. What a closed finding would have proposed besides
// is no longer needed; what was planned against a finding that is gone is shown last.
std::vector<MeasureModel::Row> MeasureModel::rows() const
{
    std::vector<Row> rows;
    const std::vector<MeasurePlan> &plans = m_session->assessment().measures;
    QSet<QString> findings;
    int place = 0;
    for (const Finding &finding : m_session->judgement().findings) {
        QStringList proposals;
        if (!m_session->isSealed() && finding.severity != Severity::Hint && !finding.notStarted &&
            !finding.closed)
            proposals = finding.measures;
        findings.insert(finding.key);
        for (const MeasurePlan &plan : plans) {
            if (plan.finding != finding.key)
                continue;
            rows.push_back(rowFor(plan, place));
            proposals.removeAll(plan.measure);
        }
        for (const QString &measure : std::as_const(proposals)) {
            if (m_session->catalogue().measure(measure))
                rows.push_back({proposed(finding.key, measure), State::NotPlanned, place});
        }
        ++place;
    }
    for (const MeasurePlan &plan : plans) {
        if (!findings.contains(plan.finding))
            rows.push_back(rowFor(plan, place));
    }
    return rows;
}

MeasureModel::Row MeasureModel::rowFor(const MeasurePlan &plan, int place) const
{
    Row row{plan, State::Planned, place};
    const std::vector<CaseEvent> &events = m_session->sealedRecord().events;
    const auto report = std::ranges::find_if(
        events, [&plan](const CaseEvent &event) { return isMet(plan, {event}); });
    if (report != events.end() && !plan.isDone()) {
        row.plan.done = report->date;
        row.plan.evidence = report->text;
    }
    if (row.plan.isDone())
        row.state = State::Done;
    else if (plan.owner.trimmed().isEmpty() || !plan.due.isValid())
        row.state = State::Incomplete;
    else if (plan.due < m_session->today())
        row.state = State::Overdue;
    return row;
}

MeasurePlan MeasureModel::proposed(const QString &finding, const QString &measure) const
{
    MeasurePlan plan;
    plan.finding = finding;
    plan.measure = measure;
    const Measure &known = *m_session->catalogue().measure(measure);
    plan.owner = known.owner.in(m_session->assessment().language);
    plan.due = m_session->today().addDays(known.dueDays);
    return plan;
}

QDate MeasureModel::usualDue(const Row &row) const
{
    const Measure *known = m_session->catalogue().measure(row.plan.measure);
    return known ? m_session->today().addDays(known->dueDays) : QDate();
}

int MeasureModel::gapOf(const QString &finding) const
{
    int found = -1;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].plan.finding != finding)
            continue;
        if (m_rows[i].state == State::Incomplete)
            return int(i);
        if (found < 0)
            found = int(i);
    }
    return found;
}

int MeasureModel::plannedCount() const
{
    return int(m_session->assessment().measures.size());
}

int MeasureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MeasureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant MeasureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &item = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return visible(text(item, column));
    case Qt::ToolTipRole: // the row may have no room for all of it
        return exactToolTip(text(item, column));
    case Qt::DecorationRole:
        return decoration(item, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               text(item, column));
    case SortRole:
        return sortKey(item, column);
    default:
        return {};
    }
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto word = [this](const QString &key) {
        return m_session->catalogue().word(key).in(windowLanguage());
    };
    switch (section) {
    case Text:
        return word(u"label.measure"_s);
    case Closes:
        return word(u"label.finding"_s);
    case Owner:
        return word(u"label.owner"_s);
    case Due:
        return word(u"label.due"_s);
    default:
        return word(u"label.state"_s);
    }
}

const Finding *MeasureModel::findingOf(const Row &row) const
{
    const std::vector<Finding> &findings = m_session->judgement().findings;
    return size_t(row.place) < findings.size() ? &findings[size_t(row.place)] : nullptr;
}

QString MeasureModel::text(const Row &row, int column) const
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    switch (column) {
    case Text: {
        const Measure *measure = catalogue.measure(row.plan.measure);
        return measure ? measure->text.in(language) : row.plan.measure;
    }
    case Closes:
        return findingText(row);
    case Owner:
        if (row.isOpen() && row.plan.owner.trimmed().isEmpty())
            return tr("missing", "owner");
        return row.state == State::NotPlanned ? QString() : row.plan.owner;
    case Due:
        if (row.isOpen() && !row.plan.due.isValid())
            return tr("missing", "due date");
        return row.state == State::NotPlanned ? QString() : shortDate(row.plan.due);
    default:
        return stateText(row);
    }
}

QString MeasureModel::findingText(const Row &row) const
{
    const Catalogue &catalogue = m_session->catalogue();
    const Finding *finding = findingOf(row);
    if (!finding)
        return catalogue.word(u"label.lapsed"_s).in(windowLanguage()) + u'\n' + row.plan.finding;
    return (finding->closed ? catalogue.word(u"label.fulfilled"_s)
                            : severityText(catalogue, finding->severity))
               .in(windowLanguage()) +
           u'\n' + findingWords(catalogue, m_session->assessment(), *finding);
}

QString MeasureModel::stateText(const Row &row) const
{
    switch (row.state) {
    case State::NotPlanned:
        return m_session->catalogue().word(u"label.notPlanned"_s).in(windowLanguage());
    case State::Incomplete:
        return tr("planned, incomplete");
    case State::Overdue:
        return tr("planned, overdue");
    case State::Planned:
        return tr("planned");
    case State::Done:
        break;
    }
    return tr("done on %1: %2").arg(shortDate(row.plan.done), row.plan.evidence);
}

// By meaning, not by word; what has no date or no owner comes last.
QVariant MeasureModel::sortKey(const Row &row, int column) const
{
    const bool isPlanned = row.state != State::NotPlanned;
    switch (column) {
    case Closes:
        return row.place;
    case Owner:
        return isPlanned && !row.plan.owner.isEmpty() ? row.plan.owner : QString(QChar(0xffff));
    case Due:
        return isPlanned && row.plan.due.isValid() ? row.plan.due : QDate(9999, 12, 31);
    case Status:
        return int(row.state);
    default:
        return text(row, column);
    }
}

QVariant MeasureModel::decoration(const Row &row, int column) const
{
    const Finding *finding = findingOf(row);
    switch (column) {
    case Closes:
        if (!finding)
            return icon(Role::Notice);
        return icon(finding->closed ? Role::Fine : roleOf(finding->severity));
    case Owner:
        return row.isOpen() && row.plan.owner.trimmed().isEmpty() ? icon(Role::Open) : QVariant();
    case Due:
        return row.isOpen() && !row.plan.due.isValid() ? icon(Role::Open) : QVariant();
    case Status:
        break;
    default:
        return {};
    }
    switch (row.state) {
    case State::NotPlanned:
        return {};
    case State::Incomplete:
        return icon(Role::Open);
    case State::Overdue:
        return icon(Role::Serious);
    case State::Planned:
        return icon(u"measure"_s);
    case State::Done:
        break;
    }
    return icon(Role::Fine);
}

} // namespace votum
