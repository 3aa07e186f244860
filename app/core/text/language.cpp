#include "core/text/language.h"

namespace votum {

const LanguageInfo &languageInfo(Language language)
{
    return languages().at(int(language));
}

QString languageCode(Language language)
{
    return languageInfo(language).code;
}

std::optional<Language> languageFromCode(const QString &code)
{
    for (int place = 0; place < languages().size(); ++place) {
        if (languages().at(place).code == code)
            return Language(place);
    }
    return {};
}

QString dateText(QDate date, Language language)
{
    const LanguageInfo &info = languageInfo(language);
    return date.isValid() ? info.locale.toString(date, info.dateFormat) : QString();
}

} // namespace votum
