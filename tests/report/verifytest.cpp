// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "pdfedits.h"

#include "core/record/record.h"
#include "report/verify/foreignpdf.h"
#include "report/verify/painting.h"
#include "report/verify/verify.h"
#include "support/testing.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCryptographicHash>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;
using Kind = Difference::Kind;
using Change = std::function<void(QPDF &)>;

Q_DECLARE_METATYPE(Kind)

namespace {

// One that can have made a file of a record by recordVersion, and one that cannot.
const QString otherVersion = u"10.0.0"_s, olderVersion = u"9.9.8"_s;

// A short document keeps the tests fast.
QByteArray documentBy(const QString &version, DocumentKind kind = DocumentKind::ShortRecord,
                      const QByteArray &record = recordOf(u"publisher.de"_s))
{
    DocumentOptions options = optionsFor(kind);
    options.programVersion = version;
    return *renderPdf(record, options);
}

QByteArray sameBytes(const QByteArray &pdf)
{
    return rewritten(pdf, [](QPDF &) {});
}

std::string bytesOf(Handle stream)
{
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), data->getSize()};
}

void setBytes(Handle stream, const std::string &bytes)
{
    stream.replaceStreamData(bytes, Handle::newNull(), Handle::newNull());
}

// A change of the first page's content: of the first place that says `from`, or at the end.
Change content(const std::string &from, const std::string &to)
{
    return [from, to](QPDF &file) {
        std::string text = contentOf(firstPage(file));
        const size_t at = from.empty() ? text.size() : text.find(from);
        if (at == std::string::npos)
            qFatal("the page has no %s", from.c_str());
        setContent(file, firstPage(file), text.replace(at, from.size(), to));
    };
}
Change appended(const std::string &what)
{
    return content({}, what);
}
Change around(const std::string &before, const std::string &after)
{
    return [before, after](QPDF &file) {
        setContent(file, firstPage(file), before + contentOf(firstPage(file)) + after);
    };
}
// Everywhere on the first page.
Change everywhere(const std::string &from, const std::string &to)
{
    return [from, to](QPDF &file) {
        QByteArray text = QByteArray::fromStdString(contentOf(firstPage(file)));
        setContent(file, firstPage(file), text.replace(from.c_str(), to.c_str()).toStdString());
    };
}
Change withPageEntry(const char *key, const std::string &value)
{
    return [key, value](QPDF &file) { firstPage(file).replaceKey(key, Handle::parse(value)); };
}
Change withEntry(const char *key, const std::string &value)
{
    return [key, value](QPDF &file) { file.getRoot().replaceKey(key, Handle::parse(value)); };
}
Change withAnnotation(const std::string &annotation)
{
    return [annotation](QPDF &file) {
        if (!firstPage(file).hasKey("/Annots"))
            firstPage(file).replaceKey("/Annots", Handle::newArray());
        firstPage(file).getKey("/Annots").appendItem(
            file.makeIndirectObject(Handle::parse(annotation)));
    };
}
Handle firstFont(QPDF &file)
{
    Handle fonts = firstPage(file).getKey("/Resources").getKey("/Font");
    return fonts.getKey("/F1");
}
Handle descendantOf(QPDF &file)
{
    return firstFont(file).getKey("/DescendantFonts").getArrayItem(0);
}
Change fontProgram(const std::function<void(std::string &)> &change)
{
    return [change](QPDF &file) {
        Handle program = descendantOf(file).getKey("/FontDescriptor").getKey("/FontFile2");
        std::string bytes = bytesOf(program);
        change(bytes);
        setBytes(program, bytes);
    };
}
// Where a table of a font begins.
size_t tableIn(const std::string &font, const char *tag)
{
    const size_t entry = font.find(tag) + 8;
    size_t at = 0;
    for (size_t i = 0; i < 4; ++i)
        at = at << 8 | static_cast<unsigned char>(font.at(entry + i));
    return at;
}

// The first element of the structure of this role, in reading order; null if there is none.
Handle elementOf(Handle element, const char *role)
{
    if (!element.isDictionary() || element.getKey("/S").isNameAndEquals(role))
        return element.isDictionary() ? element : Handle::newNull();
    Handle children = element.getKey("/K");
    for (const Handle &child :
         children.isArray() ? children.getArrayAsVector() : std::vector<Handle>{children}) {
        if (Handle found = elementOf(child, role); found.isDictionary())
            return found;
    }
    return Handle::newNull();
}
Change withElementEntry(const char *role, const char *key, const std::string &value)
{
    return [role, key, value](QPDF &file) {
        Handle element = elementOf(file.getRoot().getKey("/StructTreeRoot"), role);
        if (!element.isDictionary())
            qFatal("the file has no %s", role);
        element.replaceKey(key, Handle::parse(value));
    };
}
Handle firstLink(QPDF &file)
{
    for (Handle page : file.getAllPages()) {
        Handle annotations = page.getKey("/Annots");
        for (Handle one :
             annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Handle>()) {
            if (one.getKey("/Subtype").isNameAndEquals("/Link"))
                return one;
        }
    }
    qFatal("the file has no link");
}

Verification verified(const QByteArray &pdf)
{
    const Result<Verification> result = verifyPdf(pdf, recordVersion);
    Verification failed;
    if (!result)
        failed.seal = inWords(result.error());
    return result ? *result : failed;
}

QString wordsOf(const std::optional<Difference> &difference)
{
    if (!difference)
        return u"no difference"_s;
    return (codeOf(difference->kind) + u" on page "_s + QString::number(difference->page) +
            u", found: "_s + difference->found + u", expected: "_s + difference->expected);
}

} // namespace

// What verification says of files that are untouched, signed, made by another version, written anew
// by another program, altered, or damaged.
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
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::function<void(QPDFWriter &)>>("prepare");
        using Prepare = std::function<void(QPDFWriter &)>;
        const auto nothing = [](QPDF &) {};
        QTest::newRow("as it comes") << Change(nothing) << Prepare();
        QTest::newRow("unpacked") << Change(nothing) << Prepare([](QPDFWriter &writer) {
            writer.setQDFMode(true);
            writer.setObjectStreamMode(qpdf_o_disable);
        });
        QTest::newRow("linearized")
            << Change(nothing)
            << Prepare([](QPDFWriter &writer) { writer.setLinearization(true); });
        QTest::newRow("content set into another") << around("q\n", "\nQ\n") << Prepare();
        QTest::newRow("content in two parts") << Change([](QPDF &file) {
            const std::string text = contentOf(firstPage(file));
            const size_t half = text.find("EMC\n") + 4;
            Handle parts = Handle::newArray();
            parts.appendItem(Handle::newStream(&file, text.substr(0, half)));
            parts.appendItem(Handle::newStream(&file, text.substr(half)));
            firstPage(file).replaceKey("/Contents", parts);
        }) << Prepare();
        QTest::newRow("boxes of all pages at their tree") << Change([](QPDF &file) {
            Handle tree = file.getRoot().getKey("/Pages");
            tree.replaceKey("/MediaBox", firstPage(file).getKey("/MediaBox"));
            for (Handle page : file.getAllPages())
                page.removeKey("/MediaBox");
        }) << Prepare();
    }
    void writtenAnew()
    {
        QFETCH(Change, change);
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

    void forgeries_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("page");
        const auto row = [](const char *name, Kind kind, int page, const Change &change) {
            QTest::newRow(name) << change << kind << page;
        };
        // What the pages show.
        row("a line of text taken away", Kind::Text, 1, [](QPDF &file) {
            std::string text = contentOf(firstPage(file));
            const size_t begin = text.find("BT"), end = text.find("ET", begin) + 2;
            setContent(file, firstPage(file), text.erase(begin, end - begin));
        });
        row("text in another font", Kind::Text, 1,
            appended("/P BMC BT /F9 12 Tf 1 0 0 1 99 700 Tm (Nachtrag) Tj ET EMC\n"));
        row("text past the page's edge", Kind::Text, 1,
            appended("BT /F1 9 Tf 1 0 0 1 -900 700 Tm <0022> Tj ET\n"));
        row("white area", Kind::Covered, 1, appended("1 1 1 rg 50 300 480 300 re f\n"));
        row("operands of another operator", Kind::Hidden, 1, content("TJ", "Tj"));
        row("text outside of text", Kind::Hidden, 1, content("ET", "ET [<0022>] TJ"));
        row("area within text", Kind::Covered, 1, content("ET", "1 1 1 rg 0 0 999 999 re f ET"));
        row("white area, marked as decoration", Kind::Covered, 1,
            appended("/Artifact BMC 1 1 1 rg 50 300 480 300 re f EMC\n"));
        row("area of another shape", Kind::Covered, 1,
            appended("1 1 1 rg 50 600 m 450 600 l 450 690 l f*\n"));
        row("thick line", Kind::Covered, 1, appended("1 1 1 RG 300 w 50 600 m 450 600 l S\n"));
        row("picture", Kind::Covered, 1, appended("q 99 0 0 99 50 500 cm /Im Do Q\n"));
        row("picture within the page", Kind::Covered, 1,
            appended("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n"));
        row("shading", Kind::Covered, 1, appended("/Sh sh\n"));
        row("another colour", Kind::Hidden, 1, everywhere("BT", "1 1 1 rg BT"));
        row("colour of another space", Kind::Hidden, 1, around("/Cs cs 1 scn\n", ""));
        row("invisible text", Kind::Hidden, 1, everywhere("BT", "BT 3 Tr"));
        row("narrow text", Kind::Hidden, 1, everywhere("BT", "BT 40 Tz"));
        row("spread text", Kind::Hidden, 1, everywhere("BT", "BT 9 Tc"));
        row("clipped", Kind::Hidden, 1, around("q 0 0 1 1 re W n\n", "Q\n"));
        row("shrunk", Kind::Hidden, 1, around("q 0.5 0 0 0.5 0 0 cm\n", "Q\n"));
        row("moved by a point", Kind::Hidden, 1, around("q 1 0 0 1 1 0 cm\n", "Q\n"));
        row("transparent", Kind::Hidden, 1, around("/Gs gs\n", ""));
        row("colours of another meaning", Kind::Hidden, 1, [](QPDF &file) {
            firstPage(file)
                .getKey("/Resources")
                .replaceKey(
                    "/ColorSpace",
                    Handle::parse(
                        "<</DefaultRGB [/CalRGB <</WhitePoint [1 1 1] /Gamma [9 9 9]>>]>>"));
        });
        row("a layer", Kind::Hidden, 1, around("/OC /Layer BDC\n", "EMC\n"));
        row("a layer within the text", Kind::Hidden, 1, content("BT", "/OC /Layer BDC BT"));
        row("layers of the document", Kind::Hidden, 0, withEntry("/OCProperties", "<</D <<>> >>"));
        row("another colour profile", Kind::Hidden, 0, withEntry("/OutputIntents", "[]"));
        for (const char *box : {"/MediaBox", "/CropBox", "/TrimBox"})
            row(box, Kind::Hidden, 1, withPageEntry(box, "[0 700 595 842]"));
        row("turned", Kind::Hidden, 1, withPageEntry("/Rotate", "180"));
        row("enlarged", Kind::Hidden, 1, withPageEntry("/UserUnit", "50"));
        row("an entry nobody knows", Kind::Other, 0, withEntry("/Votum", "(Nachtrag)"));
        // Fonts.
        row("codes of other glyphs", Kind::Glyphs, 1, [](QPDF &file) {
            std::string map;
            for (unsigned code = 0; code < 300; ++code) {
                const unsigned glyph = code > 3 ? code - 1 : code;
                map += {char(glyph >> 8), char(glyph & 0xff)};
            }
            descendantOf(file).replaceKey("/CIDToGIDMap", Handle::newStream(&file, map));
        });
        row("outlines", Kind::Glyphs, 1, fontProgram([](std::string &font) {
                for (size_t i = tableIn(font, "glyf"); i < font.size(); ++i)
                    font[i] = char(font[i] ^ 1);
            }));
        row("outlines moved aside", Kind::Glyphs, 1, fontProgram([](std::string &font) {
                const size_t metrics = tableIn(font, "hmtx");
                for (size_t glyph = 0; glyph < 30; ++glyph)
                    font[metrics + 4 * glyph + 2] = char(font[metrics + 4 * glyph + 2] + 4);
            }));
        row("outlines of another scale", Kind::Glyphs, 1,
            fontProgram([](std::string &font) { font[tableIn(font, "head") + 18] = 2; }));
        row("a table that others prefer", Kind::Glyphs, 1,
            fontProgram([](std::string &font) { font.replace(font.find("name"), 4, "CFF "); }));
        row("a font program cut short", Kind::Glyphs, 1, [](QPDF &file) {
            Handle program = descendantOf(file).getKey("/FontDescriptor").getKey("/FontFile2");
            program.getDict().replaceKey("/Length1", Handle::newInteger(999));
        });
        row("a second font program", Kind::Glyphs, 1, [](QPDF &file) {
            Handle descriptor = descendantOf(file).getKey("/FontDescriptor");
            descriptor.replaceKey("/FontFile3", descriptor.getKey("/FontFile2"));
        });
        row("other widths", Kind::Hidden, 1,
            [](QPDF &file) { descendantOf(file).replaceKey("/W", Handle::parse("[0 300 90]")); });
        row("other text behind the glyphs", Kind::Text, 1, [](QPDF &file) {
            Handle map = firstFont(file).getKey("/ToUnicode");
            QByteArray text = QByteArray::fromStdString(bytesOf(map));
            setBytes(map, text.replace("<0061>", "<0062>").toStdString());
        });
        // Annotations and fields.
        row("comment on the page", Kind::Covered, 1,
            withAnnotation("<</Type /Annot /Subtype /FreeText /Rect [0 0 9 9] "
                           "/Contents (Nachtrag)>>"));
        row("stamp", Kind::Covered, 1,
            withAnnotation("<</Type /Annot /Subtype /Stamp /Rect [50 300 500 600]>>"));
        row("link with a look of its own", Kind::Covered, 1,
            withAnnotation("<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /AP <<>> >>"));
        row("one more link", Kind::Links, 1,
            withAnnotation("<</Type /Annot /Subtype /Link /Rect [0 0 9 9] "
                           "/A <</S /URI /URI (https://example.org/)>> >>"));
        row("field to fill in", Kind::Forms, 1,
            withAnnotation("<</Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /V (x)>>"));
        row("field to sign", Kind::Forms, 1,
            withAnnotation("<</Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0]>>"));
        row("script of a field", Kind::Forms, 0, [](QPDF &file) {
            file.getRoot().getKey("/AcroForm").replaceKey("/CO", Handle::newArray());
        });
        // What is read aloud.
        row("read aloud as other words", Kind::Tags, 1,
            withElementEntry("/H1", "/ActualText", "(Nachtrag)"));
        row("described otherwise", Kind::Tags, 1, withElementEntry("/P", "/Alt", "(Nachtrag)"));
        row("another language", Kind::Tags, 1, withElementEntry("/P", "/Lang", "(fr)"));
        row("another role", Kind::Tags, 1, withElementEntry("/H1", "/S", "/P"));
        row("roles mapped", Kind::Tags, 0, [](QPDF &file) {
            file.getRoot()
                .getKey("/StructTreeRoot")
                .replaceKey("/RoleMap", Handle::parse("<</H1 /Artifact>>"));
        });
        row("another order", Kind::Tags, 0, [](QPDF &file) {
            Handle children =
                elementOf(file.getRoot().getKey("/StructTreeRoot"), "/Document").getKey("/K");
            const Handle first = children.getArrayItem(0);
            children.eraseItem(0);
            children.appendItem(first);
        });
        row("other words in the content", Kind::Tags, 1,
            content("/H1 <</MCID 0>> BDC", "/H1 <</MCID 0 /ActualText (Nachtrag)>> BDC"));
        row("text made decoration", Kind::Tags, 1, content("/H1 <</MCID", "/Artifact <</MCID"));
        row("numbers of content exchanged", Kind::Tags, 1, content("<</MCID 0>>", "<</MCID 1>>"));
        row("language of the document", Kind::Tags, 0, withEntry("/Lang", "(fr)"));
        row("no structure at all", Kind::Tags, 0,
            [](QPDF &file) { file.getRoot().removeKey("/StructTreeRoot"); });
        // Where it leads.
        row("bookmark", Kind::Links, 0, [](QPDF &file) {
            file.getRoot()
                .getKey("/Outlines")
                .getKey("/First")
                .replaceKey("/Title", Handle::newString("Nachtrag"));
        });
        row("script on opening", Kind::Links, 0,
            withEntry("/OpenAction", "<</S /JavaScript /JS (app.alert\\(1\\))>>"));
        row("script by name", Kind::Links, 0, [](QPDF &file) {
            file.getRoot().getKey("/Names").replaceKey("/JavaScript", Handle::parse("<<>>"));
        });
        row("action of a page", Kind::Links, 1, withPageEntry("/AA", "<<>>"));
        // What is attached, and what the file says of itself.
        row("description of an attachment", Kind::Attachments, 0, [](QPDF &file) {
            file.getRoot().getKey("/AF").getArrayItem(0).replaceKey("/Desc",
                                                                    Handle::newString("Nachtrag"));
        });
        row("attachment beside the names", Kind::Attachments, 0, [](QPDF &file) {
            file.getRoot().getKey("/AF").appendItem(Handle::parse("<</Type /Filespec /F (x)>>"));
        });
        row("one more attachment", Kind::Attachments, 0, [](QPDF &file) {
            const auto stream = QPDFEFStreamObjectHelper::createEFStream(file, std::string("x"));
            QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(
                "x.txt", QPDFFileSpecObjectHelper::createFileSpec(file, "x.txt", stream));
        });
        row("author", Kind::Metadata, 0, [](QPDF &file) {
            file.getTrailer().getKey("/Info").replaceKey("/Author", Handle::newString("Nachtrag"));
        });
        row("title for catalogues of files", Kind::Metadata, 0, [](QPDF &file) {
            Handle packet = file.getRoot().getKey("/Metadata");
            QByteArray text = QByteArray::fromStdString(bytesOf(packet));
            setBytes(packet,
                     text.replace("<dc:title>", "<dc:title><rdf:x/>Nachtrag").toStdString());
        });
        row("no title bar", Kind::Metadata, 0,
            withEntry("/ViewerPreferences", "<</HideWindowUI true>>"));
        row("one page more", Kind::Pages, 0, [](QPDF &file) {
            file.addPage(Handle::parse("<</Type /Page /MediaBox [0 0 595 842]>>"), false);
        });
        row("last page gone", Kind::Pages, 0,
            [](QPDF &file) { file.removePage(Handle(file.getAllPages().back())); });
    }
    // Whichever version they claim to be of.
    void forgeries()
    {
        QFETCH(Change, change);
        QFETCH(Kind, kind);
        QFETCH(int, page);
        for (const QByteArray &pdf : {m_own, m_other}) {
            const Verification result = verified(rewritten(pdf, change));
            QCOMPARE(result.verdict, Verdict::Altered);
            QVERIFY2(result.difference && result.difference->kind == kind,
                     qPrintable(wordsOf(result.difference)));
            if (page != 0)
                QCOMPARE(result.difference->page, page);
        }
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

    // In the full record: the short one has none.
    void forgedLinks()
    {
        const QByteArray full = documentBy(recordVersion, DocumentKind::FullRecord);
        const auto changed = [&full](const Change &change) {
            return verified(rewritten(full, change)).difference.value_or(Difference{});
        };
        QCOMPARE(verified(sameBytes(full)).verdict, Verdict::Rewritten);
        const Difference moved = changed([](QPDF &file) {
            firstLink(file).replaceKey("/Rect", Handle::parse("[0 0 600 900]"));
        });
        QCOMPARE(moved.kind, Kind::Links);
        const Difference elsewhere = changed([](QPDF &file) {
            firstLink(file).removeKey("/Dest");
            firstLink(file).replaceKey("/A",
                                       Handle::parse("<</S /URI /URI (https://example.org/)>>"));
        });
        QCOMPARE(elsewhere.kind, Kind::Links);
        QVERIFY(elsewhere.page > 0);
        QCOMPARE(elsewhere.found, u"https://example.org/"_s);
    }

    // The words at the place, of the file and of the record.
    void differencesAreShown()
    {
        const Verification covered =
            verified(rewritten(m_own, appended("1 1 1 rg 50 700 480 200 re f\n")));
        QVERIFY(covered.difference && covered.difference->found.isEmpty());
        QVERIFY2(covered.difference->expected.contains(u"Kurzfassung"_s),
                 qPrintable(wordsOf(covered.difference)));
        const Verification aloud = verified(
            rewritten(m_own, withElementEntry("/H1", "/ActualText", "(Freigabe erteilt)")));
        QCOMPARE(aloud.difference->found, u"Freigabe erteilt"_s);
        const Verification comment = verified(rewritten(
            m_own, withAnnotation("<</Subtype /FreeText /Rect [0 0 9 9] /Contents (Nachtrag)>>")));
        QCOMPARE(comment.difference->found, u"Nachtrag"_s);
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

    void signedLater_data()
    {
        QTest::addColumn<Pen>("pen");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isOverText");
        const std::string overTitle = "[57 700 540 800]";
        QTest::newRow("not shown") << Pen{.value = "/Name (Erika Muster)"} << u""_s << false;
        QTest::newRow("at the line") << Pen{.field = "signature-dpo",
                                            .look = "1 0.9 0.8 rg 0 0 200 40 re f 0 g BT /F1 9 Tf "
                                                    "5 20 Td (Erika Muster) Tj ET"}
                                     << u"Erika Muster"_s << false;
        QTest::newRow("at the other line")
            << Pen{.field = "signature-controller", .look = "q 99 0 0 30 5 5 cm /Im Do Q"} << u""_s
            << false;
        QTest::newRow("dark words over others")
            << Pen{.rect = overTitle,
                   .look = "BT /F1 9 Tf 5 50 Td (ohne Auflagen) Tj ET 3 w 0 0 483 100 re S"}
            << u"ohne Auflagen"_s << true;
        QTest::newRow("a thin dark line")
            << Pen{.rect = overTitle, .look = "3 w 0 76 m 483 76 l S"} << u""_s << true;
        QTest::newRow("a ground that lets see through")
            << Pen{.rect = overTitle, .look = "/Clear gs 1 g 0 0 483 100 re f"} << u""_s << true;
    }
    void signedLater()
    {
        QFETCH(Pen, pen);
        QFETCH(QString, words);
        QFETCH(bool, isOverText);
        const QByteArray pdf = signedWith(m_own, pen);
        QVERIFY(pdf.startsWith(m_own));
        const Verification result = verified(pdf);
        QVERIFY2(!result.laterDifference, qPrintable(wordsOf(result.laterDifference)));
        QCOMPARE(result.verdict, Verdict::Untouched);
        QCOMPARE(result.firstSize, int(m_own.size()));
        QCOMPARE(result.signatures.size(), size_t(1));
        QVERIFY(!result.isMoreAppended);
        const Signature &signature = result.signatures.front();
        QCOMPARE(signature.name, pen.value.empty() ? QString() : u"Erika Muster"_s);
        QCOMPARE(signature.words, words);
        QCOMPARE(signature.page != 0, !pen.look.empty());
        QCOMPARE(!signature.beneath.isEmpty(), isOverText);
        QCOMPARE(stateOf(result, {}), FileState::Signed);
        // Of another's file as of one of this version.
        const Verification other = verified(signedWith(sameBytes(m_other), pen));
        QCOMPARE(other.verdict, Verdict::OtherVersion);
        QCOMPARE(other.signatures.size(), size_t(1));
        QCOMPARE(stateOf(other, {}), FileState::OtherVersion);
    }

    void signedTwiceAndProved()
    {
        const QByteArray once = signedWith(m_own, {.field = "signature-dpo"});
        const QByteArray twice = signedWith(once, {.field = "signature-controller"});
        Update update(twice);
        update.file().getRoot().replaceKey("/DSS", Handle::parse("<</Certs []>>"));
        update.set(update.file().getRoot());
        const QByteArray stamped =
            signedWith(update.written(), {.field = "Stamp", .type = "/DocTimeStamp"});
        const Verification result = verified(stamped);
        QVERIFY2(!result.laterDifference, qPrintable(wordsOf(result.laterDifference)));
        QCOMPARE(result.signatures.size(), size_t(3));
        QVERIFY(result.signatures.back().isStamp && !result.signatures.front().isStamp);
        QVERIFY(!result.isMoreAppended);
    }

    void otherThingsAppended_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        const auto update = [this](const Change &change) {
            Update made(m_own);
            change(made.file());
            made.set(made.file().getRoot());
            made.set(firstPage(made.file()));
            made.set(made.file().getTrailer().getKey("/Info"));
            return made.written();
        };
        QTest::newRow("a line") << m_own + "% one line more\n";
        QTest::newRow("a page of nothing") << m_own + QByteArray(5000, '#');
        QTest::newRow("an end") << m_own + "%%EOF\n";
        QTest::newRow("an update of nothing") << update([](QPDF &) {});
        QTest::newRow("the last writer") << update([](QPDF &file) {
            file.getTrailer().getKey("/Info").replaceKey("/Producer", Handle::newString("Other"));
        });
        const auto addEmptyField = [](Update &made) {
            const int widget = made.add("<</Type /Annot /Subtype /Widget /FT /Sig /T (x) "
                                        "/Rect [0 0 0 0]>>");
            const Handle object = made.file().getObjectByID(widget, 0);
            Handle root = made.file().getRoot(), page = firstPage(made.file());
            root.getKey("/AcroForm").getKey("/Fields").appendItem(object);
            if (!page.hasKey("/Annots"))
                page.replaceKey("/Annots", Handle::newArray());
            page.getKey("/Annots").appendItem(object);
            made.set(root);
            made.set(page);
        };
        Update withField(m_own);
        addEmptyField(withField);
        QTest::newRow("a field not signed") << withField.written();
        QTest::newRow("a field not signed beside one that is")
            << signedWith(m_own, {.besides = addEmptyField});
        QTest::newRow("a line after a signature") << signedWith(m_own, {}) + "% one line more\n";
    }
    void otherThingsAppended()
    {
        QFETCH(QByteArray, pdf);
        const Verification result = verified(pdf);
        QVERIFY2(!result.laterDifference, qPrintable(wordsOf(result.laterDifference)));
        QCOMPARE(result.verdict, Verdict::Untouched);
        QVERIFY(result.isMoreAppended);
        QCOMPARE(stateOf(result, {}), FileState::Appended);
    }

    void forgedLater_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<Kind>("kind");
        const auto row = [this](const char *name, Kind kind, const Pen &pen) {
            QTest::newRow(name) << signedWith(m_own, pen) << kind;
        };
        const auto besides = [](const std::function<void(Update &)> &change) {
            Pen pen;
            pen.besides = change;
            return pen;
        };
        const std::string overTitle = "[57 700 540 800]";
        for (const char *cover :
             {"1 g 0 0 483 100 re f", "0 g 0 0 483 100 re f", "q 483 0 0 100 0 0 cm /Im Do Q",
              "1 G 90 w 0 50 m 483 50 l S", "1 G 5 w 0 76 m 483 76 l S",
              "/Clear gs 1 g 0 0 483 100 re f 0 0 483 100 re f "
              "0 0 483 100 re f 0 0 483 100 re f",
              "/Any sh", "1 g BT /F1 20 Tf 0 60 Td (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) Tj ET",
              "BT /F1 90 Tf 0 10 Td (xxxxxxxx) Tj ET", "BT /F7 9 Tf (x) Tj ET"})
            row(cover, Kind::Covered, {.rect = overTitle, .look = cover});
        row("no signature in the signature", Kind::Forms, {.isRangeRight = false});
        row("script of a field", Kind::Forms, {.widget = "/AA <<>> "});
        row("look of another state", Kind::Forms,
            {.rect = overTitle, .widget = "/MK <</BG [1]>> "});
        row("page beneath a signature", Kind::Text, besides([](Update &update) {
                update.setStream(firstPage(update.file()).getKey("/Contents"), "");
            }));
        row("comment beside a signature", Kind::Covered, besides([](Update &update) {
                withAnnotation("<</Subtype /FreeText /Contents (x)>>")(update.file());
                update.replace(
                    firstPage(update.file())
                        .getKey("/Annots")
                        .getArrayItem(firstPage(update.file()).getKey("/Annots").getArrayNItems() -
                                      1),
                    "<</Subtype /FreeText /Contents (x)>>");
                update.set(firstPage(update.file()));
            }));
        row("title beside a signature", Kind::Metadata, besides([](Update &update) {
                Handle info = update.file().getTrailer().getKey("/Info");
                info.replaceKey("/Title", Handle::newString("Nachtrag"));
                update.set(info);
            }));
        row("crop beside a signature", Kind::Hidden, besides([](Update &update) {
                withPageEntry("/CropBox", "[0 700 595 842]")(update.file());
                update.set(firstPage(update.file()));
            }));
        row("default look of fields", Kind::Forms, besides([](Update &update) {
                update.file()
                    .getRoot()
                    .getKey("/AcroForm")
                    .replaceKey("/NeedAppearances", Handle::newBool(true));
                update.set(update.file().getRoot());
            }));
        // Each state of the file counts, not the last alone.
        Update blank(m_own);
        const Handle contents = firstPage(blank.file()).getKey("/Contents");
        blank.setStream(contents, "");
        Update again(blank.written());
        again.setStream(contents, contentOf(firstPage(Update(m_own).file())));
        QTest::newRow("blank for a time") << again.written() << Kind::Text;
        QTest::newRow("objects without an end")
            << m_own + "1 0 obj\n<<>>\nendobj\n" + QByteArray(5000, '#') << Kind::Other;
    }
    void forgedLater()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(Kind, kind);
        QVERIFY(pdf.startsWith(m_own));
        const Verification result = verified(pdf);
        QCOMPARE(result.verdict, Verdict::Untouched);
        QVERIFY2(result.laterDifference && result.laterDifference->kind == kind,
                 qPrintable(wordsOf(result.laterDifference)));
        QCOMPARE(stateOf(result, {}), FileState::Altered);
        QCOMPARE(stateOf(result, Origin{true, true}), FileState::Altered);
    }

    // Another record later does not make the first one's verdict.
    void aRecordExchangedLater()
    {
        const QByteArray another = recordOf(u"travel-agency.en"_s);
        Update update(m_own);
        const Handle stream =
            update.file().getRoot().getKey("/AF").getArrayItem(0).getKey("/EF").getKey("/F");
        update.replace(stream, "<</Type /EmbeddedFile /Length " + std::to_string(another.size()) +
                                   ">>\nstream\n" + another.toStdString() + "\nendstream");
        const Verification result = verified(update.written());
        QCOMPARE(result.verdict, Verdict::Untouched);
        QCOMPARE(result.seal, sealOf(recordOf(u"publisher.de"_s)));
        QVERIFY2(result.laterDifference && result.laterDifference->kind == Kind::Attachments,
                 qPrintable(wordsOf(result.laterDifference)));
    }

    // Two empty fields, told apart and described, where the lines to sign on are.
    void fieldsLieAtTheLines()
    {
        for (const Language language : {Language::German, Language::English}) {
            QPDF file;
            const QByteArray pdf = *renderPdf(recordOf(u"publisher.de"_s),
                                              optionsFor(DocumentKind::FullRecord, language));
            open(file, pdf, Damage::Refused);
            QStringList names, descriptions;
            for (Handle field :
                 file.getRoot().getKey("/AcroForm").getKey("/Fields").getArrayAsVector()) {
                QVERIFY(field.getKey("/FT").isNameAndEquals("/Sig") && !field.hasKey("/V"));
                QVERIFY(field.getKey("/StructParent").isInteger());
                names << QString::fromStdString(field.getKey("/T").getUTF8Value());
                descriptions << QString::fromStdString(field.getKey("/TU").getUTF8Value());
            }
            names.sort();
            QCOMPARE(names, QStringList({u"signature-controller"_s, u"signature-dpo"_s}));
            const QString signature =
                language == Language::German ? u"Unterschrift"_s : u"Signature"_s;
            QCOMPARE(descriptions.filter(signature).size(), 2);
            QVERIFY(descriptions[0] != descriptions[1]);
        }
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
