// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/pagebuilder.h"

#include <algorithm>
#include <utility>

namespace votum {

namespace {

Mark translated(const Mark &mark, QPointF by)
{
    Mark moved = mark;
    translate(moved, by);
    return moved;
}

void numberNodes(const Node &node, QHash<const Node *, qsizetype> &places)
{
    places.insert(&node, places.size());
    for (const std::unique_ptr<Node> &child : node.children)
        numberNodes(*child, places);
}

} // namespace

PageBuilder::PageBuilder(Pages &pages) : m_pages(pages)
{
    numberNodes(*pages.root, m_places);
}

void PageBuilder::beginPage(int page)
{
    m_page = page;
}

void PageBuilder::fill(const FillMark &mark)
{
    m_fills.emplace_back(mark);
}

void PageBuilder::extendPanel(int id, const Panel &panel, QPointF origin, qreal top, qreal bottom)
{
    const QRectF ground(origin.x() + panel.left, origin.y() + top, panel.width, bottom - top);
    if (m_openPanel == id) {
        for (size_t i = m_panels.size() - 2; i < m_panels.size(); ++i)
            std::get<FillMark>(m_panels[i]).rect.setBottom(ground.bottom());
        return;
    }
    QRectF bar = ground;
    bar.setWidth(panel.barWidth);
    m_panels.emplace_back(FillMark{ground, panel.tint});
    m_panels.emplace_back(FillMark{bar, panel.bar});
    m_openPanel = id;
}

void PageBuilder::add(const Item &item, QPointF origin)
{
    const auto *fillMark = std::get_if<FillMark>(&item.mark);
    if (item.artifact == Artifact::Layout && fillMark) {
        fill({fillMark->rect.translated(origin), fillMark->color});
        return;
    }
    if (item.artifact == Artifact::Watermark) {
        m_pages.inks.push_back({m_page, nullptr, item.artifact, {}, {item.mark}});
        return;
    }
    Ink ink{m_page,
            item.node,
            item.artifact,
            item.bounds.translated(origin),
            {translated(item.mark, origin)}};
    if (item.node && item.node->role == "Figure")
        appendShape(std::move(ink));
    else
        append(std::move(ink), item.node && item.node->isLink());
}

void PageBuilder::addRepeated(const Item &item, QPointF origin)
{
    Item repeated = item;
    repeated.node = nullptr;
    if (item.artifact == Artifact::None)
        repeated.artifact = Artifact::RepeatedHead;
    add(repeated, origin);
}

// One ink per node and page; a Link begins a new one on each line, for its clickable area.
void PageBuilder::append(Ink ink, bool oneInkPerLine)
{
    const auto known = ink.node ? m_inkOfNode.constFind(ink.node) : m_inkOfNode.constEnd();
    Ink *open = nullptr;
    if (known != m_inkOfNode.constEnd())
        open = &m_inks[*known];
    else if (!ink.node && !m_inks.empty() && !m_inks.back().node &&
             m_inks.back().artifact == ink.artifact)
        open = &m_inks.back();
    if (open && !(oneInkPerLine && open->bounds.top() != ink.bounds.top())) {
        open->bounds |= ink.bounds;
        open->marks.push_back(std::move(ink.marks.front()));
        return;
    }
    if (ink.node)
        m_inkOfNode.insert(ink.node, m_inks.size());
    m_inks.push_back(std::move(ink));
}

void PageBuilder::appendShape(Ink ink)
{
    const auto known = std::find_if(m_figures.begin(), m_figures.end(),
                                    [&](const Ink &one) { return one.node == ink.node; });
    if (known == m_figures.end())
        return m_figures.push_back(std::move(ink));
    known->bounds |= ink.bounds;
    known->marks.push_back(std::move(ink.marks.front()));
}

// The footer comes last, heads before all.
qsizetype PageBuilder::placeOf(const Ink &ink) const
{
    if (ink.node)
        return m_places.value(ink.node);
    return ink.artifact == Artifact::Footer ? m_places.size() : -1;
}

void PageBuilder::endPage()
{
    // Cells side by side, of a row taller than a page, come line by line.
    std::stable_sort(m_inks.begin(), m_inks.end(),
                     [this](const Ink &a, const Ink &b) { return placeOf(a) < placeOf(b); });
    std::vector<Mark> ground = std::exchange(m_panels, {});
    ground.insert(ground.end(), m_fills.begin(), m_fills.end());
    if (!ground.empty())
        m_pages.inks.push_back({m_page, nullptr, Artifact::Layout, {}, std::move(ground)});
    for (Ink &ink : std::exchange(m_figures, {}))
        m_pages.inks.push_back(std::move(ink));
    for (Ink &ink : m_inks)
        m_pages.inks.push_back(std::move(ink));
    m_fills.clear();
    m_inks.clear();
    m_inkOfNode.clear();
    m_openPanel = -1;
}

} // namespace votum
