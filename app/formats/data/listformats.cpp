// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/listformats.h"

#include "formats/data/csv.h"
#include "formats/data/icalendar.h"
#include "formats/data/ods.h"

#include <algorithm>

namespace votum {

namespace {

QByteArray registerCsv(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                       Language language, const std::vector<RegisterField> &fields)
{
    return toCsv(registerTable(catalogue, cases, language, fields));
}

QByteArray registerOds(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                       Language language, const std::vector<RegisterField> &fields)
{
    return toOds({registerTable(catalogue, cases, language, fields)});
}

// What is due, on its day: no columns.
QByteArray registerCalendar(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                            Language language, const std::vector<RegisterField> &)
{
    return toICalendar(catalogue, cases, language);
}

QByteArray measuresCsv(const Catalogue &catalogue, const std::vector<CaseMeasure> &measures,
                       Language language)
{
    return toCsv(measureTable(catalogue, measures, language));
}

QByteArray measuresOds(const Catalogue &catalogue, const std::vector<CaseMeasure> &measures,
                       Language language)
{
    return toOds({measureTable(catalogue, measures, language)});
}

} // namespace

const std::array<ListFormat, 3> listFormats{{
    {"csv", "list.csv", registerCsv, measuresCsv},
    {"ods", "list.ods", registerOds, measuresOds},
    {"ics", "list.ics", registerCalendar, toICalendar},
}};

const ListFormat *listFormat(QStringView code)
{
    const auto found = std::ranges::find_if(listFormats, [code](const ListFormat &each) {
        return code == QLatin1StringView(each.code);
    });
    return found == listFormats.end() ? nullptr : &*found;
}

} // namespace votum
