// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"
#include "core/impact/cataloguediff.h"

namespace votum {

// "2026.11.9 (as of 29 November 2026)"
QString versionWords(const CommandContext &context, const Catalogue &catalogue);
// "country JP  Japan", and beneath it what judging rests on, before and after, and the names of the
// parts that are words. Of what is new or gone the first line alone.
void printDifference(CommandContext &context, const CatalogueDifference &difference);
// The same on one line, without words, long values only named: "country JP  Japan: destination adeq
// → none".
QString differenceLine(const CommandContext &context, const CatalogueDifference &difference);

} // namespace votum
