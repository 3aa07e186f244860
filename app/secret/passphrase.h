// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace votum {

// What a person locks a file with: its letters as UTF-8 in NFC, so that every keyboard gives the
// same. Kept in memory that is not swapped out and is wiped at the end (sodium_malloc); the texts
// it was typed into are Qt's. Copies share the memory. Any thread.
class Passphrase
{
public:
    // Shorter ones are not taken to lock anything with.
    static constexpr qsizetype leastLetters = 12;

    Passphrase() = default; // none
    explicit Passphrase(const QString &typed);
    // The first line of a file, without its end; wipes `bytes`.
    static Passphrase firstLineOf(QByteArray &bytes);

    bool isEmpty() const { return m_size == 0; }
    qsizetype letters() const { return m_letters; } // code points
    QByteArrayView bytes() const;

    // One drawn by chance, of 125 bits: "k7f3w-…", five groups of letters and digits that are not
    // mistaken for one another.
    static QString drawn();

private:
    std::shared_ptr<char> m_bytes;
    qsizetype m_size = 0, m_letters = 0;
};

} // namespace votum
