// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace votum {

// Where a document may divide its words.
struct Division
{
    QString language;    // BCP 47, of what names none itself; empty: nothing is divided
    QSet<QString> names; // words that are never divided
};

// Where a word may be divided at the end of a line: places counted from its beginning, ascending,
// with three letters at least on either side. `word` is letters alone, `language` BCP 47. Nothing
// in a language without patterns (resources/hyphenation), in short words, and in what may be a
// name: a capital after the first letter, or at the beginning where nouns have none.
// After F. M. Liang, Word Hy-phen-a-tion by Com-put-er, Stanford 1983. Any thread.
QList<int> hyphenPoints(QStringView word, const QString &language);

// The same of the word of `text` at `position`, where a line would end, counted from the beginning
// of the text. Nothing in names, addresses, and whatever has digits or is held together by
// no-break spaces, as citations and dates are; nor in the last word of a paragraph that the next
// line has room for. Any thread.
QList<int> divisionsAt(const QString &text, qsizetype position, const QString &language,
                       const QSet<QString> &names);

} // namespace votum
