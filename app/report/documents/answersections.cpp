// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/dataflow.h"
#include "report/documents/recordareas.h"
#include "report/documents/sections.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Rows = std::vector<Record::Row>;

// Value, note, evidence, who said so: everything that was typed stands in the annex.
QList<Run> answerInFull(const RecordView &view, const Record::Question &question,
                        const Record::Row &row)
{
    QList<Run> runs = answerRuns(view, question, row);
    const auto add = [&](const QString &label, const QList<Run> &value) {
        runs.append(Run{.text = u"\n"_s + view.word(label) + u": "_s, .tone = Tone::Muted});
        runs.append(value);
    };
    const auto addTyped = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            add(label, view.typed(text));
    };
    addTyped(u"label.note"_s, row.note);
    addTyped(u"label.evidence"_s, row.evidence);
    if (row.evidenceDate.isValid())
        add(u"label.evidenceDate"_s, plain(view.date(row.evidenceDate)));
    addTyped(u"label.informant"_s, row.informant);
    if (!row.author.isEmpty())
        add(u"label.author"_s, plain(row.author + u", "_s + view.time(row.time)));
    if (!row.active)
        runs.append(
            Run{.text = u"\n("_s + view.word(u"label.inactive"_s) + u')', .tone = Tone::Muted});
    return runs;
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

QStringList pointsOf(const RecordView &view, const Record::Row &row)
{
    if (row.value.size() < manyPoints)
        return {};
    const QStringList points = view.text(row.shown).split(pointSeparator);
    return QSet<QString>(points.begin(), points.end()).size() == points.size() ? points
                                                                               : QStringList();
}

QStringList commonPoints(const RecordView &view, const Rows &rows)
{
    QStringList common = pointsOf(view, rows.front());
    for (const Record::Row &row : rows) {
        const QStringList points = pointsOf(view, row);
        common.removeIf([&](const QString &point) { return !points.contains(point); });
    }
    return rows.size() > 1 && common.size() >= manyPoints ? common : QStringList();
}

Record::Row withoutPoints(const RecordView &view, Record::Row row, const QStringList &common)
{
    QStringList points = pointsOf(view, row);
    points.removeIf([&](const QString &point) { return common.contains(point); });
    const QString rest = points.isEmpty() ? u"–"_s : points.join(pointSeparator);
    const QString shown = view.word(u"label.inAddition"_s) + u": "_s + rest;
    row.shown = {};
    row.shown.set(view.language(), shown);
    return row;
}

// The answers to one question, each once, with the recipients or purposes it was given for.
QList<Run> answersToOne(const RecordView &view, const Record::Question &question, const Rows &rows)
{
    struct Group
    {
        Record::Row likeness, row;
        QStringList subjects;
    };
    QList<Group> groups;
    QList<Run> runs;
    const QStringList common = commonPoints(view, rows);
    if (!common.isEmpty()) {
        runs.append(Run{.text = view.word(u"label.allAlike"_s) + u'\n', .bold = true});
        runs.append(Run{.text = common.join(pointSeparator)});
    }
    for (const Record::Row &given : rows) {
        const Record::Row row = common.isEmpty() ? given : withoutPoints(view, given, common);
        Record::Row likeness = row;
        likeness.key = {};
        likeness.subject = {};
        likeness.time = {};
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.likeness == likeness;
        });
        const bool isNew = known == groups.end();
        if (isNew)
            groups.append({likeness, row, {}});
        if (const QString &subject = view.text(row.subject); !subject.isEmpty())
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

QList<Cell> answerRow(const RecordView &view, const Record::Question &question, const Rows &rows)
{
    return {Cell{.runs = plain(question.id, Tone::Muted)},
            Cell{.runs = plain(view.text(question.text))},
            Cell{.runs = answersToOne(view, question, rows)}};
}

// The answers of one step; what the annex on transfers says in full is left to it.
void composeStepAnswers(Composer &composer, const RecordView &view, const QString &step,
                        const QString &title)
{
    Table table = answerTable(view);
    bool isElsewhere = false;
    for (const Record::Question &question : view.record().answers) {
        if (question.step != step)
            continue;
        const bool isOfTransfer = annexOf(view.record(), question) == transferAnnex;
        Rows rows;
        for (const Record::Row &row : question.rows) {
            const bool inTransfers = isOfTransfer && row.active;
            isElsewhere |= inTransfers;
            if (!inTransfers)
                rows.push_back(row);
        }
        if (!rows.empty())
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
Table answersAbout(const RecordView &view, const QString &area, const QString &subject)
{
    Table table = answerTable(view);
    for (const Record::Question &question : view.record().answers) {
        if (question.area != area)
            continue;
        for (Record::Row row : question.rows) {
            if (!row.active || view.text(row.subject) != subject)
                continue;
            row.subject = {}; // the heading names it
            table.rows.append(answerRow(view, question, {row}));
        }
    }
    return table;
}

// The case, the recipients in their order, then whatever else an answer is about.
QStringList transferSubjects(const RecordView &view)
{
    QStringList subjects{QString()};
    for (const Link &link : linksOf(view.record()))
        subjects.append(link.recipient->name);
    for (const Record::Question &question : view.record().answers) {
        if (annexOf(view.record(), question) != transferAnnex)
            continue;
        for (const Record::Row &row : question.rows) {
            if (row.active)
                subjects.append(view.text(row.subject));
        }
    }
    subjects.removeDuplicates(); // namesakes stand together, as they do in every annex
    return subjects;
}

struct AreaTable
{
    QString area;
    bool isFirst = false; // of the annex's areas
    Table table;
};

// What was answered about one subject, area by area.
std::vector<AreaTable> transferTables(const RecordView &view, const QString &subject)
{
    std::vector<AreaTable> tables;
    bool isFirst = true;
    for (const Record::Area &area : areasOf(view.record())) {
        if (area.annex != transferAnnex)
            continue;
        const Table table = answersAbout(view, area.code, subject);
        if (!table.rows.isEmpty())
            tables.push_back({area.code, isFirst, table});
        isFirst = false;
    }
    return tables;
}

} // namespace

QList<Run> answerRuns(const RecordView &view, const Record::Question &question,
                      const Record::Row &row)
{
    const bool isTyped = question.freeText && row.state == AnswerState::Value;
    const QString &shown = view.text(row.shown), &notKnown = view.text(row.notKnownText);
    QList<Run> runs = isTyped ? view.typed(shown) : plain(shown);
    if (notKnown.isEmpty())
        return runs;
    if (!shown.isEmpty())
        runs.append(Run{.text = u"\n"_s});
    runs.append(Run{.text = view.word(u"label.notKnown"_s) + u": "_s, .tone = Tone::Open});
    return runs + plain(notKnown);
}

void composeAnswers(Composer &composer, const RecordView &view)
{
    for (const Record::Step &step : view.record().steps)
        composeStepAnswers(composer, view, step.id, view.text(step.title));
    composeStepAnswers(composer, view, {}, view.word(u"label.inactive"_s));
}

void composeTransfers(Composer &composer, const RecordView &view)
{
    bool isEmpty = true;
    for (const QString &subject : transferSubjects(view)) {
        const std::vector<AreaTable> tables = transferTables(view, subject);
        if (tables.empty())
            continue;
        if (std::exchange(isEmpty, false))
            composer.paragraph(plain(view.word(u"text.transfer"_s)));
        if (!subject.isEmpty())
            composer.heading(2, subject);
        for (const auto &[area, isFirst, table] : tables) {
            if (!isFirst) // which the annex itself is about
                composer.heading(subject.isEmpty() ? 2 : 3, view.word(u"area."_s + area));
            composer.table(table);
        }
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.noTransfer"_s)));
}

} // namespace votum
