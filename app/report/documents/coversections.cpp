// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void field(QList<QPair<QString, QList<Run>>> &rows, const QString &label, const QList<Run> &runs)
{
    rows.append({label, runs});
}

// The word with those findings that `counts`: their numbers and the purposes they concern. Empty:
// there are none, or the record is older than the word.
QString listed(const RecordView &view, const QString &word, bool (*counts)(const Record::Finding &))
{
    QStringList items;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            if (counts(row.first()))
                items << row.number + u" ("_s + purposeLine(view, row.findings) + u')';
        }
    }
    const QString words = view.word(word);
    return items.isEmpty() || words.isEmpty() ? QString() : words.arg(items.join(u"; "_s));
}

// The organisation made it lighter, for all its cases.
bool isDeviatedFrom(const Record::Finding &finding)
{
    const Severity before =
        finding.derived ? finding.derived->code : finding.severity.code; // a person's override
    return finding.deviation && before < finding.deviation->catalogued.code;
}

// What a reader must not miss, before anything else.
void composeWarnings(Composer &composer, const RecordView &view)
{
    const Record::Results &result = view.record().result;
    const auto warn = [&](bool isSo, const QString &text, Tone tone) {
        if (!isSo || text.isEmpty())
            return;
        composer.panel(
            tone, [&] { composer.paragraph({Run{.text = text, .bold = true, .tone = tone}}); });
    };
    warn(result.inUseAndBlocked, view.word(u"text.inUse"_s), Tone::Blocking);
    warn(result.suspendedApproval, view.word(u"text.suspended"_s), Tone::Blocking);
    warn(result.milder, milderText(view), Tone::Serious);
    warn(result.formalDefect, view.word(u"text.formalDefect"_s), Tone::Serious);
    warn(true, listed(view, u"text.downgraded"_s, isDowngraded), Tone::Serious);
    warn(true, listed(view, u"text.deviated"_s, isDeviatedFrom), Tone::Serious);
}

QList<Run> codedOrDash(const QString &text)
{
    return plain(text.isEmpty() ? u"–"_s : text);
}

// Its name and, muted, what kind of purpose it is.
QList<Run> purposeRuns(const RecordView &view, const Record::Purpose &purpose)
{
    QList<Run> runs = plain(view.text(purpose.text));
    if (!purpose.kindText.isEmpty())
        runs.append(Run{.text = u'\n' + view.text(purpose.kindText), .tone = Tone::Muted});
    return runs;
}

Table purposeTable(const RecordView &view)
{
    Table table;
    table.weights = {2.6, 2.4, 2.2, 2.2};
    table.head = {view.word(u"label.purpose"_s), view.word(u"label.result"_s),
                  view.word(u"label.opinion"_s), view.word(u"label.decision"_s)};
    table.rowHeaders = true;
    for (const Record::Purpose &purpose : view.record().result.purposes)
        table.rows.append(
            {Cell{.runs = purposeRuns(view, purpose)},
             Cell{.runs = plain(view.text(purpose.outcome)), .tone = toneOf(purpose.outcome.code)},
             Cell{.runs = codedOrDash(view.text(purpose.opinion))},
             Cell{.runs = codedOrDash(view.text(purpose.decision))}});
    return table;
}

QString count(const RecordView &view, std::initializer_list<Severity> severities)
{
    const size_t open = findingsOf(view, severities, false).size();
    const size_t closed = findingsOf(view, severities, true).size();
    return view.word(u"label.countOpen"_s, {QString::number(open), QString::number(closed)});
}

// What was decided: once if all purposes agree, else purpose by purpose.
QString decisionText(const RecordView &view)
{
    QStringList decisions, split;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        const QString decision = view.text(purpose.decision);
        decisions << decision;
        split << view.text(purpose.text) + u": "_s + (decision.isEmpty() ? u"–"_s : decision);
    }
    decisions.removeDuplicates();
    if (decisions.size() <= 1)
        return decisions.value(0);
    return split.join(u"; "_s);
}

} // namespace

QString ownContentText(const RecordView &view)
{
    const std::optional<Overlay> &own = view.record().catalogue.overlay;
    if (!own)
        return {};
    return view.word(u"own.content"_s, {own->organisation, own->version, view.date(own->asOf)});
}

QString sourceList(const QStringList &ids)
{
    return ids.isEmpty() ? QString() : u'[' + ids.join(u", "_s) + u']';
}

void sectionHeading(Composer &composer, const RecordView &view, int number)
{
    const QString key = u"section.%1"_s.arg(number);
    composer.heading(1, number == 0 ? view.word(key)
                                    : QString::number(number) + u' ' + view.word(key));
}

void composeCover(Composer &composer, const RecordView &view, const SealText &seal)
{
    const Record::File &file = view.record().file;
    const QString &channel = view.text(file.channelName);
    composer.title(view.word(u"doc.title"_s),
                   channel.isEmpty() ? QString() : view.word(u"doc.channel"_s, {channel}));
    if (file.isExample)
        composer.paragraph(
            {Run{.text = view.word(u"doc.example"_s), .bold = true, .tone = Tone::Serious}});
    composeFileData(composer, view, seal);
}

void composeFileData(Composer &composer, const RecordView &view, const SealText &seal)
{
    const Record::File &file = view.record().file;
    QList<QPair<QString, QList<Run>>> rows;
    field(rows, view.word(u"label.title"_s), view.typed(file.title));
    field(rows, view.word(u"label.organisation"_s), view.orDash(file.organisation));
    field(rows, view.word(u"label.fileNumber"_s),
          plain(file.fileNumber + u", "_s + view.word(u"label.version"_s) + u' ' +
                QString::number(file.version)));
    const bool sealed = view.record().sealed;
    const QString time = view.time(view.record().composedAt);
    field(rows, view.word(u"label.status"_s),
          plain(view.word(sealed ? u"status.sealed"_s : u"label.notSealed"_s)));
    field(rows, view.word(sealed ? u"label.sealedAt"_s : u"label.composedAt"_s), plain(time));
    field(rows, view.word(u"label.dateOfLaw"_s), plain(view.date(view.record().result.asOf)));
    if (const QString own = ownContentText(view); !own.isEmpty())
        field(rows, view.word(u"own.title"_s), plain(own));
    const QString language = view.word(languageInfo(view.language()).word);
    const QString typed = view.word(languageInfo(file.language).word);
    field(rows, view.word(u"label.documentLanguage"_s), plain(language));
    if (typed != language)
        field(rows, view.word(u"label.textLanguage"_s), plain(typed));
    if (sealed)
        field(rows, view.word(u"label.seal"_s), plain(seal.sha256));
    // Older records have no word for it.
    if (sealed && !seal.link.isEmpty() && !view.word(u"label.link"_s).isEmpty())
        field(rows, view.word(u"label.link"_s), plain(seal.link));
    composer.fields(rows);
    composeNote(composer, view, u"text.utc"_s);
}

void composeNote(Composer &composer, const RecordView &view, const QString &word,
                 const QStringList &arguments)
{
    if (!view.word(word).isEmpty())
        composer.paragraph(plain(view.word(word, arguments), Tone::Muted), ParagraphStyle::Small);
}

void composeAtAGlance(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 0);
    const Record::Results &result = view.record().result;
    const Decision &decision = view.record().decision;
    const Outcome overall = result.overall.code;
    composer.panel(toneOf(overall), [&] {
        composer.paragraph({Run{.text = view.word(u"label.result"_s), .tone = Tone::Muted}},
                           ParagraphStyle::Small);
        composer.paragraph({Run{.text = symbolOf(overall) + u' ' + view.text(result.summary),
                                .bold = true,
                                .tone = toneOf(overall)}},
                           ParagraphStyle::Lead);
        const QString decided = decisionText(view);
        composer.paragraph(
            view.labelled(u"label.decision"_s,
                          plain(decided.isEmpty() ? view.word(u"text.noDecision"_s) : decided)));
        if (decided.isEmpty())
            composer.paragraph(
                view.labelled(u"label.proposal"_s, plain(view.text(result.proposed))));
    });
    composeWarnings(composer, view);
    if (!result.purposes.empty())
        composer.table(purposeTable(view));
    QList<QPair<QString, QList<Run>>> rows;
    field(rows, view.word(u"label.blocking"_s),
          plain(count(view, {Severity::KnockOut, Severity::KnockOutUntil})));
    field(rows, view.word(u"label.conditions"_s), plain(count(view, {Severity::Pre})));
    field(rows, view.word(u"label.requirements"_s), plain(count(view, {Severity::Post})));
    field(rows, view.word(u"label.open"_s),
          plain(count(view, {Severity::OpenCritical, Severity::Open})));
    if (decision.validUntil.isValid())
        field(rows, view.word(u"label.validUntil"_s), plain(view.date(decision.validUntil)));
    field(rows, view.word(u"label.review"_s), plain(view.date(decision.review)));
    composer.fields(rows);
    composer.paragraph(plain(view.word(u"text.proposalOnly"_s), Tone::Muted),
                       ParagraphStyle::Small);
}

} // namespace votum
