// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"
#include "report/pages/boxes.h"
#include "report/pages/textgate.h"

#include <QStringList>

namespace votum {

// How far to the right the items stand of those above them: as wanted, or less where the deepest
// would be left with less than half of the width.
qreal treeIndent(const QList<Branch> &items, qreal wanted, qreal width);

// A tree as a drawing, a box a row: each item stands in a frame, further right the deeper it is,
// with an arrow to it from the item above. The shapes belong to `figure`, the words to pieces of
// it. In page units. The words are added to `said`.
std::vector<Box> treeBoxes(const QList<Branch> &items, qreal left, qreal width, Node *figure,
                           Said &said);

} // namespace votum
