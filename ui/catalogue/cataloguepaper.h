// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/cataloguediff.h"
#include "session/storeimpact.h"

class QTextDocument;

namespace votum {

// What the dialog of the catalogue prints: which catalogues, the cases concerned with all reasons,
// and what differs; dark on white, in the window's language. GUI thread.
struct CataloguePaper
{
    const Catalogue *before = nullptr; // nullptr: those of the records
    const Catalogue &after;
    const std::vector<CatalogueDifference> &differences;
    const std::vector<StoredImpact> &impacts;
    QDate day;

    void fill(QTextDocument &document) const;
};

} // namespace votum
