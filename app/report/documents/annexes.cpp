// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/findingrows.h"
#include "report/documents/sections.h"
#include "report/documents/transfersections.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void annexHeading(Composer &composer, const RecordView &view, int number, const QString &word)
{
    const QString digits = QString::number(number);
    composer.heading(1, view.word(u"doc.annex"_s, {digits, view.word(word)}), annexAnchor(digits));
}

void annexHeading(Composer &composer, const RecordView &view, int number)
{
    annexHeading(composer, view, number, u"annex.%1"_s.arg(number));
}

// A day as this language writes it, a month or a year as it stands; of what has no date, when it
// was read.
QString sourceDate(const RecordView &view, const Record::Source &source)
{
    if (source.date.isEmpty())
        return view.word(u"label.undated"_s, {view.date(source.retrieved)});
    constexpr qsizetype day = 10; // 2026-11-23
    return source.date.size() == day ? view.date(QDate::fromString(source.date, Qt::ISODate))
                                     : source.date;
}

// A paragraph of small print a source: number, title, publisher, date, how sure, address.
void composeSources(Composer &composer, const RecordView &view)
{
    annexHeading(composer, view, 2);
    for (const Record::Source &source : view.record().sources) {
        const bool isForeign = source.language != languageCode(view.language());
        QList<Run> runs{
            Run{.text = source.id + u' ', .bold = true, .anchor = sourceAnchor(source.id)},
            Run{.text = source.title, .language = isForeign ? source.language : QString()},
            Run{.text = u". "_s + source.publisher + u", "_s + sourceDate(view, source) + u" ("_s +
                        view.text(source.confidence) + u"). "_s}};
        if (!source.url.isEmpty())
            runs.append(Run{.text = source.url, .tone = Tone::Accent, .url = source.url});
        composer.paragraph(runs, ParagraphStyle::Small);
    }
}

// What an answer or a measure is called by: the measure's text, or the question.
QString concerns(const RecordView &view, const QString &of)
{
    if (view.record().measures.catalogue.contains(of))
        return measureText(view, of);
    const QString id = of.section(u'@', 0, 0);
    for (const Record::Question &question : view.record().answers) {
        if (question.id == id)
            return view.text(question.text);
    }
    return id;
}

QString sizeText(const RecordView &view, qint64 bytes)
{
    return languageInfo(view.language())
        .locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QList<Run> evidenceRuns(const RecordView &view, const Record::Evidence &item,
                        const QSet<QString> &embedded)
{
    QList<Run> runs = view.typed(item.title);
    runs += plain(u" ("_s + view.date(item.date) + u')', Tone::Muted);
    const auto add = [&runs](const QString &line, Tone tone = Tone::Muted) {
        runs.append(Run{.text = u'\n' + line, .tone = tone});
    };
    if (!item.link.isEmpty())
        add(item.link);
    if (!item.fileName.isEmpty())
        add(item.size == 0 ? item.fileName : item.fileName + u", "_s + sizeText(view, item.size));
    if (item.sha256.isEmpty())
        return runs;
    add(u"SHA-256:"_s);
    add(item.sha256);
    if (embedded.contains(item.sha256))
        add(view.word(u"label.embedded"_s), Tone::Fine);
    return runs;
}

void composeEvidence(Composer &composer, const RecordView &view, const QSet<QString> &embedded)
{
    annexHeading(composer, view, 3);
    QList<QPair<QString, QList<Run>>> rows;
    for (const Record::Evidence &item : view.record().evidence) {
        const QString of = concerns(view, item.of);
        rows.append({of.isEmpty() ? view.word(u"label.evidence"_s) : of,
                     evidenceRuns(view, item, embedded)});
    }
    if (rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.noEvidence"_s)));
    else
        composeRunIn(composer, rows);
}

// The headings of the text are the labels here, and what stands beneath each its value.
void composeProcessingRecord(Composer &composer, const RecordView &view)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const ComposedParagraph &paragraph : view.record().processingRecord) {
        QString text = view.text(paragraph.text);
        if (paragraph.kind == TextPart::Kind::Heading || rows.isEmpty()) {
            rows.append({text, {}});
            continue;
        }
        QList<Run> &runs = rows.last().second;
        if (paragraph.kind == TextPart::Kind::Item)
            text.prepend(u"– "_s);
        if (!runs.isEmpty())
            text.prepend(u'\n');
        runs += withGaps(view, text);
    }
    annexHeading(composer, view, 5);
    const QString none = view.word(u"text.noEntry"_s);
    if (isRefused(view) && !none.isEmpty())
        return composer.paragraph(plain(none));
    composer.paragraph(plain(view.word(u"text.ropa"_s)));
    composer.fields(rows);
}

bool beginsWord(const QString &word, const QString &text)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

// "Transfer-Folgenabschätzung (TIA), auch …": the words under which a term is used, each at the
// beginning of a word, since German bends its end. `folded`: the text without capitals, made once.
bool isUsed(const QString &term, const QString &text, const QString &folded)
{
    static const QRegularExpression between(u"[,;()]"_s),
        introduction(u"^(?:auch:?|also:?|in der Praxis|in practice) "_s);
    for (QString name : term.split(between, Qt::SkipEmptyParts)) {
        name = name.trimmed().remove(introduction);
        if (name.size() > 1 && (name == name.toUpper() ? beginsWord(name, text)
                                                       : beginsWord(name.toCaseFolded(), folded)))
            return true;
    }
    return false;
}

// As a dictionary orders it, ä as a and ß as ss (DIN 5007-1): by its letters alone, because what a
// system calls the order of a language differs from the next one's, and the bytes of a document may
// not.
QString orderKey(const QString &term)
{
    QString key;
    for (const QChar letter : term.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            key += letter;
    }
    return key.toCaseFolded();
}

// One short paragraph for each term the text uses: a table would take twice the room.
void composeGlossary(Composer &composer, const RecordView &view, const QString &text)
{
    annexHeading(composer, view, 6);
    const QString folded = text.toCaseFolded();
    std::vector<std::array<QString, 3>> entries; // key, term, explanation
    for (const Record::GlossaryEntry &entry : view.record().glossary) {
        const QString &term = view.text(entry.term);
        if (isUsed(term, text, folded))
            entries.push_back({orderKey(term), term, view.text(entry.explanation)});
    }
    std::ranges::sort(entries);
    for (const auto &[key, term, explanation] : entries)
        composer.paragraph({Run{.text = term + u": "_s, .bold = true}, Run{.text = explanation}},
                           ParagraphStyle::Small);
}

// The texts kept in the record, in full: what each is for, then its words.
void composeChosenTexts(Composer &composer, const RecordView &view, int number)
{
    annexHeading(composer, view, number, u"annex.texts"_s);
    composer.paragraph(plain(view.word(u"text.chosenTexts"_s)));
    for (const Record::Text &text : view.record().texts) {
        QList<QPair<QString, QList<Run>>> rows{
            {view.word(u"label.use"_s), plain(view.text(text.use))}};
        if (const QString subject = view.text(text.subject); !subject.isEmpty())
            rows.append({view.word(u"label.subject"_s), plain(subject)});
        QList<Run> legal = plain(view.text(text.legal));
        if (!text.sources.isEmpty())
            legal += plain(u" "_s) + sourceRuns(text.sources);
        legal += plain(u" ("_s + view.text(text.confidence) + u')');
        rows.append({view.word(u"label.legal"_s), legal});
        composer.keepTogether([&] {
            composer.heading(2, view.text(text.title));
            composer.fields(rows);
        });
        composeParagraphs(composer, view, text.paragraphs, 3);
    }
}

} // namespace

void composeRunIn(Composer &composer, const QList<QPair<QString, QList<Run>>> &rows)
{
    for (const auto &[label, runs] : rows) {
        const QString end = label.endsWith(u'?') ? u" "_s : u": "_s;
        composer.paragraph(QList<Run>{{.text = label + end, .bold = true}} + runs,
                           ParagraphStyle::Note);
    }
}

namespace {

// A record sealed before there were such events has no word for them.
QString eventWord(const RecordView &view, CaseEvent::Kind kind)
{
    const QString word = view.word(u"event."_s + eventCode(kind));
    return word.isEmpty() ? view.word(u"label.event"_s) : word;
}

} // namespace

void composeEvents(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events)
{
    Table table;
    table.weights = {1.5, 2.5, 7};
    table.head = {view.word(u"label.date"_s), view.word(u"label.event"_s),
                  view.word(u"label.note"_s)};
    for (const EventRow &row : eventRows(view, events)) {
        const CaseEvent &event = *row.event;
        QList<Run> note = view.typed(event.text);
        const QDate review = reviewAskedBy(event);
        const QString about = view.word(review.isValid() ? u"label.review"_s : u"label.subject"_s);
        for (const QString &subject : row.subjects)
            note.append(Run{.text = u'\n' + about + u": "_s +
                                    (review.isValid() ? view.date(review) : subject),
                            .tone = Tone::Muted});
        if (!event.sha256.isEmpty())
            note.append(Run{.text = u"\nSHA-256: "_s + event.sha256, .tone = Tone::Muted});
        note.append(Run{.text = u'\n' + view.word(u"label.author"_s) + u": "_s +
                                (event.author.isEmpty() ? u"–"_s : event.author) + u", "_s +
                                view.time(event.time),
                        .tone = Tone::Muted});
        table.rows.append({Cell{.runs = plain(view.date(event.date))},
                           Cell{.runs = plain(eventWord(view, event.kind))}, Cell{.runs = note}});
    }
    composer.table(table);
}

void composeAnnexes(Composer &composer, const RecordView &view,
                    const std::vector<CaseEvent> &events, const QSet<QString> &embedded)
{
    annexHeading(composer, view, 1);
    composeAnswers(composer, view);
    const qsizetype beforeSources = composer.textSoFar().size();
    composeSources(composer, view);
    const qsizetype ofSources = composer.textSoFar().size() - beforeSources;
    composeEvidence(composer, view, embedded);
    annexHeading(composer, view, 4);
    composeTransfers(composer, view, Setting::Record);
    composeProcessingRecord(composer, view);
    // The titles of the sources are words of others.
    composeGlossary(composer, view, QString(composer.textSoFar()).remove(beforeSources, ofSources));
    int next = 7;
    if (!view.record().channelFacts.empty()) {
        const QString title = u"annex.facts"_s; // older records call it otherwise
        annexHeading(composer, view, next++,
                     view.word(title).isEmpty() ? u"label.channel"_s : title);
        composeChannelFacts(composer, view);
    }
    if (!view.record().texts.empty())
        composeChosenTexts(composer, view, next++);
    if (events.empty())
        return;
    // Last, so that events change no number in a sealed record.
    annexHeading(composer, view, next, u"annex.7"_s);
    composeEvents(composer, view, events);
}

} // namespace votum
