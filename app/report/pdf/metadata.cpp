// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/metadata.h"

#include "report/pages/textgate.h"
#include "report/pdf/pdfobjects.h"

#include <QUuid>

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

using Handle = QPDFObjectHandle;

constexpr QStringView xmpTemplate = uR"(<?xpacket begin="%1" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%2</rdf:li><rdf:li xml:lang="%5">%2</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%3</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%4</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>%5</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>%6</xmp:CreatorTool>
<xmp:CreateDate>%7</xmp:CreateDate>
<xmp:ModifyDate>%7</xmp:ModifyDate>
<xmp:MetadataDate>%7</xmp:MetadataDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>%6</pdf:Producer>
<pdf:Keywords>%8</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
)";

// ISO 16684-1, 8.3 and 8.6; version 5 of RFC 4122: the same each time.
constexpr QStringView xmpIdentifiers =
    uR"(<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier>%1</dc:identifier>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<xmpMM:DocumentID>uuid:%2</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:%3</xmpMM:InstanceID>
</rdf:Description>
)";

// PDF/A-3 does not know pdfuaid, so the file has to describe it (ISO 19005-3, 6.6.2.3.2).
constexpr QStringView xmpExtension = uR"(<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>)";

// XML knows no controls; what the pages cannot show, the metadata leave out as well.
QString oneLine(const QString &text)
{
    return gateText(text).text.replace(QChar(QChar::LineSeparator), u' ').trimmed();
}

QString pdfDate(const QDateTime &date)
{
    return date.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s);
}

QString identifiers(const Meta &meta)
{
    if (meta.identifier.isEmpty())
        return {};
    // Of these documents, made up once.
    static const QUuid space(u"8f0c2b56-5d3e-4b7a-9c41-6a7e0d9b3f12"_s);
    const auto id = [](const QByteArray &name) {
        return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
    };
    return xmpIdentifiers.toString().arg(oneLine(meta.identifier).toHtmlEscaped(),
                                         id(meta.document), id(meta.instance));
}

std::string xmp(const Meta &meta)
{
    const QString date = meta.date.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    const QString text = xmpTemplate.toString().arg(
        QString(QChar(QChar::ByteOrderMark)), oneLine(meta.title).toHtmlEscaped(),
        oneLine(meta.author).toHtmlEscaped(), oneLine(meta.subject).toHtmlEscaped(),
        meta.language.toHtmlEscaped(), oneLine(meta.creator).toHtmlEscaped(), date,
        oneLine(meta.keywords).toHtmlEscaped());
    return QString(text + identifiers(meta) + xmpExtension).toStdString();
}

void writeInfo(QPDF &pdf, const Meta &meta)
{
    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", pdfText(oneLine(meta.title)));
    info.replaceKey("/Author", pdfText(oneLine(meta.author)));
    info.replaceKey("/Subject", pdfText(oneLine(meta.subject)));
    info.replaceKey("/Keywords", pdfText(oneLine(meta.keywords)));
    info.replaceKey("/Creator", pdfText(oneLine(meta.creator)));
    info.replaceKey("/Producer", pdfText(oneLine(meta.creator)));
    info.replaceKey("/CreationDate", pdfText(pdfDate(meta.date)));
    info.replaceKey("/ModDate", pdfText(pdfDate(meta.date)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

Handle fileSpecification(QPDF &pdf, const Attachment &file, const QDateTime &date)
{
    const std::string written = pdfDate(date).toStdString();
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, file.data.toStdString());
    stream.setCreationDate(written).setModDate(written).setSubtype(file.mimeType.toStdString());
    auto specification =
        QPDFFileSpecObjectHelper::createFileSpec(pdf, file.name.toStdString(), stream);
    specification.setDescription(file.description.toStdString());
    Handle object = specification.getObjectHandle();
    object.replaceKey("/AFRelationship", pdfName(file.relationship));
    return object;
}

} // namespace

void writeMetadata(QPDF &pdf, const Meta &meta)
{
    writeInfo(pdf, meta);
    Handle metadata = Handle::newStream(&pdf, xmp(meta));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    Handle catalog = pdf.getRoot();
    catalog.replaceKey("/Metadata", metadata);
    catalog.replaceKey("/Lang", pdfText(meta.language));
    catalog.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
}

void embedFiles(QPDF &pdf, const Meta &meta)
{
    if (meta.attachments.isEmpty())
        return;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    Handle associated = Handle::newArray();
    for (const Attachment &file : meta.attachments) {
        const QPDFFileSpecObjectHelper specification(fileSpecification(pdf, file, meta.date));
        files.replaceEmbeddedFile(file.name.toStdString(), specification);
        associated.appendItem(QPDFFileSpecObjectHelper(specification).getObjectHandle());
    }
    pdf.getRoot().replaceKey("/AF", associated);
}

} // namespace votum
