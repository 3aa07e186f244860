#include "report/pages/composer_p.h"
#include "report/pages/fonts.h"
#include "report/pages/pagebuilder.h"
#include "report/pages/textgate.h"

#include <QFontMetricsF>
#include <QTransform>

namespace votum {

namespace {

constexpr qreal u = unitsPerPoint;
constexpr qreal numberColumn = 30 * u; // for the page numbers of the contents

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
    const qreal width = (pageSize.width() - theme::margins.left() - theme::margins.right()) * u;
    appendArtifactLine(frame.header, {theme::frame, width, Tone::Muted}, Artifact::Header,
                       {theme::margins.left() * u, theme::headerTop * u}, items);
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

} // namespace

QPointF Composer::Private::contentOrigin() const
{
    return {theme::margins.left() * u, theme::margins.top() * u};
}

Box Composer::Private::contentsBox(const LaidText &block, int line, qreal indent) const
{
    Box box;
    box.height = block.lineHeight();
    box.keepWithNext = line + 1 < block.lineCount();
    block.appendLine(line, {indent, 0}, box.items);
    return box;
}

// Builds the contents' lines where tableOfContents() was called, still without page numbers, whose
// place is reserved: adding them later moves nothing.
std::vector<Composer::Private::ContentsLine> Composer::Private::insertContents()
{
    std::vector<ContentsLine> lines;
    if (!contents)
        return lines;
    std::vector<Box> inserted;
    ContentsTree tree(contents->node);
    for (size_t i = 0; i < headings.size(); ++i) {
        const Heading &heading = headings[i];
        if (!heading.listed || heading.level > contents->levels)
            continue;
        const theme::Type &type = theme::contents[heading.level - 1];
        const qreal indent = (heading.level - 1) * theme::contentsIndent * u;
        Node *link = tree.addEntry(heading.level, heading.node, gateText(heading.text).text);
        const LaidText block(plain(heading.text), {type, width - indent - numberColumn}, link,
                             replaced);
        const size_t first = inserted.size();
        for (int line = 0; line < block.lineCount(); ++line)
            inserted.push_back(contentsBox(block, line, indent));
        inserted[first].before = type.before * u;
        lines.push_back({contents->box + inserted.size() - 1, i, link});
    }
    boxes.insert(boxes.begin() + std::ptrdiff_t(contents->box),
                 std::make_move_iterator(inserted.begin()),
                 std::make_move_iterator(inserted.end()));
    return lines;
}

void Composer::Private::addPageNumbers(const std::vector<ContentsLine> &lines,
                                       const std::vector<Placement> &placements)
{
    std::vector<int> pageOf(headings.size());
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].bookmark >= 0)
            pageOf[size_t(boxes[i].bookmark)] = placements[i].page;
    }
    for (const ContentsLine &line : lines) {
        const Heading &heading = headings[line.heading];
        const QString number = u' ' + QString::number(pageOf[line.heading] + 1);
        const TextStyle style{theme::contents[heading.level - 1], numberColumn, Tone::Text,
                              Qt::AlignRight};
        const LaidText block(plain(number), style, line.link, replaced);
        block.appendLine(0, {width - numberColumn, 0}, boxes[line.box].items);
    }
}

void Composer::Private::addBookmarks(const std::vector<Placement> &placements, Pages &pages) const
{
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].bookmark < 0)
            continue;
        const Heading &heading = headings[size_t(boxes[i].bookmark)];
        const qreal top = contentOrigin().y() + placements[i].top;
        pages.bookmarks.push_back(
            {heading.level, gateText(heading.text).text, placements[i].page, top, heading.node});
    }
}

void Composer::Private::addInks(const std::vector<Placement> &placements, const PageFrame &frame,
                                Pages &pages) const
{
    PageBuilder builder(pages);
    const QPointF origin = contentOrigin();
    size_t i = 0;
    for (int page = 0; page < pages.count; ++page) {
        builder.beginPage(page);
        for (const Item &item : itemsAbove(frame, pageSize))
            builder.add(item, {});
        for (; i < boxes.size() && placements[i].page == page; ++i)
            addBox(boxes[i], placements[i], origin, builder);
        for (const Item &item : itemsBelow(frame, pageSize, page, pages.count))
            builder.add(item, {});
        builder.endPage();
    }
}

void Composer::Private::addBox(const Box &box, const Placement &placement, QPointF origin,
                               PageBuilder &builder) const
{
    if (placement.headAbove) {
        const Box &head = heads[size_t(box.repeatedHead)];
        for (const Item &item : head.items)
            builder.addRepeated(item, origin + QPointF(0, placement.top - head.height));
    }
    if (box.panel >= 0)
        builder.extendPanel(box.panel, panels[size_t(box.panel)], origin, placement.top,
                            placement.top + box.height);
    for (const Item &item : box.items)
        builder.add(item, origin + QPointF(0, placement.top));
}

Pages Composer::Private::finish(const PageFrame &frame)
{
    const std::vector<ContentsLine> lines = insertContents();
    const std::vector<Placement> placements = placeBoxes(boxes, heads, contentHeight);
    addPageNumbers(lines, placements);
    Pages pages;
    pages.sizeInPoints = pageSize;
    pages.count = placements.empty() ? 0 : placements.back().page + 1;
    pages.root = root;
    addBookmarks(placements, pages);
    addInks(placements, frame, pages);
    return pages;
}

} // namespace votum
