// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace votum {

// From now on screen readers can read the text of DocumentPages. GUI thread.
void describeToReaders();

} // namespace votum
