// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/questionnaire.h"
#include "export/issue.h"
#include "formats/data/datatable.h"
#include "report/documents/textdocument.h"

#include <array>

namespace votum {

class EditableComposer;
struct Record;

using NamedFiles = std::vector<NamedFile>;

// In what forms a case leaves: a further one is a row in caseformats.cpp and a file of its own.
struct CaseFormat
{
    // As the command line takes it; its name is the catalogue's word "format.CODE".
    QLatin1StringView code;
    QLatin1StringView suffix; // of its files, ".docx"
    // All its files or none; no file where the case has nothing of the kind. Errors as renderPdf().
    // Any thread that may use QFont.
    Result<NamedFiles> (*make)(const ParsedRecord &, const DocumentOptions &);
    // Where each document has a file of this form to be edited; else null.
    std::unique_ptr<EditableComposer> (*composer)() = nullptr;
    // Whether each document has a file of this form; else it holds the case's data.
    bool isOfDocument = true;
    // Where what many cases give are the rows of one table, theirs of a case; else null.
    DataTable (*rows)(const Record &, Language) = nullptr;

    // Whether texts and the manual have a file of this form too.
    bool isOfText() const;
};

extern const std::array<CaseFormat, 10> caseFormats;

// The codes of these forms, or of those alone that texts have: "pdf, docx, odt".
QString formatCodes(bool isOfText = false, const QStringList &others = {});

// A text of a case in a form that texts have. Errors as renderText().
Result<NamedFile> makeText(const JudgedCase &judged, const ComposedText &text,
                           const TextOptions &options, const CaseFormat &format);

// The rows of many cases as one file, where the format has `rows`.
NamedFile tableOfMany(const CaseFormat &format, const std::vector<DataTable> &tables,
                      Language language);

const CaseFormat &pdfFormat();
const CaseFormat *caseFormat(QStringView code); // none: there is no such form

// What goes out to be answered by others.
enum class FormFormat { Html, Pdf };
template<>
inline constexpr auto codesOf<FormFormat> = codeTable<FormFormat::Pdf>("html", "pdf");

// A questionnaire as a file to send. Error "questionnaireEmpty": there is nothing to ask; else as
// renderFormPdf(). Any thread that may use QFont.
Result<NamedFile> makeForm(const Catalogue &catalogue, const Questionnaire &questionnaire,
                           Language language, FormFormat format, Paper paper = Paper::A4);

} // namespace votum
