// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/text.h"

#include <algorithm>

namespace votum {

bool LocalText::isEmpty() const
{
    return std::all_of(wordings.begin(), wordings.end(),
                       [](const QString &wording) { return wording.isEmpty(); });
}

LocalText LocalText::arg(const LocalText &value) const
{
    return inEach([&](Language language) {
        const QString &pattern = in(language);
        return pattern.isEmpty() ? pattern : pattern.arg(value.in(language));
    });
}

LocalText LocalText::arg(const QString &value) const
{
    return arg(same(value));
}

LocalText same(const QString &text)
{
    return inEach([&](Language) { return text; });
}

LocalText joined(const LocalText &left, const LocalText &separator, const LocalText &right)
{
    if (left.isEmpty() || right.isEmpty())
        return left.isEmpty() ? right : left;
    return inEach([&](Language language) -> QString {
        return left.in(language) + separator.in(language) + right.in(language);
    });
}

LocalText joined(const LocalText &left, const QString &separator, const LocalText &right)
{
    return joined(left, same(separator), right);
}

LocalText bracketed(const LocalText &left, const LocalText &right)
{
    return inEach([&](Language language) -> QString {
        return left.in(language) + u" (" + right.in(language) + u')';
    });
}

LocalText dateText(QDate date)
{
    return inEach([date](Language language) { return dateText(date, language); });
}

bool isComplete(const LocalText &text, const QList<Language> &offered)
{
    return std::none_of(offered.begin(), offered.end(),
                        [&](Language language) { return text.in(language).trimmed().isEmpty(); });
}

QJsonObject toJson(const LocalText &text, const QList<Language> &offered)
{
    QJsonObject object;
    for (const Language language : offered)
        object.insert(languageCode(language), text.in(language));
    return object;
}

LocalText localText(const QJsonObject &object)
{
    return inEach(
        [&](Language language) { return object.value(languageCode(language)).toString(); });
}

} // namespace votum
