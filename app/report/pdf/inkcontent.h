// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"
#include "report/pdf/embeddedfonts.h"

#include <string>

namespace votum {

// Appends the operators that draw an ink on a page of `pageHeight` points (ISO 32000-1, 8 and 9),
// each mark with its own colour, font and place: the graphics state is never saved nor restored.
void appendContent(const Ink &ink, const EmbeddedFonts &fonts, qreal pageHeight,
                   std::string &content);

} // namespace votum
