// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfedits.h"
#include "verifying.h"

#include "support/testing.h"

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;
using Kind = Difference::Kind;

Q_DECLARE_METATYPE(Kind)

namespace {

Edit appended(const std::string &what)
{
    return content({}, what);
}

// Everywhere on the first page.
Edit everywhere(const std::string &from, const std::string &to)
{
    return [from, to](QPDF &file) {
        QByteArray text = QByteArray::fromStdString(contentOf(firstPage(file)));
        setContent(file, firstPage(file), text.replace(from.c_str(), to.c_str()).toStdString());
    };
}

Edit withEntry(const char *key, const std::string &value)
{
    return [key, value](QPDF &file) { file.getRoot().replaceKey(key, Handle::parse(value)); };
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

Edit withElementEntry(const char *role, const char *key, const std::string &value)
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

} // namespace

// What verification says of files that were altered: that they are, what kind of change it finds
// first, and what it shows of it.
class ForgeriesTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_own = documentBy(recordVersion), m_other = documentBy(otherVersion);

private slots:
    void forgeries_data()
    {
        QTest::addColumn<Edit>("change");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("page");
        const auto row = [](const char *name, Kind kind, int page, const Edit &change) {
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
        QFETCH(Edit, change);
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
        const auto changed = [&full](const Edit &change) {
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
};

QTEST_MAIN(ForgeriesTest)
#include "forgeriestest.moc"
