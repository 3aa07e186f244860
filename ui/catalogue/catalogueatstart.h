// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/result.h"

#include <memory>

namespace votum {

class Settings;

// Whether `one` is a later version of the same catalogue than `other`.
bool isNewer(const Catalogue &one, const Catalogue &other);

// The program's own.
Result<std::shared_ptr<const Catalogue>> ownCatalogue();

// The catalogue a window begins with: the imported one the settings name, else the program's own,
// and the organisation's own content laid over it as it was taken on.
struct CatalogueAtStart
{
    std::shared_ptr<const Catalogue> catalogue;
    QString refused;          // the folder of an imported one that is not used; empty: none
    std::optional<Error> why; // it cannot be read; nothing: the program's own is newer
    QString version;          // of the one refused, where it can be read

    struct OwnContent
    {
        enum class State {
            Changed, // its folder holds something else by now: that is not in use before it is
                     // taken on
            Gone,    // its folder cannot be read: what was taken on goes on
            Refused  // what was taken on cannot be read, or does not fit the catalogue: none is
                     // in use
        };
        State state = State::Refused;
        QString folder;
        std::optional<Error> why;
    };
    std::optional<OwnContent> ownContent; // nothing: there is nothing to tell
};
// What cannot be read stays chosen, in case it can be next time; an imported catalogue that is
// older than the program's own is chosen no longer. Files stay. Error: the program's own cannot be
// read, which is a broken build. GUI thread.
Result<CatalogueAtStart> catalogueAtStart(Settings &settings);

// What it was made of, to be held against another one: what cannot be read is left out, as there.
struct CatalogueInUse
{
    std::shared_ptr<const Catalogue> own, published; // the program's; the same, or the imported one
    std::vector<CatalogueFile> overlay;              // empty: none
};
Result<CatalogueInUse> catalogueInUse(const Settings &settings);

} // namespace votum
