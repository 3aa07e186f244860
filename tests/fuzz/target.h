// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>

// What libFuzzer, or driver.cpp in its place, calls: first once, then for each input.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// What a target says of an input that breaks a promise; libFuzzer keeps the input.
inline void promise(bool isKept, const char *what)
{
    if (!isKept)
        qFatal("%s", what);
}

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}
