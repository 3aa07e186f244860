// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace votum {

// The name of a file, made of what people or other programs wrote:
// "Probe-GmbH_2026-0007_v1_Newsletter_de.pdf". Letters and digits of the parts remain, whatever
// else stands between them becomes one hyphen, an empty part is left out. So no name leads into
// another folder, hides, turns the writing direction, ends in what Windows drops or is one it keeps
// for devices. At most 120 bytes of UTF-8: the longest part is cut first, at a character. `suffix`
// with its dot.
QString fileName(const QStringList &parts, QLatin1StringView suffix);

// The path with this suffix (".csv"), where it has none; nothing stays nothing.
QString withSuffix(const QString &path, QLatin1StringView suffix);

// The path with this ending (".csv"), in the place of one of `others`, which dialogs leave in the
// name when another form is chosen.
QString withEnding(const QString &path, const QString &ending, const QStringList &others);

} // namespace votum
