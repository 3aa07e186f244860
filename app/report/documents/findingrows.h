// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/documents/recordview.h"

#include <QHash>

#include <initializer_list>

namespace votum {

// The findings of a record as its documents list them: by weight, numbered through. Findings that
// say the same of several recipients or purposes share a row and keep a number each. What points to
// findings here lives as long as the record.
using FindingList = std::vector<const Record::Finding *>;

struct FindingRow
{
    QString number; // "14", or "14–16"
    FindingList findings;

    const Record::Finding &first() const { return *findings.front(); }
};

struct FindingGroup
{
    enum class Kind { Blocking, Conditions, Requirements, Hints, Fulfilled };

    Kind kind = Kind::Hints;
    QList<FindingRow> rows = {};

    QString title() const; // catalogue word
};

// Knock-outs, conditions, requirements, notes; last what is fulfilled.
QList<FindingGroup> findingGroups(const RecordView &view);

// A finding's key -> the number of its row.
QHash<QString, QString> findingNumbers(const RecordView &view);

// The findings whose severity is one of these, open or closed.
FindingList findingsOf(const RecordView &view, std::initializer_list<Severity> severities,
                       bool closed);

// Unanswered or unsupported, or open for another reason: section 7 lists it, not section 6.
bool isOpenPoint(const Record::Finding &finding);

// Approved for at least one purpose.
bool isApproved(const RecordView &view);

// Rejected or stopped for every purpose: nothing is to be done for it any more.
bool isRefused(const RecordView &view);

// Whether use for this purpose waits for something open: a bar, a decisive open point or, unless it
// is in use already, a condition.
bool mustWait(const RecordView &view, const QString &purpose);

// The same open point of several subjects is one.
struct OpenPoint
{
    QString area, text, state, weight;
    FindingList findings = {};
    QStringList subjects = {};
    QString number = {}; // "7.3": in section 7, the third
};
QList<OpenPoint> openPoints(const RecordView &view);

// A person gave it less weight than the rules do.
bool isDowngraded(const Record::Finding &finding);

// A finding's key -> its number in section 6 or 7.
QHash<QString, QString> itemNumbers(const RecordView &view);

// The purposes by name, each once; an empty id stands for all of the case.
QStringList purposeNames(const RecordView &view, const QStringList &ids);

// "Purpose: newsletter": of the findings.
QString purposeLine(const RecordView &view, const FindingList &findings);

// Whom the findings concern, each once.
QStringList subjectsOf(const RecordView &view, const FindingList &findings);

// Whom the row concerns, then its text.
QString findingTitle(const RecordView &view, const FindingRow &row);

// What events are about, in words: "14: recipient: text", or the measure and in brackets what it
// is to cure. What the record does not know stays as it is. The view must outlive it.
class SubjectWords
{
public:
    explicit SubjectWords(const RecordView &view);

    QString of(const QString &subject) const;        // as CaseEvent has it
    QString measureOf(const QString &subject) const; // the measure alone; empty: none is named

private:
    const RecordView &m_view;
    QHash<QString, QString> m_findings; // by key
};

// Events entered in one act, which differ only in what they are about: one row. Its event lives as
// long as the list.
struct EventRow
{
    const CaseEvent *event = nullptr;
    QStringList subjects = {}; // in words
};
QList<EventRow> eventRows(const RecordView &view, const std::vector<CaseEvent> &events);

// What an event may report as met: a measure not reported yet, then each open condition or
// requirement itself, which stands for all its measures. Measures by their due dates.
struct Reportable
{
    QString subject; // as CaseEvent has it
    QDate due = {};  // of a measure
    bool isMeasure = false;
};
std::vector<Reportable> reportable(const RecordView &view, const std::vector<CaseEvent> &events);

// The plan for a measure against a finding; nullptr: none.
const Record::PlannedMeasure *planFor(const RecordView &view, const QString &finding,
                                      const QString &measure);

// The words of a measure; empty if the record does not know it.
QString measureText(const RecordView &view, const QString &measure);

} // namespace votum
