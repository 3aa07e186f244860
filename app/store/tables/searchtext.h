// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/parts.h"

namespace votum {

// What a person typed into this part, for the index: folded, no codes, no times, no hashes, and the
// ends of its long words, each behind a sign that nobody types, so that "Einwilligung" finds
// "Werbeeinwilligung". Error "part" if it is not a part that can be read again. Where it comes to
// give something else for the same part, a migration indexes all parts anew.
Result<QString> typedText(const Part &part);

// The row of the index that holds it: version, whether only the own store's window may find it, and
// part in one number, so that hits name their versions without being looked up.
qint64 wordsRow(qint64 version, const Part &part, qint64 id);
// The same in SQL, of a table `p`; the version of a row, and whether it is private.
inline const QString wordsRowSql =
    QStringLiteral("((p.version << 33) | ((p.kind = 'notes') << 32) | p.id)");
inline const QString versionOfWordsSql = QStringLiteral("(rowid >> 33)");
inline const QString isPrivateWordsSql = QStringLiteral("((rowid >> 32) & 1)");

// The form in which text stands in the index: case folded, ß as ss. Accents fall in SQLite.
QString folded(const QString &text);

// The search words of an input; what holds neither letter nor digit is none.
QStringList searchWords(const QString &text);
// The word, or words beginning with it, in either spelling of an umlaut, and from four letters on
// parts of words, for FTS5: none of its characters is an operator.
QString searchPhrase(const QString &word);

} // namespace votum
