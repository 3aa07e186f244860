#include "report/documents/findingrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// All of a finding but whom it concerns, and what was planned against it.
QJsonObject likeness(const RecordView &view, QJsonObject finding)
{
    const QString key = finding.value(u"key"_s).toString();
    QJsonArray plans;
    for (const QJsonValue &measure : finding.value(u"measures"_s).toArray()) {
        QJsonObject plan = planFor(view, key, measure.toString());
        plan.remove(u"finding"_s);
        plans.append(plan);
    }
    for (const QString &own : {u"key"_s, u"subject"_s, u"purpose"_s, u"recipient"_s, u"because"_s})
        finding.remove(own);
    finding.insert(u"plans"_s, plans);
    return finding;
}

QList<FindingRow> rowsOf(const RecordView &view, const QStringList &severities, bool closed)
{
    QList<FindingRow> rows;
    QList<QJsonObject> likenesses;
    for (const QJsonValue &value : view.list(u"findings"_s)) {
        const QJsonObject finding = value.toObject();
        const QString severity = finding[u"severity"_s][u"code"_s].toString();
        if (!severities.contains(severity) || finding.value(u"closed"_s).toBool() != closed ||
            (!closed && isOpenPoint(finding)))
            continue;
        const QJsonObject like = likeness(view, finding);
        qsizetype row = likenesses.indexOf(like);
        if (row < 0) {
            row = rows.size();
            likenesses.append(like);
            rows.append(FindingRow());
        }
        rows[row].findings.append(finding);
    }
    return rows;
}

} // namespace

QList<FindingGroup> findingGroups(const RecordView &view)
{
    QList<FindingGroup> groups{
        {u"label.blocking"_s, rowsOf(view, {u"KO_HARD"_s, u"KO_UNTIL"_s}, false)},
        {u"label.conditions"_s, rowsOf(view, {u"PRE"_s}, false)},
        {u"label.requirements"_s, rowsOf(view, {u"POST"_s}, false)},
        {u"label.open"_s, rowsOf(view, {u"OPEN_CRIT"_s, u"OPEN"_s}, false)},
        {u"label.hints"_s, rowsOf(view, {u"HINT"_s}, false)},
        {u"label.fulfilled"_s,
         rowsOf(view, {u"KO_UNTIL"_s, u"PRE"_s, u"POST"_s, u"OPEN_CRIT"_s, u"OPEN"_s}, true)}};
    qsizetype number = 1;
    for (FindingGroup &group : groups) {
        for (FindingRow &row : group.rows) {
            const qsizetype last = number + row.findings.size() - 1;
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
            for (const QJsonObject &finding : row.findings)
                numbers.insert(finding.value(u"key"_s).toString(), row.number);
        }
    }
    return numbers;
}

bool isOpenPoint(const QJsonObject &finding)
{
    const QString kind = finding.value(u"kind"_s).toString();
    return kind == "unknown"_L1 || kind == "aged"_L1 || kind == "noRecipients"_L1;
}

QList<OpenPoint> openPoints(const RecordView &view)
{
    QList<OpenPoint> points;
    for (const QJsonValue &value : view.list(u"findings"_s)) {
        const QJsonObject finding = value.toObject();
        if (!isOpenPoint(finding))
            continue;
        const QJsonObject because = finding.value(u"because"_s).toArray().first().toObject();
        const QString question = view.text(because.value(u"question"_s));
        OpenPoint point{.area = finding.value(u"area"_s).toString(),
                        .text = question.isEmpty() ? view.text(finding.value(u"text"_s)) : question,
                        .state = view.text(because.value(u"answer"_s)),
                        .weight = view.coded(finding.value(u"severity"_s))};
        auto known = std::find_if(points.begin(), points.end(), [&](const OpenPoint &other) {
            return other.text == point.text && other.state == point.state &&
                   other.weight == point.weight;
        });
        if (known == points.end()) {
            point.number = u"7.%1"_s.arg(points.size() + 1);
            points.append(point);
            known = points.end() - 1;
        }
        known->keys << finding.value(u"key"_s).toString();
        if (const QString subject = view.text(finding.value(u"subject"_s)); !subject.isEmpty())
            known->subjects << subject;
    }
    return points;
}

bool isDowngraded(const QJsonObject &finding)
{
    static const QStringList weights{u"HINT"_s,      u"OPEN"_s,     u"POST"_s,   u"PRE"_s,
                                     u"OPEN_CRIT"_s, u"KO_UNTIL"_s, u"KO_HARD"_s};
    return finding.contains(u"derived"_s) &&
           weights.indexOf(finding[u"severity"_s][u"code"_s].toString()) <
               weights.indexOf(finding[u"derived"_s][u"code"_s].toString());
}

QStringList purposeNames(const RecordView &view, const QStringList &ids)
{
    QStringList names;
    for (const QJsonValue &purpose : view.object(u"result"_s).value(u"purposes"_s).toArray()) {
        if (ids.contains(QString()) || ids.contains(purpose[u"id"_s].toString()))
            names << view.text(purpose[u"text"_s]);
    }
    return names;
}

QString purposeLine(const RecordView &view, const QList<QJsonObject> &findings)
{
    QStringList ids;
    for (const QJsonObject &finding : findings)
        ids << finding.value(u"purpose"_s).toString();
    return view.word(u"label.purpose"_s) + u": "_s + purposeNames(view, ids).join(u"; "_s);
}

QList<Run> findingTitle(const RecordView &view, const FindingRow &row)
{
    QStringList subjects;
    for (const QJsonObject &finding : row.findings)
        subjects << view.text(finding.value(u"subject"_s));
    subjects.removeAll(QString());
    subjects.removeDuplicates();
    const QString text = view.text(row.first().value(u"text"_s));
    return {Run{.text = subjects.isEmpty() ? text : subjects.join(u"; "_s) + u": "_s + text,
                .bold = true}};
}

QString eventSubject(const RecordView &view, const QString &subject)
{
    const qsizetype space = subject.lastIndexOf(u' ');
    const QString key = subject.left(space), measureId = space < 0 ? u""_s : subject.mid(space + 1);
    QString words;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            for (const QJsonObject &finding : row.findings) {
                if (finding.value(u"key"_s).toString() == key)
                    words = row.number + u": "_s +
                            findingTitle(view, {row.number, {finding}}).first().text;
            }
        }
    }
    if (words.isEmpty() || measureId.isEmpty())
        return words.isEmpty() ? subject : words;
    const QJsonObject known = view.object(u"measures"_s).value(u"catalogue"_s).toObject();
    const QString measure = view.text(known.value(measureId).toObject().value(u"text"_s));
    return u"%1 (%2)"_s.arg(measure.isEmpty() ? measureId : measure, words);
}

QJsonObject planFor(const RecordView &view, const QString &finding, const QString &measure)
{
    for (const QJsonValue &value : view.object(u"measures"_s).value(u"planned"_s).toArray()) {
        QJsonObject plan = value.toObject();
        if (plan.value(u"finding"_s).toString() == finding &&
            plan.value(u"measure"_s).toString() == measure)
            return plan;
    }
    return {};
}

} // namespace votum
