// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/evidencefolder.h"

#include "core/record/record.h"
#include "export/files.h"
#include "report/documents/evidence.h"
#include "session/session.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<QByteArray> kept(const Session &session, const Record::Evidence &item)
{
    QByteArray bytes;
    for (int number = 0;; ++number) {
        const Result<QByteArray> piece = session.contentPiece(item.sha256, number);
        if (!piece || piece->isEmpty())
            break;
        bytes += *piece;
    }
    if (sealOf(bytes) != item.sha256)
        return Error{u"storeDamaged"_s, {session.storePath()}, item.fileName};
    return bytes;
}

bool isKept(const Session &session, const Record::Evidence &item)
{
    return item.sha256.isEmpty() || session.keepsContent(item.sha256);
}

Result<void> addFrom(const QString &folder, const Record &record, std::vector<EvidenceFile> &found)
{
    const QDir dir(folder);
    if (!dir.exists())
        return Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(folder)}, {}};
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files, QDir::Name)) {
        if (!mayBeEvidence(record, info.fileName(), info.size()))
            continue;
        Result<QByteArray> bytes = readFile(info.filePath());
        if (!bytes)
            return bytes.error();
        found.push_back({info.fileName(), *std::move(bytes)});
    }
    return {};
}

} // namespace

Result<std::vector<QByteArray>> evidenceFor(const Session &session, const QByteArray &record,
                                            const QString &folder)
{
    const Result<Record> parsed = parseRecord(record);
    if (!parsed)
        return parsed.error();
    std::vector<EvidenceFile> found;
    for (const Record::Evidence &item : parsed->evidence) {
        if (item.sha256.isEmpty() || !isKept(session, item))
            continue;
        Result<QByteArray> bytes = kept(session, item);
        if (!bytes)
            return bytes.error();
        found.push_back({item.fileName, *std::move(bytes)});
    }
    if (!folder.isEmpty()) {
        if (const Result<void> added = addFrom(folder, *parsed, found); !added)
            return added.error();
    }
    return pickEvidence(*parsed, found);
}

bool keepsEvidence(const Session &session, const QByteArray &record)
{
    const Result<Record> parsed = parseRecord(record);
    return parsed &&
           std::all_of(parsed->evidence.begin(), parsed->evidence.end(),
                       [&](const Record::Evidence &item) { return isKept(session, item); });
}

} // namespace votum
