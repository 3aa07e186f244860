// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/issue.h"

#include "core/text/filename.h"
#include "export/files.h"
#include "report/documents/document.h"
#include "session/session.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

Result<NamedFile> makeDocument(const QByteArray &record, const DocumentOptions &options)
{
    const Result<ParsedRecord> parsed = ParsedRecord::of(record);
    return parsed ? makeDocument(*parsed, options) : parsed.error();
}

Result<NamedFile> makeDocument(const ParsedRecord &record, const DocumentOptions &options)
{
    Result<QByteArray> pdf = renderPdf(record, options);
    if (!pdf)
        return pdf.error();
    return NamedFile{documentFileName(record.record, options), *std::move(pdf), options.kind,
                     options.language};
}

NamedFile recordFile(const CaseSummary &summary, const QByteArray &record)
{
    const QStringList parts{summary.organisation, summary.fileNumber,
                            u'v' + QString::number(summary.version), summary.title};
    return {fileName(parts, ".json"_L1), record, {}, {}};
}

bool hasDocument(const QByteArray &record, const DocumentOptions &options)
{
    const std::vector<DocumentKind> kinds = availableDocuments(record, options.events);
    return std::find(kinds.begin(), kinds.end(), options.kind) != kinds.end();
}

Result<void> issue(Session &session, qint64 caseId, const NamedFile &file,
                   const std::function<Result<void>()> &handOut)
{
    bool isNoted = false;
    if (file.document) {
        const Result<bool> noted =
            session.noteIssued(caseId, codeOf(*file.document), file.language,
                               file.enclosed.isEmpty() ? file.bytes : file.enclosed);
        if (!noted)
            return noted.error();
        isNoted = *noted;
    }
    Result<void> handed = handOut();
    if (handed || !isNoted)
        return handed;
    return Error{u"issuedNotHandedOut"_s,
                 {file.name},
                 handed.error().code + u": "_s + handed.error().detail};
}

Result<void> issueAs(Session &session, qint64 caseId, const NamedFile &file, const QString &path,
                     Existing existing)
{
    const Result<bool> there = isThere(path, file.bytes, existing);
    if (!there)
        return there.error();
    if (*there)
        return issue(session, caseId, file, [] { return Result<void>(); });
    QSaveFile target(path);
    const auto unwritable = [&] {
        return Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(path)}, target.errorString()};
    };
    if (!target.open(QIODevice::WriteOnly))
        return unwritable();
    return issue(session, caseId, file, [&]() -> Result<void> {
        if (target.write(file.bytes) != file.bytes.size() || !target.flush() || !target.commit())
            return unwritable();
        return {};
    });
}

} // namespace votum
