// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/catalogue/catalogue.h"

namespace votum {

// Rows and columns for other programs to compute with. Pure; any thread.
struct DataTable
{
    QStringList head;
    std::vector<QStringList> rows; // each as long as the head; a day as ISO 8601
    QString title = {};
};

// The register, a version a row: words in this language, dates as ISO 8601.
DataTable registerTable(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                        Language language);

} // namespace votum
