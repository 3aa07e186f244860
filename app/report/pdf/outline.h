// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace votum {

class Structure;

// The outline, each bookmark beneath the one of the next higher level.
void writeOutline(QPDF &pdf, const Pages &pages, const std::vector<QPDFObjectHandle> &pageObjects,
                  const Structure &structure);

// Where a bookmark leads: its page, scrolled to its heading.
QPDFObjectHandle destination(const Bookmark &bookmark, const Pages &pages,
                             const QPDFObjectHandle &pageObject);

} // namespace votum
