// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"

#include <QJsonObject>
#include <QSharedData>
#include <QString>

#include <array>
#include <initializer_list>

namespace votum {

// A text in every language; none is second, and the catalogue's reader refuses one that lacks a
// language the catalogue declares. Copies share their wordings: findings and records hold thousands
// of texts, most of them the catalogue's.
class LocalText
{
public:
    LocalText() = default;
    LocalText(std::initializer_list<QString> wordings); // in the order of languages()

    const QString &in(Language language) const;
    void set(Language language, const QString &wording);
    bool isEmpty() const;

    // Replaces %1, %2 … in every language.
    LocalText arg(const LocalText &value) const;
    LocalText arg(const QString &value) const;

    bool operator==(const LocalText &other) const;

private:
    struct Wordings : QSharedData
    {
        std::array<QString, maxLanguages> in;
    };
    QSharedDataPointer<Wordings> m_wordings; // null: all are empty
};

// One wording for every language: names, numbers, codes.
LocalText same(const QString &text);
// One after the other; where one is empty, the other alone.
LocalText joined(const LocalText &left, const LocalText &separator, const LocalText &right);
LocalText joined(const LocalText &left, const QString &separator, const LocalText &right);
// "left (right)"
LocalText bracketed(const LocalText &left, const LocalText &right);
LocalText dateText(QDate date); // "23.11.2026" / "23 November 2026"; empty if invalid

// Whether every one of these languages has words of its own.
bool isComplete(const LocalText &text, const QList<Language> &offered);

// What `make` gives for each language.
template<class Function> // QString(Language)
LocalText inEach(Function make)
{
    LocalText text;
    for (int place = 0; place < languages().size(); ++place)
        text.set(Language(place), make(Language(place)));
    return text;
}

// {"de": …, "en": …}: these languages, empty or not.
QJsonObject toJson(const LocalText &text, const QList<Language> &offered = allLanguages());
// The languages of the object that the program knows; the others stay empty.
LocalText localText(const QJsonObject &object);

// A value that stands in a file as a code and the words for it, {code, text}.
template<class Code>
struct Coded
{
    Code code{};
    LocalText text;

    bool operator==(const Coded &) const = default;
};

} // namespace votum
