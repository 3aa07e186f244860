// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace votum {

// The evidence files that the record lists, out of a folder: as DocumentOptions takes them. Only
// files that may be one of them are read. Errors: "record"; "fileUnreadable" for the folder or a
// file in it; those of readFile() and pickEvidence(). Any thread.
Result<std::vector<QByteArray>> evidenceIn(const QString &folder, const QByteArray &record);

} // namespace votum
