#include "report/sections.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void annexHeading(Composer &composer, const RecordView &view, int number)
{
    composer.heading(1, view.word(u"doc.annex"_s,
                                  {QString::number(number), view.word(u"annex.%1"_s.arg(number))}));
}

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

void composeStepAnswers(Composer &composer, const RecordView &view, const QString &step,
                        const QString &title)
{
    Table table;
    table.weights = {0.9, 3.6, 5.5};
    table.head = {u"#"_s, view.word(u"label.question"_s), view.word(u"label.answer"_s)};
    for (const QJsonValue &value : view.list(u"answers"_s)) {
        const QJsonObject question = value.toObject();
        if (question.value(u"step"_s).toString() != step)
            continue;
        for (const QJsonValue &item : question.value(u"rows"_s).toArray()) {
            const QJsonObject row = item.toObject();
            const QString subject = view.text(row.value(u"subject"_s));
            QList<Run> asked = plain(view.text(question.value(u"text"_s)));
            if (!subject.isEmpty())
                asked.append(Run{.text = u'\n' + subject, .bold = true});
            table.rows.append({Cell{.runs = plain(question.value(u"id"_s).toString(), Tone::Muted)},
                               Cell{.runs = asked},
                               Cell{.runs = answerInFull(view, question, row)}});
        }
    }
    if (table.rows.isEmpty())
        return;
    composer.heading(2, title);
    composer.table(table);
}

void composeAnswers(Composer &composer, const RecordView &view)
{
    composer.pageBreak();
    annexHeading(composer, view, 1);
    for (const QJsonValue &value : view.list(u"steps"_s)) {
        const QJsonObject step = value.toObject();
        composeStepAnswers(composer, view, step.value(u"id"_s).toString(),
                           view.text(step.value(u"title"_s)));
    }
    composeStepAnswers(composer, view, {}, view.word(u"label.inactive"_s));
}

// One line of small print a source: number, title, publisher, date, address, how sure.
void composeSources(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 2);
    Table table;
    table.weights = {0.9, 9};
    table.head = {u"#"_s, view.word(u"label.source"_s)};
    for (const QJsonValue &value : view.list(u"sources"_s)) {
        const QJsonObject source = value.toObject();
        const QString language = source.value(u"language"_s).toString();
        const QString foreign = language == languageCode(view.language()) ? QString() : language;
        const QString date = source.value(u"date"_s).toString();
        const QString dated = date.size() == 10 ? view.date(date) : date;
        const QString when = date.isEmpty() ? view.word(u"label.undated"_s,
                                                        {view.date(source.value(u"retrieved"_s))})
                                            : dated;
        const QString url = source.value(u"url"_s).toString();
        QList<Run> runs{Run{.text = source.value(u"title"_s).toString(), .language = foreign},
                        Run{.text = u". "_s + source.value(u"publisher"_s).toString() + u", "_s +
                                    when + u" ("_s + view.coded(source.value(u"confidence"_s)) +
                                    u")"_s,
                            .tone = Tone::Muted}};
        if (!url.isEmpty()) {
            runs.append(Run{.text = u"\n"_s});
            runs.append(Run{.text = url, .tone = Tone::Accent, .url = url});
        }
        table.rows.append(
            {Cell{.runs = plain(source.value(u"id"_s).toString())}, Cell{.runs = runs}});
    }
    composer.table(table);
}

void composeEvidence(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 3);
    Table table;
    table.weights = {4.4, 1.6, 3, 1.6};
    table.head = {view.word(u"label.evidence"_s), view.word(u"label.date"_s),
                  view.word(u"label.checksum"_s), view.word(u"label.subject"_s)};
    for (const QJsonValue &value : view.list(u"evidence"_s)) {
        const QJsonObject item = value.toObject();
        QList<Run> runs = view.typed(item.value(u"title"_s).toString());
        if (item.contains(u"link"_s))
            runs.append(Run{.text = u'\n' + item.value(u"link"_s).toString(), .tone = Tone::Muted});
        table.rows.append({Cell{.runs = runs},
                           Cell{.runs = plain(view.date(item.value(u"date"_s)))},
                           Cell{.runs = view.orDash(item.value(u"sha256"_s).toString())},
                           Cell{.runs = view.orDash(item.value(u"of"_s).toString())}});
    }
    if (table.rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.noEvidence"_s)));
    else
        composer.table(table);
}

// What was answered about one subject in one area; an empty subject: the case as a whole.
QList<QPair<QString, QList<Run>>> answersAbout(const RecordView &view, QLatin1StringView area,
                                               const QString &subject)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const QJsonValue &value : view.list(u"answers"_s)) {
        const QJsonObject question = value.toObject();
        if (question.value(u"area"_s).toString() != area)
            continue;
        for (const QJsonValue &item : question.value(u"rows"_s).toArray()) {
            const QJsonObject row = item.toObject();
            if (row.value(u"active"_s).toBool() && view.text(row.value(u"subject"_s)) == subject)
                rows.append(
                    {view.text(question.value(u"text"_s)), answerInFull(view, question, row)});
        }
    }
    return rows;
}

// First what holds for the case, then each recipient with its transfer, its DPF check and its
// transfer impact assessment.
void composeTransfers(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 4);
    QStringList subjects{QString()};
    for (const QJsonValue &value : view.list(u"recipients"_s))
        subjects.append(value.toObject().value(u"name"_s).toString());
    subjects.removeDuplicates(); // namesakes stand together, as they do in every annex
    bool isEmpty = true;
    for (const QString &subject : std::as_const(subjects)) {
        const auto transfer = answersAbout(view, "TRF"_L1, subject);
        const auto impact = answersAbout(view, "TIA"_L1, subject);
        if (transfer.isEmpty() && impact.isEmpty())
            continue;
        if (std::exchange(isEmpty, false))
            composer.paragraph(plain(view.word(u"text.transfer"_s)));
        if (!subject.isEmpty())
            composer.heading(2, subject);
        if (!transfer.isEmpty())
            composer.fields(transfer);
        if (impact.isEmpty())
            continue;
        composer.heading(subject.isEmpty() ? 2 : 3, view.word(u"area.TIA"_s));
        composer.fields(impact);
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.noTransfer"_s)));
}

void composeProcessingRecord(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 5);
    composer.paragraph(plain(view.word(u"text.ropa"_s)));
    QList<QPair<QString, QList<Run>>> rows;
    for (const QJsonValue &value : view.list(u"processingRecord"_s)) {
        const QJsonObject row = value.toObject();
        rows.append({view.text(row.value(u"label"_s)), plain(view.text(row.value(u"text"_s)))});
    }
    composer.fields(rows);
}

void composeGlossary(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 6);
    QList<QPair<QString, QList<Run>>> rows;
    for (const QJsonValue &value : view.list(u"glossary"_s)) {
        const QJsonObject entry = value.toObject();
        rows.append(
            {view.text(entry.value(u"term"_s)), plain(view.text(entry.value(u"explanation"_s)))});
    }
    QCollator collator(QLocale(view.languageTag()));
    std::sort(rows.begin(), rows.end(),
              [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    composer.fields(rows);
}

void composeEvents(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events)
{
    annexHeading(composer, view, 7);
    Table table;
    table.weights = {1.6, 2.2, 4.6, 2.2};
    table.head = {view.word(u"label.date"_s), view.word(u"label.event"_s),
                  view.word(u"label.note"_s), view.word(u"label.author"_s)};
    for (const CaseEvent &event : events)
        table.rows.append({Cell{.runs = plain(view.date(event.date.toString(Qt::ISODate)))},
                           Cell{.runs = plain(view.word(u"event."_s + eventCode(event.kind)))},
                           Cell{.runs = view.typed(event.text)},
                           Cell{.runs = view.orDash(event.author)}});
    composer.table(table);
}

} // namespace

void composeAnnexes(Composer &composer, const RecordView &view,
                    const std::vector<CaseEvent> &events)
{
    composeAnswers(composer, view);
    composeSources(composer, view);
    composeEvidence(composer, view);
    composeTransfers(composer, view);
    composeProcessingRecord(composer, view);
    composeGlossary(composer, view);
    if (!events.empty())
        composeEvents(composer, view, events);
}

} // namespace votum
