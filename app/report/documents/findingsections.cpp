// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordareas.h"
#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Answers longer than this stand in the annex alone.
constexpr qsizetype longAnswer = 240;

const Record::Question *questionOf(const Record &record, const QString &id)
{
    const auto question = std::find_if(record.answers.begin(), record.answers.end(),
                                       [&](const Record::Question &one) { return one.id == id; });
    return question == record.answers.end() ? nullptr : &*question;
}

// The points that do not hold, of the answer with this key.
QString lackingText(const RecordView &view, const Record::Question &question, const AnswerKey &key)
{
    const auto row = std::find_if(question.rows.begin(), question.rows.end(),
                                  [&](const Record::Row &one) { return one.key == key; });
    return row == question.rows.end() ? QString() : view.text(row->lackingText);
}

// The answer a finding follows from: in full, what it lacks, or where it stands.
QList<Run> reasonRuns(const RecordView &view, const Record::Reason &reason)
{
    const QString question = view.text(reason.question) + u" – "_s;
    const QString &answer = view.text(reason.answer);
    const Record::Question *asked = questionOf(view.record(), reason.key.question);
    if (answer.size() <= longAnswer || !asked)
        return plain(question + answer, Tone::Muted);
    const QString lacking = lackingText(view, *asked, reason.key);
    if (!lacking.isEmpty() && lacking.size() <= longAnswer)
        return plain(question + view.word(u"label.lacking"_s) + u": "_s + lacking, Tone::Muted);
    const QString annex = QString::number(annexOf(view.record(), *asked));
    if (view.word(u"text.seeAnswer"_s).isEmpty()) // older records
        return plain(question + view.word(u"text.seeAnnex"_s, {annex, asked->id}), Tone::Muted);
    if (!isInBody(view.record(), *asked))
        return plain(question, Tone::Muted) +
               view.withPlaces(view.word(u"text.seeAnswer"_s, {annex}), Tone::Muted);
    const int section = isInSection(view.record(), asked->area, 1)   ? 1
                        : isInSection(view.record(), asked->area, 3) ? 3
                                                                     : 11;
    return plain(question, Tone::Muted) +
           view.withPlaces(view.word(u"text.seeSection"_s, {QString::number(section)}),
                           Tone::Muted);
}

// What the row's findings follow from, each reason once.
QList<Run> reasonsOf(const RecordView &view, const FindingRow &row)
{
    QList<QList<Run>> lines;
    for (const Record::Finding *finding : row.findings) {
        for (const Record::Reason &reason : finding->because) {
            if (const QList<Run> line = reasonRuns(view, reason); !lines.contains(line))
                lines << line;
        }
    }
    QList<Run> runs;
    for (const QList<Run> &line : lines) {
        if (!runs.isEmpty())
            runs += plain(u"\n"_s);
        runs += line;
    }
    return runs;
}

QString planText(const RecordView &view, const Record::PlannedMeasure &plan)
{
    if (plan.isFulfilled)
        return view.word(u"label.done"_s, {view.date(plan.done)});
    QStringList parts;
    if (!plan.owner.isEmpty())
        parts << plan.owner;
    if (plan.due.isValid())
        parts << view.word(u"label.dueOn"_s, {view.date(plan.due)});
    return parts.isEmpty() ? view.word(u"label.pending"_s) : parts.join(u", "_s);
}

QStringList cures(const RecordView &view, const Record::Finding &finding)
{
    QStringList texts;
    for (const QString &measure : finding.measures)
        texts << measureText(view, measure);
    return texts;
}

// What is planned against the finding: each measure, by whom and when.
QList<Run> plansOf(const RecordView &view, const Record::Finding &finding)
{
    const QStringList texts = cures(view, finding);
    QList<Run> runs;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Record::PlannedMeasure *plan = planFor(view, finding.key, finding.measures[i]);
        if (!plan)
            continue;
        runs.append(Run{.text = runs.isEmpty() ? texts[i] : u'\n' + texts[i]});
        runs.append(Run{.text = u"\n→ "_s + planText(view, *plan), .tone = Tone::Muted});
    }
    if (runs.isEmpty())
        return plain(texts.isEmpty() ? u"–"_s : view.word(u"label.notPlanned"_s), Tone::Muted);
    return runs;
}

// What the organisation and a person said about the finding.
QList<Run> remarksOf(const RecordView &view, const FindingRow &row)
{
    const Record::Finding &finding = row.first();
    QList<Run> runs;
    const auto add = [&](const QList<Run> &more) {
        if (!runs.isEmpty())
            runs.append(Run{.text = u"\n"_s});
        runs.append(more);
    };
    if (finding.deviation)
        add(view.labelled(u"own.deviation"_s, plain(view.text(finding.deviation->text))));
    if (const std::optional<Record::HouseRule> &rule = finding.houseRule)
        add(view.labelled(u"houseRule.title"_s,
                          plain(view.text(rule->text) + u": "_s + rule->reason)));
    if (finding.derived)
        add(plain(view.word(u"label.overridden"_s,
                            {view.text(finding.derived), view.text(finding.severity)}) +
                  u' ' + purposeLine(view, row.findings)));
    const FindingJudgement &judgement = finding.judgement;
    if (!judgement.reason.isEmpty())
        add(view.labelled(u"label.reason"_s, view.typed(judgement.reason)));
    if (!judgement.acceptance.isEmpty())
        add(view.labelled(u"label.remark"_s, view.typed(judgement.acceptance)));
    return runs;
}

// The norms, the sources behind them (annex 2), and the measures by their numbers in section 10.
QList<Run> basisRuns(const RecordView &view, const FindingRow &row, const QStringList &measures)
{
    QList<Run> runs;
    const auto add = [&runs](const QString &separator, const QList<Run> &more) {
        if (!runs.isEmpty() && !more.isEmpty())
            runs += plain(separator, Tone::Muted);
        runs += more;
    };
    if (const QString &legal = view.text(row.first().legal); !legal.isEmpty())
        runs = plain(legal, Tone::Muted);
    add(u" "_s, sourceRuns(row.first().sources, Tone::Muted));
    if (!measures.isEmpty())
        add(u" · "_s, plain(view.word(u"label.measure"_s) + u' ', Tone::Muted) +
                          itemRuns(measures, Tone::Muted));
    return runs;
}

bool headingSaysWeight(const FindingGroup &group)
{
    using Kind = FindingGroup::Kind;
    return group.kind == Kind::Conditions || group.kind == Kind::Requirements ||
           group.kind == Kind::Hints;
}

// The weight of all rows, where the heading does not say it; empty where they differ.
QString commonWeight(const RecordView &view, const FindingGroup &group)
{
    if (headingSaysWeight(group))
        return {};
    QStringList weights;
    for (const FindingRow &row : group.rows)
        weights << view.text(row.first().severity);
    weights.removeDuplicates();
    return weights.size() == 1 ? weights.front() : QString();
}

// The weight of this row, where nothing above the table says it.
QList<Run> ownWeight(const RecordView &view, const FindingGroup &group, const FindingRow &row)
{
    if (headingSaysWeight(group) || !commonWeight(view, group).isEmpty())
        return {};
    const Coded<Severity> &severity = row.first().severity;
    return {Run{.text = view.text(severity) + u'\n', .tone = toneOf(severity.code)}};
}

// Whom it concerns in bold, and what was found.
QList<Run> titleRuns(const RecordView &view, const FindingRow &row)
{
    QList<Run> runs;
    if (const QStringList subjects = subjectsOf(view, row.findings); !subjects.isEmpty())
        runs.append(Run{.text = subjects.join(u"; "_s) + u": "_s, .bold = true});
    return runs + plain(view.text(row.first().text));
}

// What was found; below it why, what people said about it, and where opinions differ.
Entry entryOf(const RecordView &view, const FindingGroup &group, const FindingRow &row,
              const QStringList &measures)
{
    const Record::Finding &finding = row.first();
    Entry entry{
        row.number, ownWeight(view, group, row) + titleRuns(view, row), {}, itemAnchor(row.number)};
    const auto add = [&](const QList<Run> &more) {
        if (!more.isEmpty())
            entry.notes << more;
    };
    add(basisRuns(view, row, measures));
    add(reasonsOf(view, row));
    add(remarksOf(view, row));
    if (!finding.contested.isEmpty())
        add(view.labelled(u"label.contested"_s, plain(view.text(finding.contested))));
    const QStringList proposed = isRefused(view) ? QStringList() : cures(view, finding);
    if (measures.isEmpty() && !proposed.isEmpty())
        add(view.labelled(u"label.cure"_s, plain(proposed.join(u"; "_s))));
    if (finding.closed)
        add({Run{.text = view.word(u"label.done"_s, {view.date(finding.closedOn)}),
                 .tone = Tone::Fine}});
    return entry;
}

// What is found nowhere is said of bars to use alone.
void composeGroup(Composer &composer, const RecordView &view, const FindingGroup &group,
                  const QHash<QString, QStringList> &measures)
{
    if (group.rows.isEmpty() && group.kind != FindingGroup::Kind::Blocking)
        return;
    composer.heading(2, view.word(group.title()));
    if (group.rows.isEmpty())
        return composer.paragraph(plain(view.word(u"text.none"_s)));
    if (const QString weight = commonWeight(view, group); !weight.isEmpty())
        composer.paragraph(plain(weight), ParagraphStyle::Caption);
    QList<Entry> entries;
    for (const FindingRow &row : group.rows)
        entries << entryOf(view, group, row, measures.value(row.number));
    composer.entries(entries);
}

// What was found, what people said about it, and where opinions differ; beside it the norms, or,
// where the first page has no room for them, norms and what is to be done.
void composeReasons(Composer &composer, const RecordView &view, const FindingGroup &group)
{
    const bool hasRemedies = group.kind == FindingGroup::Kind::Requirements && isApproved(view);
    composer.heading(2, view.word(group.title()));
    Table table;
    table.caption = commonWeight(view, group);
    table.weights = {0.7, hasRemedies ? 6.2 : 7.6, hasRemedies ? 4.4 : 3.0};
    table.head = {u"#"_s, view.word(u"label.finding"_s),
                  view.word(hasRemedies ? u"label.cure"_s : u"label.legal"_s)};
    for (const FindingRow &row : group.rows) {
        const Record::Finding &finding = row.first();
        QList<Run> runs = ownWeight(view, group, row) + titleRuns(view, row);
        const auto add = [&runs](const QList<Run> &more) {
            if (!more.isEmpty())
                runs += plain(u"\n"_s) + more;
        };
        if (hasRemedies)
            add(plain(view.text(finding.legal), Tone::Muted));
        add(remarksOf(view, row));
        if (!finding.contested.isEmpty())
            add(view.labelled(u"label.contested"_s, plain(view.text(finding.contested))));
        table.rows.append(
            {numberCell(row.number), Cell{.runs = runs},
             Cell{.runs = hasRemedies ? plansOf(view, finding) : plain(view.text(finding.legal))}});
    }
    composer.table(table);
}

// One question a person is to check, with those it is about, and what it came to. Records from
// before it could be answered show the question alone.
struct CheckedPoint
{
    Record::Plausibility note; // of the first subject
    QStringList subjects;

    bool isOf(const Record::Plausibility &other) const
    {
        return note.id == other.id && note.text == other.text && note.ask == other.ask &&
               note.answered == other.answered;
    }
};

QList<Run> plausibilityRuns(const RecordView &view, const CheckedPoint &point)
{
    const Record::Plausibility &note = point.note;
    QList<Run> runs = plain(view.text(note.text) + u' ' + view.text(note.ask));
    if (!point.subjects.isEmpty())
        runs.prepend(Run{.text = point.subjects.join(u"; "_s) + u": "_s, .bold = true});
    if (!note.answered)
        return runs;
    runs.append(Run{.text = u"\n"_s});
    runs.append(view.labelled(u"label.checked"_s, view.typed(note.answered->reason)));
    QStringList by{note.answered->author, view.time(note.answered->time)};
    by.removeAll(QString());
    runs.append(Run{.text = u" ("_s + by.join(u", "_s) + u')', .tone = Tone::Muted});
    return runs;
}

void composePlausibility(Composer &composer, const RecordView &view)
{
    const std::vector<Record::Plausibility> &notes = view.record().plausibility;
    if (notes.empty())
        return;
    const bool isOlder = view.record().isFlat();
    QList<CheckedPoint> points;
    for (const Record::Plausibility &note : notes) {
        auto point = std::find_if(points.begin(), points.end(), [&](const CheckedPoint &one) {
            return !isOlder && one.isOf(note);
        });
        if (point == points.end())
            point = points.insert(point, CheckedPoint{note, {}});
        if (const QString &subject = view.text(note.subject); !isOlder && !subject.isEmpty())
            point->subjects << subject;
    }
    composer.heading(2, view.word(u"label.plausibility"_s));
    QList<QList<Run>> items;
    for (const CheckedPoint &point : points)
        items.append(plausibilityRuns(view, point));
    composer.list(items);
}

bool wasAsked(const RecordView &view, const QString &area)
{
    const std::vector<Record::Question> &answers = view.record().answers;
    return std::any_of(answers.begin(), answers.end(),
                       [&](const Record::Question &question) { return question.area == area; });
}

} // namespace

// Each area of the examination with the numbers of what was found there, by weight.
void composeExamination(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 5);
    composeNote(composer, view, u"text.examination"_s);
    QMap<QString, QList<Run>> found; // area: "Conditions 1, 3"
    const auto add = [&](const QString &title, const QMap<QString, QStringList> &numbers) {
        for (auto area = numbers.begin(); area != numbers.end(); ++area) {
            QList<Run> &runs = found[area.key()];
            if (!runs.isEmpty())
                runs += plain(u"; "_s);
            runs += plain(view.word(title) + u' ') + itemRuns(*area);
        }
    };
    for (const FindingGroup &group : findingGroups(view)) {
        QMap<QString, QStringList> numbers;
        for (const FindingRow &row : group.rows)
            numbers[row.first().area] << row.number;
        add(group.title(), numbers);
    }
    QMap<QString, QStringList> open;
    for (const OpenPoint &point : openPoints(view))
        open[point.area] << point.number;
    add(u"label.open"_s, open);
    QList<QPair<QString, QList<Run>>> rows;
    for (const auto &[code, examined, section, annex] : areasOf(view.record())) {
        if (examined == Area::Examined::Never)
            continue;
        if (examined == Area::Examined::IfAsked && !found.contains(code) && !wasAsked(view, code))
            continue; // most cases need no transfer impact assessment
        rows.append({view.word(u"area."_s + code), found.value(code, plain(u"–"_s))});
    }
    composer.fields(rows);
    composePlausibility(composer, view);
}

void composeFindings(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 6);
    const QHash<QString, QStringList> measures = measureNumbers(view);
    for (const FindingGroup &group : findingGroups(view))
        composeGroup(composer, view, group, measures);
}

// Without an approval its conditions and requirements have no use: they are counted.
void composeFindingsInShort(Composer &composer, const RecordView &view)
{
    const QString heading = view.word(u"label.reasons"_s);
    composer.heading(1, heading.isEmpty() ? view.word(u"section.6"_s) : heading);
    const bool isCounted = !isApproved(view) && !view.word(u"text.counted"_s).isEmpty();
    bool isEmpty = true;
    QStringList counted;
    for (const FindingGroup &group : findingGroups(view)) {
        const bool isMinor =
            group.kind == FindingGroup::Kind::Fulfilled || group.kind == FindingGroup::Kind::Hints;
        if (isMinor || group.rows.isEmpty())
            continue;
        isEmpty = false;
        if (isCounted && group.kind != FindingGroup::Kind::Blocking)
            counted << view.word(group.title()) + u": "_s + QString::number(group.rows.size());
        else
            composeReasons(composer, view, group);
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.none"_s)));
    if (!counted.isEmpty())
        composer.paragraph(plain(view.word(u"text.counted"_s, {counted.join(u"; "_s)})));
}

// In a word each: what stands against use and what is not known.
void composeObstacles(Composer &composer, const RecordView &view)
{
    QList<QList<Run>> bars;
    const QList<FindingGroup> groups = findingGroups(view);
    for (const FindingRow &row : groups.front().rows) {
        const Record::Finding &finding = row.first();
        QList<Run> runs;
        if (const QStringList subjects = subjectsOf(view, row.findings); !subjects.isEmpty())
            runs.append(Run{.text = subjects.join(u"; "_s) + u": "_s, .bold = true});
        bars.append(runs + plain(view.text(finding.shortText.isEmpty() ? finding.text
                                                                       : finding.shortText)));
    }
    if (!bars.isEmpty()) {
        composer.heading(2, view.word(u"label.blocking"_s));
        composer.list(bars);
    }
    if (const qsizetype open = openPoints(view).size(); open > 0)
        composer.paragraph(view.labelled(u"label.open"_s, plain(QString::number(open))));
}

void composeOpenPointList(Composer &composer, const RecordView &view)
{
    const QList<OpenPoint> points = openPoints(view);
    if (points.isEmpty())
        return composer.paragraph(plain(view.word(u"text.noOpen"_s)));
    composeNote(composer, view, u"text.notFinished"_s);
    Table table;
    table.weights = {0.7, 7.4, 1.8, 2.4};
    table.head = {u"#"_s, view.word(u"label.question"_s), view.word(u"label.state"_s),
                  view.word(u"label.severity"_s)};
    for (const OpenPoint &point : points) {
        QList<Run> runs;
        if (!point.subjects.isEmpty())
            runs.append(Run{.text = point.subjects.join(u"; "_s) + u": "_s, .bold = true});
        runs += plain(point.text);
        const FindingRow row{point.number, point.findings};
        for (const QList<Run> &more :
             {plain(view.text(row.first().legal), Tone::Muted), remarksOf(view, row)}) {
            if (!more.isEmpty())
                runs += plain(u"\n"_s) + more;
        }
        table.rows.append({numberCell(point.number), Cell{.runs = runs},
                           Cell{.runs = plain(point.state)},
                           Cell{.runs = plain(point.weight), .tone = Tone::Open}});
    }
    composer.table(table);
}

void composeOpenPoints(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 7);
    composeOpenPointList(composer, view);
}

} // namespace votum
