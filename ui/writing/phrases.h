// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace votum {

class Settings;

// Wordings a user inserts again and again, in the order they are offered: kept with the user's
// settings, no part of any case. GUI thread.
QStringList phrases(const Settings &settings);
void keepPhrases(Settings &settings, const QStringList &phrases);

// What a list shows of one: its beginning, on one line.
QString phraseName(const QString &phrase);

} // namespace votum
