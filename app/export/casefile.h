// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/proposedanswers.h"
#include "core/record/record.h"
#include "export/caseformats.h"
#include "export/files.h"
#include "export/lockedcopy.h"
#include "session/session.h"

#include <atomic>

namespace votum {

// Case files, "*.votumcase": a case as it travels from one store to another. app/store/README.md
// tells their form.

inline constexpr const char *caseFileSuffix = ".votumcase";
// "Probe-GmbH_2026-0007_Newsletter.votumcase".
QString caseFileName(const CaseSummary &summary);
// The same with what answers files end in.
QString answersFileName(const CaseSummary &summary);
// Writes the case of this UUID with all its versions, whole or not at all; locked where there is a
// passphrase. Of a store on hold; any thread.
Result<void> saveCaseFile(const QString &storePath, const QString &uuid, const QString &path,
                          Existing existing = Existing::Kept, const Passphrase &passphrase = {});
// By its first bytes, whatever its name; a locked file may be one.
bool isCaseFile(const QString &path);

// A case begun anew: from an answers file, a record, or a PDF with one, which a child of the
// program takes apart first (export/filecheck.h). Errors of these. Waits; any thread.
Result<Assessment> caseFrom(const Catalogue &catalogue, const QString &path, QDate today);

// What a damaged store still gives, as files from which each case can be begun anew: of a sealed
// version the record, of another one its answers. No two have one name.
NamedFiles rescuedFiles(const Catalogue &catalogue, const std::vector<RescuedCase> &cases,
                        QDate today);

// A case file that is sound, held against the store that may take it.
struct ArrivingCase
{
    ReadableFile readable;
    std::unique_ptr<Session> file; // open for reading
    CaseSummary latest;            // its latest version
    Standing standing = Standing::New;
    // What differs from the latest version of the store, if the store knows the case.
    std::vector<Record::Change> changes;
};
// Unlocks a case file and has a child of the program check it. Errors of ReadableFile::of() and
// checkCaseFile(). Waits; any thread.
Result<ReadableFile> soundCaseFile(const QString &path, const Passphrase &passphrase,
                                   const std::atomic_bool *isCancelled = nullptr);
// Holds what soundCaseFile() gave against the store of the session. Errors of opening a store. In
// the session's thread.
Result<ArrivingCase> lookAtCaseFile(const Session &session, const ReadableFile &file);

// Whether this is what a form saves, or a PDF form. Waits; any thread.
bool isReplyFile(const QString &path);
// Errors as readFile(), parseReply() and replyInForm(). Waits; any thread.
Result<Reply> replyFrom(const QString &path);

// The latest version, in the open store, of the case a reply belongs to. Error "replyUnknownCase".
Result<qint64> caseOf(const Session &session, const Reply &reply);
// Of the case that is open. Errors as proposedAnswers().
Result<std::vector<ProposedAnswer>> proposedAnswers(const Session &session, const Reply &reply);

} // namespace votum
