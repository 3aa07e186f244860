#include "report/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString titleOf(const RecordView &view, const QJsonObject &finding)
{
    const QString subject = view.text(finding.value(u"subject"_s));
    const QString text = view.text(finding.value(u"text"_s));
    return subject.isEmpty() ? text : subject + u": "_s + text;
}

QList<Run> reasonsOf(const RecordView &view, const QJsonObject &finding)
{
    QStringList lines;
    for (const QJsonValue &value : finding.value(u"because"_s).toArray()) {
        const QJsonObject item = value.toObject();
        lines << view.text(item.value(u"question"_s)) + u" – "_s +
                     view.text(item.value(u"answer"_s));
    }
    return lines.isEmpty() ? QList<Run>() : plain(lines.join(u'\n'), Tone::Muted);
}

QString plannedFor(const RecordView &view, const QString &finding, const QString &measure)
{
    for (const QJsonValue &value : view.object(u"measures"_s).value(u"planned"_s).toArray()) {
        const QJsonObject plan = value.toObject();
        if (plan.value(u"finding"_s).toString() != finding ||
            plan.value(u"measure"_s).toString() != measure)
            continue;
        if (plan.value(u"isDone"_s).toBool())
            return view.word(u"label.done"_s, {view.date(plan.value(u"done"_s))});
        return plan.value(u"owner"_s).toString() + u", "_s + view.date(plan.value(u"due"_s));
    }
    return {};
}

QList<Run> curesOf(const RecordView &view, const QJsonObject &finding)
{
    const QJsonObject known = view.object(u"measures"_s).value(u"catalogue"_s).toObject();
    QStringList lines;
    for (const QJsonValue &value : finding.value(u"measures"_s).toArray()) {
        const QString id = value.toString();
        const QString planned = plannedFor(view, finding.value(u"key"_s).toString(), id);
        const QString text = view.text(known.value(id).toObject().value(u"text"_s));
        lines << (planned.isEmpty() ? text : text + u" ("_s + planned + u')');
    }
    return plain(lines.isEmpty() ? u"–"_s : lines.join(u'\n'));
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
    const QJsonObject rule = finding.value(u"houseRule"_s).toObject();
    if (!rule.isEmpty())
        add(view.labelled(u"houseRule.title"_s, plain(view.text(rule.value(u"text"_s)) + u": "_s +
                                                      rule.value(u"reason"_s).toString())));
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

// What was found and why; below it what people said about it.
QList<Run> findingRuns(const RecordView &view, const QJsonObject &finding)
{
    const QString severity = finding.value(u"severity"_s).toObject().value(u"code"_s).toString();
    QList<Run> runs{Run{.text = view.coded(finding.value(u"severity"_s)) + u'\n',
                        .tone = toneOfSeverity(severity)},
                    Run{.text = titleOf(view, finding), .bold = true}};
    const auto add = [&](const QList<Run> &more) {
        runs.append(Run{.text = u"\n"_s});
        runs.append(more);
    };
    const QList<Run> reasons = reasonsOf(view, finding);
    if (!reasons.isEmpty())
        add(reasons);
    const QList<Run> remarks = remarksOf(view, finding);
    if (!remarks.isEmpty())
        add(remarks);
    if (finding.value(u"closed"_s).toBool())
        add({Run{.text = view.word(u"label.done"_s, {view.date(finding.value(u"closedOn"_s))}),
                 .tone = Tone::Fine}});
    return runs;
}

// One row a finding, with the legal basis and the remedy beside it.
void composeGroup(Composer &composer, const RecordView &view, const QString &titleKey,
                  const QList<QJsonObject> &findings, int &number)
{
    composer.heading(2, view.word(titleKey));
    if (findings.isEmpty())
        return composer.paragraph(plain(view.word(u"text.none"_s)));
    Table table;
    table.weights = {0.6, 5, 2, 3.4};
    table.head = {u"#"_s, view.word(u"label.finding"_s), view.word(u"label.legal"_s),
                  view.word(u"label.cure"_s)};
    for (const QJsonObject &finding : findings)
        table.rows.append({Cell{.runs = plain(QString::number(number++))},
                           Cell{.runs = findingRuns(view, finding)},
                           Cell{.runs = plain(view.text(finding.value(u"legal"_s)))},
                           Cell{.runs = curesOf(view, finding)}});
    composer.table(table);
}

bool isOpenPoint(const QJsonObject &finding)
{
    const QString kind = finding.value(u"kind"_s).toString();
    return kind == "unknown"_L1 || kind == "aged"_L1 || kind == "noRecipients"_L1;
}

void composeArea(Composer &composer, const RecordView &view, const QString &area,
                 const QString &title)
{
    composer.heading(2, title);
    Table table;
    table.weights = {5, 2, 2.6};
    table.head = {view.word(u"label.finding"_s), view.word(u"label.severity"_s),
                  view.word(u"label.legal"_s)};
    for (const QJsonValue &value : view.list(u"findings"_s)) {
        const QJsonObject finding = value.toObject();
        if (finding.value(u"area"_s).toString() != area || isOpenPoint(finding))
            continue;
        const QJsonObject severity = finding.value(u"severity"_s).toObject();
        const bool closed = finding.value(u"closed"_s).toBool();
        const QString weight = view.coded(severity) +
                               (closed ? u" – "_s + view.word(u"label.fulfilled"_s) : QString());
        table.rows.append(
            {Cell{.runs = plain(titleOf(view, finding))},
             Cell{.runs = plain(weight),
                  .tone =
                      closed ? Tone::Fine : toneOfSeverity(severity.value(u"code"_s).toString())},
             Cell{.runs = plain(view.text(finding.value(u"legal"_s)))}});
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
    int number = 1;
    const auto group = [&](const QString &title, const QStringList &severities) {
        QList<QJsonObject> findings;
        for (const QJsonObject &finding : findingsOf(view, severities, false)) {
            if (!isOpenPoint(finding))
                findings.append(finding);
        }
        composeGroup(composer, view, title, findings, number);
    };
    group(u"label.blocking"_s, {u"KO_HARD"_s, u"KO_UNTIL"_s});
    group(u"label.conditions"_s, {u"PRE"_s});
    group(u"label.requirements"_s, {u"POST"_s});
    group(u"label.open"_s, {u"OPEN_CRIT"_s, u"OPEN"_s});
    group(u"label.hints"_s, {u"HINT"_s});
    composeGroup(
        composer, view, u"label.fulfilled"_s,
        findingsOf(view, {u"KO_UNTIL"_s, u"PRE"_s, u"POST"_s, u"OPEN_CRIT"_s, u"OPEN"_s}, true),
        number);
}

void composeOpenPoints(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 7);
    Table table;
    table.weights = {4.4, 2, 1.8, 2.6};
    table.head = {view.word(u"label.question"_s), view.word(u"label.subject"_s),
                  view.word(u"label.state"_s), view.word(u"label.severity"_s)};
    for (const QJsonValue &value : view.list(u"findings"_s)) {
        const QJsonObject finding = value.toObject();
        if (!isOpenPoint(finding))
            continue;
        const QJsonObject because = finding.value(u"because"_s).toArray().first().toObject();
        const QString question = view.text(because.value(u"question"_s));
        const QJsonObject severity = finding.value(u"severity"_s).toObject();
        table.rows.append(
            {Cell{.runs =
                      plain(question.isEmpty() ? view.text(finding.value(u"text"_s)) : question)},
             Cell{.runs = plain(view.text(finding.value(u"subject"_s)))},
             Cell{.runs = plain(view.text(because.value(u"answer"_s)))},
             Cell{.runs = plain(view.coded(severity)), .tone = Tone::Open}});
    }
    if (table.rows.isEmpty())
        return composer.paragraph(plain(view.word(u"text.noOpen"_s)));
    composer.paragraph(plain(view.word(u"text.notFinished"_s)));
    composer.table(table);
}

} // namespace votum
