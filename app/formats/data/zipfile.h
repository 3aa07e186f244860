// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace votum {

struct PackedFile
{
    QByteArray name; // UTF-8, with folders: "word/document.xml"
    QByteArray bytes;
    bool isStored = false; // as it is, not compressed
};

// One ZIP file of all these, in this order, without a time of its own: the same files give the same
// bytes. Pure; any thread.
QByteArray toZip(const std::vector<PackedFile> &files);

} // namespace votum
