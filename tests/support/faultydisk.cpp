// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faultydisk.h"

#include <QByteArray>
#include <QStringBuilder>

#include <cerrno>
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace votum {

namespace {

QByteArray failing; // prefix of the paths; empty: none
FaultyDisk::Fault present = FaultyDisk::Fault::Write;
int number = 0;

bool fails(int file, FaultyDisk::Fault fault)
{
    if (failing.isEmpty() || fault != present)
        return false;
    char path[4096];
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(file);
    const ssize_t length = readlink(link.constData(), path, sizeof path);
    if (length <= 0 || !QByteArray(path, length).startsWith(failing))
        return false;
    errno = number;
    return true;
}

template<class Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

void FaultyDisk::fail(const QByteArray &prefix, Fault fault, int error)
{
    failing = prefix;
    present = fault;
    number = error;
}

void FaultyDisk::heal()
{
    failing.clear();
}

} // namespace votum

using votum::FaultyDisk;

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    static const auto real =
        votum::next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return votum::fails(file, FaultyDisk::Fault::Write) ? -1 : real(file, bytes, count, offset);
}

ssize_t write(int file, const void *bytes, size_t count)
{
    static const auto real = votum::next<ssize_t (*)(int, const void *, size_t)>("write");
    return votum::fails(file, FaultyDisk::Fault::Write) ? -1 : real(file, bytes, count);
}

int fdatasync(int file)
{
    static const auto real = votum::next<int (*)(int)>("fdatasync");
    return votum::fails(file, FaultyDisk::Fault::Sync) ? -1 : real(file);
}

int fsync(int file)
{
    static const auto real = votum::next<int (*)(int)>("fsync");
    return votum::fails(file, FaultyDisk::Fault::Sync) ? -1 : real(file);
}
}
