// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/known.h"
#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void field(QList<QPair<QString, QList<Run>>> &rows, const QString &label, const QList<Run> &runs)
{
    rows.append({label, runs});
}

// The word with those findings that `counts`: their numbers and the purposes they concern. Empty:
// there are none, or the record is older than the word.
QList<Run> listed(const RecordView &view, const QString &word,
                  bool (*counts)(const Record::Finding &))
{
    QList<Run> items;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows) {
            if (!counts(row.first()))
                continue;
            if (!items.isEmpty())
                items += plain(u"; "_s);
            items +=
                itemRuns({row.number}) + plain(u" ("_s + purposeLine(view, row.findings) + u')');
        }
    }
    const QString words = view.word(word);
    if (items.isEmpty() || words.isEmpty())
        return {};
    return view.withPlaces(words.section(u"%1"_s, 0, 0)) + items +
           view.withPlaces(words.section(u"%1"_s, 1));
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
    const auto warn = [&](bool isSo, QList<Run> runs, Tone tone) {
        if (!isSo || runs.isEmpty())
            return;
        for (Run &run : runs) {
            run.bold = true;
            run.tone = tone;
        }
        composer.panel(tone, [&] { composer.paragraph(runs); });
    };
    const auto word = [&view](const QString &key) {
        const QString text = view.word(key);
        return text.isEmpty() ? QList<Run>() : plain(text);
    };
    warn(result.inUseAndBlocked, word(u"text.inUse"_s), Tone::Blocking);
    warn(result.suspendedApproval, word(u"text.suspended"_s), Tone::Blocking);
    warn(result.milder, plain(milderText(view)), Tone::Serious);
    warn(result.formalDefect, word(u"text.formalDefect"_s), Tone::Serious);
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
        runs.append(Run{.text = u" ("_s + view.text(purpose.kindText) + u')', .tone = Tone::Muted});
    return runs;
}

// The answer to "may we use it?": in the table of purposes, and in a sentence.
struct UseAnswer
{
    QString brief, sentence;
    Tone tone = Tone::Open;
    QString symbol = u"☐"_s;

    bool operator==(const UseAnswer &) const = default;
};

// The day of the last event of the kind; invalid: there is none.
QDate lastDay(const std::vector<CaseEvent> &events, CaseEvent::Kind kind)
{
    const auto last = std::find_if(events.rbegin(), events.rend(),
                                   [kind](const CaseEvent &event) { return event.kind == kind; });
    return last == events.rend() ? QDate() : last->date;
}

UseAnswer yes(const QString &brief, const QString &sentence)
{
    return {brief, sentence, Tone::Fine, u"✔"_s};
}

UseAnswer notYet(const RecordView &view, const QString &sentence)
{
    return {view.word(u"use.notYet"_s), view.word(sentence), Tone::Serious, u"⚠"_s};
}

UseAnswer no(const RecordView &view, const QString &sentence)
{
    return {view.word(u"use.no"_s), sentence, Tone::Blocking, u"✘"_s};
}

// Records from before the question do not answer it.
bool hasAnswer(const RecordView &view)
{
    return !view.word(u"use.question"_s).isEmpty();
}

// As decided, and released since.
UseAnswer useAnswer(const RecordView &view, const Record::Purpose &purpose,
                    const std::vector<CaseEvent> &events)
{
    if (!purpose.decision)
        return {view.word(u"use.undecided"_s), view.word(u"text.noDecision"_s)};
    const QDate released = lastDay(events, CaseEvent::Kind::ReleaseCheck);
    switch (purpose.decision->code) {
    case DecisionCode::D1:
    case DecisionCode::D2:
    case DecisionCode::D3:
        if (released.isValid())
            return yes(view.word(u"use.yes"_s),
                       view.word(u"use.released"_s, {view.date(released)}));
        if (mustWait(view, purpose.id))
            return notYet(view, u"use.conditions"_s);
        if (const QDate until = view.record().decision.validUntil; until.isValid())
            return yes(view.word(u"use.until"_s, {view.date(until)}),
                       view.word(u"use.untilSentence"_s, {view.date(until)}));
        return yes(view.word(u"use.yes"_s), view.word(u"use.yesSentence"_s));
    case DecisionCode::D5:
        return notYet(view, u"use.deferred"_s);
    case DecisionCode::D6:
        return notYet(view, u"use.consult"_s);
    case DecisionCode::D7:
        return no(view, view.word(u"use.stop"_s));
    case DecisionCode::D4:
        break;
    }
    return no(view, view.word(u"use.noSentence"_s));
}

// Of all purposes, where they agree and unless something happened since.
UseAnswer useAnswer(const RecordView &view, const std::vector<CaseEvent> &events)
{
    if (const QString state = stateText(view, events); !state.isEmpty())
        return no(view, state);
    QList<UseAnswer> answers;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        const UseAnswer answer = useAnswer(view, purpose, events);
        if (!answers.contains(answer))
            answers << answer;
    }
    if (answers.size() == 1)
        return answers.front();
    return {{}, view.word(answers.isEmpty() ? u"text.noDecision"_s : u"use.differs"_s)};
}

// What the first page says of a purpose, beside its name.
QList<Cell> purposeCells(const RecordView &view, const Record::Purpose &purpose,
                         const std::vector<CaseEvent> &events)
{
    QList<Cell> cells{
        Cell{.runs = plain(view.text(purpose.outcome)), .tone = toneOf(purpose.outcome.code)},
        Cell{.runs = codedOrDash(view.text(purpose.opinion))},
        Cell{.runs = codedOrDash(view.text(purpose.decision))}};
    if (hasAnswer(view)) {
        const UseAnswer answer = useAnswer(view, purpose, events);
        cells.prepend(Cell{.runs = {Run{.text = answer.brief, .bold = true}}, .tone = answer.tone});
    }
    return cells;
}

// Purposes of which all is the same share a row.
Table purposeTable(const RecordView &view, const std::vector<CaseEvent> &events)
{
    Table table;
    table.caption = view.word(u"caption.purposes"_s);
    table.weights = {2.9, 2.4, 2.2, 2.2};
    table.head = {view.word(u"label.purpose"_s), view.word(u"label.result"_s),
                  view.word(u"label.opinion"_s), view.word(u"label.decision"_s)};
    table.rowHeaders = true;
    if (hasAnswer(view)) {
        table.head.insert(1, view.word(u"label.mayUse"_s));
        table.weights.insert(1, 1.3);
    }
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        const QList<Cell> cells = purposeCells(view, purpose, events);
        const auto alike =
            std::find_if(table.rows.begin(), table.rows.end(),
                         [&](const QList<Cell> &row) { return row.mid(1) == cells; });
        if (alike == table.rows.end())
            table.rows.append(QList<Cell>{Cell{.runs = purposeRuns(view, purpose)}} + cells);
        else
            alike->front().runs += plain(u"\n"_s) + purposeRuns(view, purpose);
    }
    return table;
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

// What the record said before it answered that question.
void composeResult(Composer &composer, const RecordView &view)
{
    const Record::Results &result = view.record().result;
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
    });
}

// May we use it, until when, and when it is looked at again.
void composeAnswer(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events)
{
    const UseAnswer answer = useAnswer(view, events);
    const Decision &decision = view.record().decision;
    composer.panel(answer.tone, [&] {
        composer.paragraph({Run{.text = view.word(u"use.question"_s), .tone = Tone::Muted}},
                           ParagraphStyle::Small);
        composer.paragraph({Run{.text = answer.symbol + u' ' + answer.sentence,
                                .bold = true,
                                .tone = answer.tone}},
                           ParagraphStyle::Answer);
        if (decision == Decision())
            return composer.paragraph(view.labelled(
                u"label.proposal"_s, plain(view.text(view.record().result.proposed))));
        QList<Run> runs;
        if (decision.validUntil.isValid())
            runs = view.labelled(u"label.validUntil"_s,
                                 plain(view.date(decision.validUntil) + u" · "_s));
        else if (isApproved(view))
            runs =
                view.labelled(u"label.validity"_s, plain(view.word(u"use.unlimited"_s) + u" · "_s));
        composer.paragraph(runs +
                           view.labelled(u"label.review"_s, plain(view.date(decision.review))));
    });
}

// Who said it, of which day, and since when it is on record.
QList<Run> saidBy(const RecordView &view, const QString &name, const QString &function,
                  const QString &place, QDate dated, const QDateTime &recorded)
{
    QStringList parts{function, place.trimmed()};
    const QString date = view.word(u"label.dated"_s, {view.date(dated)});
    if (dated.isValid())
        parts << (date.isEmpty() ? view.date(dated) : date); // older records lack the word
    if (recorded.isValid() && recorded.date() != dated)
        parts << view.word(u"label.recorded"_s, {view.date(recorded.toUTC().date())});
    parts.removeAll(QString());
    return view.typed(name) + plain(parts.isEmpty() ? QString() : u", "_s + parts.join(u", "_s));
}

void composePeople(Composer &composer, const RecordView &view)
{
    const Opinion &opinion = view.record().opinion;
    const Decision &decision = view.record().decision;
    QList<QPair<QString, QList<Run>>> rows;
    if (!opinion.author.isEmpty())
        field(rows, view.word(u"label.opinion"_s),
              saidBy(view, opinion.author, opinion.function, opinion.place, opinion.date,
                     opinion.issuedAt));
    if (!decision.decider.isEmpty())
        field(rows, view.word(u"label.decision"_s),
              saidBy(view, decision.decider, decision.function, decision.place, decision.date,
                     view.record().sealed ? view.record().composedAt : QDateTime()));
    composer.keepTogether([&] {
        composer.fields(rows, view.word(u"caption.people"_s));
        if (decision != Decision())
            composeDecisionSignature(composer, view);
    });
}

} // namespace

QString stateText(const RecordView &view, const std::vector<CaseEvent> &events)
{
    const CaseStatus status = view.record().sealed ? statusAfter(events) : CaseStatus::Draft;
    const std::pair<CaseStatus, CaseEvent::Kind> causes[] = {
        {CaseStatus::Suspended, CaseEvent::Kind::Suspension},
        {CaseStatus::Revoked, CaseEvent::Kind::Revocation},
        {CaseStatus::Superseded, CaseEvent::Kind::Superseded}};
    for (const auto &[of, kind] : causes) {
        if (status == of)
            return view.word(u"status."_s + statusCode(status)) + u" ("_s +
                   view.date(lastDay(events, kind)) + u')';
    }
    return {};
}

void composeState(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events)
{
    if (const QString state = stateText(view, events); !state.isEmpty())
        composer.panel(Tone::Blocking, [&] {
            composer.paragraph({Run{.text = state, .bold = true, .tone = Tone::Blocking}});
        });
}

QString ownContentText(const RecordView &view)
{
    const std::optional<Overlay> &own = view.record().catalogue.overlay;
    if (!own)
        return {};
    return view.word(u"own.content"_s, {own->organisation, own->version, view.date(own->asOf)});
}

void sectionHeading(Composer &composer, const RecordView &view, int number)
{
    const QString digits = QString::number(number), title = view.word(u"section."_s + digits);
    composer.heading(1, number == 0 ? title : digits + u' ' + title, sectionAnchor(digits));
}

void composeFileData(Composer &composer, const RecordView &view, const SealText &seal,
                     const std::vector<CaseEvent> &events)
{
    const Record::File &file = view.record().file;
    QList<QPair<QString, QList<Run>>> rows;
    field(rows, view.word(u"label.title"_s), view.typed(file.title));
    field(rows, view.word(u"label.organisation"_s), view.orDash(file.organisation));
    field(rows, view.word(u"label.fileNumber"_s), plain(view.fileVersion()));
    composer.fields(rows);
    composeSeal(composer, view, seal, events);
}

void composeSeal(Composer &composer, const RecordView &view, const SealText &seal,
                 const std::vector<CaseEvent> &events)
{
    QList<QPair<QString, QList<Run>>> rows;
    const bool sealed = view.record().sealed;
    const QString time = view.time(view.record().composedAt), state = stateText(view, events);
    field(rows, view.word(u"label.status"_s),
          plain(!state.isEmpty() ? state
                                 : view.word(sealed ? u"status.sealed"_s : u"label.notSealed"_s)));
    field(rows, view.word(sealed ? u"label.sealedAt"_s : u"label.composedAt"_s), plain(time));
    field(rows, view.word(u"label.dateOfLaw"_s), plain(view.date(view.record().result.asOf)));
    if (const QString own = ownContentText(view); !own.isEmpty())
        field(rows, view.word(u"own.title"_s), plain(own));
    const QString language = view.word(languageInfo(view.language()).word);
    const QString typed = view.word(languageInfo(view.record().file.language).word);
    field(rows, view.word(u"label.documentLanguage"_s), plain(language));
    if (typed != language)
        field(rows, view.word(u"label.textLanguage"_s), plain(typed));
    if (sealed)
        field(rows, view.word(u"label.seal"_s), plain(seal.sha256));
    // Older records have no word for it.
    if (sealed && !seal.link.isEmpty() && !view.word(u"label.link"_s).isEmpty())
        field(rows, view.word(u"label.link"_s), plain(seal.link));
    composer.fields(rows, view.word(u"caption.seal"_s));
    composeNote(composer, view, u"text.utc"_s);
    if (sealed)
        composeNote(composer, view, u"text.checkSeal"_s);
}

void composeDistribution(Composer &composer, const RecordView &view, const QStringList &names)
{
    if (names.isEmpty())
        return;
    // Older records have no word for it.
    if (const QString heading = view.word(u"label.distribution"_s); !heading.isEmpty())
        composer.heading(1, heading);
    QList<QList<Run>> items;
    for (const QString &name : names)
        items.append(plain(name));
    composer.list(items);
}

void composeNote(Composer &composer, const RecordView &view, const QString &word,
                 const QStringList &arguments)
{
    if (!view.word(word).isEmpty())
        composer.paragraph(view.withPlaces(view.word(word, arguments), Tone::Muted),
                           ParagraphStyle::Small);
}

void composeDecisionPage(Composer &composer, const RecordView &view, const QString &title,
                         const std::vector<CaseEvent> &events)
{
    const Record::File &file = view.record().file;
    composer.title(title);
    composer.paragraph(view.typed(file.title), ParagraphStyle::Lead);
    QStringList identity{file.organisation, view.text(file.channelName), view.fileVersion()};
    identity.removeAll(QString());
    composer.paragraph(plain(identity.join(u" · "_s), Tone::Muted), ParagraphStyle::Small);
    if (file.isExample)
        composer.paragraph(
            {Run{.text = view.word(u"doc.example"_s), .bold = true, .tone = Tone::Serious}});
    sectionHeading(composer, view, 0);
    if (hasAnswer(view))
        composeAnswer(composer, view, events);
    else
        composeResult(composer, view);
    composeWarnings(composer, view);
    if (!view.record().result.purposes.empty())
        composer.table(purposeTable(view, events));
    if (isApproved(view))
        composeConditionsOfUse(composer, view);
    else
        composeObstacles(composer, view);
    composePeople(composer, view);
}

} // namespace votum
