#pragma once

#include "report/document.h"

namespace votum {

// What a PDF of ours still proves.
struct Verification
{
    enum class Verdict {
        Untouched,   // rendered anew with this program version: the same bytes
        Altered,     // same program version, other bytes: something was changed
        RecordIntact // made by another program version: only the embedded record could be compared
    };
    Verdict verdict = Verdict::Altered;
    QString seal;          // SHA-256 of the embedded record
    QString program;       // the version named in the PDF
    bool isSealed = false; // false: a draft
};

// The record embedded in a PDF, byte for byte. Errors: "pdfDamaged" if it cannot be read,
// "pdfWithoutRecord". Any thread.
Result<QByteArray> embeddedRecord(const QByteArray &pdf);

// Renders the embedded record anew as the document, language and paper the PDF names, with the
// events and evidence in it, and compares. Needs a QGuiApplication. Errors as embeddedRecord() and
// parseRecord().
Result<Verification> verifyPdf(const QByteArray &pdf, const QString &programVersion);

} // namespace votum
