// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/codes.h"
#include "core/text/jsonreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

enum class Colour { Red, DarkBlue, Green };
template<>
inline constexpr auto votum::codesOf<Colour> = votum::codeTable<Colour::Green>("red", "dark-blue",
                                                                               "green");

class CodesTest : public QObject
{
    Q_OBJECT

private slots:
    void eachValueHasItsCode()
    {
        QCOMPARE(codeOf(Colour::Red), u"red"_s);
        QCOMPARE(codeOf(Colour::DarkBlue), u"dark-blue"_s);
        QCOMPARE(codeOf(Colour::Green), u"green"_s);
        for (const Colour colour : {Colour::Red, Colour::DarkBlue, Colour::Green})
            QCOMPARE(fromCode<Colour>(codeOf(colour)), std::optional(colour));
    }

    void otherCodesStandForNothing()
    {
        for (const QString &code : {u""_s, u"blue"_s, u"Red"_s, u"red "_s, u"greenish"_s})
            QVERIFY2(!fromCode<Colour>(code), qPrintable(code));
        QVERIFY(!fromCode<Colour>(QString()));
    }

    void allCodesInTheirOrder() { QCOMPARE(codeList<Colour>(), u"red, dark-blue, green"_s); }

    void readFromJson()
    {
        const JsonDocument document(R"({"one": "dark-blue", "other": "blue"})");
        JsonFault fault;
        JsonObject object(document.root(), u"$"_s, fault);
        QCOMPARE(object.code<Colour>("one"), Colour::DarkBlue);
        QVERIFY(!fault.hasFault());
        QCOMPARE(object.code<Colour>("other"), Colour::Red);
        QCOMPARE(fault.path(), u"$.other"_s);
        QCOMPARE(fault.expected(), u"one of red, dark-blue, green"_s);
    }
};

QTEST_GUILESS_MAIN(CodesTest)
#include "codestest.moc"
