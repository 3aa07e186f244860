// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace votum {

// Where in a text a word stands whose spelling can be looked at; in UTF-16 units.
struct WordSpan
{
    int start = 0, length = 0;

    bool operator==(const WordSpan &) const = default;
};

// The words of a text that a dictionary may know, with the hyphens and apostrophes within them. Not
// among them: single letters, what is written in capitals only, and whatever holds a digit or is an
// address, a file or a number. Pure; any thread.
std::vector<WordSpan> wordSpans(const QString &text);

// What a word is made of: the parts between its hyphens, of which all but the last keep the hyphen.
QStringList partsOf(const QString &word);

} // namespace votum
