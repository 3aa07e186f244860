// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QCryptographicHash>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class CliTest : public ProgramTest
{
    Q_OBJECT

private slots:
    // What drives a terminal or forges a line is shown and does not act; JSON keeps every word.
    void foreignWordsDoNotAct()
    {
        const QString title = u"a\u0007\u001b[2J\u0085\u202ec\n2026-9999 v1  forged"_s;
        const QJsonObject answers{{u"title"_s, title}, {u"channel"_s, u"signal"_s}};
        const QString file = written(u"foreign.json"_s, QJsonDocument(answers).toJson());
        const QString store = path(u"foreign.votum"_s);
        QCOMPARE(run({u"import"_s, file, u"--store"_s, store}).code, 0);
        for (const QStringList &command :
             {QStringList{u"list"_s}, QStringList{u"show"_s, u"1"_s},
              QStringList{u"history"_s, u"1"_s}, QStringList{u"list"_s, u"--json"_s},
              QStringList{u"show"_s, u"no\u001b[2J"_s}}) {
            const Outcome outcome = run(command + QStringList{u"--store"_s, store});
            for (const QChar sign : QString::fromUtf8(outcome.out + outcome.err))
                QVERIFY2(sign == u'\n' ||
                             (sign.category() != QChar::Other_Control && sign != QChar(0x202e)),
                         qPrintable(command.join(u' ')));
        }
        const Outcome list = run({u"list"_s, u"--store"_s, store});
        QCOMPARE(list.lines().size(), 1);
        QVERIFY(list.lines().first().endsWith(u"a\ufffd\ufffd[2J⏎\ufffdc⏎2026-9999 v1  forged"_s));
        const Outcome json = run({u"list"_s, u"--json"_s, u"--store"_s, store});
        QCOMPARE(QJsonDocument::fromJson(json.out).array().at(0)[u"title"_s].toString(), title);
    }

    void helpAndVersion()
    {
        const Outcome help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *word : {"questions", "evaluate", "compare", "import", "list", "show",
                                 "export", "texts", "seal", "verify", "--store"})
            QVERIFY2(help.out.contains(word), word);
        QCOMPARE(run({u"--version"_s}).out.trimmed(), QByteArray("votum-cli " VOTUM_VERSION));
    }

    // A job or a container has no session, which is nothing to tell.
    void withoutASessionNothingIsTold()
    {
        qunsetenv("XDG_RUNTIME_DIR");
        const Outcome list =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, path(u"one.votum"_s)});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.err, QByteArray());
    }

    // Of one command alone, even where what else is said is wrong.
    void helpOfOneCommand()
    {
        const Outcome help = run({u"catalogue"_s, u"diff"_s, u"--loud"_s, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("votum-cli catalogue diff [OLD NEW]"));
        QVERIFY(help.out.contains("Exit codes"));
        QCOMPARE(help.out.count("votum-cli "), 1);
    }

    // What bash offers after these words.
    void completesInBash_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("offered");
        QTest::newRow("a command") << QStringList{u"se"_s} << u"seal"_s;
        QTest::newRow("a word of two") << QStringList{u"catalogue"_s, u"i"_s} << u"impact"_s;
        QTest::newRow("an option") << QStringList{u"export"_s, u"1"_s, u"--p"_s}
                                   << u"--paper --passphrase --passphrase-file --progress"_s;
        QTest::newRow("an option of all") << QStringList{u"seal"_s, u"--au"_s} << u"--author"_s;
        QTest::newRow("a value") << QStringList{u"export"_s, u"--format"_s, u"c"_s}
                                 << u"csv case"_s;
        QTest::newRow("the same option of another command")
            << QStringList{u"list"_s, u"--format"_s, u"c"_s} << u"csv"_s;
        QTest::newRow("its own languages")
            << QStringList{u"export"_s, u"--lang"_s, QString()} << u"de en all"_s;
        QTest::newRow("a file: bash's own") << QStringList{u"evaluate"_s, u"se"_s} << QString();
    }
    void completesInBash()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, offered);
        const QString script = written(u"completion.bash"_s, run({u"completion"_s, u"bash"_s}).out);
        QProcess bash;
        bash.start(u"bash"_s, QStringList{u"-c"_s,
                                          u"source \"$0\"; COMP_WORDS=(votum-cli \"$@\"); "
                                          "COMP_CWORD=$#; _votum_cli; echo ${COMPREPLY[*]}"_s,
                                          script} +
                                  words);
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardError(), QByteArray());
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).trimmed(), offered);
    }

    // The other shells read theirs, and it names every command.
    void completesInOtherShells_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("zsh") << u"zsh"_s;
        QTest::newRow("fish") << u"fish"_s;
    }
    void completesInOtherShells()
    {
        QFETCH(QString, shell);
        const QByteArray text = run({u"completion"_s, shell}).out;
        for (const QByteArray &line : run({u"--help"_s}).out.split('\n')) {
            if (line.startsWith("  votum-cli "))
                QVERIFY2(text.contains(line.split(' ').value(3)), line.constData());
        }
        if (QStandardPaths::findExecutable(shell).isEmpty())
            return; // not everywhere is there one to ask
        QProcess reader;
        reader.start(shell, {u"-n"_s, written(shell, text)});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardError(), QByteArray());
        QCOMPARE(reader.exitCode(), 0);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"judge"_s};
        QTest::newRow("no file") << QStringList{u"evaluate"_s};
        QTest::newRow("no such shell") << QStringList{u"completion"_s, u"cmd"_s};
        QTest::newRow("unknown option")
            << QStringList{u"evaluate"_s, example(u"publisher.de"_s), u"--loud"_s};
        QTest::newRow("no value") << QStringList{u"list"_s, u"--store"_s};
        QTest::newRow("no store") << QStringList{u"list"_s};
        QTest::newRow("bad date") << QStringList{u"evaluate"_s, example(u"publisher.de"_s),
                                                 u"--as-of"_s, u"yesterday"_s};
        QTest::newRow("unknown channel")
            << QStringList{u"compare"_s, example(u"publisher.de"_s), u"--channel"_s, u"pigeon"_s};
        QTest::newRow("compare, bad date")
            << QStringList{u"compare"_s, example(u"publisher.de"_s), u"--as-of"_s, u"yesterday"_s};
        QTest::newRow("bad language") << QStringList{u"questions"_s, u"--lang"_s, u"fr"_s};
        QTest::newRow("bad document") << QStringList{
            u"export"_s, u"--all"_s, u"--store"_s, path(u"x.votum"_s), u"--document"_s, u"novel"_s};
        QTest::newRow("bad paper") << QStringList{u"export"_s,        u"--all"_s,   u"--store"_s,
                                                  path(u"x.votum"_s), u"--paper"_s, u"a5"_s};
        QTest::newRow("a case and all of them") << QStringList{
            u"export"_s, u"2026-0001"_s, u"--all"_s, u"--store"_s, path(u"x.votum"_s)};
        QTest::newRow("bad format") << QStringList{u"export"_s,        u"--all"_s,    u"--store"_s,
                                                   path(u"x.votum"_s), u"--format"_s, u"doc"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.startsWith("votum-cli: ") || outcome.err.contains("\nvotum-cli: "));
        QVERIFY(outcome.out.isEmpty());
    }

    void questionsAsJson()
    {
        const Outcome outcome = run({u"questions"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray list = QJsonDocument::fromJson(outcome.out).array();
        QVERIFY(list.size() > 70);
        QSet<QString> steps;
        for (const QJsonValue &question : list) {
            for (const char16_t *key : {u"id", u"step", u"area", u"scope", u"kind", u"decisive",
                                        u"options", u"text", u"help", u"legalBasis"})
                QVERIFY(question.toObject().contains(QStringView(key)));
            steps.insert(question[u"step"_s].toString());
        }
        QCOMPARE(steps.size(), 9);
    }

    void evaluatesTheExamples()
    {
        const Outcome publisher = run({u"evaluate"_s, example(u"publisher.de"_s), u"--json"_s});
        QCOMPARE(publisher.code, 0);
        QCOMPARE(publisher.object().value(u"result"_s).toString(),
                 u"PERMISSIBLE_WITH_CONDITIONS"_s);
        QCOMPARE(publisher.object().value(u"decision"_s).toString(), u"D2"_s);
        const QJsonObject agency =
            run({u"evaluate"_s, example(u"travel-agency.en"_s), u"--json"_s}).object();
        QCOMPARE(agency.value(u"result"_s).toString(), u"NOT_PERMISSIBLE_UNTIL"_s);
        for (const char16_t *key : {u"purposes", u"findings", u"openQuestions", u"dpia", u"risks",
                                    u"plausibility", u"asOf", u"catalogue"})
            QVERIFY(agency.contains(QStringView(key)));
        const QJsonObject first = agency.value(u"findings"_s).toArray().first().toObject();
        QVERIFY(!first.value(u"because"_s).toArray().isEmpty());
        QVERIFY(!first.value(u"legalBasis"_s)[u"de"_s].toString().isEmpty());
    }

    void comparesChannels()
    {
        const QJsonObject object =
            run({u"compare"_s, example(u"travel-agency.en"_s), u"--channel"_s, u"threema-work"_s,
                 u"--channel=signal"_s, u"--json"_s})
                .object();
        QCOMPARE(object.value(u"asOf"_s).toString(), u"2026-11-23"_s);
        const QJsonArray channels = object.value(u"channels"_s).toArray();
        QStringList ids;
        for (const QJsonValue &channel : channels)
            ids << channel[u"channel"_s].toString();
        QCOMPARE(ids, (QStringList{u"whatsapp-consumer"_s, u"signal"_s, u"threema-work"_s,
                                   u"email-newsletter"_s}));
        QVERIFY(channels[0][u"present"_s].toBool() && !channels[1][u"present"_s].toBool());
        const QJsonObject judged =
            run({u"evaluate"_s, example(u"travel-agency.en"_s), u"--json"_s}).object();
        for (const char16_t *key : {u"result", u"decision", u"purposes"})
            QCOMPARE(channels[0][QStringView(key)], judged.value(QStringView(key)));
        const QJsonObject mail = channels[3].toObject();
        QStringList gone;
        for (const QJsonValue &finding : mail.value(u"gone"_s).toArray()) {
            gone << finding[u"id"_s].toString();
            QVERIFY(!finding[u"text"_s][u"de"_s].toString().isEmpty());
        }
        QVERIFY(gone.contains(u"TOS-02:sep"_s)); // business use is provided for
        QVERIFY(mail.value(u"newlyOpen"_s).toArray().contains(u"AVV-07"_s));
        QVERIFY(mail.value(u"unverified"_s).toArray().contains(u"CH-02"_s));
        QVERIFY(!mail.value(u"unverified"_s).toArray().contains(u"TOS-02"_s)); // it was read
        QVERIFY(mail.value(u"proposed"_s).toArray().contains(u"TOS-02"_s));
        QVERIFY(mail.value(u"decisive"_s).toArray().contains(u"AVV-07"_s));
        QCOMPARE(mail.value(u"best"_s)[u"purposes"_s].toArray().size(),
                 mail.value(u"purposes"_s).toArray().size());
        // What the organisation itself has to mend blocks whichever channel.
        QVERIFY(!mail.value(u"kept"_s).toArray().isEmpty());
        QCOMPARE(mail.value(u"best"_s)[u"result"_s].toString(), u"NOT_PERMISSIBLE_UNTIL"_s);
        const QJsonObject mended =
            run({u"compare"_s, example(u"publisher.en"_s), u"--json"_s}).object();
        const QJsonValue other = mended.value(u"channels"_s).toArray().last();
        QCOMPARE(other[u"result"_s].toString(), u"NOT_DECIDABLE"_s);
        QCOMPARE(other[u"best"_s][u"result"_s].toString(), u"PERMISSIBLE_WITH_CONDITIONS"_s);
        QVERIFY(!mail.value(u"gained"_s).toArray().isEmpty());
        QVERIFY(!mail.value(u"undecided"_s).toArray().isEmpty());
    }

    void comparesInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("German") << u"de"_s
                                << QStringList{u"E-Mail-Newsletter"_s,
                                               u"aktueller Stand des Vorgangs"_s,
                                               u"Neue Feststellungen: "_s, u"kein Prüfergebnis"_s};
        QTest::newRow("English") << u"en"_s
                                 << QStringList{u"E-mail newsletter"_s, u"the case as it stands"_s,
                                                u"New findings: "_s, u"not an assessment"_s};
    }
    void comparesInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        const Outcome outcome =
            run({u"compare"_s, example(u"publisher.de"_s), u"--lang"_s, language});
        QCOMPARE(outcome.code, 0);
        for (const QString &word : words)
            QVERIFY2(outcome.out.contains(word.toUtf8()), qPrintable(word));
    }

    void theDateDecidesWhatIsOld()
    {
        const QString file = example(u"publisher.de"_s);
        const QJsonObject later =
            run({u"evaluate"_s, file, u"--json"_s, u"--as-of"_s, u"2030-01-01"_s}).object();
        QCOMPARE(later.value(u"asOf"_s).toString(), u"2030-01-01"_s);
        QCOMPARE(later.value(u"result"_s).toString(), u"NOT_DECIDABLE"_s);
    }

    void speaksBothLanguages()
    {
        const QString file = example(u"publisher.de"_s);
        QVERIFY(run({u"evaluate"_s, file, u"--lang"_s, u"de"_s})
                    .out.contains("Vorgeschlagene Entscheidung: Freigabe"));
        QVERIFY(run({u"evaluate"_s, file, u"--lang"_s, u"en"_s})
                    .out.contains("Proposed decision: approval"));
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("no JSON") << QByteArray("{\n  \"answers\": {,\n}") << QByteArray("line 2");
        QTest::newRow("unknown question")
            << QByteArray(R"({"answers": {"XX-99": "yes"}})") << QByteArray("$.answers.XX-99");
        QTest::newRow("unknown option")
            << QByteArray(R"({"answers": {"CH-02": "tin can"}})") << QByteArray("$.answers.CH-02");
        QTest::newRow("unknown subject")
            << QByteArray(R"({"answers": {"TRF-01": [{"value": "eea", "recipient": "nobody"}]}})")
            << QByteArray("$.answers.TRF-01[0]");
        QTest::newRow("wrong type")
            << QByteArray(R"({"answers": {"REQ-03": 7}})") << QByteArray("$.answers.REQ-03");
        QTest::newRow("unknown key") << QByteArray(R"({"answer": {}})") << QByteArray("$.answer");
    }
    void badInput()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, place);
        const QString file = written(u"bad.json"_s, bytes);
        const Outcome outcome = run({u"evaluate"_s, file, u"--lang"_s, u"en"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(place), outcome.err.constData());
        QVERIFY(outcome.err.contains("bad.json"));
        QCOMPARE(run({u"import"_s, file, u"--store"_s, path(u"never.votum"_s)}).code, 3);
        QVERIFY(!QFile::exists(path(u"never.votum"_s)));
    }

    void missingFilesAreBadInput()
    {
        QCOMPARE(run({u"evaluate"_s, path(u"nothing.json"_s)}).code, 3);
        QCOMPARE(run({u"verify"_s, path(u"nothing.pdf"_s)}).code, 3);
        QCOMPARE(run({u"verify"_s, written(u"text.json"_s, "{}")}).code, 3);
        QCOMPARE(run({u"verify"_s, written(u"torn.pdf"_s, "%PDF-1.7 torn")}).code, 3);
        QCOMPARE(run({u"list"_s, u"--store"_s, written(u"no.votum"_s, "not a store at all")}).code,
                 3);
    }

    // The whole way: import, list, show, seal, export, verify, and what a changed byte does.
    void fromAnswersToAVerifiedRecord()
    {
        const QString store = path(u"cases.votum"_s), out = path(u"out"_s);
        const Outcome imported = run({u"import"_s, example(u"publisher.de"_s),
                                      example(u"travel-agency.en"_s), u"--store"_s, store});
        QCOMPARE(imported.code, 0);
        QCOMPARE(imported.lines().size(), 2);
        const QString id = imported.lines().first();
        const Outcome listed = run({u"list"_s, u"--store"_s, store, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(listed.out).array().size(), 2);
        QVERIFY(run({u"show"_s, id, u"--store"_s, store}).out.contains(id.toUtf8()));
        QCOMPARE(run({u"show"_s, u"1999-0001"_s, u"--store"_s, store}).code, 3);

        const Outcome sealed = run({u"seal"_s, id, u"--store"_s, store});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
        const QString seal = sealed.lines().first().section(u' ', 1);
        QCOMPARE(seal.size(), 64);
        QCOMPARE(run({u"seal"_s, id, u"--store"_s, store}).code, 1);

        const Outcome json =
            run({u"export"_s, id, u"--store"_s, store, u"--format"_s, u"json"_s, u"--out"_s, out});
        QCOMPARE(json.code, 0);
        const QByteArray record = bytesOf(json.lines().first());
        QCOMPARE(QString::fromLatin1(
                     QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex()),
                 seal);

        const Outcome pdfs = run({u"export"_s, u"--all"_s, u"--store"_s, store, u"--lang"_s,
                                  u"both"_s, u"--format"_s, u"pdf"_s, u"--out"_s, out});
        QVERIFY2(pdfs.code == 0, pdfs.err.constData());
        QCOMPARE(pdfs.lines().size(), 4);
        for (const QString &file : pdfs.lines()) {
            const Outcome checked = run({u"verify"_s, file, u"--lang"_s, u"en"_s});
            QVERIFY2(checked.code == 0, checked.out.constData());
            QVERIFY(checked.out.contains("Untouched"));
        }
        const QString german = pdfs.lines().filter(id).filter(u"_de.pdf"_s).value(0);
        QVERIFY(!german.isEmpty());
        const Outcome known = run({u"verify"_s, german, u"--store"_s, store, u"--lang"_s, u"en"_s});
        QCOMPARE(known.code, 0);
        QVERIFY(known.out.contains("issued exactly this file"));
        QVERIFY(known.out.contains(seal.toUtf8()));

        QByteArray altered = bytesOf(german);
        altered.append("\n% one comment more\n");
        const Outcome caught =
            run({u"verify"_s, written(u"altered.pdf"_s, altered), u"--lang"_s, u"en"_s});
        QCOMPARE(caught.code, 4);
        QVERIFY(caught.out.contains("APPENDED"));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "programtest.moc"
