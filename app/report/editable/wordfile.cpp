// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/wordfile.h"

#include "formats/data/xmltext.h"
#include "formats/data/zipfile.h"
#include "report/editable/wordstyles.h"
#include "report/pages/columns.h"
#include "report/pages/theme.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr QStringView xmlHead = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr QStringView relationSpace =
    u"http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr double contentWidth = 9746; // of A4, in twips

QByteArray part(const QString &content)
{
    return (xmlHead + content).toUtf8();
}

QString plainRun(const QString &text)
{
    return u"<w:r><w:t xml:space=\"preserve\">"_s + xmlText(text) + u"</w:t></w:r>"_s;
}

QString field(const QString &code)
{
    return u"<w:fldSimple w:instr=\" "_s + code + u" \">"_s + plainRun(u"1"_s) +
           u"</w:fldSimple>"_s;
}

// "Page %1 of %2" with the fields in its places.
QString pageFields(const QString &label)
{
    QString out, text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QStringView here = QStringView(label).mid(i, 2);
        if (here == u"%1" || here == u"%2") {
            out += plainRun(std::exchange(text, {})) +
                   field(here == u"%1" ? u"PAGE"_s : u"NUMPAGES"_s);
            ++i;
        } else {
            text += label[i];
        }
    }
    return out + plainRun(text);
}

class WordComposer final : public EditableComposer
{
public:
    QByteArray finish(const PageFrame &frame, const DocumentInfo &info, Paper paper) override
    {
        m_body.insert(m_contentsAt, contents());
        const QSize page = paper == Paper::A4 ? QSize(11906, 16838) : QSize(12240, 15840);
        const QString document =
            u"<w:document"_s + wordSpaces + u"><w:body>"_s + m_body +
            u"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
            "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"%1\" w:h=\"%2\"/>"
            "<w:pgMar w:top=\"1240\" w:right=\"1080\" w:bottom=\"1080\" w:left=\"1080\" "
            "w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"_s
                .arg(page.width())
                .arg(page.height());
        const QString header = u"<w:hdr"_s + wordSpaces +
                               u"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"_s +
                               plainRun(frame.markedHeader()) + u"</w:p></w:hdr>"_s;
        const QString footer =
            u"<w:ftr"_s + wordSpaces +
            u"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" "
            "w:pos=\"%1\"/></w:tabs></w:pPr>"_s.arg(page.width() - 2 * 1080) +
            plainRun(frame.footerLeft) + u"<w:r><w:tab/></w:r>"_s + pageFields(frame.pageLabel) +
            u"</w:p></w:ftr>"_s;
        std::vector<PackedFile> files{
            {"[Content_Types].xml", part(contentTypes())},
            {"_rels/.rels", part(packageRelations())},
            {"docProps/core.xml", part(properties(info))},
            {"word/document.xml", part(document)},
            {"word/_rels/document.xml.rels", part(documentRelations())},
            {"word/styles.xml", part(wordStyles(info.language))},
            {"word/numbering.xml", part(wordNumbering(m_nextList))},
            {"word/settings.xml",
             part(u"<w:settings"_s + wordSpaces + u"><w:autoHyphenation/></w:settings>"_s)},
            {"word/header.xml", part(header)},
            {"word/footer.xml", part(footer)}};
        files.insert(files.end(), m_pictures.begin(), m_pictures.end());
        return toZip(files);
    }

private:
    static QString contentTypes()
    {
        QString xml =
            u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            "<Override PartName=\"/docProps/core.xml\" "
            "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"_s;
        for (const QString &name : {u"document"_s, u"styles"_s, u"numbering"_s, u"settings"_s,
                                    u"header"_s, u"footer"_s}) {
            const QString type = name == u"document" ? name + u".main" : name;
            xml +=
                u"<Override PartName=\"/word/%1.xml\" ContentType=\"application/"
                "vnd.openxmlformats-officedocument.wordprocessingml.%2+xml\"/>"_s.arg(name, type);
        }
        return xml + u"</Types>"_s;
    }

    static QString relations(const QString &content)
    {
        return u"<Relationships "
               "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s +
               content + u"</Relationships>"_s;
    }

    static QString packageRelations()
    {
        return relations(
            u"<Relationship Id=\"document\" Type=\"%1/officeDocument\" "
            "Target=\"word/document.xml\"/><Relationship Id=\"core\" "
            "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
            "core-properties\" Target=\"docProps/core.xml\"/>"_s.arg(relationSpace));
    }

    QString documentRelations() const
    {
        QString xml;
        for (const QString &name :
             {u"styles"_s, u"numbering"_s, u"settings"_s, u"header"_s, u"footer"_s})
            xml += u"<Relationship Id=\"%1\" Type=\"%2/%1\" Target=\"%1.xml\"/>"_s.arg(
                name, relationSpace);
        for (qsizetype i = 0; i < m_links.size(); ++i)
            xml += u"<Relationship Id=\"link%1\" Type=\"%2/hyperlink\" Target=\"%3\" "
                   "TargetMode=\"External\"/>"_s.arg(QString::number(i), relationSpace,
                                                     xmlText(m_links[i]));
        for (size_t i = 0; i < m_pictures.size(); ++i)
            xml += u"<Relationship Id=\"picture%1\" Type=\"%2/image\" "
                   "Target=\"media/%1.png\"/>"_s.arg(QString::number(i), relationSpace);
        return relations(xml);
    }

    static QString properties(const DocumentInfo &info)
    {
        const QString date = info.date.toUTC().toString(Qt::ISODate);
        QString xml = u"<cp:coreProperties "
                      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                      "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"_s;
        for (const auto &[name, value] :
             {std::pair(u"title"_s, info.title), std::pair(u"subject"_s, info.subject),
              std::pair(u"creator"_s, info.author), std::pair(u"language"_s, info.language)})
            xml += u"<dc:%1>%2</dc:%1>"_s.arg(name, xmlText(value));
        for (const QString &name : {u"created"_s, u"modified"_s})
            xml += u"<dcterms:%1 xsi:type=\"dcterms:W3CDTF\">%2</dcterms:%1>"_s.arg(name, date);
        return xml + u"</cp:coreProperties>"_s;
    }

    // `look`: what the run has beside its own.
    QString markup(const QList<Run> &runs, bool isBold = false)
    {
        QString out;
        for (const Run &run : runs) {
            const bool isLink = isSafeLink(run.url);
            QString look;
            if (isLink)
                look += u"<w:rStyle w:val=\"Hyperlink\"/>"_s;
            if (run.bold || isBold)
                look += u"<w:b/>"_s;
            if (run.tone != Tone::Text && !isLink)
                look += u"<w:color w:val=\"%1\"/>"_s.arg(hexOf(theme::ink(run.tone)));
            if (!run.language.isEmpty())
                look += u"<w:lang w:val=\"%1\"/>"_s.arg(xmlText(run.language));
            QString text = u"<w:r><w:rPr>"_s + look + u"</w:rPr>"_s;
            const QStringList lines = xmlText(run.text).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i)
                text += (i > 0 ? u"<w:br/>"_s : QString()) + u"<w:t xml:space=\"preserve\">"_s +
                        lines[i] + u"</w:t>"_s;
            text += u"</w:r>"_s;
            if (isLink) {
                text = u"<w:hyperlink r:id=\"link%1\">"_s.arg(m_links.size()) + text +
                       u"</w:hyperlink>"_s;
                m_links << run.url;
            }
            out += text;
        }
        return out;
    }

    // In a panel each paragraph has its bar and its tint.
    void styled(const QString &styleId, const QString &content, const QString &extra = {})
    {
        QString look = u"<w:pStyle w:val=\"%1\"/>"_s.arg(styleId);
        if (std::exchange(m_startsPage, false))
            look += u"<w:pageBreakBefore/>"_s;
        look += extra;
        if (m_panel)
            look +=
                u"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"6\" "
                "w:color=\"%1\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" "
                "w:fill=\"%2\"/>"_s.arg(hexOf(theme::ink(*m_panel)), hexOf(theme::tint(*m_panel)));
        m_body += u"<w:p><w:pPr>"_s + look + u"</w:pPr>"_s + content + u"</w:p>"_s;
    }

    void writeTitle(const QString &text, const QString &subtitle) override
    {
        styled(u"Title"_s, plainRun(text));
        if (!subtitle.isEmpty())
            styled(u"Subtitle"_s, plainRun(subtitle));
    }

    void writeHeading(const Heading &heading, int number) override
    {
        const QString mark = QString::number(number);
        styled(u"Heading"_s + QString::number(heading.level),
               u"<w:bookmarkStart w:id=\"%1\" w:name=\"_h%1\"/>"_s.arg(mark) +
                   plainRun(heading.text) + u"<w:bookmarkEnd w:id=\"%1\"/>"_s.arg(mark));
    }

    void writeParagraph(const QList<Run> &runs, ParagraphStyle style) override
    {
        static constexpr QStringView ids[] = {u"Normal",     u"Lead",  u"Answer", u"Note",
                                              u"SmallPrint", u"Quote", u"Caption"};
        styled(ids[int(style)].toString(), markup(runs));
    }

    void writeList(const QList<ListItem> &items, ListKind kind) override
    {
        const int list = kind == ListKind::Numbers ? m_nextList++ : bulletList;
        for (const ListItem &item : items) {
            QString look = u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s
                               .arg(qMin(item.depth, 8))
                               .arg(list);
            QString content = markup(item.paragraphs.front());
            if (kind == ListKind::Labels) {
                look = u"<w:tabs><w:tab w:val=\"left\" w:pos=\"680\"/></w:tabs><w:ind "
                       "w:left=\"680\" w:hanging=\"680\"/>"_s;
                content = markup({Run{.text = item.label, .bold = true}}) +
                          u"<w:r><w:tab/></w:r>"_s + content;
            }
            styled(u"ListParagraph"_s, content, look);
            for (const QList<Run> &note : item.paragraphs.mid(1))
                styled(u"Note"_s, markup(note), u"<w:ind w:left=\"680\"/>"_s);
        }
    }

    // In English Metric Units, 12700 to the point (ECMA-376-1, 20.4 and 22.9.2.1).
    void writePicture(const Picture &picture) override
    {
        const QSizeF size = sizeOf(picture) * 12700;
        const QString extent =
            u"cx=\"%1\" cy=\"%2\""_s.arg(qRound64(size.width())).arg(qRound64(size.height()));
        const QString number = QString::number(m_pictures.size());
        const QString named =
            u"id=\"%1\" name=\"%1.png\" descr=\"%2\""_s.arg(number, xmlText(picture.description));
        const QString space = u"http://schemas.openxmlformats.org/drawingml/2006/"_s;
        styled(u"Normal"_s,
               u"<w:r><w:drawing><wp:inline xmlns:wp=\"%1wordprocessingDrawing\"><wp:extent %2/>"
               "<wp:docPr %3/><a:graphic xmlns:a=\"%1main\"><a:graphicData uri=\"%1picture\">"
               "<pic:pic xmlns:pic=\"%1picture\"><pic:nvPicPr><pic:cNvPr %3/><pic:cNvPicPr/>"
               "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture%4\"/><a:stretch><a:fillRect/>"
               "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext %2/>"
               "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
               "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"_s.arg(space, extent,
                                                                                  named, number));
        m_pictures.push_back({"word/media/" + number.toLatin1() + ".png", pngOf(picture)});
    }

    QString cell(const QString &content, const QString &styleId, double width, int span,
                 const QString &fill)
    {
        QString look =
            u"<w:tcW w:w=\"%1\" w:type=\"pct\"/>"_s.arg(qRound(width / contentWidth * 5000));
        if (span > 1)
            look += u"<w:gridSpan w:val=\"%1\"/>"_s.arg(span);
        if (!fill.isEmpty())
            look += u"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%1\"/>"_s.arg(fill);
        return u"<w:tc><w:tcPr>%1</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"%2\"/></w:pPr>"_s.arg(
                   look, styleId) +
               content + u"</w:p></w:tc>"_s;
    }

    void writeTable(const Table &table) override
    {
        if (!table.caption.isEmpty())
            styled(u"Caption"_s, plainRun(table.caption));
        const QList<double> edges = columnEdges(table, contentWidth);
        m_body += u"<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
                  "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"%1\"/><w:insideH "
                  "w:val=\"single\" w:sz=\"4\" w:color=\"%1\"/></w:tblBorders>"
                  "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"50\" "
                  "w:type=\"dxa\"/><w:bottom w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar>"
                  "<w:tblLook w:firstRow=\"%2\" w:firstColumn=\"%3\" w:noHBand=\"1\" "
                  "w:noVBand=\"1\"/>"_s.arg(hexOf(theme::rule),
                                            QString::number(int(!table.head.isEmpty())),
                                            QString::number(int(table.rowHeaders)));
        if (!table.caption.isEmpty())
            m_body += u"<w:tblCaption w:val=\"%1\"/>"_s.arg(xmlText(table.caption));
        m_body += u"</w:tblPr><w:tblGrid>"_s;
        for (qsizetype i = 0; i + 1 < edges.size(); ++i)
            m_body += u"<w:gridCol w:w=\"%1\"/>"_s.arg(qRound(edges[i + 1] - edges[i]));
        m_body += u"</w:tblGrid>"_s;
        if (!table.head.isEmpty()) {
            m_body += u"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"_s;
            for (qsizetype i = 0; i < table.head.size(); ++i)
                m_body += cell(plainRun(table.head[i]), u"TableHead"_s, edges[i + 1] - edges[i], 1,
                               hexOf(theme::tint(Tone::Muted)));
            m_body += u"</w:tr>"_s;
        }
        for (const QList<Cell> &cells : table.rows) {
            m_body += u"<w:tr>"_s;
            qsizetype column = 0;
            for (qsizetype i = 0; i < cells.size(); ++i) {
                const qsizetype next = column + cells[i].columnSpan;
                const double width = edges[next] - edges[std::exchange(column, next)];
                const bool isHead = table.rowHeaders && i == 0;
                const QString fill =
                    cells[i].tone == Tone::Text ? QString() : hexOf(theme::tint(cells[i].tone));
                m_body += cell(markup(cells[i].runs, isHead), u"TableText"_s, width,
                               cells[i].columnSpan, fill);
            }
            m_body += u"</w:tr>"_s;
        }
        // Two tables in a row would become one.
        m_body += u"</w:tbl><w:p><w:pPr><w:pStyle w:val=\"SmallPrint\"/></w:pPr></w:p>"_s;
    }

    void openPanel(Tone tone) override { m_panel = tone; }
    void closePanel() override { m_panel.reset(); }
    void markContents() override
    {
        m_contentsAt = m_body.size();
        m_contentsStartPage = std::exchange(m_startsPage, false);
    }
    void writePageBreak() override { m_startsPage = true; }

    // A field that the program can build anew, and what is in it now; without pages, which nobody
    // knows yet.
    QString contents() const
    {
        if (contentsLevels() == 0)
            return {};
        QStringList lines;
        for (size_t i = 0; i < headings().size(); ++i) {
            if (headings()[i].level <= contentsLevels())
                lines << u"<w:hyperlink w:anchor=\"_h%1\">"_s.arg(i) +
                             plainRun(headings()[i].text) + u"</w:hyperlink>"_s;
        }
        QString out = u"<w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/>%1</w:pPr>"_s.arg(
                          m_contentsStartPage ? u"<w:pageBreakBefore/>"_s : QString()) +
                      plainRun(contentsTitle()) + u"</w:p>"_s;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            out += u"<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>"_s;
            if (i == 0)
                out += u"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
                       "xml:space=\"preserve\"> TOC \\o \"1-%1\" \\h \\n </w:instrText></w:r><w:r>"
                       "<w:fldChar w:fldCharType=\"separate\"/></w:r>"_s.arg(contentsLevels());
            out += lines[i];
            if (i + 1 == lines.size())
                out += u"<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"_s;
            out += u"</w:p>"_s;
        }
        return out;
    }

    QString m_body;
    QStringList m_links;
    std::vector<PackedFile> m_pictures;
    std::optional<Tone> m_panel;
    qsizetype m_contentsAt = 0;
    int m_nextList = firstNumbered;
    bool m_startsPage = false;
    bool m_contentsStartPage = false;
};

} // namespace

std::unique_ptr<EditableComposer> wordComposer()
{
    return std::make_unique<WordComposer>();
}

} // namespace votum
