#include "ui/printpages.h"

#include "report/painter.h"

#include <QList>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace votum {

namespace {

QList<int> chosenPages(int count, int currentPage, const QPrinter &printer)
{
    int first = 1, last = count;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        first = printer.fromPage();
        last = std::min(count, printer.toPage());
    } else if (printer.printRange() == QPrinter::CurrentPage) {
        first = last = currentPage;
    }
    QList<int> chosen;
    for (int page = first; page <= last; ++page)
        chosen.append(page);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(chosen.begin(), chosen.end());
    return chosen;
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

bool printPages(const Pages &pages, int currentPage, QPrinter &printer)
{
    const QList<int> chosen = chosenPages(pages.count, currentPage, printer);
    QPainter painter;
    if (chosen.isEmpty() || !painter.begin(&printer))
        return false;
    painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (i > 0)
            printer.newPage();
        paintPage(pages, chosen[i] - 1, painter);
    }
    return painter.end();
}

} // namespace votum
