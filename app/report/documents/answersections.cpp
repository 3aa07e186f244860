// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordareas.h"
#include "report/documents/sections.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Rows = std::vector<Record::Row>;

// Value, note, evidence, who said so: everything that was typed.
QList<Run> answerInFull(const RecordView &view, const Record::Question &question,
                        const Record::Row &row)
{
    QList<Run> runs = answerRuns(view, question, row), typed;
    const auto add = [&](const QString &label, const QList<Run> &value) {
        typed += plain((typed.isEmpty() ? QString() : u" · "_s) + view.word(label) + u": "_s,
                       Tone::Muted);
        typed += value;
    };
    if (!row.note.isEmpty())
        add(u"label.note"_s, view.typed(row.note));
    if (!row.evidence.isEmpty())
        add(u"label.evidence"_s, view.typed(row.evidence));
    if (row.evidenceDate.isValid())
        add(u"label.evidenceDate"_s, plain(view.date(row.evidenceDate)));
    if (!row.informant.isEmpty())
        add(u"label.informant"_s, view.typed(row.informant));
    if (!row.author.isEmpty())
        add(u"label.author"_s, plain(row.author + u", "_s + view.time(row.time)));
    if (!typed.isEmpty())
        runs += plain(runs.isEmpty() ? QString() : u"\n"_s) + typed;
    if (!row.active)
        runs.append(
            Run{.text = u"\n("_s + view.word(u"label.inactive"_s) + u')', .tone = Tone::Muted});
    return runs;
}

QList<Run> subjectRuns(const QStringList &subjects)
{
    return subjects.isEmpty()
               ? QList<Run>()
               : QList<Run>{{.text = subjects.join(u"; "_s) + u": "_s, .bold = true}};
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
    row.shown = {};
    if (!points.isEmpty())
        row.shown.set(view.language(),
                      view.word(u"label.inAddition"_s) + u": "_s + points.join(pointSeparator));
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
        const QList<Run> answer = answerInFull(view, question, group.row);
        runs.append(subjectRuns(group.subjects));
        runs.append(answer.isEmpty() ? plain(u"–"_s) : answer);
    }
    return runs;
}

using Fields = QList<QPair<QString, QList<Run>>>;

// The answers of one step; what a section or the annex on transfers says in full is left to it.
void composeStepAnswers(Composer &composer, const RecordView &view, const QString &step,
                        const QString &title)
{
    Fields fields;
    bool isElsewhere = false;
    for (const Record::Question &question : view.record().answers) {
        if (question.step != step)
            continue;
        const bool isOfTransfer = annexOf(view.record(), question) == transferAnnex;
        const bool hasPlace = isOfTransfer || isInBody(view.record(), question);
        Rows rows;
        for (const Record::Row &row : question.rows) {
            isElsewhere |= isOfTransfer && row.active;
            if (!hasPlace || !row.active)
                rows.push_back(row);
        }
        if (!rows.empty())
            fields.append({view.text(question.text), answersToOne(view, question, rows)});
    }
    if (fields.isEmpty() && !isElsewhere)
        return;
    composer.heading(2, title);
    if (isElsewhere)
        composer.paragraph(view.withPlaces(view.word(u"text.transferAnswers"_s)));
    composeRunIn(composer, fields);
}

} // namespace

QList<Run> answerRuns(const RecordView &view, const Record::Question &question,
                      const Record::Row &row)
{
    const bool isTyped = question.freeText && row.state == AnswerState::Value;
    const QString &shown = view.text(row.shown), &notKnown = view.text(row.notKnownText);
    QList<Run> runs;
    if (!shown.isEmpty())
        runs = isTyped ? view.typed(shown) : plain(shown);
    const auto add = [&](const QString &label, const QString &points, Tone tone) {
        if (points.isEmpty() || view.word(label).isEmpty())
            return;
        runs.append(Run{.text = (runs.isEmpty() ? QString() : u"\n"_s) + view.word(label) + u": "_s,
                        .tone = tone});
        runs += plain(points);
    };
    add(u"label.lacking"_s, view.text(row.lackingText), Tone::Serious);
    add(u"label.notKnown"_s, notKnown, Tone::Open);
    return runs;
}

QList<Run> answerOf(const RecordView &view, const Record::Question &question, Record::Row row)
{
    row.subject = {};
    return answersToOne(view, question, {row});
}

QList<Run> activeAnswers(const RecordView &view, const Record::Question &question)
{
    Rows rows;
    std::copy_if(question.rows.begin(), question.rows.end(), std::back_inserter(rows),
                 [](const Record::Row &row) { return row.active; });
    return rows.empty() ? QList<Run>() : answersToOne(view, question, rows);
}

void composeAnswers(Composer &composer, const RecordView &view)
{
    for (const Record::Step &step : view.record().steps)
        composeStepAnswers(composer, view, step.id, view.text(step.title));
    composeStepAnswers(composer, view, {}, view.word(u"label.inactive"_s));
}

} // namespace votum
