// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QSet>

namespace votum {

// The words that somebody has called right: a file of theirs, one word a line, UTF-8, in the order
// they came in. It may be edited by hand. GUI thread.
class OwnWords
{
public:
    // A file that is not there, or cannot be read, has no words.
    explicit OwnWords(const QString &path);

    bool contains(const QString &word) const; // also where a sentence begins with it
    // Error "fileUnwritable" (path): then it is right for as long as the program runs.
    Result<void> add(const QString &word);

private:
    QString m_path;
    QSet<QString> m_words;
};

} // namespace votum
