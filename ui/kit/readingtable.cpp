// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/readingtable.h"

#include "core/text/visible.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace votum {

ReadingTable::ReadingTable(int columns, QWidget *parent) : QTableWidget(0, columns, parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
}

void ReadingTable::addRow(const QStringList &cells)
{
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto *cell = new QTableWidgetItem(visible(cells[column]));
        cell->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        setItem(row, column, cell);
    }
}

void ReadingTable::copy() const
{
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        if (row >= 0 && isRowHidden(row))
            continue;
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            const QTableWidgetItem *cell =
                row < 0 ? horizontalHeaderItem(column) : item(row, column);
            if (cell)
                cells << cell->text().replace(u'\n', u" / "_s);
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace votum
