// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace votum {

// What a PDF has beside the evidence: the record, the events after sealing, and what the
// organisation added to the paper.
inline constexpr QLatin1StringView recordAttachment("record.json");
inline constexpr QLatin1StringView eventsAttachment("events.json");
inline constexpr QLatin1StringView stationeryAttachment("votum-stationery.json");

// Evidence files on request: the record lists them by name, size and SHA-256, and only a file that
// has this checksum is embedded.

// A file as found, from the folder a person named.
struct EvidenceFile
{
    QString name;
    QByteArray bytes;
};

// Whether a file of this name and size may be one of those the record lists, so that others need
// not be read.
bool mayBeEvidence(const Record &record, const QString &name, qint64 size);

// The bytes of every file the record lists, in its order, each once; a renamed file is found by its
// checksum. Errors "evidenceFileChanged" (a file has the name, but other content) and
// "evidenceFileMissing", each with the file's name.
Result<std::vector<QByteArray>> pickEvidence(const Record &record,
                                             const std::vector<EvidenceFile> &found);

// A listed file as it is embedded.
struct EmbeddedEvidence
{
    QString name; // within the PDF: the file's own, or with a number where two share it
    QString title, sha256;
    QByteArray bytes;
};

// The given files under the names the record has for them. Error "evidenceFileUnlisted" if the
// record does not list one.
Result<std::vector<EmbeddedEvidence>> embeddedEvidence(const Record &record,
                                                       const std::vector<QByteArray> &files);

// By the name's ending, the same on every computer.
QString mimeTypeOf(const QString &name);

} // namespace votum
