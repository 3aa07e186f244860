// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace votum {

class Settings;

// What somebody filters the register by, under a name. It may hold words of cases, since who names
// it wants it kept.
struct SavedFilter
{
    QString name;
    QByteArray state; // FilterBar::state()

    bool operator==(const SavedFilter &) const = default;
};

// Those of the store in this file, in their order. What another version wrote or what is damaged is
// none. GUI thread.
std::vector<SavedFilter> savedFilters(const Settings &settings, const QString &storePath);
void saveFilters(Settings &settings, const QString &storePath,
                 const std::vector<SavedFilter> &filters);

} // namespace votum
