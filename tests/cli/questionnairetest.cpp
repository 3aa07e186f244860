// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// Questions go out as a form, and come back as proposals.
class QuestionnaireCommandTest : public ProgramTest
{
    Q_OBJECT

private slots:
    void init()
    {
        ++m_count;
        m_forms.clear();
        m_store = path(u"cases%1.votum"_s.arg(m_count));
        const QString request = written(u"request%1.json"_s.arg(m_count), R"({
            "title": "Newsletter", "organisation": "Probe GmbH", "language": "en",
            "channel": "whatsapp-business-app",
            "recipients": [{"id": "wa", "name": "WhatsApp Ireland Limited", "country": "IE"},
                           {"id": "bsp", "name": "Other GmbH", "country": "DE"}],
            "answers": {"CTX-01": ["service"], "CTX-06": "DE", "CTX-09": "planned"}})");
        QCOMPARE(run({u"import"_s, request, u"--store"_s, m_store}).code, 0);
    }

    void whatIsOpenBecomesAForm()
    {
        const QString html = formFor({u"--for"_s, u"it"_s});
        QVERIFY(html.contains(u"data-key=\"CH-02\""_s));
        QVERIFY(!html.contains(u"data-key=\"REQ-01\""_s)); // the department's
        const QString provider = formFor({u"--for"_s, u"provider"_s, u"--recipient"_s, u"wa"_s});
        QVERIFY(provider.contains(u"data-key=\"TRF-01@r:wa\""_s));
        QVERIFY(!provider.contains(u"Other GmbH"_s));
        const QString file = u"questionnaire_WhatsApp-Ireland-Limited.html"_s;
        QVERIFY2(m_form.endsWith(file), qPrintable(m_form));
    }

    void aFormThatIsThereIsKept()
    {
        cached(u"it"_s);
        const QString form = m_form;
        const QByteArray before = bytesOf(form);
        const QString file = reply({answer(u"CH-02"_s, u"byod"_s)});
        const QStringList take{u"--take"_s, u"all"_s};
        QCOMPARE(run(QStringList{u"import"_s, file, u"--store"_s, m_store} + take).code, 0);
        const QStringList again{
            u"questionnaire"_s, u"2026-0001"_s,         u"--store"_s, m_store, u"--for"_s, u"it"_s,
            u"--out"_s,         QFileInfo(form).path(), u"--lang"_s,  u"en"_s};
        QCOMPARE(run(again).code, 1);
        QCOMPARE(bytesOf(form), before);
        QCOMPARE(run(again + QStringList{u"--force"_s}).code, 0);
        QVERIFY(bytesOf(form) != before);
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QStringList begun{u"questionnaire"_s, u"2026-0001"_s};
        const QStringList out{u"--out"_s, u"."_s};
        QTest::newRow("nobody") << begun + out << 2;
        QTest::newRow("somebody else") << begun + out + QStringList{u"--for"_s, u"me"_s} << 2;
        QTest::newRow("nowhere") << begun + QStringList{u"--for"_s, u"it"_s} << 2;
        QTest::newRow("no such kind of form")
            << begun + out + QStringList{u"--for"_s, u"it"_s, u"--format"_s, u"doc"_s} << 2;
        QTest::newRow("a recipient of IT")
            << begun + out + QStringList{u"--for"_s, u"it"_s, u"--recipient"_s, u"wa"_s} << 2;
        QTest::newRow("no such recipient")
            << begun + out + QStringList{u"--for"_s, u"provider"_s, u"--recipient"_s, u"x"_s} << 1;
        QTest::newRow("no such case")
            << QStringList{u"questionnaire"_s, u"2026-0099"_s, u"--for"_s, u"it"_s} + out << 3;
        QTest::newRow("taking nothing of a case")
            << QStringList{u"import"_s, example(u"publisher.de"_s), u"--take"_s, u"all"_s} << 3;
    }
    void wrongUsageIsTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Outcome told = run(arguments + QStringList{u"--store"_s, m_store});
        QCOMPARE(told.code, code);
        QVERIFY(told.out.isEmpty() && !told.err.isEmpty());
    }

    void aReplyIsListedAndNothingChanges()
    {
        const QString file = reply({answer(u"CH-02"_s, u"byod"_s), answer(u"NO-99"_s, u"x"_s)});
        const QByteArray before = bytesOf(m_store);
        const Outcome listed =
            run({u"import"_s, file, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QVERIFY2(listed.code == 0, listed.err.constData());
        const QString out = QString::fromUtf8(listed.out);
        QVERIFY(out.contains(u"Erika Muster (IT)"_s));
        QVERIFY(out.contains(u"24 November 2026"_s));
        QVERIFY2(out.contains(u"CH-02  [fills a gap]"_s), listed.out.constData());
        QVERIFY(out.contains(u"NO-99  [cannot be taken]"_s));
        QVERIFY(out.contains(u"Present answer: not started"_s));
        QCOMPARE(bytesOf(m_store), before);
        QCOMPARE(answerOf(u"CH-02"_s), QJsonObject());
    }

    // All is what fills a gap; what replaces an answer has to be named.
    void nothingIsReplacedUnseen()
    {
        const auto import = [this](const QString &file, const QStringList &more = {}) {
            return run(QStringList{u"import"_s, file, u"--store"_s, m_store, u"--lang"_s, u"en"_s} +
                       more);
        };
        const QString first = reply({answer(u"CH-02"_s, u"byod"_s)});
        const QString second = reply({answer(u"CH-02"_s, u"mdm"_s), answer(u"CH-06"_s, u"yes"_s)});
        QCOMPARE(import(first, {u"--take"_s, u"all"_s}).lines(), QStringList(u"CH-02"_s));
        const QJsonObject taken = answerOf(u"CH-02"_s);
        QCOMPARE(taken[u"informant"_s].toString(),
                 u"Erika Muster (IT), reply of 24 November 2026"_s);
        QVERIFY(!taken.contains(u"evidenceDate"_s)); // said, and not shown
        QVERIFY(import(first).out.contains("CH-02  [already taken]"));
        QVERIFY(import(second).out.contains("CH-02  [differs from the present answer]"));
        const Outcome all = import(second, {u"--take"_s, u"all"_s});
        QCOMPARE(all.lines(), QStringList(u"CH-06"_s));
        QVERIFY2(all.err.contains("1 answer left"), all.err.constData());
        QCOMPARE(answerOf(u"CH-02"_s)[u"value"_s].toString(), u"byod"_s);
        QCOMPARE(import(second, {u"--take"_s, u"CH-02"_s}).lines(), QStringList(u"CH-02"_s));
        QCOMPARE(answerOf(u"CH-02"_s)[u"value"_s].toString(), u"mdm"_s);
        const Outcome history =
            run({u"history"_s, u"2026-0001"_s, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QCOMPARE(history.out.count("(told by Erika Muster (IT), reply of 24 November 2026)"), 3);
    }

    void whatCannotBeTakenIsTold()
    {
        const QString file = reply({answer(u"CH-02"_s, u"byod"_s), answer(u"NO-99"_s, u"x"_s)});
        const QStringList take{u"import"_s, file,       u"--store"_s, m_store,
                               u"--take"_s, u"CH-02"_s, u"--take"_s};
        QCOMPARE(run(take + QStringList{u"CH-99"_s}).code, 3);
        QCOMPARE(run(take + QStringList{u"NO-99"_s}).code, 1);
        QCOMPARE(answerOf(u"CH-02"_s), QJsonObject()); // not one of them
    }

    void hostileFilesGetWords_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("another case")
            << QByteArray() << QByteArray("00000000") << QByteArray("not in this");
        QTest::newRow("newer") << QByteArray("\"formatVersion\": 1")
                               << QByteArray("\"formatVersion\": 2") << QByteArray("newer version");
        QTest::newRow("torn") << QByteArray("\"answers\": [") << QByteArray("\"answers\": [[[")
                              << QByteArray("cannot be read");
        QTest::newRow("an author")
            << QByteArray("\"note\"") << QByteArray("\"author\"") << QByteArray("cannot be read");
    }
    void hostileFilesGetWords()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, said);
        QByteArray bytes = bytesOf(reply({answer(u"CH-02"_s, u"byod"_s)}));
        if (from.isEmpty())
            from = uuid().toUtf8();
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        const Outcome told = run({u"import"_s, written(u"hostile.json"_s, bytes), u"--store"_s,
                                  m_store, u"--take"_s, u"all"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(told.code, 3);
        QVERIFY2(told.err.contains(said), told.err.constData());
        QCOMPARE(answerOf(u"CH-02"_s), QJsonObject());
    }

    // The saved PDF is the reply; an empty one, and one that is no form, get words.
    void aPdfFormComesBack()
    {
        formFor({u"--for"_s, u"it"_s, u"--format"_s, u"pdf"_s});
        QVERIFY2(m_form.endsWith(u"questionnaire_IT-information-security.pdf"_s),
                 qPrintable(m_form));
        const auto import = [this](const QString &file, const QStringList &more = {}) {
            return run(QStringList{u"import"_s, file, u"--store"_s, m_store, u"--lang"_s, u"en"_s} +
                       more);
        };
        const QStringList take{u"--take"_s, u"all"_s};
        const Outcome empty = import(m_form, take);
        QCOMPARE(empty.code, 3);
        QVERIFY2(empty.err.contains("does not say who answers"), empty.err.constData());
        const QString done = path(u"filled%1.pdf"_s.arg(m_count));
        const int filled = QProcess::execute(
            u"/usr/bin/python3"_s,
            {QStringLiteral(VOTUM_SOURCE_DIR "/tests/support/fillform.py"), u"pypdf"_s, m_form,
             done,
             u"{\"informant\": \"Erika Muster\", \"date\": \"2026-11-24\", \"q1-note\": \"see there\"}"_s});
        if (filled == 77 && qgetenv("CI") != "true")
            QSKIP("pypdf is not installed");
        QCOMPARE(filled, 0);
        const Outcome listed = import(done);
        QVERIFY2(listed.out.contains("Erika Muster") && listed.out.contains("see there"),
                 listed.err.constData());
        QCOMPARE(import(done, take).lines().size(), 1);
        QVERIFY(bytesOf(done).startsWith("%PDF"));
        QCOMPARE(import(done).out.count("[already taken]"), 1);
        const Outcome none = import(written(u"no.pdf"_s, "%PDF-1.7\nnothing"), take);
        QCOMPARE(none.code, 3);
    }

    // A terminal is not driven by what somebody wrote into a form.
    void wordsOfOthersAreShown()
    {
        QJsonObject given = answer(u"CH-02"_s, u"byod"_s);
        given.insert(u"note"_s, u"\x1b[2Jgone\u202e"_s);
        const Outcome listed = run({u"import"_s, reply({given}), u"--store"_s, m_store});
        QCOMPARE(listed.code, 0);
        QVERIFY(listed.out.contains("gone") && !listed.out.contains('\x1b'));
        QVERIFY(!QString::fromUtf8(listed.out).contains(QChar(0x202e)));
        // Nor does a key make a line that is none of the program's.
        const QString forged = reply({answer(u"X\nCH-02  [fills a gap]"_s, u"byod"_s)});
        const Outcome told =
            run({u"import"_s, forged, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QVERIFY(told.out.contains("CH-02") && !told.out.contains("\nCH-02"));
    }

    void aReplyIsNoCase()
    {
        const QString file = reply({answer(u"CH-02"_s, u"byod"_s)});
        const Outcome told = run({u"evaluate"_s, file, u"--lang"_s, u"en"_s});
        QCOMPARE(told.code, 3);
        QVERIFY2(told.err.contains("reply to a questionnaire"), told.err.constData());
        QCOMPARE(run({u"import"_s, file, example(u"publisher.de"_s), u"--store"_s, m_store}).code,
                 2);
    }

private:
    QString formFor(const QStringList &options)
    {
        const Outcome made =
            run(QStringList{u"questionnaire"_s, u"2026-0001"_s, u"--store"_s, m_store, u"--out"_s,
                            path(u"out%1"_s.arg(m_count)), u"--lang"_s, u"en"_s} +
                options);
        m_form = made.lines().value(0);
        return made.code == 0 ? QString::fromUtf8(bytesOf(m_form)) : QString::fromUtf8(made.err);
    }

    // The form as it was before anything was taken.
    QString cached(const QString &whom)
    {
        QString &form = m_forms[whom];
        if (form.isEmpty())
            form = formFor({u"--for"_s, whom, u"--force"_s});
        return form;
    }

    QString uuid()
    {
        const QString html = cached(u"it"_s);
        return QRegularExpression(u"\"case\":\"([^\"]*)\""_s).match(html).captured(1);
    }

    // As the form saves it: its wording and its words are read from the form.
    QJsonObject answer(const QString &key, const QString &code)
    {
        static const QRegularExpression option(u"data-code=\"([^\"]*)\">(.*?)</span></label>"_s);
        static const QRegularExpression english(u"<span lang=\"en\">(.*?)</span>"_s);
        QJsonObject given{{u"key"_s, key},
                          {u"wording"_s, u"00"_s},
                          {u"asked"_s, u"?"_s},
                          {u"value"_s, QJsonArray{code}}};
        for (const QString &whom : {u"it"_s, u"department"_s}) {
            const QString html = cached(whom);
            const qsizetype from = html.indexOf(u"data-key=\"%1\""_s.arg(key));
            if (from < 0)
                continue;
            const QString part = html.mid(from, html.indexOf(u"</fieldset>"_s, from) - from);
            given.insert(u"wording"_s, part.section(u'"', 5, 5));
            given.insert(u"asked"_s, english.match(part).captured(1));
            QJsonArray options;
            for (auto match = option.globalMatch(part); match.hasNext();) {
                const auto found = match.next();
                options.append(QJsonObject{
                    {u"code"_s, found.captured(1)},
                    {u"text"_s, english.match(found.captured(2) + u"</span>"_s).captured(1)}});
            }
            given.insert(u"options"_s, options);
        }
        given.insert(u"note"_s, u"as agreed"_s);
        return given;
    }

    QString reply(const QList<QJsonObject> &answers)
    {
        QJsonArray list;
        for (const QJsonObject &one : answers)
            list.append(one);
        const QJsonObject object{{u"format"_s, u"votum-reply"_s},
                                 {u"formatVersion"_s, 1},
                                 {u"case"_s, uuid()},
                                 {u"fileNumber"_s, u"2026-0001"_s},
                                 {u"for"_s, u"it"_s},
                                 {u"catalogue"_s, u"1"_s},
                                 {u"catalogueSha256"_s, u"00"_s},
                                 {u"informant"_s, u"Erika Muster"_s},
                                 {u"function"_s, u"IT"_s},
                                 {u"date"_s, u"2026-11-24"_s},
                                 {u"answers"_s, list}};
        return written(u"reply%1.json"_s.arg(++m_replies), QJsonDocument(object).toJson());
    }

    QJsonObject answerOf(const QString &question) const
    {
        run({u"export"_s, u"2026-0001"_s, u"--store"_s, m_store, u"--format"_s, u"answers"_s,
             u"--out"_s, path(u"answers%1"_s.arg(m_count)), u"--lang"_s, u"en"_s, u"--force"_s});
        const QDir folder(path(u"answers%1"_s.arg(m_count)));
        const QStringList files = folder.entryList({u"*.json"_s});
        const QJsonObject file =
            QJsonDocument::fromJson(bytesOf(folder.filePath(files.value(0)))).object();
        return file[u"answers"_s][question][0].toObject();
    }

    QString m_store, m_form;
    QHash<QString, QString> m_forms;
    int m_count = 0, m_replies = 0;
};

QTEST_GUILESS_MAIN(QuestionnaireCommandTest)
#include "questionnairetest.moc"
