// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "report/pages/pages.h"
#include "report/stationery/stationery.h"

#include <array>

namespace votum {

class RecordView;

// The documents made from one record; what windows offer first stands first.
enum class DocumentKind { ShortRecord, FullRecord, Opinion, ActionPlan, Transfer, Addendum };

// The one table of them: command line, window, file names and verification read it.
struct DocumentType
{
    DocumentKind kind;
    QLatin1StringView code;  // on the command line and in the PDF's keywords; stable for ever
    QLatin1StringView name;  // catalogue word: in lists and file names
    QLatin1StringView title; // catalogue word: on the first page
    bool isNamedInFile;      // false: the record itself, which a file name need not say
};

inline constexpr std::array documentTypes{
    DocumentType{DocumentKind::ShortRecord, QLatin1StringView("short"),
                 QLatin1StringView("document.short"), QLatin1StringView("doc.shortTitle"), true},
    DocumentType{DocumentKind::FullRecord, QLatin1StringView("record"),
                 QLatin1StringView("document.record"), QLatin1StringView("doc.title"), false},
    DocumentType{DocumentKind::Opinion, QLatin1StringView("opinion"),
                 QLatin1StringView("label.opinion"), QLatin1StringView("doc.opinionTitle"), true},
    DocumentType{DocumentKind::ActionPlan, QLatin1StringView("actions"),
                 QLatin1StringView("section.10"), QLatin1StringView("section.10"), true},
    DocumentType{DocumentKind::Transfer, QLatin1StringView("tia"),
                 QLatin1StringView("document.tia"), QLatin1StringView("annex.4"), true},
    DocumentType{DocumentKind::Addendum, QLatin1StringView("addendum"),
                 QLatin1StringView("document.addendum"), QLatin1StringView("annex.7"), true}};

template<>
inline constexpr auto codesOf<DocumentKind> = [] {
    std::array<QLatin1StringView, documentTypes.size()> codes;
    for (size_t i = 0; i < codes.size(); ++i)
        codes[i] = documentTypes[i].code;
    return codes;
}();

const DocumentType &documentType(DocumentKind kind);

// Whether the record has what the document is about: an issued opinion, facts on a transfer, a seal
// and events after it. A record sealed before a document existed lacks its words and so has none.
bool hasDocument(const RecordView &view, DocumentKind kind, const std::vector<CaseEvent> &events);

// PDF = f(record, options). Everything printed comes from the record's bytes (and the events after
// sealing); nothing from the clock, settings or window. What the organisation adds is
// not sealed.
struct DocumentOptions
{
    DocumentKind kind = DocumentKind::FullRecord;
    Language language = Language::German;
    Paper paper = Paper::A4;
    std::vector<CaseEvent> events;
    std::vector<QByteArray> evidence; // files to embed, as pickEvidence() gives them
    QString programVersion;
    QString link; // of the store's chain at the seal (SealedRecord); printed beneath the seal
    Stationery stationery; // what the organisation adds
};

// What a PDF says of how it was made, in the standard property Keywords: kind, language, paper and
// link. Events, evidence and stationery are embedded as files, the version is the property Creator.
QString documentKeywords(const DocumentOptions &options);
// These four of such words; nothing else is set. None if they say anything else.
std::optional<DocumentOptions> namedOptions(const QString &keywords);

} // namespace votum
