// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/origin.h"
#include "report/documents/document.h"
#include "report/verify/difference.h"
#include "report/verify/signature.h"

#include <optional>
#include <vector>

namespace votum {

// What a file of ours still proves.
struct Verification
{
    // Of the file as it was first written, before anything was appended to it.
    enum class Verdict {
        Untouched,    // the embedded record, rendered anew, gives the same bytes
        OtherVersion, // made by another program version: other bytes, but shows and says the same
        Rewritten,    // written anew by another program: likewise
        Altered,
        RecordAlone // no PDF: what there is to compare is its seal
    };
    Verdict verdict = Verdict::Altered;
    QString seal;          // SHA-256 of the embedded record
    QString program;       // the version named in the PDF; empty: none is
    bool isSealed = false; // false: a draft
    // What the record and the PDF say of themselves.
    QString fileNumber, title;
    int version = 0;
    std::optional<DocumentKind> kind;
    std::optional<Language> language;
    // Where an altered file first shows or says something else than its record gives; none if it
    // could not be rendered anew.
    std::optional<Difference> difference;
    QStringList added; // what the PDF says that the organisation added: no part of the record
    QString link;      // of the chain of the store that sealed it, as the PDF names it; empty: none

    // What was appended later (ISO 32000-1, 7.5.6), and does not change what the file shows and
    // says; if it does, that is `laterDifference`.
    qint64 firstSize = 0; // bytes of the file before
    std::vector<Signature> signatures;
    bool isMoreAppended = false; // other than signatures
    std::optional<Difference> laterDifference;

    bool operator==(const Verification &) const = default;
};

// The record embedded in a PDF, byte for byte. Errors: "pdfDamaged" if it cannot be read,
// "pdfEncrypted" if it wants a password, "fileExcessive" if it has more in it than any of ours,
// "pdfWithoutRecord". Any thread. What libqpdf unpacks by itself has no limit here: files of others
// are checked by checkFile() of export/filecheck.h.
Result<QByteArray> embeddedRecord(const QByteArray &pdf);

// Renders the embedded record anew as the document, language and paper the PDF names, with the
// events and evidence in it, and compares the bytes; where they differ, all that the pages show and
// the file says. Needs a QGuiApplication. Errors as embeddedRecord() and parseRecord().
Result<Verification> verifyPdf(const QByteArray &pdf, const QString &programVersion);
// The same of a PDF, or of a record by itself. Errors as these two.
Result<Verification> verifyFile(const QByteArray &bytes, const QString &programVersion);

// What is to be said first, and done for: by the file and, where one was asked, by the store.
enum class FileState {
    Untouched,
    Signed,   // untouched, then signed
    Appended, // untouched, then something else was appended that changes nothing
    OtherVersion,
    Rewritten,
    Altered,
    Unknown,
    OtherChain // the file is sound; the store is not what it was when it sealed the record
};
// A file the store has issued is untouched, whatever another version of the program makes of its
// record. What it does not know of is unknown, unless it is altered already. The store is asked of
// the file as it was first written.
FileState stateOf(const Verification &checked, const std::optional<Origin> &store);

} // namespace votum
