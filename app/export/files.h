#pragma once

#include "core/text/result.h"

#include <QByteArray>
#include <QString>

namespace votum {

// Whole files. Errors "fileUnreadable", "fileUnwritable" (path), the system's words in the detail.
// Any thread.
Result<QByteArray> readFile(const QString &path);
Result<void> saveFile(const QString &path, const QByteArray &bytes); // all of it or nothing

// What the record says of a file: the file itself stays where it is.
struct FileSum
{
    QString name, sha256; // lower-case hexadecimal
    qint64 size = 0;      // bytes
};
// Reads the whole file, piece by piece.
Result<FileSum> fileSum(const QString &path);

} // namespace votum
