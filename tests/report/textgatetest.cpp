// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/textgate.h"
#include "report/pages/fonts.h"

#include <QtTest/QTest>

using namespace votum;
using namespace Qt::StringLiterals;

class TextGateTest : public QObject
{
    Q_OBJECT

private slots:
    void passesWhatTheFontHas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("German") << u"Größe, Übermäßigkeit, „Maß“ – 1\u00a0200 €, § 5 …"_s;
        QTest::newRow("names") << u"Łódź, Dvořák, Şahin, Nguyễn, Þór, Ωμέγα, Москва"_s;
        QTest::newRow("signs") << u"a → b, x ≥ y, x ≠ y, −5 °C, ✓ ✗ ☐"_s;
        QTest::newRow("hyphen that does not break") << u"E\u2011Mail"_s;
    }
    void passesWhatTheFontHas()
    {
        QFETCH(QString, text);
        const GatedText gated = gateText(text);
        QCOMPARE(gated.text, text);
        QVERIFY(gated.replaced.isEmpty());
    }

    void changes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("decomposed") << u"Gro\u0308ße"_s << u"Größe"_s;
        QTest::newRow("controls") << u"a\u0001b\u007fc\u0000"_s << u"abc"_s;
        QTest::newRow("direction marks") << u"a\u202eb\u2066c"_s << u"abc"_s;
        QTest::newRow("soft hyphen")
            << u"Auftrags\u00adverarbeitung"_s << u"Auftragsverarbeitung"_s;
        QTest::newRow("ligature") << u"\ufb01nden"_s << u"finden"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
        QTest::newRow("Windows line break") << u"a\r\nb"_s << u"a\u2028b"_s;
        QTest::newRow("Unix line break") << u"a\nb"_s << u"a\u2028b"_s;
        QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\u2028b"_s;
    }
    void changes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const GatedText gated = gateText(text);
        QCOMPARE(gated.text, expected);
        QVERIFY(gated.replaced.isEmpty());
    }

    void replacesWhatTheFontLacks()
    {
        const GatedText gated = gateText(u"gut 👍🏽 und 中 und 👍"_s);
        QCOMPARE(gated.text, u"gut [U+1F44D][U+1F3FD] und [U+4E2D] und [U+1F44D]"_s);
        QCOMPARE(gated.replaced, (QStringList{u"U+1F44D"_s, u"U+1F3FD"_s, u"U+4E2D"_s}));
    }

    void replacesHalfACharacter()
    {
        const GatedText gated = gateText(u"a"_s + QChar(0xd83d) + u'b');
        QCOMPARE(gated.text, u"a[U+FFFD]b"_s);
        QCOMPARE(gated.replaced, QStringList{u"U+FFFD"_s});
    }

    void samples()
    {
        QCOMPARE(withSample(u"U+1F600"_s), u"U+1F600 (😀)"_s);
        QCOMPARE(withSample(u"U+0591"_s), u"U+0591 (\u25cc\u0591)"_s);
        QCOMPARE(withSample(u"U+E000"_s), u"U+E000"_s);
        QCOMPARE(withSample(u"U+D83D"_s), u"U+D83D"_s);
    }

    void dropsVariationSelectors() { QCOMPARE(gateText(u"✔\ufe0f"_s).text, u"✔"_s); }

    // The repertoire decides what is replaced, so nothing invisible may be in it.
    void repertoireHasNoInvisibleCharacters()
    {
        for (char32_t c = 0; c < 0x10000; ++c) {
            const QChar::Category category = QChar::category(c);
            if (category == QChar::Other_Control || category == QChar::Other_Format)
                QVERIFY2(!reportFontHas(c), qPrintable(characterNumber(c)));
        }
        QVERIFY(!reportFontHas(0x1F600));
    }
};

QTEST_MAIN(TextGateTest)
#include "textgatetest.moc"
