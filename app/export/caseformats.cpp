// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/caseformats.h"

#include "core/text/filename.h"
#include "core/text/visible.h"
#include "formats/data/casetables.h"
#include "formats/data/csv.h"
#include "formats/data/mail.h"
#include "formats/data/ods.h"
#include "formats/data/pia.h"
#include "formats/data/processingtable.h"
#include "report/documents/document.h"
#include "report/documents/recordview.h"
#include "report/documents/sections.h"
#include "report/editable/html.h"
#include "report/editable/markdown.h"
#include "report/editable/opendocument.h"
#include "report/editable/wordfile.h"
#include "report/forms/formhtml.h"
#include "report/forms/formpdf.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<NamedFiles> asPdf(const ParsedRecord &record, const DocumentOptions &options)
{
    Result<NamedFile> file = makeDocument(record, options);
    if (!file)
        return file.error();
    return NamedFiles{*std::move(file)};
}

// Which document of which case is attached. A line whose word the record is too old for is left
// out.
QString mailText(const ParsedRecord &record, const DocumentOptions &options, const NamedFile &pdf)
{
    const RecordView view(record.record, options.language);
    const Record::File &file = record.record.file;
    const bool isSealed = record.record.sealed;
    QStringList fields;
    const auto add = [&](const QString &key, const QString &value) {
        if (const QString label = view.word(key); !label.isEmpty() && !value.isEmpty())
            fields << label + u": "_s + oneLine(value);
    };
    add(u"label.organisation"_s, file.organisation);
    add(u"label.title"_s, file.title);
    add(u"label.fileNumber"_s, file.fileNumber);
    add(u"label.version"_s, QString::number(file.version));
    const QString state = stateText(view, options.events);
    add(u"label.status"_s,
        !state.isEmpty() ? state : view.word(isSealed ? u"status.sealed"_s : u"label.notSealed"_s));
    add(isSealed ? u"label.sealedAt"_s : u"label.composedAt"_s,
        view.time(record.record.composedAt));
    if (isSealed)
        add(u"label.seal"_s, sealOf(record.bytes));
    add(u"mail.checksum"_s, sealOf(pdf.bytes));
    QStringList blocks{view.word(u"mail.greeting"_s),
                       view.word(u"mail.attached"_s, {view.word(documentType(options.kind).title)}),
                       file.isExample ? view.word(u"doc.example"_s) : QString(), fields.join(u'\n'),
                       view.word(u"mail.closing"_s)};
    blocks.removeAll({});
    return blocks.join(u"\n\n"_s) + u'\n';
}

// The PDF as it would be saved, in the draft of a mail.
Result<NamedFiles> asMail(const ParsedRecord &record, const DocumentOptions &options)
{
    const Result<NamedFile> pdf = makeDocument(record, options);
    if (!pdf)
        return pdf.error();
    const RecordView view(record.record, options.language);
    const QString draft = record.record.sealed || options.kind == DocumentKind::Opinion
                              ? QString()
                              : view.word(u"doc.draft"_s) + u": "_s;
    MailDraft mail;
    mail.subject = draft + view.word(documentType(options.kind).title) + u" – "_s +
                   record.record.file.title + u" ("_s + view.fileVersion() + u')';
    mail.text = mailText(record, options, *pdf);
    mail.language = options.language;
    mail.fileName = pdf->name;
    mail.fileType = "application/pdf";
    mail.file = pdf->bytes;
    return NamedFiles{{documentFileName(record.record, options, ".eml"_L1), toMail(mail),
                       options.kind, options.language, pdf->bytes}};
}

// To be edited: no document of the case, so that it is not noted.
template<std::unique_ptr<EditableComposer> (*composer)()>
Result<NamedFiles> edited(const ParsedRecord &record, const DocumentOptions &options)
{
    const auto format = std::ranges::find(caseFormats, composer, &CaseFormat::composer);
    Result<QByteArray> bytes = renderEditable(record, options, *composer());
    if (!bytes)
        return bytes.error();
    return NamedFiles{{documentFileName(record.record, options, format->suffix),
                       *std::move(bytes),
                       {},
                       options.language}};
}

// "Probe-GmbH_2026-0007_v1_WhatsApp_Measures_en.csv"
QString dataFileName(const Record &record, const DocumentOptions &options, const QString &part,
                     QLatin1StringView suffix)
{
    return fileName({record.file.organisation, record.file.fileNumber,
                     u'v' + QString::number(record.file.version), record.file.title, part,
                     languageCode(options.language)},
                    suffix);
}

Result<NamedFiles> asCsv(const ParsedRecord &record, const DocumentOptions &options)
{
    NamedFiles files;
    for (const DataTable &table : caseTables(record.record, options.language))
        files.push_back({dataFileName(record.record, options, table.title, ".csv"_L1),
                         toCsv(table),
                         {},
                         options.language});
    return files;
}

Result<NamedFiles> asOds(const ParsedRecord &record, const DocumentOptions &options)
{
    return NamedFiles{{dataFileName(record.record, options, {}, ".ods"_L1),
                       toOds(caseTables(record.record, options.language)),
                       {},
                       options.language}};
}

Result<NamedFiles> asPia(const ParsedRecord &record, const DocumentOptions &options)
{
    return NamedFiles{{dataFileName(record.record, options, u"PIA"_s, ".json"_L1),
                       toPia(record.record, options.language),
                       {},
                       options.language}};
}

const QString processingPart = u"Art. 30"_s;

// A case whose every purpose was refused has no entry.
Result<NamedFiles> asProcessing(const ParsedRecord &record, const DocumentOptions &options)
{
    const DataTable table = processingTable(record.record, options.language);
    if (table.rows.empty())
        return NamedFiles();
    return NamedFiles{{dataFileName(record.record, options, processingPart, ".csv"_L1),
                       toCsv(table),
                       {},
                       options.language}};
}

} // namespace

const std::array<CaseFormat, 10> caseFormats{{
    {"pdf"_L1, ".pdf"_L1, asPdf},
    {"docx"_L1, ".docx"_L1, edited<wordComposer>, wordComposer},
    {"odt"_L1, ".odt"_L1, edited<openDocumentComposer>, openDocumentComposer},
    {"html"_L1, ".html"_L1, edited<htmlComposer>, htmlComposer},
    {"md"_L1, ".md"_L1, edited<markdownComposer>, markdownComposer},
    {"mail"_L1, ".eml"_L1, asMail},
    {"csv"_L1, ".csv"_L1, asCsv, nullptr, false},
    {"ods"_L1, ".ods"_L1, asOds, nullptr, false},
    {"pia"_L1, ".json"_L1, asPia, nullptr, false},
    {"art30"_L1, ".csv"_L1, asProcessing, nullptr, false, processingTable},
}};

bool CaseFormat::isOfText() const
{
    return composer || this == &pdfFormat();
}

QString formatCodes(bool isOfText, const QStringList &others)
{
    QStringList codes;
    for (const CaseFormat &format : caseFormats) {
        if (format.isOfText() || !isOfText)
            codes << format.code;
    }
    return (codes + others).join(u", "_s);
}

Result<NamedFile> makeText(const JudgedCase &judged, const ComposedText &text,
                           const TextOptions &options, const CaseFormat &format)
{
    Result<QByteArray> bytes = format.composer
                                   ? renderEditableText(judged, text, options, *format.composer())
                                   : renderText(judged, text, options);
    if (!bytes)
        return bytes.error();
    return NamedFile{textFileName(judged.assessment, text, options.language, format.suffix),
                     *std::move(bytes),
                     {},
                     options.language};
}

NamedFile tableOfMany(const CaseFormat &format, const std::vector<DataTable> &tables,
                      Language language)
{
    return {fileName({processingPart, languageCode(language)}, format.suffix),
            toCsv(joinedTable(tables)),
            {},
            language};
}

const CaseFormat &pdfFormat()
{
    return caseFormats.front();
}

const CaseFormat *caseFormat(QStringView code)
{
    const auto found = std::ranges::find_if(
        caseFormats, [code](const CaseFormat &each) { return code == each.code; });
    return found == caseFormats.end() ? nullptr : &*found;
}

Result<NamedFile> makeForm(const Catalogue &catalogue, const Questionnaire &questionnaire,
                           Language language, FormFormat format, Paper paper)
{
    const LocalText whom = questionnaire.provider.isEmpty()
                               ? addresseeText(catalogue, questionnaire.addressee)
                               : questionnaire.provider;
    if (questionnaire.items.empty())
        return Error{u"questionnaireEmpty"_s, {whom.in(language)}, {}};
    const auto named = [&](const QString &kind, QLatin1StringView suffix) {
        return fileName({questionnaire.organisation, questionnaire.fileNumber,
                         catalogue.word(kind).in(language), whom.in(language)},
                        suffix);
    };
    NamedFile file;
    switch (format) {
    case FormFormat::Html:
        file.name = named(u"inquiry.questionnaire"_s, ".html"_L1);
        file.bytes = renderFormHtml(catalogue, questionnaire, language,
                                    named(u"inquiry.reply"_s, ".json"_L1));
        break;
    case FormFormat::Pdf: {
        Result<QByteArray> bytes =
            renderFormPdf(catalogue, questionnaire, language, paper, QStringLiteral(VOTUM_VERSION));
        if (!bytes)
            return bytes.error();
        file.name = named(u"inquiry.questionnaire"_s, ".pdf"_L1);
        file.bytes = *std::move(bytes);
        break;
    }
    }
    return file;
}

} // namespace votum
