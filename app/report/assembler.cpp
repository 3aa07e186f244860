#include "report/assembler.h"

#include "report/contentstream.h"
#include "report/fontrepair.h"
#include "report/guards.h"
#include "report/metadata.h"
#include "report/painter.h"
#include "report/pdfobjects.h"
#include "report/structure.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

using Handle = QPDFObjectHandle;

// Qt paints each ink on a page of its own, so that what it draws can be marked as one piece without
// reading its content streams.
QByteArray paintScratch(const Pages &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(int(72 * unitsPerPoint));
    writer.setPageSize(QPageSize(pages.sizeInPoints, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    for (const Ink &ink : pages.inks) {
        if (&ink != &pages.inks.front())
            writer.newPage();
        paintInk(ink, painter);
    }
    painter.end();
    return bytes;
}

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

// Small objects are packed into compressed object streams.
QByteArray written(QPDF &pdf)
{
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

// Builds the file anew beside the scratch file and takes over from it, in the order of the pages,
// only what they use: Qt numbers the parts of its fonts in the order of a hash table, which changes
// from one run of the program to the next.
class Assembler
{
public:
    Assembler(const Pages &pages, const Meta &meta) : m_pages(pages), m_meta(meta) {}

    QByteArray run()
    {
        const QByteArray bytes = paintScratch(m_pages);
        m_scratch.processMemoryFile("scratch", bytes.constData(), size_t(bytes.size()));
        m_pdf.emptyPDF();
        stackInks();
        repairFonts(m_pageObjects);
        takeOutputIntents();
        writeMetadata(m_pdf, m_meta);
        embedFiles(m_pdf, m_meta);
        return written(m_pdf);
    }

private:
    // A page while its inks are being stacked.
    struct Sheet
    {
        std::string content;
        Handle resources = Handle::newDictionary(); // of the scratch file
        Handle annotations = Handle::newArray();
    };

    void stackInks()
    {
        const std::vector<Handle> scratchPages = m_scratch.getAllPages();
        if (scratchPages.size() != m_pages.inks.size())
            throw Refused("there are not as many scratch pages as inks");
        makePageObjects();
        Structure structure(m_pdf, m_pageObjects);
        std::vector<Sheet> sheets(m_pageObjects.size());
        for (size_t i = 0; i < scratchPages.size(); ++i)
            stack(m_pages.inks[i], scratchPages[i], structure, sheets);
        for (size_t i = 0; i < sheets.size(); ++i)
            finishPage(m_pageObjects[i], sheets[i]);
        writePageTree();
        structure.write(*m_pages.root);
        writeOutline(m_pdf, m_pages, m_pageObjects, structure);
    }

    void makePageObjects()
    {
        for (int i = 0; i < m_pages.count; ++i)
            m_pageObjects.push_back(m_pdf.makeIndirectObject(Handle::newDictionary()));
    }

    void stack(const Ink &ink, Handle scratchPage, Structure &structure, std::vector<Sheet> &sheets)
    {
        Sheet &sheet = sheets[size_t(ink.page)];
        mergeResources(sheet.resources, scratchPage.getKey("/Resources"));
        const auto data = scratchPage.getKey("/Contents").getStreamData(qpdf_dl_generalized);
        const std::string_view content(reinterpret_cast<const char *>(data->getBuffer()),
                                       data->getSize());
        if (!isBalanced(content))
            throw Refused("a scratch page does not restore the graphics state");
        if (ink.node)
            sheet.content += beginMark(*ink.node, structure.addMark(*ink.node, ink.page));
        else
            sheet.content += artifactTag(ink.artifact);
        sheet.content.append("q\n").append(content).append("\nQ\nEMC\n");
        if (ink.node && ink.node->isLink()) {
            Handle annotation = linkAnnotation(ink);
            sheet.annotations.appendItem(annotation);
            structure.addAnnotation(*ink.node, annotation);
        }
    }

    static std::string beginMark(const Node &node, int number)
    {
        return "/" + node.element()->role.toStdString() + " <</MCID " + std::to_string(number) +
               ">> BDC\n";
    }

    Handle linkAnnotation(const Ink &ink)
    {
        const Node &link = *ink.node;
        const qreal height = m_pages.sizeInPoints.height();
        const QRectF box(ink.bounds.topLeft() / unitsPerPoint, ink.bounds.size() / unitsPerPoint);
        Handle annotation = m_pdf.makeIndirectObject(Handle::newDictionary());
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        annotation.replaceKey("/Rect",
                              Handle::newArray(Handle::Rectangle(box.left(), height - box.bottom(),
                                                                 box.right(), height - box.top())));
        annotation.replaceKey("/F", Handle::newInteger(4)); // print
        annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
        annotation.replaceKey("/P", m_pageObjects[size_t(ink.page)]);
        annotation.replaceKey("/Contents", pdfText(link.linkText));
        if (link.target)
            annotation.replaceKey("/Dest", destinationOf(link.target));
        else
            annotation.replaceKey("/A", uriAction(link.url));
        return annotation;
    }

    Handle destinationOf(const Node *target) const
    {
        for (const Bookmark &bookmark : m_pages.bookmarks) {
            if (bookmark.node == target)
                return destination(bookmark, m_pages, m_pageObjects[size_t(bookmark.page)]);
        }
        throw Refused("a Link leads nowhere");
    }

    static Handle uriAction(const QString &url)
    {
        Handle action = Handle::newDictionary();
        action.replaceKey("/S", Handle::newName("/URI"));
        action.replaceKey("/URI", Handle::newString(QUrl(url).toEncoded().toStdString()));
        return action;
    }

    void finishPage(Handle page, const Sheet &sheet)
    {
        const QSizeF size = m_pages.sizeInPoints;
        page.replaceKey("/Type", Handle::newName("/Page"));
        page.replaceKey("/MediaBox",
                        Handle::newArray(Handle::Rectangle(0, 0, size.width(), size.height())));
        page.replaceKey("/Resources", taken(sheet.resources));
        page.replaceKey("/Contents", Handle::newStream(&m_pdf, sheet.content));
        page.replaceKey("/Tabs", Handle::newName("/S"));
        page.replaceKey("/Group", Handle::parse("<< /S /Transparency /CS /DeviceRGB >>"));
        if (Handle(sheet.annotations).getArrayNItems() > 0)
            page.replaceKey("/Annots", sheet.annotations);
    }

    void writePageTree()
    {
        Handle tree = m_pdf.getRoot().getKey("/Pages");
        tree.replaceKey("/Kids", Handle::newArray(m_pageObjects));
        tree.replaceKey("/Count", Handle::newInteger(m_pages.count));
        for (Handle &page : m_pageObjects)
            page.replaceKey("/Parent", tree);
    }

    // The colour profile, which PDF/A asks for.
    void takeOutputIntents()
    {
        m_pdf.getRoot().replaceKey("/OutputIntents",
                                   taken(m_scratch.getRoot().getKey("/OutputIntents")));
    }

    // An object of the scratch file as one of ours, with all it refers to.
    Handle taken(Handle object)
    {
        if (object.isIndirect())
            return m_pdf.copyForeignObject(object);
        if (object.isArray()) {
            Handle array = Handle::newArray();
            for (const Handle &item : object.getArrayAsVector())
                array.appendItem(taken(item));
            return array;
        }
        if (object.isDictionary()) {
            Handle dictionary = Handle::newDictionary();
            for (const auto &[key, value] : object.ditems())
                dictionary.replaceKey(key, taken(value));
            return dictionary;
        }
        return object;
    }

    const Pages &m_pages;
    const Meta &m_meta;
    QPDF m_scratch; // outlives m_pdf, which reads its fonts
    QPDF m_pdf;
    std::vector<Handle> m_pageObjects;
};

Error refusal(const QString &why)
{
    return {u"pdf-refused"_s, {}, why};
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
        return Error{u"pdf-failed"_s, {}, QString::fromUtf8(failure.what())};
    }
}

} // namespace votum
