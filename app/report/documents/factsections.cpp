#include "report/documents/sections.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The answers of one step as a two-column table: question, answer per subject.
void answersOf(Composer &composer, const RecordView &view,
               const std::function<bool(const QJsonObject &)> &wanted)
{
    QList<QPair<QString, QList<Run>>> rows;
    for (const QJsonValue &value : view.list(u"answers"_s)) {
        const QJsonObject question = value.toObject();
        if (!wanted(question))
            continue;
        for (const QJsonValue &item : question.value(u"rows"_s).toArray()) {
            const QJsonObject row = item.toObject();
            if (!row.value(u"active"_s).toBool())
                continue;
            const QString subject = view.text(row.value(u"subject"_s));
            const QString shown = view.text(row.value(u"shown"_s));
            const bool typed = question.value(u"freeText"_s).toBool() && row.contains(u"value"_s);
            QList<Run> runs = typed ? view.typed(shown) : plain(shown);
            if (!subject.isEmpty())
                runs.prepend(Run{.text = subject + u": "_s, .bold = true});
            rows.append({view.text(question.value(u"text"_s)), runs});
        }
    }
    if (rows.isEmpty())
        composer.paragraph(plain(view.word(u"text.none"_s)));
    else
        composer.fields(rows);
}

bool isOneOf(const QJsonObject &question, const QStringList &ids)
{
    return ids.contains(question.value(u"id"_s).toString());
}

QString answerOf(const RecordView &view, const QString &id)
{
    for (const QJsonValue &value : view.list(u"answers"_s)) {
        const QJsonObject question = value.toObject();
        if (question.value(u"id"_s).toString() == id)
            return view.text(
                question.value(u"rows"_s).toArray().first().toObject().value(u"shown"_s));
    }
    return {};
}

} // namespace

void composeRequest(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 1);
    answersOf(composer, view, [](const QJsonObject &question) {
        return question.value(u"area"_s).toString() == "REQ"_L1 &&
               !isOneOf(question, {u"REQ-01"_s, u"REQ-02"_s, u"REQ-06"_s}); // sections 2 and 11
    });
}

void composePersons(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 2);
    const QJsonObject file = view.object(u"case"_s), opinion = view.object(u"opinion"_s),
                      decision = view.object(u"decision"_s);
    const auto person = [&](const QJsonObject &object, const QString &key) {
        const QString name = object.value(key).toString();
        const QString function = object.value(u"function"_s).toString();
        return view.orDash(function.isEmpty() || name.isEmpty() ? name : name + u", "_s + function);
    };
    composer.fields({{view.word(u"label.organisation"_s),
                      view.orDash(file.value(u"organisation"_s).toString())},
                     {view.word(u"label.requester"_s), view.orDash(answerOf(view, u"REQ-01"_s))},
                     {view.word(u"label.department"_s), view.orDash(answerOf(view, u"REQ-02"_s))},
                     {view.word(u"label.dpo"_s), person(opinion, u"author"_s)},
                     {view.word(u"label.decider"_s), person(decision, u"decider"_s)}});
    const QJsonArray chain = view.list(u"recipients"_s);
    if (chain.isEmpty())
        return composer.paragraph(plain(view.word(u"finding.noRecipients"_s)));
    Table table;
    table.weights = {3, 2, 4};
    table.head = {view.word(u"label.recipient"_s), view.word(u"label.country"_s),
                  view.word(u"label.part"_s)};
    table.rowHeaders = true;
    for (const QJsonValue &value : chain) {
        const QJsonObject item = value.toObject();
        table.rows.append({Cell{.runs = view.typed(item.value(u"name"_s).toString())},
                           Cell{.runs = plain(view.text(item.value(u"countryName"_s)))},
                           Cell{.runs = view.orDash(item.value(u"part"_s).toString())}});
    }
    composer.table(table);
}

void composeFacts(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 3);
    const QString summary = view.text(view.object(u"case"_s).value(u"channelSummary"_s));
    if (!summary.isEmpty())
        composer.paragraph(plain(summary));
    answersOf(composer, view, [](const QJsonObject &question) {
        const QString area = question.value(u"area"_s).toString();
        return area == "CTX"_L1 || (area == "CH"_L1 && !isOneOf(question, {u"CH-07"_s}));
    });
    const QJsonArray facts = view.list(u"channelFacts"_s);
    if (facts.isEmpty())
        return;
    composer.heading(2, view.word(u"label.channel"_s));
    Table table;
    table.weights = {2.2, 6.2, 2.1};
    table.head = {view.word(u"label.fact"_s), view.word(u"label.value"_s),
                  view.word(u"label.asOfHead"_s)};
    table.rowHeaders = true;
    for (const QJsonValue &value : facts) {
        const QJsonObject fact = value.toObject();
        QList<Run> origin{Run{.text = view.date(fact.value(u"asOf"_s))}};
        if (const QString stale = view.text(fact.value(u"stale"_s)); !stale.isEmpty())
            origin.append(Run{.text = u'\n' + stale, .tone = Tone::Serious});
        origin.append(
            Run{.text = u'\n' + view.coded(fact.value(u"confidence"_s)), .tone = Tone::Muted});
        const QString sources = sourceList(fact.value(u"sources"_s).toArray());
        if (!sources.isEmpty())
            origin.append(Run{.text = u'\n' + sources, .tone = Tone::Muted});
        table.rows.append({Cell{.runs = plain(view.text(fact.value(u"field"_s)))},
                           Cell{.runs = plain(view.text(fact.value(u"value"_s)))},
                           Cell{.runs = origin}});
    }
    composer.table(table);
}

void composeStandards(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 4);
    composer.paragraph(plain(view.word(u"text.standards"_s)));
    composer.paragraph(plain(view.word(u"text.weights"_s)));
    const QJsonObject catalogue = view.object(u"catalogue"_s);
    composer.fields(
        {{view.word(u"label.catalogue"_s),
          plain(view.text(catalogue.value(u"title"_s)) + u", "_s +
                catalogue.value(u"version"_s).toString() + u", "_s +
                view.word(u"label.asOf"_s, {view.date(catalogue.value(u"asOf"_s))}))},
         {view.word(u"label.checksum"_s), plain(catalogue.value(u"sha256"_s).toString())},
         {view.word(u"label.dateOfLaw"_s),
          plain(view.date(view.object(u"result"_s).value(u"asOf"_s)))},
         {view.word(u"label.program"_s),
          plain(u"Votum "_s + view.record().value(u"program"_s).toString())}});
}

void composeAlternatives(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 11);
    composer.paragraph(plain(view.word(u"text.alternatives"_s)));
    answersOf(composer, view, [](const QJsonObject &question) {
        return isOneOf(question, {u"REQ-06"_s, u"CH-07"_s});
    });
}

} // namespace votum
