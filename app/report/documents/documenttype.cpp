#include "report/documents/documenttype.h"

#include "report/documents/recordview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool knowsTransfer(const RecordView &view)
{
    const QJsonArray answers = view.list(u"answers"_s);
    return std::any_of(answers.begin(), answers.end(), [](const QJsonValue &question) {
        const QString area = question[u"area"_s].toString();
        return area == "TRF"_L1 || area == "TIA"_L1;
    });
}

bool hasContent(const RecordView &view, DocumentKind kind, const std::vector<CaseEvent> &events)
{
    switch (kind) {
    case DocumentKind::Opinion:
        return view.object(u"opinion"_s).contains(u"issuedAt"_s);
    case DocumentKind::Transfer:
        return knowsTransfer(view);
    case DocumentKind::Addendum:
        return view.record().value(u"sealed"_s).toBool() && !events.empty();
    case DocumentKind::FullRecord:
    case DocumentKind::ShortRecord:
    case DocumentKind::ActionPlan:
        break;
    }
    return true;
}

} // namespace

const DocumentType &documentType(DocumentKind kind)
{
    return documentTypes[size_t(kind)];
}

bool hasDocument(const RecordView &view, DocumentKind kind, const std::vector<CaseEvent> &events)
{
    const DocumentType &type = documentType(kind);
    const bool hasWords = !view.word(type.title).isEmpty() &&
                          (!type.isNamedInFile || !view.word(type.name).isEmpty());
    return hasWords && hasContent(view, kind, events);
}

QString documentKeywords(const DocumentOptions &options)
{
    return u"votum-document=%1; language=%2; paper=%3"_s.arg(
        documentType(options.kind).code, languageCode(options.language), codeOf(options.paper));
}

std::optional<DocumentOptions> namedOptions(const QString &keywords)
{
    DocumentOptions options;
    for (const DocumentType &type : documentTypes) {
        for (const Language language : {Language::German, Language::English}) {
            for (const Paper paper : {Paper::A4, Paper::Letter}) {
                options.kind = type.kind;
                options.language = language;
                options.paper = paper;
                if (documentKeywords(options) == keywords)
                    return options;
            }
        }
    }
    return std::nullopt;
}

} // namespace votum
