#include "report/pages/columns.h"
#include "report/pages/composer_p.h"

namespace votum {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal u = unitsPerPoint;
constexpr qreal padX = theme::cellPaddingX * u;
constexpr qreal padY = theme::cellPaddingY * u;
// Only a row taller than this share of a page may be split.
constexpr qreal monsterRow = 0.4;

struct RowStyle
{
    bool head = false;
    bool header = false; // the first cell heads the row
    bool ruled = true;
    int repeatedHead = -1;
};

void appendRule(qreal left, qreal width, qreal top, QColor color, qreal thickness,
                std::vector<Item> &items)
{
    const QRectF rect(left, top, width, thickness);
    items.push_back({nullptr, Artifact::Layout, rect, FillMark{rect, color}});
}

// One row on its way to boxes.
class RowComposer
{
public:
    RowComposer(const QList<double> &edges, const RowStyle &style, qreal left)
        : m_edges(edges), m_style(style), m_left(left)
    {
    }

    void addCell(const Cell &cell, Node *row, QStringList &replaced)
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
        TextStyle style{bold ? theme::cellHead : theme::cell,
                        m_edges[to] - m_edges[from] - 2 * padX, tone};
        auto block = std::make_unique<LaidText>(cell.runs, style, node, replaced);
        m_blocks.push_back({std::move(block), m_edges[from], m_edges[to], tone});
        m_column = to;
    }

    int lineCount() const
    {
        int count = 1;
        for (const Placed &placed : m_blocks)
            count = qMax(count, placed.block->lineCount());
        return count;
    }

    qreal lineHeight() const { return m_blocks.front().block->lineHeight(); }
    qreal height() const { return lineCount() * lineHeight() + 2 * padY; }
    bool fillsRow() const { return m_column == int(m_edges.size()) - 1; }

    // The lines from `from` up to `to` as one box; a whole row, or a slice of a monster.
    Box box(int from, int to) const
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

private:
    struct Placed
    {
        std::unique_ptr<LaidText> block;
        qreal left = 0;
        qreal right = 0;
        Tone tone = Tone::Text;
    };

    void appendGrounds(Box &box) const
    {
        for (const Placed &placed : m_blocks) {
            if (placed.tone == Tone::Text)
                continue;
            const QRectF rect(m_left + placed.left, 0, placed.right - placed.left, box.height);
            box.items.push_back(
                {nullptr, Artifact::Layout, rect, FillMark{rect, theme::tint(placed.tone)}});
        }
    }

    void appendBottomRule(Box &box) const
    {
        const qreal thickness = (m_style.head ? 1 : theme::hairline) * u;
        appendRule(m_left, m_edges.last(), box.height - thickness,
                   m_style.head ? theme::ink(Tone::Accent) : theme::rule, thickness, box.items);
    }

    const QList<double> &m_edges;
    const RowStyle m_style;
    const qreal m_left;
    std::vector<Placed> m_blocks;
    int m_column = 0;
};

std::vector<Box> rowBoxes(const RowComposer &row, qreal contentHeight)
{
    Q_ASSERT_X(row.fillsRow(), "Composer::table", "a row has too few or too many columns");
    const int count = row.lineCount();
    std::vector<Box> boxes;
    if (row.height() <= contentHeight * monsterRow) {
        boxes.push_back(row.box(0, count));
        return boxes;
    }
    for (int line = 0; line < count; ++line) {
        boxes.push_back(row.box(line, line + 1));
        boxes.back().keepWithNext = line == 0 || line == count - 2;
    }
    return boxes;
}

// The last two rows stay together, so that no row stands alone under a repeated head.
void joinLastRows(std::vector<Box> &boxes, size_t lastRow, size_t rowBefore)
{
    if (boxes.size() - lastRow == 1 && lastRow - rowBefore == 1)
        boxes[rowBefore].keepWithNext = true;
}

} // namespace

void Composer::Private::table(const Table &table)
{
    if (table.rows.isEmpty())
        return;
    const QList<double> edges = columnEdges(table, width);
    Node *node = parent->add("Table");
    qreal before = 9 * u;
    if (!table.caption.isEmpty()) {
        const LaidText block({Run{table.caption}}, {theme::caption, width, Tone::Muted},
                             node->add("Caption"), replaced);
        appendLines(block, before, true, true);
        before = 3 * u;
    }
    int head = -1;
    if (!table.head.isEmpty()) {
        RowComposer row(edges, {true, false, true, -1}, left);
        Node *tr = node->add("THead")->add("TR");
        for (const QString &label : table.head)
            row.addCell({{Run{label}}}, tr, replaced);
        Box box = row.box(0, row.lineCount());
        head = int(heads.size());
        heads.push_back(box);
        box.keepWithNext = true;
        box.before = std::exchange(before, 0);
        appendBox(std::move(box));
    }
    Node *body = node->add("TBody");
    size_t previous = boxes.size();
    size_t current = boxes.size();
    for (const QList<Cell> &cells : table.rows) {
        RowComposer row(edges, {false, table.rowHeaders, true, head}, left);
        Node *tr = body->add("TR");
        for (const Cell &cell : cells)
            row.addCell(cell, tr, replaced);
        previous = std::exchange(current, boxes.size());
        for (Box &box : rowBoxes(row, contentHeight)) {
            box.before = std::exchange(before, 0);
            appendBox(std::move(box));
        }
    }
    joinLastRows(boxes, current, previous);
}

void Composer::Private::fields(const QList<QPair<QString, QList<Run>>> &rows)
{
    Table table;
    table.weights = {0.3, 0.7};
    table.rowHeaders = true;
    for (const auto &[label, value] : rows)
        table.rows.append({Cell{{Run{label, false, Tone::Muted}}}, Cell{value}});
    this->table(table);
}

} // namespace votum
