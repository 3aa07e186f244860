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
QPair<QString, QList<Run>> placeAndDate(const RecordView &view, const QJsonObject &signedBy)
{
    const QString day = view.date(signedBy.value(u"date"_s));
    const QString place = signedBy.value(u"place"_s).toString().trimmed();
    if (place.isEmpty())
        return {view.word(u"label.date"_s), plain(day)};
    return {signatureLabels(view).front(), view.typed(place) + plain(u", "_s + day)};
}

void composePurposes(Composer &composer, const RecordView &view, const QString &what)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const QJsonValue &value : view.object(u"result"_s).value(u"purposes"_s).toArray()) {
        const QJsonObject item = value.toObject();
        const QString text = view.coded(item.value(what));
        rows.append({view.text(item.value(u"text"_s)),
                     {Run{.text = text.isEmpty() ? u"–"_s : text, .bold = true}}});
    }
    if (!rows.isEmpty())
        composer.fields(rows);
}

// What this version answers differently from the one before.
void composeChanges(Composer &composer, const RecordView &view)
{
    const QJsonArray changes = view.list(u"changes"_s);
    if (changes.isEmpty())
        return;
    composer.heading(2, view.word(u"label.changes"_s));
    Table table;
    table.weights = {3.4, 3.2, 3.2};
    table.head = {view.word(u"label.changed"_s), view.word(u"label.earlier"_s),
                  view.word(u"label.now"_s)};
    for (const QJsonValue &value : changes) {
        const QJsonObject change = value.toObject();
        const QString subject = view.text(change.value(u"subject"_s));
        QList<Run> question = plain(view.text(change.value(u"what"_s)));
        if (!subject.isEmpty())
            question.append(Run{.text = u'\n' + subject, .bold = true});
        table.rows.append({Cell{.runs = question},
                           Cell{.runs = plain(view.text(change.value(u"before"_s)))},
                           Cell{.runs = plain(view.text(change.value(u"after"_s)))}});
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

} // namespace

void composeOpinionBody(Composer &composer, const RecordView &view, Setting setting)
{
    const QJsonObject opinion = view.object(u"opinion"_s);
    if (opinion.isEmpty())
        return composer.paragraph(plain(view.word(u"text.noOpinion"_s)));
    const bool issued = opinion.contains(u"issuedAt"_s);
    composer.paragraph(
        plain(view.word(issued ? u"text.opinionFrozen"_s : u"text.opinionDraft"_s), Tone::Muted),
        ParagraphStyle::Small);
    if (setting != Setting::Short)
        composePurposes(composer, view, u"opinion"_s);
    composeTyped(composer, view, opinion.value(u"text"_s).toString(), ParagraphStyle::Quote);
    if (setting == Setting::Alone)
        composeConditions(composer, view);
    composer.paragraph(plain(view.word(u"text.reservation"_s), Tone::Muted), ParagraphStyle::Small);
    QList<QPair<QString, QList<Run>>> rows{
        {view.word(u"label.dpo"_s), view.orDash(opinion.value(u"author"_s).toString())},
        {view.word(u"label.function"_s), view.orDash(opinion.value(u"function"_s).toString())},
        placeAndDate(view, opinion)};
    if (issued)
        rows.append({view.word(u"label.hash"_s), plain(opinion.value(u"hash"_s).toString())});
    composer.keepTogether([&] {
        composer.fields(rows);
        composer.signatureBlock(view.word(u"label.dpo"_s), signatureLabels(view));
    });
}

QString milderText(const RecordView &view)
{
    QStringList milder;
    for (const QJsonValue &purpose : view.object(u"result"_s).value(u"purposes"_s).toArray()) {
        if (purpose[u"milder"_s].toBool())
            milder << view.text(purpose[u"text"_s]);
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
    composeDecisionBody(composer, view, Setting::Record);
}

void composeDecisionBody(Composer &composer, const RecordView &view, Setting setting)
{
    const QJsonObject decision = view.object(u"decision"_s), result = view.object(u"result"_s);
    if (decision.isEmpty())
        return composer.paragraph(plain(view.word(u"text.noDecision"_s)));
    if (setting != Setting::Short)
        composePurposes(composer, view, u"decision"_s);
    composeTyped(composer, view, decision.value(u"text"_s).toString(), ParagraphStyle::Quote);
    if (result.value(u"milder"_s).toBool()) {
        composer.panel(Tone::Serious, [&] {
            composer.paragraph({Run{.text = milderText(view), .bold = true}});
            composer.paragraph(
                view.labelled(u"label.deviation"_s,
                              view.orDash(decision.value(u"deviationReason"_s).toString())));
            if (decision.value(u"adviceKnown"_s).toBool())
                composer.paragraph(plain(view.word(u"label.adviceKnown"_s)));
        });
    }
    QList<QPair<QString, QList<Run>>> rows;
    const auto add = [&](const QString &label, const QString &key) {
        if (decision.contains(key))
            rows.append({view.word(label), view.typed(decision.value(key).toString())});
    };
    add(u"label.scopeLimit"_s, u"scopeLimit"_s);
    add(u"label.residualRisk"_s, u"residualRisk"_s);
    rows.append(
        {view.word(u"label.decider"_s), view.orDash(decision.value(u"decider"_s).toString())});
    add(u"label.function"_s, u"function"_s);
    rows.append(placeAndDate(view, decision));
    if (decision.contains(u"validUntil"_s))
        rows.append(
            {view.word(u"label.validUntil"_s), plain(view.date(decision.value(u"validUntil"_s)))});
    composer.keepTogether([&] {
        composer.fields(rows);
        composer.signatureBlock(view.word(u"label.organisation"_s), signatureLabels(view));
    });
}

void composeReview(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 14);
    composer.fields({{view.word(u"label.review"_s),
                      plain(view.date(view.object(u"decision"_s).value(u"review"_s)))}});
    composer.paragraph(plain(view.word(u"text.review"_s)));
    QList<QList<Run>> triggers;
    for (const QString &key : view.object(u"words"_s).keys()) {
        if (key.startsWith("trigger."_L1))
            triggers.append(plain(view.word(key)));
    }
    composer.list(triggers);
}

void composeHistory(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 15);
    Table table;
    table.weights = {3, 7}; // a detail may be a checksum, which does not wrap
    table.head = {view.word(u"label.time"_s), view.word(u"label.action"_s)};
    for (const QJsonValue &value : view.list(u"history"_s)) {
        const QJsonObject line = value.toObject();
        QList<Run> when = plain(view.time(line.value(u"time"_s)));
        if (const QString author = line.value(u"author"_s).toString(); !author.isEmpty())
            when.append(Run{.text = u'\n' + author, .tone = Tone::Muted});
        QList<Run> what{{.text = view.text(line.value(u"action"_s)), .bold = true}};
        if (const QString detail = line.value(u"detail"_s).toString(); !detail.isEmpty()) {
            what.append(Run{.text = u"\n"_s});
            what.append(view.typed(detail));
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
