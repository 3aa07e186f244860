// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testing.h"

#include "core/catalogue/cataloguereader.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

QString inWords(const Error &error)
{
    return error.code + u": "_s + error.arguments.join(u", "_s) + u' ' + error.detail;
}

const Catalogue &shipped()
{
    static const Catalogue catalogue = [] {
        Result<Catalogue> read = parseCatalogue(shippedCatalogue(), shippedCatalogueSha256());
        if (!read)
            qFatal("%s", qPrintable(inWords(read.error())));
        return *std::move(read);
    }();
    return catalogue;
}

Catalogue withExampleOverlay(const QByteArray &version)
{
    const QDir folder(QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/overlay"));
    std::vector<CatalogueFile> files;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files.push_back({name, bytesOf(folder.filePath(name))
                                   .replace("\"version\": \"3\"",
                                            QByteArray("\"version\": \"" + version + '"'))});
    Result<Catalogue> read = withOverlay(shipped(), files);
    if (!read)
        qFatal("%s", qPrintable(inWords(read.error())));
    return *std::move(read);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

QByteArray testData(const QString &name)
{
    return bytesOf(QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/") + name);
}

QString inWords(const Judgement &judgement)
{
    QStringList findings, lines;
    for (const Finding &finding : judgement.findings) {
        QStringList because;
        for (const AnswerKey &key : finding.because)
            because << key.toString();
        findings << QStringList{finding.key,
                                severityCode(finding.severity),
                                severityCode(finding.derived),
                                finding.text.in(Language::English),
                                finding.closed ? u"closed"_s : u"open"_s,
                                finding.closedOn.toString(Qt::ISODate),
                                finding.notStarted ? u"not started"_s : QString(),
                                because.join(u' ')}
                        .join(u" | "_s);
    }
    findings.sort();
    lines << outcomeCode(judgement.overall) << decisionCode(judgement.proposed) << findings;
    for (const PurposeJudgement &item : judgement.purposes)
        lines << item.purpose + u' ' + outcomeCode(item.outcome) + u' ' +
                     decisionCode(item.proposed);
    QStringList keys;
    for (const AnswerKey &key : judgement.applicable)
        keys << u"asked "_s + key.toString();
    for (const AnswerKey &key : judgement.openQuestions)
        keys << u"open "_s + key.toString();
    for (const PlausibilityNote &note : judgement.plausibility)
        keys << u"ask "_s + note.id + note.subject.suffix();
    keys.sort();
    lines << keys << u"dpia %1"_s.arg(judgement.dpia.met);
    for (const RiskAssessment &risk : judgement.risks)
        lines << u"%1 %2 %3 %4 %5"_s.arg(risk.scenario)
                     .arg(risk.severity)
                     .arg(risk.before)
                     .arg(risk.after)
                     .arg(risk.planned);
    return lines.join(u'\n');
}

} // namespace votum
