// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QIcon>

namespace votum {

// The icons of resources/icons, by file name without ending. Painted at any size in the palette's
// text colour of the moment, or in a role's colour, so that a change of the palette needs nothing.
// GUI thread; an unknown name is a bug of ours (assertion).
QIcon icon(const QString &name);
QIcon icon(const QString &name, Role role);

// The icon of a role itself: octagon, triangle, circle with i, circle with tick, broken circle.
QIcon icon(Role role);

// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace votum
