// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/storeimpact.h"
#include "ui/kit/readingtable.h"

namespace votum {

// The cases concerned: what they are judged now, what they would be, and why. Those whose result
// changes first. GUI thread.
class ImpactTable : public ReadingTable
{
    Q_OBJECT

public:
    explicit ImpactTable(QWidget *parent = nullptr);

    // `after`: the catalogue they are held against.
    void fill(const Catalogue &after, const std::vector<StoredImpact> &list);

private:
    void addCase(const Catalogue &after, const StoredImpact &item);
};

// Those to be told of, in the table's order.
std::vector<StoredImpact> concerned(std::vector<StoredImpact> list);
// "so far": as sealed, or as last judged; "then": overall, or for each purpose where they differ.
// In a word or two.
QString resultSoFar(const StoredImpact &item);
QString resultThen(const StoredImpact &item);
// "Decided and sealed; a review has been begun".
QString stateWords(const Catalogue &catalogue, const StoredImpact &item);

} // namespace votum
