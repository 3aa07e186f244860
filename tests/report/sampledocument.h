// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pagecomposer.h"
#include "report/pdf/assembler.h"

namespace votum::sample {

// A sentence of German compounds, umlauts and ligature candidates.
QString sentence(int index);

// Fills the composer with every feature it has; `rows` is the length of the long table, three
// times as many rows make about twice as many pages.
void compose(Composer &composer, int rows);

PageFrame frame();
Meta meta();

// The sample, composed and rendered in the calling thread; empty if refused.
QByteArray render(int rows, Paper paper = Paper::A4);

// What stands last on a page, of all that has a meaning.
const Ink *lastInkOf(const Pages &pages, int page);

} // namespace votum::sample
