// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"

namespace votum {

// Replies to questionnaires, the files named: lists what they propose beside what stands in the
// case, and takes of it what --take names. Returns the exit code.
int importReplies(CommandContext &context, const Arguments &arguments);

} // namespace votum
