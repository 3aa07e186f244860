// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace votum {

// A disk that fails: from fail() to heal(), writing to the files whose path begins with `prefix`,
// or having the disk keep what was written, ends with this errno. The functions of the C library
// are replaced in the test's own process. Linux only.
class FaultyDisk
{
public:
    enum class Fault { Write, Sync };

    static void fail(const QByteArray &prefix, Fault fault, int error);
    static void heal();
};

} // namespace votum
