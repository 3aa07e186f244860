#pragma once

#include "report/pages.h"

class QPrinter;

namespace votum {

// Paper size and margins as the pages have them; both sides of the sheet, turned on the long edge,
// where there is more than one page and the printer can do it. Before a dialog is shown.
void preparePrinter(QPrinter &printer, const Pages &pages);

// Prints what the printer is set to print: all pages, its range of them or `currentPage` (1 is the
// first), the last one first where it says so. False: the printer cannot be reached, or its range
// holds no page. In the thread that composed the pages.
bool printPages(const Pages &pages, int currentPage, QPrinter &printer);

} // namespace votum
