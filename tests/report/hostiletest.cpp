// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "pdfedits.h"

#include "report/verify/verify.h"
#include "support/testing.h"

#include <ctime>

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;

namespace {

// Of the processor, which others may use too.
double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

// PDFs made to crash or stall whoever reads them.
class HostileTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_other = [] {
        DocumentOptions options = optionsFor(DocumentKind::ShortRecord);
        options.programVersion = u"10.0.0"_s;
        return *renderPdf(recordOf(u"publisher.de"_s), options);
    }();

private slots:
    // Another version's file must be read to be judged: what is made to crash or stall the reader.
    void hostileFiles_data()
    {
        QTest::addColumn<std::string>("content");
        QTest::newRow("nested arrays") << std::string(200'000, '[');
        QTest::newRow("nested dictionaries") << [] {
            std::string text;
            for (int i = 0; i < 100'000; ++i)
                text += "<</A ";
            return text;
        }();
        QTest::newRow("operands without end") << [] {
            std::string text;
            for (int i = 0; i < 1'000'000; ++i)
                text += "0 ";
            return text;
        }();
        QTest::newRow("marked content never ended") << [] {
            std::string text;
            for (int i = 0; i < 300'000; ++i)
                text += "/P BMC ";
            return text;
        }();
        QTest::newRow("unpacks to a quarter gigabyte") << std::string(256u << 20, ' ');
        QTest::newRow("open string") << "BT (" + std::string(100'000, '(');
    }
    void hostileFiles()
    {
        QFETCH(std::string, content);
        const QByteArray hostile = rewritten(
            m_other, [&content](QPDF &file) { setContent(file, firstPage(file), content); });
        const std::clock_t start = std::clock();
        const Result<Verification> result = verifyPdf(hostile, recordVersion);
        QVERIFY(!result || result->verdict == Verdict::Altered);
        QVERIFY(secondsSince(start) < 60);
    }

    void hostileStructures_data()
    {
        QTest::addColumn<std::function<void(QPDF &)>>("change");
        const auto row = [](const char *name, std::function<void(QPDF &)> change) {
            QTest::newRow(name) << change;
        };
        row("an element its own child", [](QPDF &file) {
            Handle root = file.getRoot().getKey("/StructTreeRoot");
            root.replaceKey("/K", root);
        });
        row("a font its own map", [](QPDF &file) {
            Handle fonts = firstPage(file).getKey("/Resources").getKey("/Font");
            for (const std::string &name : fonts.getKeys())
                fonts.getKey(name).replaceKey("/ToUnicode", fonts.getKey(name));
        });
        row("a map of everything, again and again", [](QPDF &file) {
            std::string map = "begincmap ";
            for (int i = 0; i < 50'000; ++i)
                map += "1 beginbfrange <0000> <ffff> <0041> endbfrange ";
            Handle fonts = firstPage(file).getKey("/Resources").getKey("/Font");
            for (const std::string &name : fonts.getKeys())
                fonts.getKey(name).replaceKey("/ToUnicode", Handle::newStream(&file, map));
        });
        row("deep structure", [](QPDF &file) {
            Handle element = Handle::newDictionary();
            for (int i = 0; i < 20'000; ++i) {
                Handle parent = file.makeIndirectObject(Handle::newDictionary());
                parent.replaceKey("/K", element);
                element = parent;
            }
            file.getRoot().getKey("/StructTreeRoot").replaceKey("/K", element);
        });
    }
    void hostileStructures()
    {
        QFETCH(Edit, change);
        const Result<Verification> result = verifyPdf(rewritten(m_other, change), recordVersion);
        // Its text may all be there, in the order of the pages.
        QVERIFY(!result || result->verdict != Verdict::Untouched);
    }

    // In this process, without the limits of a child.
    void attachmentsThatBurst_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("bomb1") << QByteArray("fileExcessive");
        QTest::newRow("bomb20") << QByteArray("fileExcessive");
        QTest::newRow("billion") << QByteArray("pdfWithoutRecord");
    }
    void attachmentsThatBurst()
    {
        QFETCH(QByteArray, code);
        const std::clock_t start = std::clock();
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        VERIFY_ERROR(verifyFile(testData(u"hostile/"_s + name + u".pdf"_s), recordVersion), code);
        QVERIFY(secondsSince(start) < 20);
    }

    void namesThatBurst_data()
    {
        QTest::addColumn<std::function<void(QPDF &)>>("change");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *code,
                            std::function<void(QPDF &, Handle)> change) {
            QTest::newRow(name) << std::function<void(QPDF &)>([change](QPDF &file) {
                change(file, file.getRoot().getKey("/Names").getKey("/EmbeddedFiles"));
            }) << QByteArray(code);
        };
        row("a name twice", "pdfDamaged", [](QPDF &, Handle files) {
            Handle names = files.getKey("/Names");
            names.appendItem(names.getArrayItem(0));
            names.appendItem(names.getArrayItem(1));
        });
        row("more names than any file has", "fileExcessive", [](QPDF &, Handle files) {
            Handle names = files.getKey("/Names");
            for (int i = 0; i < 2000; ++i) {
                names.appendItem(Handle::newString("f" + std::to_string(i)));
                names.appendItem(names.getArrayItem(1));
            }
        });
        row("nodes without end", "fileExcessive", [](QPDF &, Handle files) {
            for (int i = 0; i < 5000; ++i) {
                if (i == 0)
                    files.replaceKey("/Kids", Handle::newArray());
                files.getKey("/Kids").appendItem(Handle::newDictionary());
            }
        });
        row("no names at all", "pdfWithoutRecord",
            [](QPDF &, Handle files) { files.removeKey("/Names"); });
    }
    void namesThatBurst()
    {
        QFETCH(Edit, change);
        QFETCH(QByteArray, code);
        VERIFY_ERROR(verifyPdf(rewritten(m_other, change), recordVersion), code);
    }

    void hostileBytes_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("absurd length") << QByteArray("/Length ") << QByteArray("/Length 99999999");
        QTest::newRow("negative length") << QByteArray("/Length ") << QByteArray("/Length -");
        QTest::newRow("pages that are their own child")
            << QByteArray("/Type /Pages ") << QByteArray("/Type /Pages /Kids [1 0 R 2 0 R 3 0 R] ");
    }
    void hostileBytes()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray plain = rewritten(
            m_other, [](QPDF &) {},
            [](QPDFWriter &writer) { writer.setObjectStreamMode(qpdf_o_disable); });
        QVERIFY(plain.contains(from));
        plain.replace(from, to);
        const Result<Verification> result = verifyPdf(plain, recordVersion);
        // A wrong length is found and mended: then the file must say what its record gives.
        QVERIFY(!result || result->verdict != Verdict::Untouched);
        QVERIFY(!result || result->verdict != Verdict::OtherVersion);
    }
};

QTEST_MAIN(HostileTest)
#include "hostiletest.moc"
