#include "report/documents/document.h"

#include "core/record/record.h"
#include "report/documents/evidence.h"
#include "report/documents/sections.h"
#include "report/pages/textgate.h"
#include "report/pdf/assembler.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString caseTitle(const RecordView &view)
{
    return view.object(u"case"_s).value(u"title"_s).toString();
}

// What a document is made from.
struct DocumentSource
{
    const RecordView &view;
    const QByteArray &record;
    const DocumentOptions &options;
    const std::vector<EmbeddedEvidence> &evidence;

    QString title() const { return view.word(documentType(options.kind).title); }
    bool isSealed() const { return view.record().value(u"sealed"_s).toBool(); }
};

PageFrame frameFor(const DocumentSource &source)
{
    const RecordView &view = source.view;
    const QJsonObject file = view.object(u"case"_s);
    PageFrame frame;
    frame.header = source.title() + u" – "_s + caseTitle(view);
    frame.footerLeft = file.value(u"fileNumber"_s).toString() + u", "_s +
                       view.word(u"label.version"_s) + u' ' +
                       QString::number(file.value(u"version"_s).toInt());
    if (file.value(u"isExample"_s).toBool())
        frame.footerLeft += u" – "_s + view.word(u"doc.example"_s);
    frame.pageLabel = view.word(u"doc.page"_s);
    // An issued opinion is final although the case is open.
    const bool isFinal = source.isSealed() || source.options.kind == DocumentKind::Opinion;
    frame.draftMark = isFinal ? QString() : view.word(u"doc.draft"_s);
    return frame;
}

void composeFullRecord(Composer &composer, const DocumentSource &source)
{
    const RecordView &view = source.view;
    composeCover(composer, view, sealOf(source.record));
    composeAtAGlance(composer, view);
    composer.pageBreak();
    composer.tableOfContents(view.word(u"doc.contents"_s), 1);
    for (const auto compose :
         {composeRequest, composePersons, composeFacts, composeStandards, composeExamination,
          composeFindings, composeOpenPoints, composeThreshold, composeRisks, composeActionPlan,
          composeAlternatives, composeOpinion, composeDecision, composeReview, composeHistory})
        compose(composer, view);
    QSet<QString> embedded;
    for (const EmbeddedEvidence &file : source.evidence)
        embedded.insert(file.sha256);
    composeAnnexes(composer, view, source.options.events, embedded);
}

// A smaller document begins with its name and what it belongs to.
void composeHead(Composer &composer, const DocumentSource &source)
{
    const QString channel = source.view.text(source.view.object(u"case"_s).value(u"channelName"_s));
    composer.title(source.title(),
                   channel.isEmpty() ? QString() : source.view.word(u"doc.channel"_s, {channel}));
    composeFileData(composer, source.view, sealOf(source.record));
}

void composeShortRecord(Composer &composer, const DocumentSource &source)
{
    const RecordView &view = source.view;
    composeHead(composer, source);
    composeAtAGlance(composer, view);
    composer.heading(1, view.word(u"section.12"_s));
    composeOpinionBody(composer, view, Setting::Short);
    composer.heading(1, view.word(u"section.13"_s));
    composeDecisionBody(composer, view, Setting::Short);
    composeFindingsInShort(composer, view);
    composer.heading(1, view.word(u"section.7"_s));
    composeOpenPointList(composer, view);
}

void composeOpinionAlone(Composer &composer, const DocumentSource &source)
{
    const RecordView &view = source.view;
    const QJsonObject file = view.object(u"case"_s);
    composer.title(source.title(), caseTitle(view));
    composer.fields(
        {{view.word(u"label.organisation"_s),
          view.orDash(file.value(u"organisation"_s).toString())},
         {view.word(u"label.fileNumber"_s), plain(file.value(u"fileNumber"_s).toString())},
         {view.word(u"label.channel"_s), plain(view.text(file.value(u"channelName"_s)))},
         {view.word(u"label.result"_s),
          plain(view.text(view.object(u"result"_s).value(u"summary"_s)))}});
    composer.heading(1, view.word(u"label.opinion"_s));
    composeOpinionBody(composer, view, Setting::Alone);
}

void compose(Composer &composer, const DocumentSource &source)
{
    switch (source.options.kind) {
    case DocumentKind::FullRecord:
        return composeFullRecord(composer, source);
    case DocumentKind::ShortRecord:
        return composeShortRecord(composer, source);
    case DocumentKind::Opinion:
        return composeOpinionAlone(composer, source);
    case DocumentKind::ActionPlan:
        composeHead(composer, source);
        return composeOpenActions(composer, source.view);
    case DocumentKind::Transfer:
        composeHead(composer, source);
        return composeTransfers(composer, source.view);
    case DocumentKind::Addendum:
        composeHead(composer, source);
        composer.paragraph(plain(source.view.word(u"text.addendum"_s)));
        return composeEvents(composer, source.view, source.options.events);
    }
    Q_UNREACHABLE();
}

Pages layout(const DocumentSource &source)
{
    Composer composer(source.options.paper);
    compose(composer, source);
    composeReplaced(composer, source.view);
    return composer.finish(frameFor(source));
}

// When the record was composed, or the last event entered: never the clock.
QDateTime dateOf(const DocumentSource &source)
{
    QDateTime date =
        QDateTime::fromString(source.view.record().value(u"composedAt"_s).toString(), Qt::ISODate);
    for (const CaseEvent &event : source.options.events)
        date = std::max(date, event.time);
    return date;
}

QList<Attachment> attachmentsOf(const DocumentSource &source)
{
    QList<Attachment> files{{.name = u"record.json"_s,
                             .mimeType = u"application/json"_s,
                             .description = source.view.word(u"doc.attachment"_s),
                             .data = source.record}};
    if (!source.options.events.empty())
        files.append({.name = u"events.json"_s,
                      .mimeType = u"application/json"_s,
                      .description = source.view.word(u"annex.7"_s),
                      .data = QJsonDocument(eventsToJson(source.options.events))
                                  .toJson(QJsonDocument::Compact)});
    for (const EmbeddedEvidence &file : source.evidence)
        files.append({.name = file.name,
                      .mimeType = mimeTypeOf(file.name),
                      .description = file.title,
                      .data = file.bytes,
                      .relationship = "Supplement"});
    return files;
}

Meta metaFor(const DocumentSource &source)
{
    const RecordView &view = source.view;
    Meta meta;
    meta.title = source.title() + u": "_s + caseTitle(view);
    meta.author = view.object(u"case"_s).value(u"organisation"_s).toString();
    meta.subject = view.word(u"doc.subject"_s);
    if (source.isSealed())
        meta.subject += u" – "_s + view.word(u"label.seal"_s) + u' ' + sealOf(source.record);
    meta.keywords = documentKeywords(source.options);
    meta.creator = u"Votum "_s + source.options.programVersion;
    meta.language = view.languageTag();
    meta.date = dateOf(source);
    meta.attachments = attachmentsOf(source);
    return meta;
}

// Lays the document out and lets `finish` make what is wanted of it.
template<class T>
Result<T> made(const QByteArray &record, const DocumentOptions &options,
               const std::function<Result<T>(const DocumentSource &)> &finish)
{
    Result<QJsonObject> parsed = parseRecordObject(record);
    if (!parsed)
        return parsed.error();
    const Result<std::vector<EmbeddedEvidence>> evidence =
        embeddedEvidence(*parsed, options.evidence);
    if (!evidence)
        return evidence.error();
    const RecordView view(*std::move(parsed), options.language);
    if (!hasDocument(view, options.kind, options.events))
        return Error{u"documentUnavailable"_s, {documentType(options.kind).code}, {}};
    return finish(DocumentSource{view, record, options, *evidence});
}

} // namespace

void composeReplaced(Composer &composer, const RecordView &view)
{
    const QStringList replaced = composer.replacedCharacters();
    if (replaced.isEmpty())
        return;
    composer.heading(1, view.word(u"doc.replaced"_s));
    composer.paragraph(plain(view.word(u"doc.replacedText"_s)));
    composer.paragraph(plain(replaced.join(u", "_s)));
}

QString fileNamePart(QString text)
{
    static const QRegularExpression unsafe(u"[^\\p{L}\\p{N}]+"_s);
    text = text.replace(unsafe, u"-"_s).left(60);
    while (text.endsWith(u'-'))
        text.chop(1);
    return text;
}

std::vector<DocumentKind> availableDocuments(const QByteArray &record,
                                             const std::vector<CaseEvent> &events)
{
    std::vector<DocumentKind> kinds;
    Result<QJsonObject> parsed = parseRecordObject(record);
    if (!parsed)
        return kinds;
    const RecordView view(*std::move(parsed), Language::English);
    for (const DocumentType &type : documentTypes) {
        if (hasDocument(view, type.kind, events))
            kinds.push_back(type.kind);
    }
    return kinds;
}

Result<Pages> layoutDocument(const QByteArray &record, const DocumentOptions &options)
{
    return made<Pages>(record, options, [](const DocumentSource &source) -> Result<Pages> {
        return layout(source);
    });
}

Result<QByteArray> renderPdf(const QByteArray &record, const DocumentOptions &options)
{
    return made<QByteArray>(record, options, [](const DocumentSource &source) {
        return renderPages(layout(source), metaFor(source));
    });
}

QStringList replacedCharacters(const QByteArray &record)
{
    const Result<QStringList> numbers =
        made<QStringList>(record, {}, [](const DocumentSource &source) -> Result<QStringList> {
            Composer composer(source.options.paper);
            compose(composer, source);
            return composer.replacedCharacters();
        });
    QStringList listed;
    if (numbers) {
        for (const QString &number : *numbers)
            listed << withSample(number);
    }
    return listed;
}

QString documentFileName(const QByteArray &record, const DocumentOptions &options)
{
    const Result<QJsonObject> parsed = parseRecordObject(record);
    if (!parsed)
        return u"votum.pdf"_s;
    const RecordView view(*parsed, options.language);
    const QJsonObject file = view.object(u"case"_s);
    const QString channel = view.text(file.value(u"channelName"_s));
    QStringList parts{file.value(u"fileNumber"_s).toString(),
                      u'v' + QString::number(file.value(u"version"_s).toInt()),
                      fileNamePart(channel.isEmpty() ? caseTitle(view) : channel)};
    if (const DocumentType &type = documentType(options.kind); type.isNamedInFile)
        parts << fileNamePart(view.word(type.name));
    parts << languageCode(options.language);
    return parts.join(u'_') + u".pdf"_s;
}

} // namespace votum
