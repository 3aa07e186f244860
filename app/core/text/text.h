#pragma once

#include <QString>

namespace votum {

enum class Language { German, English };

// "de" or "en".
QString languageCode(Language language);

// A text in both languages; neither is second, and the catalogue's reader refuses one without the
// other.
struct LocalText
{
    QString de;
    QString en;

    const QString &in(Language language) const { return language == Language::German ? de : en; }
    bool isEmpty() const { return de.isEmpty() && en.isEmpty(); }
    // Replaces %1, %2 … in both languages.
    LocalText arg(const LocalText &value) const { return {de.arg(value.de), en.arg(value.en)}; }
    LocalText arg(const QString &value) const { return {de.arg(value), en.arg(value)}; }

    bool operator==(const LocalText &) const = default;
};

} // namespace votum
