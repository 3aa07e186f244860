// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/document.h"

#include "core/text/filename.h"
#include "report/documents/dataflow.h"
#include "report/documents/evidence.h"
#include "report/documents/sections.h"
#include "report/documents/transfersections.h"
#include "report/editable/editablecomposer.h"
#include "report/pages/pagecomposer.h"
#include "report/pages/textgate.h"
#include "report/pdf/assembler.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString caseTitle(const RecordView &view)
{
    return view.record().file.title;
}

// What a document is made from.
struct DocumentSource
{
    const RecordView &view;
    const QByteArray &bytes; // of the record
    const DocumentOptions &options;
    const std::vector<EmbeddedEvidence> &evidence;
    const QString seal = sealOf(bytes);

    QString title() const { return view.word(documentType(options.kind).title); }
    bool isSealed() const { return view.record().sealed; }
    QString mark() const { return view.standing(u"doc.confidential"_s, options.stationery.mark); }
    SealText sealText() const { return {seal, options.link}; }
};

PageFrame frameFor(const DocumentSource &source)
{
    const RecordView &view = source.view;
    const Record::File &file = view.record().file;
    PageFrame frame;
    frame.header = source.title() + u" – "_s + caseTitle(view);
    frame.footerLeft = view.fileVersion();
    if (file.isExample)
        frame.footerLeft += u" – "_s + view.word(u"doc.example"_s);
    frame.pageLabel = view.word(u"doc.page"_s);
    frame.mark = source.mark();
    // An issued opinion is final although the case is open.
    const bool isFinal = source.isSealed() || source.options.kind == DocumentKind::Opinion;
    frame.draftMark = isFinal ? QString() : view.word(u"doc.draft"_s);
    return frame;
}

void composeFullRecord(Composer &composer, const DocumentSource &source)
{
    const RecordView &view = source.view;
    composeDecisionPage(composer, view, source.title(), source.options.events);
    composer.pageBreak();
    composer.tableOfContents(view.word(u"doc.contents"_s), 1);
    for (const auto compose : {composeRequest, composePersons, composeFacts, composeStandards})
        compose(composer, view);
    composeSeal(composer, view, source.sealText(), source.options.events);
    for (const auto compose :
         {composeExamination, composeFindings, composeOpenPoints, composeThreshold, composeRisks,
          composeActionPlan, composeAlternatives, composeOpinion, composeDecision, composeReview,
          composeHistory})
        compose(composer, view);
    QSet<QString> embedded;
    for (const EmbeddedEvidence &file : source.evidence)
        embedded.insert(file.sha256);
    composeAnnexes(composer, view, source.options.events, embedded);
}

// A smaller document begins with its name and what it belongs to.
void composeHead(Composer &composer, const DocumentSource &source)
{
    const QString channel = source.view.text(source.view.record().file.channelName);
    composer.title(source.title(),
                   channel.isEmpty() ? QString() : source.view.word(u"doc.channel"_s, {channel}));
    composeState(composer, source.view, source.options.events);
    composeFileData(composer, source.view, source.sealText(), source.options.events);
}

void composeShortRecord(Composer &composer, const DocumentSource &source)
{
    const RecordView &view = source.view;
    composeDecisionPage(composer, view, source.title(), source.options.events);
    composer.pageBreak();
    composeFindingsInShort(composer, view);
    composer.heading(1, view.word(u"section.7"_s));
    composeOpenPointList(composer, view);
    composer.heading(1, view.word(u"section.12"_s));
    composeOpinionBody(composer, view, Setting::Record);
    composer.heading(1, view.word(u"section.13"_s));
    composeDecisionBody(composer, view);
    composeVersions(composer, view, 1);
    composeSeal(composer, view, source.sealText(), source.options.events);
}

void composeOpinionAlone(Composer &composer, const DocumentSource &source)
{
    const RecordView &view = source.view;
    const Record::File &file = view.record().file;
    composer.title(source.title(), caseTitle(view));
    composeState(composer, view, source.options.events);
    composer.fields(
        {{view.word(u"label.organisation"_s), view.orDash(file.organisation)},
         {view.word(u"label.fileNumber"_s), plain(file.fileNumber)},
         {view.word(u"label.channel"_s), plain(view.text(file.channelName))},
         {view.word(u"label.result"_s), plain(view.text(view.record().result.summary))}});
    composer.heading(1, view.word(u"label.opinion"_s));
    composeOpinionBody(composer, view, Setting::Alone);
}

void composeContent(Composer &composer, const DocumentSource &source)
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
        if (!source.view.record().isFlat() && !source.view.record().recipients.empty())
            composeDataFlow(composer, source.view, 1);
        return composeTransfers(composer, source.view, Setting::Alone);
    case DocumentKind::Addendum:
        composeHead(composer, source);
        composer.paragraph(plain(source.view.word(u"text.addendum"_s)));
        return composeEvents(composer, source.view, source.options.events);
    }
    Q_UNREACHABLE();
}

void compose(Composer &composer, const DocumentSource &source)
{
    composeLetterhead(composer, source.options.stationery, source.mark());
    composeContent(composer, source);
    composeDistribution(composer, source.view, source.options.stationery.distribution);
}

// When the record was composed, or the last event entered: never the clock.
QDateTime dateOf(const DocumentSource &source)
{
    QDateTime date = source.view.record().composedAt;
    for (const CaseEvent &event : source.options.events)
        date = std::max(date, event.time);
    return date;
}

QList<Attachment> attachmentsOf(const DocumentSource &source)
{
    QList<Attachment> files{{.name = recordAttachment,
                             .mimeType = u"application/json"_s,
                             .description = source.view.word(u"doc.attachment"_s),
                             .data = source.bytes}};
    if (!source.options.events.empty())
        files.append({.name = eventsAttachment,
                      .mimeType = u"application/json"_s,
                      .description = source.view.word(u"annex.7"_s),
                      .data = QJsonDocument(eventsToJson(source.options.events))
                                  .toJson(QJsonDocument::Compact)});
    const QString described = source.view.word(u"doc.stationery"_s); // older records lack it
    if (const Stationery &added = source.options.stationery; !added.isEmpty())
        files.append(
            {.name = stationeryAttachment,
             .mimeType = u"application/json"_s,
             .description = described.isEmpty() ? QString(stationeryAttachment) : described,
             .data = composeStationery(added)});
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
    meta.author = view.record().file.organisation;
    meta.subject = view.word(u"doc.subject"_s);
    if (source.isSealed())
        meta.subject += u" – "_s + view.word(u"label.seal"_s) + u' ' + source.seal;
    meta.keywords = documentKeywords(source.options);
    meta.creator = u"Votum "_s + source.options.programVersion;
    meta.language = view.languageTag();
    meta.date = dateOf(source);
    meta.attachments = attachmentsOf(source);
    const Record::File &file = view.record().file;
    meta.identifier = u"%1/%2 sha256:%3"_s.arg(file.fileNumber).arg(file.version).arg(source.seal);
    const QString kind = documentType(source.options.kind).code;
    meta.document = QString((file.uuid.isEmpty() ? source.seal : file.uuid) + u' ' + kind + u' ' +
                            languageCode(view.language()))
                        .toUtf8();
    QCryptographicHash content(QCryptographicHash::Sha256);
    content.addData(meta.keywords.toUtf8());
    content.addData(source.seal.toUtf8()); // stands for the record, the first of the attachments
    for (qsizetype i = 1; i < meta.attachments.size(); ++i)
        content.addData(meta.attachments.at(i).data);
    meta.instance = content.result();
    return meta;
}

// To be edited: says so on each page, where it is not a draft in any case.
QByteArray edited(const DocumentSource &source, EditableComposer &composer)
{
    compose(composer, source);
    PageFrame frame = frameFor(source);
    if (frame.draftMark.isEmpty())
        frame.draftMark = source.view.word(u"doc.editable"_s);
    return composer.finish(frame, metaFor(source), source.options.paper);
}

Pages layout(const DocumentSource &source)
{
    PageComposer composer(source.options.paper, source.view.division());
    compose(composer, source);
    composeReplaced(composer, source.view);
    return composer.finish(frameFor(source));
}

// Lays the document out and lets `finish` make what is wanted of it.
template<class T>
Result<T> made(const ParsedRecord &record, const DocumentOptions &options,
               const std::function<Result<T>(const DocumentSource &)> &finish)
{
    if (!record.record.languages.contains(options.language))
        return Error{u"languageUnavailable"_s, {languageInfo(options.language).ownName}, {}};
    const Result<std::vector<EmbeddedEvidence>> evidence =
        embeddedEvidence(record.record, options.evidence);
    if (!evidence)
        return evidence.error();
    const RecordView view(record.record, options.language);
    if (!hasDocument(view, options.kind, options.events))
        return Error{u"documentUnavailable"_s, {documentType(options.kind).code}, {}};
    return finish(DocumentSource{view, record.bytes, options, *evidence});
}

} // namespace

void composeReplaced(PageComposer &composer, const RecordView &view)
{
    const QStringList replaced = composer.replacedCharacters();
    if (replaced.isEmpty())
        return;
    composer.heading(1, view.word(u"doc.replaced"_s));
    composer.paragraph(plain(view.word(u"doc.replacedText"_s)));
    composer.paragraph(plain(replaced.join(u", "_s)));
}

Result<ParsedRecord> ParsedRecord::of(QByteArray bytes)
{
    Result<Record> record = parseRecord(bytes);
    if (!record)
        return record.error();
    return ParsedRecord{std::move(bytes), *std::move(record)};
}

std::vector<DocumentKind> availableDocuments(const Record &record,
                                             const std::vector<CaseEvent> &events)
{
    std::vector<DocumentKind> kinds;
    const RecordView view(record, record.languages.value(0));
    for (const DocumentType &type : documentTypes) {
        if (hasDocument(view, type.kind, events))
            kinds.push_back(type.kind);
    }
    return kinds;
}

std::vector<DocumentKind> availableDocuments(const QByteArray &record,
                                             const std::vector<CaseEvent> &events)
{
    const Result<ParsedRecord> parsed = ParsedRecord::of(record);
    return parsed ? availableDocuments(parsed->record, events) : std::vector<DocumentKind>();
}

Result<Pages> layoutDocument(const QByteArray &record, const DocumentOptions &options)
{
    const Result<ParsedRecord> parsed = ParsedRecord::of(record);
    return parsed ? layoutDocument(*parsed, options) : parsed.error();
}

QString documentFileName(const QByteArray &record, const DocumentOptions &options)
{
    const Result<ParsedRecord> parsed = ParsedRecord::of(record);
    return parsed ? documentFileName(parsed->record, options) : u"votum.pdf"_s;
}

Result<Pages> layoutDocument(const ParsedRecord &record, const DocumentOptions &options)
{
    return made<Pages>(record, options, [](const DocumentSource &source) -> Result<Pages> {
        return layout(source);
    });
}

Result<QByteArray> renderPdf(const ParsedRecord &record, const DocumentOptions &options)
{
    return made<QByteArray>(record, options, [](const DocumentSource &source) {
        return renderPages(layout(source), metaFor(source));
    });
}

Result<QByteArray> renderEditable(const ParsedRecord &record, const DocumentOptions &options,
                                  EditableComposer &composer)
{
    return made<QByteArray>(record, options, [&](const DocumentSource &source) {
        return Result<QByteArray>(edited(source, composer));
    });
}

Result<QByteArray> renderPdf(const QByteArray &record, const DocumentOptions &options)
{
    const Result<ParsedRecord> parsed = ParsedRecord::of(record);
    return parsed ? renderPdf(*parsed, options) : parsed.error();
}

QStringList replacedCharacters(const QByteArray &record)
{
    const Result<ParsedRecord> parsed = ParsedRecord::of(record);
    if (!parsed)
        return {};
    const Result<QStringList> numbers =
        made<QStringList>(*parsed, {}, [](const DocumentSource &source) -> Result<QStringList> {
            PageComposer composer(source.options.paper);
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

QString documentFileName(const Record &record, const DocumentOptions &options,
                         QLatin1StringView suffix)
{
    const RecordView view(record, options.language);
    const Record::File &file = record.file;
    QStringList parts{file.organisation, file.fileNumber, u'v' + QString::number(file.version),
                      file.title};
    if (const DocumentType &type = documentType(options.kind); type.isNamedInFile)
        parts << view.word(type.name);
    return fileName(parts << languageCode(options.language), suffix);
}

} // namespace votum
