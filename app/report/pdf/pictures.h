// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <qpdf/QPDF.hh>

namespace votum {

// Writes the pictures of all pages into the file, each once, and returns them by their names
// (report/pdf/inkcontent.h), as a page's resources want them; null: there are none. Colours are the
// sRGB of the output intent, opacity is a soft mask (ISO 32000-1, 8.9.5 and 11.6.5.3).
QPDFObjectHandle pictureObjects(QPDF &pdf, const Pages &pages);

} // namespace votum
