// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/growingtext.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class PastedTest : public QObject
{
    Q_OBJECT

private slots:
    void plainTextIsMadeReadable_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("pasted");
        const auto row = [](const char *name, const QString &given, const QString &pasted) {
            QTest::newRow(name) << given << pasted;
        };
        row("as it is", u"Zwei\nZeilen – „so“ o. k."_s, u"Zwei\nZeilen – „so“ o. k."_s);
        row("bullets of Word", u"\uf0b7\tErstens\n\uf0a7  Zweitens\n \uf0d8 Drittens"_s,
            u"• Erstens\n• Zweitens\n• Drittens"_s);
        row("dashes of Word", u"\uf02d\tErstens\n\uf0be Zweitens"_s, u"– Erstens\n– Zweitens"_s);
        row("bullets as letters", u"·\tErstens\no\tZweitens\n§\tDrittens"_s,
            u"• Erstens\n• Zweitens\n• Drittens"_s);
        row("a letter is a letter", u"o weh\n§ 7 UWG"_s, u"o weh\n§ 7 UWG"_s);
        row("a table", u"Dienst\tLand\tGrund\nSMS\tDE\t\n"_s,
            u"Dienst | Land | Grund\nSMS | DE\n"_s);
        row("an empty cell", u"a\t\tb"_s, u"a |  | b"_s);
        row("indented", u"\t\tText"_s, u"Text"_s);
        row("line breaks", u"a\r\nb\u000bc\u2028d"_s, u"a\nb\nc\nd"_s);
        row("controls", u"a\u0007\u001b[2Jb\ufffc"_s, u"a[2Jb"_s);
    }
    void plainTextIsMadeReadable()
    {
        QFETCH(QString, given);
        QMimeData data;
        data.setText(given);
        QTEST(pastedText(data), "pasted");
    }

    void htmlAloneIsPastedAsText()
    {
        QMimeData data;
        data.setHtml(u"<p>Eins &amp; <b>zwei</b></p><p>drei<img src='x.png'></p>"_s);
        QVERIFY(!data.hasText());
        QCOMPARE(pastedText(data), u"Eins & zwei\ndrei"_s);
        data.setText(u"plain"_s); // goes first
        QCOMPARE(pastedText(data), u"plain"_s);
        QCOMPARE(pastedText(QMimeData()), QString());
    }

    void theFieldTakesIt()
    {
        auto *data = new QMimeData;
        data->setHtml(u"<p>\uf0b7 Eins</p><p>zwei</p>"_s);
        QApplication::clipboard()->setMimeData(data);
        GrowingText field(3);
        field.setPlainText(u"Vorher: "_s);
        field.moveCursor(QTextCursor::End);
        QVERIFY(field.canPaste());
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field.toPlainText(), u"Vorher: \u2022 Eins\nzwei"_s);
        QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field.toPlainText(), u"Vorher: "_s);
    }
};

QTEST_MAIN(PastedTest)
#include "pastedtest.moc"
