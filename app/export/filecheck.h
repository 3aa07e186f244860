// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/reply.h"
#include "report/verify/verify.h"

#include <atomic>
#include <functional>
#include <optional>

namespace votum {

// What a file is worth that others may have made, or made to do harm. It is taken apart in a child
// of this program that may use little memory and time, so that no file can stall or take down the
// program itself.
struct FileCheck
{
    Result<Verification> checked = Error{};
    QString sha256;      // of the file
    QString firstSha256; // of the file as it was first written, before anything was appended
    bool isPdf = false;
};

// Errors as readFile() and verifyFile(); "fileExcessive" also where the child met its limits, or
// crashed. Once `isCancelled` is true, which any thread may make it, the child is ended and what
// comes back is of no worth. Waits; any thread.
FileCheck checkFile(const QString &path, const std::atomic_bool *isCancelled = nullptr);

// What a store knows of a file that could be checked: asked by seal, SHA-256 and link of the file
// as it is, and then as it was first written. What it issued as it is, nobody appended anything to.
using OriginQuestion =
    std::function<Result<Origin>(const QString &seal, const QString &sha256, const QString &link)>;
Result<Origin> originOf(FileCheck &check, const OriginQuestion &ask);

// Whether this is a sound case file; it, too, is taken apart in a child. Errors of
// Session::checkCaseFile(), and "fileExcessive" as above. Waits; any thread.
Result<void> checkCaseFile(const QString &path, const std::atomic_bool *isCancelled = nullptr);

// What a PDF form was filled in with; the child reads it. Errors of replyInPdf(), and
// "fileExcessive" as above. Waits; any thread.
Result<Reply> replyInForm(const QByteArray &pdf);

// What main() begins with: does the work of such a child if this process is one, and gives its exit
// code; else nothing.
std::optional<int> checkAsChild(int argc, char **argv);

} // namespace votum
