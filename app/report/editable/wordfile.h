// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/editable/editablecomposer.h"

namespace votum {

// A file for Microsoft Word (Office Open XML, ISO/IEC 29500 transitional): the program's own styles
// for headings and lists, heads of tables that repeat, the language of each text.
std::unique_ptr<EditableComposer> wordComposer();

} // namespace votum
