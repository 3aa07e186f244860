// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <unordered_map>
#include <vector>

namespace votum {

// The structure tree (ISO 32000-1, 14.7): collects which marked content belongs to which node, then
// writes the elements and the way back from content to element.
class Structure
{
public:
    // `pages` are the finished file's, in order.
    Structure(QPDF &pdf, std::vector<QPDFObjectHandle> pages);

    // The number of a new marked-content sequence: of the ink, which has a node.
    int addMark(const Ink &ink);
    void addAnnotation(const Node &node, const QPDFObjectHandle &annotation);
    void write(const Node &root);
    // The element of a node; after write().
    QPDFObjectHandle elementOf(const Node *node) const { return m_elements.at(node); }

private:
    struct Marked
    {
        int page = 0;
        int number = 0;
        QRectF bounds;
    };

    QPDFObjectHandle writeElement(const Node &node, const QPDFObjectHandle &parent);
    void appendContent(const Node &node, const QPDFObjectHandle &element,
                       const QPDFObjectHandle &children);
    void appendMarks(const Node &node, const QPDFObjectHandle &element, QPDFObjectHandle children);
    void appendAnnotations(const Node &node, const QPDFObjectHandle &element,
                           QPDFObjectHandle children);
    QPDFObjectHandle attributes(const Node &node) const;
    QPDFObjectHandle parentTree();

    QPDF &m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<std::vector<QPDFObjectHandle>> m_elementsOfPage; // by number of marked content
    std::vector<QPDFObjectHandle> m_elementsOfAnnotation;
    std::unordered_map<const Node *, std::vector<Marked>> m_marks;
    std::unordered_map<const Node *, std::vector<QPDFObjectHandle>> m_annotations;
    std::unordered_map<const Node *, QPDFObjectHandle> m_elements;
};

} // namespace votum
