// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/ods.h"

#include "formats/data/xmltext.h"
#include "formats/data/zipfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr QStringView mimeType = u"application/vnd.oasis.opendocument.spreadsheet";
constexpr QStringView xmlHead = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr qsizetype longestName = 31; // of a sheet; other programs take no more

QString cellXml(const QString &text, const QString &style)
{
    static const QRegularExpression day(u"^\\d{4}-\\d\\d-\\d\\d$"_s);
    if (text.isEmpty())
        return u"<table:table-cell/>"_s;
    const bool isDay = day.match(text).hasMatch();
    QString out = isDay ? u"<table:table-cell table:style-name=\"Day\" office:value-type=\"date\" "
                          "office:date-value=\"%1\">"_s.arg(text)
                        : u"<table:table-cell table:style-name=\"%1\" "
                          "office:value-type=\"string\">"_s.arg(style);
    for (const QString &line : xmlText(text).split(u'\n'))
        out += u"<text:p>"_s + line + u"</text:p>"_s;
    return out + u"</table:table-cell>"_s;
}

QString rowXml(const QStringList &cells, const QString &style)
{
    QString out = u"<table:table-row>"_s;
    for (const QString &text : cells)
        out += cellXml(text, style);
    return out + u"</table:table-row>"_s;
}

// Without what a sheet's name must not have in some program.
QString sheetName(const QString &title, size_t number)
{
    static const QRegularExpression refused(u"[\\[\\]*?:/\\\\'\\x00-\\x1f]"_s);
    const QString name = QString(title).remove(refused).left(longestName).trimmed();
    return name.isEmpty() ? QString::number(number) : name;
}

} // namespace

QByteArray toOds(const std::vector<DataTable> &tables)
{
    QString content =
        xmlHead +
        u"<office:document-content "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
        "office:version=\"1.2\"><office:automatic-styles><number:date-style "
        "style:name=\"IsoDay\"><number:year number:style=\"long\"/><number:text>-</number:text>"
        "<number:month number:style=\"long\"/><number:text>-</number:text><number:day "
        "number:style=\"long\"/></number:date-style><style:style style:name=\"Column\" "
        "style:family=\"table-column\"><style:table-column-properties "
        "style:column-width=\"50mm\"/></style:style>"_s;
    for (const auto &[name, look] :
         {std::pair(u"SheetHead"_s, u"<style:text-properties fo:font-weight=\"bold\"/>"_s),
          std::pair(u"SheetCell"_s, u"<style:table-cell-properties fo:wrap-option=\"wrap\" "
                                    "style:vertical-align=\"top\"/>"_s)})
        content +=
            u"<style:style style:name=\"%1\" style:family=\"table-cell\">%2</style:style>"_s.arg(
                name, look);
    content += u"<style:style style:name=\"Day\" style:family=\"table-cell\" "
               "style:data-style-name=\"IsoDay\"><style:table-cell-properties "
               "style:vertical-align=\"top\"/></style:style></office:automatic-styles>"
               "<office:body><office:spreadsheet>"_s;
    for (size_t i = 0; i < tables.size(); ++i) {
        const DataTable &table = tables[i];
        content += u"<table:table table:name=\""_s + xmlText(sheetName(table.title, i + 1)) +
                   u"\"><table:table-column table:style-name=\"Column\" "
                   "table:number-columns-repeated=\"%1\"/>"_s.arg(table.head.size()) +
                   u"<table:table-header-rows>"_s + rowXml(table.head, u"SheetHead"_s) +
                   u"</table:table-header-rows>"_s;
        for (const QStringList &cells : table.rows)
            content += rowXml(cells, u"SheetCell"_s);
        content += u"</table:table>"_s;
    }
    content += u"</office:spreadsheet></office:body></office:document-content>"_s;
    const QString manifest =
        xmlHead +
        u"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" "
        "manifest:version=\"1.2\" manifest:media-type=\"%1\"/><manifest:file-entry "
        "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
        "</manifest:manifest>"_s.arg(mimeType);
    return toZip({{"mimetype", mimeType.toUtf8(), true},
                  {"content.xml", content.toUtf8()},
                  {"META-INF/manifest.xml", manifest.toUtf8()}});
}

} // namespace votum
