// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/filename.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class FileNameTest : public QObject
{
    Q_OBJECT

private slots:
    void isMadeOfCheckedParts_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const QStringList &parts, const QString &name) {
            QTest::newRow(tag) << parts << name;
        };
        row("usual", {u"2026-0007"_s, u"v1"_s, u"Prüf & Söhne KG"_s, u"de"_s},
            u"2026-0007_v1_Prüf-Söhne-KG_de.pdf"_s);
        row("empty parts", {u"a"_s, u""_s, u" "_s, u"b"_s}, u"a_b.pdf"_s);
        row("another folder", {u"../../EVIL"_s, u"v1"_s}, u"EVIL_v1.pdf"_s);
        row("absolute", {u"/etc/passwd"_s}, u"etc-passwd.pdf"_s);
        row("backslashes", {u"..\\..\\EVIL"_s}, u"EVIL.pdf"_s);
        row("a drive, a stream", {u"C:\\x:y"_s}, u"C-x-y.pdf"_s);
        row("hidden", {u".profile"_s}, u"profile.pdf"_s);
        row("an option", {u"--force"_s}, u"force.pdf"_s);
        row("trailing dots and spaces", {u"name. . "_s}, u"name.pdf"_s);
        row("line breaks and controls", {u"a\nb\u0007c\u001bd\u0085e"_s}, u"a-b-c-d-e.pdf"_s);
        row("turned around", {u"exe\u202efdp\u2066x"_s}, u"exe-fdp-x.pdf"_s);
        row("no part", {}, u"votum.pdf"_s);
        row("nothing but signs", {u"???"_s, u"…"_s}, u"votum.pdf"_s);
        row("a device", {u"nul"_s}, u"nul_votum.pdf"_s);
        row("a device by its other name", {u"COM\u00b9"_s}, u"COM\u00b9_votum.pdf"_s);
        row("no device", {u"CON"_s, u"de"_s}, u"CON_de.pdf"_s);
        row("composed", {u"Mu\u0308ller"_s}, u"Müller.pdf"_s);
        row("marks", {u"हिन्दी"_s}, u"हिन्दी.pdf"_s);
        row("lone halves of pairs", {u"../a"_s + QChar(0xd83d) + u"../b"_s + QChar(0xdc00)},
            u"a-b.pdf"_s);
    }
    void isMadeOfCheckedParts()
    {
        QFETCH(QStringList, parts);
        QTEST(fileName(parts, ".pdf"_L1), "name");
    }

    // 255 bytes is what most file systems take, and others add to the name.
    void isShortAndCutAtACharacter_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("one byte") << u"a"_s;
        QTest::newRow("two bytes") << u"ü"_s;
        QTest::newRow("three bytes") << u"字"_s;
        QTest::newRow("four bytes") << u"𠀀"_s;
    }
    void isShortAndCutAtACharacter()
    {
        QFETCH(QString, letter);
        const QString word = letter.repeated(500);
        const QString name =
            fileName({u"2026-0001"_s, u"v1"_s, word, word, word, word, u"de"_s}, ".pdf"_L1);
        QVERIFY(name.startsWith("2026-0001_v1_"_L1));
        QVERIFY(name.endsWith("_de.pdf"_L1));
        const qsizetype bytes = name.toUtf8().size();
        QVERIFY2(bytes <= 120 && bytes > 100, qPrintable(QString::number(bytes)));
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // no half of a pair is left
        QCOMPARE(QString(name).remove(letter), u"2026-0001_v1_____de.pdf"_s);
    }
};

QTEST_GUILESS_MAIN(FileNameTest)
#include "filenametest.moc"
