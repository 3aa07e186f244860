// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/text.h"

#include <algorithm>

namespace votum {

LocalText::LocalText(std::initializer_list<QString> wordings)
{
    Q_ASSERT(wordings.size() <= size_t(maxLanguages));
    for (const QString &wording : wordings)
        set(Language(&wording - wordings.begin()), wording);
}

const QString &LocalText::in(Language language) const
{
    static const QString none;
    return m_wordings ? m_wordings->in[size_t(language)] : none;
}

void LocalText::set(Language language, const QString &wording)
{
    if (!m_wordings && wording.isEmpty())
        return;
    if (!m_wordings)
        m_wordings = new Wordings;
    m_wordings->in[size_t(language)] = wording;
}

bool LocalText::isEmpty() const
{
    return !m_wordings || std::all_of(m_wordings->in.begin(), m_wordings->in.end(),
                                      [](const QString &wording) { return wording.isEmpty(); });
}

bool LocalText::operator==(const LocalText &other) const
{
    if (m_wordings == other.m_wordings)
        return true;
    if (!m_wordings || !other.m_wordings)
        return isEmpty() && other.isEmpty();
    return m_wordings->in == other.m_wordings->in;
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
        object.insert(languageInfo(language).code, text.in(language));
    return object;
}

LocalText localText(const QJsonObject &object)
{
    return inEach(
        [&](Language language) { return object.value(languageCode(language)).toString(); });
}

} // namespace votum
