// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The store as a thing of its own: checked, backed up, restored, read while it cannot be changed.
class StoreCommandTest : public ProgramTest
{
    Q_OBJECT

private slots:
    // What happened since the seal is appended; what may be reported as met is listed first.
    void eventsAreAppended()
    {
        const QString store = path(u"events.votum"_s);
        run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store});
        const auto event = [&](const QStringList &more) {
            return run(QStringList{u"event"_s, u"1"_s, u"--store"_s, store, u"--lang"_s, u"en"_s} +
                       more);
        };
        const QStringList suspension{u"--kind"_s, u"suspension"_s, u"--text"_s,
                                     u"The provider was taken over."_s};
        QCOMPARE(event(suspension).code, 1);
        QCOMPARE(run({u"seal"_s, u"1"_s, u"--store"_s, store}).code, 0);
        const QJsonArray open = event({u"--json"_s}).object()[u"open"_s].toArray();
        QVERIFY(open.size() > 3);
        const QString subject = open.first()[u"concerns"_s].toString();
        QVERIFY(!open.first()[u"text"_s].toString().isEmpty());
        const QString proof = written(u"proof.txt"_s, "abc");
        const Outcome met =
            event({u"--kind"_s, u"conditionMet"_s, u"--text"_s, u"Done."_s, u"--concerns"_s,
                   subject, u"--date"_s, u"2026-11-24"_s, u"--file"_s, proof});
        QVERIFY2(met.code == 0, met.err.constData());
        const QJsonObject after = event({u"--json"_s}).object();
        QVERIFY(after[u"open"_s].toArray().size() < open.size());
        const QJsonObject entered = after[u"events"_s].toArray().first().toObject();
        QCOMPARE(entered[u"subject"_s].toString(), subject);
        QVERIFY(entered[u"sha256"_s].toString().startsWith(u"ba7816bf"_s));
        // It is not open any more.
        QCOMPARE(event({u"--kind"_s, u"conditionMet"_s, u"--text"_s, u"Again."_s, u"--concerns"_s,
                        subject})
                     .code,
                 2);
        QCOMPARE(event(suspension).code, 0);
        QVERIFY(run({u"list"_s, u"--store"_s, store, u"--lang"_s, u"en"_s})
                    .out.toLower()
                    .contains("suspended"));
        QVERIFY(event({}).out.contains("The provider was taken over."));
    }

    void casesAreNumberedByThePattern()
    {
        const QString store = path(u"numbers.votum"_s);
        const auto add = [&](const QString &numbering) {
            return run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store,
                        u"--numbering"_s, numbering, u"--lang"_s, u"en"_s});
        };
        const Outcome refused = add(u"DSB-{number}"_s);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains("DSB-{number}"));
        QVERIFY(!QFileInfo::exists(store));
        const Outcome added = add(u"DSB/{year}/{number}"_s);
        QVERIFY2(added.code == 0, added.err.constData());
        const QString number = QString::fromUtf8(added.out).trimmed();
        QVERIFY(number.startsWith("DSB/2"_L1) && number.endsWith("/0001"_L1));
        QCOMPARE(run({u"show"_s, number, u"--store"_s, store}).code, 0);
    }

    void anEventNeedsItsWords_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<int>("code");
        const QStringList kind{u"--kind"_s, u"revocation"_s};
        QTest::newRow("kind") << QStringList{u"--kind"_s, u"superseded"_s} << 2;
        QTest::newRow("text") << kind << 1;
        QTest::newRow("date") << kind + QStringList{u"--text"_s, u"x"_s, u"--date"_s, u"today"_s}
                              << 2;
        QTest::newRow("concerns") << kind +
                                         QStringList{u"--text"_s, u"x"_s, u"--concerns"_s, u"y"_s}
                                  << 2;
        QTest::newRow("file") << kind + QStringList{u"--text"_s, u"x"_s, u"--file"_s, u"/none"_s}
                              << 3;
    }
    void anEventNeedsItsWords()
    {
        QFETCH(QStringList, given);
        QFETCH(int, code);
        const QString store = path(u"faulty.votum"_s);
        if (!QFile::exists(store)) {
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store});
            QCOMPARE(run({u"seal"_s, u"1"_s, u"--store"_s, store}).code, 0);
        }
        const Outcome outcome = run(QStringList{u"event"_s, u"1"_s, u"--store"_s, store} + given);
        QCOMPARE(outcome.code, code);
        QVERIFY(!outcome.err.isEmpty());
        const Outcome list = run({u"event"_s, u"1"_s, u"--store"_s, store, u"--json"_s});
        QVERIFY(list.object()[u"events"_s].toArray().isEmpty());
    }

    void init()
    {
        m_store = path(u"s%1.votum"_s.arg(++m_count));
        QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, m_store}).code, 0);
    }

    void onlyImportMakesAStore()
    {
        const QString slip = path(u"slip.votum"_s);
        const QStringList calls[]{
            {u"list"_s},
            {u"show"_s, u"2026-0001"_s},
            {u"check"_s},
            {u"export"_s, u"--all"_s, u"--format"_s, u"json"_s, u"--out"_s, path(u"out"_s)},
            {u"seal"_s, u"2026-0001"_s}};
        for (const QStringList &call : calls) {
            const Outcome outcome = run(call + QStringList{u"--store"_s, slip});
            QCOMPARE(outcome.code, 3);
            QVERIFY(outcome.err.contains("does not exist"));
        }
        QVERIFY(!QFile::exists(slip));
    }

    void checkTellsWhatWasTouched()
    {
        const Outcome sound = run({u"check"_s, u"--store"_s, m_store});
        QCOMPARE(sound.code, 0);
        QCOMPARE(sound.out.trimmed(), QByteArray("The store is sound."));
        change(u"UPDATE versions SET title = 'x'"_s);
        const Outcome touched = run({u"check"_s, u"--store"_s, m_store, u"--json"_s});
        QCOMPARE(touched.code, 1);
        QCOMPARE(touched.object()[u"sound"_s], QJsonValue(false));
        // The triggers that stood in the way come first.
        const QJsonObject fault = touched.object()[u"faults"_s].toArray().last().toObject();
        QCOMPARE(fault[u"code"_s].toString(), u"checkRow"_s);
        QVERIFY(fault[u"concerns"_s].toString().endsWith(" v1"_L1));
        QVERIFY(!fault[u"text"_s].toString().isEmpty());
        QVERIFY(run({u"check"_s, u"--store"_s, m_store, u"--lang"_s, u"de"_s})
                    .out.contains("Das Register"));
        QVERIFY(QFile::resize(m_store, 0));
        QCOMPARE(run({u"check"_s, u"--store"_s, m_store}).code, 1);
    }

    void aDamagedStoreIsRescued()
    {
        const QString damaged = path(u"damaged%1.votum"_s.arg(m_count)), out = damaged + u".out"_s;
        QVERIFY(QFile::copy(m_store, damaged));
        QVERIFY(QFile::resize(damaged, QFileInfo(damaged).size() - 4096));
        const QByteArray before = bytesOf(damaged);
        QCOMPARE(run({u"list"_s, u"--store"_s, damaged}).code, 3);
        QCOMPARE(run({u"rescue"_s, u"--store"_s, damaged}).code, 2);
        const Outcome rescued = run({u"rescue"_s, u"--store"_s, damaged, u"--out"_s, out});
        QCOMPARE(rescued.lines().size(), 1);
        QVERIFY(rescued.err.contains("rescued: 1"));
        QCOMPARE(bytesOf(damaged), before);
        const QString store = damaged + u".new.votum"_s;
        QCOMPARE(run({u"import"_s, rescued.lines().first(), u"--store"_s, store}).code, 0);
        QCOMPARE(run({u"list"_s, u"--store"_s, store}).lines().size(), 1);
        const Outcome none =
            run({u"rescue"_s, u"--store"_s, path(u"none.votum"_s), u"--out"_s, out});
        QCOMPARE(none.code, 3);
    }

    void aBackupIsRestored()
    {
        const QString backup = path(u"b%1.votum"_s.arg(m_count));
        QCOMPARE(run({u"backup"_s, u"--store"_s, m_store, u"--out"_s, backup}).code, 0);
        QCOMPARE(run({u"backup"_s, u"--store"_s, m_store, u"--out"_s, backup}).code, 1);
        QCOMPARE(run({u"backup"_s, u"--store"_s, m_store}).code, 2);
        QCOMPARE(run({u"import"_s, example(u"travel-agency.en"_s), u"--store"_s, m_store}).code, 0);
        const Outcome restored = run({u"restore"_s, backup, u"--store"_s, m_store});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY(restored.out.contains(".replaced.votum"));
        QCOMPARE(run({u"list"_s, u"--store"_s, m_store}).lines().size(), 1);
        QCOMPARE(run({u"restore"_s, path(u"none.votum"_s), u"--store"_s, m_store}).code, 3);
        QCOMPARE(run({u"list"_s, u"--store"_s, m_store}).lines().size(), 1);
    }

    // The clock is the computer's, so the case is made old.
    void casesDueAreDeleted()
    {
        const auto retention = [this](const QStringList &more) {
            return run(QStringList{u"retention"_s, u"--store"_s, m_store} + more);
        };
        const Outcome none = retention({});
        QCOMPARE(none.code, 0);
        QVERIFY(none.out.contains("No rule is laid down"));
        const QStringList wrong[]{{u"--rule"_s, u"draft"_s},
                                  {u"--months"_s, u"3"_s},
                                  {u"--delete"_s},
                                  {u"2026-0001"_s, u"--rule"_s, u"draft"_s, u"--months"_s, u"3"_s},
                                  {u"2026-0001"_s, u"--hold"_s, u"--delete"_s}};
        for (const QStringList &call : wrong)
            QCOMPARE(retention(call).code, 2);
        const QString number =
            retention({u"--json"_s}).object()[u"cases"_s][0][u"fileNumber"_s].toString();
        const QStringList reason{u"--reason"_s, u"plan"_s};
        QCOMPARE(retention(QStringList{u"--rule"_s, u"draft"_s, u"--months"_s, u"1"_s}).code, 1);
        QCOMPARE(
            retention(QStringList{u"--rule"_s, u"draft"_s, u"--months"_s, u"1"_s} + reason).code,
            0);
        QCOMPARE(retention({u"--due"_s}).lines().size(), 1); // the rule alone
        QCOMPARE(retention(QStringList{number, u"--delete"_s} + reason).code, 1);
        QCOMPARE(retention(QStringList{u"nobody"_s, u"--hold"_s} + reason).code, 3);
        change(u"UPDATE journal SET time = '2020-01-01T00:00:00.000Z'"_s);
        QCOMPARE(retention(QStringList{number, u"--hold"_s} + reason).code, 0);
        QVERIFY(retention({}).out.contains("held since"));
        const Outcome held = retention(QStringList{number, u"--delete"_s} + reason);
        QCOMPARE(held.code, 1);
        QVERIFY(held.err.contains("hold"));
        QCOMPARE(retention(QStringList{number, u"--release"_s} + reason).code, 0);
        const QJsonObject due = retention({u"--json"_s, u"--due"_s}).object();
        QCOMPARE(due[u"cases"_s][0][u"isDue"_s], QJsonValue(true));
        QCOMPARE(due[u"rules"_s][0][u"months"_s].toInt(), 1);
        QCOMPARE(retention(QStringList{number, u"--until"_s, u"2999-12-31"_s} + reason).code, 0);
        QCOMPARE(retention(QStringList{number, u"--delete"_s} + reason).code, 1);
        QCOMPARE(retention(QStringList{number, u"--until"_s, u"yesterday"_s} + reason).code, 1);
        const QString before = m_store.chopped(6) + u".before-v9.votum"_s;
        QVERIFY(QFile::copy(m_store, before));
        change(u"DELETE FROM retention WHERE act = 'prolong'"_s);
        const Outcome gone =
            retention(QStringList{number, u"--delete"_s, u"--lang"_s, u"de"_s} + reason);
        QVERIFY2(gone.code == 0, gone.err.constData());
        QVERIFY(gone.out.contains("Löschprotokoll"));
        QVERIFY(gone.out.contains(before.toUtf8()));
        const QJsonObject after = retention({u"--json"_s}).object();
        QCOMPARE(after[u"cases"_s].toArray().size(), 0);
        QCOMPARE(after[u"erased"_s][0][u"protocol"_s][u"fileNumber"_s].toString(), number);
        QCOMPARE(
            retention({u"--rule"_s, u"draft"_s, u"--months"_s, u"0"_s, u"--reason"_s, u"x"_s}).code,
            0);
        QVERIFY(retention({}).out.contains("No rule is laid down"));
    }

    void theRegisterLeavesInOtherForms()
    {
        const QStringList call{u"list"_s, u"--store"_s, m_store, u"--format"_s};
        const Outcome table = run(call + QStringList{u"csv"_s});
        QCOMPARE(table.code, 0);
        QCOMPARE(table.lines().size(), 2);
        QVERIFY(table.lines().value(1).contains(u"2026-"_s));
        const QString file = path(u"due.ics"_s);
        const QStringList toFile = call + QStringList{u"ics"_s, u"--out"_s, file};
        QCOMPARE(run(toFile).code, 0);
        QVERIFY(bytesOf(file).startsWith("BEGIN:VCALENDAR"));
        QCOMPARE(run(toFile).code, 0); // it stands there already
        const QStringList other = call + QStringList{u"csv"_s, u"--out"_s, file};
        QVERIFY(run(other).err.contains("due.ics"));
        QVERIFY(bytesOf(file).startsWith("BEGIN:VCALENDAR"));
        QCOMPARE(run(other + QStringList{u"--force"_s}).code, 0);
        QVERIFY(bytesOf(file).startsWith("\xef\xbb\xbf"));
        const Outcome unknown = run(call + QStringList{u"xls"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("csv, ods, ics"));
    }

    void evidenceIsKeptAndWritten()
    {
        const QString file = written(u"offer.txt"_s, "an offer");
        const QStringList call{u"evidence"_s, u"2026-0001"_s, u"--store"_s, m_store};
        const Outcome added = run(call + QStringList{u"--add"_s, file, u"--json"_s});
        QVERIFY2(added.code == 0, added.err.constData());
        const QJsonObject entry = QJsonDocument::fromJson(added.out).array().last().toObject();
        QCOMPARE(entry[u"title"_s].toString(), u"offer"_s);
        QCOMPARE(entry[u"file"_s].toString(), u"offer.txt"_s);
        QCOMPARE(entry[u"size"_s].toInt(), 8);
        QVERIFY(entry[u"kept"_s].toBool());
        QVERIFY(run(call).out.contains("kept in the store"));
        const QString out = path(u"files%1"_s.arg(m_count));
        QCOMPARE(run(call + QStringList{u"--out"_s, out}).lines(),
                 QStringList{out + u"/offer.txt"_s});
        QCOMPARE(bytesOf(out + u"/offer.txt"_s), QByteArray("an offer"));
        QCOMPARE(run(call + QStringList{u"--out"_s, out}).code, 1); // it is there already
        QCOMPARE(run(call + QStringList{u"--out"_s, out, u"--force"_s}).code, 0);
        const QString id = entry[u"id"_s].toString();
        const Outcome without = run(call + QStringList{u"--remove"_s, id});
        QCOMPARE(without.code, 1);
        QVERIFY(without.err.contains("reason"));
        QCOMPARE(run(call + QStringList{u"--remove"_s, u"nobody"_s}).code, 3);
        QCOMPARE(run(call + QStringList{u"--remove"_s, id, u"--reason"_s, u"wrong case"_s}).code,
                 0);
        QVERIFY(!run(call).out.contains("offer"));
        QCOMPARE(run(call + QStringList{u"--add"_s, path(u"none.pdf"_s)}).code, 3);
        QCOMPARE(run(call + QStringList{u"--add"_s, written(u"empty.pdf"_s, {})}).code, 3);
        QCOMPARE(run({u"check"_s, u"--store"_s, m_store}).code, 0);
    }

    void aHeldStoreIsRead()
    {
        QFile lock(m_store + u".lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4711\nvotum\nDESK-7\nanother-machine\nboot\n");
        lock.close();
        const Outcome list = run({u"list"_s, u"--store"_s, m_store});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.lines().size(), 1);
        QVERIFY(list.err.contains("for reading only"));
        const Outcome refused =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, m_store});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains("DESK-7"));
    }

    // SQLite's words stand beside ours, in brackets, and never for them.
    void whatFailedIsSaidInOurWords()
    {
        const QByteArray sound = bytesOf(m_store);
        const auto inGerman = [this](const char *command) -> QByteArray {
            const Outcome told =
                run({QString::fromLatin1(command), u"--store"_s, m_store, u"--lang"_s, u"de"_s});
            return told.out + told.err;
        };
        // Damaged: a page that holds rows.
        written(QFileInfo(m_store).fileName(),
                sound.left(4096 * 3) + QByteArray(4096, 'x') + sound.mid(4096 * 4));
        const QList<QByteArray> damaged = inGerman("check").split('\n');
        QVERIFY(damaged.size() > 1);
        for (const QByteArray &line : damaged) {
            const bool isOfTheLibrary = line.startsWith("  (");
            QVERIFY2(isOfTheLibrary || (!line.contains("Tree") && !line.contains("malformed")),
                     line.constData());
        }
        QVERIFY(damaged.join('\n').contains("Die Datei selbst ist besch\xc3\xa4"
                                            "digt"));
        // Cut short.
        written(QFileInfo(m_store).fileName(), sound.left(sound.size() - 100));
        QVERIFY(inGerman("list").contains("ist besch\xc3\xa4"
                                          "digt"));
        written(QFileInfo(m_store).fileName(), sound);
        // A row whose parent is gone.
        change(u"DELETE FROM versions"_s);
        QVERIFY(inGerman("check").contains("In der Tabelle parts steht ein Eintrag, zu dem"));
        written(QFileInfo(m_store).fileName(), sound);
        // Held: since when, as people write it.
        QFile lock(m_store + u".lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4711\nvotum\nDESK-7\nanother-machine\nboot\n");
        lock.close();
        const Outcome held = run(
            {u"import"_s, example(u"publisher.de"_s), u"--store"_s, m_store, u"--lang"_s, u"de"_s});
        const QString since =
            QFileInfo(lock).lastModified().toString(u"'seit: 'dd.MM.yyyy, HH:mm"_s);
        QVERIFY2(held.err.contains(since.toUtf8()), held.err.constData());
    }

    // Each PDF handed out fixes what the store held before.
    void aPdfTellsThatTheStoreWasChanged()
    {
        const QString id =
            run({u"list"_s, u"--store"_s, m_store}).lines().value(0).section(u' ', 0, 0);
        QCOMPARE(run({u"seal"_s, id, u"--store"_s, m_store}).code, 0);
        const QString pdf =
            run({u"export"_s, id, u"--store"_s, m_store, u"--document"_s, u"short"_s, u"--format"_s,
                 u"pdf"_s, u"--lang"_s, u"en"_s, u"--out"_s, path(u"o%1"_s.arg(m_count))})
                .lines()
                .value(0);
        const auto verify = [&](const QString &file) {
            return run({u"verify"_s, file, u"--store"_s, m_store});
        };
        QCOMPARE(verify(pdf).code, 0);
        // Somebody rewrites the history and builds the whole chain anew, as this page allows.
        change(u"UPDATE chain SET link = x'00' WHERE source = 1"_s);
        const Outcome changed = verify(pdf);
        QCOMPARE(changed.code, 1);
        QVERIFY(changed.out.contains("Untouched") && changed.out.contains("CHANGED"));
        // A link nobody could have printed is none of ours.
        QByteArray bytes = bytesOf(pdf);
        QVERIFY(bytes.contains("; link="));
        bytes.replace("; link=", "; link=x");
        QCOMPARE(run({u"verify"_s, written(u"forged.pdf"_s, bytes)}).code, 1);
    }

private:
    // As another program would: triggers first.
    void change(const QString &sql)
    {
        const QString script =
            u"import sqlite3, sys\ns = sqlite3.connect(sys.argv[1])\nfor (n,) in "
            u"s.execute(\"SELECT "
            "name FROM sqlite_schema WHERE type = 'trigger'\").fetchall():\n  s.execute('DROP "
            "TRIGGER ' + n)\ns.execute(sys.argv[2])\ns.commit()"_s;
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, script, m_store, sql}), 0);
    }

    QString m_store;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(StoreCommandTest)
#include "storetest.moc"
