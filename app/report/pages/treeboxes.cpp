// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/treeboxes.h"

#include "report/pages/laidtext.h"
#include "report/pages/theme.h"

#include <algorithm>

namespace votum {

namespace {

constexpr qreal boxPadX = theme::cellPaddingX * u;
constexpr qreal boxPadY = theme::cellPaddingY * u;
constexpr qreal line = theme::arrowWidth * u;
constexpr qreal bar = theme::panelBar * u;

int deepestOf(const QList<Branch> &items)
{
    int deepest = 0;
    for (const Branch &item : items)
        deepest = qMax(deepest, item.depth);
    return deepest;
}

// The tree row by row.
class Drawing
{
public:
    Drawing(const QList<Branch> &items, qreal left, qreal width, Node *figure, Said &said)
        : m_items(items)
        , m_left(left)
        , m_indent(treeIndent(items, theme::treeIndent * u, width))
        , m_figure(figure)
        , m_said(said)
    {
        m_frameWidth = qMin(theme::treeBoxWidth * u, width - deepestOf(items) * m_indent);
    }

    std::vector<Box> rows()
    {
        std::vector<Box> rows;
        for (qsizetype i = 0; i < m_items.size(); ++i)
            rows.push_back(row(i));
        return rows;
    }

private:
    Box row(qsizetype at)
    {
        const Branch &item = m_items[at];
        const LaidText words(item.runs, {theme::cell, m_frameWidth - bar - 2 * boxPadX, Tone::Text},
                             m_figure, m_said);
        const qreal gap = at == 0 ? 0 : theme::treeGap * u;
        const QRectF frame(m_left + item.depth * m_indent, gap, m_frameWidth,
                           words.height() + 2 * boxPadY);
        Box box;
        box.height = frame.bottom();
        addArrows(at, frame, box);
        addFrame(frame, item.tone, box);
        for (int i = 0; i < words.lineCount(); ++i)
            words.appendLine(
                i, frame.topLeft() + QPointF(bar + boxPadX, boxPadY + i * words.lineHeight()),
                box.items);
        return box;
    }

    // Whether an arrow from the box at `depth` above this row leads to a row below it.
    bool leadsOn(qsizetype at, int depth) const
    {
        const auto next =
            std::find_if(m_items.begin() + at + 1, m_items.end(),
                         [depth](const Branch &item) { return item.depth <= depth + 1; });
        return next != m_items.end() && next->depth == depth + 1;
    }

    // Those that go by at the left, and the one that ends here.
    void addArrows(qsizetype at, const QRectF &frame, Box &box)
    {
        const int depth = m_items[at].depth;
        const qreal middle = frame.center().y();
        for (int above = 0; above < depth; ++above) {
            const bool endsHere = above == depth - 1;
            const bool goesOn = leadsOn(at, above);
            if (!goesOn && !endsHere)
                continue;
            const qreal x = m_left + (above + 0.5) * m_indent - line / 2;
            fill({x, 0, line, goesOn ? box.height : middle + line / 2}, theme::strongRule, box);
            if (endsHere)
                addHead({x, middle}, frame.left(), box);
        }
    }

    void addHead(QPointF from, qreal tip, Box &box)
    {
        const qreal size = theme::arrowHead * u;
        fill({from.x(), from.y() - line / 2, tip - size - from.x(), line}, theme::strongRule, box);
        QPainterPath head({tip, from.y()});
        head.lineTo(tip - size, from.y() - size / 2);
        head.lineTo(tip - size, from.y() + size / 2);
        head.closeSubpath();
        box.items.push_back(
            {m_figure, Artifact::None, head.boundingRect(), PathMark{head, theme::strongRule}});
    }

    // A hairline all around, and the tone at the left.
    void addFrame(const QRectF &frame, Tone tone, Box &box)
    {
        const qreal edge = theme::treeEdge * u;
        fill(frame, theme::strongRule, box);
        fill(frame.adjusted(edge, edge, -edge, -edge), theme::tint(tone), box);
        fill({frame.topLeft(), QSizeF(bar, frame.height())}, theme::ink(tone), box);
    }

    void fill(const QRectF &rect, const QColor &color, Box &box)
    {
        box.items.push_back({m_figure, Artifact::None, rect, FillMark{rect, color}});
    }

    const QList<Branch> &m_items;
    const qreal m_left;
    const qreal m_indent;
    qreal m_frameWidth = 0;
    Node *const m_figure;
    Said &m_said;
};

} // namespace

qreal treeIndent(const QList<Branch> &items, qreal wanted, qreal width)
{
    return qMin(wanted, width / 2 / qMax(1, deepestOf(items)));
}

std::vector<Box> treeBoxes(const QList<Branch> &items, qreal left, qreal width, Node *figure,
                           Said &said)
{
    return Drawing(items, left, width, figure, said).rows();
}

} // namespace votum
