// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/findingrows.h"

#include "core/catalogue/known.h"
#include "core/judgement/decision.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// All of a finding but whom it concerns, and what was planned against it.
struct Likeness
{
    Record::Finding finding;
    std::vector<Record::PlannedMeasure> plans; // of each of its measures

    bool operator==(const Likeness &) const = default;
};

Likeness likenessOf(const RecordView &view, const Record::Finding &finding)
{
    Likeness likeness{finding, {}};
    for (const QString &measure : finding.measures) {
        const Record::PlannedMeasure *known = planFor(view, finding.key, measure);
        Record::PlannedMeasure &plan = likeness.plans.emplace_back();
        if (known)
            plan = *known;
        plan.finding.clear();
    }
    likeness.finding.key.clear();
    likeness.finding.subject = {};
    likeness.finding.purpose.clear();
    likeness.finding.recipient.clear();
    likeness.finding.because.clear();
    return likeness;
}

QList<FindingRow> rowsOf(const RecordView &view, std::initializer_list<Severity> severities,
                         bool closed)
{
    QList<FindingRow> rows;
    QList<Likeness> likenesses;
    for (const Record::Finding *finding : findingsOf(view, severities, closed)) {
        if (!closed && isOpenPoint(*finding))
            continue;
        Likeness like = likenessOf(view, *finding);
        qsizetype row = likenesses.indexOf(like);
        if (row < 0) {
            row = rows.size();
            likenesses.append(std::move(like));
            rows.append(FindingRow());
        }
        rows[row].findings.push_back(finding);
    }
    return rows;
}

} // namespace

QString FindingGroup::title() const
{
    switch (kind) {
    case Kind::Blocking:
        return u"label.blocking"_s;
    case Kind::Conditions:
        return u"label.conditions"_s;
    case Kind::Requirements:
        return u"label.requirements"_s;
    case Kind::Hints:
        return u"label.hints"_s;
    case Kind::Fulfilled:
        return u"label.fulfilled"_s;
    }
    Q_UNREACHABLE();
}

QList<FindingGroup> findingGroups(const RecordView &view)
{
    using enum Severity;
    QList<FindingGroup> groups{
        {FindingGroup::Kind::Blocking, rowsOf(view, {KnockOut, KnockOutUntil}, false)},
        {FindingGroup::Kind::Conditions, rowsOf(view, {Pre}, false)},
        {FindingGroup::Kind::Requirements, rowsOf(view, {Post}, false)},
        {FindingGroup::Kind::Hints, rowsOf(view, {Hint}, false)},
        {FindingGroup::Kind::Fulfilled,
         rowsOf(view, {KnockOutUntil, Pre, Post, OpenCritical, Open}, true)}};
    qsizetype number = 1;
    for (FindingGroup &group : groups) {
        for (FindingRow &row : group.rows) {
            const qsizetype last = number + qsizetype(row.findings.size()) - 1;
            row.number = QString::number(number);
            if (last > number)
                row.number += u"–"_s + QString::number(last);
            number = last + 1;
        }
    }
    return groups;
}

QHash<QString, QString> findingNumbers(const RecordView &view)
{
    QHash<QString, QString> numbers;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            for (const Record::Finding *finding : row.findings)
                numbers.insert(finding->key, row.number);
        }
    }
    return numbers;
}

QHash<QString, QString> itemNumbers(const RecordView &view)
{
    QHash<QString, QString> numbers = findingNumbers(view);
    for (const OpenPoint &point : openPoints(view)) {
        for (const Record::Finding *finding : point.findings)
            numbers.insert(finding->key, point.number);
    }
    return numbers;
}

FindingList findingsOf(const RecordView &view, std::initializer_list<Severity> severities,
                       bool closed)
{
    FindingList found;
    for (const Record::Finding &finding : view.record().findings) {
        const bool isWanted = std::find(severities.begin(), severities.end(),
                                        finding.severity.code) != severities.end();
        if (isWanted && finding.closed == closed)
            found.push_back(&finding);
    }
    return found;
}

bool isOpenPoint(const Record::Finding &finding)
{
    using Kind = Finding::Kind;
    const bool lacksAnswer = finding.kind == Kind::Unknown || finding.kind == Kind::Aged ||
                             finding.kind == Kind::NoRecipients;
    const bool isOpen = !finding.closed && (finding.severity.code == Severity::OpenCritical ||
                                            finding.severity.code == Severity::Open);
    return lacksAnswer || isOpen;
}

bool isApproved(const RecordView &view)
{
    const std::vector<Record::Purpose> &purposes = view.record().result.purposes;
    return std::any_of(purposes.begin(), purposes.end(), [](const Record::Purpose &purpose) {
        return purpose.decision && isApproval(purpose.decision->code);
    });
}

bool isRefused(const RecordView &view)
{
    const std::vector<Record::Purpose> &purposes = view.record().result.purposes;
    return !purposes.empty() &&
           std::all_of(purposes.begin(), purposes.end(), [](const Record::Purpose &purpose) {
               return purpose.decision && (purpose.decision->code == DecisionCode::D4 ||
                                           purpose.decision->code == DecisionCode::D7);
           });
}

namespace {

bool isInUse(const Record &record)
{
    const auto question =
        std::find_if(record.answers.begin(), record.answers.end(), [](const Record::Question &one) {
            return one.id == questionId::projectState;
        });
    if (question == record.answers.end() || question->rows.empty())
        return false;
    const QStringList &state = question->rows.front().value;
    return state.contains(optionCode::inUse) || state.contains(optionCode::pilot);
}

} // namespace

bool mustWait(const RecordView &view, const QString &purpose)
{
    const bool mayMeetLater = isInUse(view.record());
    const std::vector<Record::Finding> &findings = view.record().findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Record::Finding &finding) {
        if (finding.closed || !(finding.purpose.isEmpty() || finding.purpose == purpose))
            return false;
        switch (finding.severity.code) {
        case Severity::KnockOut:
        case Severity::KnockOutUntil:
        case Severity::OpenCritical:
            return true;
        case Severity::Pre:
            return !mayMeetLater;
        case Severity::Post:
        case Severity::Open:
        case Severity::Hint:
            break;
        }
        return false;
    });
}

QList<OpenPoint> openPoints(const RecordView &view)
{
    using Kind = Finding::Kind;
    QList<OpenPoint> points;
    for (const Record::Finding &finding : view.record().findings) {
        if (!isOpenPoint(finding))
            continue;
        const Record::Reason because =
            finding.because.empty() ? Record::Reason() : finding.because.front();
        const QString &question = view.text(because.question);
        const bool isPartly = !finding.notKnown.isEmpty(); // the finding names the points
        const bool saysItself = isPartly || question.isEmpty() || finding.kind == Kind::Claim ||
                                finding.kind == Kind::Option || finding.kind == Kind::Rule;
        OpenPoint point{.area = finding.area,
                        .text = saysItself ? view.text(finding.text) : question,
                        .state =
                            isPartly ? view.word(u"answer.partly"_s) : view.text(because.answer),
                        .weight = view.text(finding.severity)};
        auto known = std::find_if(points.begin(), points.end(), [&](const OpenPoint &other) {
            return other.text == point.text && other.state == point.state &&
                   other.weight == point.weight;
        });
        if (known == points.end()) {
            point.number = u"7.%1"_s.arg(points.size() + 1);
            points.append(point);
            known = points.end() - 1;
        }
        known->findings.push_back(&finding);
        if (const QString &subject = view.text(finding.subject); !subject.isEmpty())
            known->subjects << subject;
    }
    return points;
}

bool isDowngraded(const Record::Finding &finding)
{
    return finding.derived && finding.severity.code < finding.derived->code;
}

QStringList purposeNames(const RecordView &view, const QStringList &ids)
{
    QStringList names;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        if (ids.contains(QString()) || ids.contains(purpose.id))
            names << view.text(purpose.text);
    }
    return names;
}

QString purposeLine(const RecordView &view, const FindingList &findings)
{
    QStringList ids;
    for (const Record::Finding *finding : findings)
        ids << finding->purpose;
    return view.word(u"label.purpose"_s) + u": "_s + purposeNames(view, ids).join(u"; "_s);
}

QStringList subjectsOf(const RecordView &view, const FindingList &findings)
{
    QStringList subjects;
    for (const Record::Finding *finding : findings)
        subjects << view.text(finding->subject);
    subjects.removeAll(QString());
    subjects.removeDuplicates();
    return subjects;
}

QString findingTitle(const RecordView &view, const FindingRow &row)
{
    const QStringList subjects = subjectsOf(view, row.findings);
    const QString &text = view.text(row.first().text);
    return subjects.isEmpty() ? text : subjects.join(u"; "_s) + u": "_s + text;
}

SubjectWords::SubjectWords(const RecordView &view) : m_view(view)
{
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            for (const Record::Finding *finding : row.findings)
                m_findings.insert(finding->key, row.number + u": "_s +
                                                    findingTitle(view, {row.number, {finding}}));
        }
    }
    for (const OpenPoint &point : openPoints(view)) {
        for (const Record::Finding *finding : point.findings) {
            if (m_findings.contains(finding->key))
                continue;
            QStringList words{point.number};
            words << subjectsOf(view, {finding}) << point.text;
            m_findings.insert(finding->key, words.join(u": "_s));
        }
    }
}

QString SubjectWords::measureOf(const QString &subject) const
{
    return measureText(m_view, subject.mid(subject.lastIndexOf(u' ') + 1));
}

QString SubjectWords::of(const QString &subject) const
{
    if (const auto whole = m_findings.constFind(subject); whole != m_findings.constEnd())
        return *whole;
    const qsizetype space = subject.lastIndexOf(u' ');
    if (space < 0)
        return subject;
    const QString finding = m_findings.value(subject.left(space)), measure = measureOf(subject);
    if (finding.isEmpty()) // planned against what was no longer found
        return measure.isEmpty() ? subject : measure;
    return u"%1 (%2)"_s.arg(measure.isEmpty() ? subject.mid(space + 1) : measure, finding);
}

QList<EventRow> eventRows(const RecordView &view, const std::vector<CaseEvent> &events)
{
    const SubjectWords words(view);
    const auto isOneAct = [](const CaseEvent &one, const CaseEvent &other) {
        CaseEvent like = one;
        like.subject = other.subject;
        return !one.subject.isEmpty() && !other.subject.isEmpty() && like == other;
    };
    QList<EventRow> rows;
    for (const CaseEvent &event : events) {
        if (rows.isEmpty() || !isOneAct(event, *rows.back().event))
            rows.append({&event});
        if (!event.subject.isEmpty())
            rows.back().subjects << words.of(event.subject);
    }
    return rows;
}

std::vector<Reportable> reportable(const RecordView &view, const std::vector<CaseEvent> &events)
{
    std::vector<Record::PlannedMeasure> plans = view.record().measures.planned;
    std::erase_if(plans, [&](const MeasurePlan &plan) { return isMet(plan, events); });
    std::ranges::stable_sort(plans, {}, &MeasurePlan::due);
    std::vector<Reportable> all;
    for (const Record::PlannedMeasure &plan : plans)
        all.push_back({plan.finding + u' ' + plan.measure, plan.due, true});
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            for (const Record::Finding *finding : row.findings) {
                const Severity severity = finding->severity.code;
                const bool isCondition =
                    !finding->closed && (severity == Severity::KnockOutUntil ||
                                         severity == Severity::Pre || severity == Severity::Post);
                const bool isReported = std::ranges::any_of(events, [&](const CaseEvent &event) {
                    return event.kind == CaseEvent::Kind::ConditionMet &&
                           event.subject == finding->key;
                });
                if (isCondition && !isReported)
                    all.push_back({finding->key});
            }
        }
    }
    return all;
}

const Record::PlannedMeasure *planFor(const RecordView &view, const QString &finding,
                                      const QString &measure)
{
    const std::vector<Record::PlannedMeasure> &plans = view.record().measures.planned;
    const auto plan =
        std::find_if(plans.begin(), plans.end(), [&](const Record::PlannedMeasure &other) {
            return other.finding == finding && other.measure == measure;
        });
    return plan == plans.end() ? nullptr : &*plan;
}

QString measureText(const RecordView &view, const QString &measure)
{
    const QMap<QString, Record::Measure> &known = view.record().measures.catalogue;
    const auto found = known.constFind(measure);
    return found == known.constEnd() ? QString() : view.text(found->text);
}

} // namespace votum
