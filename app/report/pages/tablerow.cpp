// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/tablerow.h"

#include "report/pages/theme.h"

#include <algorithm>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal padX = theme::cellPaddingX * u;
constexpr qreal padY = theme::cellPaddingY * u;
// Only a row taller than this share of a page may be split.
constexpr qreal monsterRow = 0.4;

void appendRule(qreal left, qreal width, qreal top, QColor color, qreal thickness,
                std::vector<Item> &items)
{
    const QRectF rect(left, top, width, thickness);
    items.push_back({nullptr, Artifact::Layout, rect, FillMark{rect, color}});
}

} // namespace

TableRow::TableRow(const QList<double> &edges, const RowStyle &style, qreal left)
    : m_edges(edges), m_style(style), m_left(left)
{
}

void TableRow::addCell(const Cell &cell, Node *row, Said &said)
{
    const bool header = m_style.head || (m_style.header && m_blocks.empty());
    const int from = m_column;
    const int to = qMin(m_column + qMax(1, cell.columnSpan), int(m_edges.size()) - 1);
    Node *node = row->add(header ? "TH" : "TD");
    node->columnSpan = to - from;
    if (header)
        node->scope = m_style.head ? "Column" : "Row";
    const bool bold = m_style.head || (header && cell.tone == Tone::Text);
    const Tone tone = m_style.head ? Tone::Accent : cell.tone;
    TextStyle style{bold ? theme::cellHead : theme::cell, m_edges[to] - m_edges[from] - 2 * padX,
                    tone, Qt::AlignLeft, header ? nullptr : m_style.division};
    if (header && !m_style.head) {
        for (const Run &run : cell.runs)
            m_header += run.text;
    }
    auto block = std::make_unique<LaidText>(cell.runs, style, node, said);
    m_blocks.push_back({std::move(block), m_edges[from], m_edges[to], tone});
    m_column = to;
}

int TableRow::lineCount() const
{
    int count = 1;
    for (const Placed &placed : m_blocks)
        count = qMax(count, placed.block->lineCount());
    return count;
}

bool TableRow::isDivided(int line) const
{
    return std::ranges::any_of(
        m_blocks, [line](const Placed &placed) { return placed.block->isDivided(line); });
}

// The lines from `from` up to `to` as one box; a whole row, or a slice of a monster.
Box TableRow::box(int from, int to) const
{
    const bool last = to == lineCount();
    const qreal top = from == 0 ? padY : 0;
    Box box;
    box.height = top + (to - from) * lineHeight() + (last ? padY : 0);
    box.repeatedHead = m_style.repeatedHead;
    appendGrounds(box);
    if (last && m_style.ruled)
        appendBottomRule(box);
    for (const Placed &placed : m_blocks) {
        for (int line = from; line < qMin(to, placed.block->lineCount()); ++line) {
            const QPointF at(m_left + placed.left + padX, top + (line - from) * lineHeight());
            placed.block->appendLine(line, at, box.items);
        }
    }
    return box;
}

std::vector<Box> TableRow::boxes(qreal contentHeight, std::vector<Box> &heads) const
{
    Q_ASSERT_X(m_column == int(m_edges.size()) - 1, "Composer::table",
               "a row has too few or too many columns");
    const int count = lineCount();
    std::vector<Box> boxes;
    if (count * lineHeight() + 2 * padY <= contentHeight * monsterRow) {
        boxes.push_back(box());
        return boxes;
    }
    for (int line = 0; line < count; ++line) {
        boxes.push_back(box(line, line + 1));
        boxes.back().keepWithNext = line == 0 || line == count - 2 || isDivided(line);
        if (line > 0)
            boxes.back().repeatedHead = int(heads.size());
    }
    heads.push_back(continuedHead(heads));
    return boxes;
}

Box TableRow::continuedHead(const std::vector<Box> &heads) const
{
    Box box = m_style.repeatedHead < 0 ? Box() : heads[size_t(m_style.repeatedHead)];
    if (m_header.isEmpty())
        return box;
    const Placed &first = m_blocks.front();
    const TextStyle style{theme::cell, first.right - first.left - 2 * padX, Tone::Muted};
    Said unsaid;
    const LaidText block(plain(m_header + u" …"_s), style, nullptr, unsaid);
    box.height += padY;
    for (int line = 0; line < block.lineCount(); ++line) {
        block.appendLine(line, {m_left + first.left + padX, box.height}, box.items);
        box.height += block.lineHeight();
    }
    for (Item &item : box.items) {
        if (!item.node && !std::holds_alternative<FillMark>(item.mark))
            item.artifact = Artifact::RepeatedHead;
    }
    return box;
}

void TableRow::appendGrounds(Box &box) const
{
    for (const Placed &placed : m_blocks) {
        if (placed.tone == Tone::Text)
            continue;
        const QRectF rect(m_left + placed.left, 0, placed.right - placed.left, box.height);
        box.items.push_back(
            {nullptr, Artifact::Layout, rect, FillMark{rect, theme::tint(placed.tone)}});
    }
}

void TableRow::appendBottomRule(Box &box) const
{
    const qreal thickness = (m_style.head ? 1 : theme::hairline) * u;
    appendRule(m_left, m_edges.last(), box.height - thickness,
               m_style.head ? theme::ink(Tone::Accent) : theme::rule, thickness, box.items);
}

} // namespace votum
