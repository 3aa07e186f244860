// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/commands/command.h"
#include "core/record/record.h"

namespace votum {

struct AnswersFile;
struct Stationery;
enum class Existing;

// What a command is given to work on.

// --without-overlay: open cases may be judged without the own content they were judged with.
Session::OwnContent ownContentOf(const Arguments &arguments);

// The store the arguments name. What reads opens an existing one, for reading alone where it cannot
// be changed, and says so.
Result<void> openStore(CommandContext &context, Session &session, const Arguments &arguments);
// By id, file number (its latest version) or FILENUMBER_vN. Errors "unknownCase",
// "caseAmbiguous": two cases of different stores have the number.
Result<qint64> findCase(const Session &session, const QString &name);
// The store the arguments name and, open in it, the case named first.
Result<void> openCase(CommandContext &context, Session &session, const Arguments &arguments);
// The case named first as it stands in the store the arguments name; nothing is opened or written.
Result<Session::Preview> previewCase(CommandContext &context, const Arguments &arguments);
// Reads the answers file named and settles the day; returns the exit code, 0 if it is well.
int loadAnswers(CommandContext &context, const Arguments &arguments, AnswersFile &file);
// Of files of the same name: --force alone replaces them.
Existing existingFiles(const Arguments &arguments);
// What the organisation adds to a document: --letterhead, --address, --logo, --logo-text, --mark
// and
// --distribution. Errors as readFile(), parseLogo() and checkStationery().
Result<Stationery> stationeryGiven(const Arguments &arguments);
// What differs, on one line.
QString changeLine(const CommandContext &context, const Record::Change &change);
// "2026-0007_v1": what findCase() takes.
QString caseName(const CaseSummary &summary);

} // namespace votum
