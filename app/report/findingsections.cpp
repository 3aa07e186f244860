#include "report/findingrows.h"
#include "report/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Answers longer than this stand in the annex alone.
constexpr qsizetype longAnswer = 240;

QString reasonText(const RecordView &view, const QJsonObject &reason)
{
    const QString question = view.text(reason.value(u"question"_s));
    const QString answer = view.text(reason.value(u"answer"_s));
    if (answer.size() <= longAnswer)
        return question + u" – "_s + answer;
    const QString id = reason.value(u"key"_s).toString().section(u'@', 0, 0);
    const bool isTransfer = id.startsWith("TRF"_L1) || id.startsWith("TIA"_L1);
    return question + u" – "_s + view.word(u"text.seeAnnex"_s, {isTransfer ? u"4"_s : u"1"_s, id});
}

// What the row's findings follow from, each reason once.
QList<Run> reasonsOf(const RecordView &view, const FindingRow &row)
{
    QStringList lines;
    for (const QJsonObject &finding : row.findings) {
        for (const QJsonValue &value : finding.value(u"because"_s).toArray())
            lines << reasonText(view, value.toObject());
    }
    lines.removeDuplicates();
    return lines.isEmpty() ? QList<Run>() : plain(lines.join(u'\n'), Tone::Muted);
}

QString planText(const RecordView &view, const QJsonObject &plan)
{
    if (plan.value(u"isDone"_s).toBool())
        return view.word(u"label.done"_s, {view.date(plan.value(u"done"_s))});
    QStringList parts;
    if (const QString owner = plan.value(u"owner"_s).toString(); !owner.isEmpty())
        parts << owner;
    if (plan.contains(u"due"_s))
        parts << view.word(u"label.dueOn"_s, {view.date(plan.value(u"due"_s))});
    return parts.isEmpty() ? view.word(u"label.pending"_s) : parts.join(u", "_s);
}

// What would cure the finding; behind it, muted, what was planned.
QList<Run> curesOf(const RecordView &view, const QJsonObject &finding)
{
    const QJsonObject known = view.object(u"measures"_s).value(u"catalogue"_s).toObject();
    QList<Run> runs;
    for (const QJsonValue &value : finding.value(u"measures"_s).toArray()) {
        const QString text = view.text(known.value(value.toString()).toObject().value(u"text"_s));
        runs.append(Run{.text = runs.isEmpty() ? text : u'\n' + text});
        const QJsonObject plan =
            planFor(view, finding.value(u"key"_s).toString(), value.toString());
        if (!plan.isEmpty())
            runs.append(Run{.text = u"\n→ "_s + planText(view, plan), .tone = Tone::Muted});
    }
    return runs.isEmpty() ? plain(u"–"_s) : runs;
}

// What a person said about the finding, and where opinions differ.
QList<Run> remarksOf(const RecordView &view, const QJsonObject &finding)
{
    QList<Run> runs;
    const auto add = [&](const QList<Run> &more) {
        if (!runs.isEmpty())
            runs.append(Run{.text = u"\n"_s});
        runs.append(more);
    };
    const QJsonObject judgement = finding.value(u"judgement"_s).toObject();
    if (finding.contains(u"derived"_s))
        add(plain(view.word(u"label.overridden"_s, {view.coded(finding.value(u"derived"_s)),
                                                    view.coded(finding.value(u"severity"_s))})));
    if (judgement.contains(u"reason"_s))
        add(view.labelled(u"label.reason"_s, view.typed(judgement.value(u"reason"_s).toString())));
    if (judgement.contains(u"acceptance"_s))
        add(view.labelled(u"label.remark"_s,
                          view.typed(judgement.value(u"acceptance"_s).toString())));
    if (finding.contains(u"contested"_s))
        add(view.labelled(u"label.contested"_s, plain(view.text(finding.value(u"contested"_s)))));
    return runs;
}

// The norms and, muted, the sources behind them (annex 2).
QList<Run> legalOf(const RecordView &view, const QJsonObject &finding)
{
    QList<Run> runs = plain(view.text(finding.value(u"legal"_s)));
    const QString sources = sourceList(finding.value(u"sources"_s).toArray());
    if (!sources.isEmpty())
        runs.append(Run{.text = u'\n' + sources, .tone = Tone::Muted});
    return runs;
}

// What was found and why; below it what people said about it. The weight stands above where the
// group's heading does not say it.
QList<Run> findingRuns(const RecordView &view, const FindingGroup &group, const FindingRow &row,
                       bool isBrief)
{
    const QJsonObject &finding = row.first();
    const bool headingSaysIt = group.title == "label.conditions"_L1 ||
                               group.title == "label.requirements"_L1 ||
                               group.title == "label.hints"_L1;
    QList<Run> runs;
    if (!headingSaysIt)
        runs.append(Run{.text = view.coded(finding.value(u"severity"_s)) + u'\n',
                        .tone = toneOfSeverity(finding[u"severity"_s][u"code"_s].toString())});
    runs.append(findingTitle(view, row));
    const auto add = [&](const QList<Run> &more) {
        if (more.isEmpty())
            return;
        runs.append(Run{.text = u"\n"_s});
        runs.append(more);
    };
    if (!isBrief)
        add(reasonsOf(view, row));
    add(remarksOf(view, finding));
    if (finding.value(u"closed"_s).toBool())
        add({Run{.text = view.word(u"label.done"_s, {view.date(finding.value(u"closedOn"_s))}),
                 .tone = Tone::Fine}});
    return runs;
}

// One row a finding, with the legal basis and the remedy beside it.
void composeGroup(Composer &composer, const RecordView &view, const FindingGroup &group,
                  bool isBrief)
{
    composer.heading(2, view.word(group.title));
    if (group.rows.isEmpty())
        return composer.paragraph(plain(view.word(u"text.none"_s)));
    Table table;
    table.weights = {0.7, 5.2, 2, 3.4};
    table.head = {u"#"_s, view.word(u"label.finding"_s), view.word(u"label.legal"_s),
                  view.word(u"label.cure"_s)};
    for (const FindingRow &row : group.rows)
        table.rows.append({Cell{.runs = plain(row.number)},
                           Cell{.runs = findingRuns(view, group, row, isBrief)},
                           Cell{.runs = isBrief ? plain(view.text(row.first().value(u"legal"_s)))
                                                : legalOf(view, row.first())},
                           Cell{.runs = curesOf(view, row.first())}});
    composer.table(table);
}

// What the examination of one area gave; basis and remedy stand in section 6 under the number.
void composeArea(Composer &composer, const RecordView &view, const QString &area,
                 const QString &title)
{
    composer.heading(2, title);
    Table table;
    table.weights = {0.7, 7, 2.2};
    table.head = {u"#"_s, view.word(u"label.finding"_s), view.word(u"label.severity"_s)};
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            if (row.first().value(u"area"_s).toString() != area)
                continue;
            const QJsonObject severity = row.first().value(u"severity"_s).toObject();
            const bool closed = row.first().value(u"closed"_s).toBool();
            const QString weight =
                view.coded(severity) +
                (closed ? u" – "_s + view.word(u"label.fulfilled"_s) : QString());
            QList<Run> runs = findingTitle(view, row);
            runs.first().bold = false;
            table.rows.append(
                {Cell{.runs = plain(row.number)}, Cell{.runs = runs},
                 Cell{.runs = plain(weight),
                      .tone = closed ? Tone::Fine
                                     : toneOfSeverity(severity.value(u"code"_s).toString())}});
        }
    }
    if (table.rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.noFindingsArea"_s)));
    else
        composer.table(table);
}

bool wasAsked(const RecordView &view, const QString &area)
{
    const QJsonArray answers = view.list(u"answers"_s);
    return std::any_of(answers.begin(), answers.end(), [&](const QJsonValue &question) {
        return question.toObject().value(u"area"_s).toString() == area;
    });
}

} // namespace

void composeExamination(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 5);
    int number = 0;
    for (const QString &area : {u"CTX"_s, u"CH"_s, u"TOS"_s, u"CON"_s, u"ADR"_s, u"TRF"_s, u"TIA"_s,
                                u"AVV"_s, u"SEC"_s, u"DSR"_s, u"DOC"_s}) {
        if (area == "TIA"_L1 && !wasAsked(view, area))
            continue; // most cases need no transfer impact assessment
        composeArea(composer, view, area,
                    u"5.%1 %2"_s.arg(++number).arg(view.word(u"area."_s + area)));
    }
    const QJsonArray notes = view.list(u"plausibility"_s);
    if (notes.isEmpty())
        return;
    composer.heading(2, u"5.%1 %2"_s.arg(++number).arg(view.word(u"label.plausibility"_s)));
    QList<QList<Run>> items;
    for (const QJsonValue &value : notes) {
        const QJsonObject note = value.toObject();
        items.append(
            plain(view.text(note.value(u"text"_s)) + u' ' + view.text(note.value(u"ask"_s))));
    }
    composer.list(items);
}

void composeFindings(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 6);
    for (const FindingGroup &group : findingGroups(view))
        composeGroup(composer, view, group, false);
}

void composeOpenFindings(Composer &composer, const RecordView &view)
{
    composer.heading(1, view.word(u"section.6"_s));
    bool isEmpty = true;
    for (const FindingGroup &group : findingGroups(view)) {
        if (group.title == "label.fulfilled"_L1 || group.rows.isEmpty())
            continue;
        composeGroup(composer, view, group, true);
        isEmpty = false;
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.none"_s)));
}

void composeOpenPointList(Composer &composer, const RecordView &view)
{
    Table table;
    table.weights = {5, 2.4, 1.8, 2.4};
    table.head = {view.word(u"label.question"_s), view.word(u"label.subject"_s),
                  view.word(u"label.state"_s), view.word(u"label.severity"_s)};
    QStringList texts; // of the rows so far; the same point of several subjects is one row
    for (const QJsonValue &value : view.list(u"findings"_s)) {
        const QJsonObject finding = value.toObject();
        if (!isOpenPoint(finding))
            continue;
        const QJsonObject because = finding.value(u"because"_s).toArray().first().toObject();
        const QString question = view.text(because.value(u"question"_s));
        const QString subject = view.text(finding.value(u"subject"_s));
        QList<Cell> row{
            {.runs = plain(question.isEmpty() ? view.text(finding.value(u"text"_s)) : question)},
            {.runs = plain(subject)},
            {.runs = plain(view.text(because.value(u"answer"_s)))},
            {.runs = plain(view.coded(finding.value(u"severity"_s))), .tone = Tone::Open}};
        const QString text = row[0].runs.first().text + u'\n' + row[2].runs.first().text + u'\n' +
                             row[3].runs.first().text;
        if (const qsizetype known = texts.indexOf(text); known >= 0) {
            if (!subject.isEmpty())
                table.rows[known][1].runs.first().text += u'\n' + subject;
            continue;
        }
        texts << text;
        table.rows.append(row);
    }
    if (table.rows.isEmpty())
        return composer.paragraph(plain(view.word(u"text.noOpen"_s)));
    composer.paragraph(plain(view.word(u"text.notFinished"_s)));
    composer.table(table);
}

void composeOpenPoints(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 7);
    composeOpenPointList(composer, view);
}

} // namespace votum
