// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Case files and backups under a passphrase, which never stands on the command line.
class PassphraseCommandTest : public ProgramTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = path(u"home.votum"_s);
        QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, m_store}).code, 0);
        m_right = written(u"right.txt"_s, "korrekt Pferd Batterie\nmore");
        m_wrong = written(u"wrong.txt"_s, "korrekt Pferd Batteriee\n");
    }

    void aCaseTravelsLocked()
    {
        const Outcome out =
            run({u"export"_s, u"--all"_s, u"--store"_s, m_store, u"--format"_s, u"case"_s,
                 u"--out"_s, path(u"out"_s), u"--passphrase-file"_s, m_right});
        QVERIFY2(out.code == 0, out.err.constData());
        const QString file = out.lines().value(0);
        QVERIFY(bytesOf(file).startsWith("VOTUMLCK"));
        QVERIFY(!bytesOf(file).contains("SQLite"));
        const QString away = path(u"away.votum"_s);
        const auto taken = [&](const QStringList &more) {
            return run(QStringList{u"import"_s, file, u"--store"_s, away} + more);
        };
        const Outcome wrong = taken({u"--passphrase-file"_s, m_wrong});
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains("does not fit"), wrong.err.constData());
        QCOMPARE(run({u"list"_s, u"--store"_s, away}).lines().size(), 0);
        QCOMPARE(taken({u"--passphrase-file"_s, path(u"none"_s)}).code, 3);
        const Outcome right = taken({u"--passphrase-file"_s, m_right});
        QVERIFY2(right.code == 0, right.err.constData());
        QCOMPARE(run({u"list"_s, u"--store"_s, away}).lines().size(), 1);
        QCOMPARE(taken({u"--passphrase-file"_s, m_right}).code, 0); // it is there already
        // Cut on its way.
        const QString cut = written(u"cut.votumcase"_s, bytesOf(file).chopped(1));
        const Outcome damaged = run({u"import"_s, cut, u"--store"_s, path(u"third.votum"_s),
                                     u"--passphrase-file"_s, m_right});
        QCOMPARE(damaged.code, 3);
        QVERIFY(damaged.err.contains("cut off"));
        // A backup under a passphrase is no case.
        const QString backup = path(u"as.votumcase"_s);
        QCOMPARE(run({u"backup"_s, u"--store"_s, m_store, u"--out"_s, backup,
                      u"--passphrase-file"_s, m_right})
                     .code,
                 0);
        const Outcome other = run({u"import"_s, backup, u"--store"_s, path(u"third.votum"_s),
                                   u"--passphrase-file"_s, m_right});
        QCOMPARE(other.code, 3);
        QVERIFY2(other.err.contains("as.votumcase"), other.err.constData());
    }

    void aBackupIsLocked()
    {
        const QString backup = path(u"backup.votum"_s), store = path(u"back.votum"_s);
        QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).code, 0);
        const QStringList call{u"backup"_s, u"--store"_s, store, u"--out"_s, backup};
        const Outcome made = run(call + QStringList{u"--passphrase-file"_s, m_right});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(bytesOf(backup).startsWith("VOTUMLCK"));
        const QByteArray before = bytesOf(backup);
        QCOMPARE(run(call + QStringList{u"--passphrase-file"_s, m_right}).code, 1);
        QCOMPARE(bytesOf(backup), before); // never over another
        QCOMPARE(run({u"import"_s, example(u"travel-agency.en"_s), u"--store"_s, store}).code, 0);
        const QStringList restore{u"restore"_s, backup, u"--store"_s, store};
        QCOMPARE(run(restore + QStringList{u"--passphrase-file"_s, m_wrong}).code, 3);
        QCOMPARE(run({u"list"_s, u"--store"_s, store}).lines().size(), 2);
        const Outcome restored = run(restore + QStringList{u"--passphrase-file"_s, m_right});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QCOMPARE(run({u"list"_s, u"--store"_s, store}).lines().size(), 1);
    }

    void whatIsRefused()
    {
        const QStringList call{u"backup"_s, u"--store"_s, m_store, u"--out"_s, path(u"no.votum"_s)};
        const Outcome brief = run(
            call + QStringList{u"--passphrase-file"_s, written(u"short.txt"_s, "elf Zeichen\n")});
        QCOMPARE(brief.code, 1);
        QVERIFY(brief.err.contains("at least 12"));
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--store"_s, m_store, u"--format"_s, u"pdf"_s,
                      u"--out"_s, path(u"pdf"_s), u"--passphrase-file"_s, m_right})
                     .code,
                 2);
        // Never as a word of the call itself.
        QCOMPARE(run(call + QStringList{u"--passphrase=korrekt Pferd Batterie"_s}).code, 2);
        QVERIFY(!QFile::exists(path(u"no.votum"_s)));
    }

#ifdef Q_OS_LINUX
    // Without a terminal it cannot be asked for; at one, what is typed is not shown.
    void itIsAskedForAtTheTerminal()
    {
        QProcess alone;
        alone.start(u"setsid"_s, {u"-w"_s, QStringLiteral(VOTUM_CLI), u"backup"_s, u"--store"_s,
                                  m_store, u"--out"_s, path(u"alone.votum"_s), u"--passphrase"_s});
        QVERIFY(alone.waitForFinished());
        QCOMPARE(alone.exitCode(), 1);
        QVERIFY(alone.readAllStandardError().contains("--passphrase-file"));

        const auto typed = [this](const QString &name, const QByteArray &words) {
            QProcess terminal;
            terminal.start(u"script"_s, {u"-qec"_s,
                                         u"'%1' backup --store '%2' --out '%3' --passphrase"_s.arg(
                                             QStringLiteral(VOTUM_CLI), m_store, path(name)),
                                         u"/dev/null"_s});
            if (!terminal.waitForStarted())
                return Outcome();
            QByteArray shown;
            for (const QByteArray &line : words.split('\n')) {
                while (!shown.endsWith(": ") && terminal.waitForReadyRead(60'000))
                    shown += terminal.readAll();
                shown += '|';
                terminal.write(line + '\n');
            }
            if (!terminal.waitForFinished(60'000))
                return Outcome();
            return Outcome{terminal.exitCode(), shown + terminal.readAll(), {}};
        };
        const Outcome differs =
            typed(u"d.votum"_s, "korrekt Pferd Batterie\nkorrekt Pferd Batterei");
        QCOMPARE(differs.code, 1);
        QVERIFY2(differs.out.contains("differ"), differs.out.constData());
        const Outcome same = typed(u"t.votum"_s, "korrekt Pferd Batterie\nkorrekt Pferd Batterie");
        QVERIFY2(same.code == 0, same.out.constData());
        QVERIFY2(!same.out.contains("korrekt"), same.out.constData());
        QCOMPARE(run({u"restore"_s, path(u"t.votum"_s), u"--store"_s, path(u"anew.votum"_s),
                      u"--passphrase-file"_s, m_right})
                     .code,
                 0);
    }
#endif

private:
    QString m_store, m_right, m_wrong;
};

QTEST_GUILESS_MAIN(PassphraseCommandTest)
#include "passphrasetest.moc"
