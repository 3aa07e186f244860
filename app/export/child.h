// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QByteArray>

#include <atomic>
#include <functional>

namespace votum {

// A child of this program: the same file started anew to take apart what others may have made, or
// made to do harm. It may use little memory and time, so that no file can stall or take down the
// program itself.
struct ChildLimits
{
    qint64 memory = 0;  // bytes
    qint64 seconds = 0; // of work, and of waiting for it
};

// Starts a child with `command` for its only argument and gives it `input`. Its answer is what the
// file may have made of it. Errors "fileExcessive" where it met its limits, crashed or was
// cancelled, which any thread may do; "helperNotStarted". Waits; any thread.
Result<QByteArray> askChild(const char *command, const QByteArray &input, ChildLimits limits,
                            const std::atomic_bool *isCancelled);

// The other side: reads the input, keeps to the limits for it, writes the answer. Returns the exit
// code.
int answerAsChild(const std::function<ChildLimits(const QByteArray &input)> &limitsFor,
                  const std::function<QByteArray(const QByteArray &input)> &answer);

} // namespace votum
