// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"

#include <QSet>
#include <QString>
#include <QStringConverter>
#include <QStringList>

#include <memory>

class Hunspell;

namespace votum {

// One of hunspell's dictionaries, and words that are right besides. Reading it and proposing take
// up to a second. Any thread, one at a time.
class Dictionary
{
public:
    // The folders in which a system keeps dictionaries, and one named "hunspell" beside the
    // program.
    static QStringList systemFolders();
    // That of this language in the first folder that has one, in the language's own country if
    // there is a choice: the path without suffix. Empty: none.
    static QString find(Language language, const QStringList &folders);

    // `path` as find() has it.
    Dictionary(const QString &path, QSet<QString> besides);
    ~Dictionary();

    // Whole, or each of its parts, also where a sentence begins with it. A dictionary whose letters
    // cannot be read knows every word.
    bool knows(const QString &word);
    QStringList proposals(const QString &word); // the likeliest first

private:
    bool knowsPart(const QString &part);
    bool hasWord(const QString &word);

    std::unique_ptr<Hunspell> m_words;
    QSet<QString> m_besides;
    QStringEncoder m_encode;
    QStringDecoder m_decode;
};

} // namespace votum
