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

// Where a jump to this place leads: its page, scrolled to it.
QPDFObjectHandle destination(const Place &place, const Pages &pages,
                             const QPDFObjectHandle &pageObject);

} // namespace votum
