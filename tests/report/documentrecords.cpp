// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"

#include "core/case/answersfile.h"
#include "core/record/record.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace votum {

QByteArray recordOf(const QString &example, const Wish &wish)
{
    AnswersFile file = *parseAnswersFile(shipped(), bytesOf(u":/examples/%1.json"_s.arg(example)));
    Assessment &assessment = file.assessment;
    assessment.fileNumber = u"2026-0007"_s;
    assessment.uuid = u"5b0b5c1e-0000-4000-8000-000000000007"_s;
    if (wish.hasOpinion)
        assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    assessment.texts = wish.texts;
    if (wish.hasFile) {
        EvidenceItem contract;
        contract.id = u"e1"_s;
        contract.title = u"Vertrag zur Auftragsverarbeitung"_s;
        contract.fileName = u"Vertrag Müller.pdf"_s;
        contract.sha256 = sumOfAbc;
        contract.size = 3;
        contract.date = QDate(2026, 10, 1);
        assessment.evidence.push_back(contract);
        contract.title = u"Anlage"_s;
        contract.sha256 = sealOf("abcd"); // another file of the same name
        contract.size = 4;
        assessment.evidence.push_back(contract);
    }
    return recordOf(assessment, file.asOf, wish.isSealed);
}

QByteArray recordOf(const Assessment &assessment, QDate asOf, bool isSealed)
{
    RecordContext context;
    context.programVersion = recordVersion;
    context.author = u"Petra Weber"_s;
    context.time = QDateTime(testDay, QTime(10, 0), Qt::UTC);
    context.isSealed = isSealed;
    return composeRecord(shipped(), assessment, evaluate(shipped(), assessment, asOf), context);
}

Assessment treeCase()
{
    Assessment tree =
        parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s))->assessment;
    tree.fileNumber = u"2026-0008"_s;
    tree.opinion = {};
    tree.decision = {};
    tree.recipients = {{u"provider"_s, u"Meldeweg GmbH"_s, u"DE"_s, u"Versand"_s},
                       {u"meta"_s, u"Meta Ireland"_s, u"IE"_s, {}, u"provider"_s},
                       {u"whatsapp"_s, u"WhatsApp Ireland"_s, u"IE"_s, u"Betrieb"_s, u"meta"_s},
                       {u"llc"_s, u"WhatsApp LLC"_s, u"US"_s, {}, u"whatsapp"_s},
                       {u"host"_s, u"Wirt AG"_s, {}, {}, u"provider"_s},
                       {u"archive"_s, u"Archiv AG"_s, u"CH"_s, u"Archiv"_s}};
    tree.purposes = {{u"service"_s, u"service"_s, u"Leserfragen"_s},
                     {u"service-2"_s, u"service"_s, u"Abofragen"_s}};
    Answer &precautions = tree.answers[{u"CH-09"_s, {}}];
    precautions.value = QStringList{u"own"_s, u"export"_s};
    precautions.notKnown = QStringList{u"watch"_s};
    // Whether that is not advertising is asked of every purpose that is not said to be.
    const Question &features = *shipped().question(u"CTX-05");
    for (const Subject &subject : tree.subjects(shipped(), features.scope))
        tree.answers.insert({features.id, subject}, valueAnswer({u"track"_s}, testDay));
    for (const PlausibilityNote &note : evaluate(shipped(), tree, testDay).plausibility) {
        if (note.subject.purpose == u"service-2"_s)
            tree.plausibility.insert(note.key(),
                                     {u"Nur die Zustellung wird gezählt"_s, u"Petra Weber"_s,
                                      QDateTime(testDay, QTime(8, 0), Qt::UTC)});
    }
    return tree;
}

std::vector<CaseEvent> someEvents()
{
    CaseEvent met;
    met.kind = CaseEvent::Kind::ConditionMet;
    met.date = QDate(2026, 12, 3);
    met.time = QDateTime(QDate(2026, 12, 4), QTime(8, 30), Qt::UTC);
    met.author = u"Malte Beispiel"_s;
    met.text = u"Hinweise veröffentlicht, Protokoll liegt vor"_s;
    CaseEvent scan = met;
    scan.kind = CaseEvent::Kind::SignedScan;
    scan.sha256 = sumOfAbc;
    return {met, scan};
}

DocumentOptions optionsFor(DocumentKind kind, Language language)
{
    DocumentOptions options;
    options.kind = kind;
    options.language = language;
    options.programVersion = recordVersion;
    if (kind == DocumentKind::Addendum)
        options.events = someEvents();
    return options;
}

QByteArray recordOf(const QString &example)
{
    return recordOf(example, Wish());
}

QJsonObject parsedRecord(const QByteArray &record)
{
    return *parseRecordObject(record);
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray printedAbout(const QByteArray &pdf, const QString &program, const QStringList &arguments,
                        const QStringList &after)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"document.pdf"_s);
    if (!writeFile(path, pdf))
        return {};
    QProcess process;
    process.start(program, arguments + QStringList{path} + after);
    if (!process.waitForFinished(300'000))
        return {};
    return process.readAllStandardOutput().replace("\u00ad\n", "");
}

QString textOf(const QByteArray &pdf)
{
    return QString::fromUtf8(printedAbout(pdf, u"pdftotext"_s, {}, {u"-"_s})).simplified();
}

QString textOf(const QByteArray &record, const DocumentOptions &options)
{
    const Result<QByteArray> pdf = renderPdf(record, options);
    return pdf ? textOf(*pdf) : inWords(pdf.error());
}

} // namespace votum
