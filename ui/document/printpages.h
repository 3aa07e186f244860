// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "report/pages/pages.h"

#include <QPrinter>

#include <memory>

class QWidget;

namespace votum {

// Paper size and margins as the pages have them; both sides of the sheet, turned on the long edge,
// where there is more than one page and the printer can do it. Before a dialog is shown.
void preparePrinter(QPrinter &printer, const Pages &pages);

// Prints what the printer is set to print: all pages, its ranges of them or `currentPage` (1 is the
// first), the last one first where it says so; and the copies it does not make itself. Error
// "printerUnreachable", also if its range holds no page. In the thread that composed the pages.
// Only odd or only even pages is for the print system, which offers it.
Result<void> printPages(const Pages &pages, int currentPage, QPrinter &printer);

// Asks with the system's dialog, `currentPage` 0 if none is shown; nullptr if the answer is no.
std::unique_ptr<QPrinter> askForPrinter(const Pages &pages, int currentPage, const QString &name,
                                        QWidget *parent);

} // namespace votum
