// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/jsonscan.h"
#include "core/text/jsonreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class JsonScanTest : public QObject
{
    Q_OBJECT

private slots:
    void faultsHavePlaceAndWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &place,
                            const QString &expected) {
            QTest::newRow(name) << bytes << place << expected;
        };
        row("empty", "", u"line 1, column 1"_s, u"an object: the file is empty"_s);
        row("white space", " \n ", u"line 2, column 2"_s, u"an object: the file is empty"_s);
        row("control character", "{\"title\":\"a\x19 b\"}", u"line 1, column 12"_s,
            u"no control character in a text: write this one as \\u0019"_s);
        row("line break", "{\n \"title\":\"a\nb\"}", u"line 2, column 12"_s,
            u"no control character in a text: write this one as \\u000a"_s);
        row("columns are characters", "{\"ä€𠀀\": }", u"line 1, column 9"_s,
            u"a text in quotation marks, a number, true, false, null, a list or an object"_s);
        row("lone high half", "{\"a\": \"x\\ud83dx\"}", u"line 1, column 9"_s,
            u"both halves of the character: this half stands alone"_s);
        row("lone low half", "[\"\\udc00\"]", u"line 1, column 3"_s,
            u"both halves of the character: this half stands alone"_s);
        row("two high halves", "[\"\\ud83d\\ud83d\"]", u"line 1, column 3"_s,
            u"both halves of the character: this half stands alone"_s);
        row("UTF-16, with a mark", QByteArray("\xFF\xFE{\0}\0", 6), u"line 1, column 1"_s,
            u"the encoding UTF-8 instead of UTF-16"_s);
        row("UTF-16, without", QByteArray("\0{\0}", 4), u"line 1, column 1"_s,
            u"the encoding UTF-8 instead of UTF-16"_s);
        row("Latin-1", "{\"a\":\n \"B\xfcro\"}", u"line 2, column 4"_s,
            u"a character in UTF-8: this one is of another encoding, such as Windows-1252"_s);
        row("a surrogate in UTF-8", "[\"\xed\xa0\x80\"]", u"line 1, column 3"_s,
            u"a character in UTF-8: this one is of another encoding, such as Windows-1252"_s);
        row("overlong", "[\"\xc0\x80\"]", u"line 1, column 3"_s,
            u"a character in UTF-8: this one is of another encoding, such as Windows-1252"_s);
        row("comma too many", "{\"a\": 1,}", u"line 1, column 9"_s, u"a key in quotation marks"_s);
        row("comma too few", "[1 2]", u"line 1, column 4"_s, u"a comma or the closing bracket ]"_s);
        row("no colon", "{\"a\" 1}", u"line 1, column 6"_s, u"a colon after the key"_s);
        row("not closed", "{\"a\": 1", u"line 1, column 8"_s,
            u"a comma or the closing bracket }"_s);
        row("text not closed", "[\"abc", u"line 1, column 2"_s,
            u"a text that ends with a quotation mark"_s);
        row("bad escape", "[\"a\\xb\"]", u"line 1, column 4"_s,
            u"after a backslash one of \" \\ / b f n r t or u and four hexadecimal digits"_s);
        row("bad number", "[01]", u"line 1, column 2"_s, u"a number such as 12 or -3.5"_s);
        row("endless number", "[1e999]", u"line 1, column 2"_s, u"a number that is not as large"_s);
        row("huge number", "[123456789012345678901234567890]", u"line 1, column 2"_s,
            u"a number that is not as large"_s);
        row("a word", "{\"a\": undefined}", u"line 1, column 7"_s,
            u"a text in quotation marks, a number, true, false, null, a list or an object"_s);
        row("something after", "{} {}", u"line 1, column 4"_s, u"the end of the file"_s);
        row("deep", QByteArray(65, '['), u"line 1, column 65"_s,
            u"at most 64 levels inside each other"_s);
        row("very deep", QByteArray(1'000'000, '['), u"line 1, column 65"_s,
            u"at most 64 levels inside each other"_s);
        row("a mark before", "\xEF\xBB\xBF{,}", u"line 1, column 2"_s,
            u"a key in quotation marks"_s);
    }
    void faultsHavePlaceAndWords()
    {
        QFETCH(QByteArray, bytes);
        const JsonDocument document(bytes);
        QVERIFY(document.fault());
        QTEST(document.fault()->expected, "expected");
        QTEST(document.fault()->place, "place");
    }

    // What simdjson reads is no fault here, nor the other way round.
    void agreesWithTheReader()
    {
        const QByteArray whole = "{\"a\": [1, -2.5e+3, 0, true, false, null, {}, [], \"\"], "
                                 "\"b\\u00e4\\ud83d\\ude00\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}\n";
        QVERIFY(!JsonDocument(whole).fault());
        QVERIFY(!firstFault(whole).offset);
        int faults = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char sign : QByteArray("\0\x1f\"\\{}[]:,0a-.e \x80\xff", 18)) {
                QByteArray changed = whole;
                changed[at] = sign;
                simdjson::dom::parser parser;
                const bool isRead =
                    !parser.parse(changed.constData(), size_t(changed.size())).error();
                QVERIFY2(isRead == !firstFault(changed).offset, changed.constData());
                faults += isRead ? 0 : 1;
            }
            const QByteArray cut = whole.left(at).trimmed();
            QVERIFY2(cut == whole.trimmed() || firstFault(cut).offset, cut.constData());
        }
        QVERIFY(faults > 500);
    }

    void whatIsNestedAsDeepAsAllowedIsRead()
    {
        const QByteArray deepest = QByteArray(mostLevels, '[') + QByteArray(mostLevels, ']');
        QVERIFY(!JsonDocument(deepest).fault());
    }

    void valuesHaveAPlace()
    {
        const JsonDocument document("{\n \"a\": [1, {\"b\": 2}],\n \"c\": 3,\n \"c\": 4\n}");
        QCOMPARE(document.placeOf(u"$"_s), u"$ (line 1, column 1)"_s);
        QCOMPARE(document.placeOf(u"$.a"_s), u"$.a (line 2, column 2)"_s);
        QCOMPARE(document.placeOf(u"$.a[1].b"_s), u"$.a[1].b (line 2, column 12)"_s);
        QCOMPARE(document.placeOf(u"$.a[0]"_s), u"$.a[0] (line 2, column 8)"_s);
        QCOMPARE(document.placeOf(u"$.c"_s), u"$.c (line 4, column 2)"_s); // the second one
        // What is missing has the place of what it is missing in.
        QCOMPARE(document.placeOf(u"$.none"_s), u"$.none (line 1, column 1)"_s);
        QCOMPARE(document.placeOf(u"$.a[1].none"_s), u"$.a[1].none (line 2, column 11)"_s);
        QCOMPARE(document.placeOf(u"questions"_s), u"questions"_s); // no path of the file
    }

    void excessIsRefused()
    {
        const auto faultOf = [](const QByteArray &bytes) -> QString {
            JsonFault fault;
            const JsonDocument document(bytes);
            refuseExcess(document.root(), fault);
            return fault.path() + u' ' + fault.expected();
        };
        const QByteArray million(1'000'000, 'a'), items = QByteArray("1,").repeated(9999) + '1';
        QCOMPARE(faultOf("{\"a\": [\"" + million + "\"]}"), u" "_s);
        QCOMPARE(faultOf("{\"a\": [1, \"" + million + "a\"]}"),
                 u"$.a[1] at most 1000000 characters"_s);
        QCOMPARE(faultOf("{\"a\": [" + items + "]}"), u" "_s);
        QCOMPARE(faultOf("{\"a\": [" + items + ",1]}"), u"$.a at most 10000 entries"_s);
    }
};

QTEST_GUILESS_MAIN(JsonScanTest)
#include "jsonscantest.moc"
