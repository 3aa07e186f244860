// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/mail.h"
#include "core/text/visible.h"
#include "support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Every byte, and more than one line of them.
QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += char(i * 7);
    return bytes;
}

MailDraft draftOf(const QString &subject, const QString &name)
{
    return {subject,           u"Guten Tag,\n\nüber Größe – „so“.\n"_s,
            Language::German,  name,
            "application/pdf", everyByte()};
}

} // namespace

// What other programs read in the draft of a mail; Python's parser stands for them.
class MailTest : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItIsMeant_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Assessment (2026-0007, version 1)"_s << u"a_2026-0007_v1.pdf"_s;
        QTest::newRow("umlauts") << u"Stellungnahme – Größe „Übermittlung“"_s
                                 << u"Müller-Söhne_Überblick_de.pdf"_s;
        QTest::newRow("long")
            << QString(u"Datenschutzrechtliche Bewertung "_s).repeated(20).trimmed()
            << QString(116, u'a') + u".pdf"_s;
        QTest::newRow("long umlauts") << QString(300, u'ä') << QString(200, u'ü') + u".pdf"_s;
        QTest::newRow("beyond the first plane")
            << QString(u"a😀"_s).repeated(40) << QString(u"😀b"_s).repeated(20) + u".pdf"_s;
        QTest::newRow("like an encoded word")
            << u"=?UTF-8?Q?=41?= stays"_s << u"=?UTF-8?Q?=41?=.pdf"_s;
        QTest::newRow("header") << u"Title\r\nBcc: all@example.org\r\n\r\n--=_votum"_s
                                << u"a\r\nBcc: all@example.org\r\n.pdf"_s;
        QTest::newRow("separators")
            << u"a\u2028b\u0085c\vd\fe\tf\rg"_s << u"a\"b;c\\d%41'e*f(g)\t\u202e.pdf"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void isReadAsItIsMeant()
    {
        QFETCH(QString, subject);
        QFETCH(QString, name);
        const MailDraft draft = draftOf(subject, name);
        const QJsonObject read = readBack(toMail(draft));
        QCOMPARE(read.value(u"defects"_s).toArray(), QJsonArray());
        QCOMPARE(read.value(u"headers"_s).toArray(),
                 (QJsonArray{u"X-Unsent"_s, u"Subject"_s, u"MIME-Version"_s, u"Content-Type"_s}));
        QCOMPARE(read.value(u"type"_s), u"multipart/mixed"_s);
        QCOMPARE(read.value(u"parts"_s).toArray(),
                 (QJsonArray{u"text/plain"_s, u"application/pdf"_s}));
        QCOMPARE(read.value(u"subject"_s).toString(), oneLine(subject));
        QCOMPARE(read.value(u"names"_s).toArray(), QJsonArray{oneLine(name)});
        QCOMPARE(read.value(u"texts"_s).toArray(),
                 QJsonArray{QString(draft.text).replace(u'\n', u"\r\n"_s)});
        QCOMPARE(read.value(u"languages"_s).toArray(), QJsonArray{u"de-DE"_s});
        QCOMPARE(bytesOf(m_folder.filePath(u"attached"_s)), draft.file);
    }

    // RFC 5322, 2.1: seven bits, CRLF and nowhere one of them alone. RFC 2045, 6.8: 76 characters.
    void linesAreShortAndPlain_data() { isReadAsItIsMeant_data(); }
    void linesAreShortAndPlain()
    {
        QFETCH(QString, subject);
        QFETCH(QString, name);
        const QByteArray mail = toMail(draftOf(subject, name));
        QVERIFY(mail.endsWith("\r\n"));
        QByteArrayList lines = mail.split('\n');
        QVERIFY(lines.takeLast().isEmpty());
        for (const QByteArray &line : lines) {
            QVERIFY2(line.endsWith('\r') && line.count('\r') == 1, line.constData());
            QVERIFY2(line.size() <= 76 + 1, line.constData());
            QVERIFY2(std::ranges::all_of(line.chopped(1),
                                         [](char sign) { return sign >= ' ' && sign <= '~'; }),
                     line.constData());
        }
        QCOMPARE(toMail(draftOf(subject, name)), mail);
    }

    void anEmptyFileIsAttached()
    {
        MailDraft draft = draftOf(u"a"_s, u"a.pdf"_s);
        draft.file.clear();
        QCOMPARE(readBack(toMail(draft)).value(u"names"_s).toArray(), QJsonArray{u"a.pdf"_s});
        QVERIFY(bytesOf(m_folder.filePath(u"attached"_s)).isEmpty());
    }

private:
    // Nothing if Python finds no mail.
    QJsonObject readBack(const QByteArray &mail) const
    {
        QFile file(m_folder.filePath(u"draft.eml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(mail) != mail.size())
            return {};
        file.close();
        QProcess reader;
        reader.start(u"python3"_s, {QStringLiteral(VOTUM_SOURCE_DIR "/tests/support/readmail.py"),
                                    file.fileName(), m_folder.filePath(u"attached"_s)});
        if (!reader.waitForFinished() || reader.exitCode() != 0)
            qWarning() << reader.errorString() << reader.readAllStandardError();
        return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    }

    QTemporaryDir m_folder;
};

} // namespace votum

QTEST_GUILESS_MAIN(votum::MailTest)
#include "mailtest.moc"
