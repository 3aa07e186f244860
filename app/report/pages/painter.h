// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

class QPainter;

namespace votum {

// Paints one ink in page units (1/20 pt).
void paintInk(const Ink &ink, QPainter &painter);

// Paints page `page` (0 is the first) for a printer or an image. The painter's unit must be one
// point, its origin the page's top left corner.
void paintPage(const Pages &pages, int page, QPainter &painter);

} // namespace votum
