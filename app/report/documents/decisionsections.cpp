// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/versions.h"
#include "report/documents/sections.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QStringList signatureLabels(const RecordView &view)
{
    return {view.word(u"label.place"_s) + u", "_s + view.word(u"label.date"_s),
            view.word(u"label.signature"_s)};
}

// "Musterstadt, 25 November 2026"; the place may be missing.
QPair<QString, QList<Run>> placeAndDate(const RecordView &view, const QString &typedPlace,
                                        QDate date)
{
    const QString day = view.date(date), place = typedPlace.trimmed();
    if (place.isEmpty())
        return {view.word(u"label.date"_s), plain(day)};
    return {signatureLabels(view).front(), view.typed(place) + plain(u", "_s + day)};
}

// The opinion on each purpose.
void composePurposes(Composer &composer, const RecordView &view)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        const QString text = view.text(purpose.opinion);
        rows.append(
            {view.text(purpose.text), {Run{.text = text.isEmpty() ? u"–"_s : text, .bold = true}}});
    }
    if (!rows.isEmpty())
        composer.fields(rows);
}

// What this version answers differently from the one before.
void composeChanges(Composer &composer, const RecordView &view)
{
    const std::optional<std::vector<Record::Change>> &changes = view.record().changes;
    if (!changes || changes->empty())
        return;
    composer.heading(2, view.word(u"label.changes"_s));
    Table table;
    table.weights = {3.4, 3.2, 3.2};
    table.head = {view.word(u"label.changed"_s), view.word(u"label.earlier"_s),
                  view.word(u"label.now"_s)};
    const auto textOf = [&view](const std::optional<LocalText> &text) {
        return text ? view.text(*text) : QString();
    };
    for (const Record::Change &change : *changes) {
        QList<Run> question = plain(view.text(change.what));
        if (const QString subject = textOf(change.subject); !subject.isEmpty())
            question.append(Run{.text = u'\n' + subject, .bold = true});
        table.rows.append({Cell{.runs = question}, Cell{.runs = plain(textOf(change.before))},
                           Cell{.runs = plain(textOf(change.after))}});
    }
    composer.table(table);
}

// The text as written, its paragraphs kept.
void composeTyped(Composer &composer, const RecordView &view, const QString &text,
                  ParagraphStyle style)
{
    for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts))
        composer.paragraph(view.typed(paragraph), style);
}

// What a person typed reads the same in every language.
QList<Run> termRuns(const RecordView &view, const Record::Term &term)
{
    const QString &text = view.text(term.text);
    QList<Run> runs = term.text == same(text) ? view.typed(text) : plain(text);
    if (const QString &whom = view.text(term.concerns); !whom.isEmpty())
        runs.append(Run{.text = u' ' + view.word(u"text.concerns"_s, {whom}), .tone = Tone::Muted});
    return runs;
}

void composeTerms(Composer &composer, const RecordView &view)
{
    QList<QList<Run>> terms;
    for (const Record::Term &term : view.record().terms)
        terms.append(termRuns(view, term));
    if (terms.isEmpty())
        return;
    composer.heading(2, view.word(u"label.terms"_s));
    composer.list(terms);
}

} // namespace

void composeOpinionBody(Composer &composer, const RecordView &view, Setting setting)
{
    const Opinion &opinion = view.record().opinion;
    if (opinion == Opinion())
        return composer.paragraph(plain(view.word(u"text.noOpinion"_s)));
    const bool issued = opinion.isIssued();
    composer.paragraph(
        plain(view.word(issued ? u"text.opinionFrozen"_s : u"text.opinionDraft"_s), Tone::Muted),
        ParagraphStyle::Small);
    if (setting == Setting::Alone)
        composePurposes(composer, view);
    composeTyped(composer, view, opinion.text, ParagraphStyle::Quote);
    if (setting == Setting::Alone)
        composeConditions(composer, view);
    composer.paragraph(plain(view.word(u"text.reservation"_s), Tone::Muted), ParagraphStyle::Small);
    const bool isNamed = !opinion.author.isEmpty() && !opinion.function.isEmpty();
    QList<QPair<QString, QList<Run>>> rows{
        {view.word(u"label.dpo"_s),
         view.orDash(opinion.author + (isNamed ? u", "_s : QString()) + opinion.function)},
        placeAndDate(view, opinion.place, opinion.date)};
    if (issued)
        rows.append({view.word(u"label.hash"_s), plain(opinion.hash)});
    composer.keepTogether([&] {
        composer.fields(rows);
        composer.signatureBlock(u"signature-dpo"_s, view.word(u"label.dpo"_s),
                                signatureLabels(view));
        composeNote(composer, view, u"text.howToSign"_s);
    });
}

QString milderText(const RecordView &view)
{
    QStringList milder;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        if (purpose.milder)
            milder << view.text(purpose.text);
    }
    return view.word(u"text.milder"_s) + u' ' + view.word(u"label.purpose"_s) + u": "_s +
           milder.join(u"; "_s);
}

void composeOpinion(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 12);
    composeOpinionBody(composer, view, Setting::Record);
}

void composeDecision(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 13);
    composeDecisionBody(composer, view);
}

void composeDecisionBody(Composer &composer, const RecordView &view)
{
    const Decision &decision = view.record().decision;
    if (decision == Decision())
        return composer.paragraph(plain(view.word(u"text.noDecision"_s)));
    composeTyped(composer, view, decision.text, ParagraphStyle::Quote);
    if (view.record().result.milder) {
        composer.panel(Tone::Serious, [&] {
            composer.paragraph({Run{.text = milderText(view), .bold = true}});
            composer.paragraph(
                view.labelled(u"label.deviation"_s, view.orDash(decision.deviationReason)));
            if (decision.adviceKnown)
                composer.paragraph(plain(view.word(u"label.adviceKnown"_s)));
        });
    }
    composeTerms(composer, view);
    QList<QPair<QString, QList<Run>>> rows;
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            rows.append({view.word(label), view.typed(text)});
    };
    add(u"label.scopeLimit"_s, decision.scopeLimit);
    add(u"label.residualRisk"_s, decision.residualRisk);
    if (!rows.isEmpty())
        composer.fields(rows);
    composeNote(composer, view, u"text.signedOnFirstPage"_s);
}

void composeDecisionSignature(Composer &composer, const RecordView &view)
{
    composer.signatureBlock(u"signature-controller"_s, view.word(u"label.organisation"_s),
                            signatureLabels(view));
}

void composeReview(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 14);
    composer.fields(
        {{view.word(u"label.review"_s), plain(view.date(view.record().decision.review))}});
    composer.paragraph(plain(view.word(u"text.review"_s)));
    QList<QList<Run>> triggers;
    for (const QString &key : view.record().words.keys()) {
        if (key.startsWith("trigger."_L1))
            triggers.append(plain(view.word(key)));
    }
    composer.list(triggers);
}

void composeVersions(Composer &composer, const RecordView &view, int headingLevel)
{
    if (view.record().versions.empty())
        return;
    composer.heading(headingLevel, view.word(u"label.versions"_s));
    Table table;
    table.weights = {1, 1.8, 2.7, 2.7, 2.2};
    table.rowHeaders = true;
    for (const char *key : {"version", "sealedAt", "result", "decision", "news"})
        table.head << view.word(u"label."_s + QLatin1StringView(key));
    const auto shown = [&view](const LocalText &text) {
        return Cell{.runs = view.orDash(view.text(text))};
    };
    for (const Record::Version &version : versionsUpTo(view.record()))
        table.rows.append({Cell{.runs = plain(QString::number(version.number))},
                           Cell{.runs = plain(version.sealedAt.isValid()
                                                  ? view.date(version.sealedAt.toUTC().date())
                                                  : view.word(u"doc.draft"_s))},
                           shown(version.outcome), shown(version.decision), shown(version.news)});
    composer.table(table);
}

void composeHistory(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 15);
    composeVersions(composer, view, 2);
    Table table;
    table.weights = {4, 6}; // a detail may be a checksum, which does not wrap
    table.head = {view.word(u"label.time"_s), view.word(u"label.action"_s)};
    for (const Record::HistoryLine &line : view.record().history) {
        QList<Run> when = plain(view.time(line.time));
        if (!line.author.isEmpty())
            when.append(Run{.text = u", "_s + line.author, .tone = Tone::Muted});
        QList<Run> what{{.text = view.text(line.action), .bold = true}};
        if (!line.detail.isEmpty()) {
            what.append(Run{.text = u"\n"_s});
            what.append(view.typed(line.detail));
        }
        table.rows.append({Cell{.runs = when}, Cell{.runs = what}});
    }
    if (table.rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.none"_s)));
    else
        composer.table(table);
    composeChanges(composer, view);
}

} // namespace votum
