// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/editable/editablecomposer.h"

namespace votum {

// One file with everything inside: its style, no script, nothing from elsewhere; well-formed XML,
// with a link past the contents, landmarks, and heads of tables. UTF-8.
std::unique_ptr<EditableComposer> htmlComposer();

} // namespace votum
