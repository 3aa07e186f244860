// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace votum {

// The wheel scrolls the page instead of changing the field it happens to pass over.
void guardWheel(QWidget *field);

} // namespace votum
