// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/text/result.h"
#include "export/files.h"
#include "report/documents/documenttype.h"

#include <functional>
#include <optional>

namespace votum {

struct ParsedRecord;

class Session;

// A file that is made but not handed out yet.
struct NamedFile
{
    QString name;
    QByteArray bytes;
    std::optional<DocumentKind> document = {}; // of the case; nothing: its record as data
    Language language = Language::German;      // of the document
    QByteArray enclosed = {}; // the document, where the bytes only enclose it; else they are it
};

// The document of these options as a PDF. Errors as renderPdf(); any thread that may use QFont.
Result<NamedFile> makeDocument(const QByteArray &record, const DocumentOptions &options);
Result<NamedFile> makeDocument(const ParsedRecord &record, const DocumentOptions &options);
// The record itself, "2026-0007_v1_Probe-GmbH.json".
NamedFile recordFile(const CaseSummary &summary, const QByteArray &record);
bool hasDocument(const QByteArray &record, const DocumentOptions &options);

// The one way by which a document leaves the program. It is noted in the session's open store
// first, and only then is `handOut` called, once: the store can vouch for whatever others may hold.
// Of a case that is not sealed nothing is noted, nor of a file that is no document. If noting
// fails, nothing is handed out; if handing out fails after it, the error is "issuedNotHandedOut"
// with the file's name, and the detail says why. In the session's thread.
Result<void> issue(Session &session, qint64 caseId, const NamedFile &file,
                   const std::function<Result<void>()> &handOut);
// As a file, whole or not at all. A folder that takes no file is found out before anything is
// noted, and nothing of the file is written before: error "fileUnwritable"; so is another file of
// that name, error "fileExists".
Result<void> issueAs(Session &session, qint64 caseId, const NamedFile &file, const QString &path,
                     Existing existing = Existing::Kept);

} // namespace votum
