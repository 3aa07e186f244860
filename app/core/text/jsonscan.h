// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace votum {

// Places in JSON, for whoever wrote it: simdjson, which reads it, does not know them. Slow beside
// it, and asked only of what was refused.

// Deeper nesting is refused: every reader calls itself for what is inside.
constexpr int mostLevels = 64;

struct JsonScan
{
    std::optional<qsizetype> offset; // of the fault, or of the path asked for
    QString expected;                // at the fault; empty: there is none
};
// The first fault of the bytes as JSON.
JsonScan firstFault(const QByteArray &bytes);
// Where the value at this path, "$.recipients[0].name", stands; of a key that stands twice the
// last.
JsonScan placeOf(const QByteArray &bytes, const QString &path);

// "line 3, column 5", both from 1, a column being a character.
QString lineAndColumn(const QByteArray &bytes, qsizetype offset);

} // namespace votum
