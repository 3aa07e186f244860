// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/visible.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class VisibleTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingActs()
    {
        QCOMPARE(visible(u"Büro 字 \U0001F600 – “x”\u00a0"_s), u"Büro 字 \U0001F600 – “x”\u00a0"_s);
        for (char32_t code = 0; code < 0x3000; ++code) {
            const QChar sign = QChar(char16_t(code));
            const bool isBreak =
                QList<int>{0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029}.contains(int(code));
            const bool acts = code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x61c ||
                              code == 0x200e || code == 0x200f ||
                              (code >= 0x2028 && code <= 0x202e) ||
                              (code >= 0x2066 && code <= 0x2069);
            const QString text = u"a"_s + sign + u'b', number = QString::number(code, 16);
            const QString shown = isBreak     ? u"a\nb"_s
                                  : code == 9 ? u"a\tb"_s
                                  : acts      ? u"a\ufffdb"_s
                                              : text;
            QVERIFY2(visible(text) == shown, qPrintable(number));
            const QString line = isBreak ? u"a⏎b"_s : code == 9 ? u"a b"_s : shown;
            QVERIFY2(oneLine(text) == line, qPrintable(number));
        }
        QCOMPARE(oneLine(u"a\r\nb\n\nc"_s), u"a⏎b⏎⏎c"_s);
    }

    void longLinesAreCut()
    {
        QCOMPARE(oneLine(u"abcd"_s, 4), u"abcd"_s);
        QCOMPARE(oneLine(u"abcde"_s, 4), u"abcd…"_s);
        QCOMPARE(oneLine(u"abc\U0001F600"_s, 4), u"abc…"_s); // no half of a character
        QCOMPARE(oneLine(QString(), 4), QString());
    }

    void escapesMeanTheSameInJson()
    {
        const QString foreign = u"a\u0007\u001b[2J\u0085\u202e\u2028\u2066\n\tb"_s;
        const QByteArray json = QJsonDocument(QJsonArray{foreign}).toJson();
        const QString shown = escaped(QString::fromUtf8(json));
        QVERIFY(shown.contains("\\u202e"_L1) && !shown.contains(QChar(0x202e)));
        QVERIFY(shown.contains("\\u0085"_L1) && !shown.contains(QChar(0x85)));
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()).array().at(0).toString(), foreign);
        QCOMPARE(escaped(u"two\nlines\tx"_s), u"two\nlines\tx"_s);
    }
};

QTEST_GUILESS_MAIN(VisibleTest)
#include "visibletest.moc"
