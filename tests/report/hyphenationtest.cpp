// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/content/hyphenation.h"

#include <QTest>

#include <array>
#include <thread>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

const QString german = u"de-DE"_s, english = u"en-GB"_s;

QString divided(QString word, const QString &language)
{
    const QList<int> points = hyphenPoints(word, language);
    for (auto point = points.rbegin(); point != points.rend(); ++point)
        word.insert(*point, u'|');
    return word;
}

// As a line would end before the first letter of `word`.
bool isDividedIn(const QString &text, const QString &word, const QSet<QString> &names = {})
{
    return !divisionsAt(text, text.indexOf(word), german, names).isEmpty();
}

} // namespace

class HyphenationTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreDividedAsTheirLanguageDoes_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("language");
        const auto row = [](const QString &word, const QString &language) {
            QTest::newRow(word.toUtf8().constData()) << word << language;
        };
        row(u"Auf|trags|ver|ar|bei|tungs|ver|trag"_s, german);
        row(u"Daten|schutz|be|auf|tragte"_s, german);
        row(u"Beschäf|tigte"_s, german);
        row(u"Maß|nah|men"_s, german);
        row(u"require|ments"_s, english);
        row(u"con|trol|ler"_s, english);
        row(u"how|ever"_s, english); // an exception
        row(u"manu|script"_s, english);
    }
    void wordsAreDividedAsTheirLanguageDoes()
    {
        QFETCH(QString, word);
        QFETCH(QString, language);
        QCOMPARE(divided(QString(word).remove(u'|'), language), word);
    }

    void someWordsStayWhole()
    {
        for (const QString &word :
             {u"Risiko"_s, u"WhatsApp"_s, u"DATENSCHUTZ"_s, u"a"_s, QString()})
            QCOMPARE(divided(word, german), word);
        // A capital is no more than a noun's in German; in English it may be a name's.
        QVERIFY(divided(u"Verantwortung"_s, german).contains(u'|'));
        QCOMPARE(divided(u"Responsibility"_s, english), u"Responsibility"_s);
        QVERIFY(divided(u"responsibility"_s, english).contains(u'|'));
    }

    void aLanguageWithoutPatternsDividesNothing()
    {
        for (const QString &language : {u"nl-NL"_s, u"../de"_s, QString()})
            QCOMPARE(hyphenPoints(u"Verantwortung", language), QList<int>());
    }

    void placesAreCountedFromTheBeginningOfTheText()
    {
        const QString text = u"Sie (die Verantwortliche) prüft das."_s;
        const QList<int> points = divisionsAt(text, text.indexOf(u'V'), german, {});
        QVERIFY(points.contains(text.indexOf(u"antwortliche"_s)));
        for (const int point : points)
            QVERIFY(point > text.indexOf(u'V') && point < text.indexOf(u')'));
    }

    void punctuationAndJointsAreNoPartOfAWord()
    {
        QVERIFY(isDividedIn(u"die „Verantwortung“, die er hat"_s, u"„Ver"_s));
        QVERIFY(isDividedIn(u"die Datenschutz-Folgenabschätzung ist"_s, u"Folgen"_s));
        QVERIFY(isDividedIn(u"Speicherung/Verarbeitung ist"_s, u"Verarb"_s));
    }

    void citationsAddressesAndNumbersStayWhole()
    {
        QVERIFY(!isDividedIn(u"nach Erwägungsgrund\u00a026 ist"_s, u"Erw"_s));
        QVERIFY(!isDividedIn(u"nach §\u00a0203\u00a0Strafgesetzbuch ist"_s, u"§"_s));
        QVERIFY(!isDividedIn(u"bei beispielunternehmen.example ist"_s, u"beispiel"_s));
        QVERIFY(!isDividedIn(u"https://x.example/verzeichnis/ ist"_s, u"verz"_s));
        QVERIFY(!isDividedIn(u"an datenschutz@x.example ist"_s, u"daten"_s));
        QVERIFY(!isDividedIn(u"die Version2fassung ist"_s, u"Version"_s));
        QVERIFY(!isDividedIn(u"die 2026 ist"_s, u"2026"_s));
    }

    void namesStayWhole()
    {
        const QString text = u"der Verlag Nordlicht-Verantwortung ist"_s;
        QVERIFY(isDividedIn(text, u"Verantwortung"_s));
        QVERIFY(!isDividedIn(text, u"Verantwortung"_s, {u"Verantwortung"_s}));
    }

    // The next line has room for it, so nothing would be gained.
    void theLastWordOfAParagraphStaysWhole()
    {
        QVERIFY(!isDividedIn(u"Das ist Verantwortung."_s, u"Ver"_s));
        QVERIFY(!isDividedIn(u"Das ist Verantwortung.\u2028Und mehr"_s, u"Ver"_s));
        QVERIFY(isDividedIn(u"Das ist Verantwortung. Mehr"_s, u"Ver"_s));
        QVERIFY(isDividedIn(u"Das ist Verantwortung."_s, u"antw"_s)); // but for one too wide
        QVERIFY(divisionsAt(u"Ende"_s, 4, german, {}).isEmpty());
        QVERIFY(divisionsAt(QString(), 0, german, {}).isEmpty());
    }

    void patternsAreReadOnceForAllThreads()
    {
        std::array<QString, 4> found;
        std::array<std::thread, 4> threads;
        for (size_t i = 0; i < threads.size(); ++i)
            threads[i] =
                std::thread([&found, i] { found[i] = divided(u"Verarbeitung"_s, german); });
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &one : found)
            QCOMPARE(one, u"Ver|ar|bei|tung"_s);
    }
};

QTEST_GUILESS_MAIN(HyphenationTest)
#include "hyphenationtest.moc"
