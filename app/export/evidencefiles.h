// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/text/result.h"
#include "export/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace votum {

class Session;

// Files of evidence on their way into the open store and out of it, a piece at each step, which
// takes some milliseconds: whoever waits for them can go on between. In the session's thread; the
// session must outlive them.

// What a store is asked to keep of one file.
inline constexpr qint64 mostBytesOfEvidence = qint64(200) * 1024 * 1024;

// Reads a file into the store. Until an entry with item() is saved, or if it is dropped before it
// is over, nothing of it stays.
class EvidenceIntake
{
public:
    EvidenceIntake(Session &session, const QString &path);
    ~EvidenceIntake();
    EvidenceIntake(const EvidenceIntake &) = delete;
    EvidenceIntake &operator=(const EvidenceIntake &) = delete;

    // Whether it is over. Errors "fileUnreadable", "fileEmpty" (path), "fileTooLarge" (path,
    // megabytes), those of the store; after one nothing of it stays.
    Result<bool> step();
    double share() const; // done, from 0 to 1
    // Once it is over: an entry for it, under the file's name as title.
    const EvidenceItem &item() const { return m_item; }

private:
    Result<bool> begin();

    Session &m_session;
    QFile m_file;
    qint64 m_arrival = 0; // 0: not begun, or over
    EvidenceItem m_item;
};
Result<EvidenceItem> takeIn(Session &session, const QString &path); // all steps

// Writes a file that the store keeps, whole or not at all.
class EvidenceCopy
{
public:
    EvidenceCopy(const Session &session, const EvidenceItem &item, const QString &path,
                 Existing existing = Existing::Kept);

    // Whether it is over. Errors "evidenceNotKept" (file name), "fileExists", "fileUnwritable"
    // (path), "storeDamaged" where the bytes are not those of its checksum.
    Result<bool> step();
    double share() const;

private:
    const Session &m_session;
    EvidenceItem m_item;
    QSaveFile m_file;
    Existing m_existing;
    QCryptographicHash m_sum{QCryptographicHash::Sha256};
    int m_pieces = 0;
    qint64 m_done = 0;
};
Result<void> copyOut(const Session &session, const EvidenceItem &item, const QString &path,
                     Existing existing = Existing::Kept); // all steps

// The name under which a file of evidence may be written: as it was, in the letters that
// core/text/filename.h allows.
QString nameFor(const EvidenceItem &item);
// Whether the system would run it rather than show it.
bool isProgram(const EvidenceItem &item);

} // namespace votum
