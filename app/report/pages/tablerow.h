// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"
#include "report/pages/boxes.h"
#include "report/pages/laidtext.h"
#include "report/pages/textgate.h"

#include <memory>

namespace votum {

struct RowStyle
{
    bool head = false;
    bool header = false; // the first cell heads the row
    bool ruled = true;
    int repeatedHead = -1;
    const Division *division = nullptr; // of what heads nothing
};

// One row of a table on its way to boxes. In page units.
class TableRow
{
public:
    // `edges` are those of the columns, from 0 to the table's width; they must outlive the row.
    TableRow(const QList<double> &edges, const RowStyle &style, qreal left);

    // A cell of the row's node `row`; its words are added to `said`.
    void addCell(const Cell &cell, Node *row, Said &said);
    // The row as one box.
    Box box() const { return box(0, lineCount()); }
    // The same in slices, a line each, where it is taller than a share of the page's content. What
    // then stands above where it goes on is added to `heads`.
    std::vector<Box> boxes(qreal contentHeight, std::vector<Box> &heads) const;

private:
    struct Placed
    {
        std::unique_ptr<LaidText> block;
        qreal left = 0;
        qreal right = 0;
        Tone tone = Tone::Text;
    };

    Box box(int from, int to) const;
    // The table's head, if it has one, and the row's own with dots.
    Box continuedHead(const std::vector<Box> &heads) const;
    int lineCount() const;
    bool isDivided(int line) const;
    qreal lineHeight() const { return m_blocks.front().block->lineHeight(); }
    void appendGrounds(Box &box) const;
    void appendBottomRule(Box &box) const;

    const QList<double> &m_edges;
    const RowStyle m_style;
    const qreal m_left;
    std::vector<Placed> m_blocks;
    int m_column = 0;
    QString m_header;
};

} // namespace votum
