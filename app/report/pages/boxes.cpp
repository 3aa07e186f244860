// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/boxes.h"

#include "report/pages/laidtext.h"
#include "report/pages/textgate.h"
#include "report/pages/theme.h"

namespace votum {

using namespace Qt::StringLiterals;

namespace {

class Placer
{
public:
    Placer(const std::vector<Box> &boxes, const std::vector<Box> &heads, qreal height)
        : m_boxes(boxes), m_heads(heads), m_height(height)
    {
    }

    std::vector<Placement> run()
    {
        m_placements.reserve(m_boxes.size());
        while (m_placements.size() < m_boxes.size()) {
            const size_t first = m_placements.size();
            const size_t last = endOfGroup(first);
            const bool full = m_y + extent(first, last) > m_height;
            if (!m_pageIsEmpty && (full || m_boxes[first].startsPage))
                newPage(first);
            for (size_t i = first; i <= last; ++i)
                place(i);
        }
        return m_placements;
    }

private:
    // The last box that must stand on the same page as `first`: the whole group if a page can hold
    // it, else what must not be torn, else the box alone.
    size_t endOfGroup(size_t first) const
    {
        const size_t group = chainEnd(first, true);
        if (fitsPage(first, group))
            return group;
        const size_t chain = chainEnd(first, false);
        return fitsPage(first, chain) ? chain : first;
    }

    size_t chainEnd(size_t first, bool withGroups) const
    {
        size_t last = first;
        while (last + 1 < m_boxes.size() && !m_boxes[last + 1].startsPage &&
               (m_boxes[last].keepWithNext || (withGroups && m_boxes[last].groupWithNext)))
            ++last;
        return last;
    }

    bool fitsPage(size_t first, size_t last) const
    {
        const int head = m_boxes[first].repeatedHead;
        const qreal above = head < 0 ? 0 : m_heads[size_t(head)].height;
        return above + extent(first, last) - m_boxes[first].before <= m_height;
    }

    qreal extent(size_t first, size_t last) const
    {
        qreal sum = 0;
        for (size_t i = first; i <= last; ++i)
            sum += m_boxes[i].before + m_boxes[i].height;
        return sum;
    }

    void newPage(size_t first)
    {
        ++m_page;
        m_y = 0;
        m_pageIsEmpty = true;
        const int head = m_boxes[first].repeatedHead;
        m_headAbove = head >= 0;
        if (m_headAbove)
            m_y = m_heads[size_t(head)].height;
    }

    void place(size_t i)
    {
        const Box &box = m_boxes[i];
        if (!m_pageIsEmpty)
            m_y += box.before;
        m_placements.push_back({m_page, m_y, m_headAbove});
        m_y += box.height;
        m_pageIsEmpty = false;
        m_headAbove = false;
    }

    const std::vector<Box> &m_boxes;
    const std::vector<Box> &m_heads;
    const qreal m_height;
    std::vector<Placement> m_placements;
    int m_page = 0;
    qreal m_y = 0;
    bool m_pageIsEmpty = true;
    bool m_headAbove = false;
};

qreal heightOf(const FormField &field)
{
    if (field.isBox())
        return theme::formBox * u;
    return (field.kind == FormField::Kind::Text ? theme::formText : theme::formLine) * u;
}

// A frame to write in; a box draws its own.
void addFrame(const QRectF &frame, Box &box)
{
    const qreal edge = theme::formEdge * u;
    for (const auto &[rect, color] :
         {std::pair{frame, theme::strongRule},
          std::pair{frame.adjusted(edge, edge, -edge, -edge), QColor(Qt::white)}})
        box.items.push_back({nullptr, Artifact::Layout, rect, FillMark{rect, color}});
}

// Adds the column between these edges; returns how high it is.
qreal addCell(const FormCell &cell, qreal left, qreal width, Node *parent, Said &said, Box &box)
{
    const bool isBox = cell.field && cell.field->isBox();
    const qreal indent = isBox ? theme::formIndent * u : 0;
    Node *node = parent->add("P");
    const theme::Type &type = cell.field && !isBox ? theme::smallPrint : theme::body;
    const LaidText words(plain(cell.words), {type, width - indent}, node, said);
    const auto addField = [&](const QRectF &place) {
        Node *form = node->add("Form");
        form->field = cell.field;
        const QString &asked = cell.field->asked;
        form->alternative =
            gateText(asked.isEmpty() ? cell.words : asked + u": "_s + cell.words).text;
        box.items.push_back({form, Artifact::None, place, FieldMark{}});
    };
    if (isBox) {
        const qreal side = heightOf(*cell.field);
        addField({left, (words.lineHeight() - side) / 2, side, side});
    }
    for (int line = 0; line < words.lineCount(); ++line)
        words.appendLine(line, {left + indent, line * words.lineHeight()}, box.items);
    if (!cell.field || isBox)
        return words.height();
    const QRectF place(left, words.height() + 1 * u, width, heightOf(*cell.field));
    addFrame(place, box);
    addField(place);
    return place.bottom();
}

} // namespace

std::vector<Placement> placeBoxes(const std::vector<Box> &boxes, const std::vector<Box> &heads,
                                  qreal height)
{
    return Placer(boxes, heads, height).run();
}

Box pictureBox(const Picture &picture, qreal left, const Node *figure)
{
    const qreal scale = qMin(1.0, qMin(theme::pictureWidth / picture.width,
                                       theme::pictureHeight / picture.height)) *
                        unitsPerPoint;
    const QRectF rect(left, 0, picture.width * scale, picture.height * scale);
    Box box;
    box.height = rect.height();
    box.items.push_back({figure, Artifact::None, rect, PictureMark{rect, picture}});
    return box;
}

void placeBeside(const Box &picture, std::vector<Box> &boxes, size_t first)
{
    qreal height = -boxes[first].before;
    for (size_t i = first; i < boxes.size(); ++i)
        height += boxes[i].before + boxes[i].height;
    boxes[first].items.push_back(picture.items.front());
    boxes.back().height += qMax(0.0, picture.height - height);
}

void joinRows(std::vector<Box> &boxes, const std::vector<size_t> &rows)
{
    const auto join = [&](size_t row) { // with the next, where both are whole
        const size_t end = row + 2 < rows.size() ? rows[row + 2] : boxes.size();
        if (rows[row + 1] - rows[row] == 1 && end - rows[row + 1] == 1)
            boxes[rows[row]].keepWithNext = true;
    };
    if (rows.size() < 2)
        return;
    join(0);
    join(rows.size() - 2);
}

Box formRowBox(const QList<FormCell> &cells, qreal left, qreal width, Node *parent, Said &said)
{
    const qreal gap = theme::formColumn * u;
    double weights = 0;
    for (const FormCell &cell : cells)
        weights += cell.weight;
    const qreal room = width - gap * qreal(cells.size() - 1);
    Box box;
    box.before = theme::formGap * u;
    for (const FormCell &cell : cells) {
        const qreal own = room * cell.weight / weights;
        box.height = qMax(box.height, addCell(cell, left, own, parent, said, box));
        left += own + gap;
    }
    return box;
}

} // namespace votum
