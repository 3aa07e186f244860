// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"

namespace votum {

struct CommandOption
{
    QString name;  // "as-of"
    QString value; // what it takes, "DATE"; empty: nothing
};

// One row of the table of commands.
struct Command
{
    QString name;     // one word or two
    QString synopsis; // what follows the name, as manual pages write it; its options are read here
    QString summary;  // one line, translated
    int minimum, maximum; // arguments beside the options; maximum -1: any number
    bool needsStore;
    int (*run)(CommandContext &, const Arguments &);

    // Those of the synopsis, then those that every command takes.
    std::vector<CommandOption> options() const;
};

// One table of all commands: help, parsing and running come from it.
std::vector<Command> allCommands();

// Runs one call (without the program's name). Returns the exit code.
int runCommandLine(CommandContext &context, const QStringList &arguments);

} // namespace votum
