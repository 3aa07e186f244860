// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/verify.h"

#include <atomic>
#include <optional>

namespace votum {

// What a file is worth that others may have made, or made to do harm. It is taken apart in a child
// of this program that may use little memory and time, so that no file can stall or take down the
// program itself.
struct FileCheck
{
    Result<Verification> checked = Error{};
    QString sha256;
    bool isPdf = false;
};

// Errors as readFile() and verifyFile(); "fileExcessive" also where the child met its limits, or
// crashed. Once `isCancelled` is true, which any thread may make it, the child is ended and what
// comes back is of no worth. Waits; any thread.
FileCheck checkFile(const QString &path, const std::atomic_bool *isCancelled = nullptr);

// What main() begins with: does the work of such a child if this process is one, and gives its exit
// code; else nothing.
std::optional<int> checkAsChild(int argc, char **argv);

} // namespace votum
