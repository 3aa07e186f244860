#pragma once

#include "core/result.h"

#include <QString>

namespace votum {

// What the record says of a file: the file itself stays where it is.
struct FileSum
{
    QString name, sha256; // lower-case hexadecimal
    qint64 size = 0;      // bytes
};

// Reads the whole file. Error "fileUnreadable" (path), the system's words in the detail.
Result<FileSum> fileSum(const QString &path);

// In two lines: a checksum has no place to wrap of its own.
QString checksumLines(const QString &sha256);

} // namespace votum
