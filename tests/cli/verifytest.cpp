// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Files checked against a store, and files of another version of the program.
class VerifyCommandTest : public ProgramTest
{
    Q_OBJECT

private slots:
    // What a store says of a file, apart from what the file says of itself.
    void verifiesAgainstAStore()
    {
        const QString store = path(u"sealing.votum"_s), copy = path(u"copy.votum"_s);
        const QString id =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).lines().value(0);
        QCOMPARE(run({u"seal"_s, id, u"--store"_s, store}).code, 0);
        QVERIFY(QFile::copy(store, copy));
        const auto exported = [&](const QString &format) {
            return run({u"export"_s, id, u"--store"_s, copy, u"--document"_s, u"short"_s,
                        u"--format"_s, format, u"--out"_s, path(u"copied"_s)})
                .lines()
                .value(0);
        };
        const QString pdf = exported(u"pdf"_s), record = exported(u"json"_s);
        const auto verify = [](const QString &file, const QString &where, const QString &lang) {
            return run({u"verify"_s, file, u"--store"_s, where, u"--lang"_s, lang});
        };
        const Outcome issued = verify(pdf, copy, u"en"_s);
        QCOMPARE(issued.code, 0);
        QVERIFY(issued.out.contains("issued exactly this file"));
        // The store sealed the record, but its copy issued the file.
        const Outcome notIssued = verify(pdf, store, u"en"_s);
        QCOMPARE(notIssued.code, 1);
        QVERIFY(notIssued.out.contains("Untouched"));
        QVERIFY(notIssued.out.contains("unknown file of a known record"));
        QVERIFY(verify(pdf, store, u"de"_s).out.contains("UNBEKANNT"));
        QCOMPARE(verify(record, store, u"en"_s).code, 0);

        const Outcome grown =
            verify(written(u"grown.pdf"_s, bytesOf(pdf) + "\n% more\n"), copy, u"en"_s);
        QCOMPARE(grown.code, 4);
        QVERIFY(grown.out.contains("APPENDED: something other than signatures"));
        QVERIFY(grown.out.contains("issued the file as it was before"));

        // What was issued is untouched, even if this version renders its record otherwise.
        const QString plain = path(u"otherwise.pdf"_s);
        QCOMPARE(
            QProcess::execute(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, plain}),
            0);
        const QString other =
            written(u"issued.pdf"_s, bytesOf(plain).replace("/Title (", "/Title (x"));
        const Outcome altered = verify(other, copy, u"en"_s);
        QCOMPARE(altered.code, 1);
        QVERIFY(altered.out.contains("ALTERED"));
        const QString note =
            u"import hashlib, sqlite3, sys; s = sqlite3.connect(sys.argv[1]); s.execute('INSERT "
            "INTO issued (version, document, language, sha256, time) SELECT version, document, "
            "language, ?, time FROM issued LIMIT 1', "
            "[hashlib.sha256(open(sys.argv[2], 'rb').read()).hexdigest()]); s.commit()"_s;
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, note, copy, other}), 0);
        const Outcome known = verify(other, copy, u"en"_s);
        QCOMPARE(known.code, 0);
        QVERIFY(known.out.contains("issued exactly this file"));
        QVERIFY(known.out.contains("The file is therefore untouched"));

        const QString foreign = path(u"foreign.votum"_s);
        run({u"import"_s, example(u"travel-agency.en"_s), u"--store"_s, foreign});
        for (const QString &file : {pdf, record}) {
            const Outcome unknown = verify(file, foreign, u"en"_s);
            QCOMPARE(unknown.code, 1);
            QVERIFY(unknown.out.contains("UNKNOWN: this store did not seal this record."));
        }
        QCOMPARE(verify(pdf, path(u"none/at/all.votum"_s), u"en"_s).code, 3);
    }

    // Deleted under the organisation's rule: what was handed out is known by the protocol.
    void knowsWhatWasDeleted()
    {
        const QString store = path(u"deleted.votum"_s);
        const QString id =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).lines().value(0);
        QCOMPARE(run({u"seal"_s, id, u"--store"_s, store}).code, 0);
        const QString pdf =
            run({u"export"_s, id, u"--store"_s, store, u"--document"_s, u"short"_s, u"--format"_s,
                 u"pdf"_s, u"--lang"_s, u"de"_s, u"--out"_s, path(u"deleted"_s)})
                .lines()
                .value(0);
        const auto verify = [&](const QString &lang) {
            return run({u"verify"_s, pdf, u"--store"_s, store, u"--lang"_s, lang});
        };
        QCOMPARE(verify(u"en"_s).code, 0);
        const QString end =
            u"import sqlite3, sys; s = sqlite3.connect(sys.argv[1]); s.execute(\"UPDATE versions "
            u"SET "
            "status = 'revoked'\"); s.execute(\"INSERT INTO events (version, kind, date, time, "
            "author, subject, text, sha256) VALUES (1, 'revocation', '2020-01-01', "
            "'2020-01-01T00:00:00.000Z', '', '', '', '')\"); s.commit()"_s;
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, end, store}), 0);
        const QStringList call{u"retention"_s, u"--store"_s, store, u"--reason"_s, u"plan"_s};
        QCOMPARE(run(call + QStringList{u"--rule"_s, u"ended"_s, u"--months"_s, u"1"_s}).code, 0);
        const Outcome gone = run(call + QStringList{id, u"--delete"_s});
        QVERIFY2(gone.code == 0, gone.err.constData());
        const Outcome known = verify(u"en"_s);
        QCOMPARE(known.code, 0);
        QVERIFY(known.out.contains("was deleted on"));
        QVERIFY(known.out.contains("issued exactly this file"));
        QVERIFY(verify(u"de"_s).out.contains("Löschprotokoll"));
    }

    // Made by another version, then written anew or altered with the usual tools.
    void verifiesFilesOfAnotherVersion()
    {
        const QString store = path(u"versions.votum"_s);
        const QString id =
            run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, store}).lines().value(0);
        const QString pdf =
            run({u"export"_s, id, u"--store"_s, store, u"--document"_s, u"short"_s, u"--format"_s,
                 u"pdf"_s, u"--lang"_s, u"de"_s, u"--out"_s, path(u"versions"_s)})
                .lines()
                .value(0);
        const QString plain = path(u"plain.pdf"_s);
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s,
                                               u"--no-original-object-ids"_s, pdf, plain}),
                 0);
        QByteArray bytes = bytesOf(plain);
        const QByteArray version(VOTUM_VERSION), other(version.size(), '9');
        const QByteArray creator = "Votum " + version, another = "Votum " + other;
        QVERIFY(bytes.contains(creator));
        const auto verify = [this](const QByteArray &file, const QString &lang) {
            return run({u"verify"_s, written(u"other.pdf"_s, file), u"--lang"_s, lang});
        };
        const Outcome anew = verify(bytes, u"en"_s);
        QCOMPARE(anew.code, 4);
        QVERIFY(anew.out.contains("REWRITTEN"));
        QVERIFY(verify(bytes, u"de"_s).out.contains("NEU GESCHRIEBEN"));
        QByteArray older = bytes;
        older.replace(creator, "Votum 0.0.0");
        const Outcome impossible = verify(older, u"en"_s);
        QCOMPARE(impossible.code, 1);
        QVERIFY(impossible.out.contains("That is impossible."));
        bytes.replace(creator, another);
        const Outcome same = verify(bytes, u"en"_s);
        QVERIFY2(same.code == 0, same.out.constData());
        QVERIFY(same.out.contains(QByteArray("Made by another version (" + other)));
        QVERIFY(same.out.contains("pages as painted, structure, attachments, links and metadata"));
        QVERIFY(verify(bytes, u"de"_s).out.contains("Von einer anderen Version"));

        // One letter of the first heading becomes another.
        const qsizetype heading = bytes.indexOf("/H1 <</MCID");
        const qsizetype first = bytes.indexOf("[<", heading) + 2;
        const qsizetype last = bytes.indexOf(">] TJ", first) - 4;
        QVERIFY(heading > 0 && bytes.mid(first, 4) != bytes.mid(last, 4));
        bytes.replace(first, 4, bytes.mid(last, 4));
        const Outcome altered = verify(bytes, u"en"_s);
        QCOMPARE(altered.code, 1);
        QVERIFY(altered.out.contains("ALTERED"));
        QVERIFY2(altered.out.contains("First on page "), altered.out.constData());
        QVERIFY(altered.out.contains("The words are others."));
        QVERIFY(altered.out.contains("The record gives: "));
        QVERIFY(altered.out.contains(QByteArray("only version " + other)));
        QVERIFY(verify(bytes, u"de"_s).out.contains("VERÄNDERT"));

        const QString locked = path(u"locked.pdf"_s);
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--encrypt"_s, u"user"_s, u"owner"_s, u"256"_s,
                                               u"--"_s, pdf, locked}),
                 0);
        const Outcome closed = run({u"verify"_s, locked, u"--lang"_s, u"en"_s});
        QCOMPARE(closed.code, 3);
        QVERIFY(closed.err.contains("password"));
    }
};

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "verifytest.moc"
