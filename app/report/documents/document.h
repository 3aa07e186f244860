// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "report/documents/documenttype.h"

namespace votum {

class EditableComposer;

// A record as values, and the bytes it was read from: these are sealed, embedded and hashed, never
// what could be written of the values.
struct ParsedRecord
{
    QByteArray bytes;
    Record record;

    // Errors as parseRecord(). Any thread.
    static Result<ParsedRecord> of(QByteArray bytes);
};

// The documents the record has, in the table's order. Any thread.
std::vector<DocumentKind> availableDocuments(const Record &record,
                                             const std::vector<CaseEvent> &events);

// The laid-out pages: for printing, and for renderPdf(). Errors "languageUnavailable" and
// "documentUnavailable" for a language or a document the record does not have,
// "evidenceFileUnlisted". Any thread that may use QFont (Qt: GUI application running).
Result<Pages> layoutDocument(const ParsedRecord &record, const DocumentOptions &options);

// The finished file: PDF/A-3a and PDF/UA-1 with the record embedded, and the events and evidence
// files where given. Same arguments, same bytes.
Result<QByteArray> renderPdf(const ParsedRecord &record, const DocumentOptions &options);
// The same of bytes alone. Errors also as parseRecord().
Result<QByteArray> renderPdf(const QByteArray &record, const DocumentOptions &options);

// The same document for another program to edit, by a fresh composer: without record, attachments
// and proof; it says that it is not the document that was sealed. Same arguments, same bytes.
// Errors as layoutDocument(). Any thread.
Result<QByteArray> renderEditable(const ParsedRecord &record, const DocumentOptions &options,
                                  EditableComposer &composer);

// What the full record replaces because its font lacks it, each as "U+1F600 (😀)", to be told before
// the record is sealed; nothing for bytes that are no record. Any thread that may use QFont.
QStringList replacedCharacters(const QByteArray &record);

// Of bytes alone: none, the error, "votum.pdf" where they are no record.
std::vector<DocumentKind> availableDocuments(const QByteArray &record,
                                             const std::vector<CaseEvent> &events);
Result<Pages> layoutDocument(const QByteArray &record, const DocumentOptions &options);
QString documentFileName(const QByteArray &record, const DocumentOptions &options);

// "2026-0007_v1_Probe-GmbH_WhatsApp-Business_de.pdf": sorts, and says what it is and whose.
QString documentFileName(const Record &record, const DocumentOptions &options,
                         QLatin1StringView suffix = QLatin1StringView(".pdf"));
} // namespace votum
