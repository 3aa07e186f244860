// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk.h"

#include <functional>

namespace votum {

// A command, and what must be there before it.
struct Command
{
    std::function<void(Desk &)> prepare;
    std::function<Result<void>(Desk &)> run;
};

// Every command that changes something, each a row of a test's data in the column "command": a new
// one is added here. They run on the case of the example that is imported first.
void addEveryCommand();

} // namespace votum

Q_DECLARE_METATYPE(votum::Command)
