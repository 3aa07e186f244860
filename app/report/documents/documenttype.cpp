// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/documenttype.h"

#include "core/record/recordareas.h"
#include "report/documents/recordview.h"

#include <algorithm>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString linkKey = u"; link="_s;

bool knowsTransfer(const RecordView &view)
{
    const std::vector<Record::Question> &answers = view.record().answers;
    return std::any_of(answers.begin(), answers.end(), [&](const Record::Question &question) {
        return annexOf(view.record(), question) == transferAnnex;
    });
}

bool hasContent(const RecordView &view, DocumentKind kind, const std::vector<CaseEvent> &events)
{
    switch (kind) {
    case DocumentKind::Opinion:
        return view.record().opinion.isIssued();
    case DocumentKind::Transfer:
        return knowsTransfer(view);
    case DocumentKind::Addendum:
        return view.record().sealed && !events.empty();
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
    return u"votum-document=%1; language=%2; paper=%3"_s.arg(documentType(options.kind).code,
                                                             languageCode(options.language),
                                                             codeOf(options.paper)) +
           (options.link.isEmpty() ? QString() : linkKey + options.link);
}

std::optional<DocumentOptions> namedOptions(const QString &keywords)
{
    DocumentOptions options;
    static const QRegularExpression sha256(u"^[0-9a-f]{64}$"_s);
    const qsizetype link = keywords.indexOf(linkKey);
    if (link >= 0)
        options.link = keywords.mid(link + linkKey.size());
    if (link >= 0 && !sha256.match(options.link).hasMatch())
        return std::nullopt;
    for (const DocumentType &type : documentTypes) {
        for (const Language language : allLanguages()) {
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
