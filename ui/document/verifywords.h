// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/verify.h"
#include "ui/look/theme.h"

namespace votum {

class Catalogue;

// What the check of a file found, in the words of the window. GUI thread.

struct FileVerdict
{
    Role role = Role::Open;
    QString word;    // "Untouched", "Altered" …
    QString meaning; // what follows from it, and what to do
};

// `store`: what the open store says; none if none is open.
FileVerdict verdictOn(const Verification &checked, const std::optional<Origin> &store,
                      const Catalogue &catalogue);
// Of a file that could not be checked; `isPdf`: it says that it is one.
FileVerdict verdictOn(const Error &error, bool isPdf, const Catalogue &catalogue);

struct CheckLine
{
    Role role = Role::Open;
    QString text;
};
// One by one, in the order they were made.
std::vector<CheckLine> checksOf(const Verification &checked, const std::optional<Origin> &store,
                                const Catalogue &catalogue);

// What the file says of itself: names and values.
QList<std::pair<QString, QString>> detailsOf(const Verification &checked,
                                             const Catalogue &catalogue);

} // namespace votum
