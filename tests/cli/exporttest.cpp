// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

// votum-cli export and seal: what is written, and what happens when something is in the way.
class ExportTest : public ProgramTest
{
    Q_OBJECT

private:
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
    // Every document on request, in both languages; what a case does not have is said.
    void exportsOtherDocuments()
    {
        const QString store = path(u"documents.votum"_s);
        const QString id =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).lines().value(0);
        const auto exported = [&](const QStringList &more) {
            return run(QStringList{u"export"_s, id, u"--store"_s, store, u"--lang"_s, u"all"_s,
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
    // In every form there is, each file named by it.
    // What the organisation adds travels in the PDF, and whoever checks it is told.
    void documentsGetALetterhead()
    {
        const QString store = path(u"letterhead.votum"_s), logo = path(u"logo.png"_s);
        const QString id =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).lines().value(0);
        QFile picture(logo);
        QVERIFY(picture.open(QIODevice::WriteOnly));
        // One red pixel.
        picture.write(QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAA"
            "AElFTkSuQmCC"));
        picture.close();
        const auto exported = [&](const QStringList &more) {
            return run(QStringList{u"export"_s, id, u"--store"_s, store, u"--lang"_s, u"en"_s,
                                   u"--document"_s, u"short"_s, u"--force"_s, u"--out"_s,
                                   path(u"letterhead"_s)} +
                       more);
        };
        const Outcome made = exported(
            {u"--letterhead"_s, u"Probe GmbH"_s, u"--address"_s, u"Musterweg 1"_s, u"--logo"_s,
             logo, u"--logo-text"_s, u"A square"_s, u"--mark"_s, u"confidential"_s,
             u"--distribution"_s, u"Board"_s, u"--distribution"_s, u"Works council"_s});
        QVERIFY2(made.code == 0, made.err.constData());
        const Outcome checked = run({u"verify"_s, made.lines().value(0), u"--lang"_s, u"en"_s});
        QVERIFY(checked.out.contains("Untouched"));
        QVERIFY2(checked.out.contains("Probe GmbH | Musterweg 1 | A square | confidential | Board "
                                      "| Works council"),
                 checked.out.constData());
        const Outcome bare = exported({});
        QVERIFY(!run({u"verify"_s, bare.lines().value(0)}).out.contains("Probe GmbH |"));
        QCOMPARE(exported({u"--logo-text"_s, u"A square"_s}).code, 2);
        const Outcome undescribed = exported({u"--logo"_s, logo});
        QCOMPARE(undescribed.code, 3);
        QVERIFY(undescribed.err.contains("description"));
        QCOMPARE(exported({u"--logo"_s, store, u"--logo-text"_s, u"x"_s}).code, 3);
        QCOMPARE(exported({u"--logo"_s, path(u"none.png"_s), u"--logo-text"_s, u"x"_s}).code, 3);
        QCOMPARE(exported({u"--mark"_s, QString(61, u'x')}).code, 3);
    }

    void exportsEveryForm_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<int>("files"); // of a language
        QTest::addColumn<QByteArray>("begins");
        const QByteArray zip("PK\x03\x04");
        QTest::newRow("docx") << u".docx"_s << 1 << zip;
        QTest::newRow("odt") << u".odt"_s << 1 << zip;
        QTest::newRow("ods") << u".ods"_s << 1 << zip;
        QTest::newRow("html") << u".html"_s << 1 << QByteArray("<!DOCTYPE html>");
        QTest::newRow("md") << u".md"_s << 1 << QByteArray("**");
        QTest::newRow("mail") << u".eml"_s << 1 << QByteArray("X-Unsent: 1\r\n");
        QTest::newRow("csv") << u".csv"_s << 3 << QByteArray("\xef\xbb\xbf");
        QTest::newRow("pia") << u".json"_s << 1 << QByteArray("{");
        QTest::newRow("art30") << u".csv"_s << 1 << QByteArray("\xef\xbb\xbf");
    }
    void exportsEveryForm()
    {
        QFETCH(QString, ending);
        QFETCH(int, files);
        QFETCH(QByteArray, begins);
        const QString form = QString::fromLatin1(QTest::currentDataTag());
        const QString store = storeOfMany(form + u".votum"_s, 1);
        const Outcome outcome = run({u"export"_s, u"1"_s, u"--store"_s, store, u"--format"_s, form,
                                     u"--lang"_s, u"all"_s, u"--out"_s, path(form)});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QStringList written = outcome.lines();
        QCOMPARE(written.size(), 2 * files);
        for (int i = 0; i < 2 * files; ++i) {
            QVERIFY(written[i].endsWith((i < files ? u"_de"_s : u"_en"_s) + ending));
            QVERIFY(bytesOf(written[i]).startsWith(begins));
            QVERIFY(bytesOf(written[i]).size() > 500);
        }
        QCOMPARE(QSet<QString>(written.begin(), written.end()).size(), written.size());
    }

    void anUnknownFormIsWrongUsage()
    {
        const Outcome outcome = run({u"export"_s, u"1"_s, u"--store"_s, path(u"none.votum"_s),
                                     u"--format"_s, u"doc"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(outcome.code, 2);
        for (const char *form : {"pdf", "docx", "odt", "html", "md", "mail", "csv", "ods", "pia",
                                 "art30", "json", "answers", "case"})
            QVERIFY2(outcome.err.contains(form), form);
    }

    // All cases are one table; a case whose every purpose was refused has no row, and by itself no
    // file.
    void theRecordOfProcessingIsOneTable()
    {
        const QString store = storeOfMany(u"ropa.votum"_s, 2);
        QJsonObject refused = QJsonDocument::fromJson(bytesOf(example(u"publisher.de"_s))).object();
        QJsonObject decision = refused.value(u"decision"_s).toObject();
        QJsonObject purposes = decision.value(u"purposes"_s).toObject();
        QVERIFY(!purposes.isEmpty());
        const qsizetype kept = purposes.size();
        for (const QString &purpose : purposes.keys())
            purposes.insert(purpose, u"D4"_s);
        decision.insert(u"purposes"_s, purposes);
        refused.insert(u"decision"_s, decision);
        const QString file = written(u"refused.json"_s, QJsonDocument(refused).toJson());
        const Outcome imported = run({u"import"_s, file, u"--store"_s, store});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const auto exported = [&](const QString &which) {
            return run({u"export"_s, which, u"--store"_s, store, u"--format"_s, u"art30"_s,
                        u"--lang"_s, u"de"_s, u"--out"_s, path(u"ropa"_s)});
        };
        const Outcome all = exported(u"--all"_s);
        QVERIFY2(all.code == 0, all.err.constData());
        QCOMPARE(all.lines().size(), 1);
        QVERIFY(all.lines().front().endsWith(u"Art-30_de.csv"_s));
        const QByteArray table = bytesOf(all.lines().front());
        QCOMPARE(table.count("\r\n"), 1 + 2 * kept);
        const Outcome none = exported(imported.lines().front());
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("Art.\u00a030"), none.err.constData());
        QCOMPARE(QDir(path(u"ropa"_s)).entryList(QDir::Files).size(), 1);
    }

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

    // What the store keeps is in the PDF without a folder.
    void embedsWhatTheStoreKeeps()
    {
        const QString store = path(u"kept.votum"_s), contract = written(u"kept.txt"_s, "abc");
        const Outcome imported =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store});
        const QString id = imported.lines().value(0);
        QCOMPARE(run({u"evidence"_s, id, u"--store"_s, store, u"--add"_s, contract}).code, 0);
        QVERIFY(QFile::remove(contract));
        const Outcome done = run({u"export"_s, id, u"--store"_s, store, u"--with-evidence"_s,
                                  u"--out"_s, path(u"kept"_s), u"--lang"_s, u"en"_s});
        QVERIFY2(done.code == 0, done.err.constData());
        QProcess list;
        list.start(u"pdfdetach"_s, {u"-list"_s, done.lines().first()});
        QVERIFY(list.waitForFinished());
        QVERIFY(list.readAllStandardOutput().contains("kept.txt"));
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
        QVERIFY(first[0].contains(u"2026-0001"_s) && first[1].contains(u"2026-0006"_s));
        for (const QString &file : first)
            QVERIFY(run({u"verify"_s, file, u"--lang"_s, u"en"_s}).out.contains("Untouched"));
        const Outcome quiet = exportAll(store, out, {u"--format"_s, u"json"_s});
        QCOMPARE(quiet.code, 0);
        QCOMPARE(quiet.lines().size(), 6);
        QVERIFY2(!quiet.err.contains(" of 6"), quiet.err.constData());
    }

    // Two clients, each with a store of its own, and one folder.
    void noFileIsReplacedUnasked()
    {
        const QString out = path(u"clients"_s);
        QJsonObject answers = QJsonDocument::fromJson(bytesOf(example(u"publisher.de"_s))).object();
        const auto exported = [&](const QString &store, const QString &client,
                                  const QStringList &more = {}) {
            const QString file = path(store + u".votum"_s);
            if (!QFile::exists(file)) {
                answers.insert(u"organisation"_s, client);
                // Of which no name tells the difference.
                answers.insert(u"title"_s, store == u"three"_s ? u"Case!"_s : u"Case"_s);
                run({u"import"_s, written(u"client.json"_s, QJsonDocument(answers).toJson()),
                     u"--store"_s, file});
                run({u"seal"_s, u"2026-0001"_s, u"--store"_s, file});
            }
            return run(QStringList{u"export"_s, u"2026-0001"_s, u"--store"_s, file, u"--format"_s,
                                   u"json"_s, u"--out"_s, out, u"--lang"_s, u"en"_s} +
                       more);
        };
        const Outcome one = exported(u"one"_s, u"Alpha AG"_s),
                      two = exported(u"two"_s, u"Beta/KG"_s);
        QCOMPARE(one.code, 0);
        QCOMPARE(two.code, 0);
        QCOMPARE(QDir(out).entryList(QDir::Files),
                 (QStringList{u"Alpha-AG_2026-0001_v1_Case.json"_s,
                              u"Beta-KG_2026-0001_v1_Case.json"_s}));
        const QByteArray first = bytesOf(one.lines().first());
        QVERIFY(first.contains("Alpha AG"));

        const Outcome third = exported(u"three"_s, u"Alpha AG"_s);
        QCOMPARE(third.code, 1);
        QVERIFY2(third.err.contains("already exists"), third.err.constData());
        QVERIFY(third.lines().isEmpty());
        QCOMPARE(bytesOf(one.lines().first()), first);
        QCOMPARE(exported(u"one"_s, {}).code, 0); // the same file again
        QCOMPARE(exported(u"three"_s, {}, {u"--force"_s}).code, 0);
        QVERIFY(bytesOf(one.lines().first()) != first);
    }

    // A folder has the name of one file: that case is named, the others are written.
    void oneCaseFailsTheOthersGoOn()
    {
        const QString store = storeOfMany(u"oneFails.votum"_s, 3), out = path(u"oneFails"_s);
        const Outcome json = exportAll(store, out, {u"--format"_s, u"json"_s});
        QCOMPARE(json.lines().size(), 3);
        const QString blocked = json.lines().filter(u"2026-0002_v1"_s).value(0);
        QVERIFY(QFile::remove(blocked) && QDir().mkpath(blocked + u"/in the way"_s));
        const Outcome outcome = exportAll(store, out, {u"--format"_s, u"json"_s, u"--force"_s});
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

QTEST_GUILESS_MAIN(ExportTest)
#include "exporttest.moc"
