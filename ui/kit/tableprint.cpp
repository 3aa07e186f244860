// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/tableprint.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

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

} // namespace votum
