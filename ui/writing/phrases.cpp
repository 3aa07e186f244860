// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/phrases.h"

#include "core/text/visible.h"
#include "ui/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString stateName = u"phrases"_s;
constexpr int mostOfAName = 60; // letters

} // namespace

QStringList phrases(const Settings &settings)
{
    QStringList phrases;
    const QJsonArray kept = QJsonDocument::fromJson(settings.state(stateName)).array();
    for (const QJsonValue &phrase : kept)
        phrases << phrase.toString();
    phrases.removeAll(QString());
    return phrases;
}

void keepPhrases(Settings &settings, const QStringList &phrases)
{
    settings.setState(
        stateName,
        QJsonDocument(QJsonArray::fromStringList(phrases)).toJson(QJsonDocument::Compact));
}

QString phraseName(const QString &phrase)
{
    return oneLine(phrase.simplified(), mostOfAName);
}

} // namespace votum
