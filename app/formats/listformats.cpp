// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/listformats.h"

#include "formats/csv.h"
#include "formats/icalendar.h"

#include <algorithm>

namespace votum {

namespace {

QByteArray registerCsv(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                       Language language)
{
    return toCsv(registerTable(catalogue, cases, language));
}

} // namespace

const std::array<ListFormat, 2> listFormats{{
    {"csv", "list.csv", registerCsv},
    {"ics", "list.ics", toICalendar},
}};

const ListFormat *listFormat(QStringView code)
{
    const auto found = std::ranges::find_if(listFormats, [code](const ListFormat &each) {
        return code == QLatin1StringView(each.code);
    });
    return found == listFormats.end() ? nullptr : &*found;
}

} // namespace votum
