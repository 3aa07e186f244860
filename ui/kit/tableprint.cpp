// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/tableprint.h"

#include <QAbstractItemModel>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace votum {

void printTableOn(QPrinter &printer, const FillDocument &fill)
{
    QTextDocument document;
    fill(document);
    QFont font = document.defaultFont();
    font.setPointSizeF(8.5);
    document.setDefaultFont(font);
    document.print(&printer);
}

void printTable(QWidget *window, const FillDocument &fill)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(window->windowTitle());
    QPrintDialog dialog(&printer, window);
    if (dialog.exec() == QDialog::Accepted)
        printTableOn(printer, fill);
}

void fillWithRows(QTextDocument &document, const QString &title, const QAbstractItemModel &model,
                  const std::vector<int> &rows, const std::vector<int> &columns)
{
    QTextCursor cursor(&document);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    cursor.insertText(title, bold);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(2);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = cursor.insertTable(int(rows.size()) + 1, int(columns.size()), format);
    for (size_t column = 0; column < columns.size(); ++column) {
        table->cellAt(0, int(column))
            .firstCursorPosition()
            .insertText(model.headerData(columns[column], Qt::Horizontal).toString(), bold);
        for (size_t row = 0; row < rows.size(); ++row)
            table->cellAt(int(row) + 1, int(column))
                .firstCursorPosition()
                .insertText(model.index(rows[row], columns[column]).data().toString());
    }
}

} // namespace votum
