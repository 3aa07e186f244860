// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret/passphrase.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class PassphraseTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameLettersGiveTheSameBytes();
    void theFirstLineCounts_data();
    void theFirstLineCounts();
    void whatIsDrawnIsLongAndNeverTheSame();
};

// A Mac types ü as two characters.
void PassphraseTest::theSameLettersGiveTheSameBytes()
{
    const Passphrase one(u"T\u00fcr"_s), two(u"Tu\u0308r"_s);
    QCOMPARE(one.bytes().toByteArray(), QByteArray("T\xc3\xbcr"));
    QCOMPARE(two.bytes().toByteArray(), one.bytes().toByteArray());
    QVERIFY(Passphrase().isEmpty());
    QVERIFY(Passphrase(QString()).isEmpty());
    QCOMPARE(Passphrase(u"\U0001F512\U0001F512"_s).letters(), 2);
    const Passphrase copy = one;
    QVERIFY(copy.bytes().data() == one.bytes().data()); // the same memory
}

void PassphraseTest::theFirstLineCounts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no end") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("an end") << QByteArray("a b\n") << QByteArray("a b");
    QTest::newRow("of Windows") << QByteArray("a b\r\nc") << QByteArray("a b");
    QTest::newRow("spaces count") << QByteArray(" a \n") << QByteArray(" a ");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\na") << QByteArray();
}

void PassphraseTest::theFirstLineCounts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    QCOMPARE(Passphrase::firstLineOf(bytes).bytes().toByteArray(), expected);
    QCOMPARE(bytes, QByteArray(bytes.size(), '\0')); // wiped
}

void PassphraseTest::whatIsDrawnIsLongAndNeverTheSame()
{
    static const QRegularExpression form(u"^([a-km-np-z2-9]{5}-){4}[a-km-np-z2-9]{5}$"_s);
    QSet<QString> drawn;
    QSet<QChar> letters;
    for (int i = 0; i < 200; ++i) {
        const QString one = Passphrase::drawn();
        QVERIFY2(form.match(one).hasMatch(), qPrintable(one));
        drawn.insert(one);
        for (const QChar letter : one)
            letters.insert(letter);
    }
    QCOMPARE(drawn.size(), 200);
    QCOMPARE(letters.size(), 33); // all of them, and the dash
}

QTEST_GUILESS_MAIN(PassphraseTest)
#include "passphrasetest.moc"
