// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/pagination.h"

#include "report/pages/fonts.h"
#include "report/pages/laidtext.h"
#include "report/pages/pagebuilder.h"
#include "report/pages/textgate.h"
#include "report/pages/theme.h"

#include <QFontMetricsF>
#include <QSet>
#include <QTransform>

#include <algorithm>

namespace votum {

namespace {

constexpr qreal numberColumn = 30 * u; // for the page numbers of the contents
// A list of contents without levels stands in two columns, if it is neither short nor long.
constexpr qreal columnGap = 24 * u;
constexpr size_t fewInColumns = 12, mostInColumns = 60;

// Every Node of the contents hangs below the entry of the next higher level.
class ContentsTree
{
public:
    explicit ContentsTree(Node *root) : m_lists{root} {}

    // The Link of a new entry of `level`.
    Node *addEntry(int level, const Node *target, const QString &text)
    {
        while (int(m_lists.size()) > level)
            m_lists.pop_back();
        while (int(m_lists.size()) < level && !m_lists.back()->children.empty())
            m_lists.push_back(m_lists.back()->children.back()->add("TOC"));
        Node *link = m_lists.back()->add("TOCI")->add("Reference")->add("Link");
        link->target = target;
        link->linkText = text;
        return link;
    }

private:
    std::vector<Node *> m_lists;
};

// The largest size at which the mark fits across the page, in points.
constexpr qreal watermarkSize = 96;
constexpr qreal watermarkWidth = 470;
constexpr qreal watermarkAngle = -52;

void appendWatermark(const QString &text, QSizeF pageSize, std::vector<Item> &items)
{
    if (text.isEmpty())
        return;
    QPainterPath path;
    path.addText({}, reportFont(watermarkSize, true), gateText(text).text);
    const QRectF natural = path.boundingRect();
    const qreal scale = qMin(1.0, watermarkWidth * u / natural.width());
    QTransform turn;
    turn.translate(pageSize.width() / 2 * u, pageSize.height() / 2 * u);
    turn.rotate(watermarkAngle);
    turn.scale(scale, scale);
    turn.translate(-natural.center().x(), -natural.center().y());
    items.push_back({nullptr, Artifact::Watermark, {}, PathMark{turn.map(path), theme::watermark}});
}

std::vector<Item> itemsAbove(const PageFrame &frame, QSizeF pageSize)
{
    std::vector<Item> items;
    appendWatermark(frame.draftMark, pageSize, items);
    qreal width = (pageSize.width() - theme::margins.left() - theme::margins.right()) * u;
    const QPointF at(theme::margins.left() * u, theme::headerTop * u);
    if (!frame.mark.isEmpty()) {
        const qreal wanted = QFontMetricsF(reportFont(theme::frameMark.size, true))
                                 .horizontalAdvance(gateText(frame.mark).text);
        const qreal taken = qMin(width / 2, wanted + u);
        appendArtifactLine(frame.mark, {theme::frameMark, taken, Tone::Serious, Qt::AlignRight},
                           Artifact::Header, at + QPointF(width - taken, 0), items);
        width -= taken + 10 * u;
    }
    appendArtifactLine(frame.header, {theme::frame, width, Tone::Muted}, Artifact::Header, at,
                       items);
    return items;
}

std::vector<Item> itemsBelow(const PageFrame &frame, QSizeF pageSize, int page, int count)
{
    std::vector<Item> items;
    const qreal labelWidth = 90 * u;
    const qreal x = theme::margins.left() * u;
    const qreal y = (pageSize.height() - theme::footerRise) * u;
    const qreal width = (pageSize.width() - theme::margins.left() - theme::margins.right()) * u;
    TextStyle style{theme::frame, width - labelWidth, Tone::Muted};
    appendArtifactLine(frame.footerLeft, style, Artifact::Footer, {x, y}, items);
    style.width = labelWidth;
    style.alignment = Qt::AlignRight;
    appendArtifactLine(frame.pageLabel.arg(page + 1).arg(count), style, Artifact::Footer,
                       {x + width - labelWidth, y}, items);
    const QRectF rule(x, y - 5 * u, width, theme::hairline * u);
    items.push_back({nullptr, Artifact::Layout, rule, FillMark{rule, theme::rule}});
    return items;
}

QPointF contentOrigin()
{
    return {theme::margins.left() * u, theme::margins.top() * u};
}

Box contentsBox(const LaidText &block, int line, qreal indent)
{
    Box box;
    box.height = block.lineHeight();
    box.keepWithNext = line + 1 < block.lineCount();
    block.appendLine(line, {indent, 0}, box.items);
    return box;
}

using Anchors = QHash<QString, const Node *>;

void collectAnchors(const Node &node, Anchors &anchors)
{
    if (!node.anchor.isEmpty() && !anchors.contains(node.anchor))
        anchors.insert(node.anchor, &node);
    for (const auto &child : node.children)
        collectAnchors(*child, anchors);
}

// What leads nowhere in this document is text like any other.
void resolve(Node &node, const Anchors &anchors)
{
    if (!node.reference.isEmpty()) {
        node.target = anchors.value(node.reference);
        if (!node.target)
            node.role = node.language.isEmpty() ? "" : "Span";
    }
    for (const auto &child : node.children)
        resolve(*child, anchors);
}

// What leads somewhere is seen to.
void colourReferences(std::vector<Box> &boxes)
{
    for (Box &box : boxes) {
        for (Item &item : box.items) {
            auto *glyphs = std::get_if<GlyphMark>(&item.mark);
            if (glyphs && item.node && item.node->target)
                glyphs->color = theme::ink(Tone::Accent);
        }
    }
}

void collectTargets(const Node &node, QSet<const Node *> &targets)
{
    if (node.target)
        targets.insert(node.target);
    for (const auto &child : node.children)
        collectTargets(*child, targets);
}

QHash<const Node *, Place> placesOfTargets(const Pages &pages)
{
    QSet<const Node *> targets;
    collectTargets(*pages.root, targets);
    QHash<const Node *, Place> places;
    for (const Ink &ink : pages.inks) {
        for (const Node *node = ink.node; node; node = node->parent) {
            if (targets.contains(node) && !places.contains(node))
                places.insert(node, {ink.page, ink.bounds.top()});
        }
    }
    return places;
}

// The content on its way to pages.
class Pagination
{
public:
    explicit Pagination(PageContent &content) : m_content(content) {}

    Pages pages(const PageFrame &frame);

private:
    // A line of the contents whose page number is still to come.
    struct ContentsLine
    {
        size_t box = 0;
        size_t heading = 0;
        Node *link = nullptr;
        qreal right = 0; // where the number ends
    };

    std::vector<ContentsLine> insertContents();
    bool hasColumns() const;
    static void fold(std::vector<Box> &boxes, std::vector<ContentsLine> &lines, qreal right);
    void addPageNumbers(const std::vector<ContentsLine> &lines,
                        const std::vector<Placement> &placements);
    void addBookmarks(const std::vector<Placement> &placements, Pages &pages) const;
    void addInks(const std::vector<Placement> &placements, const PageFrame &frame,
                 Pages &pages) const;
    void addBox(const Box &box, const Placement &placement, QPointF origin,
                PageBuilder &builder) const;

    PageContent &m_content;
};

// Builds the contents' lines where tableOfContents() was called, still without page
// numbers, whose place is reserved: adding them later moves nothing.
std::vector<Pagination::ContentsLine> Pagination::insertContents()
{
    std::vector<ContentsLine> lines;
    if (!m_content.contents)
        return lines;
    const bool inColumns = hasColumns();
    const qreal width = inColumns ? (m_content.width - columnGap) / 2 : m_content.width;
    std::vector<Box> inserted;
    ContentsTree tree(m_content.contents->node);
    for (size_t i = 0; i < m_content.headings.size(); ++i) {
        const PageContent::Heading &heading = m_content.headings[i];
        if (!heading.listed || heading.level > m_content.contents->levels)
            continue;
        const theme::Type &type = theme::contents[heading.level - 1];
        const qreal indent = (heading.level - 1) * theme::contentsIndent * u;
        Node *link = tree.addEntry(heading.level, heading.node, gateText(heading.text).text);
        const LaidText block(plain(heading.text), {type, width - indent - numberColumn}, link,
                             m_content.said);
        const size_t first = inserted.size();
        for (int line = 0; line < block.lineCount(); ++line)
            inserted.push_back(contentsBox(block, line, indent));
        inserted[first].before = type.before * u;
        lines.push_back({inserted.size() - 1, i, link, width});
    }
    if (inColumns)
        fold(inserted, lines, width + columnGap);
    for (ContentsLine &line : lines)
        line.box += m_content.contents->box;
    m_content.boxes.insert(m_content.boxes.begin() + std::ptrdiff_t(m_content.contents->box),
                           std::make_move_iterator(inserted.begin()),
                           std::make_move_iterator(inserted.end()));
    return lines;
}

bool Pagination::hasColumns() const
{
    const auto count = size_t(std::ranges::count(m_content.headings, true, [](const auto &heading) {
        return heading.listed && heading.level == 1;
    }));
    return m_content.contents->levels == 1 && count >= fewInColumns && count <= mostInColumns;
}

// Moves the second half to the right of the first, on the same page.
void Pagination::fold(std::vector<Box> &boxes, std::vector<ContentsLine> &lines, qreal right)
{
    size_t rows = 0; // up to the end of an entry
    for (const ContentsLine &line : lines) {
        if (rows * 2 < boxes.size())
            rows = line.box + 1;
    }
    for (ContentsLine &line : lines) {
        if (line.box >= rows) {
            line.box -= rows;
            line.right += right;
        }
    }
    for (size_t i = rows; i < boxes.size(); ++i) {
        for (Item &item : boxes[i].items) {
            item.bounds.translate(right, 0);
            translate(item.mark, {right, 0});
            boxes[i - rows].items.push_back(std::move(item));
        }
    }
    boxes.resize(rows);
    for (size_t i = 0; i + 1 < rows; ++i)
        boxes[i].keepWithNext = true;
}

void Pagination::addPageNumbers(const std::vector<ContentsLine> &lines,
                                const std::vector<Placement> &placements)
{
    std::vector<int> pageOf(m_content.headings.size());
    for (size_t i = 0; i < m_content.boxes.size(); ++i) {
        if (m_content.boxes[i].bookmark >= 0)
            pageOf[size_t(m_content.boxes[i].bookmark)] = placements[i].page;
    }
    for (const ContentsLine &line : lines) {
        const PageContent::Heading &heading = m_content.headings[line.heading];
        const QString number = u' ' + QString::number(pageOf[line.heading] + 1);
        const TextStyle style{theme::contents[heading.level - 1], numberColumn, Tone::Text,
                              Qt::AlignRight};
        const LaidText block(plain(number), style, line.link, m_content.said);
        block.appendLine(0, {line.right - numberColumn, 0}, m_content.boxes[line.box].items);
    }
}

void Pagination::addBookmarks(const std::vector<Placement> &placements, Pages &pages) const
{
    for (size_t i = 0; i < m_content.boxes.size(); ++i) {
        if (m_content.boxes[i].bookmark < 0)
            continue;
        const PageContent::Heading &heading =
            m_content.headings[size_t(m_content.boxes[i].bookmark)];
        const qreal top = contentOrigin().y() + placements[i].top;
        pages.bookmarks.push_back(
            {heading.level, gateText(heading.text).text, placements[i].page, top, heading.node});
    }
}

void Pagination::addInks(const std::vector<Placement> &placements, const PageFrame &frame,
                         Pages &pages) const
{
    PageBuilder builder(pages);
    const QPointF origin = contentOrigin();
    size_t i = 0;
    for (int page = 0; page < pages.count; ++page) {
        builder.beginPage(page);
        for (const Item &item : itemsAbove(frame, m_content.pageSize))
            builder.add(item, {});
        for (; i < m_content.boxes.size() && placements[i].page == page; ++i)
            addBox(m_content.boxes[i], placements[i], origin, builder);
        for (const Item &item : itemsBelow(frame, m_content.pageSize, page, pages.count))
            builder.add(item, {});
        builder.endPage();
    }
}

void Pagination::addBox(const Box &box, const Placement &placement, QPointF origin,
                        PageBuilder &builder) const
{
    if (placement.headAbove) {
        const Box &head = m_content.heads[size_t(box.repeatedHead)];
        for (const Item &item : head.items)
            builder.addRepeated(item, origin + QPointF(0, placement.top - head.height));
    }
    if (box.panel >= 0)
        builder.extendPanel(box.panel, m_content.panels[size_t(box.panel)], origin, placement.top,
                            placement.top + box.height);
    for (const Item &item : box.items)
        builder.add(item, origin + QPointF(0, placement.top));
}

Pages Pagination::pages(const PageFrame &frame)
{
    Anchors anchors;
    collectAnchors(*m_content.root, anchors);
    resolve(*m_content.root, anchors);
    colourReferences(m_content.boxes);
    const std::vector<ContentsLine> lines = insertContents();
    const std::vector<Placement> placements =
        placeBoxes(m_content.boxes, m_content.heads, m_content.height);
    addPageNumbers(lines, placements);
    Pages pages;
    pages.sizeInPoints = m_content.pageSize;
    pages.count = placements.empty() ? 0 : placements.back().page + 1;
    pages.root = m_content.root;
    addBookmarks(placements, pages);
    addInks(placements, frame, pages);
    pages.places = placesOfTargets(pages);
    return pages;
}

} // namespace

Pages paginate(PageContent &content, const PageFrame &frame)
{
    return Pagination(content).pages(frame);
}

} // namespace votum
