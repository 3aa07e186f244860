// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/wordstyles.h"

#include "formats/data/xmltext.h"
#include "report/pages/theme.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int twips = 20; // a point has

// The look of paragraphs that have a style; half points, as the format wants it.
struct Style
{
    QStringView id, name;
    theme::Type type;
    Tone tone = Tone::Text;
    int outline = -1; // level of a heading
    bool keepNext = false;
};

constexpr Style styles[] = {
    {u"Title", u"Title", theme::documentTitle, Tone::Accent, -1, true},
    {u"Heading1", u"heading 1", theme::headings[0], Tone::Accent, 0, true},
    {u"Heading2", u"heading 2", theme::headings[1], Tone::Accent, 1, true},
    {u"Heading3", u"heading 3", theme::headings[2], Tone::Text, 2, true},
    {u"Subtitle", u"Subtitle", theme::lead, Tone::Muted},
    {u"Lead", u"Lead", theme::lead},
    {u"Answer", u"Answer", theme::answer},
    {u"Note", u"Note", theme::note},
    {u"SmallPrint", u"Small Print", theme::smallPrint, Tone::Muted},
    {u"Quote", u"Quote", theme::body},
    {u"Caption", u"caption", theme::caption, Tone::Muted, -1, true},
    {u"ListParagraph", u"List Paragraph", theme::body},
    {u"TableText", u"Table Text", theme::cell},
    {u"TableHead", u"Table Head", theme::cellHead},
    {u"Header", u"header", theme::frame, Tone::Muted},
    {u"Footer", u"footer", theme::frame, Tone::Muted},
    {u"TOC1", u"toc 1", theme::body},
    {u"TOC2", u"toc 2", theme::body},
    {u"TOC3", u"toc 3", theme::body},
    {u"TOCHeading", u"TOC Heading", theme::headings[1], Tone::Accent, -1, true},
};

QString styleXml(const Style &style)
{
    QString paragraph = u"<w:spacing w:before=\"%1\" w:after=\"0\" w:line=\"%2\" "
                        "w:lineRule=\"auto\"/>"_s.arg(qRound(style.type.before * twips))
                            .arg(qRound(style.type.leading * 200));
    if (style.id == u"Quote")
        paragraph += u"<w:ind w:left=\"284\"/>"_s;
    if (style.id.startsWith(u"TOC") && style.id.size() == 4)
        paragraph += u"<w:ind w:left=\"%1\"/>"_s.arg((style.id[3].digitValue() - 1) * 240);
    if (style.outline >= 0)
        paragraph += u"<w:outlineLvl w:val=\"%1\"/>"_s.arg(style.outline);
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/>"
           "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>%3%4</w:pPr>"
           "<w:rPr>%5<w:color w:val=\"%6\"/><w:sz w:val=\"%7\"/></w:rPr></w:style>"_s.arg(
               style.id, style.name, style.keepNext ? u"<w:keepNext/>"_s : QString(), paragraph,
               style.type.bold ? u"<w:b/>"_s : QString(), hexOf(theme::ink(style.tone)),
               QString::number(qRound(style.type.size * 2)));
}

} // namespace

QString wordStyles(const QString &language)
{
    QString xml =
        u"<w:styles"_s + wordSpaces +
        u"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" "
        "w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:color w:val=\"%1\"/>"
        "<w:sz w:val=\"%2\"/><w:lang w:val=\"%3\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        "<w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:before=\"%4\" "
        "w:after=\"0\" w:line=\"%5\" w:lineRule=\"auto\"/></w:pPr></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"Hyperlink\">"
        "<w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"%6\"/><w:u "
        "w:val=\"single\"/></w:rPr></w:style>"_s.arg(hexOf(theme::ink(Tone::Text)))
            .arg(qRound(theme::body.size * 2))
            .arg(xmlText(language))
            .arg(qRound(theme::body.before * twips))
            .arg(qRound(theme::body.leading * 200))
            .arg(hexOf(theme::ink(Tone::Accent)));
    for (const Style &style : styles)
        xml += styleXml(style);
    return xml + u"</w:styles>"_s;
}

QString wordNumbering(int lists)
{
    QString xml = u"<w:numbering"_s + wordSpaces + u'>';
    for (const auto &[id, format] : {std::pair(1, u"bullet"_s), std::pair(2, u"decimal"_s)}) {
        xml += u"<w:abstractNum w:abstractNumId=\"%1\"><w:multiLevelType "
               "w:val=\"multilevel\"/>"_s.arg(id);
        for (int level = 0; level < 9; ++level)
            xml += u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/>"
                   "<w:lvlText w:val=\"%3\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%4\" "
                   "w:hanging=\"320\"/></w:pPr></w:lvl>"_s.arg(
                       QString::number(level), format,
                       id == 1 ? u"•"_s : u'%' + QString::number(level + 1) + u'.',
                       QString::number(320 * (level + 1)));
        xml += u"</w:abstractNum>"_s;
    }
    xml += u"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"_s;
    for (int list = firstNumbered; list < lists; ++list)
        xml += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\">"
               "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"_s.arg(list);
    return xml + u"</w:numbering>"_s;
}

QString hexOf(const QColor &color)
{
    return color.name().mid(1);
}

} // namespace votum
