// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace votum {

// From now on "toggle", as a screen reader or voice control asks for it, is a click on the box or
// button. Qt would change the tick alone, and what listens for clicks would not hear of it: an
// answer would be shown and not be given. Before the first window; GUI thread.
void installAccessibleButtons();

} // namespace votum
