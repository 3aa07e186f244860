// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <span>

class QPainter;

namespace votum {

// Paints one ink in page units (1/20 pt).
void paintInk(const Ink &ink, QPainter &painter);

// What stands on page `page` (0 is the first).
std::span<const Ink> inksOf(const Pages &pages, int page);

// Paints page `page` for a printer, an image or the screen. The painter's unit must be one point,
// its origin the page's top left corner. What its clip hides is passed over.
void paintPage(const Pages &pages, int page, QPainter &painter);

} // namespace votum
