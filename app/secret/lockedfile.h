// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "secret/passphrase.h"

namespace votum {

// A file under a passphrase: case files and backups that leave the computer. In it:
//
//   8 bytes   "VOTUMLCK"
//   1         the form, 1
//   4, 4      passes and KiB of memory of Argon2id (RFC 9106), little-endian
//   16        salt by chance
//   24        header of the stream (crypto_secretstream_xchacha20poly1305)
//   then      pieces of 65,536 bytes, the last one shorter or empty, each with 17 bytes that
//             authenticate it, its place and all before it; the last is marked as such
//
// The first piece authenticates what stands before it as well. So whoever lacks the passphrase can
// neither read the file nor change, cut, lengthen or reorder it unnoticed; its length is known.
// What a header may ask for is bounded: 1 to 8 passes, 8 KiB to 1 GiB.

struct LockCost
{
    quint32 passes = 3, kibibytes = 256 * 1024; // "moderate" in libsodium: about a second
};

// By its first bytes, whatever its name.
bool isLockedFile(const QString &path);

// Writes what `path` holds, locked, to `target`, which must not exist and is the owner's alone.
// Whole or not at all. Errors "fileUnreadable", "fileUnwritable" (path), "passphraseShort" (the
// least). Waits; any thread.
Result<void> lockFile(const QString &path, const QString &target, const Passphrase &passphrase,
                      LockCost cost = {});
// The other way. Errors as above, and "passphraseWrong" (path: it does not fit, or the beginning
// was altered), "lockedDamaged" (path: cut, lengthened or altered), "lockedNewer" (path: a form, or
// a cost, that this program does not take); `target` then does not exist.
Result<void> unlockFile(const QString &path, const QString &target, const Passphrase &passphrase);

} // namespace votum
