// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfedits.h"
#include "verifying.h"

#include "core/record/record.h"
#include "report/verify/foreignpdf.h"
#include "report/verify/painting.h"
#include "support/testing.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;
using Kind = Difference::Kind;

// What verification says of files that are untouched, made by another version, written anew by
// another program, or damaged.
class VerifyTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_own = documentBy(recordVersion), m_other = documentBy(otherVersion);

private slots:
    void untouchedFiles()
    {
        const Verification own = verified(m_own);
        QCOMPARE(own.verdict, Verdict::Untouched);
        QCOMPARE(own.firstSize, int(m_own.size()));
        QVERIFY(!own.difference && !own.laterDifference && own.signatures.empty());
        // As long as no version has changed the pages, even another's file is the same.
        const Verification other = verified(m_other);
        QCOMPARE(other.verdict, Verdict::Untouched);
        QCOMPARE(other.program, otherVersion);
    }

    // Whatever order, packing and form of writing others choose.
    void writtenAnew_data()
    {
        QTest::addColumn<Edit>("change");
        QTest::addColumn<std::function<void(QPDFWriter &)>>("prepare");
        using Prepare = std::function<void(QPDFWriter &)>;
        const auto nothing = [](QPDF &) {};
        QTest::newRow("as it comes") << Edit(nothing) << Prepare();
        QTest::newRow("unpacked") << Edit(nothing) << Prepare([](QPDFWriter &writer) {
            writer.setQDFMode(true);
            writer.setObjectStreamMode(qpdf_o_disable);
        });
        QTest::newRow("content set into another") << around("q\n", "\nQ\n") << Prepare();
        QTest::newRow("content in two parts") << Edit([](QPDF &file) {
            const std::string text = contentOf(firstPage(file));
            const size_t half = text.find("EMC\n") + 4;
            Handle parts = Handle::newArray();
            parts.appendItem(Handle::newStream(&file, text.substr(0, half)));
            parts.appendItem(Handle::newStream(&file, text.substr(half)));
            firstPage(file).replaceKey("/Contents", parts);
        }) << Prepare();
        QTest::newRow("boxes of all pages at their tree") << Edit([](QPDF &file) {
            Handle tree = file.getRoot().getKey("/Pages");
            tree.replaceKey("/MediaBox", firstPage(file).getKey("/MediaBox"));
            for (Handle page : file.getAllPages())
                page.removeKey("/MediaBox");
        }) << Prepare();
    }
    void writtenAnew()
    {
        QFETCH(Edit, change);
        QFETCH(std::function<void(QPDFWriter &)>, prepare);
        const Verification other = verified(rewritten(m_other, change, prepare));
        QVERIFY2(!other.difference, qPrintable(wordsOf(other.difference)));
        QCOMPARE(other.verdict, Verdict::OtherVersion);
        QCOMPARE(other.program, otherVersion);
        const Verification own = verified(rewritten(m_own, change, prepare));
        QVERIFY2(!own.difference, qPrintable(wordsOf(own.difference)));
        QCOMPARE(own.verdict, Verdict::Rewritten);
    }

    // No version of the program encrypts.
    void encryptedWithoutPassword()
    {
        const QByteArray pdf = rewritten(
            m_other, [](QPDF &) {},
            [](QPDFWriter &writer) {
                writer.setR4EncryptionParametersInsecure("", "owner", true, true, true, true, true,
                                                         true, qpdf_r3p_full, true, true);
            });
        QCOMPARE(verified(pdf).verdict, Verdict::Rewritten);
    }

    // Programs name themselves in what they write; another version would not.
    void theLastWriterIsNoDifference()
    {
        const auto name = [](QPDF &file) {
            file.getTrailer().getKey("/Info").replaceKey("/Producer", Handle::newString("Other"));
            Handle packet = file.getRoot().getKey("/Metadata");
            QByteArray text = QByteArray::fromStdString(bytesOf(packet));
            const qsizetype begin = text.indexOf("<pdf:Producer>") + 14;
            text.replace(begin, text.indexOf('<', begin) - begin, "Other");
            setBytes(packet, text.toStdString());
        };
        for (const QByteArray &pdf : {m_own, m_other}) {
            const Verification result = verified(rewritten(pdf, name));
            QVERIFY2(!result.difference, qPrintable(wordsOf(result.difference)));
            QCOMPARE(result.verdict, Verdict::Rewritten);
        }
    }

    // Even if the bytes were the same.
    void anOlderVersionIsImpossible()
    {
        for (const QString &version : {olderVersion, u"none"_s}) {
            const QByteArray older = documentBy(version);
            for (const QByteArray &pdf : {older, sameBytes(older)}) {
                const Verification result = verified(pdf);
                QCOMPARE(result.verdict, Verdict::Altered);
                QVERIFY(result.difference);
                QCOMPARE(result.difference->kind, Kind::Version);
                QCOMPARE(result.difference->found, version);
                QCOMPARE(result.difference->expected, recordVersion);
            }
        }
    }

    // The text is what another reader of PDFs reads.
    void textIsWhatIsShown()
    {
        QPDF file;
        open(file, m_own, Damage::Refused);
        file.pushInheritedAttributesToPage();
        PaintReader reader(file);
        QString text;
        for (const Handle &page : file.getAllPages()) {
            const std::vector<Painted> painting = reader.read(page);
            for (size_t i = 0; i < painting.size(); ++i) {
                QVERIFY(painting[i].kind != Painted::Kind::Strange);
                if (i > 0 && !continuesWord(painting[i - 1], painting[i]))
                    text += u' ';
                text += painting[i].text;
            }
        }
        const QString printed = textOf(m_own).remove(u'-'); // it joins words broken at a hyphen
        int words = 0;
        for (const QString &word : text.simplified().remove(u'-').split(u' ')) {
            QVERIFY2(printed.contains(word), qPrintable(word));
            ++words;
        }
        QVERIFY(words > 200);
    }

    // What a file says of itself is shown beside the verdict.
    void filesSayWhatTheyAre()
    {
        const QByteArray record = recordOf(u"publisher.de"_s);
        const Result<Verification> pdf = verifyFile(m_own, recordVersion);
        VERIFY_OK(pdf);
        QCOMPARE(pdf->verdict, Verdict::Untouched);
        QCOMPARE(pdf->seal, sealOf(record));
        QCOMPARE(pdf->kind, DocumentKind::ShortRecord);
        QCOMPARE(pdf->language, optionsFor(DocumentKind::ShortRecord).language);
        const Result<Verification> alone = verifyFile(record, recordVersion);
        VERIFY_OK(alone);
        QCOMPARE(alone->verdict, Verdict::RecordAlone);
        QCOMPARE(alone->seal, pdf->seal);
        QVERIFY(!alone->kind && !alone->language && alone->program.isEmpty());
        for (const Result<Verification> &each : {pdf, alone}) {
            const QJsonObject file = parseRecordObject(record)->value(u"case"_s).toObject();
            QCOMPARE(each->fileNumber, file.value(u"fileNumber"_s).toString());
            QCOMPARE(each->title, file.value(u"title"_s).toString());
            QCOMPARE(each->version, 1);
            QVERIFY(!each->title.isEmpty());
        }
        VERIFY_ERROR(verifyFile("no record", recordVersion), "record");
        VERIFY_ERROR(verifyFile("%PDF-1.7 and no more", recordVersion), "pdfDamaged");
    }

    // Altered beats unknown; a file that was issued beats both.
    void whatIsSaidFirst_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<FileState>("alone");
        QTest::addColumn<FileState>("foreign");
        QTest::addColumn<FileState>("sealedHere");
        const auto untouched = FileState::Untouched, altered = FileState::Altered;
        const auto unknown = FileState::Unknown;
        QTest::newRow("untouched") << Verdict::Untouched << untouched << unknown << unknown;
        QTest::newRow("other version")
            << Verdict::OtherVersion << FileState::OtherVersion << unknown << unknown;
        QTest::newRow("rewritten")
            << Verdict::Rewritten << FileState::Rewritten << unknown << unknown;
        QTest::newRow("altered") << Verdict::Altered << altered << altered << altered;
        QTest::newRow("record") << Verdict::RecordAlone << untouched << unknown << untouched;
    }
    void whatIsSaidFirst()
    {
        QFETCH(Verdict, verdict);
        QFETCH(FileState, alone);
        QFETCH(FileState, foreign);
        QFETCH(FileState, sealedHere);
        Verification checked;
        checked.verdict = verdict;
        QCOMPARE(stateOf(checked, {}), alone);
        QCOMPARE(stateOf(checked, Origin{}), foreign);
        QCOMPARE(stateOf(checked, Origin{true, false}), sealedHere);
        QCOMPARE(stateOf(checked, Origin{true, true}), FileState::Untouched);
    }

    void unreadableFiles()
    {
        VERIFY_ERROR(verifyPdf("no PDF at all", recordVersion), "pdfDamaged");
        VERIFY_ERROR(verifyPdf({}, recordVersion), "pdfDamaged");
        for (const qsizetype size : {m_own.size() / 10, m_own.size() / 2, m_own.size() - 40}) {
            const Result<Verification> cut = verifyPdf(m_own.left(size), recordVersion);
            QVERIFY(!cut || cut->verdict == Verdict::Altered);
        }
        VERIFY_ERROR(verifyPdf(m_own.left(m_own.size() / 10), recordVersion), "pdfDamaged");
        const QByteArray locked = rewritten(
            m_own, [](QPDF &) {},
            [](QPDFWriter &writer) {
                writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true,
                                                 true, qpdf_r3p_full, true);
            });
        VERIFY_ERROR(verifyPdf(locked, recordVersion), "pdfEncrypted");
    }
};

QTEST_MAIN(VerifyTest)
#include "verifytest.moc"
