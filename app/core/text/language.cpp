// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/language.h"

using namespace Qt::StringLiterals;

namespace votum {

QList<Language> allLanguages()
{
    QList<Language> all;
    for (int place = 0; place < languages().size(); ++place)
        all << Language(place);
    return all;
}

const LanguageInfo &languageInfo(Language language)
{
    return languages().at(int(language));
}

QString languageCode(Language language)
{
    return languageInfo(language).code;
}

std::optional<Language> languageFromCode(QStringView code)
{
    for (int place = 0; place < languages().size(); ++place) {
        if (code == languages().at(place).code)
            return Language(place);
    }
    return {};
}

Language languageOf(const QLocale &locale)
{
    for (const Language language : allLanguages()) {
        if (languageInfo(language).locale.language() == locale.language())
            return language;
    }
    return Language::English;
}

QString dateText(QDate date, Language language)
{
    const LanguageInfo &info = languageInfo(language);
    return date.isValid() ? info.locale.toString(date, info.dateFormat) : QString();
}

QString momentText(const QDateTime &time, Language language)
{
    const QDateTime local = time.toLocalTime();
    return time.isValid() ? dateText(local.date(), language) + local.toString(u", HH:mm"_s)
                          : QString();
}

} // namespace votum
