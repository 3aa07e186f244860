// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pdf/assembler.h"

#include <stdexcept>

namespace votum {

// Thrown within the assembler where going on would make a file that does not conform.
class Refused : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

// What keeps these pages from becoming a conforming PDF, in English for the log; empty if nothing.
// Pure.
QString firstFault(const Pages &pages, const Meta &meta);

} // namespace votum
