// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/structure.h"

#include "report/pdf/pdfobjects.h"

namespace votum {

namespace {
using Handle = QPDFObjectHandle;
} // namespace

Structure::Structure(QPDF &pdf, std::vector<Handle> pages)
    : m_pdf(pdf), m_pages(std::move(pages)), m_elementsOfPage(m_pages.size())
{
}

int Structure::addMark(const Ink &ink)
{
    std::vector<Handle> &elements = m_elementsOfPage[size_t(ink.page)];
    const int number = int(elements.size());
    elements.push_back(Handle::newNull());
    m_marks[ink.node].push_back({ink.page, number, ink.bounds});
    return number;
}

void Structure::addAnnotation(const Node &node, const Handle &annotation)
{
    m_annotations[&node].push_back(annotation);
}

Handle Structure::attributes(const Node &node) const
{
    Handle attributes = Handle::newDictionary();
    if (!node.scope.isEmpty() || node.columnSpan > 1)
        attributes.replaceKey("/O", Handle::newName("/Table"));
    if (!node.scope.isEmpty())
        attributes.replaceKey("/Scope", pdfName(node.scope));
    if (node.columnSpan > 1)
        attributes.replaceKey("/ColSpan", Handle::newInteger(node.columnSpan));
    if (!node.listNumbering.isEmpty()) {
        attributes.replaceKey("/O", Handle::newName("/List"));
        attributes.replaceKey("/ListNumbering", pdfName(node.listNumbering));
    }
    // Where a figure stands, if that is one page (ISO 32000-1, 14.8.5.4.3).
    const auto marks = m_marks.find(&node);
    if (node.role == "Figure" && marks != m_marks.end() && marks->second.size() == 1) {
        const auto &[page, number, bounds] = marks->second.front();
        const QRectF area(bounds.topLeft() / unitsPerPoint, bounds.size() / unitsPerPoint);
        const double height =
            Handle(m_pages[size_t(page)]).getKey("/MediaBox").getArrayAsRectangle().ury;
        attributes.replaceKey("/O", Handle::newName("/Layout"));
        attributes.replaceKey("/Placement", Handle::newName("/Block"));
        attributes.replaceKey(
            "/BBox", Handle::newArray(Handle::Rectangle(area.left(), height - area.bottom(),
                                                        area.right(), height - area.top())));
    }
    return attributes;
}

Handle Structure::writeElement(const Node &node, const Handle &parent)
{
    Handle element = m_pdf.makeIndirectObject(Handle::newDictionary());
    m_elements.emplace(&node, element);
    element.replaceKey("/Type", Handle::newName("/StructElem"));
    element.replaceKey("/S", pdfName(node.role));
    element.replaceKey("/P", parent);
    if (!node.language.isEmpty())
        element.replaceKey("/Lang", pdfText(node.language));
    if (!node.alternative.isEmpty())
        element.replaceKey("/Alt", pdfText(node.alternative));
    if (Handle own = attributes(node); own.hasKey("/O"))
        element.replaceKey("/A", own);
    Handle children = Handle::newArray();
    appendContent(node, element, children);
    for (const auto &child : node.children) {
        if (child->role.isEmpty())
            appendContent(*child, element, children);
        else
            children.appendItem(writeElement(*child, element));
    }
    element.replaceKey("/K", children);
    return element;
}

void Structure::appendContent(const Node &node, const Handle &element, const Handle &children)
{
    appendMarks(node, element, children);
    appendAnnotations(node, element, children);
}

void Structure::appendMarks(const Node &node, const Handle &element, Handle children)
{
    const auto marks = m_marks.find(&node);
    if (marks == m_marks.end())
        return;
    for (const Marked &mark : marks->second) {
        Handle page = m_pages[size_t(mark.page)];
        m_elementsOfPage[size_t(mark.page)][size_t(mark.number)] = element;
        Handle reference = Handle::newDictionary();
        reference.replaceKey("/Type", Handle::newName("/MCR"));
        reference.replaceKey("/Pg", page);
        reference.replaceKey("/MCID", Handle::newInteger(mark.number));
        children.appendItem(reference);
    }
}

void Structure::appendAnnotations(const Node &node, const Handle &element, Handle children)
{
    const auto annotations = m_annotations.find(&node);
    if (annotations == m_annotations.end())
        return;
    for (Handle annotation : annotations->second) {
        const size_t key = m_pages.size() + m_elementsOfAnnotation.size();
        annotation.replaceKey("/StructParent", Handle::newInteger(qint64(key)));
        m_elementsOfAnnotation.push_back(element);
        Handle reference = Handle::newDictionary();
        reference.replaceKey("/Type", Handle::newName("/OBJR"));
        reference.replaceKey("/Pg", annotation.getKey("/P"));
        reference.replaceKey("/Obj", annotation);
        children.appendItem(reference);
    }
}

// Keys 0 … are the pages', in order, those after them the annotations'.
Handle Structure::parentTree()
{
    Handle numbers = Handle::newArray();
    qint64 key = 0;
    for (const std::vector<Handle> &elements : m_elementsOfPage) {
        m_pages[size_t(key)].replaceKey("/StructParents", Handle::newInteger(key));
        numbers.appendItem(Handle::newInteger(key++));
        numbers.appendItem(m_pdf.makeIndirectObject(Handle::newArray(elements)));
    }
    for (const Handle &element : m_elementsOfAnnotation) {
        numbers.appendItem(Handle::newInteger(key++));
        numbers.appendItem(element);
    }
    Handle tree = Handle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return m_pdf.makeIndirectObject(tree);
}

void Structure::write(const Node &root)
{
    Handle tree = m_pdf.makeIndirectObject(Handle::newDictionary());
    tree.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
    tree.replaceKey("/K", writeElement(root, tree));
    tree.replaceKey("/ParentTree", parentTree());
    const size_t next = m_pages.size() + m_elementsOfAnnotation.size();
    tree.replaceKey("/ParentTreeNextKey", Handle::newInteger(qint64(next)));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", tree);
    m_pdf.getRoot().replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
}

} // namespace votum
