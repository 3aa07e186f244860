// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/manual/manualpaper.h"

#include "core/text/filename.h"
#include "report/editable/editablecomposer.h"
#include "report/pages/pagecomposer.h"
#include "report/pdf/assembler.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Kind = ManualBlock::Kind;

QList<Run> runsOf(const QList<ManualSpan> &spans)
{
    QList<Run> runs;
    for (const ManualSpan &span : spans)
        runs << Run{.text = span.text, .bold = span.look == ManualSpan::Look::Strong};
    return runs;
}

// A column is as wide as what stands in it, within bounds: its longest text counts.
QList<double> weightsOf(const ManualBlock &table)
{
    QList<double> weights(table.columns, 1);
    for (size_t i = 0; i < table.texts.size(); ++i) {
        double &weight = weights[qsizetype(i) % table.columns];
        weight = std::max(weight, std::min(4.0, double(plainText(table.texts[i]).size()) / 16));
    }
    return weights;
}

Table tableOf(const ManualBlock &block)
{
    Table table;
    table.weights = weightsOf(block);
    table.rowHeaders = true;
    const size_t columns = size_t(block.columns);
    for (size_t i = 0; i < columns; ++i)
        table.head << plainText(block.texts[i]);
    for (size_t row = columns; row + columns <= block.texts.size(); row += columns) {
        QList<Cell> cells;
        for (size_t i = 0; i < columns; ++i)
            cells << Cell{.runs = runsOf(block.texts[row + i])};
        table.rows << cells;
    }
    return table;
}

void composeBlock(Composer &composer, const ManualBlock &block)
{
    switch (block.kind) {
    case Kind::Heading:
        return composer.heading(block.level, plainText(block.texts.front()));
    case Kind::Paragraph:
        return composer.paragraph(runsOf(block.texts.front()));
    case Kind::Note:
        return composer.panel(Tone::Notice,
                              [&] { composer.paragraph(runsOf(block.texts.front())); });
    case Kind::Code:
        return composer.paragraph(runsOf(block.texts.front()), ParagraphStyle::Quote);
    case Kind::Bullets:
    case Kind::Numbers: {
        QList<QList<Run>> items;
        for (const QList<ManualSpan> &text : block.texts)
            items << runsOf(text);
        return composer.list(items, block.kind == Kind::Numbers);
    }
    case Kind::Table:
        return composer.table(tableOf(block));
    case Kind::Picture:
        return;
    }
    Q_UNREACHABLE();
}

void compose(Composer &composer, const Manual &manual, const Catalogue &catalogue,
             const ManualOptions &options)
{
    const ManualChapter &introduction = manual.chapters.front();
    composer.title(introduction.title, u"Votum "_s + options.programVersion);
    for (const ManualBlock &block : introduction.blocks)
        composeBlock(composer, block);
    composer.tableOfContents(catalogue.word(u"doc.contents"_s).in(options.language));
    for (size_t i = 1; i < manual.chapters.size(); ++i) {
        composer.pageBreak();
        composer.heading(1, manual.chapters[i].title);
        for (const ManualBlock &block : manual.chapters[i].blocks)
            composeBlock(composer, block);
    }
}

PageFrame frameFor(const Manual &manual, const Catalogue &catalogue, const ManualOptions &options)
{
    return {.header = manual.chapters.front().title,
            .footerLeft = u"Votum "_s + options.programVersion,
            .pageLabel = catalogue.word(u"doc.page"_s).in(options.language),
            .draftMark = {}};
}

Meta metaFor(const Manual &manual, const Catalogue &catalogue, const ManualOptions &options)
{
    Meta meta;
    meta.title = manual.chapters.front().title;
    meta.author = u"Votum"_s;
    meta.subject = meta.title;
    meta.keywords = u"votum-manual=%1; language=%2; paper=%3"_s.arg(
        options.programVersion, languageCode(options.language), codeOf(options.paper));
    meta.creator = u"Votum "_s + options.programVersion;
    meta.language = languageInfo(options.language).tag;
    meta.date = catalogue.asOf.startOfDay(QTimeZone::utc());
    return meta;
}

} // namespace

Result<QByteArray> renderManual(const Manual &manual, const Catalogue &catalogue,
                                const ManualOptions &options, EditableComposer *composer)
{
    const PageFrame frame = frameFor(manual, catalogue, options);
    const Meta meta = metaFor(manual, catalogue, options);
    if (composer) {
        compose(*composer, manual, catalogue, options);
        return composer->finish(frame, meta, options.paper);
    }
    PageComposer pages(options.paper);
    compose(pages, manual, catalogue, options);
    return renderPages(pages.finish(frame), meta);
}

QString manualFileName(const Manual &manual, const ManualOptions &options, QLatin1StringView suffix)
{
    return fileName(
        {manual.chapters.front().title, options.programVersion, languageCode(options.language)},
        suffix);
}

} // namespace votum
