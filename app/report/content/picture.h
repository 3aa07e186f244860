// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace votum {

// A picture as it is shown: rows of pixels from the top, four bytes each (red, green, blue,
// opacity). `description` says what it shows, for whoever cannot see it.
struct Picture
{
    int width = 0, height = 0;
    QByteArray pixels;
    QString description;

    bool operator==(const Picture &) const = default;
};

} // namespace votum
