#pragma once

#include "report/document.h"
#include "report/textdifference.h"

namespace votum {

// What a PDF of ours still proves.
struct Verification
{
    enum class Verdict {
        Untouched, // the embedded record, rendered anew, gives the same bytes
        SameText,  // made by another program version: other bytes, but the same visible text
        Altered
    };
    Verdict verdict = Verdict::Altered;
    QString seal;          // SHA-256 of the embedded record
    QString program;       // the version named in the PDF; empty: none is
    bool isSealed = false; // false: a draft
    // Where an altered file first shows something else than its record gives; none if it shows
    // the same, or could not be rendered anew.
    std::optional<TextDifference> difference;
    bool isTextCompared = false;
};

// The record embedded in a PDF, byte for byte. Errors: "pdfDamaged" if it cannot be read,
// "pdfEncrypted" if it wants a password, "pdfWithoutRecord". Any thread.
Result<QByteArray> embeddedRecord(const QByteArray &pdf);

// Renders the embedded record anew as the document, language and paper the PDF names, with the
// events and evidence in it, and compares the bytes; where they differ, the visible text. Needs a
// QGuiApplication. Errors as embeddedRecord() and parseRecord().
Result<Verification> verifyPdf(const QByteArray &pdf, const QString &programVersion);

} // namespace votum
