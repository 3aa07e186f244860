// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace votum {

// How an organisation numbers its cases: "DSB-{year}-{number}" makes "DSB-2026-0007", the number
// counted anew each year and written with four digits at least. Any thread.

inline constexpr QStringView usualNumbering = u"{year}-{number}";

// Year and number once each, with something else than a digit between them and no digit beside
// them, so that no two cases get the same; besides, A to Z, digits and - _ . / ( ), a letter or
// digit first. So a file number is one word of a search or a command, and reads the same in every
// direction. At most 40 characters.
bool isNumbering(QStringView pattern);
// Of what is one.
QString fileNumber(QString pattern, int year, int number);

} // namespace votum
