// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

namespace votum::sample {

using namespace Qt::StringLiterals;

namespace {

void composeCover(Composer &c)
{
    c.title(u"Datenschutzrechtliche Bewertung und Entscheidung"_s,
            u"Kommunikationskanal „WhatsApp Business“"_s);
    c.fields({{u"Verantwortlicher"_s,
               plain(u"Müller, Bär & Söhne GmbH, Größe: 1\u00a0200 Beschäftigte"_s)},
              {u"Aktenzeichen"_s, plain(u"DSB-2026-0007"_s)},
              {u"Rechtsstand"_s, plain(u"23.11.2026"_s)},
              {u"Stellungnahme der oder des Datenschutzbeauftragten"_s,
               {{u"nicht befürwortet"_s, true, Tone::Blocking}}}});
    c.panel(Tone::Serious, [&c] {
        c.paragraph({{u"Entscheidung auf einen Blick"_s, true, Tone::Serious}});
        c.paragraph(plain(u"Zulässig nur unter Bedingungen. "_s + sentence(1)),
                    ParagraphStyle::Lead);
        c.list({plain(u"Zwei Bedingungen sind vor der Inbetriebnahme zu erfüllen."_s),
                {{u"Wiedervorlage: "_s, true}, {u"23.05.2027"_s}}});
    });
    c.tableOfContents(u"Inhalt"_s, 2);
}

void composeChapter(Composer &c, int number)
{
    c.heading(1, u"%1 Prüfabschnitt: Übermittlung in Drittländer"_s.arg(number));
    c.paragraph({{sentence(number) + u' '},
                 {u"Verordnung (EU) 2016/679"_s, false, Tone::Text,
                  u"https://eur-lex.europa.eu/eli/reg/2016/679/oj?lang=de&x=(1)"_s},
                 {u", dort als "_s},
                 {u"standard contractual clauses"_s, false, Tone::Text, {}, u"en-GB"_s},
                 {u" bezeichnet. "_s + sentence(number + 1)}});
    for (int part = 1; part <= 2; ++part) {
        c.heading(
            2, u"%1.%2 Auftragsverarbeitung und Unterauftragsverhältnisse"_s.arg(number).arg(part));
        c.paragraph(plain(sentence(part) + u' ' + sentence(part + 1) + u' ' + sentence(part + 2)));
        c.heading(3, u"Feststellung %1.%2.1"_s.arg(number).arg(part));
        c.list({plain(sentence(part)), plain(sentence(part + 2)), plain(sentence(part + 3))},
               part == 2);
    }
    c.paragraph(plain(sentence(number + 2)), ParagraphStyle::Quote);
    c.paragraph(plain(u"Quelle: Anlage A2, Fundstelle %1."_s.arg(number)), ParagraphStyle::Small);
}

void composeTree(Composer &c)
{
    const QList<Branch> items{
        {0, {{u"Müller, Bär & Söhne GmbH"_s, true}}, Tone::Accent},
        {1, {{u"Brücke Messaging GmbH"_s, true}, {u"\nDeutschland – EWR"_s}}, Tone::Fine},
        {2,
         {{u"Meta Platforms, Inc."_s, true, Tone::Text, {}, u"en-GB"_s}, {u"\nUSA – Drittland"_s}},
         Tone::Serious},
        {1, {{u"Netzwerk AG"_s, true}}, Tone::Serious}};
    c.heading(2, u"Weg der Daten"_s);
    c.treeFigure(items, u"Daten gehen an Brücke Messaging und Netzwerk, von dort an Meta."_s);
    c.tree(items);
}

void composeMatrix(Composer &c)
{
    Table matrix;
    matrix.caption = u"Risikomatrix nach Maßnahmen"_s;
    matrix.weights = {1.6, 1, 1, 1, 1};
    matrix.rowHeaders = true;
    matrix.head = {u"Schwere / Eintrittswahrscheinlichkeit"_s, u"vernachlässigbar"_s, u"begrenzt"_s,
                   u"wesentlich"_s, u"maximal"_s};
    const QStringList severities{u"maximal"_s, u"wesentlich"_s, u"begrenzt"_s,
                                 u"vernachlässigbar"_s};
    const QList<QPair<QString, Tone>> levels{{u"gering"_s, Tone::Fine},
                                             {u"mittel"_s, Tone::Notice},
                                             {u"hoch"_s, Tone::Serious},
                                             {u"sehr hoch"_s, Tone::Blocking}};
    for (int row = 0; row < 4; ++row) {
        QList<Cell> cells{{plain(severities[row])}};
        for (int column = 0; column < 4; ++column) {
            const auto &[level, tone] = levels[qMin(3, (column + 4 - row) / 2)];
            cells.append(
                {{{level, true}, {row == 1 && column == 2 ? u"\nR1, R3"_s : QString()}}, tone});
        }
        matrix.rows.append(cells);
    }
    c.keepTogether([&] {
        c.heading(1, u"9 Risikobewertung"_s);
        c.table(matrix);
    });
}

void composeLongTable(Composer &c, int rows)
{
    Table table;
    table.weights = {0.5, 1.5, 2.4, 1.6, 0.9};
    table.head = {u"Nr."_s, u"Risiko"_s, u"Ursache"_s, u"Maßnahme"_s, u"Rest"_s};
    table.rowHeaders = true;
    for (int i = 0; i < rows; ++i) {
        const bool high = i % 3 == 0;
        table.rows.append(
            {{plain(u"R%1"_s.arg(i + 1))},
             {plain(u"Metadatenauswertung durch den Anbieter"_s)},
             {plain(sentence(i))},
             {plain(sentence(i + 1))},
             {plain(high ? u"hoch"_s : u"gering"_s), high ? Tone::Serious : Tone::Text}});
    }
    c.heading(1, u"10 Maßnahmenplan"_s);
    c.table(table);
    c.table({{}, {1, 1}, {}, {{{plain(u"Summe über beide Spalten"_s), Tone::Muted, 2}}}});
}

} // namespace

QString sentence(int index)
{
    static const QStringList sentences{
        u"Der Auftragsverarbeitungsvertrag regelt Gegenstand, Dauer, Art und Zweck der Verarbeitung sowie die Unterauftragsverhältnisse des Anbieters."_s,
        u"Für die Übermittlung in ein Drittland ist ein Instrument nach Kapitel V erforderlich; ohne wirksame Verschlüsselung bleibt ein Zugriff durch Behörden möglich."_s,
        u"Die Beschäftigten dürfen private Endgeräte nur verwenden, wenn das dienstliche Adressbuch getrennt und die Sicherung in die Cloud abgeschaltet ist."_s,
        u"Eine offizielle Schnittstelle ist freizugeben, bevor Kundinnen und Kunden schriftlich über den Kanal kommunizieren (Pflicht, Frist 30 Tage)."_s};
    return sentences[index % sentences.size()];
}

void compose(Composer &composer, int rows)
{
    composeCover(composer);
    composer.pageBreak();
    for (int chapter = 1; chapter <= 3; ++chapter)
        composeChapter(composer, chapter);
    composeTree(composer);
    composeMatrix(composer);
    composeLongTable(composer, rows);
    composer.heading(1, u"13 Entscheidung des Verantwortlichen"_s);
    composer.paragraph(plain(sentence(0)));
    composer.signatureBlock(u"signature"_s, u"Für den Verantwortlichen"_s,
                            {u"Ort, Datum"_s, u"Name, Funktion"_s, u"Unterschrift"_s});
}

PageFrame frame()
{
    return {u"Müller, Bär & Söhne GmbH · DSB-2026-0007 · Fassung 1"_s,
            u"Vertraulich · SHA-256 3f2a…91bc"_s, u"Seite %1 von %2"_s, u"ENTWURF"_s};
}

Meta meta()
{
    Meta meta;
    meta.title = u"Bewertung und Entscheidung: <Größe & Maß>"_s;
    meta.author = u"Erika Mustermann"_s;
    meta.subject = u"Kommunikationskanal „A & B <neu>“"_s;
    meta.creator = u"Votum"_s;
    meta.language = u"de-DE"_s;
    meta.date = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    meta.attachments.append({u"entscheidung.json"_s, u"application/json"_s,
                             u"Maschinenlesbare Fassung"_s, u"{\"titel\":\"Größe\"}"_s.toUtf8()});
    meta.attachments.append(
        {u"nachweis.txt"_s, u"text/plain"_s, u"Nachweis 1"_s, QByteArray(5000, 'x'), "Supplement"});
    return meta;
}

QByteArray render(int rows, Paper paper)
{
    PageComposer composer(paper);
    compose(composer, rows);
    const Result<QByteArray> pdf = renderPages(composer.finish(frame()), meta());
    return pdf ? pdf.value() : QByteArray();
}

const Ink *lastInkOf(const Pages &pages, int page)
{
    const Ink *last = nullptr;
    for (const Ink &ink : pages.inks) {
        if (ink.page == page && ink.node)
            last = &ink;
    }
    return last;
}

} // namespace votum::sample
