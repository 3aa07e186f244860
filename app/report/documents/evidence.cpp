// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/evidence.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Listed
{
    QString name, title, sha256;
    qint64 size = 0;
};

std::vector<Listed> listedFiles(const Record &record)
{
    std::vector<Listed> files;
    QSet<QString> sums;
    for (const Record::Evidence &item : record.evidence) {
        const Listed file{item.fileName, item.title, item.sha256.toLower(), item.size};
        if (file.sha256.isEmpty() || sums.contains(file.sha256))
            continue;
        sums.insert(file.sha256);
        files.push_back(file);
    }
    return files;
}

bool isNamed(const QString &name, const Listed &file)
{
    return name.compare(file.name, Qt::CaseInsensitive) == 0;
}

// "contract.pdf", "contract (2).pdf" …: no two alike, none as the record's own attachments.
QString unusedName(const QString &wanted, QSet<QString> &used)
{
    const QFileInfo info(wanted.isEmpty() ? u"evidence"_s : wanted);
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString name = info.fileName();
    for (int number = 2; used.contains(name.toLower()); ++number)
        name = u"%1 (%2)%3"_s.arg(info.completeBaseName()).arg(number).arg(ending);
    used.insert(name.toLower());
    return name;
}

} // namespace

bool mayBeEvidence(const Record &record, const QString &name, qint64 size)
{
    const std::vector<Listed> files = listedFiles(record);
    return std::any_of(files.begin(), files.end(), [&](const Listed &file) {
        return file.size == size || isNamed(name, file);
    });
}

Result<std::vector<QByteArray>> pickEvidence(const Record &record,
                                             const std::vector<EvidenceFile> &found)
{
    QHash<QString, const EvidenceFile *> bySum;
    for (const EvidenceFile &file : found)
        bySum.insert(sealOf(file.bytes), &file);
    std::vector<QByteArray> picked;
    for (const Listed &wanted : listedFiles(record)) {
        if (const EvidenceFile *file = bySum.value(wanted.sha256)) {
            picked.push_back(file->bytes);
            continue;
        }
        const bool changed = std::any_of(found.begin(), found.end(), [&](const EvidenceFile &file) {
            return isNamed(file.name, wanted);
        });
        return Error{changed ? u"evidenceFileChanged"_s : u"evidenceFileMissing"_s,
                     {wanted.name.isEmpty() ? wanted.title : wanted.name},
                     u"SHA-256 "_s + wanted.sha256};
    }
    return picked;
}

Result<std::vector<EmbeddedEvidence>> embeddedEvidence(const Record &record,
                                                       const std::vector<QByteArray> &files)
{
    QHash<QString, QByteArray> bySum;
    for (const QByteArray &bytes : files)
        bySum.insert(sealOf(bytes), bytes);
    QSet<QString> used{recordAttachment, eventsAttachment, stationeryAttachment};
    std::vector<EmbeddedEvidence> embedded;
    for (const Listed &file : listedFiles(record)) {
        const QString name = unusedName(file.name, used);
        if (const auto bytes = bySum.constFind(file.sha256); bytes != bySum.constEnd())
            embedded.push_back({name, file.title, file.sha256, *bytes});
    }
    if (qsizetype(embedded.size()) != bySum.size())
        return Error{u"evidenceFileUnlisted"_s, {}, {}};
    return embedded;
}

QString mimeTypeOf(const QString &name)
{
    static const QHash<QString, QString> types{
        {u"pdf"_s, u"application/pdf"_s},
        {u"png"_s, u"image/png"_s},
        {u"jpg"_s, u"image/jpeg"_s},
        {u"jpeg"_s, u"image/jpeg"_s},
        {u"txt"_s, u"text/plain"_s},
        {u"md"_s, u"text/markdown"_s},
        {u"csv"_s, u"text/csv"_s},
        {u"htm"_s, u"text/html"_s},
        {u"html"_s, u"text/html"_s},
        {u"eml"_s, u"message/rfc822"_s},
        {u"json"_s, u"application/json"_s},
        {u"xml"_s, u"application/xml"_s},
        {u"zip"_s, u"application/zip"_s},
        {u"odt"_s, u"application/vnd.oasis.opendocument.text"_s},
        {u"ods"_s, u"application/vnd.oasis.opendocument.spreadsheet"_s},
        {u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s},
        {u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s}};
    return types.value(QFileInfo(name).suffix().toLower(), u"application/octet-stream"_s);
}

} // namespace votum
