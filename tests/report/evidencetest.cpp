// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"

#include "report/documents/evidence.h"
#include "report/verify/verify.h"
#include "support/testing.h"

#include <QJsonObject>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

using namespace Qt::StringLiterals;
using namespace votum;

// Evidence files: found by their checksum, embedded on request, and refused by name.
class EvidenceFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void evidenceIsFoundByItsChecksum()
    {
        const Record record = *parseRecord(recordOf(u"publisher.de"_s, {.hasFile = true}));
        const Result<std::vector<QByteArray>> picked =
            pickEvidence(record, {{u"umbenannt.bin"_s, "abcd"},
                                  {u"vertrag müller.pdf"_s, "abc"},
                                  {u"fremd.txt"_s, "xyz"}});
        VERIFY_OK(picked);
        QCOMPARE(*picked, (std::vector<QByteArray>{"abc", "abcd"}));
        const auto changed =
            pickEvidence(record, {{u"Vertrag Müller.pdf"_s, "abd"}, {u"umbenannt.bin"_s, "abcd"}});
        VERIFY_ERROR(changed, "evidenceFileChanged");
        QCOMPARE(changed.error().arguments, QStringList(u"Vertrag Müller.pdf"_s));
        const auto missing = pickEvidence(record, {{u"anders.pdf"_s, "abcd"}});
        VERIFY_ERROR(missing, "evidenceFileMissing");
        QCOMPARE(missing.error().arguments, QStringList(u"Vertrag Müller.pdf"_s));
        QVERIFY(mayBeEvidence(record, u"umbenannt.bin"_s, 3));
        QVERIFY(mayBeEvidence(record, u"vertrag müller.pdf"_s, 99));
        QVERIFY(!mayBeEvidence(record, u"film.mp4"_s, 99));
        QVERIFY(pickEvidence(*parseRecord(recordOf(u"publisher.de"_s)), {})->empty());
    }

    void evidenceIsEmbeddedAndComesBack()
    {
        const QByteArray record = recordOf(u"publisher.de"_s, {.hasFile = true});
        DocumentOptions options = optionsFor(DocumentKind::FullRecord);
        const QString without = textOf(record, options);
        options.evidence = {"abcd", "abc"}; // in any order
        const Result<QByteArray> pdf = renderPdf(record, options);
        VERIFY_OK(pdf);
        const QString with = textOf(*pdf);
        for (const QString &word : {u"Vertrag Müller.pdf, 3 Byte"_s, sumOfAbc, u"01.10.2026"_s}) {
            QVERIFY2(without.contains(word), qPrintable(word));
            QVERIFY2(with.contains(word), qPrintable(word));
        }
        QVERIFY(!without.contains(u"eingebettet"_s + u" "_s + u"Anlage"_s));
        QCOMPARE(with.count(u"in diese PDF-Datei eingebettet"_s), 2);
        QCOMPARE(without.count(u"in diese PDF-Datei eingebettet"_s), 0);
        std::swap(options.evidence[0], options.evidence[1]);
        QCOMPARE(*renderPdf(record, options), *pdf);

        QPDF file;
        file.processMemoryFile("pdf", pdf->constData(), size_t(pdf->size()));
        QPDFEmbeddedFileDocumentHelper embedded(file);
        QCOMPARE(embedded.getEmbeddedFiles().size(), size_t(3));
        const auto second = embedded.getEmbeddedFile("Vertrag Müller (2).pdf");
        QVERIFY(second);
        QCOMPARE(second->getObjectHandle().getKey("/AFRelationship").getName(),
                 std::string("/Supplement"));
        const auto data = second->getEmbeddedFileStream().getStreamData();
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(data->getBuffer()),
                            qsizetype(data->getSize())),
                 QByteArray("abcd"));
        const Result<Verification> verified = verifyPdf(*pdf, recordVersion);
        VERIFY_OK(verified);
        QCOMPARE(verified->verdict, Verification::Verdict::Untouched);

        options.evidence = {"something else"};
        VERIFY_ERROR(renderPdf(record, options), "evidenceFileUnlisted");
        VERIFY_ERROR(renderPdf(recordOf(u"publisher.de"_s), options), "evidenceFileUnlisted");
    }
};

QTEST_MAIN(EvidenceFilesTest)
#include "evidencetest.moc"
