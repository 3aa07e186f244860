#include "ui/tabletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace votum {

void copyTable(const QTableWidget *table)
{
    QStringList lines;
    for (int row = -1; row < table->rowCount(); ++row) {
        if (row >= 0 && table->isRowHidden(row))
            continue;
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column) {
            const QTableWidgetItem *cell =
                row < 0 ? table->horizontalHeaderItem(column) : table->item(row, column);
            if (cell)
                cells << cell->text().replace(u'\n', u" / "_s);
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace votum
