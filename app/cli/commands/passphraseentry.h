// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"
#include "secret/passphrase.h"

namespace votum {

// A passphrase never stands on the command line, where other users and the shell's history would
// read it. It comes from the first line of the file that --passphrase-file names, which may be a
// descriptor ("/dev/fd/3"), or is asked for at the terminal, without being shown.

// To lock a file with: none unless --passphrase or --passphrase-file is named; asked for twice.
// Errors "passphraseShort", "passphraseDiffers", "passphraseNoTerminal", those of reading the file.
Result<Passphrase> passphraseToLock(const Arguments &arguments);
// To open these with: none if none of them is locked.
Result<Passphrase> passphraseToOpen(const Arguments &arguments, const QStringList &paths);

} // namespace votum
