// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/cataloguediff.h"

namespace votum {

// A catalogue as a list of entries with named parts: what catalogueDiff() compares.
struct ListedEntry
{
    struct Part
    {
        QString name;
        LocalText value;
        bool isJudged = false; // what a judgement rests on; else words for people
    };

    EntryKind kind = EntryKind::Question;
    QString id, channel; // as in CatalogueDifference
    LocalText title;
    std::vector<Part> parts; // none is empty
};

// Everything the catalogue holds, by kind and in its order. Pure; any thread.
std::vector<ListedEntry> listedEntries(const Catalogue &catalogue);

} // namespace votum
