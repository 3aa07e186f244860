#pragma once

#include "core/casefile.h"
#include "core/result.h"
#include "report/composer.h"

namespace votum {

// PDF = f(record, options): the documents made from a record. Everything printed comes from the
// record's bytes (and the events after sealing); nothing from the clock, settings or window.
enum class DocumentKind { FullRecord, Opinion };

struct DocumentOptions
{
    DocumentKind kind = DocumentKind::FullRecord;
    Language language = Language::German;
    Paper paper = Paper::A4;
    std::vector<CaseEvent> events;
    QString programVersion;
};

// The laid-out pages: for printing, and for renderPdf(). Error "record" for bytes that are none.
// Any thread that may use QFont (Qt: GUI application running).
Result<Pages> layoutDocument(const QByteArray &record, const DocumentOptions &options);

// The finished file: PDF/A-3a and PDF/UA-1 with the record embedded. Same arguments, same bytes.
Result<QByteArray> renderPdf(const QByteArray &record, const DocumentOptions &options);

// "2026-0007_v1_WhatsApp-Business_de.pdf": sorts, and says what it is.
QString documentFileName(const QByteArray &record, const DocumentOptions &options);

} // namespace votum
