// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace votum {

// An electronic signature or time stamp in a file, as it tells of itself: neither the certificate
// nor what was signed with it is judged.
struct Signature
{
    QString name;         // who signed, as the file says; empty: it does not
    bool isStamp = false; // a time stamp
    int page = 0;         // on which it is shown; 0: on none
    QString words;        // that it shows there, as far as they can be read
    QString beneath;      // words of the page it lies over; empty: none

    bool operator==(const Signature &) const = default;
};

} // namespace votum
