// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"

#include <QCryptographicHash>

namespace votum {

// Files kept as evidence, each content once, whatever the entries that name it by its SHA-256: a
// row of `contents`, and its bytes in `pieces` of a MiB, so that neither program nor database ever
// holds a file whole. A piece is packed (zstd, RFC 8878) where that makes it smaller. A content is
// complete once its row has the SHA-256, and never changed from then on. Functions throw Failure.

constexpr qsizetype largestPiece = qsizetype(1) << 20;

// What of a file has arrived so far.
struct Incoming
{
    qint64 row = 0, size = 0;
    int pieces = 0;
    QCryptographicHash sum{QCryptographicHash::Sha256};
};

// In SQL: the checksum that the JSON of a part of the kind evidence names, in the compact form in
// which parts are written (a quotation mark within a text is escaped). Schemas that are not trusted
// may not use SQLite's own functions for JSON.
QString evidenceSum(const QString &json);

qint64 insertContent(Database &database);
void addPiece(Database &database, Incoming &content, const QByteArray &bytes);
// Of what arrived; where the same is kept already, the new pieces go.
QString completeContent(Database &database, const Incoming &content);

void removeContent(Database &database, qint64 row);

bool hasContent(Database &database, const QString &sha256);
// Empty: there is none of this number. "storeDamaged" where it cannot be unpacked.
QByteArray readPiece(Database &database, const QString &sha256, int number);

// From one store to another, unless it is there; "storeDamaged" where the bytes are not those of
// the checksum.
void copyContent(Database &to, Database &from, const QString &sha256);

// The checksums named by the evidence of a version.
QStringList contentsOf(Database &database, qint64 version);
// Removes those of these contents that no entry of any version names.
void dropUnused(Database &database, const QStringList &sha256s);
// The same of all, and of what arrived in part.
void dropUnused(Database &database);

// "checkContent" (case, file): what is kept is not what the entry names. "checkContentMissing"
// (case, file): it was taken in, and is gone. `name` gives the case's.
void contentFaults(Database &database, const std::function<QString(qint64 version)> &name,
                   std::vector<Error> &faults);

} // namespace votum
