// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordareas.h"

#include "core/catalogue/known.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Records from before the catalogue said where its areas stand. These there were then, and no
// others; nothing is ever added here.
const std::vector<Record::Area> &areasOfEarlierRecords()
{
    using enum Area::Examined;
    static const std::vector<Record::Area> areas{{u"REQ"_s, Never, 1, 1},
                                                 {u"CTX"_s, Always, 3, 1},
                                                 {u"CH"_s, Always, 3, 1},
                                                 {u"TOS"_s, Always, 0, 1},
                                                 {u"CON"_s, Always, 0, 1},
                                                 {u"ADR"_s, Always, 0, 1},
                                                 {u"TRF"_s, Always, 0, transferAnnex},
                                                 {u"TIA"_s, IfAsked, 0, transferAnnex},
                                                 {u"AVV"_s, Always, 0, 1},
                                                 {u"SEC"_s, Always, 0, 1},
                                                 {u"DSR"_s, Always, 0, 1},
                                                 {u"DOC"_s, Always, 0, 1}};
    return areas;
}

const Record::Area *areaOf(const Record &record, const QString &code)
{
    const std::vector<Record::Area> &areas = areasOf(record);
    const auto place = std::find_if(areas.begin(), areas.end(),
                                    [&](const Record::Area &area) { return area.code == code; });
    return place == areas.end() ? nullptr : &*place;
}

} // namespace

const std::vector<Record::Area> &areasOf(const Record &record)
{
    return record.areas.empty() ? areasOfEarlierRecords() : record.areas;
}

bool isInSection(const Record &record, const QString &area, int section)
{
    const Record::Area *found = areaOf(record, area);
    return found && found->section == section;
}

bool isInBody(const Record &record, const Record::Question &question)
{
    using namespace questionId;
    return isInSection(record, question.area, 1) || isInSection(record, question.area, 3) ||
           question.id == milderMeans || question.id == otherContact;
}

int annexOf(const Record &record, const Record::Question &question)
{
    const Record::Area *found = areaOf(record, question.area);
    return found ? found->annex : 1;
}

bool isOfTransfers(const Record &record, const QString &area)
{
    const Record::Area *found = areaOf(record, area);
    return found && found->annex == transferAnnex;
}

} // namespace votum
