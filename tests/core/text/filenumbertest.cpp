// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/filenumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class FileNumberTest : public QObject
{
    Q_OBJECT

private slots:
    void isMadeByThePattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("made");
        const auto row = [](const QString &pattern, const QString &made) {
            QTest::newRow(qPrintable(pattern)) << pattern << made;
        };
        row(usualNumbering.toString(), u"2026-0007"_s);
        row(u"DSB-{year}-{number}"_s, u"DSB-2026-0007"_s);
        row(u"{number}/{year}"_s, u"0007/2026"_s);
        row(u"10.2-{year}/{number}(DS)"_s, u"10.2-2026/0007(DS)"_s);
        row(u"A{year}B1C{number}_x9"_s, u"A2026B1C0007_x9"_s);
    }
    void isMadeByThePattern()
    {
        QFETCH(QString, pattern);
        QVERIFY(isNumbering(pattern));
        QTEST(fileNumber(pattern, 2026, 7), "made");
    }

    void growsBeyondFourDigits()
    {
        QCOMPARE(fileNumber(u"{year}-{number}"_s, 2026, 12345), u"2026-12345"_s);
    }

    void whatGivesTwoCasesOneNumberIsNone_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString &pattern :
             {QString(), u"{number}"_s, u"DSB-{year}"_s, u"{year}{number}"_s, u"{year}0{number}"_s,
              u"{year}-{year}-{number}"_s, u"{year}-{number}-{number}"_s, u"1{year}-{number}"_s,
              u"{year}-{number}1"_s, u"{year}-3{number}"_s, u"{year}4-{number}"_s,
              u"{Year}-{number}"_s, u"{year}-{number:4}"_s})
            QTest::newRow(qPrintable(pattern)) << pattern;
    }
    void whatGivesTwoCasesOneNumberIsNone()
    {
        QFETCH(QString, pattern);
        QVERIFY(!isNumbering(pattern));
    }

    void whatIsNoWordOfACommandIsNone_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString &pattern :
             {u"-{year}-{number}"_s, u"/{year}-{number}"_s, u"DSB {year}-{number}"_s,
              u" {year}-{number}"_s, u"{year}-{number} "_s, u"{year}-{number}\n"_s,
              u"{year}-{number}\u202e"_s, u"Ä{year}-{number}"_s, u"{year}-{number}\"x"_s,
              u"{year}\u0000-{number}"_s, QString(u"{year}-{number}-"_s + QString(30, u'x'))})
            QTest::addRow("%s", pattern.toUtf8().toHex().constData()) << pattern;
    }
    void whatIsNoWordOfACommandIsNone()
    {
        QFETCH(QString, pattern);
        QVERIFY(!isNumbering(pattern));
    }
};

QTEST_APPLESS_MAIN(FileNumberTest)
#include "filenumbertest.moc"
