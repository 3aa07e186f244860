// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/data/datatable.h"

#include <array>

namespace votum {

// In what forms the register leaves, and the open measures of all cases: a further one is a row
// here and a file of its own. Of the register these fields, where the form has columns.
struct ListFormat
{
    const char *code;   // as the command line takes it, and the ending of its files
    const char *wordId; // of its name, in the catalogue
    QByteArray (*write)(const Catalogue &, const std::vector<CaseSummary> &, Language,
                        const std::vector<RegisterField> &);
    QByteArray (*writeMeasures)(const Catalogue &, const std::vector<CaseMeasure> &, Language);
};

extern const std::array<ListFormat, 3> listFormats;

const ListFormat *listFormat(QStringView code); // none: there is no such form

} // namespace votum
