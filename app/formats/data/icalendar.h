// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/data/datatable.h"

namespace votum {

// A calendar of what is due (RFC 5545): the review of each case in force, and the next measure of
// each case that is not ended, as days with an alarm a week before. An entry keeps its UID from
// one export to the next, so that calendars replace it. The same cases give the same bytes. Pure;
// any thread.
QByteArray toICalendar(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                       Language language);

// The same of measures that have a due date, each by itself.
QByteArray toICalendar(const Catalogue &catalogue, const std::vector<CaseMeasure> &measures,
                       Language language);

} // namespace votum
