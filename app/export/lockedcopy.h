// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secret/lockedfile.h"

#include <functional>
#include <memory>

class QTemporaryDir;

namespace votum {

// Case files and backups under a passphrase. Where such a file goes to, or comes from, nothing of
// it lies unlocked: that is in a folder of the system for temporary files which is the user's
// alone, and only until the work is done.

// A file as it can be read: itself, or unlocked, which goes with the last copy of this.
class ReadableFile
{
public:
    // Errors of unlockFile(), and "passphraseNeeded" (path): it is locked, and there is none.
    // Waits; any thread.
    static Result<ReadableFile> of(const QString &path, const Passphrase &passphrase);

    const QString &path() const { return m_path; }
    Error named(Error error) const; // by the file that was given

private:
    QString m_given, m_path;
    std::shared_ptr<QTemporaryDir> m_folder;
};

// Has `write` make the file, elsewhere and then locked where there is a passphrase. Errors of both.
Result<void> writeLocked(const QString &target, const Passphrase &passphrase,
                         const std::function<Result<void>(const QString &path)> &write);

} // namespace votum
