// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/boxes.h"
#include "report/pages/laidtext.h"
#include "report/pages/textgate.h"
#include "report/pages/theme.h"

#include <algorithm>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

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
