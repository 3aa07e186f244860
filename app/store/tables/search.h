// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"

#include <QSet>

namespace votum {

// As Store::search(). Throws Failure.
QSet<qint64> findVersions(Database &database, const QString &text, bool includeNotes);

} // namespace votum
