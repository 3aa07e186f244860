#include "report/findingrows.h"
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

// The answers to one question, each once, with the recipients or purposes it was given for.
QList<Run> answersToOne(const RecordView &view, const QJsonObject &question, const QJsonArray &rows)
{
    struct Group
    {
        QJsonObject likeness, row;
        QStringList subjects;
    };
    QList<Group> groups;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
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
    QList<Run> runs;
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

// What an answer or a measure is called by: the measure's text, else the question's id.
QString concerns(const RecordView &view, const QString &of)
{
    const QJsonObject measures = view.object(u"measures"_s).value(u"catalogue"_s).toObject();
    if (measures.contains(of))
        return view.text(measures.value(of).toObject().value(u"text"_s));
    return of.section(u'@', 0, 0);
}

QString sizeText(const RecordView &view, qint64 bytes)
{
    return QLocale(view.languageTag()).formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QList<Run> evidenceRuns(const RecordView &view, const QJsonObject &item,
                        const QSet<QString> &embedded)
{
    QList<Run> runs = view.typed(item.value(u"title"_s).toString());
    const auto add = [&runs](const QString &line, Tone tone = Tone::Muted) {
        runs.append(Run{.text = u'\n' + line, .tone = tone});
    };
    if (item.contains(u"link"_s))
        add(item.value(u"link"_s).toString());
    if (item.contains(u"fileName"_s)) {
        QString file = item.value(u"fileName"_s).toString();
        if (item.contains(u"size"_s))
            file += u", "_s + sizeText(view, item.value(u"size"_s).toInteger());
        add(file);
    }
    const QString sum = item.value(u"sha256"_s).toString();
    if (sum.isEmpty())
        return runs;
    add(u"SHA-256:"_s);
    add(sum);
    if (embedded.contains(sum))
        add(view.word(u"label.embedded"_s), Tone::Fine);
    return runs;
}

void composeEvidence(Composer &composer, const RecordView &view, const QSet<QString> &embedded)
{
    annexHeading(composer, view, 3);
    Table table;
    table.weights = {7, 1.5, 2.5};
    table.head = {view.word(u"label.evidence"_s), view.word(u"label.date"_s),
                  view.word(u"label.subject"_s)};
    for (const QJsonValue &value : view.list(u"evidence"_s)) {
        const QJsonObject item = value.toObject();
        const QString of = concerns(view, item.value(u"of"_s).toString());
        table.rows.append({Cell{.runs = evidenceRuns(view, item, embedded)},
                           Cell{.runs = plain(view.date(item.value(u"date"_s)))},
                           Cell{.runs = plain(of.isEmpty() ? u"–"_s : of)}});
    }
    if (table.rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.noEvidence"_s)));
    else
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

// One short paragraph a term: a table would take twice the room.
void composeGlossary(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 6);
    QList<QPair<QString, QString>> entries;
    for (const QJsonValue &value : view.list(u"glossary"_s)) {
        const QJsonObject entry = value.toObject();
        entries.append(
            {view.text(entry.value(u"term"_s)), view.text(entry.value(u"explanation"_s))});
    }
    QCollator collator(QLocale(view.languageTag()));
    std::sort(entries.begin(), entries.end(),
              [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    for (const auto &[term, explanation] : entries)
        composer.paragraph({Run{.text = term + u": "_s, .bold = true}, Run{.text = explanation}},
                           ParagraphStyle::Small);
}

} // namespace

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

void composeEvents(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events)
{
    Table table;
    table.weights = {1.5, 2.2, 5, 2.3};
    table.head = {view.word(u"label.date"_s), view.word(u"label.event"_s),
                  view.word(u"label.note"_s), view.word(u"label.author"_s)};
    const QHash<QString, QString> numbers = findingNumbers(view);
    for (const CaseEvent &event : events) {
        QList<Run> note = view.typed(event.text);
        if (!event.subject.isEmpty())
            note.append(Run{.text = u'\n' + view.word(u"label.subject"_s) + u": "_s +
                                    numbers.value(event.subject, event.subject),
                            .tone = Tone::Muted});
        if (!event.sha256.isEmpty())
            note.append(Run{.text = u"\nSHA-256: "_s + event.sha256, .tone = Tone::Muted});
        table.rows.append(
            {Cell{.runs = plain(view.date(event.date.toString(Qt::ISODate)))},
             Cell{.runs = plain(view.word(u"event."_s + eventCode(event.kind)))},
             Cell{.runs = note},
             Cell{.runs = plain((event.author.isEmpty() ? u"–"_s : event.author) + u'\n' +
                                view.time(event.time.toUTC().toString(Qt::ISODateWithMs)))}});
    }
    composer.table(table);
}

void composeAnnexes(Composer &composer, const RecordView &view,
                    const std::vector<CaseEvent> &events, const QSet<QString> &embedded)
{
    composeAnswers(composer, view);
    composeSources(composer, view);
    composeEvidence(composer, view, embedded);
    annexHeading(composer, view, 4);
    composeTransfers(composer, view);
    composeProcessingRecord(composer, view);
    composeGlossary(composer, view);
    if (events.empty())
        return;
    annexHeading(composer, view, 7);
    composeEvents(composer, view, events);
}

} // namespace votum
