// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// What a source must not be if a record is to rest on it. All pure; any thread.

// The address names a site, no page of it: no path, or only a language.
bool isHomePage(const QString &url);
// There is an address, or the title says that there is none.
bool saysWhere(const Source &source);
// The host only keeps copies of others' texts, or the address is a whole project of code.
bool isMirror(const QString &url);
// The title names a court's decision, but not by court and number.
bool isUnnamedJudgment(const Source &source);

} // namespace votum
