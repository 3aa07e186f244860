// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/pagetext.h"

#include <optional>

namespace votum {

// The first place at which one file shows something else than another.
struct TextDifference
{
    int page = 0;     // of the file looked at; 0: it ends too early
    QString found;    // some words there; empty: none
    QString expected; // likewise, of the other file

    bool operator==(const TextDifference &) const = default;
};

// Compares without white space; of artifacts also without digits, as page numbers may differ.
std::optional<TextDifference> firstDifference(const PageText &found, const PageText &expected);

} // namespace votum
