#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void annexHeading(Composer &composer, const RecordView &view, int number, const QString &word)
{
    composer.heading(1, view.word(u"doc.annex"_s, {QString::number(number), view.word(word)}));
}

void annexHeading(Composer &composer, const RecordView &view, int number)
{
    annexHeading(composer, view, number, u"annex.%1"_s.arg(number));
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
    table.weights = {5.5, 1.5, 3.5};
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

// The headings of the text are the labels here, and what stands beneath each its value.
void composeProcessingRecord(Composer &composer, const RecordView &view)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const QJsonValue &value : view.list(u"processingRecord"_s)) {
        QString text = view.text(value[u"text"_s]);
        if (value[u"kind"_s] == u"heading"_s || rows.isEmpty()) {
            rows.append({text, {}});
            continue;
        }
        QList<Run> &runs = rows.last().second;
        if (value[u"kind"_s] == u"item"_s)
            text.prepend(u"– "_s);
        if (!runs.isEmpty())
            text.prepend(u'\n');
        runs += withGaps(view, text);
    }
    annexHeading(composer, view, 5);
    composer.paragraph(plain(view.word(u"text.ropa"_s)));
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

// The texts kept in the record, in full: what each is for, then its words.
void composeChosenTexts(Composer &composer, const RecordView &view, int number)
{
    annexHeading(composer, view, number, u"annex.texts"_s);
    composer.paragraph(plain(view.word(u"text.chosenTexts"_s)));
    for (const QJsonValue &value : view.list(u"texts"_s)) {
        const QJsonObject text = value.toObject();
        QList<QPair<QString, QList<Run>>> rows{
            {view.word(u"label.use"_s), plain(view.text(text.value(u"use"_s)))}};
        if (const QString subject = view.text(text.value(u"subject"_s)); !subject.isEmpty())
            rows.append({view.word(u"label.subject"_s), plain(subject)});
        QString legal = view.text(text.value(u"legal"_s));
        if (const QJsonArray sources = text.value(u"sources"_s).toArray(); !sources.isEmpty())
            legal += u' ' + sourceList(sources);
        legal += u" ("_s + view.coded(text.value(u"confidence"_s)) + u')';
        rows.append({view.word(u"label.legal"_s), plain(legal)});
        composer.keepTogether([&] {
            composer.heading(2, view.text(text.value(u"title"_s)));
            composer.fields(rows);
        });
        composeParagraphs(composer, view, text.value(u"paragraphs"_s).toArray(), 3);
    }
}

} // namespace

void composeEvents(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events)
{
    Table table;
    table.weights = {1.5, 2.5, 7};
    table.head = {view.word(u"label.date"_s), view.word(u"label.event"_s),
                  view.word(u"label.note"_s)};
    for (const CaseEvent &event : events) {
        QList<Run> note = view.typed(event.text);
        if (!event.subject.isEmpty())
            note.append(Run{.text = u'\n' + view.word(u"label.subject"_s) + u": "_s +
                                    eventSubject(view, event.subject),
                            .tone = Tone::Muted});
        if (!event.sha256.isEmpty())
            note.append(Run{.text = u"\nSHA-256: "_s + event.sha256, .tone = Tone::Muted});
        note.append(Run{.text = u'\n' + view.word(u"label.author"_s) + u": "_s +
                                (event.author.isEmpty() ? u"–"_s : event.author) + u", "_s +
                                view.time(event.time.toUTC().toString(Qt::ISODateWithMs)),
                        .tone = Tone::Muted});
        table.rows.append({Cell{.runs = plain(view.date(event.date.toString(Qt::ISODate)))},
                           Cell{.runs = plain(view.word(u"event."_s + eventCode(event.kind)))},
                           Cell{.runs = note}});
    }
    composer.table(table);
}

void composeAnnexes(Composer &composer, const RecordView &view,
                    const std::vector<CaseEvent> &events, const QSet<QString> &embedded)
{
    annexHeading(composer, view, 1);
    composeAnswers(composer, view);
    composeSources(composer, view);
    composeEvidence(composer, view, embedded);
    annexHeading(composer, view, 4);
    composeTransfers(composer, view);
    composeProcessingRecord(composer, view);
    composeGlossary(composer, view);
    int next = 7;
    if (!view.list(u"texts"_s).isEmpty())
        composeChosenTexts(composer, view, next++);
    if (events.empty())
        return;
    // Last, so that events change no number in a sealed record.
    annexHeading(composer, view, next, u"annex.7"_s);
    composeEvents(composer, view, events);
}

} // namespace votum
