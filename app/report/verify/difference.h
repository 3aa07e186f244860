// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/codes.h"

#include <QString>

namespace votum {

// The first place at which a file shows or says something else than it should.
struct Difference
{
    enum class Kind {
        Text,        // other words
        Covered,     // something is painted that was not there
        Hidden,      // the same words look otherwise: place, size, colour, clip, the page's edges
        Glyphs,      // the same words, drawn with other shapes
        Pages,       // their number
        Tags,        // structure, language, what is read aloud
        Links,       // links, bookmarks, what happens on opening
        Attachments, // the record, evidence
        Metadata,    // title, author …
        Forms,       // fields and what they hold
        Version,     // it claims to be older than the record in it
        Other
    };
    Kind kind = Kind::Other;
    int page = 0;     // 1 is the first; 0: none in particular
    QString found;    // some words there; empty: none
    QString expected; // likewise, of what it should be

    bool operator==(const Difference &) const = default;
};
// Also the catalogue's errors that say it in words.
template<>
inline constexpr auto codesOf<Difference::Kind> = codeTable<Difference::Kind::Other>(
    "differsText", "differsCovered", "differsHidden", "differsGlyphs", "differsPages",
    "differsTags", "differsLinks", "differsAttachments", "differsMetadata", "differsForms",
    "differsVersion", "differsOther");

} // namespace votum
