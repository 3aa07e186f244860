// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/editable/editablecomposer.h"

namespace votum {

// A text for LibreOffice and others (Open Document Format, ISO/IEC 26300, version 1.2): headings
// with their levels, heads of tables that repeat, the language of each text.
std::unique_ptr<EditableComposer> openDocumentComposer();

} // namespace votum
