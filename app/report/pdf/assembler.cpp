// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/assembler.h"

#include "report/pdf/embeddedfonts.h"
#include "report/pdf/fields.h"
#include "report/pdf/guards.h"
#include "report/pdf/inkcontent.h"
#include "report/pdf/metadata.h"
#include "report/pdf/outline.h"
#include "report/pdf/pdfobjects.h"
#include "report/pdf/pictures.h"
#include "report/pdf/structure.h"

#include <QUrl>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

using Handle = QPDFObjectHandle;

const char *artifactTag(Artifact artifact)
{
    switch (artifact) {
    case Artifact::Header:
        return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case Artifact::Footer:
        return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
    case Artifact::Watermark:
        return "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n";
    case Artifact::RepeatedHead:
        return "/Artifact <</Type /Pagination>> BDC\n";
    case Artifact::Layout:
    case Artifact::None:
        break;
    }
    return "/Artifact <</Type /Layout>> BDC\n";
}

// Small objects are packed into compressed object streams. Of zlib's levels the third: the usual
// sixth takes more than twice the time for a tenth less, and that was a third of what a short
// record costs.
QByteArray written(QPDF &pdf)
{
    Pl_Flate::setCompressionLevel(3);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

class Assembler
{
public:
    Assembler(const Pages &pages, const Meta &meta)
        : m_pages(pages), m_meta(meta), m_fonts(pages), m_sheets(size_t(pages.count))
    {
        m_pdf.emptyPDF();
        for (int i = 0; i < pages.count; ++i)
            m_pageObjects.push_back(m_pdf.makeIndirectObject(Handle::newDictionary()));
    }

    QByteArray run()
    {
        Structure structure(m_pdf, m_pageObjects);
        for (const Ink &ink : m_pages.inks)
            stack(ink, structure);
        finishPages();
        structure.write(*m_pages.root);
        m_fields.write();
        writeOutline(m_pdf, m_pages, m_pageObjects, structure);
        m_pdf.getRoot().replaceKey("/OutputIntents", m_fonts.outputIntents(m_pdf));
        writeMetadata(m_pdf, m_meta);
        embedFiles(m_pdf, m_meta);
        return written(m_pdf);
    }

private:
    // A page while its inks are being stacked.
    struct Sheet
    {
        std::string content;
        Handle annotations = Handle::newArray();
    };

    void stack(const Ink &ink, Structure &structure)
    {
        Sheet &sheet = m_sheets[size_t(ink.page)];
        if (ink.node && ink.node->isForm()) {
            Handle widget = annotationOf(ink, "/Widget");
            m_fields.add(*ink.node, widget);
            sheet.annotations.appendItem(widget);
            structure.addAnnotation(*ink.node, widget);
            return;
        }
        if (ink.node)
            sheet.content += beginMark(*ink.node, structure.addMark(ink));
        else
            sheet.content += artifactTag(ink.artifact);
        appendContent(ink, m_fonts, m_pages.sizeInPoints.height(), sheet.content);
        sheet.content += "EMC\n";
        if (ink.node && ink.node->isLink()) {
            Handle annotation = linkAnnotation(ink);
            sheet.annotations.appendItem(annotation);
            structure.addAnnotation(*ink.node, annotation);
        }
    }

    static std::string beginMark(const Node &node, int number)
    {
        return std::string("/")
            .append(node.element()->role.constData())
            .append(" <</MCID ")
            .append(std::to_string(number))
            .append(">> BDC\n");
    }

    Handle annotationOf(const Ink &ink, const char *subtype)
    {
        const qreal height = m_pages.sizeInPoints.height();
        const QRectF box(ink.bounds.topLeft() / unitsPerPoint, ink.bounds.size() / unitsPerPoint);
        Handle annotation = m_pdf.makeIndirectObject(Handle::newDictionary());
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName(subtype));
        annotation.replaceKey("/Rect",
                              Handle::newArray(Handle::Rectangle(box.left(), height - box.bottom(),
                                                                 box.right(), height - box.top())));
        annotation.replaceKey("/F", Handle::newInteger(4)); // print
        annotation.replaceKey("/P", m_pageObjects[size_t(ink.page)]);
        return annotation;
    }

    Handle linkAnnotation(const Ink &ink)
    {
        const Node &link = *ink.node;
        Handle annotation = annotationOf(ink, "/Link");
        annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
        annotation.replaceKey("/Contents", pdfText(link.linkText));
        if (link.target)
            annotation.replaceKey("/Dest", destinationOf(link.target));
        else
            annotation.replaceKey("/A", uriAction(link.url));
        return annotation;
    }

    Handle destinationOf(const Node *target) const
    {
        const auto place = m_pages.places.constFind(target);
        if (place == m_pages.places.constEnd())
            throw Refused("a Link leads nowhere");
        return destination(*place, m_pages, m_pageObjects[size_t(place->page)]);
    }

    static Handle uriAction(const QString &url)
    {
        Handle action = Handle::newDictionary();
        action.replaceKey("/S", Handle::newName("/URI"));
        action.replaceKey("/URI", Handle::newString(QUrl(url).toEncoded().toStdString()));
        return action;
    }

    void finishPages()
    {
        Handle tree = m_pdf.getRoot().getKey("/Pages");
        Handle resources = m_fonts.resources(m_pdf);
        if (const Handle pictures = pictureObjects(m_pdf, m_pages); Handle(pictures).isDictionary())
            resources.replaceKey("/XObject", pictures);
        for (size_t i = 0; i < m_sheets.size(); ++i)
            finishPage(m_pageObjects[i], m_sheets[i], resources, tree);
        tree.replaceKey("/Kids", Handle::newArray(m_pageObjects));
        tree.replaceKey("/Count", Handle::newInteger(m_pages.count));
    }

    void finishPage(Handle page, const Sheet &sheet, const Handle &resources, const Handle &tree)
    {
        const QSizeF size = m_pages.sizeInPoints;
        page.replaceKey("/Type", Handle::newName("/Page"));
        page.replaceKey("/Parent", tree);
        page.replaceKey("/MediaBox",
                        Handle::newArray(Handle::Rectangle(0, 0, size.width(), size.height())));
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", Handle::newStream(&m_pdf, sheet.content));
        page.replaceKey("/Tabs", Handle::newName("/S"));
        page.replaceKey("/Group", Handle::parse("<< /S /Transparency /CS /DeviceRGB >>"));
        if (Handle(sheet.annotations).getArrayNItems() > 0)
            page.replaceKey("/Annots", sheet.annotations);
    }

    const Pages &m_pages;
    const Meta &m_meta;
    const EmbeddedFonts m_fonts; // outlives m_pdf, which reads their objects
    QPDF m_pdf;
    std::vector<Handle> m_pageObjects;
    std::vector<Sheet> m_sheets;
    Fields m_fields{m_pdf};
};

Error refusal(const QString &why)
{
    return {u"pdfRefused"_s, {}, why};
}

} // namespace

Result<QByteArray> renderPages(const Pages &pages, const Meta &meta)
{
    if (const QString fault = firstFault(pages, meta); !fault.isEmpty())
        return refusal(fault);
    try {
        return Assembler(pages, meta).run();
    } catch (const Refused &refused) {
        return refusal(QString::fromUtf8(refused.what()));
    } catch (const std::exception &failure) {
        return Error{u"pdfFailed"_s, {}, QString::fromUtf8(failure.what())};
    }
}

} // namespace votum
