// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/boxes.h"

#include <QHash>

namespace votum {

// Collects placed items into inks, page by page.
class PageBuilder
{
public:
    explicit PageBuilder(Pages &pages); // whose tree is complete

    // Pages are begun in order. On each the draft mark lies lowest, then tints and rules, then
    // the shapes of figures, then text.
    void beginPage(int page);
    void fill(const FillMark &mark);
    // Lays a panel's ground from `top` to `bottom`, joined to its part just above on this page.
    void extendPanel(int id, const Panel &panel, QPointF origin, qreal top, qreal bottom);
    void add(const Item &item, QPointF origin);
    // The same content again, as an artifact.
    void addRepeated(const Item &item, QPointF origin);
    void endPage();

private:
    void append(Ink ink, bool oneInkPerLine);
    void appendShape(Ink ink);
    qsizetype placeOf(const Ink &ink) const;

    Pages &m_pages;
    QHash<const Node *, qsizetype> m_places; // of the nodes in reading order
    int m_page = 0;
    std::vector<Mark> m_panels;
    std::vector<Mark> m_fills;
    std::vector<Ink> m_figures; // their shapes; the words in them have nodes of their own
    std::vector<Ink> m_inks;
    QHash<const Node *, size_t> m_inkOfNode;
    int m_openPanel = -1;
};

} // namespace votum
