// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "pdfedits.h"

#include "report/editable/html.h"
#include "report/editable/markdown.h"
#include "report/editable/opendocument.h"
#include "report/editable/wordfile.h"
#include "report/stationery/logo.h"
#include "report/verify/verify.h"
#include "support/testing.h"
#include "support/unpacked.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;

namespace {

QByteArray imageAs(const char *format, QSize size, QColor color = Qt::red)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(color);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, format);
    return file.data();
}

Stationery wholeStationery()
{
    return {u"Probe GmbH & Co. KG"_s,
            u"Musterweg 1, 10115 Berlin"_s,
            *parseLogo(imageAs("PNG", {90, 30}, QColor(200, 20, 20, 128)), u"Rotes Rechteck"_s),
            u"Vertraulich"_s,
            {u"Geschäftsführung"_s, u"Betriebsrat"_s}};
}

DocumentOptions withStationery(DocumentKind kind, Language language = Language::German)
{
    DocumentOptions options = optionsFor(kind, language);
    options.stationery = wholeStationery();
    return options;
}

Verification verified(const QByteArray &pdf)
{
    const Result<Verification> result = verifyPdf(pdf, recordVersion);
    return result ? *result : Verification();
}

int pagesOf(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
    return int(file.getAllPages().size());
}

Handle firstPicture(QPDF &file)
{
    Handle pictures = firstPage(file).getKey("/Resources").getKey("/XObject");
    return pictures.getKey(*pictures.getKeys().begin());
}

} // namespace

// What an organisation adds to its papers: how it travels, shows and is checked.
class StationeryTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_record = recordOf(u"publisher.de"_s);

private slots:
    void itIsReadAsItWasWritten()
    {
        Stationery marked;
        marked.mark = u"x"_s;
        for (const Stationery &one : {Stationery(), wholeStationery(), marked})
            QVERIFY(parseStationery(composeStationery(one)) == std::optional(one));
    }

    void whatIsNoStationeryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto with = [](const QString &key, const QJsonValue &value) {
            QJsonObject object =
                QJsonDocument::fromJson(composeStationery(wholeStationery())).object();
            object.insert(key, value);
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        };
        const auto withLogo = [&](const QString &key, const QJsonValue &value) {
            QJsonObject logo = QJsonDocument::fromJson(composeStationery(wholeStationery()))
                                   .object()[u"logo"_s]
                                   .toObject();
            logo.insert(key, value);
            return with(u"logo"_s, logo);
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("an unknown key") << with(u"script"_s, u"x"_s);
        QTest::newRow("a long name") << with(u"name"_s, QString(201, u'x'));
        QTest::newRow("a long mark") << with(u"mark"_s, QString(61, u'x'));
        QTest::newRow("a long list")
            << with(u"distribution"_s, QJsonArray::fromStringList(QStringList(61, u"x"_s)));
        QTest::newRow("another type") << with(u"name"_s, 1);
        QTest::newRow("a wider logo") << withLogo(u"width"_s, 91);
        QTest::newRow("a logo of no width") << withLogo(u"width"_s, 0);
        QTest::newRow("a logo of many rows") << withLogo(u"height"_s, 2'000'000'000);
        QTest::newRow("a logo that is not described") << withLogo(u"description"_s, u" "_s);
        QTest::newRow("no pixels") << withLogo(u"rgba"_s, u"AAAA"_s);
        QTest::newRow("far too much") << QByteArray(2'000'000, ' ');
    }
    void whatIsNoStationeryIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!parseStationery(bytes));
    }

    void logosAreReadAndMadeSmaller()
    {
        const Picture small = *parseLogo(imageAs("PNG", {40, 20}), u" A square "_s);
        QCOMPARE(QSize(small.width, small.height), QSize(40, 20));
        QCOMPARE(small.description, u"A square"_s);
        QCOMPARE(small.pixels.left(4), QByteArray("\xff\x00\x00\xff", 4));
        const Picture large = *parseLogo(imageAs("JPEG", {2000, 1000}), u"x"_s);
        QCOMPARE(QSize(large.width, large.height), QSize(432, 216));
        QCOMPARE(large.pixels.size(), 432 * 216 * 4);
    }

    void otherFilesAreNoLogo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray png = imageAs("PNG", {40, 20});
        QByteArray huge = png; // a header that claims 16 million pixels each way (ISO/IEC 15948)
        huge.replace(16, 8, QByteArray("\x01\x00\x00\x00\x01\x00\x00\x00", 8));
        QTest::newRow("empty") << QByteArray() << u"logoUnreadable"_s;
        QTest::newRow("a text") << QByteArray("logo") << u"logoUnreadable"_s;
        QTest::newRow("a bitmap") << imageAs("BMP", {40, 20}) << u"logoUnreadable"_s;
        QTest::newRow("torn") << png.left(60) << u"logoUnreadable"_s;
        QTest::newRow("too many pixels") << huge << u"logoUnreadable"_s;
        QTest::newRow("too wide") << imageAs("PNG", {4001, 1}) << u"logoUnreadable"_s;
        QTest::newRow("too many bytes")
            << png + QByteArray(mostBytesOfALogo, 'x') << u"logoUnreadable"_s;
    }
    void otherFilesAreNoLogo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const Result<Picture> logo = parseLogo(bytes, u"x"_s);
        QVERIFY(!logo && logo.error().code == code);
    }

    void aLogoIsDescribed()
    {
        const Result<Picture> logo = parseLogo(imageAs("PNG", {40, 20}), u" "_s);
        QVERIFY(!logo && logo.error().code == "logoUndescribed"_L1);
    }

    // On every page the mark, on the first also as text; who gets it at the end.
    void documentsShowIt()
    {
        for (const DocumentKind kind : {DocumentKind::ShortRecord, DocumentKind::Opinion,
                                        DocumentKind::ActionPlan, DocumentKind::Addendum}) {
            const QByteArray pdf = *renderPdf(m_record, withStationery(kind));
            const QString text = textOf(pdf);
            QVERIFY(text.contains(u"Probe GmbH & Co. KG Musterweg 1, 10115 Berlin Vertraulich"_s));
            QCOMPARE(text.count(u"Vertraulich"_s), pagesOf(pdf) + 1);
            QVERIFY2(text.contains(u"Verteiler"_s) && text.contains(u"Betriebsrat"_s),
                     qPrintable(text.right(400)));
            QVERIFY(*renderPdf(m_record, withStationery(kind)) == pdf);
        }
    }

    // The person who decides signs on the first page, under a letterhead of the usual height.
    void theFirstPageIsStillTheOneToSign()
    {
        for (const QString &example : {u"publisher.de"_s, u"travel-agency.en"_s}) {
            const QByteArray record = recordOf(example);
            for (const Language language : {Language::German, Language::English}) {
                DocumentOptions options = withStationery(DocumentKind::FullRecord, language);
                options.stationery.logo =
                    *parseLogo(imageAs("PNG", {160, 54}), u"Rotes Rechteck"_s);
                options.stationery.address = u"Musterweg 1\n10115 Berlin\nprobe.example"_s;
                const Result<Pages> pages = layoutDocument(record, options);
                VERIFY_OK(pages);
                const auto field = std::ranges::find_if(pages->inks, [](const Ink &ink) {
                    return ink.node && ink.node->isForm() &&
                           ink.node->field->name == "signature-controller"_L1;
                });
                QVERIFY(field != pages->inks.end());
                QCOMPARE(field->page, 0);
            }
        }
    }

    // The usual word in the document's language, own words as they are.
    void theMarkSpeaksTheLanguage()
    {
        DocumentOptions options = withStationery(DocumentKind::ShortRecord, Language::English);
        const QString usual = textOf(m_record, options);
        QVERIFY(usual.contains(u"Confidential"_s) && !usual.contains(u"Vertraulich"_s));
        options.stationery.mark = u"Nur für die Leitung"_s;
        QVERIFY(textOf(m_record, options).contains(u"Nur für die Leitung"_s));
    }

    // Nothing of it leaves a trace where it is not wanted.
    void withoutItNothingIsAdded()
    {
        const QByteArray pdf = *renderPdf(m_record, optionsFor(DocumentKind::ShortRecord));
        QVERIFY(!verified(pdf).added.size());
        QPDF file;
        file.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
        QVERIFY(!firstPage(file).getKey("/Resources").hasKey("/XObject"));
        const QByteArray names = printedAbout(pdf, u"pdfdetach"_s, {u"-list"_s});
        QVERIFY(!names.contains("stationery"));
    }

    // It is checked like all else, and told not to be sealed.
    void verificationMakesItAnew()
    {
        const QByteArray pdf = *renderPdf(m_record, withStationery(DocumentKind::ShortRecord));
        const Verification checked = verified(pdf);
        QCOMPARE(checked.verdict, Verdict::Untouched);
        QCOMPARE(checked.added, linesOf(wholeStationery()));
        QCOMPARE(verified(rewritten(pdf, [](QPDF &) {})).verdict, Verdict::Rewritten);
    }

    void whatIsForgedIsFound_data()
    {
        QTest::addColumn<std::function<void(QPDF &)>>("change");
        QTest::newRow("another logo") << Edit([](QPDF &file) {
            Handle picture = firstPicture(file);
            const auto samples = picture.getStreamData(qpdf_dl_generalized);
            picture.replaceStreamData(std::string(samples->getSize(), '\0'), Handle::newNull(),
                                      Handle::newNull());
        });
        QTest::newRow("a logo that is seen through") << Edit([](QPDF &file) {
            Handle mask = firstPicture(file).getDict().getKey("/SMask");
            const auto samples = mask.getStreamData(qpdf_dl_generalized);
            mask.replaceStreamData(std::string(samples->getSize(), '\0'), Handle::newNull(),
                                   Handle::newNull());
        });
        QTest::newRow("no logo") << Edit([](QPDF &file) {
            std::string text = contentOf(firstPage(file));
            text.replace(text.find(" Do Q"), 5, " Q");
            setContent(file, firstPage(file), text);
        });
        QTest::newRow("a larger logo") << Edit([](QPDF &file) {
            const std::string text = contentOf(firstPage(file));
            setContent(file, firstPage(file), "q 4 0 0 4 0 0 cm\n" + text + "\nQ");
        });
        QTest::newRow("the logo once more") << Edit([](QPDF &file) {
            const std::string text = contentOf(firstPage(file));
            const size_t end = text.find(" Do Q") + 5, begin = text.rfind("q ", end);
            setContent(file, firstPage(file), text + text.substr(begin, end - begin));
        });
    }
    void whatIsForgedIsFound()
    {
        QFETCH(std::function<void(QPDF &)>, change);
        const QByteArray pdf = *renderPdf(m_record, withStationery(DocumentKind::ShortRecord));
        QCOMPARE(verified(rewritten(pdf, change)).verdict, Verdict::Altered);
    }

    // A record sealed before these words existed gets the paper, too.
    void olderRecordsGetIt()
    {
        Record record = *parseRecord(m_record);
        for (const char *word : {"doc.confidential", "doc.stationery", "label.distribution"})
            QCOMPARE(record.words.remove(QString::fromLatin1(word)), 1);
        const QByteArray pdf =
            *renderPdf(bytesOf(record), withStationery(DocumentKind::ShortRecord));
        QVERIFY(textOf(pdf).contains(u"Betriebsrat"_s));
        QCOMPARE(verified(pdf).verdict, Verdict::Untouched);
    }

    void editableFormsShowIt()
    {
        const ParsedRecord record = *ParsedRecord::of(m_record);
        const DocumentOptions options = withStationery(DocumentKind::ShortRecord);
        const auto made = [&](std::unique_ptr<EditableComposer> composer) {
            return *renderEditable(record, options, *composer);
        };
        const QByteArray html = made(htmlComposer());
        QVERIFY(html.contains("alt=\"Rotes Rechteck\"") && html.contains("image/png;base64,"));
        QVERIFY(html.contains("<p class=\"draft\">Vertraulich</p>"));
        QVERIFY(made(markdownComposer()).contains("*Rotes Rechteck*"));
        const auto word = unpacked(made(wordComposer()));
        QCOMPARE(QImage::fromData(word.value("word/media/0.png")).size(), QSize(90, 30));
        QVERIFY(word.value("word/document.xml").contains("descr=\"Rotes Rechteck\""));
        QVERIFY(word.value("word/header.xml").contains("Vertraulich – "));
        const auto open = unpacked(made(openDocumentComposer()));
        QCOMPARE(QImage::fromData(open.value("Pictures/0.png")).size(), QSize(90, 30));
        QVERIFY(open.value("META-INF/manifest.xml").contains("Pictures/0.png"));
        QVERIFY(open.value("content.xml").contains("<svg:desc>Rotes Rechteck</svg:desc>"));
    }
};

QTEST_MAIN(StationeryTest)
#include "stationerytest.moc"
