// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/result.h"

#include <QByteArray>
#include <QString>

namespace votum {

// Files as people name them, whole. Errors "fileUnreadable", "fileUnwritable" (path), the system's
// words in the detail. Any thread.

// A file chosen by mistake must not take all of the memory: nothing that is read whole is as long,
// a PDF with its evidence say, nor any answers file or catalogue, of which much more is made.
inline constexpr qint64 megabyte = qint64(1) << 20;
inline constexpr qint64 mostBytesRead = 512 * megabyte;
inline constexpr qint64 mostBytesParsed = 32 * megabyte;
// Also of what has no size of its own: a pipe, a device. Error "fileTooLarge" (path, megabytes).
Result<QByteArray> readFile(const QString &path, qint64 mostBytes = mostBytesRead);

// A catalogue's files as named, and of a folder its *.json; in the order of their names.
Result<std::vector<CatalogueFile>> catalogueFiles(const QStringList &paths);

// What becomes of another file of the same name. It is replaced only for whoever asked for that.
enum class Existing { Kept, Replaced };
// Whether exactly this file stands there already, so that there is nothing to write. Error
// "fileExists" (path) if another one does, which is to be kept.
Result<bool> isThere(const QString &path, const QByteArray &bytes, Existing existing);
// All of it or nothing: what stood there before is replaced only when the new file is whole. Errors
// also as isThere().
Result<void> saveFile(const QString &path, const QByteArray &bytes,
                      Existing existing = Existing::Kept);
// With the folders above it.
Result<void> makeFolder(const QString &path);

// What the record says of a file: the file itself stays where it is.
struct FileSum
{
    QString name, sha256; // lower-case hexadecimal
    qint64 size = 0;      // bytes
};
// Reads the whole file, piece by piece.
Result<FileSum> fileSum(const QString &path);

} // namespace votum
