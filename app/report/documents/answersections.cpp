#include "report/documents/sections.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Value, note, evidence, who said so: everything that was typed stands in the annex.
QList<Run> answerInFull(const RecordView &view, const QJsonObject &question, const QJsonObject &row)
{
    const QString shown = view.text(row.value(u"shown"_s));
    const bool typed = question.value(u"freeText"_s).toBool() && row.contains(u"value"_s);
    QList<Run> runs = typed ? view.typed(shown) : plain(shown);
    const auto add = [&](const QString &label, const QList<Run> &value) {
        runs.append(Run{.text = u"\n"_s + view.word(label) + u": "_s, .tone = Tone::Muted});
        runs.append(value);
    };
    const auto addTyped = [&](const QString &label, const QString &key) {
        if (row.contains(key))
            add(label, view.typed(row.value(key).toString()));
    };
    addTyped(u"label.note"_s, u"note"_s);
    addTyped(u"label.evidence"_s, u"evidence"_s);
    if (row.contains(u"evidenceDate"_s))
        add(u"label.evidenceDate"_s, plain(view.date(row.value(u"evidenceDate"_s))));
    addTyped(u"label.informant"_s, u"informant"_s);
    if (row.contains(u"author"_s))
        add(u"label.author"_s,
            plain(row.value(u"author"_s).toString() + u", "_s + view.time(row.value(u"time"_s))));
    if (!row.value(u"active"_s).toBool())
        runs.append(
            Run{.text = u"\n("_s + view.word(u"label.inactive"_s) + u')', .tone = Tone::Muted});
    return runs;
}

bool isTransfer(const QJsonObject &question)
{
    const QString area = question.value(u"area"_s).toString();
    return area == "TRF"_L1 || area == "TIA"_L1;
}

QList<Run> subjectRuns(const QStringList &subjects)
{
    return subjects.isEmpty() ? QList<Run>()
                              : QList<Run>{{.text = subjects.join(u"; "_s) + u'\n', .bold = true}};
}

// Ticked points come as "one; two; three". What every recipient has stands once, at the top, and
// each has only the rest: a contract of four recipients would fill pages with the same clauses.
constexpr qsizetype manyPoints = 6;
constexpr QLatin1StringView pointSeparator = "; "_L1;

QStringList pointsOf(const RecordView &view, const QJsonObject &row)
{
    if (row.value(u"value"_s).toArray().size() < manyPoints)
        return {};
    const QStringList points = view.text(row.value(u"shown"_s)).split(pointSeparator);
    return QSet<QString>(points.begin(), points.end()).size() == points.size() ? points
                                                                               : QStringList();
}

QStringList commonPoints(const RecordView &view, const QJsonArray &rows)
{
    QStringList common = pointsOf(view, rows.first().toObject());
    for (const QJsonValue &row : rows) {
        const QStringList points = pointsOf(view, row.toObject());
        common.removeIf([&](const QString &point) { return !points.contains(point); });
    }
    return rows.size() > 1 && common.size() >= manyPoints ? common : QStringList();
}

QJsonObject withoutPoints(const RecordView &view, QJsonObject row, const QStringList &common)
{
    QStringList points = pointsOf(view, row);
    points.removeIf([&](const QString &point) { return common.contains(point); });
    const QString rest = points.isEmpty() ? u"–"_s : points.join(pointSeparator);
    const QString shown = view.word(u"label.inAddition"_s) + u": "_s + rest;
    row.insert(u"shown"_s, QJsonObject{{languageCode(view.language()), shown}});
    return row;
}

// The answers to one question, each once, with the recipients or purposes it was given for.
QList<Run> answersToOne(const RecordView &view, const QJsonObject &question, const QJsonArray &rows)
{
    struct Group
    {
        QJsonObject likeness, row;
        QStringList subjects;
    };
    QList<Group> groups;
    QList<Run> runs;
    const QStringList common = commonPoints(view, rows);
    if (!common.isEmpty()) {
        runs.append(Run{.text = view.word(u"label.allAlike"_s) + u'\n', .bold = true});
        runs.append(Run{.text = common.join(pointSeparator)});
    }
    for (const QJsonValue &value : rows) {
        const QJsonObject row =
            common.isEmpty() ? value.toObject() : withoutPoints(view, value.toObject(), common);
        QJsonObject likeness = row;
        for (const QString &own : {u"key"_s, u"subject"_s, u"time"_s})
            likeness.remove(own);
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.likeness == likeness;
        });
        const bool isNew = known == groups.end();
        if (isNew)
            groups.append({likeness, row, {}});
        const QString subject = view.text(row.value(u"subject"_s));
        if (!subject.isEmpty())
            (isNew ? groups.last() : *known).subjects << subject;
    }
    for (const Group &group : groups) {
        if (!runs.isEmpty())
            runs.append(Run{.text = u"\n"_s});
        runs.append(subjectRuns(group.subjects));
        runs.append(answerInFull(view, question, group.row));
    }
    return runs;
}

Table answerTable(const RecordView &view)
{
    Table table;
    table.weights = {0.9, 3.4, 5.7};
    table.head = {u"#"_s, view.word(u"label.question"_s), view.word(u"label.answer"_s)};
    return table;
}

QList<Cell> answerRow(const RecordView &view, const QJsonObject &question, const QJsonArray &rows)
{
    return {Cell{.runs = plain(question.value(u"id"_s).toString(), Tone::Muted)},
            Cell{.runs = plain(view.text(question.value(u"text"_s)))},
            Cell{.runs = answersToOne(view, question, rows)}};
}

// The answers of one step; what the annex on transfers says in full is left to it.
void composeStepAnswers(Composer &composer, const RecordView &view, const QString &step,
                        const QString &title)
{
    Table table = answerTable(view);
    bool isElsewhere = false;
    for (const QJsonValue &value : view.list(u"answers"_s)) {
        const QJsonObject question = value.toObject();
        if (question.value(u"step"_s).toString() != step)
            continue;
        QJsonArray rows;
        for (const QJsonValue &row : question.value(u"rows"_s).toArray()) {
            const bool inTransfers = isTransfer(question) && row[u"active"_s].toBool();
            isElsewhere |= inTransfers;
            if (!inTransfers)
                rows.append(row);
        }
        if (!rows.isEmpty())
            table.rows.append(answerRow(view, question, rows));
    }
    if (table.rows.isEmpty() && !isElsewhere)
        return;
    composer.heading(2, title);
    if (isElsewhere)
        composer.paragraph(plain(view.word(u"text.transferAnswers"_s)));
    composer.table(table);
}

// What was answered about one subject in one area; an empty subject: the case as a whole.
Table answersAbout(const RecordView &view, QLatin1StringView area, const QString &subject)
{
    Table table = answerTable(view);
    for (const QJsonValue &value : view.list(u"answers"_s)) {
        const QJsonObject question = value.toObject();
        if (question.value(u"area"_s).toString() != area)
            continue;
        for (const QJsonValue &item : question.value(u"rows"_s).toArray()) {
            QJsonObject row = item.toObject();
            if (!row.value(u"active"_s).toBool() || view.text(row.value(u"subject"_s)) != subject)
                continue;
            row.remove(u"subject"_s); // the heading names it
            table.rows.append(answerRow(view, question, {row}));
        }
    }
    return table;
}

// The case, the recipients in their order, then whatever else an answer is about.
QStringList transferSubjects(const RecordView &view)
{
    QStringList subjects{QString()};
    for (const QJsonValue &value : view.list(u"recipients"_s))
        subjects.append(value.toObject().value(u"name"_s).toString());
    for (const QJsonValue &question : view.list(u"answers"_s)) {
        for (const QJsonValue &row : question[u"rows"_s].toArray()) {
            if (isTransfer(question.toObject()) && row[u"active"_s].toBool())
                subjects.append(view.text(row[u"subject"_s]));
        }
    }
    subjects.removeDuplicates(); // namesakes stand together, as they do in every annex
    return subjects;
}

} // namespace

void composeAnswers(Composer &composer, const RecordView &view)
{
    for (const QJsonValue &value : view.list(u"steps"_s)) {
        const QJsonObject step = value.toObject();
        composeStepAnswers(composer, view, step.value(u"id"_s).toString(),
                           view.text(step.value(u"title"_s)));
    }
    composeStepAnswers(composer, view, {}, view.word(u"label.inactive"_s));
}

void composeTransfers(Composer &composer, const RecordView &view)
{
    bool isEmpty = true;
    for (const QString &subject : transferSubjects(view)) {
        const Table transfer = answersAbout(view, "TRF"_L1, subject);
        const Table impact = answersAbout(view, "TIA"_L1, subject);
        if (transfer.rows.isEmpty() && impact.rows.isEmpty())
            continue;
        if (std::exchange(isEmpty, false))
            composer.paragraph(plain(view.word(u"text.transfer"_s)));
        if (!subject.isEmpty())
            composer.heading(2, subject);
        composer.table(transfer);
        if (impact.rows.isEmpty())
            continue;
        composer.heading(subject.isEmpty() ? 2 : 3, view.word(u"area.TIA"_s));
        composer.table(impact);
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.noTransfer"_s)));
}

} // namespace votum
