// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

namespace votum {

// The parts of a Word file that say how it looks. Pure; any thread.

inline constexpr QStringView wordSpaces =
    u" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    u" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

// The numbers of the lists in numbering.xml; each numbered list has one of its own from here on.
inline constexpr int bulletList = 1;
inline constexpr int firstNumbered = 2;

// "fbeae9"
QString hexOf(const QColor &color);

// styles.xml; `language` (BCP 47) of what says nothing else.
QString wordStyles(const QString &language);
// numbering.xml with numbered lists up to the one before `lists`.
QString wordNumbering(int lists);

} // namespace votum
