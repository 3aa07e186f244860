// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "pdfedits.h"

#include "core/record/record.h"
#include "report/verify/verify.h"
#include "support/testing.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;

namespace {

const QString otherVersion = u"0.0.9"_s;

// A short document keeps the tests fast.
QByteArray documentBy(const QString &version, DocumentKind kind = DocumentKind::ShortRecord,
                      const QByteArray &record = recordOf(u"publisher.de"_s))
{
    DocumentOptions options = optionsFor(kind);
    options.programVersion = version;
    return *renderPdf(record, options);
}

// Puts text in Helvetica on the first page: what any editor of PDFs does.
void writeOnFirstPage(QPDF &file, const std::string &before, const std::string &text,
                      const std::string &after)
{
    Handle page = firstPage(file);
    page.getKey("/Resources")
        .getKey("/Font")
        .replaceKey("/Hel", Handle::parse("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"));
    setContent(file, page,
               contentOf(page) + before + "BT /Hel 12 Tf 100 700 Td (" + text + ") Tj ET\n" +
                   after);
}

// Replaces the text of the first marked content that has role `tag`.
void replaceFirst(QPDF &file, const std::string &tag, const std::string &text)
{
    Handle page = firstPage(file);
    page.getKey("/Resources")
        .getKey("/Font")
        .replaceKey("/Hel", Handle::parse("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"));
    std::string content = contentOf(page);
    const size_t begin = content.find("BDC\n", content.find("/" + tag + " <</MCID")) + 4;
    content.replace(begin, content.find("EMC\n", begin) - begin,
                    "BT /Hel 12 Tf 100 700 Td (" + text + ") Tj ET\n");
    setContent(file, page, content);
}

// Has the first element of this role read aloud as `text`; whether there is one.
bool readAloud(Handle element, const char *role, const char *key, const std::string &text)
{
    if (!element.isDictionary() || !element.hasKey("/K"))
        return false;
    if (element.getKey("/S").isNameAndEquals(role)) {
        element.replaceKey(key, Handle::newUnicodeString(text));
        return true;
    }
    Handle children = element.getKey("/K");
    for (const Handle &child :
         children.isArray() ? children.getArrayAsVector() : std::vector<Handle>{children}) {
        if (readAloud(child, role, key, text))
            return true;
    }
    return false;
}

Verification verified(const QByteArray &pdf)
{
    const Result<Verification> result = verifyPdf(pdf, recordVersion);
    Verification failed;
    if (!result)
        failed.seal = inWords(result.error());
    return result ? *result : failed;
}

} // namespace

// What verification says of files that are untouched, altered, damaged, or made by another version.
class VerifyTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_own = documentBy(recordVersion), m_other = documentBy(otherVersion);

private slots:
    void untouchedFiles()
    {
        QCOMPARE(verified(m_own).verdict, Verdict::Untouched);
        QVERIFY(!verified(m_own).isTextCompared);
        // As long as no version has changed the pages, even another's file is the same.
        const Verification other = verified(m_other);
        QCOMPARE(other.verdict, Verdict::Untouched);
        QCOMPARE(other.program, otherVersion);
    }

    void anotherVersionsOtherBytesShowTheSameText()
    {
        const Verification result = verified(rewritten(m_other, [](QPDF &) {}));
        QCOMPARE(result.verdict, Verdict::SameText);
        QVERIFY(result.isTextCompared);
        QCOMPARE(result.program, otherVersion);
    }

    void thisVersionsOtherBytesAreAltered()
    {
        const Verification result = verified(rewritten(m_own, [](QPDF &) {}));
        QCOMPARE(result.verdict, Verdict::Altered);
        QVERIFY(result.isTextCompared);
        QVERIFY(!result.difference);
    }

    // Where pages break must not count: every document, on two papers, shows the same.
    void layoutDoesNotCount_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<DocumentKind>("kind");
        for (const QString &example : {u"publisher.de"_s, u"travel-agency.en"_s}) {
            for (const DocumentType &type : documentTypes)
                QTest::addRow("%s, %s", qPrintable(example), type.code.data())
                    << example << type.kind;
        }
    }
    void layoutDoesNotCount()
    {
        QFETCH(QString, example);
        QFETCH(DocumentKind, kind);
        const QByteArray record = recordOf(example);
        DocumentOptions options = optionsFor(kind);
        std::vector<PageText> texts;
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            options.paper = paper;
            const Result<QByteArray> pdf = renderPdf(record, options);
            VERIFY_OK(pdf);
            QPDF file;
            file.processMemoryFile("pdf", pdf->constData(), size_t(pdf->size()));
            texts.push_back(pageTextOf(file));
        }
        QVERIFY(!texts[0].body.empty() && !texts[0].artifacts.empty());
        for (const auto &[here, there] : {std::pair(0, 1), std::pair(1, 0)}) {
            const auto place = firstDifference(texts[size_t(here)], texts[size_t(there)]);
            QVERIFY2(!place, place ? qPrintable(place->found + u" | "_s + place->expected) : "");
        }
    }

    // The text is what another reader of PDFs reads.
    void textIsWhatIsShown()
    {
        QPDF file;
        file.processMemoryFile("pdf", m_own.constData(), size_t(m_own.size()));
        QString text;
        for (const PageText::Piece &piece : pageTextOf(file).body)
            text += piece.text.simplified() + u' ';
        const QString printed = textOf(m_own).remove(u'-'); // it joins words broken at a hyphen
        int words = 0;
        for (const QString &word : text.simplified().remove(u'-').split(u' ')) {
            QVERIFY2(printed.contains(word), qPrintable(word));
            ++words;
        }
        QVERIFY(words > 200);
    }

    void replacedText_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("this version") << recordVersion;
        QTest::newRow("another version") << otherVersion;
    }
    void replacedText()
    {
        QFETCH(QString, version);
        const Verification result = verified(rewritten(
            documentBy(version), [](QPDF &file) { replaceFirst(file, "H1", "Freigabe erteilt"); }));
        QCOMPARE(result.verdict, Verdict::Altered);
        QVERIFY(result.difference);
        QCOMPARE(result.difference->page, 1);
        QVERIFY2(result.difference->found.contains(u"Freigabe erteilt"),
                 qPrintable(result.difference->found));
        QVERIFY(!result.difference->expected.isEmpty());
        QVERIFY(!result.difference->expected.contains(u"Freigabe"));
    }

    // A drawing is for many what is said of it.
    void anotherDescriptionIsTold()
    {
        const QByteArray pdf = documentBy(otherVersion, DocumentKind::Transfer);
        QCOMPARE(verified(rewritten(pdf, [](QPDF &) {})).verdict, Verdict::SameText);
        const Verification result = verified(rewritten(pdf, [](QPDF &file) {
            QVERIFY(
                readAloud(file.getRoot().getKey("/StructTreeRoot"), "/Figure", "/Alt", "Nachtrag"));
        }));
        QCOMPARE(result.verdict, Verdict::Altered);
        QVERIFY(result.difference && result.difference->found.contains(u"Nachtrag"));
    }

    // Wherever an editor puts it: in no marked content, as an artifact, in a drawn object, in an
    // annotation; and what is taken away.
    void addedAndRemoved_data()
    {
        QTest::addColumn<std::function<void(QPDF &)>>("change");
        QTest::addColumn<QString>("found");
        const QString object(QChar::ObjectReplacementCharacter);
        const auto row = [](const char *name, std::function<void(QPDF &)> change,
                            const QString &found) { QTest::newRow(name) << change << found; };
        row(
            "unmarked", [](QPDF &file) { writeOnFirstPage(file, "", "Nachtrag", ""); },
            u"Nachtrag"_s);
        row(
            "artifact",
            [](QPDF &file) { writeOnFirstPage(file, "/Artifact BMC\n", "Nachtrag", "EMC\n"); },
            u"Nachtrag"_s);
        row(
            "artifact within the text",
            [](QPDF &file) {
                writeOnFirstPage(file, "/P <</MCID 0>> BDC /Artifact BMC\n", "Nachtrag",
                                 "EMC EMC\n");
            },
            u"Nachtrag"_s);
        row(
            "drawn object",
            [](QPDF &file) {
                Handle page = firstPage(file);
                setContent(file, page, contentOf(page) + "/Any Do\n");
            },
            object);
        for (const char *cover :
             {"1 1 1 rg 50 600 400 90 re f\n", "50 600 m 450 600 l 450 690 l f*\n",
              "1 1 1 RG 300 w 50 600 m 450 600 l S\n"})
            row(
                cover,
                [cover](QPDF &file) {
                    Handle page = firstPage(file);
                    setContent(file, page, contentOf(page) + cover);
                },
                object);
        row(
            "annotation",
            [](QPDF &file) {
                Handle page = firstPage(file);
                page.replaceKey("/Annots",
                                Handle::parse("[<</Type /Annot /Subtype /FreeText /Rect [0 0 9 9] "
                                              "/Contents (Nachtrag)>>]"));
            },
            object);
        for (const auto &[role, key] : {std::pair("/P", "/Alt"), std::pair("/TD", "/ActualText")})
            row(
                role,
                [role = role, key = key](QPDF &file) {
                    if (!readAloud(file.getRoot().getKey("/StructTreeRoot"), role, key, "Nachtrag"))
                        qFatal("the file has no %s", role);
                },
                u"Nachtrag"_s);
        row(
            "last page gone",
            [](QPDF &file) { file.removePage(Handle(file.getAllPages().back())); }, QString());
    }
    void addedAndRemoved()
    {
        using Change = std::function<void(QPDF &)>;
        QFETCH(Change, change);
        QFETCH(QString, found);
        const Verification result = verified(rewritten(m_other, change));
        QCOMPARE(result.verdict, Verdict::Altered);
        QVERIFY(result.difference);
        QVERIFY2(result.difference->found.contains(found), qPrintable(result.difference->found));
    }

    // Without the structure the text is read in the order of the pages: none is lost.
    void textOutsideTheStructure()
    {
        QPDF file;
        file.processMemoryFile("pdf", m_other.constData(), size_t(m_other.size()));
        const size_t pieces = pageTextOf(file).body.size();
        QVERIFY(pieces > 50);
        file.getRoot().removeKey("/StructTreeRoot");
        QCOMPARE(pageTextOf(file).body.size(), pieces);
    }

    void replacedAttachment()
    {
        for (const QByteArray &pdf : {m_own, m_other}) {
            const QByteArray another = recordOf(u"travel-agency.en"_s);
            const Verification result = verified(rewritten(pdf, [&another](QPDF &file) {
                QPDFEmbeddedFileDocumentHelper embedded(file);
                QPDFEFStreamObjectHelper stream =
                    QPDFEFStreamObjectHelper::createEFStream(file, another.toStdString());
                embedded.replaceEmbeddedFile(
                    "record.json",
                    QPDFFileSpecObjectHelper::createFileSpec(file, "record.json", stream));
            }));
            QCOMPARE(result.verdict, Verdict::Altered);
            QVERIFY(result.difference);
        }
        const QByteArray without = rewritten(m_own, [](QPDF &file) {
            QPDFEmbeddedFileDocumentHelper(file).removeEmbeddedFile("record.json");
        });
        VERIFY_ERROR(verifyPdf(without, recordVersion), "pdfWithoutRecord");
        const QByteArray noRecord = rewritten(m_own, [](QPDF &file) {
            QPDFEmbeddedFileDocumentHelper(file)
                .getEmbeddedFile("record.json")
                ->getEmbeddedFileStream()
                .replaceStreamData(std::string("{}"), Handle::newNull(), Handle::newNull());
        });
        VERIFY_ERROR(verifyPdf(noRecord, recordVersion), "record");
    }

    void flippedBits()
    {
        // In the page's stream: the file is read, but no longer what its record gives.
        const qsizetype stream = m_own.indexOf("stream\n") + 40;
        for (const int bit : {1, 0x10, 0x80}) {
            QByteArray flipped = m_own;
            flipped[stream] = char(flipped[stream] ^ bit);
            const Result<Verification> result = verifyPdf(flipped, recordVersion);
            QVERIFY(!result || result->verdict == Verdict::Altered);
            flipped = m_other;
            flipped[stream] = char(flipped[stream] ^ bit);
            const Result<Verification> other = verifyPdf(flipped, recordVersion);
            QVERIFY(!other || other->verdict == Verdict::Altered);
        }
    }

    void appendedUpdate()
    {
        // An incremental update whose first page is blank.
        QPDF file;
        file.processMemoryFile("pdf", m_other.constData(), size_t(m_other.size()));
        Handle page = firstPage(file);
        const int number = page.getObjectID();
        const qsizetype last = m_other.lastIndexOf("startxref\n") + 10;
        const QByteArray previous = m_other.mid(last, m_other.indexOf('\n', last) - last);
        QByteArray update = m_other;
        const qsizetype at = update.size();
        Handle blank = page.shallowCopy();
        blank.removeKey("/Contents");
        update += QByteArray::number(number) + " 0 obj\n" +
                  QByteArray::fromStdString(blank.unparseResolved()) + "\nendobj\n";
        const qsizetype table = update.size();
        update +=
            "xref\n" + QByteArray::number(number) + " 1\n" +
            QByteArray::number(at).rightJustified(10, '0') + " 00000 n \n" + "trailer\n<</Size " +
            QByteArray::number(file.getTrailer().getKey("/Size").getIntValue()) + " /Root " +
            QByteArray::fromStdString(file.getTrailer().getKey("/Root").unparse()) + " /Info " +
            QByteArray::fromStdString(file.getTrailer().getKey("/Info").unparse()) + " /Prev " +
            previous + ">>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
        const Verification result = verified(update);
        QVERIFY2(result.difference, qPrintable(result.seal));
        QCOMPARE(result.verdict, Verdict::Altered);
        QCOMPARE(verified(m_own + "\n% one line more\n").verdict, Verdict::Altered);
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
        QTest::newRow("same text")
            << Verdict::SameText << FileState::SameText << unknown << unknown;
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
