// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/printpages.h"

#include "report/pages/painter.h"

#include <QList>
#include <QPageRanges>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinterInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// 1 is the first.
QList<int> chosenPages(int count, int currentPage, const QPrinter &printer)
{
    QList<int> chosen;
    for (int page = 1; page <= count; ++page) {
        const bool isChosen =
            printer.printRange() == QPrinter::CurrentPage ? page == currentPage
            : printer.printRange() == QPrinter::PageRange && !printer.pageRanges().isEmpty()
                ? printer.pageRanges().contains(page)
                : true;
        if (isChosen)
            chosen.append(page);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

// Every copy of the pages, where the printer leaves that to us.
QList<int> withCopies(const QList<int> &chosen, const QPrinter &printer)
{
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    QList<int> run;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            run.append(chosen);
    } else {
        for (const int page : chosen)
            run.append(QList<int>(copies, page));
    }
    return run;
}

} // namespace

void preparePrinter(QPrinter &printer, const Pages &pages)
{
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(pages.sizeInPoints, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    const QPrinterInfo device(printer);
    if (pages.count > 1 && device.supportedDuplexModes().contains(QPrinter::DuplexLongSide))
        printer.setDuplex(QPrinter::DuplexLongSide);
}

Result<void> printPages(const Pages &pages, int currentPage, QPrinter &printer)
{
    const Error unreachable{u"printerUnreachable"_s, {}, {}};
    const QList<int> run = withCopies(chosenPages(pages.count, currentPage, printer), printer);
    QPainter painter;
    if (run.isEmpty() || !painter.begin(&printer))
        return unreachable;
    painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
    for (qsizetype i = 0; i < run.size(); ++i) {
        if (i > 0)
            printer.newPage();
        paintPage(pages, run[i] - 1, painter);
    }
    return painter.end() ? Result<void>() : unreachable;
}

std::unique_ptr<QPrinter> askForPrinter(const Pages &pages, int currentPage, const QString &name,
                                        QWidget *parent)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    preparePrinter(*printer, pages);
    printer->setDocName(name);
    QPrintDialog dialog(printer.get(), parent);
    dialog.setMinMax(1, pages.count);
    dialog.setOption(QAbstractPrintDialog::PrintCurrentPage, currentPage > 0);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    return printer;
}

} // namespace votum
