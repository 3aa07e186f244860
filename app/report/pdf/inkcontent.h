// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"
#include "report/pdf/embeddedfonts.h"

#include <string>

namespace votum {

// Under which a page's resources have the picture: the same name for the same picture.
std::string pictureName(const Picture &picture);

// Appends the operators that draw an ink on a page of `pageHeight` points (ISO 32000-1, 8 and 9),
// each mark with its own colour, font and place: but for pictures the graphics state is never saved
// nor restored.
void appendContent(const Ink &ink, const EmbeddedFonts &fonts, qreal pageHeight,
                   std::string &content);

} // namespace votum
