// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The command `texts`: what a case gives to send and to hand out.
class CliTextsTest : public ProgramTest
{
    Q_OBJECT

private:
    const QString m_file = example(u"publisher.de"_s);

    static QJsonArray listed(const QStringList &arguments)
    {
        return QJsonDocument::fromJson(
                   run(QStringList{u"texts"_s} + arguments + QStringList{u"--json"_s}).out)
            .array();
    }

    static QStringList keysOf(const QJsonArray &texts)
    {
        QStringList keys;
        for (const QJsonValue &text : texts)
            keys << text[u"key"_s].toString();
        return keys;
    }

private slots:
    void listsWhatTheCaseGives()
    {
        const QJsonArray texts = listed({m_file, u"--lang"_s, u"en"_s});
        QVERIFY(!texts.isEmpty());
        const Outcome list = run({u"texts"_s, m_file, u"--lang"_s, u"en"_s});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.lines().size(), texts.size());
        QStringList keys = keysOf(texts);
        QCOMPARE(keys.removeDuplicates(), 0);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString line = list.lines().at(i);
            const int gaps = texts[i][u"gaps"_s].toInt(-1);
            QVERIFY(line.startsWith(texts[i][u"key"_s].toString() + u"  "_s));
            QVERIFY(line.contains(texts[i][u"title"_s][u"en"_s].toString()));
            QVERIFY(line.contains(texts[i][u"subject"_s][u"en"_s].toString()));
            QVERIFY(line.endsWith(gaps == 1 ? u"1 gap"_s : u"%1 gaps"_s.arg(gaps)));
            QCOMPARE(gaps > 0, texts[i][u"hasGaps"_s].toBool());
        }
    }

    void printsOneText()
    {
        const QJsonValue text = listed({m_file}).first();
        const QString key = text[u"key"_s].toString();
        for (const QString &language : {u"de"_s, u"en"_s}) {
            const Outcome printed =
                run({u"texts"_s, m_file, u"--text"_s, key, u"--lang"_s, language});
            QCOMPARE(printed.code, 0);
            const QString read = QString::fromUtf8(printed.out);
            QVERIFY(read.startsWith(u"== "_s + text[u"title"_s][language].toString()));
            for (const QJsonValue &paragraph : text[u"paragraphs"_s].toArray())
                QVERIFY(read.contains(paragraph[u"text"_s][language].toString()));
        }
        const QJsonArray alone = listed({m_file, u"--text"_s, key});
        QCOMPARE(keysOf(alone), QStringList{key});
    }

    // Without a file number there is none in the name; verify says why it has nothing to check.
    void writesThemAsPdf()
    {
        const qsizetype count = listed({m_file}).size();
        const QString out = path(u"new/texts"_s);
        const Outcome written = run({u"texts"_s, m_file, u"--lang"_s, u"de"_s, u"--out"_s, out});
        QVERIFY2(written.code == 0, written.err.constData());
        QCOMPARE(written.lines().size(), count);
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), count);
        for (const QString &file : written.lines())
            QVERIFY(bytesOf(file).startsWith("%PDF-"));
        const Outcome verified = run({u"verify"_s, written.lines().first(), u"--lang"_s, u"en"_s});
        QCOMPARE(verified.code, 3);
        QVERIFY2(verified.err.contains("record"), verified.err.constData());
    }

    void writesThemToBeEdited()
    {
        const QString pdfs = path(u"as pdf"_s);
        const QStringList asPdf =
            run({u"texts"_s, m_file, u"--lang"_s, u"de"_s, u"--out"_s, pdfs}).lines();
        for (const auto &form : {u"docx"_s, u"odt"_s, u"html"_s, u"md"_s}) {
            const Outcome outcome = run({u"texts"_s, m_file, u"--lang"_s, u"de"_s, u"--format"_s,
                                         form, u"--out"_s, path(form)});
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QCOMPARE(outcome.lines().size(), asPdf.size());
            for (const QString &file : outcome.lines())
                QVERIFY(file.endsWith(u'.' + form) && bytesOf(file).size() > 300);
        }
        QCOMPARE(run({u"texts"_s, m_file, u"--format"_s, u"csv"_s, u"--out"_s, pdfs}).code, 2);
        QCOMPARE(run({u"texts"_s, m_file, u"--format"_s, u"docx"_s}).code, 2);
    }

    void readsTheStoreToo()
    {
        const QString store = path(u"cases.votum"_s);
        const QString id = run({u"import"_s, m_file, u"--store"_s, store}).lines().value(0);
        QVERIFY(!id.isEmpty());
        QCOMPARE(keysOf(listed({id, u"--store"_s, store})), keysOf(listed({m_file})));
        const QString key = keysOf(listed({m_file})).first();
        const Outcome written = run({u"texts"_s, id, u"--store"_s, store, u"--text"_s, key,
                                     u"--lang"_s, u"en"_s, u"--out"_s, path(u"one"_s)});
        QVERIFY2(written.code == 0, written.err.constData());
        QCOMPARE(written.lines().size(), 1);
        QVERIFY(written.lines().first().contains(u'_' + id + u"_v1_"_s));
        QVERIFY(written.lines().first().endsWith(u"_en.pdf"_s));
        QCOMPARE(run({u"texts"_s, u"1999-0001"_s, u"--store"_s, store}).code, 3);
        QCOMPARE(run({u"texts"_s, id, u"--store"_s, store, u"--as-of"_s, u"2026-11-23"_s}).code, 2);
    }

    // A text that is none is wrong usage; one this case does not give, a job that failed.
    void refusesWhatIsNotThere()
    {
        const Outcome unknown = run({u"texts"_s, m_file, u"--text"_s, u"TB-00"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("TB-00"));
        QVERIFY(unknown.out.isEmpty());
        const QString block = listed({m_file}).first()[u"id"_s].toString();
        const Outcome nobody = run({u"texts"_s, m_file, u"--text"_s, block + u"@r:nobody"_s});
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.out.isEmpty());
    }

    void wrongCalls()
    {
        QCOMPARE(run({u"texts"_s}).code, 2);
        QCOMPARE(run({u"texts"_s, m_file, m_file}).code, 2);
        QCOMPARE(run({u"texts"_s, m_file, u"--json"_s, u"--out"_s, path(u"x"_s)}).code, 2);
        QCOMPARE(run({u"texts"_s, m_file, u"--as-of"_s, u"yesterday"_s}).code, 2);
        QCOMPARE(run({u"texts"_s, path(u"nothing.json"_s)}).code, 3);
        const QString file = path(u"file"_s);
        QFile taken(file);
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QCOMPARE(run({u"texts"_s, m_file, u"--out"_s, file}).code, 1);
    }

    void helpNamesIt() { QVERIFY(run({u"--help"_s}).out.contains("votum-cli texts FILE")); }
};

QTEST_GUILESS_MAIN(CliTextsTest)
#include "textstest.moc"
