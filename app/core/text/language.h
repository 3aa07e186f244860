// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QString>

#include <optional>
#include <string_view>

namespace votum {

// A language is the place of its row in languages(); names are needed for those alone that the
// program begins with where nobody has chosen.
enum class Language : quint8 { German, English };

// What the program must know of a language; its words are data.
struct LanguageInfo
{
    QLatin1StringView code; // ISO 639-1, as files name it: "de"
    QString tag;            // BCP 47, as a PDF names it: "de-DE"
    QLocale locale;         // of the numbers and dates in a record
    QString dateFormat;     // as QLocale::toString takes it
    QString word;           // the catalogue's word for its name: "label.german"
    QString ownName;        // what it calls itself: "Deutsch"

    std::string_view key() const { return {code.data(), size_t(code.size())}; }
};

// As many languages as a LocalText has room for.
constexpr int maxLanguages = 4;

// The languages this program can write, one row each. Which of them a text has, its catalogue or
// its record says.
const QList<LanguageInfo> &languages();

QList<Language> allLanguages(); // the same, by name

const LanguageInfo &languageInfo(Language language);
QString languageCode(Language language); // "de" or "en"
std::optional<Language> languageFromCode(QStringView code);

// The one the locale speaks, or else English.
Language languageOf(const QLocale &locale);

// "23.11.2026", "23 November 2026"; empty if invalid.
QString dateText(QDate date, Language language);
// The day of a moment where the computer stands, and its time: "23.11.2026, 10:04".
QString momentText(const QDateTime &time, Language language);

} // namespace votum
