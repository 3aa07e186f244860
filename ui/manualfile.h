// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace votum {

class Catalogue;
class ManualWindow;
class Settings;

// Asks where the manual is saved and in which form, and saves it; what became of it is told in its
// window. All three must outlive that window. GUI thread.
void saveManual(ManualWindow *manual, const Catalogue &catalogue, Settings *settings);

} // namespace votum
