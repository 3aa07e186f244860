// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/pagecomposer.h"

#include "report/pages/columns.h"
#include "report/pages/laidtext.h"
#include "report/pages/pagination.h"
#include "report/pages/tablerow.h"
#include "report/pages/textgate.h"
#include "report/pages/theme.h"
#include "report/pages/treeboxes.h"

namespace votum {

using namespace Qt::StringLiterals;

namespace {

const QString bullet = u"•"_s;

struct ParagraphLook
{
    theme::Type type;
    Tone tone;
};

ParagraphLook lookOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Body:
    case ParagraphStyle::Quote:
        return {theme::body, Tone::Text};
    case ParagraphStyle::Lead:
        return {theme::lead, Tone::Text};
    case ParagraphStyle::Answer:
        return {theme::answer, Tone::Text};
    case ParagraphStyle::Note:
        return {theme::note, Tone::Text};
    case ParagraphStyle::Small:
        return {theme::smallPrint, Tone::Muted};
    case ParagraphStyle::Caption:
        return {theme::caption, Tone::Muted};
    }
    Q_UNREACHABLE();
}

const Panel quoteLook{0, 0, 1.5 * u, theme::strongRule, Qt::white};

} // namespace

// The content, and where in it the composer stands.
class PageComposer::Private : public PageContent
{
public:
    Private(Paper paper, const Division &division);

    Node *heading(int level, const QString &text, const theme::Type &type, Tone tone, bool listed);
    void paragraph(const QList<Run> &runs, const TextStyle &style, Node *node);
    void appendLines(const LaidText &block, qreal before, bool keepNext, bool keepTogether);
    // Adds an item to the node `list`; returns the body, for what stands below it.
    Node *listItem(Node *list, const QString &label, const QList<Run> &runs, qreal before);
    void panel(const Panel &look, qreal padding, Node *node, const std::function<void()> &content);
    void keepTogether(const std::function<void()> &content);
    void table(const Table &table);
    Box &appendBox(Box box);
    // Of running text: its words may be divided.
    TextStyle running(const theme::Type &type, Tone tone = Tone::Text) const;
    const Division *division() const
    {
        return m_division.language.isEmpty() ? nullptr : &m_division;
    }

    qreal left = 0;         // page units from the content area's edge
    Node *parent = nullptr; // where new nodes go
    int openPanel = -1;
    bool startNextPage = false;
    qreal extraSpace = 0;
    bool isTitled = false;
    size_t headingEnd = SIZE_MAX; // how many boxes there were after the last of them

private:
    const Division m_division;
};

PageComposer::Private::Private(Paper paper, const Division &division) : m_division(division)
{
    pageSize = paper == Paper::A4 ? QSizeF(595, 842) : QSizeF(612, 792);
    root = std::make_shared<Node>();
    parent = root.get();
    root->role = "Document";
    width = (pageSize.width() - theme::margins.left() - theme::margins.right()) * u;
    height = (pageSize.height() - theme::margins.top() - theme::margins.bottom()) * u;
}

TextStyle PageComposer::Private::running(const theme::Type &type, Tone tone) const
{
    return {type, width, tone, Qt::AlignLeft, division()};
}

Box &PageComposer::Private::appendBox(Box box)
{
    box.panel = openPanel;
    box.startsPage = std::exchange(startNextPage, false);
    box.before += std::exchange(extraSpace, 0);
    boxes.push_back(std::move(box));
    return boxes.back();
}

// One box per line. The first two and the last two lines of a paragraph stay together.
void PageComposer::Private::appendLines(const LaidText &block, qreal before, bool keepNext,
                                        bool keepTogether)
{
    const int count = block.lineCount();
    for (int line = 0; line < count; ++line) {
        const bool last = line == count - 1;
        Box box;
        box.before = line == 0 ? before : 0;
        box.height = block.lineHeight();
        box.keepWithNext =
            last ? keepNext
                 : keepTogether || line == 0 || line == count - 2 || block.isDivided(line);
        block.appendLine(line, {left, 0}, box.items);
        appendBox(std::move(box));
    }
}

Node *PageComposer::Private::heading(int level, const QString &text, const theme::Type &type,
                                     Tone tone, bool listed)
{
    // The document's name is the only H1.
    Node *node = parent->add("H" + QByteArray::number(isTitled ? level + 1 : level));
    const LaidText block(plain(text), {type, width, tone}, node, said);
    const size_t first = boxes.size();
    appendLines(block, type.before * u, true, true);
    boxes[first].bookmark = int(headings.size());
    headings.push_back({level, text, node, listed});
    headingEnd = boxes.size();
    return node;
}

void PageComposer::Private::paragraph(const QList<Run> &runs, const TextStyle &style, Node *node)
{
    const LaidText block(runs, style, node, said);
    appendLines(block, style.type.before * u, false, false);
}

Node *PageComposer::Private::listItem(Node *list, const QString &label, const QList<Run> &runs,
                                      qreal before)
{
    const qreal indent = theme::listIndent * u;
    Node *entry = list->add("LI");
    const LaidText labelBlock(plain(label), {theme::body, indent, Tone::Accent}, entry->add("Lbl"),
                              said);
    Node *body = entry->add("LBody");
    std::vector<Item> labelItems;
    labelBlock.appendLine(0, {left, 0}, labelItems);
    const size_t first = boxes.size();
    left += indent;
    width -= indent;
    appendLines({runs, running(theme::body), body, said}, before * u, false, false);
    left -= indent;
    width += indent;
    std::vector<Item> &line = boxes[first].items;
    line.insert(line.begin(), labelItems.begin(), labelItems.end());
    return body;
}

// `look.left` and `look.width` are set here. The padding belongs to the first and the last box.
void PageComposer::Private::panel(const Panel &look, qreal padding, Node *node,
                                  const std::function<void()> &content)
{
    Q_ASSERT_X(openPanel < 0, "PageComposer::panel", "panels do not nest");
    const qreal inset = look.barWidth + theme::panelPadding * u;
    const qreal oldWidth = width;
    Panel placed = look;
    placed.left = left;
    placed.width = width;
    openPanel = int(panels.size());
    panels.push_back(placed);
    left += inset;
    width -= inset + padding;
    Node *const outside = std::exchange(parent, node);
    const size_t first = boxes.size();
    content();
    parent = outside;
    left -= inset;
    width = oldWidth;
    openPanel = -1;
    if (first == boxes.size())
        return;
    Box &top = boxes[first];
    top.before = (padding > 0 ? 10 : 6) * u;
    top.height += padding;
    for (Item &item : top.items) {
        item.bounds.translate(0, padding);
        translate(item.mark, {0, padding});
    }
    boxes.back().height += padding;
    extraSpace = padding > 0 ? 6 * u : 0;
}

void PageComposer::Private::keepTogether(const std::function<void()> &content)
{
    const size_t first = boxes.size();
    content();
    for (size_t i = first; i + 1 < boxes.size(); ++i)
        boxes[i].groupWithNext = true;
}

void PageComposer::Private::table(const Table &table)
{
    if (table.rows.isEmpty())
        return;
    const QList<double> edges = columnEdges(table, width);
    Node *node = parent->add("Table");
    qreal before = 9 * u;
    if (!table.caption.isEmpty()) {
        const LaidText block({Run{table.caption}}, {theme::caption, width, Tone::Muted},
                             node->add("Caption"), said);
        appendLines(block, before, true, true);
        before = 3 * u;
    }
    int head = -1;
    if (!table.head.isEmpty()) {
        TableRow row(edges, {.head = true}, left);
        Node *tr = node->add("THead")->add("TR");
        for (const QString &label : table.head)
            row.addCell({{Run{label}}}, tr, said);
        Box box = row.box();
        head = int(heads.size());
        heads.push_back(box);
        box.keepWithNext = true;
        box.before = std::exchange(before, 0);
        appendBox(std::move(box));
    }
    Node *body = node->add("TBody");
    std::vector<size_t> rows;
    for (const QList<Cell> &cells : table.rows) {
        TableRow row(edges,
                     {.header = table.rowHeaders, .repeatedHead = head, .division = division()},
                     left);
        Node *tr = body->add("TR");
        for (const Cell &cell : cells)
            row.addCell(cell, tr, said);
        rows.push_back(boxes.size());
        for (Box &box : row.boxes(height, heads)) {
            box.before = std::exchange(before, 0);
            appendBox(std::move(box));
        }
    }
    joinRows(boxes, rows);
}

PageComposer::PageComposer(Paper paper, const Division &division)
    : d(std::make_unique<Private>(paper, division))
{
}
PageComposer::~PageComposer() = default;

void PageComposer::title(const QString &text, const QString &subtitle)
{
    d->heading(1, text, theme::documentTitle, Tone::Accent, false);
    d->isTitled = true;
    if (!subtitle.isEmpty())
        d->paragraph(plain(subtitle), {theme::lead, d->width, Tone::Muted}, d->parent->add("P"));
}

void PageComposer::heading(int level, const QString &text, const QString &anchor)
{
    Q_ASSERT_X(level >= 1 && level <= 3, "PageComposer::heading", "level is 1 to 3");
    d->heading(level, text, theme::headings[level - 1], level < 3 ? Tone::Accent : Tone::Text, true)
        ->anchor = anchor;
}

void PageComposer::paragraph(const QList<Run> &runs, ParagraphStyle style)
{
    const ParagraphLook look = lookOf(style);
    if (style == ParagraphStyle::Quote && d->openPanel < 0) {
        Node *quote = d->parent->add("BlockQuote");
        d->panel(quoteLook, 0, quote,
                 [&] { d->paragraph(runs, d->running(look.type, look.tone), quote->add("P")); });
        return;
    }
    Node *node = d->parent->add("P");
    TextStyle set = d->running(look.type, look.tone);
    if (style == ParagraphStyle::Answer || style == ParagraphStyle::Caption)
        set.division = nullptr;
    const LaidText block(runs, set, node, d->said);
    // A remark right under a heading stays between it and what follows.
    const bool underHeading = style == ParagraphStyle::Small && d->boxes.size() == d->headingEnd;
    d->appendLines(block, look.type.before * u, underHeading || style == ParagraphStyle::Caption,
                   false);
}

void PageComposer::list(const QList<QList<Run>> &items, bool ordered)
{
    if (items.isEmpty())
        return;
    Node *list = d->parent->add("L");
    list->listNumbering = ordered ? "Decimal" : "Disc";
    for (qsizetype i = 0; i < items.size(); ++i)
        d->listItem(list, ordered ? QString::number(i + 1) + u'.' : bullet, items[i],
                    i == 0 ? theme::body.before : theme::listGap);
}

void PageComposer::entries(const QList<Entry> &entries)
{
    Node *list = d->parent->add("L");
    list->listNumbering = "Decimal";
    const qreal indent = theme::entryIndent * u;
    for (const Entry &entry : entries) {
        Node *item = list->add("LI");
        const LaidText label({Run{.text = entry.label, .anchor = entry.anchor}},
                             {theme::body, indent, Tone::Accent}, item->add("Lbl"), d->said);
        std::vector<Item> labelItems;
        label.appendLine(0, {d->left, 0}, labelItems);
        Node *body = item->add("LBody");
        const size_t first = d->boxes.size();
        d->left += indent;
        d->width -= indent;
        d->keepTogether([&] {
            d->appendLines({entry.runs, d->running(theme::body), body->add("P"), d->said},
                           theme::entryGap * u, false, false);
            for (const QList<Run> &note : entry.notes)
                d->appendLines({note, d->running(theme::note), body->add("P"), d->said},
                               theme::noteGap * u, false, false);
        });
        d->left -= indent;
        d->width += indent;
        std::vector<Item> &line = d->boxes[first].items;
        line.insert(line.begin(), labelItems.begin(), labelItems.end());
    }
}

void PageComposer::tree(const QList<Branch> &items)
{
    const qreal left = d->left, width = d->width;
    const qreal indent = treeIndent(items, theme::listIndent * u, width);
    std::vector<Node *> lists; // those open, from the outermost on
    Node *above = d->parent;   // of the next list
    for (const Branch &item : items) {
        const size_t level = size_t(item.depth) + 1;
        Q_ASSERT_X(level <= lists.size() + 1, "PageComposer::tree", "a level is skipped");
        const bool isFirst = lists.empty();
        if (level > lists.size()) {
            lists.push_back(above->add("L"));
            lists.back()->listNumbering = "Disc";
        }
        lists.resize(level);
        d->left = left + item.depth * indent;
        d->width = width - item.depth * indent;
        above = d->listItem(lists.back(), bullet, item.runs,
                            isFirst ? theme::body.before : theme::listGap);
    }
    d->left = left;
    d->width = width;
}

void PageComposer::treeFigure(const QList<Branch> &items, const QString &description)
{
    Node *figure = d->parent->add("Figure");
    figure->alternative = gateText(description).text;
    d->extraSpace += theme::body.before * u;
    d->keepTogether([&] {
        for (Box &box : treeBoxes(items, d->left, d->width, figure, d->said))
            d->appendBox(std::move(box));
    });
    d->extraSpace += theme::body.before * u;
}

void PageComposer::picture(const Picture &picture, const std::function<void()> &beside)
{
    Node *figure = d->parent->add("Figure");
    figure->alternative = gateText(picture.description).text;
    const QSizeF size = pictureBox(picture, 0, figure).items.front().bounds.size();
    const size_t first = d->boxes.size();
    const qreal taken = size.width() + theme::pictureGap * u;
    d->width -= taken;
    d->keepTogether(beside);
    d->width += taken;
    if (first == d->boxes.size()) {
        d->appendBox(pictureBox(picture, d->left, figure));
        return;
    }
    placeBeside(pictureBox(picture, d->left + d->width - size.width(), figure), d->boxes, first);
}

void PageComposer::table(const Table &table)
{
    d->table(table);
}

void PageComposer::panel(Tone tone, const std::function<void()> &content)
{
    const Panel look{0, 0, theme::panelBar * u, theme::ink(tone), theme::tint(tone)};
    d->panel(look, theme::panelPadding * u, d->parent->add("Div"), content);
}

void PageComposer::signatureBlock(const QString &field, const QString &caption,
                                  const QStringList &labels)
{
    d->keepTogether([&] {
        d->paragraph({Run{caption, true}}, {theme::body, d->width}, d->parent->add("P"));
        const qreal gap = 14 * u;
        const qreal column = (d->width - gap * qreal(labels.size() - 1)) / qreal(labels.size());
        Box box;
        box.height = (theme::signatureSpace + 4) * u;
        const qreal ruleTop = theme::signatureSpace * u;
        qreal x = d->left;
        qreal labelHeight = 0;
        Node *node = nullptr;
        for (const QString &label : labels) {
            node = d->parent->add("P");
            const LaidText block(plain(label), {theme::smallPrint, column, Tone::Muted}, node,
                                 d->said);
            const QRectF rule(x, ruleTop, column, theme::hairline * u);
            box.items.push_back(
                {nullptr, Artifact::Layout, rule, FillMark{rule, theme::strongRule}});
            for (int line = 0; line < block.lineCount(); ++line)
                block.appendLine(line, {x, ruleTop + 3 * u + line * block.lineHeight()}, box.items);
            labelHeight = qMax(labelHeight, block.height());
            x += column + gap;
        }
        Node *form = node->add("Form");
        form->field = FormField{.kind = FormField::Kind::Signature, .name = field};
        form->alternative = gateText(caption + u": "_s + labels.last()).text;
        box.items.push_back(
            {form, Artifact::None, QRectF(x - column - gap, 0, column, ruleTop), FieldMark{}});
        box.height += labelHeight;
        d->boxes.back().keepWithNext = true;
        d->appendBox(std::move(box));
    });
}

void PageComposer::formRow(const QList<FormCell> &cells)
{
    d->appendBox(formRowBox(cells, d->left, d->width, d->parent, d->said));
}

void PageComposer::tableOfContents(const QString &title, int levels)
{
    Q_ASSERT_X(!d->contents && d->openPanel < 0, "PageComposer::tableOfContents",
               "once, and not in a panel");
    d->heading(1, title, theme::headings[1], Tone::Accent, false);
    d->contents = {d->parent->add("TOC"), d->boxes.size(), levels};
}

void PageComposer::pageBreak()
{
    d->startNextPage = true;
}

void PageComposer::space(qreal points)
{
    d->extraSpace += points * u;
}

void PageComposer::keepTogether(const std::function<void()> &content)
{
    d->keepTogether(content);
}

const QString &PageComposer::textSoFar() const
{
    return d->said.text;
}

QStringList PageComposer::replacedCharacters() const
{
    return d->said.replaced;
}

Pages PageComposer::finish(const PageFrame &frame)
{
    return paginate(*d, frame);
}

} // namespace votum
