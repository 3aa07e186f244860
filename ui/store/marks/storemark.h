// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <QStringList>

class QPalette;

namespace votum {

class Settings;

// By what a person tells one store from another: a name, and a colour beside it. Kept in the
// settings for each store; until somebody chooses, the name is the file's and the colour one that
// no other of the stores opened lately has, if there is one. GUI thread.
struct StoreMark
{
    QString name;
    int color = 0;         // below markColors
    bool isChosen = false; // by somebody

    bool operator==(const StoreMark &) const = default;
};

constexpr int markColors = 8;
// On window and base of this palette; contrast at least 3 : 1 (WCAG 2.2, 1.4.11).
QColor markColor(int color, const QPalette &palette);
QString markColorName(int color);
QIcon markIcon(int color, const QPalette &palette, int side);

StoreMark storeMark(const Settings &settings, const QString &path);
void setStoreMark(Settings &settings, const QString &path, const StoreMark &mark);

// The paths of the stores opened lately, the last one first; at most ten.
QStringList recentStores(const Settings &settings);
// It was opened: now it is the last one, and its mark stays as it is.
void noteOpened(Settings &settings, const QString &path);
void forgetOthers(Settings &settings, const QString &path); // the list is this one

} // namespace votum
