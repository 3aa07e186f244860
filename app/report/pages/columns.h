// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"

#include <QList>

namespace votum {

// The left edges of a table's columns and, last, its right edge, in page units. The weights share
// out the width; a column that would tear or divide a word (German compounds are long) is widened
// at the cost of the others, as far as they can give.
QList<double> columnEdges(const Table &table, double width);

} // namespace votum
