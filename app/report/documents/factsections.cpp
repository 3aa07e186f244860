// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/known.h"
#include "core/record/recordareas.h"
#include "report/documents/dataflow.h"
#include "report/documents/sections.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The answers in full as a two-column table: question, answers.
void answersOf(Composer &composer, const RecordView &view,
               const std::function<bool(const Record::Question &)> &wanted)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const Record::Question &question : view.record().answers) {
        if (!wanted(question))
            continue;
        if (const QList<Run> answers = activeAnswers(view, question); !answers.isEmpty())
            rows.append({view.text(question.text), answers});
    }
    if (rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.none"_s)));
    else
        composer.fields(rows);
}

bool isOneOf(const Record::Question &question, std::initializer_list<QStringView> ids)
{
    return std::find(ids.begin(), ids.end(), question.id) != ids.end();
}

// The answers of a section's areas, but for those that stand in section 2 or 11.
void factsOf(Composer &composer, const RecordView &view, int section)
{
    answersOf(composer, view, [&](const Record::Question &question) {
        using namespace questionId;
        return isInSection(view.record(), question.area, section) &&
               !isOneOf(question, {requester, department, milderMeans, otherContact});
    });
}

QList<Run> answerOf(const RecordView &view, QStringView id)
{
    const std::vector<Record::Question> &answers = view.record().answers;
    const auto question = std::find_if(answers.begin(), answers.end(),
                                       [&id](const Record::Question &one) { return one.id == id; });
    const QList<Run> runs =
        question == answers.end() ? QList<Run>() : activeAnswers(view, *question);
    return runs.isEmpty() ? plain(u"–"_s) : runs;
}

} // namespace

void composeRequest(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 1);
    factsOf(composer, view, 1);
}

void composePersons(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 2);
    const Opinion &opinion = view.record().opinion;
    const Decision &decision = view.record().decision;
    const auto person = [&](const QString &name, const QString &function) {
        return view.orDash(function.isEmpty() || name.isEmpty() ? name : name + u", "_s + function);
    };
    composer.fields(
        {{view.word(u"label.organisation"_s), view.orDash(view.record().file.organisation)},
         {view.word(u"label.requester"_s), answerOf(view, questionId::requester)},
         {view.word(u"label.department"_s), answerOf(view, questionId::department)},
         {view.word(u"label.dpo"_s), person(opinion.author, opinion.function)},
         {view.word(u"label.decider"_s), person(decision.decider, decision.function)}});
    const std::vector<Record::Recipient> &chain = view.record().recipients;
    if (chain.empty())
        return composer.paragraph(plain(view.word(u"finding.noRecipients"_s)));
    if (!view.record().isFlat())
        return composeDataFlow(composer, view, 2);
    Table table;
    table.weights = {3, 2, 4};
    table.head = {view.word(u"label.recipient"_s), view.word(u"label.country"_s),
                  view.word(u"label.part"_s)};
    table.rowHeaders = true;
    for (const Record::Recipient &recipient : chain)
        table.rows.append({Cell{.runs = view.typed(recipient.name)},
                           Cell{.runs = plain(view.text(recipient.countryName))},
                           Cell{.runs = view.orDash(recipient.part)}});
    composer.table(table);
}

void composeFacts(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 3);
    const QString &summary = view.text(view.record().file.channelSummary);
    if (!summary.isEmpty())
        composer.paragraph(plain(summary));
    factsOf(composer, view, 3);
}

// Each property once; of each fact when it was so, how sure it is and where it is written. That it
// is to be checked again is told as long as nothing is decided.
void composeChannelFacts(Composer &composer, const RecordView &view)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const Record::ChannelFact &fact : view.record().channelFacts) {
        QStringList origin{view.date(fact.asOf), view.text(fact.confidence)};
        if (!view.record().sealed)
            origin.insert(1, view.text(fact.stale));
        origin.removeAll(QString());
        const QString end = fact.sources.isEmpty() ? u")"_s : u") "_s;
        const QList<Run> runs = plain(view.text(fact.value)) +
                                plain(u" ("_s + origin.join(u", "_s) + end, Tone::Muted) +
                                sourceRuns(fact.sources, Tone::Muted);
        const QString &field = view.text(fact.field);
        if (!rows.isEmpty() && rows.last().first == field)
            rows.last().second += plain(u"\n"_s) + runs;
        else
            rows.append({field, runs});
    }
    composeRunIn(composer, rows);
}

void composeStandards(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 4);
    composer.paragraph(view.withPlaces(view.word(u"text.standards"_s)));
    composer.paragraph(view.withPlaces(view.word(u"text.weights"_s)));
    const Record::CatalogueId &catalogue = view.record().catalogue;
    QList<QPair<QString, QList<Run>>> fields{
        {view.word(u"label.catalogue"_s),
         plain(view.text(catalogue.title) + u", "_s + catalogue.version + u", "_s +
               view.word(u"label.asOf"_s, {view.date(catalogue.asOf)}))},
        {view.word(u"label.checksum"_s), plain(catalogue.sha256)}};
    if (catalogue.overlay)
        fields.append({view.word(u"own.checksum"_s), plain(catalogue.overlay->sha256)});
    fields.append({view.word(u"label.program"_s), plain(u"Votum "_s + view.record().program)});
    composer.fields(fields, view.word(u"caption.catalogue"_s));
}

void composeAlternatives(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 11);
    composeNote(composer, view, u"text.alternatives"_s);
    answersOf(composer, view, [](const Record::Question &question) {
        return isOneOf(question, {questionId::milderMeans, questionId::otherContact});
    });
}

} // namespace votum
