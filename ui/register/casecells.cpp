// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/casecells.h"

#include "core/case/answersfile.h"
#include "core/judgement/display.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/register/filters/casecriteria.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

qint64 dayKey(QDate day) // none comes last
{
    return (day.isValid() ? day : QDate(9999, 12, 31)).toJulianDay();
}

} // namespace

CaseCells::CaseCells(const Catalogue &catalogue) : m_catalogue(catalogue)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void CaseCells::setToday(QDate today)
{
    m_today = today;
}

void CaseCells::followLocale()
{
    m_collator.setLocale(QLocale());
}

QString CaseCells::heading(int column)
{
    switch (column) {
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

std::vector<RegisterField> CaseCells::fields(int column)
{
    constexpr std::array single{
        RegisterField::FileNumber,   RegisterField::Title,      RegisterField::Channel,
        RegisterField::Requester,    RegisterField::Status,     RegisterField::Result,
        RegisterField::Decision,     RegisterField::Review,     RegisterField::Changed,
        RegisterField::Organisation, RegisterField::Department, RegisterField::DecidedOn,
        RegisterField::NextMeasure,  RegisterField::ValidUntil};
    static_assert(single.size() == columns);
    if (column == Reference)
        return {RegisterField::FileNumber, RegisterField::Version};
    return {single[size_t(column)]};
}

QString CaseCells::text(const CaseSummary &summary, int column) const
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

QString CaseCells::fullText(const CaseSummary &summary, int column) const
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
CaseCells::Key CaseCells::key(const CaseSummary &summary, int column) const
{
    switch (column) {
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
        return m_collator.sortKey(text(summary, column));
    }
}

QString CaseCells::secondLine(const CaseSummary &summary, int column) const
{
    if (column == Title) {
        QStringList parts{text(summary, Reference), summary.organisation, text(summary, Channel)};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    if (column == Status && !summary.isOpen())
        return summary.review.isValid() ? tr("Review: %1").arg(text(summary, Review)) : QString();
    if (column == Status && summary.nextMeasureDue.isValid())
        return tr("Measure due: %1").arg(text(summary, NextMeasure));
    if (column == Changed && summary.changed.isValid())
        return localTime(summary.changed);
    return {};
}

std::optional<Role> CaseCells::resultRole(const CaseSummary &summary)
{
    if (summary.fault)
        return Role::Blocking;
    const auto outcome = outcomeFromCode(summary.outcome);
    return outcome ? std::optional(roleOf(*outcome)) : std::nullopt;
}

QIcon CaseCells::decoration(const CaseSummary &summary, int column) const
{
    if (column == Result) {
        const auto role = resultRole(summary);
        return role ? icon(*role) : icon(u"open"_s);
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

bool CaseCells::isOverdue(const CaseSummary &summary) const
{
    return summary.status == CaseStatus::Sealed && summary.review.isValid() &&
           summary.review < m_today;
}

bool CaseCells::isMeasureOverdue(const CaseSummary &summary) const
{
    return belongs(Glance::MeasureOverdue, summary, m_today);
}

// What is empty comes last.
CaseCells::Key CaseCells::groupKey(const CaseSummary &summary, Grouping grouping) const
{
    if (grouping == Grouping::Status)
        return key(summary, Status);
    if (grouping == Grouping::Result)
        return key(summary, Result);
    const QString words = groupText(summary, grouping);
    return words.isEmpty() ? Key(std::monostate()) : Key(m_collator.sortKey(words));
}

QString CaseCells::groupText(const CaseSummary &summary, Grouping grouping) const
{
    switch (grouping) {
    case Grouping::None:
        break;
    case Grouping::Status:
        return text(summary, Status);
    case Grouping::Result:
        return summary.fault ? text(summary, Result) : outcomeWord(m_catalogue, summary.outcome);
    case Grouping::Channel:
        return summary.channel.isEmpty() ? QString() : text(summary, Channel);
    case Grouping::Requester:
        return summary.requester.simplified();
    case Grouping::Department:
        return summary.department.simplified();
    }
    return {};
}

QString CaseCells::groupHeading(const CaseSummary &summary, Grouping grouping) const
{
    const QString words = groupText(summary, grouping);
    if (!words.isEmpty())
        return words;
    return grouping == Grouping::Channel ? channelWord(m_catalogue, {}) : tr("not stated");
}

QString CaseCells::groupingWord(Grouping grouping)
{
    switch (grouping) {
    case Grouping::None:
        break;
    case Grouping::Status:
        return heading(Status);
    case Grouping::Result:
        return heading(Result);
    case Grouping::Channel:
        return heading(Channel);
    case Grouping::Requester:
        return heading(Requester);
    case Grouping::Department:
        return heading(Department);
    }
    return tr("Not grouped");
}

} // namespace votum
