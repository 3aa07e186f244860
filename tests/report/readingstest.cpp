// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfedits.h"
#include "verifying.h"

#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;

namespace {

void writePlainly(QPDFWriter &writer)
{
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDecodeLevel(qpdf_dl_none);
}

// In a table of the first font.
Edit fontByte(const char *tag, size_t at, char byte)
{
    return fontProgram(
        [tag, at, byte](std::string &font) { font[tableIn(font, tag) + at] = byte; });
}

// Runs of bytes as they are (ISO 32000-1, 7.4.5).
std::string inRuns(const std::string &bytes)
{
    std::string runs;
    for (size_t i = 0; i < bytes.size(); i += 128) {
        const std::string run = bytes.substr(i, 128);
        runs += char(run.size() - 1) + run;
    }
    return runs + char(-128);
}

// The object once more, in its second generation.
QByteArray withGeneration(const QByteArray &pdf, Handle object)
{
    QPDF file;
    file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
    const QByteArray number = QByteArray::number(object.getObjectID());
    const qsizetype last = pdf.lastIndexOf("startxref") + 9;
    const QByteArray before = pdf.mid(last, pdf.lastIndexOf("%%EOF") - last).trimmed();
    const QByteArray size = QByteArray::fromStdString(file.getTrailer().getKey("/Size").unparse());
    const QByteArray root = QByteArray::fromStdString(file.getTrailer().getKey("/Root").unparse());
    QByteArray all = pdf;
    const QByteArray at = QByteArray::number(all.size()).rightJustified(10, '0');
    all += number + " 1 obj\n<<>>\nendobj\n";
    const QByteArray table = QByteArray::number(all.size());
    return all + "xref\n" + number + " 1\n" + at + " 00001 n \ntrailer\n<</Size " + size +
           " /Root " + root + " /Prev " + before + ">>\nstartxref\n" + table + "\n%%EOF\n";
}

} // namespace

// Files that one reader takes for what their record gives, and another for something else: none is
// called sound.
class ReadingsTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_other = documentBy(otherVersion);

private slots:
    void readings_data()
    {
        QTest::addColumn<Edit>("change");
        QTest::newRow("half a code") << content("> ", "> <22> ");
        QTest::newRow("half a code at the end")
            << content({}, "BT /F1 9 Tf 1 0 0 1 60 400 Tm <22> Tj ET\n");
        QTest::newRow("a vertical tab between operators") << content("BT ", "BT\v");
        QTest::newRow("a vertical tab within an operand") << content("[<", "[\v<");
        QTest::newRow("a path that is placed and then filled")
            << content({}, "q 1 0 0 1 0 0 cm 0 0 0 0 re Q f\n");
        QTest::newRow("the colour of a path, after it") << content(" re f", " re 1 1 1 rg f");
        QTest::newRow("fewer pages than there are") << Edit([](QPDF &file) {
            file.getRoot().getKey("/Pages").replaceKey("/Count", Handle::newInteger(1));
        });
        QTest::newRow("a page that has pages")
            << Edit([](QPDF &file) { firstPage(file).replaceKey("/Kids", Handle::newArray()); });
        QTest::newRow("fewer glyphs than there are") << fontByte("maxp", 5, 4);
        QTest::newRow("offsets of no known width") << fontByte("head", 51, 2);
        QTest::newRow("a font of another version") << fontByte("head", 0, 9);
        QTest::newRow("widths told twice") << Edit([](QPDF &file) {
            Handle widths = descendantOf(file).getKey("/W");
            const Handle first = widths.getArrayItem(0);
            widths.insertItem(0, Handle::parse("[300 300 300]"));
            widths.insertItem(0, first);
        });
        QTest::newRow("widths of codes beyond all") << Edit([](QPDF &file) {
            descendantOf(file).getKey("/W").appendItem(Handle::newInteger(65536 + 5));
            descendantOf(file).getKey("/W").appendItem(Handle::parse("[300]"));
        });
        QTest::newRow("content packed as pictures are") << Edit([](QPDF &file) {
            const std::string text = contentOf(firstPage(file));
            Handle page = firstPage(file);
            setContent(file, page, text);
            page.getKey("/Contents")
                .replaceStreamData(inRuns(text), Handle::newName("/RunLengthDecode"),
                                   Handle::newNull());
        });
        QTest::newRow("a number of content with a point") << content("/MCID 1>>", "/MCID 1.0>>");
        QTest::newRow("the number of a page's structure with a point") << Edit([](QPDF &file) {
            firstPage(file).replaceKey("/StructParents", Handle::parse("0.004"));
        });
        QTest::newRow("a vertical tab behind a bracket in a comment") << content("BT ", "%(\nBT\v");
        QTest::newRow("content with parameters by their short name") << Edit([](QPDF &file) {
            Handle page = firstPage(file);
            setContent(file, page, contentOf(page));
            page.getKey("/Contents").getDict().replaceKey("/DP", Handle::parse("<</Columns 5>>"));
        });
        QTest::newRow("codes of three bytes told besides") << Edit([](QPDF &file) {
            Handle map = firstFont(file).getKey("/ToUnicode");
            setBytes(map, bytesOf(map) + "1 beginbfchar\n<000041> <0042>\nendbfchar\n");
        });
        QTest::newRow("content of another file") << Edit([](QPDF &file) {
            Handle page = firstPage(file);
            setContent(file, page, contentOf(page));
            page.getKey("/Contents").getDict().replaceKey("/F", Handle::newString("x.bin"));
        });
    }
    void readings()
    {
        QFETCH(Edit, change);
        const QByteArray pdf = rewritten(m_other, change, writePlainly);
        const Verification result = verified(pdf);
        QVERIFY2(result.verdict == Verdict::Altered, qPrintable(result.seal));
        // The way of changing them makes no difference by itself.
        QCOMPARE(verified(rewritten(
                              m_other, [](QPDF &) {}, writePlainly))
                     .verdict,
                 Verdict::OtherVersion);
    }

    // Where a reader may begin with another page, the file is not as the program writes it.
    void firstPages()
    {
        const auto linearize = [](QPDFWriter &writer) { writer.setLinearization(true); };
        const QByteArray pdf = rewritten(
            m_other, [](QPDF &) {}, linearize);
        QCOMPARE(verified(pdf).verdict, Verdict::Rewritten);
        const auto lower = [](QPDFWriter &writer) {
            writePlainly(writer);
            writer.forcePDFVersion("1.0");
        };
        QCOMPARE(verified(rewritten(
                              m_other, [](QPDF &) {}, lower))
                     .verdict,
                 Verdict::Rewritten);
    }

    // libqpdf finds an older beginning.
    void beginnings()
    {
        const qsizetype last = m_other.lastIndexOf("startxref") + 9;
        const QByteArray start = m_other.mid(last, m_other.lastIndexOf("%%EOF") - last).trimmed();
        const Verification result = verified(m_other + "startxref" + start + "\n%%EOF\n");
        QCOMPARE(stateOf(result, std::nullopt), FileState::Altered);
        const Verification clear = verified(m_other + "startxref\n" + start + "\n%%EOF\n");
        QCOMPARE(stateOf(clear, std::nullopt), FileState::Appended);
    }

    // An update changes nothing that libqpdf sees, and all that others do.
    void generations()
    {
        QPDF file;
        file.processMemoryFile("document", m_other.constData(), size_t(m_other.size()));
        const QByteArray pdf = withGeneration(m_other, firstPage(file));
        const Verification result = verified(pdf);
        QVERIFY(result.laterDifference);
        QCOMPARE(stateOf(result, std::nullopt), FileState::Altered);
    }
};

QTEST_MAIN(ReadingsTest)
#include "readingstest.moc"
