// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qnamespace.h>

class QWidget;

namespace votum {

// Lets Tab go through `root` in the order of the screen: Qt's own order is that of creation, and
// rows, cards and pages are created when they are first needed. Of stacked pages only the one
// shown is ordered, so call it again after another is. GUI thread.
void orderTabs(QWidget *root);

// Gives the focus to the first control of `root` that Tab can reach now; none: nothing happens.
void focusFirst(QWidget *root, Qt::FocusReason reason);

} // namespace votum
