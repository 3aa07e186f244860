// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentrecords.h"

#include "report/verify/verify.h"

namespace votum {

// A program that can have made a file of a record by recordVersion, and one that cannot.
inline const QString otherVersion = QStringLiteral("10.0.0"),
                     olderVersion = QStringLiteral("9.9.8");

// A short document keeps the tests fast.
QByteArray documentBy(const QString &version, DocumentKind kind = DocumentKind::ShortRecord,
                      const QByteArray &record = recordOf(QStringLiteral("publisher.de")));
QByteArray sameBytes(const QByteArray &pdf); // written anew by libqpdf, unchanged

// By recordVersion; where there is an error, the seal is its words.
Verification verified(const QByteArray &pdf);
QString wordsOf(const std::optional<Difference> &difference);

} // namespace votum
