// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/opendocument.h"

#include "formats/data/xmltext.h"
#include "formats/data/zipfile.h"
#include "report/pages/columns.h"
#include "report/pages/theme.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr QStringView mimeType = u"application/vnd.oasis.opendocument.text";
constexpr double contentWidth = 9746; // of A4, in twentieths of a point
constexpr QStringView xmlHead = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

QString spaces()
{
    QString out;
    for (const auto &[prefix, name] :
         {std::pair(u"office"_s, u"office"_s), std::pair(u"style"_s, u"style"_s),
          std::pair(u"text"_s, u"text"_s), std::pair(u"table"_s, u"table"_s),
          std::pair(u"fo"_s, u"xsl-fo-compatible"_s), std::pair(u"meta"_s, u"meta"_s),
          std::pair(u"draw"_s, u"drawing"_s), std::pair(u"svg"_s, u"svg-compatible"_s)})
        out += u" xmlns:%1=\"urn:oasis:names:tc:opendocument:xmlns:%2:1.0\""_s.arg(prefix, name);
    return out + u" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                 " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\""_s;
}

struct Style
{
    QStringView name;
    theme::Type type;
    Tone tone = Tone::Text;
    int outline = 0; // level of a heading
    bool keepNext = false;
};

constexpr Style styles[] = {
    {u"Title", theme::documentTitle, Tone::Accent, 0, true},
    {u"Heading_20_1", theme::headings[0], Tone::Accent, 1, true},
    {u"Heading_20_2", theme::headings[1], Tone::Accent, 2, true},
    {u"Heading_20_3", theme::headings[2], Tone::Text, 3, true},
    {u"Subtitle", theme::lead, Tone::Muted},
    {u"Lead", theme::lead},
    {u"Answer", theme::answer},
    {u"Note", theme::note},
    {u"Small_20_Print", theme::smallPrint, Tone::Muted},
    {u"Quotations", theme::body},
    {u"Caption", theme::caption, Tone::Muted, 0, true},
    {u"Table_20_Contents", theme::cell},
    {u"Table_20_Heading", theme::cellHead},
    {u"Header", theme::frame, Tone::Muted},
    {u"Footer", theme::frame, Tone::Muted},
    {u"Contents_20_Heading", theme::headings[1], Tone::Accent, 0, true},
    {u"Contents_20_1", theme::body},
};

QString points(qreal value)
{
    return QString::number(value) + u"pt"_s;
}

// "Heading_20_1" -> "Heading 1", as a person reads it.
QString shownName(QStringView name)
{
    return name.toString().replace(u"_20_"_s, u" "_s);
}

QString styleXml(const Style &style)
{
    QString paragraph = u"fo:margin-top=\"%1\" fo:margin-bottom=\"0pt\" fo:line-height=\"%2%\""_s
                            .arg(points(style.type.before))
                            .arg(qRound(style.type.leading * 83));
    if (style.keepNext)
        paragraph += u" fo:keep-with-next=\"always\""_s;
    if (style.name == u"Quotations")
        paragraph += u" fo:margin-left=\"14pt\" fo:padding-left=\"8pt\" fo:border-left=\"1.5pt "
                     "solid %1\""_s.arg(theme::strongRule.name());
    return u"<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"paragraph\" "
           "style:parent-style-name=\"Standard\"%3><style:paragraph-properties %4/>"
           "<style:text-properties fo:font-size=\"%5\" fo:color=\"%6\" "
           "fo:font-weight=\"%7\"/></style:style>"_s.arg(
               style.name, shownName(style.name),
               style.outline > 0 ? u" style:default-outline-level=\"%1\""_s.arg(style.outline)
                                 : QString(),
               paragraph, points(style.type.size), theme::ink(style.tone).name(),
               style.type.bold ? u"bold"_s : u"normal"_s);
}

// BCP 47: "de-DE" as language and country.
QString languageProperties(const QString &tag)
{
    return u"fo:language=\"%1\" fo:country=\"%2\""_s.arg(
        xmlText(tag.section(u'-', 0, 0)),
        xmlText(tag.contains(u'-') ? tag.section(u'-', -1) : u"none"_s));
}

// Without a bullet the items are numbered.
QString listStyle(const QString &name, const QString &bullet, int indent)
{
    QString out = u"<text:list-style style:name=\"%1\">"_s.arg(name);
    for (int level = 1; level <= 9; ++level) {
        const QString place =
            u"<style:list-level-properties text:list-level-position-and-space-mode="
            "\"label-alignment\"><style:list-level-label-alignment text:label-followed-by="
            "\"%1\" fo:text-indent=\"-%2pt\" fo:margin-left=\"%3pt\"/>"
            "</style:list-level-properties>"_s.arg(bullet == u" " ? u"nothing"_s : u"listtab"_s,
                                                   QString::number(indent),
                                                   QString::number(indent * level));
        out += bullet.isEmpty()
                   ? u"<text:list-level-style-number text:level=\"%1\" style:num-suffix=\".\" "
                     "style:num-format=\"1\">%2</text:list-level-style-number>"_s.arg(
                         QString::number(level), place)
               : bullet == u" "
                   ? u"<text:list-level-style-number text:level=\"%1\" style:num-format=\"\">%2"
                     "</text:list-level-style-number>"_s.arg(QString::number(level), place)
                   : u"<text:list-level-style-bullet text:level=\"%1\" text:bullet-char=\"%2\">%3"
                     "</text:list-level-style-bullet>"_s.arg(QString::number(level), bullet, place);
    }
    return out + u"</text:list-style>"_s;
}

QString stylesXml(const PageFrame &frame, const DocumentInfo &info, Paper paper)
{
    QString out = xmlHead + u"<office:document-styles"_s + spaces() + u"><office:styles>"_s;
    out += u"<style:default-style style:family=\"paragraph\"><style:text-properties "
           "fo:font-family=\"Arial\" fo:font-size=\"%1\" fo:color=\"%2\" "
           "fo:hyphenate=\"true\" %3/>"
           "</style:default-style><style:style style:name=\"Standard\" "
           "style:family=\"paragraph\"><style:paragraph-properties fo:margin-top=\"%4\" "
           "fo:line-height=\"%5%\"/></style:style>"_s.arg(
               points(theme::body.size), theme::ink(Tone::Text).name(),
               languageProperties(info.language), points(theme::body.before),
               QString::number(qRound(theme::body.leading * 83)));
    for (const Style &style : styles)
        out += styleXml(style);
    out += listStyle(u"Bullets"_s, u"•"_s, 16) + listStyle(u"Numbers"_s, {}, 16) +
           listStyle(u"Labels"_s, u" "_s, 34);
    const QString size = paper == Paper::A4 ? u"fo:page-width=\"210mm\" fo:page-height=\"297mm\""_s
                                            : u"fo:page-width=\"8.5in\" fo:page-height=\"11in\""_s;
    out += u"</office:styles><office:automatic-styles><style:page-layout style:name=\"Page\">"
           "<style:page-layout-properties %1 fo:margin=\"19mm\"/><style:header-style>"
           "<style:header-footer-properties fo:margin-bottom=\"5mm\"/></style:header-style>"
           "<style:footer-style><style:header-footer-properties fo:margin-top=\"5mm\"/>"
           "</style:footer-style></style:page-layout></office:automatic-styles>"_s.arg(size);
    QString label = xmlText(frame.pageLabel);
    label.replace(u"%1"_s, u"<text:page-number text:select-page=\"current\">1</text:page-number>"_s)
        .replace(u"%2"_s, u"<text:page-count>1</text:page-count>"_s);
    out += u"<office:master-styles><style:master-page style:name=\"Standard\" "
           "style:page-layout-name=\"Page\"><style:header><text:p "
           "text:style-name=\"Header\">"_s +
           xmlText(frame.markedHeader()) + u"</text:p></style:header><style:footer><text:p "_s +
           u"text:style-name=\"Footer\">"_s + xmlText(frame.footerLeft) + u" · "_s + label +
           u"</text:p></style:footer></style:master-page></office:master-styles>"_s;
    return out + u"</office:document-styles>"_s;
}

QString metaXml(const DocumentInfo &info)
{
    const QString date = info.date.toUTC().toString(Qt::ISODate);
    return xmlHead + u"<office:document-meta"_s + spaces() + u"><office:meta>"_s +
           u"<meta:generator>%1</meta:generator><dc:title>%2</dc:title><dc:subject>%3</dc:subject>"
           "<meta:initial-creator>%4</meta:initial-creator><dc:creator>%4</dc:creator>"
           "<meta:creation-date>%5</meta:creation-date><dc:date>%5</dc:date>"
           "<dc:language>%6</dc:language>"_s.arg(xmlText(info.creator), xmlText(info.title),
                                                 xmlText(info.subject), xmlText(info.author), date,
                                                 xmlText(info.language)) +
           u"</office:meta></office:document-meta>"_s;
}

QString manifest(size_t pictures)
{
    QString out =
        xmlHead +
        u"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" "
        "manifest:version=\"1.2\" manifest:media-type=\"%1\"/>"_s.arg(mimeType);
    for (const QString &name : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        out += u"<manifest:file-entry manifest:full-path=\"%1\" "
               "manifest:media-type=\"text/xml\"/>"_s.arg(name);
    for (size_t i = 0; i < pictures; ++i)
        out += u"<manifest:file-entry manifest:full-path=\"Pictures/%1.png\" "
               "manifest:media-type=\"image/png\"/>"_s.arg(i);
    return out + u"</manifest:manifest>"_s;
}

class OpenDocumentComposer final : public EditableComposer
{
public:
    QByteArray finish(const PageFrame &frame, const DocumentInfo &info, Paper paper) override
    {
        m_body.insert(m_contentsAt, contents());
        const QString content = xmlHead + u"<office:document-content"_s + spaces() +
                                u"><office:automatic-styles>"_s + fixedStyles() + m_styles +
                                u"</office:automatic-styles><office:body><office:text>"_s + m_body +
                                u"</office:text></office:body></office:document-content>"_s;
        std::vector<PackedFile> files{
            {"mimetype", mimeType.toUtf8(), true},
            {"content.xml", content.toUtf8()},
            {"styles.xml", stylesXml(frame, info, paper).toUtf8()},
            {"meta.xml", metaXml(info).toUtf8()},
            {"META-INF/manifest.xml", manifest(m_pictures.size()).toUtf8()}};
        files.insert(files.end(), m_pictures.begin(), m_pictures.end());
        return toZip(files);
    }

private:
    static QString fixedStyles()
    {
        QString out;
        const auto cell = [&](const QString &name, const QColor &fill) {
            out += u"<style:style style:name=\"%1\" style:family=\"table-cell\">"
                   "<style:table-cell-properties fo:padding=\"3pt\" fo:border-bottom=\"0.5pt solid "
                   "%2\" fo:background-color=\"%3\"/></style:style>"_s.arg(name, theme::rule.name(),
                                                                           fill.name());
        };
        for (int tone = int(Tone::Text); tone <= int(Tone::Open); ++tone) {
            cell(u"Cell%1"_s.arg(tone), theme::tint(Tone(tone)));
            out += u"<style:style style:name=\"Tone%1\" style:family=\"text\">"
                   "<style:text-properties fo:color=\"%2\"/></style:style>"_s.arg(
                       QString::number(tone), theme::ink(Tone(tone)).name());
        }
        return out + u"<style:style style:name=\"Bold\" style:family=\"text\">"
                     "<style:text-properties fo:font-weight=\"bold\"/></style:style>"_s;
    }

    // A style of its own for what stands in a panel, begins a page or both.
    QString paragraphStyle(const QString &parent)
    {
        const bool startsPage = std::exchange(m_startsPage, false);
        if (!startsPage && !m_panel)
            return parent;
        QString look = startsPage ? u"fo:break-before=\"page\""_s : QString();
        if (m_panel)
            look += u" fo:background-color=\"%1\" fo:border-left=\"3pt solid %2\" "
                    "fo:padding=\"6pt\" style:join-border=\"true\""_s.arg(
                        theme::tint(*m_panel).name(), theme::ink(*m_panel).name());
        const QString name = u"P%1"_s.arg(m_nextStyle++);
        m_styles += u"<style:style style:name=\"%1\" style:family=\"paragraph\" "
                    "style:parent-style-name=\"%2\"><style:paragraph-properties %3/>"
                    "</style:style>"_s.arg(name, parent, look);
        return name;
    }

    QString span(const QString &style, const QString &content)
    {
        return u"<text:span text:style-name=\"%1\">"_s.arg(style) + content + u"</text:span>"_s;
    }

    QString languageStyle(const QString &tag)
    {
        QString &name = m_languages[tag];
        if (name.isEmpty()) {
            name = u"L%1"_s.arg(m_nextStyle++);
            m_styles +=
                u"<style:style style:name=\"%1\" style:family=\"text\">"
                "<style:text-properties %2/></style:style>"_s.arg(name, languageProperties(tag));
        }
        return name;
    }

    // Several spaces in a row, and line breaks, have signs of their own.
    static QString spaced(const QString &text)
    {
        return xmlText(text)
            .replace(u"  "_s, u" <text:s/>"_s)
            .replace(u'\n', u"<text:line-break/>"_s);
    }

    QString markup(const QList<Run> &runs, bool isBold = false)
    {
        QString out;
        for (const Run &run : runs) {
            QString text = spaced(run.text);
            if (run.bold || isBold)
                text = span(u"Bold"_s, text);
            if (run.tone != Tone::Text)
                text = span(u"Tone%1"_s.arg(int(run.tone)), text);
            if (!run.language.isEmpty())
                text = span(languageStyle(run.language), text);
            if (isSafeLink(run.url))
                text = u"<text:a xlink:type=\"simple\" xlink:href=\"%1\">"_s.arg(xmlText(run.url)) +
                       text + u"</text:a>"_s;
            out += text;
        }
        return out;
    }

    void styled(const QString &style, const QString &content)
    {
        m_body += u"<text:p text:style-name=\"%1\">"_s.arg(paragraphStyle(style)) + content +
                  u"</text:p>"_s;
    }

    void writeTitle(const QString &text, const QString &subtitle) override
    {
        styled(u"Title"_s, spaced(text));
        if (!subtitle.isEmpty())
            styled(u"Subtitle"_s, spaced(subtitle));
    }

    void writeHeading(const Heading &heading, int number) override
    {
        m_body += u"<text:h text:style-name=\"%1\" text:outline-level=\"%2\"><text:bookmark "
                  "text:name=\"h%3\"/>"_s.arg(
                      paragraphStyle(u"Heading_20_"_s + QString::number(heading.level)),
                      QString::number(heading.level), QString::number(number)) +
                  spaced(heading.text) + u"</text:h>"_s;
    }

    void writeParagraph(const QList<Run> &runs, ParagraphStyle style) override
    {
        static constexpr QStringView names[] = {
            u"Standard", u"Lead", u"Answer", u"Note", u"Small_20_Print", u"Quotations", u"Caption"};
        styled(names[int(style)].toString(), markup(runs));
    }

    void writeList(const QList<ListItem> &items, ListKind kind) override
    {
        static const QString names[] = {u"Bullets"_s, u"Numbers"_s, u"Labels"_s};
        const QString &style = names[int(kind)];
        int depth = -1;
        const auto close = [&](int to) {
            for (; depth > to; --depth)
                m_body += u"</text:list-item></text:list>"_s;
        };
        for (const ListItem &item : items) {
            if (item.depth > depth) {
                m_body += depth < 0 ? u"<text:list text:style-name=\"%1\">"_s.arg(style)
                                    : u"<text:list>"_s;
                ++depth;
            } else {
                close(item.depth);
                m_body += u"</text:list-item>"_s;
            }
            m_body += u"<text:list-item>"_s;
            QString content = markup(item.paragraphs.front());
            if (!item.label.isEmpty())
                content.prepend(span(u"Bold"_s, spaced(item.label)) + u"<text:tab/>"_s);
            styled(u"Standard"_s, content);
            for (const QList<Run> &note : item.paragraphs.mid(1))
                styled(u"Note"_s, markup(note));
        }
        close(-1);
    }

    QString tableStyle(const Table &table)
    {
        const QString name = u"T%1"_s.arg(m_nextStyle++);
        m_styles +=
            u"<style:style style:name=\"%1\" style:family=\"table\"><style:table-properties "
            "table:align=\"margins\" fo:margin-top=\"6pt\"/></style:style>"_s.arg(name);
        const QList<double> edges = columnEdges(table, contentWidth);
        for (qsizetype i = 0; i < table.weights.size(); ++i)
            m_styles += u"<style:style style:name=\"%1.%2\" style:family=\"table-column\">"
                        "<style:table-column-properties style:rel-column-width=\"%3*\"/>"
                        "</style:style>"_s.arg(name, QString::number(i),
                                               QString::number(qRound(edges[i + 1] - edges[i])));
        return name;
    }

    void cell(int tone, int span, const QString &style, const QString &content)
    {
        m_body +=
            u"<table:table-cell table:style-name=\"Cell%1\" office:value-type=\"string\""_s.arg(
                tone);
        if (span > 1)
            m_body += u" table:number-columns-spanned=\"%1\""_s.arg(span);
        m_body += u"><text:p text:style-name=\"%1\">"_s.arg(style) + content +
                  u"</text:p></table:table-cell>"_s;
        for (int i = 1; i < span; ++i)
            m_body += u"<table:covered-table-cell/>"_s;
    }

    void writePicture(const Picture &picture) override
    {
        const QString name = u"Pictures/%1.png"_s.arg(m_pictures.size());
        const QSizeF size = sizeOf(picture);
        styled(u"Standard"_s,
               u"<draw:frame text:anchor-type=\"as-char\" svg:width=\"%1pt\" "
               "svg:height=\"%2pt\"><draw:image xlink:type=\"simple\" xlink:href=\"%3\"/>"
               "<svg:desc>%4</svg:desc></draw:frame>"_s.arg(QString::number(size.width()),
                                                            QString::number(size.height()), name,
                                                            xmlText(picture.description)));
        m_pictures.push_back({name.toLatin1(), pngOf(picture)});
    }

    void writeTable(const Table &table) override
    {
        if (!table.caption.isEmpty())
            styled(u"Caption"_s, spaced(table.caption));
        const QString style = tableStyle(table);
        m_body += u"<table:table table:name=\"%1\" table:style-name=\"%1\">"_s.arg(style);
        for (qsizetype i = 0; i < table.weights.size(); ++i)
            m_body += u"<table:table-column table:style-name=\"%1.%2\"/>"_s.arg(style).arg(i);
        if (!table.head.isEmpty()) {
            m_body += u"<table:table-header-rows><table:table-row>"_s;
            for (const QString &label : table.head)
                cell(int(Tone::Muted), 1, u"Table_20_Heading"_s, spaced(label));
            m_body += u"</table:table-row></table:table-header-rows>"_s;
        }
        for (const QList<Cell> &cells : table.rows) {
            m_body += u"<table:table-row>"_s;
            for (qsizetype i = 0; i < cells.size(); ++i)
                cell(int(cells[i].tone), cells[i].columnSpan, u"Table_20_Contents"_s,
                     markup(cells[i].runs, table.rowHeaders && i == 0));
            m_body += u"</table:table-row>"_s;
        }
        m_body += u"</table:table>"_s;
    }

    void openPanel(Tone tone) override { m_panel = tone; }
    void closePanel() override { m_panel.reset(); }
    void markContents() override
    {
        m_contentsAt = m_body.size();
        m_contentsStyle = paragraphStyle(u"Contents_20_Heading"_s);
    }
    void writePageBreak() override { m_startsPage = true; }

    QString contents() const
    {
        if (contentsLevels() == 0)
            return {};
        QString out = u"<text:p text:style-name=\"%1\">"_s.arg(m_contentsStyle) +
                      spaced(contentsTitle()) + u"</text:p>"_s;
        for (size_t i = 0; i < headings().size(); ++i) {
            if (headings()[i].level <= contentsLevels())
                out += u"<text:p text:style-name=\"Contents_20_1\"><text:a xlink:type=\"simple\" "
                       "xlink:href=\"#h%1\">"_s.arg(i) +
                       spaced(headings()[i].text) + u"</text:a></text:p>"_s;
        }
        return out;
    }

    QString m_body, m_styles;
    std::vector<PackedFile> m_pictures;
    QMap<QString, QString> m_languages;
    std::optional<Tone> m_panel;
    qsizetype m_contentsAt = 0;
    int m_nextStyle = 1;
    bool m_startsPage = false;
    QString m_contentsStyle;
};

} // namespace

std::unique_ptr<EditableComposer> openDocumentComposer()
{
    return std::make_unique<OpenDocumentComposer>();
}

} // namespace votum
