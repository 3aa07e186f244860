#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class CliTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QString storeOfMany(const QString &name, int count)
    {
        QStringList arguments{u"import"_s, u"--store"_s, path(name)};
        for (int i = 0; i < count; ++i)
            arguments << example(u"publisher.de"_s);
        return run(arguments).lines().size() == count ? path(name) : QString();
    }
    static QStringList exportArguments(const QString &store, const QString &out,
                                       const QStringList &more)
    {
        return QStringList{u"export"_s, u"--all"_s, u"--store"_s, store,
                           u"--out"_s,  out,        u"--lang"_s,  u"en"_s} +
               more;
    }
    static Outcome exportAll(const QString &store, const QString &out, const QStringList &more)
    {
        return run(exportArguments(store, out, more));
    }

private slots:
    void helpAndVersion()
    {
        const Outcome help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *word : {"questions", "evaluate", "compare", "import", "list", "show",
                                 "export", "texts", "seal", "verify", "--store"})
            QVERIFY2(help.out.contains(word), word);
        QCOMPARE(run({u"--version"_s}).out.trimmed(), QByteArray("votum-cli " VOTUM_VERSION));
        QCOMPARE(run({u"evaluate"_s, u"--help"_s}).code, 0);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"judge"_s};
        QTest::newRow("no file") << QStringList{u"evaluate"_s};
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
        QVERIFY(mail.value(u"unverified"_s).toArray().contains(u"TOS-02"_s));
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
        QCOMPARE(caught.code, 1);
        QVERIFY(caught.out.contains("ALTERED"));
    }

    // Every document on request, in both languages; what a case does not have is said.
    void exportsOtherDocuments()
    {
        const QString store = path(u"documents.votum"_s);
        const QString id =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).lines().value(0);
        const auto exported = [&](const QStringList &more) {
            return run(QStringList{u"export"_s, id, u"--store"_s, store, u"--lang"_s, u"both"_s,
                                   u"--out"_s, path(u"documents"_s)} +
                       more);
        };
        for (const QString &code : {u"record"_s, u"short"_s, u"actions"_s, u"tia"_s}) {
            const Outcome outcome = exported({u"--document"_s, code, u"--paper"_s, u"letter"_s});
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QCOMPARE(outcome.lines().size(), 2);
            for (const QString &file : outcome.lines()) {
                QProcess info;
                info.start(u"pdfinfo"_s, {file});
                QVERIFY(info.waitForFinished());
                QVERIFY(info.readAllStandardOutput().contains("612 x 792 pts (letter)"));
                QVERIFY(run({u"verify"_s, file, u"--lang"_s, u"en"_s}).out.contains("Untouched"));
            }
        }
        for (const QString &code : {u"opinion"_s, u"addendum"_s}) {
            const Outcome outcome = exported({u"--document"_s, code});
            QCOMPARE(outcome.code, 1);
            QVERIFY(outcome.err.contains(code.toUtf8()));
            QVERIFY(outcome.out.isEmpty());
        }
        const Outcome all = run({u"export"_s, u"--all"_s, u"--store"_s, store, u"--document"_s,
                                 u"addendum"_s, u"--out"_s, path(u"documents"_s)});
        QCOMPARE(all.code, 0);
        QVERIFY(all.out.isEmpty());
    }

    // Evidence is embedded if the folder has it; else the file is named and nothing is written.
    void embedsEvidence()
    {
        QJsonObject answers = QJsonDocument::fromJson(bytesOf(example(u"publisher.de"_s))).object();
        answers.insert(
            u"evidence"_s,
            QJsonArray{QJsonObject{
                {u"title"_s, u"Vertrag"_s},
                {u"fileName"_s, u"vertrag.txt"_s},
                {u"size"_s, 3},
                {u"sha256"_s, // SHA-256 of "abc": FIPS 180-2, appendix B.1
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s}}});
        const QString store = path(u"evidence.votum"_s), folder = path(u"evidence"_s);
        const QString file = written(u"with-evidence.json"_s, QJsonDocument(answers).toJson());
        const Outcome imported = run({u"import"_s, file, u"--store"_s, store});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QVERIFY(QDir().mkpath(folder));
        const auto exported = [&] {
            return run({u"export"_s, imported.lines().first(), u"--store"_s, store, u"--evidence"_s,
                        folder, u"--out"_s, path(u"embedded"_s), u"--lang"_s, u"en"_s});
        };
        const Outcome missing = exported();
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.err.contains("vertrag.txt") && missing.err.contains("not found"));
        QVERIFY(!written(u"evidence/vertrag.txt"_s, "abd").isEmpty());
        const Outcome changed = exported();
        QCOMPARE(changed.code, 3);
        QVERIFY(changed.err.contains("vertrag.txt") && changed.err.contains("changed"));
        QVERIFY(QDir(path(u"embedded"_s)).isEmpty());
        QVERIFY(!written(u"evidence/vertrag.txt"_s, "abc").isEmpty());
        const Outcome done = exported();
        QVERIFY2(done.code == 0, done.err.constData());
        const Outcome verified = run({u"verify"_s, done.lines().first(), u"--lang"_s, u"en"_s});
        QCOMPARE(verified.code, 0);
        QVERIFY(verified.out.contains("Untouched"));
        QProcess list;
        list.start(u"pdfdetach"_s, {u"-list"_s, done.lines().first()});
        QVERIFY(list.waitForFinished());
        QVERIFY(list.readAllStandardOutput().contains("vertrag.txt"));
    }

    // What the PDF cannot show is said before the seal; the record keeps it.
    void sealingSaysWhatIsReplaced()
    {
        QJsonObject answers = QJsonDocument::fromJson(bytesOf(example(u"publisher.de"_s))).object();
        const QString store = path(u"replaced.votum"_s), title = u"Kanal 😀 \ue000 中"_s;
        const auto seal = [&](const QString &language) {
            const QString file = written(u"replaced.json"_s, QJsonDocument(answers).toJson());
            const QString id =
                run({u"import"_s, file, u"--store"_s, store}).lines().value(0, u"none"_s);
            return run({u"seal"_s, id, u"--store"_s, store, u"--lang"_s, language});
        };
        const Outcome plain = seal(u"en"_s);
        QCOMPARE(plain.code, 0);
        QVERIFY2(!plain.err.contains("U+"), plain.err.constData());
        answers.insert(u"title"_s, title);
        const Outcome english = seal(u"en"_s);
        QCOMPARE(english.code, 0);
        QVERIFY2(english.err.contains("the PDF lacks: U+1F600 (😀), U+E000, U+4E2D (中). In"),
                 english.err.constData());
        QCOMPARE(english.lines().size(), 1); // the seal alone
        const Outcome german = seal(u"de"_s);
        QVERIFY2(german.err.contains("des PDF fehlen: U+1F600 (😀), U+E000, U+4E2D (中). Im"),
                 german.err.constData());
        const Outcome json = run({u"export"_s, u"2"_s, u"--store"_s, store, u"--format"_s,
                                  u"json"_s, u"--out"_s, path(u"replaced"_s)});
        const QJsonObject record = QJsonDocument::fromJson(bytesOf(json.lines().value(0))).object();
        QCOMPARE(record.value(u"case"_s)[u"title"_s].toString(), title);
    }

    void aFullFolderIsAnError()
    {
        const QString store = path(u"blocked.votum"_s);
        const Outcome imported =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store});
        QCOMPARE(imported.code, 0);
        const QString notAFolder = written(u"file-in-the-way"_s, "x");
        const Outcome outcome = run({u"export"_s, u"--all"_s, u"--store"_s, store, u"--format"_s,
                                     u"pdf"_s, u"--out"_s, notAFolder + u"/below"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.err.isEmpty());
    }

    // Progress for each case, in their order; without --progress none where nobody watches.
    void allCasesWithProgress()
    {
        const QString store = storeOfMany(u"progress.votum"_s, 6), out = path(u"progress"_s);
        const Outcome outcome = exportAll(store, out, {u"--progress"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.err.endsWith("1 of 6\n2 of 6\n3 of 6\n4 of 6\n5 of 6\n6 of 6\n"),
                 outcome.err.constData());
        QCOMPARE(outcome.lines().size(), 6);
        QCOMPARE(QDir(out).entryList(QDir::Files).size(), 6);
        const QStringList first{outcome.lines().first(), outcome.lines().last()};
        QVERIFY(first[0].contains(u"2026-0006"_s) && first[1].contains(u"2026-0001"_s));
        for (const QString &file : first)
            QVERIFY(run({u"verify"_s, file, u"--lang"_s, u"en"_s}).out.contains("Untouched"));
        const Outcome quiet = exportAll(store, out, {u"--format"_s, u"json"_s});
        QCOMPARE(quiet.code, 0);
        QCOMPARE(quiet.lines().size(), 6);
        QVERIFY2(!quiet.err.contains(" of 6"), quiet.err.constData());
    }

    // A folder has the name of one file: that case is named, the others are written.
    void oneCaseFailsTheOthersGoOn()
    {
        const QString store = storeOfMany(u"oneFails.votum"_s, 3), out = path(u"oneFails"_s);
        const Outcome json = exportAll(store, out, {u"--format"_s, u"json"_s});
        QCOMPARE(json.lines().size(), 3);
        const QString blocked = out + u"/2026-0002_v1.json"_s;
        QVERIFY(QFile::remove(blocked) && QDir().mkpath(blocked + u"/in the way"_s));
        const Outcome outcome = exportAll(store, out, {u"--format"_s, u"json"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.lines().size(), 2);
        QVERIFY2(outcome.err.contains("2026-0002_v1: "), outcome.err.constData());
        QVERIFY2(outcome.err.contains("Cases that failed: 1 of 3. Files written: 2."),
                 outcome.err.constData());
    }

    // Ctrl-C ends after the file in hand and says how far it came; a kill may come at any time.
    // Either way every file under its name is whole.
    void interruptionTearsNoFile_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("killed") << SIGKILL;
    }
    void interruptionTearsNoFile()
    {
        QFETCH(int, signal);
        const QString name = u"stopped%1"_s.arg(signal), out = path(name);
        const QString store = storeOfMany(name + u".votum"_s, 40);
        QProcess process;
        process.start(QStringLiteral(VOTUM_CLI), exportArguments(store, out, {u"--progress"_s}));
        QByteArray err;
        while (!err.contains("3 of 40\n") && process.waitForReadyRead(120'000))
            err += process.readAllStandardError();
        QVERIFY2(err.contains("3 of 40\n"), err.constData());
        QCOMPARE(kill(pid_t(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(120'000));
        err += process.readAllStandardError();
        const QStringList files = QDir(out).entryList({u"*.pdf"_s}, QDir::Files);
        QVERIFY(files.size() >= 3 && files.size() < 40);
        for (const QString &file : files)
            QVERIFY(bytesOf(QDir(out).filePath(file)).endsWith("%%EOF\n"));
        QVERIFY(run({u"verify"_s, QDir(out).filePath(files.first())}).code == 0);
        if (signal == SIGKILL) {
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QCOMPARE(run({u"list"_s, u"--store"_s, store}).lines().size(), 40);
            return;
        }
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QString told =
            u"Interrupted. Cases done: %1 of 40. Files written: %1."_s.arg(files.size());
        QVERIFY2(err.contains(told.toUtf8()), err.constData());
        QCOMPARE(QDir(out).entryList(QDir::Files), files); // and nothing half written beside them
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "clitest.moc"
