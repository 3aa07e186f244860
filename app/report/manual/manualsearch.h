// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/manual/manual.h"

namespace votum {

// A section of the manual in which all words sought stand.
struct ManualHit
{
    QString target;  // "chapter" or "chapter#anchor"
    QString chapter; // its title
    QString section; // its heading; the chapter's title at its beginning
    QString excerpt; // what stands around the first word

    bool operator==(const ManualHit &) const = default;
};

// The sections that hold each word, or its beginning: those first that have them in their heading.
// Case, accents and ß do not count. No words: no hits. Any thread.
std::vector<ManualHit> searchManual(const Manual &manual, const QString &words);

} // namespace votum
