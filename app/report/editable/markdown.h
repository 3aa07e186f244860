// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/editable/editablecomposer.h"

namespace votum {

// CommonMark with the tables of GitHub Flavored Markdown. What text could say in the format's own
// signs is escaped. UTF-8.
std::unique_ptr<EditableComposer> markdownComposer();

} // namespace votum
