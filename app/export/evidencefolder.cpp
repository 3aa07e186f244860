// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/evidencefolder.h"

#include "core/record/record.h"
#include "export/files.h"
#include "report/documents/evidence.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace votum {

Result<std::vector<QByteArray>> evidenceIn(const QString &folder, const QByteArray &record)
{
    const Result<Record> parsed = parseRecord(record);
    if (!parsed)
        return parsed.error();
    const QDir dir(folder);
    if (!dir.exists())
        return Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(folder)}, {}};
    std::vector<EvidenceFile> found;
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files, QDir::Name)) {
        if (!mayBeEvidence(*parsed, info.fileName(), info.size()))
            continue;
        Result<QByteArray> bytes = readFile(info.filePath());
        if (!bytes)
            return bytes.error();
        found.push_back({info.fileName(), *std::move(bytes)});
    }
    return pickEvidence(*parsed, found);
}

} // namespace votum
