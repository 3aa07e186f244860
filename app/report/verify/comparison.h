// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/difference.h"
#include "report/verify/signature.h"

#include <QByteArray>

#include <qpdf/QPDF.hh>

#include <optional>
#include <vector>

namespace votum {

enum class Signing { Refused, Allowed };

// What one file shows and says beyond another.
struct Comparison
{
    std::optional<Difference> difference;
    bool isResaved = false; // it names another last writer and time of writing: no difference
    // Only where they are allowed: else they are a difference.
    std::vector<Signature> signatures;
    bool hasProofs = false;      // certificates and the like, kept for the signatures
    bool hasEmptyFields = false; // to be signed, but not
};

// Compares two files wholly: the pages as painted and read, and every object that is reached from
// the catalogue, whatever the numbers, order and packing of objects. Throws std::exception for a
// damaged file, Excess for one larger or deeper than any of ours.
Comparison compare(QPDF &found, const QByteArray &foundBytes, QPDF &expected, Signing signing);

} // namespace votum
