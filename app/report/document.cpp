#include "report/document.h"

#include "core/record.h"
#include "report/assembler.h"
#include "report/sections.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

PageFrame frameFor(const RecordView &view)
{
    const QJsonObject file = view.object(u"case"_s);
    const bool sealed = view.record().value(u"sealed"_s).toBool();
    PageFrame frame;
    frame.header = view.word(u"doc.title"_s) + u" – "_s + file.value(u"title"_s).toString();
    frame.footerLeft = file.value(u"fileNumber"_s).toString() + u", "_s +
                       view.word(u"label.version"_s) + u' ' +
                       QString::number(file.value(u"version"_s).toInt());
    if (file.value(u"isExample"_s).toBool())
        frame.footerLeft += u" – "_s + view.word(u"doc.example"_s);
    frame.pageLabel = view.word(u"doc.page"_s);
    frame.draftMark = sealed ? QString() : view.word(u"doc.draft"_s);
    return frame;
}

void composeFullRecord(Composer &composer, const RecordView &view, const QString &seal,
                       const std::vector<CaseEvent> &events)
{
    composeCover(composer, view, seal);
    composeAtAGlance(composer, view);
    composer.pageBreak();
    composer.tableOfContents(view.word(u"doc.contents"_s), 1);
    composer.pageBreak();
    for (const auto compose :
         {composeRequest, composePersons, composeFacts, composeStandards, composeExamination,
          composeFindings, composeOpenPoints, composeThreshold, composeRisks, composeActionPlan,
          composeAlternatives, composeOpinion, composeDecision, composeReview, composeHistory})
        compose(composer, view);
    composeAnnexes(composer, view, events);
}

void composeOpinionAlone(Composer &composer, const RecordView &view)
{
    const QJsonObject file = view.object(u"case"_s);
    composer.title(view.word(u"doc.opinionTitle"_s), file.value(u"title"_s).toString());
    composer.fields(
        {{view.word(u"label.organisation"_s),
          view.orDash(file.value(u"organisation"_s).toString())},
         {view.word(u"label.fileNumber"_s), plain(file.value(u"fileNumber"_s).toString())},
         {view.word(u"label.channel"_s), plain(view.text(file.value(u"channelName"_s)))},
         {view.word(u"label.result"_s),
          plain(view.text(view.object(u"result"_s).value(u"summary"_s)))}});
    composer.heading(1, view.word(u"label.opinion"_s));
    composeOpinionBody(composer, view);
}

void composeReplaced(Composer &composer, const RecordView &view)
{
    const QStringList replaced = composer.replacedCharacters();
    if (replaced.isEmpty())
        return;
    composer.heading(1, view.word(u"doc.replaced"_s));
    composer.paragraph(plain(view.word(u"doc.replacedText"_s)));
    composer.paragraph(plain(replaced.join(u", "_s)));
}

Pages layout(const RecordView &view, const QByteArray &record, const DocumentOptions &options)
{
    Composer composer(options.paper);
    if (options.kind == DocumentKind::Opinion)
        composeOpinionAlone(composer, view);
    else
        composeFullRecord(composer, view, sealOf(record), options.events);
    composeReplaced(composer, view);
    PageFrame frame = frameFor(view);
    const bool issued = view.object(u"opinion"_s).contains(u"issuedAt"_s);
    if (options.kind == DocumentKind::Opinion && issued)
        frame.draftMark.clear(); // an issued opinion is final although the case is open
    return composer.finish(frame);
}

Meta metaFor(const RecordView &view, const QByteArray &record, const DocumentOptions &options)
{
    const QJsonObject file = view.object(u"case"_s);
    Meta meta;
    meta.title =
        view.word(options.kind == DocumentKind::Opinion ? u"doc.opinionTitle"_s : u"doc.title"_s) +
        u": "_s + file.value(u"title"_s).toString();
    meta.author = file.value(u"organisation"_s).toString();
    meta.subject =
        view.word(u"doc.subject"_s) + u" – "_s + view.word(u"label.seal"_s) + u' ' + sealOf(record);
    meta.creator = u"Votum "_s + options.programVersion;
    meta.language = view.languageTag();
    meta.date = QDateTime::fromString(view.record().value(u"composedAt"_s).toString(), Qt::ISODate);
    meta.attachments.append({.name = u"record.json"_s,
                             .mimeType = u"application/json"_s,
                             .description = view.word(u"doc.attachment"_s),
                             .data = record});
    if (!options.events.empty())
        meta.attachments.append(
            {.name = u"events.json"_s,
             .mimeType = u"application/json"_s,
             .description = view.word(u"annex.7"_s),
             .data = QJsonDocument(eventsToJson(options.events)).toJson(QJsonDocument::Compact)});
    return meta;
}

} // namespace

Result<Pages> layoutDocument(const QByteArray &record, const DocumentOptions &options)
{
    Result<QJsonObject> parsed = parseRecord(record);
    if (!parsed)
        return parsed.error();
    return layout(RecordView(*std::move(parsed), options.language), record, options);
}

Result<QByteArray> renderPdf(const QByteArray &record, const DocumentOptions &options)
{
    Result<QJsonObject> parsed = parseRecord(record);
    if (!parsed)
        return parsed.error();
    const RecordView view(*std::move(parsed), options.language);
    return renderPages(layout(view, record, options), metaFor(view, record, options));
}

QString documentFileName(const QByteArray &record, const DocumentOptions &options)
{
    const Result<QJsonObject> parsed = parseRecord(record);
    if (!parsed)
        return u"votum.pdf"_s;
    const RecordView view(*parsed, options.language);
    const QJsonObject file = view.object(u"case"_s);
    QString channel = view.text(file.value(u"channelName"_s));
    if (channel.isEmpty())
        channel = file.value(u"title"_s).toString();
    static const QRegularExpression unsafe(u"[^\\p{L}\\p{N}]+"_s);
    channel = channel.replace(unsafe, u"-"_s).left(60);
    while (channel.endsWith(u'-'))
        channel.chop(1);
    const QString kind =
        options.kind == DocumentKind::Opinion ? u"_"_s + view.word(u"label.opinion"_s) : QString();
    return u"%1_v%2_%3%4_%5.pdf"_s.arg(file.value(u"fileNumber"_s).toString(),
                                       QString::number(file.value(u"version"_s).toInt()), channel,
                                       kind, languageCode(options.language));
}

} // namespace votum
