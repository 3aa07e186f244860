#pragma once

#include "core/text/result.h"
#include "report/documents/documenttype.h"
#include "report/pages/composer.h"

namespace votum {

// The documents the record has, in the table's order; none for bytes that are no record. Any
// thread.
std::vector<DocumentKind> availableDocuments(const QByteArray &record,
                                             const std::vector<CaseEvent> &events);

// The laid-out pages: for printing, and for renderPdf(). Errors "record" for bytes that are none,
// "documentUnavailable" for a document the record does not have, "evidenceFileUnlisted". Any thread
// that may use QFont (Qt: GUI application running).
Result<Pages> layoutDocument(const QByteArray &record, const DocumentOptions &options);

// The finished file: PDF/A-3a and PDF/UA-1 with the record embedded, and the events and evidence
// files where given. Same arguments, same bytes.
Result<QByteArray> renderPdf(const QByteArray &record, const DocumentOptions &options);

// What the full record replaces because its font lacks it, each as "U+1F600 (😀)", to be told before
// the record is sealed; nothing for bytes that are no record. Any thread that may use QFont.
QStringList replacedCharacters(const QByteArray &record);

// "2026-0007_v1_WhatsApp-Business_de.pdf": sorts, and says what it is.
QString documentFileName(const QByteArray &record, const DocumentOptions &options);
// Of a file's name: letters and digits only, so that any file system takes it.
QString fileNamePart(QString text);

} // namespace votum
