// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/manual/manual.h"

class QPalette;

namespace votum {

// A chapter as a text browser shows it, in the palette's colours: its links are "manual:TARGET",
// its pictures "picture:FILE". `unit`: of distances (theme.h). GUI thread.
QString chapterHtml(const ManualChapter &chapter, const QPalette &palette, int unit);

} // namespace votum
