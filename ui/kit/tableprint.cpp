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

void fillWithRows(QTextDocument &document, const QString &title, const QStringList &head,
                  const std::vector<QStringList> &rows)
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
    const int columns = int(head.size());
    QTextTable *table = cursor.insertTable(int(rows.size()) + 1, columns, format);
    for (int column = 0; column < columns; ++column)
        table->cellAt(0, column).firstCursorPosition().insertText(head[column], bold);
    for (size_t row = 0; row < rows.size(); ++row) {
        const bool isAcross = rows[row].size() == 1 && columns > 1;
        if (isAcross)
            table->mergeCells(int(row) + 1, 0, 1, columns);
        for (int column = 0; column < int(rows[row].size()); ++column)
            table->cellAt(int(row) + 1, column)
                .firstCursorPosition()
                .insertText(rows[row][column], isAcross ? bold : QTextCharFormat());
    }
}

void fillWithModel(QTextDocument &document, const QString &title, const QAbstractItemModel &model,
                   const std::vector<int> &columns)
{
    QStringList head;
    for (const int column : columns)
        head << model.headerData(column, Qt::Horizontal).toString();
    std::vector<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << model.index(row, column).data().toString();
        rows.push_back(cells);
    }
    fillWithRows(document, title, head, rows);
}

} // namespace votum
