// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/textdocument.h"

#include "core/text/filename.h"
#include "report/documents/document.h"
#include "report/documents/sections.h"
#include "report/editable/editablecomposer.h"
#include "report/pages/pagecomposer.h"
#include "report/pdf/assembler.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What the document says beside the text: it reads a record's words and language, and no more.
Record wordsOf(const JudgedCase &judged)
{
    Record record;
    record.file.language = judged.assessment.language;
    record.file.organisation = judged.assessment.organisation;
    for (const Recipient &recipient : judged.assessment.recipients)
        record.recipients.push_back({{recipient}, {}, {}});
    record.words = judged.catalogue.words;
    return record;
}

// The subject, where the title does not name it.
QString subtitleOf(const ComposedText &text, Language language)
{
    const QString subject = text.subject.in(language);
    return text.title.in(language).contains(subject) ? QString() : subject;
}

void composeHead(Composer &composer, const RecordView &view, const JudgedCase &judged,
                 const ComposedText &text)
{
    composer.title(text.title.in(view.language()), subtitleOf(text, view.language()));
    QList<QPair<QString, QList<Run>>> rows{
        {view.word(u"label.organisation"_s), view.orDash(judged.assessment.organisation)}};
    if (!judged.assessment.fileNumber.isEmpty())
        rows.append({view.word(u"label.fileNumber"_s), plain(judged.assessment.fileNumber)});
    rows.append({view.word(u"label.caseAsOf"_s), plain(view.date(judged.judgement.asOf))});
    composer.fields(rows);
    composer.space(6);
}

void compose(Composer &composer, const RecordView &view, const JudgedCase &judged,
             const ComposedText &text)
{
    composeHead(composer, view, judged, text);
    composeParagraphs(composer, view, text.paragraphs, 1);
}

PageFrame frameFor(const RecordView &view, const JudgedCase &judged, const ComposedText &text)
{
    PageFrame frame;
    frame.header = text.title.in(view.language());
    frame.footerLeft = judged.assessment.fileNumber;
    if (judged.assessment.isExample) {
        const QString between = frame.footerLeft.isEmpty() ? QString() : u" – "_s;
        frame.footerLeft += between + view.word(u"doc.example"_s);
    }
    frame.pageLabel = view.word(u"doc.page"_s);
    if (text.hasGaps(judged.catalogue))
        frame.draftMark = view.word(u"doc.draft"_s);
    return frame;
}

Meta metaFor(const JudgedCase &judged, const ComposedText &text, const TextOptions &options)
{
    Meta meta;
    meta.title = text.title.in(options.language);
    if (const QString subject = subtitleOf(text, options.language); !subject.isEmpty())
        meta.title += u": "_s + subject;
    meta.author = judged.assessment.organisation;
    meta.subject = text.use.in(options.language);
    meta.keywords = u"votum-text=%1; language=%2; paper=%3"_s.arg(
        text.key, languageCode(options.language), codeOf(options.paper));
    meta.creator = u"Votum "_s + options.programVersion;
    meta.language = languageInfo(options.language).tag;
    meta.date = judged.judgement.asOf.startOfDay(QTimeZone::utc());
    return meta;
}

} // namespace

QList<Run> withGaps(const RecordView &view, const QString &text)
{
    const QString gapWord = view.word(u"text.gap"_s);
    if (gapWord.isEmpty())
        return plain(text);
    QList<Run> runs;
    qsizetype from = 0;
    for (auto gap = gapPattern(gapWord).globalMatch(text); gap.hasNext();) {
        const QRegularExpressionMatch found = gap.next();
        if (found.capturedStart() > from)
            runs.append(Run{.text = text.mid(from, found.capturedStart() - from)});
        runs.append(Run{.text = found.captured(), .bold = true});
        from = found.capturedEnd();
    }
    if (from < text.size())
        runs.append(Run{.text = text.mid(from)});
    return runs;
}

void composeParagraphs(Composer &composer, const RecordView &view,
                       const std::vector<ComposedParagraph> &paragraphs, int headingLevel)
{
    QList<QList<Run>> items;
    const auto endList = [&] {
        if (!items.isEmpty())
            composer.list(items);
        items.clear();
    };
    for (const ComposedParagraph &paragraph : paragraphs) {
        const QString &text = view.text(paragraph.text);
        if (paragraph.kind == TextPart::Kind::Item) {
            items.append(withGaps(view, text));
            continue;
        }
        endList();
        if (paragraph.kind == TextPart::Kind::Heading)
            composer.heading(headingLevel, text);
        else
            composer.paragraph(withGaps(view, text));
    }
    endList();
}

Pages layoutText(const JudgedCase &judged, const ComposedText &text, const TextOptions &options)
{
    const Record words = wordsOf(judged);
    const RecordView view(words, options.language);
    PageComposer composer(options.paper, view.division());
    compose(composer, view, judged, text);
    composeReplaced(composer, view);
    return composer.finish(frameFor(view, judged, text));
}

Result<QByteArray> renderText(const JudgedCase &judged, const ComposedText &text,
                              const TextOptions &options)
{
    return renderPages(layoutText(judged, text, options), metaFor(judged, text, options));
}

QByteArray renderEditableText(const JudgedCase &judged, const ComposedText &text,
                              const TextOptions &options, EditableComposer &composer)
{
    const Record words = wordsOf(judged);
    const RecordView view(words, options.language);
    compose(composer, view, judged, text);
    return composer.finish(frameFor(view, judged, text), metaFor(judged, text, options),
                           options.paper);
}

QString textFileName(const Assessment &assessment, const ComposedText &text, Language language,
                     QLatin1StringView suffix)
{
    QStringList parts{assessment.organisation};
    if (!assessment.fileNumber.isEmpty())
        parts << assessment.fileNumber << u'v' + QString::number(assessment.version);
    parts << text.title.in(language) << subtitleOf(text, language) << languageCode(language);
    return fileName(parts, suffix);
}

} // namespace votum
