#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

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

QStringList cures(const RecordView &view, const QJsonObject &finding)
{
    const QJsonObject known = view.object(u"measures"_s).value(u"catalogue"_s).toObject();
    QStringList texts;
    for (const QJsonValue &measure : finding.value(u"measures"_s).toArray())
        texts << view.text(known.value(measure.toString()).toObject().value(u"text"_s));
    return texts;
}

// What is planned against the finding: each measure, by whom and when.
QList<Run> plansOf(const RecordView &view, const QJsonObject &finding)
{
    const QJsonArray measures = finding.value(u"measures"_s).toArray();
    const QStringList texts = cures(view, finding);
    QList<Run> runs;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonObject plan =
            planFor(view, finding.value(u"key"_s).toString(), measures[i].toString());
        if (plan.isEmpty())
            continue;
        runs.append(Run{.text = runs.isEmpty() ? texts[i] : u'\n' + texts[i]});
        runs.append(Run{.text = u"\n→ "_s + planText(view, plan), .tone = Tone::Muted});
    }
    if (runs.isEmpty())
        return plain(texts.isEmpty() ? u"–"_s : view.word(u"label.notPlanned"_s), Tone::Muted);
    return runs;
}

// What the organisation and a person said about the finding.
QList<Run> remarksOf(const RecordView &view, const FindingRow &row)
{
    const QJsonObject &finding = row.first();
    QList<Run> runs;
    const auto add = [&](const QList<Run> &more) {
        if (!runs.isEmpty())
            runs.append(Run{.text = u"\n"_s});
        runs.append(more);
    };
    const QJsonObject rule = finding.value(u"houseRule"_s).toObject();
    if (!rule.isEmpty())
        add(view.labelled(u"houseRule.title"_s, plain(view.text(rule.value(u"text"_s)) + u": "_s +
                                                      rule.value(u"reason"_s).toString())));
    const QJsonObject judgement = finding.value(u"judgement"_s).toObject();
    if (finding.contains(u"derived"_s))
        add(plain(view.word(u"label.overridden"_s, {view.coded(finding.value(u"derived"_s)),
                                                    view.coded(finding.value(u"severity"_s))}) +
                  u' ' + purposeLine(view, row.findings)));
    if (judgement.contains(u"reason"_s))
        add(view.labelled(u"label.reason"_s, view.typed(judgement.value(u"reason"_s).toString())));
    if (judgement.contains(u"acceptance"_s))
        add(view.labelled(u"label.remark"_s,
                          view.typed(judgement.value(u"acceptance"_s).toString())));
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

bool headingSaysWeight(const FindingGroup &group)
{
    return group.title == "label.conditions"_L1 || group.title == "label.requirements"_L1 ||
           group.title == "label.hints"_L1;
}

QString weightOf(const RecordView &view, const FindingRow &row)
{
    return view.coded(row.first().value(u"severity"_s));
}

// The weight of all rows, where the heading does not say it; empty where they differ.
QString commonWeight(const RecordView &view, const FindingGroup &group)
{
    if (headingSaysWeight(group))
        return {};
    QStringList weights;
    for (const FindingRow &row : group.rows)
        weights << weightOf(view, row);
    weights.removeDuplicates();
    return weights.size() == 1 ? weights.front() : QString();
}

// The weight of this row, where nothing above the table says it.
QList<Run> ownWeight(const RecordView &view, const FindingGroup &group, const FindingRow &row)
{
    if (headingSaysWeight(group) || !commonWeight(view, group).isEmpty())
        return {};
    return {Run{.text = weightOf(view, row) + u'\n',
                .tone = toneOfSeverity(row.first()[u"severity"_s][u"code"_s].toString())}};
}

// What was found and why; below it what people said about it, and where opinions differ.
QList<Run> findingRuns(const RecordView &view, const FindingGroup &group, const FindingRow &row,
                       bool hasMeasures)
{
    const QJsonObject &finding = row.first();
    QList<Run> runs = ownWeight(view, group, row);
    runs.append(findingTitle(view, row));
    const auto add = [&](const QList<Run> &more) {
        if (more.isEmpty())
            return;
        runs.append(Run{.text = u"\n"_s});
        runs.append(more);
    };
    add(reasonsOf(view, row));
    add(remarksOf(view, row));
    if (finding.contains(u"contested"_s))
        add(view.labelled(u"label.contested"_s, plain(view.text(finding.value(u"contested"_s)))));
    if (const QStringList proposed = cures(view, finding); !hasMeasures && !proposed.isEmpty())
        add(view.labelled(u"label.cure"_s, plain(proposed.join(u"; "_s))));
    if (finding.value(u"closed"_s).toBool())
        add({Run{.text = view.word(u"label.done"_s, {view.date(finding.value(u"closedOn"_s))}),
                 .tone = Tone::Fine}});
    return runs;
}

// One row a finding: legal basis beside it, and the measures by their numbers in section 10.
void composeGroup(Composer &composer, const RecordView &view, const FindingGroup &group,
                  const QHash<QString, QStringList> &measures)
{
    composer.heading(2, view.word(group.title));
    if (group.rows.isEmpty())
        return composer.paragraph(plain(view.word(u"text.none"_s)));
    Table table;
    table.caption = commonWeight(view, group);
    table.weights = {0.8, 6.6, 2.6, 1.2};
    table.head = {u"#"_s, view.word(u"label.finding"_s), view.word(u"label.legal"_s),
                  view.word(u"label.measure"_s)};
    for (const FindingRow &row : group.rows) {
        const QStringList numbers = measures.value(row.number);
        table.rows.append({Cell{.runs = plain(row.number)},
                           Cell{.runs = findingRuns(view, group, row, !numbers.isEmpty())},
                           Cell{.runs = legalOf(view, row.first())},
                           Cell{.runs = plain(numbers.isEmpty() ? u"–"_s : numbers.join(u'\n'))}});
    }
    composer.table(table);
}

// What was found, what people said about it, and the remedy beside it.
void composeGroupInShort(Composer &composer, const RecordView &view, const FindingGroup &group)
{
    composer.heading(2, view.word(group.title));
    Table table;
    table.caption = commonWeight(view, group);
    table.weights = {0.7, 6.8, 4.2};
    table.head = {u"#"_s, view.word(u"label.finding"_s), view.word(u"label.cure"_s)};
    for (const FindingRow &row : group.rows) {
        QList<Run> runs = ownWeight(view, group, row);
        runs.append(Run{.text = findingTitle(view, row).first().text});
        if (const QList<Run> remarks = remarksOf(view, row); !remarks.isEmpty()) {
            runs.append(Run{.text = u"\n"_s});
            runs.append(remarks);
        }
        table.rows.append({Cell{.runs = plain(row.number)}, Cell{.runs = runs},
                           Cell{.runs = plansOf(view, row.first())}});
    }
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

// Each area of the examination with the numbers of what was found there, by weight.
void composeExamination(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 5);
    composeNote(composer, view, u"text.examination"_s);
    QMap<QString, QMap<QString, QStringList>> found; // area, group: numbers
    Table table;
    const QString area = view.word(u"label.area"_s);
    table.head = {area.isEmpty() ? view.word(u"section.5"_s) : area};
    table.weights = {3};
    table.rowHeaders = true;
    const QList<FindingGroup> groups = findingGroups(view);
    for (const FindingGroup &group : groups) {
        table.head << view.word(group.title);
        table.weights << 1.6;
        for (const FindingRow &row : group.rows)
            found[row.first().value(u"area"_s).toString()][group.title] << row.number;
    }
    for (const OpenPoint &point : openPoints(view))
        found[point.area][u"label.open"_s] << point.number;
    for (const QString &code : {u"CTX"_s, u"CH"_s, u"TOS"_s, u"CON"_s, u"ADR"_s, u"TRF"_s, u"TIA"_s,
                                u"AVV"_s, u"SEC"_s, u"DSR"_s, u"DOC"_s}) {
        if (code == "TIA"_L1 && !wasAsked(view, code))
            continue; // most cases need no transfer impact assessment
        QList<Cell> row{Cell{.runs = plain(view.word(u"area."_s + code))}};
        for (const FindingGroup &group : groups) {
            const QStringList numbers = found[code][group.title];
            row.append(Cell{.runs = plain(numbers.isEmpty() ? u"–"_s : numbers.join(u", "_s))});
        }
        table.rows.append(row);
    }
    composer.table(table);
    const QJsonArray notes = view.list(u"plausibility"_s);
    if (notes.isEmpty())
        return;
    composer.heading(2, view.word(u"label.plausibility"_s));
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
    const QHash<QString, QStringList> measures = measureNumbers(view);
    for (const FindingGroup &group : findingGroups(view))
        composeGroup(composer, view, group, measures);
}

void composeFindingsInShort(Composer &composer, const RecordView &view)
{
    composer.heading(1, view.word(u"section.6"_s));
    bool isEmpty = true;
    for (const FindingGroup &group : findingGroups(view)) {
        const bool isMinor = group.title == "label.fulfilled"_L1 || group.title == "label.hints"_L1;
        if (isMinor || group.rows.isEmpty())
            continue;
        composeGroupInShort(composer, view, group);
        isEmpty = false;
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.none"_s)));
}

void composeOpenPointList(Composer &composer, const RecordView &view)
{
    const QList<OpenPoint> points = openPoints(view);
    if (points.isEmpty())
        return composer.paragraph(plain(view.word(u"text.noOpen"_s)));
    composer.paragraph(plain(view.word(u"text.notFinished"_s)));
    Table table;
    table.weights = {0.7, 4.6, 2.4, 1.6, 2.4};
    table.head = {u"#"_s, view.word(u"label.question"_s), view.word(u"label.subject"_s),
                  view.word(u"label.state"_s), view.word(u"label.severity"_s)};
    for (const OpenPoint &point : points)
        table.rows.append(
            {Cell{.runs = plain(point.number)}, Cell{.runs = plain(point.text)},
             Cell{.runs = plain(point.subjects.isEmpty() ? u"–"_s : point.subjects.join(u'\n'))},
             Cell{.runs = plain(point.state)},
             Cell{.runs = plain(point.weight), .tone = Tone::Open}});
    composer.table(table);
}

void composeOpenPoints(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 7);
    composeOpenPointList(composer, view);
}

} // namespace votum
