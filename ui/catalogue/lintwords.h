// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lint/cataloguelint.h"

namespace votum {

// "rules.X-02: no answers make it arise", in the window's language. GUI thread.
QString lintWords(const LintFinding &finding);

} // namespace votum
