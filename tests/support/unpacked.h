// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>

namespace votum {

// What a ZIP file holds, by name; nothing where it is none.
QMap<QByteArray, QByteArray> unpacked(const QByteArray &zip);

} // namespace votum
