#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString languageName(const RecordView &view, const QString &code)
{
    return view.word(code == "en"_L1 ? u"label.english"_s : u"label.german"_s);
}

void field(QList<QPair<QString, QList<Run>>> &rows, const QString &label, const QList<Run> &runs)
{
    rows.append({label, runs});
}

// The findings that a person made lighter: their numbers and the purposes they concern.
QString downgradedText(const RecordView &view)
{
    QStringList items;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            if (isDowngraded(row.first()))
                items << row.number + u" ("_s + purposeLine(view, row.findings) + u')';
        }
    }
    const QString words = view.word(u"text.downgraded"_s); // none in older records
    return items.isEmpty() || words.isEmpty() ? QString() : words.arg(items.join(u"; "_s));
}

// What a reader must not miss, before anything else.
void composeWarnings(Composer &composer, const RecordView &view)
{
    const QJsonObject result = view.object(u"result"_s);
    const auto warn = [&](bool isSo, const QString &text, Tone tone) {
        if (!isSo || text.isEmpty())
            return;
        composer.panel(
            tone, [&] { composer.paragraph({Run{.text = text, .bold = true, .tone = tone}}); });
    };
    warn(result[u"inUseAndBlocked"_s].toBool(), view.word(u"text.inUse"_s), Tone::Blocking);
    warn(result[u"suspendedApproval"_s].toBool(), view.word(u"text.suspended"_s), Tone::Blocking);
    warn(result[u"milder"_s].toBool(), milderText(view), Tone::Serious);
    warn(result[u"formalDefect"_s].toBool(), view.word(u"text.formalDefect"_s), Tone::Serious);
    warn(true, downgradedText(view), Tone::Serious);
}

Table purposeTable(const RecordView &view, const QJsonArray &purposes)
{
    Table table;
    table.weights = {2.6, 2.4, 2.2, 2.2};
    table.head = {view.word(u"label.purpose"_s), view.word(u"label.result"_s),
                  view.word(u"label.opinion"_s), view.word(u"label.decision"_s)};
    table.rowHeaders = true;
    for (const QJsonValue &value : purposes) {
        const QJsonObject item = value.toObject();
        const QJsonObject outcome = item.value(u"outcome"_s).toObject();
        const QString opinion = view.coded(item.value(u"opinion"_s));
        const QString decision = view.coded(item.value(u"decision"_s));
        table.rows.append({Cell{.runs = plain(view.text(item.value(u"text"_s)))},
                           Cell{.runs = plain(view.coded(outcome)),
                                .tone = toneOfOutcome(outcome.value(u"code"_s).toString())},
                           Cell{.runs = plain(opinion.isEmpty() ? u"–"_s : opinion)},
                           Cell{.runs = plain(decision.isEmpty() ? u"–"_s : decision)}});
    }
    return table;
}

QString count(const RecordView &view, const QStringList &severities)
{
    const qsizetype open = findingsOf(view, severities, false).size();
    const qsizetype closed = findingsOf(view, severities, true).size();
    return view.word(u"label.countOpen"_s, {QString::number(open), QString::number(closed)});
}

// What was decided: once if all purposes agree, else purpose by purpose.
QString decisionText(const RecordView &view)
{
    QStringList decisions, split;
    for (const QJsonValue &value : view.object(u"result"_s).value(u"purposes"_s).toArray()) {
        const QJsonObject item = value.toObject();
        const QString decision = view.coded(item.value(u"decision"_s));
        decisions << decision;
        split << view.text(item.value(u"text"_s)) + u": "_s +
                     (decision.isEmpty() ? u"–"_s : decision);
    }
    decisions.removeDuplicates();
    if (decisions.size() <= 1)
        return decisions.value(0);
    return split.join(u"; "_s);
}

} // namespace

QString sourceList(const QJsonArray &ids)
{
    QStringList list;
    for (const QJsonValue &id : ids)
        list << id.toString();
    return list.isEmpty() ? QString() : u'[' + list.join(u", "_s) + u']';
}

void sectionHeading(Composer &composer, const RecordView &view, int number)
{
    const QString key = u"section.%1"_s.arg(number);
    composer.heading(1, number == 0 ? view.word(key)
                                    : QString::number(number) + u' ' + view.word(key));
}

QList<QJsonObject> findingsOf(const RecordView &view, const QStringList &severities, bool closed)
{
    QList<QJsonObject> found;
    for (const QJsonValue &value : view.list(u"findings"_s)) {
        const QJsonObject finding = value.toObject();
        const QString severity =
            finding.value(u"severity"_s).toObject().value(u"code"_s).toString();
        if (severities.contains(severity) && finding.value(u"closed"_s).toBool() == closed)
            found.append(finding);
    }
    return found;
}

void composeCover(Composer &composer, const RecordView &view, const QString &seal)
{
    const QJsonObject file = view.object(u"case"_s);
    const QString channel = view.text(file.value(u"channelName"_s));
    composer.title(view.word(u"doc.title"_s),
                   channel.isEmpty() ? QString() : view.word(u"doc.channel"_s, {channel}));
    if (file.value(u"isExample"_s).toBool())
        composer.paragraph(
            {Run{.text = view.word(u"doc.example"_s), .bold = true, .tone = Tone::Serious}});
    composeFileData(composer, view, seal);
}

void composeFileData(Composer &composer, const RecordView &view, const QString &seal)
{
    const QJsonObject file = view.object(u"case"_s);
    QList<QPair<QString, QList<Run>>> rows;
    field(rows, view.word(u"label.title"_s), view.typed(file.value(u"title"_s).toString()));
    field(rows, view.word(u"label.organisation"_s),
          view.orDash(file.value(u"organisation"_s).toString()));
    field(rows, view.word(u"label.fileNumber"_s),
          plain(file.value(u"fileNumber"_s).toString() + u", "_s + view.word(u"label.version"_s) +
                u' ' + QString::number(file.value(u"version"_s).toInt())));
    const bool sealed = view.record().value(u"sealed"_s).toBool();
    const QString time = view.time(view.record().value(u"composedAt"_s));
    field(rows, view.word(u"label.status"_s),
          plain(view.word(sealed ? u"status.sealed"_s : u"label.notSealed"_s)));
    field(rows, view.word(sealed ? u"label.sealedAt"_s : u"label.composedAt"_s), plain(time));
    field(rows, view.word(u"label.dateOfLaw"_s),
          plain(view.date(view.object(u"result"_s).value(u"asOf"_s))));
    const QString language = languageName(view, languageCode(view.language()));
    const QString typed = languageName(view, file.value(u"language"_s).toString());
    field(rows, view.word(u"label.documentLanguage"_s), plain(language));
    if (typed != language)
        field(rows, view.word(u"label.textLanguage"_s), plain(typed));
    if (sealed)
        field(rows, view.word(u"label.seal"_s), plain(seal));
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
    const QJsonObject result = view.object(u"result"_s);
    const QJsonObject decision = view.object(u"decision"_s);
    const QString code = result.value(u"overall"_s).toObject().value(u"code"_s).toString();
    composer.panel(toneOfOutcome(code), [&] {
        composer.paragraph({Run{.text = view.word(u"label.result"_s), .tone = Tone::Muted}},
                           ParagraphStyle::Small);
        composer.paragraph(
            {Run{.text = symbolOfOutcome(code) + u' ' + view.text(result.value(u"summary"_s)),
                 .bold = true,
                 .tone = toneOfOutcome(code)}},
            ParagraphStyle::Lead);
        const QString decided = decisionText(view);
        composer.paragraph(
            view.labelled(u"label.decision"_s,
                          plain(decided.isEmpty() ? view.word(u"text.noDecision"_s) : decided)));
        if (decided.isEmpty())
            composer.paragraph(
                view.labelled(u"label.proposal"_s, plain(view.coded(result.value(u"proposed"_s)))));
    });
    composeWarnings(composer, view);
    const QJsonArray purposes = result.value(u"purposes"_s).toArray();
    if (!purposes.isEmpty())
        composer.table(purposeTable(view, purposes));
    QList<QPair<QString, QList<Run>>> rows;
    field(rows, view.word(u"label.blocking"_s), plain(count(view, {u"KO_HARD"_s, u"KO_UNTIL"_s})));
    field(rows, view.word(u"label.conditions"_s), plain(count(view, {u"PRE"_s})));
    field(rows, view.word(u"label.requirements"_s), plain(count(view, {u"POST"_s})));
    field(rows, view.word(u"label.open"_s), plain(count(view, {u"OPEN_CRIT"_s, u"OPEN"_s})));
    if (decision.contains(u"validUntil"_s))
        field(rows, view.word(u"label.validUntil"_s),
              plain(view.date(decision.value(u"validUntil"_s))));
    field(rows, view.word(u"label.review"_s), plain(view.date(decision.value(u"review"_s))));
    composer.fields(rows);
    composer.paragraph(plain(view.word(u"text.proposalOnly"_s), Tone::Muted),
                       ParagraphStyle::Small);
}

} // namespace votum
