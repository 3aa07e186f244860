// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

// Cases from one store to another: whole, as answers, and begun anew from what was handed out.
class TravelCommandTest : public ProgramTest
{
    Q_OBJECT

private slots:
    void init()
    {
        ++m_count;
        m_home = path(u"home%1.votum"_s.arg(m_count));
        m_away = path(u"away%1.votum"_s.arg(m_count));
        m_out = path(u"out%1"_s.arg(m_count));
        QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, m_home}).code, 0);
    }

    void aSealedCaseTravels()
    {
        QCOMPARE(run({u"evidence"_s, u"2026-0001"_s, u"--store"_s, m_home, u"--add"_s,
                      written(u"offer.txt"_s, "an offer")})
                     .code,
                 0);
        const Outcome sealed = run({u"seal"_s, u"2026-0001"_s, u"--store"_s, m_home});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
        const QString file = exported(u"case"_s);
        QVERIFY(file.endsWith(u".votumcase"_s));
        const Outcome preview =
            run({u"import"_s, file, u"--store"_s, m_away, u"--preview"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(preview.code == 0, preview.err.constData());
        QVERIFY(preview.out.contains("new"));
        QVERIFY(run({u"list"_s, u"--store"_s, m_away}).out.isEmpty());
        const Outcome taken = run({u"import"_s, file, u"--store"_s, m_away});
        QVERIFY2(taken.code == 0, taken.err.constData());
        QCOMPARE(taken.out.trimmed(), QByteArray("2026-0001"));
        QCOMPARE(run({u"check"_s, u"--store"_s, m_away}).code, 0);
        // It is as sealed there as here: the same documents.
        const QStringList pdf{u"export"_s, u"2026-0001"_s, u"--format"_s,
                              u"pdf"_s,    u"--lang"_s,    u"de"_s};
        const Outcome here = run(pdf + QStringList{u"--store"_s, m_home, u"--out"_s, m_out});
        const Outcome there =
            run(pdf + QStringList{u"--store"_s, m_away, u"--out"_s, m_out + u"2"_s});
        QCOMPARE(here.code + there.code, 0);
        QVERIFY(!here.lines().isEmpty());
        QCOMPARE(bytesOf(here.lines().front()), bytesOf(there.lines().front()));
        QCOMPARE(run({u"verify"_s, here.lines().front(), u"--store"_s, m_away}).code, 0);
        QVERIFY(run({u"evidence"_s, u"2026-0001"_s, u"--store"_s, m_away})
                    .out.contains("kept in the store"));
        // Twice is once.
        const Outcome again = run({u"import"_s, file, u"--store"_s, m_away, u"--lang"_s, u"en"_s});
        QCOMPARE(again.code, 0);
        QVERIFY(again.out.isEmpty());
        QVERIFY(again.err.contains("has it already"));
        QCOMPARE(run({u"list"_s, u"--store"_s, m_away}).lines().size(), 1);
        const Outcome anew = run({u"import"_s, file, u"--store"_s, m_away, u"--as-new"_s});
        QVERIFY2(anew.code == 0, anew.err.constData());
        QCOMPARE(anew.out.trimmed(), QByteArray("2026-0002"));
        QVERIFY(run({u"evidence"_s, u"2026-0002"_s, u"--store"_s, m_away})
                    .out.contains("kept in the store"));
    }

    void twoCasesOfOneNumberAreToldApart()
    {
        QCOMPARE(run({u"seal"_s, u"2026-0001"_s, u"--store"_s, m_home}).code, 0);
        QCOMPARE(run({u"import"_s, example(u"travel-agency.en"_s), u"--store"_s, m_away}).code, 0);
        QCOMPARE(run({u"import"_s, exported(u"case"_s), u"--store"_s, m_away}).code, 0);
        const Outcome shown =
            run({u"show"_s, u"2026-0001"_s, u"--store"_s, m_away, u"--lang"_s, u"en"_s});
        QCOMPARE(shown.code, 3);
        QVERIFY(shown.err.contains("Several cases"));
        QCOMPARE(run({u"show"_s, u"2"_s, u"--store"_s, m_away}).code, 0);
    }

    void nothingIsReplacedUnasked()
    {
        const QString file = exported(u"case"_s);
        const QByteArray before = bytesOf(file);
        const QStringList call{u"export"_s,   u"2026-0001"_s, u"--store"_s, m_home,
                               u"--format"_s, u"case"_s,      u"--out"_s,   m_out};
        QCOMPARE(run(call).code, 1);
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(run(call + QStringList{u"--force"_s}).code, 0);
        QCOMPARE(QDir(m_out).entryList(QDir::Files).size(), 1);
        QCOMPARE(run({u"export"_s, u"--all"_s, u"--store"_s, m_home, u"--format"_s, u"case"_s,
                      u"--out"_s, m_out + u"all"_s})
                     .lines()
                     .size(),
                 1);
        QCOMPARE(run({u"list"_s, u"--store"_s, file, u"--lang"_s, u"en"_s}).code, 3); // no store
    }

    void aBrokenFileIsRefused()
    {
        const QString file = exported(u"case"_s);
        QVERIFY(QFile::resize(file, QFileInfo(file).size() - 4096));
        QCOMPARE(run({u"import"_s, file, u"--store"_s, m_away}).code, 3);
        QVERIFY(run({u"list"_s, u"--store"_s, m_away}).out.isEmpty());
    }

    void answersComeBack()
    {
        const QString file = exported(u"answers"_s);
        QVERIFY(bytesOf(file).contains("\"answers\""));
        const QStringList asOf{u"--as-of"_s, u"2026-11-23"_s};
        const Outcome judged = run(QStringList{u"evaluate"_s, file} + asOf);
        QVERIFY(!judged.out.isEmpty());
        QCOMPARE(judged.out,
                 run(QStringList{u"evaluate"_s, example(u"publisher.de"_s)} + asOf).out);
        QCOMPARE(run({u"import"_s, file, u"--store"_s, m_away}).code, 0);
    }

    // From its record or PDF a case can be begun anew.
    void whatWasHandedOutBeginsACase_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("record") << u"json"_s;
        QTest::newRow("PDF") << u"pdf"_s;
    }
    void whatWasHandedOutBeginsACase()
    {
        QFETCH(QString, format);
        QCOMPARE(run({u"seal"_s, u"2026-0001"_s, u"--store"_s, m_home}).code, 0);
        const Outcome begun = run({u"import"_s, exported(format), u"--store"_s, m_away});
        QVERIFY2(begun.code == 0, begun.err.constData());
        const auto row = [](const QString &store) {
            const Outcome list = run({u"list"_s, u"--json"_s, u"--store"_s, store});
            return QJsonDocument::fromJson(list.out).array().first().toObject();
        };
        const QJsonObject here = row(m_home), there = row(m_away);
        QCOMPARE(here[u"status"_s].toString(), u"sealed"_s);
        QCOMPARE(there[u"status"_s].toString(), u"draft"_s);
        QCOMPARE(there[u"title"_s], here[u"title"_s]);
        // The same facts, and nothing of what was said about them.
        const auto answers = [&](const QString &store) {
            const QString out = path(u"answers%1"_s.arg(++m_count));
            const Outcome done = run({u"export"_s, u"2026-0001"_s, u"--store"_s, store,
                                      u"--format"_s, u"answers"_s, u"--out"_s, out});
            return QJsonDocument::fromJson(bytesOf(done.lines().value(0)))
                .object()[u"answers"_s]
                .toObject();
        };
        QCOMPARE(answers(m_away), answers(m_home));
    }

private:
    QString exported(const QString &format)
    {
        const Outcome done = run({u"export"_s, u"2026-0001"_s, u"--store"_s, m_home, u"--format"_s,
                                  format, u"--out"_s, m_out, u"--lang"_s, u"de"_s});
        if (done.code != 0)
            qWarning("%s", done.err.constData());
        return done.lines().value(0);
    }

    QString m_home, m_away, m_out;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TravelCommandTest)
#include "traveltest.moc"
