// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;

// votum-cli export --format mail: what is in the draft of a mail, as Python reads it.
class MailTest : public ProgramTest
{
    Q_OBJECT

private:
    // What Python makes of it; its attachment goes into the file.
    static QJsonObject readMail(const QString &mail, const QString &attached)
    {
        QProcess reader;
        reader.start(u"python3"_s, {QStringLiteral(VOTUM_SOURCE_DIR "/tests/support/readmail.py"),
                                    mail, attached});
        if (!reader.waitForFinished() || reader.exitCode() != 0)
            qWarning() << reader.errorString() << reader.readAllStandardError();
        return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    }
    static QString checksum(const QByteArray &bytes)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

private slots:
    // The file saved is the file attached, and the store vouches for it; subject and text are in
    // its language and say which it is. Python reads the mail.
    void hasTheDocumentAttached()
    {
        const QString store = path(u"mail.votum"_s);
        QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).code, 0);
        const auto exported = [&](const QString &form) {
            return run({u"export"_s, u"1"_s, u"--store"_s, store, u"--format"_s, form, u"--lang"_s,
                        u"all"_s, u"--document"_s, u"short"_s, u"--paper"_s, u"letter"_s,
                        u"--force"_s, u"--out"_s, path(u"mail"_s)});
        };
        const QStringList drafts{u"Entwurf: "_s, u"Draft: "_s};
        const QStringList attached{u"im Anhang erhalten Sie das Dokument"_s,
                                   u"Please find attached the document"_s};
        const QStringList seals{u"Siegel (SHA-256): "_s, u"Seal (SHA-256): "_s};
        for (const bool isSealed : {false, true}) {
            if (isSealed)
                QCOMPARE(run({u"seal"_s, u"1"_s, u"--store"_s, store}).code, 0);
            const Outcome mails = exported(u"mail"_s);
            QVERIFY2(mails.code == 0, mails.err.constData());
            QCOMPARE(mails.lines().size(), 2);
            QHash<QString, QByteArray> taken; // what was attached, by its name
            for (int i = 0; i < 2; ++i) {
                const QString file = path(u"taken.pdf"_s);
                const QJsonObject read = readMail(mails.lines()[i], file);
                QCOMPARE(read.value(u"defects"_s).toArray(), QJsonArray());
                const QString name = read.value(u"names"_s).toArray().at(0).toString();
                QVERIFY2(name.endsWith(i == 0 ? u"_de.pdf"_s : u"_en.pdf"_s), qPrintable(name));
                taken.insert(name, bytesOf(file));
                QStringList verify{u"verify"_s, file, u"--lang"_s, u"en"_s};
                if (isSealed) // no store knows a draft
                    verify << u"--store"_s << store;
                const Outcome verified = run(verify);
                QVERIFY2(verified.code == 0, verified.out.constData());
                QVERIFY(verified.out.contains("Untouched"));
                QCOMPARE(verified.out.contains("issued exactly this file"), isSealed);
                const QString subject = read.value(u"subject"_s).toString();
                QCOMPARE(subject.startsWith(drafts[i]), !isSealed);
                QVERIFY2(subject.endsWith(u"-0001, Version 1)"_s, Qt::CaseInsensitive),
                         qPrintable(subject));
                const QString text = read.value(u"texts"_s).toArray().at(0).toString();
                QVERIFY2(text.contains(attached[i]) && text.contains(checksum(bytesOf(file))),
                         qPrintable(text));
                QCOMPARE(text.contains(seals[i]), isSealed);
            }
            if (!isSealed) // a draft is of the moment it is exported
                continue;
            for (const QString &saved : exported(u"pdf"_s).lines()) {
                QVERIFY(bytesOf(saved).startsWith("%PDF"));
                QVERIFY(taken.take(QFileInfo(saved).fileName()) == bytesOf(saved));
            }
            QVERIFY(taken.isEmpty());
        }
    }

    // What a title of a case says stays in the subject.
    void aTitleBeginsNoHeader()
    {
        const QString title = u"Größe 😀 \r\nBcc: all@example.org\r\n\r\n"_s +
                              QString(u"Übermittlung "_s).repeated(15) + u"Ende"_s;
        QJsonObject answers = QJsonDocument::fromJson(bytesOf(example(u"publisher.de"_s))).object();
        answers.insert(u"title"_s, title);
        const QString store = path(u"title.votum"_s);
        const QString file = written(u"title.json"_s, QJsonDocument(answers).toJson());
        const Outcome imported = run({u"import"_s, file, u"--store"_s, store});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const Outcome mail =
            run({u"export"_s, u"1"_s, u"--store"_s, store, u"--format"_s, u"mail"_s, u"--lang"_s,
                 u"de"_s, u"--document"_s, u"short"_s, u"--out"_s, path(u"title"_s)});
        QVERIFY2(mail.code == 0, mail.err.constData());
        const QJsonObject read = readMail(mail.lines().value(0), path(u"title.pdf"_s));
        QCOMPARE(read.value(u"defects"_s).toArray(), QJsonArray());
        QCOMPARE(read.value(u"headers"_s).toArray(),
                 (QJsonArray{u"X-Unsent"_s, u"Subject"_s, u"MIME-Version"_s, u"Content-Type"_s}));
        const QString subject = read.value(u"subject"_s).toString();
        QVERIFY2(subject.contains(u"Größe 😀 ⏎Bcc: all@example.org⏎⏎Übermittlung"_s) &&
                     subject.contains(u"Ende ("_s),
                 qPrintable(subject));
        QCOMPARE(read.value(u"texts"_s).toArray().at(0).toString().count(u"\nBcc:"_s), 0);
    }

    // The forms of a document of a case are more than those of a text or of the manual.
    void onlyDocumentsAreMailed()
    {
        const Outcome texts = run({u"texts"_s, example(u"publisher.de"_s), u"--format"_s, u"mail"_s,
                                   u"--out"_s, path(u"texts"_s)});
        QCOMPARE(texts.code, 2);
        QVERIFY(!texts.err.contains("mail,") && texts.err.contains("docx"));
        const Outcome manual =
            run({u"manual"_s, u"--format"_s, u"mail"_s, u"--out"_s, path(u"manual.eml"_s)});
        QCOMPARE(manual.code, 2);
        QVERIFY(!QFile::exists(path(u"manual.eml"_s)));
    }
};

QTEST_GUILESS_MAIN(MailTest)
#include "mailtest.moc"
