// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace votum {

// What a store knows of a record by its seal, and of a file by its SHA-256.
struct Origin
{
    bool isSealedHere = false;
    bool isIssuedHere = false; // exactly this file
};

} // namespace votum
