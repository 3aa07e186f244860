#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace votum {

// Completes what Qt 6.4 leaves unfinished about the fonts of `pages`: a subset tag that is the same
// on every run, spaces that are read as spaces, and no CIDSet, which PDF/A-3 does not want unless
// it is right. Throws Refused if a font is not the bundled one.
void repairFonts(const std::vector<QPDFObjectHandle> &pages);

} // namespace votum
