// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace votum {

class Session;

// The evidence files that the record lists, as DocumentOptions takes them: what the store keeps
// from there, what it does not out of `folder`, where one is named. Of a folder only files that may
// be one of them are read. Errors: "record"; "storeDamaged" where the store's bytes are not those
// of their checksum; "fileUnreadable" for the folder or a file in it; those of readFile() and
// pickEvidence(). In the session's thread.
Result<std::vector<QByteArray>> evidenceFor(const Session &session, const QByteArray &record,
                                            const QString &folder = {});
// Whether no folder is needed.
bool keepsEvidence(const Session &session, const QByteArray &record);

} // namespace votum
