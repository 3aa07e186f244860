// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfedits.h"
#include "verifying.h"

#include "core/record/record.h"
#include "report/verify/foreignpdf.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

using Verdict = Verification::Verdict;
using Kind = Difference::Kind;

Q_DECLARE_METATYPE(Kind)

// What verification says of files that are signed, or to which anything else was appended.
class SignedTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_own = documentBy(recordVersion), m_other = documentBy(otherVersion);

private slots:
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
        const auto update = [this](const Edit &change) {
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
};

QTEST_MAIN(SignedTest)
#include "signedtest.moc"
