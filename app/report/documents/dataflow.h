// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/documents/recordview.h"

#include <vector>

namespace votum {

// Who receives data from whom: the recipients of a record, each after the one it stands under.
struct Link
{
    const Record::Recipient *recipient = nullptr; // of the record
    int depth = 1;                                // 1: the controller's own contract partner
};
std::vector<Link> linksOf(const Record &record);

// The same in sentences: "Data go from A to: B (Germany, EEA). From B …".
QString dataFlowText(const RecordView &view);
// As a drawing, with the sentences for whoever cannot see it, and as a list in lists.
void composeDataFlow(Composer &composer, const RecordView &view, int headingLevel);

} // namespace votum
