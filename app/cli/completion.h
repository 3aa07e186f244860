// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"

namespace votum {

// The command "completion": prints what a shell (bash, zsh or fish) reads to complete the words of
// the command line; made of the table of commands.
int runCompletion(CommandContext &context, const Arguments &arguments);

} // namespace votum
