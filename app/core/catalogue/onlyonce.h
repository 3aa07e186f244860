// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/jsonreader.h"

#include <QSet>

namespace votum {

// Refuses what stands twice, in one list, in one file or in two.
class OnlyOnce
{
public:
    // `key`: where the object says so.
    void require(JsonObject &object, std::string_view key, const QString &id)
    {
        const qsizetype before = m_seen.size();
        m_seen.insert(id);
        if (m_seen.size() == before)
            object.fail(key, QStringLiteral("another one: %1 stands twice").arg(id));
    }
    // In any language.
    void require(JsonObject &object, std::string_view key, const QString &prefix,
                 const LocalText &text)
    {
        for (int place = 0; place < languages().size(); ++place) {
            const QString &words = text.in(Language(place));
            if (!words.isEmpty())
                require(object, key, languageCode(Language(place)) + u' ' + prefix + words);
        }
    }

private:
    QSet<QString> m_seen;
};

} // namespace votum
