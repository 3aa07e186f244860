// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/parts.h"

namespace votum {

// What a person typed into this part, folded for the index: no codes, no times, no hashes. Error
// "part" if it is not a part that can be read again. Where it comes to give something else for the
// same part, a migration indexes all parts anew.
Result<QString> typedText(const Part &part);

// The form in which text stands in the index: case folded, ß as ss. Accents fall in SQLite.
QString folded(const QString &text);

// The search words of an input; what holds neither letter nor digit is none.
QStringList searchWords(const QString &text);
// The word, or words beginning with it, in either spelling of an umlaut, for FTS5: none of its
// characters is an operator.
QString searchPhrase(const QString &word);

} // namespace votum
