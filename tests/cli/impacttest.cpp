// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString shippedFolder = QStringLiteral(VOTUM_SOURCE_DIR) + u"/resources/catalogue"_s;

QByteArray sealOf(const QString &store)
{
    const QByteArray out = run({u"export"_s, u"2026-0001_v1"_s, u"--store"_s, store, u"--format"_s,
                                u"json"_s, u"--lang"_s, u"de"_s, u"--out"_s, store + u".out"_s})
                               .out;
    return bytesOf(QString::fromUtf8(out.split('\n').first()));
}

} // namespace

// `catalogue impact`: an adequacy decision has fallen. What now?
class CliImpactTest : public ProgramTest
{
    Q_OBJECT

private slots:
    void init();
    void casesThatRestOnIt();
    void nobodyRestsOnWords();
    void reviewsAreBegunForAll();
    void withoutAnotherCatalogue();
    void badInput();

private:
    // The shipped files with one of them otherwise.
    QString changed(const QString &file, const QByteArray &from, const QByteArray &to) const;
    // The decision for the United States has fallen.
    QString fallen() const
    {
        return changed(u"countries.json"_s, "\"destination\": \"us\"", "\"destination\": \"none\"");
    }
    static QJsonArray cases(const Outcome &outcome)
    {
        return outcome.object()["cases"_L1].toArray();
    }

    QString m_store; // a sealed case, and an open one; both have recipients there
};

QString CliImpactTest::changed(const QString &file, const QByteArray &from,
                               const QByteArray &to) const
{
    static int number = 0;
    const QString folder = u"catalogue%1"_s.arg(++number);
    const QDir shipped(shippedFolder);
    QDir(path({})).mkpath(folder);
    for (const QString &name : shipped.entryList({u"*.json"_s}, QDir::Files)) {
        QByteArray bytes = bytesOf(shipped.filePath(name));
        if (name == file) {
            if (!bytes.contains(from))
                return {};
            bytes.replace(from, to);
        }
        if (written(folder + u'/' + name, bytes).isEmpty())
            return {};
    }
    return path(folder);
}

void CliImpactTest::init()
{
    static int number = 0;
    m_store = path(u"store%1.votum"_s.arg(++number));
    QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), example(u"travel-agency.en"_s),
                  u"--store"_s, m_store})
                 .code,
             0);
    QCOMPARE(run({u"seal"_s, u"2026-0001"_s, u"--store"_s, m_store}).code, 0);
}

void CliImpactTest::casesThatRestOnIt()
{
    const QString other = fallen();
    const QByteArray before = bytesOf(m_store);
    const Outcome json = run(
        {u"catalogue"_s, u"impact"_s, u"--store"_s, m_store, u"--catalogue"_s, other, u"--json"_s});
    QCOMPARE(json.code, 0);
    QCOMPARE(bytesOf(m_store), before); // nothing is written
    QCOMPARE(json.object()["examined"_L1].toInt(), 2);
    QCOMPARE(cases(json).size(), 2);
    for (const QJsonValue &item : cases(json)) {
        QCOMPARE(item["restsOn"_L1][0]["id"_L1].toString(), u"US"_s);
        QCOMPARE(item["canBeReviewed"_L1].toBool(), item["status"_L1].toString() == u"sealed"_s);
    }
    const Outcome lines = run({u"catalogue"_s, u"impact"_s, u"--store"_s, m_store, u"--catalogue"_s,
                               other, u"--lang"_s, u"en"_s});
    QVERIFY2(lines.out.contains("\nconcerned: 2 of 2\n"), lines.out.constData());
    QVERIFY2(lines.out.contains("\n2026-0001_v1  "), lines.out.constData());
    QVERIFY2(lines.out.contains("destination: us → none"), lines.out.constData());
}

void CliImpactTest::nobodyRestsOnWords()
{
    const QString other = changed(u"countries.json"_s, "United States (USA)", "United States");
    const Outcome outcome = run({u"catalogue"_s, u"impact"_s, u"--store"_s, m_store,
                                 u"--catalogue"_s, other, u"--json"_s, u"--reviews"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(cases(outcome).size(), 0);
    QCOMPARE(outcome.object()["reviews"_L1].toArray().size(), 0);
}

void CliImpactTest::reviewsAreBegunForAll()
{
    const QString other = fallen();
    const QByteArray record = sealOf(m_store);
    QVERIFY(!record.isEmpty());
    const QStringList call{u"catalogue"_s,   u"impact"_s, u"--store"_s,  m_store,
                           u"--catalogue"_s, other,       u"--reviews"_s};
    const Outcome made = run(call + QStringList{u"--lang"_s, u"en"_s});
    QCOMPARE(made.code, 0);
    QVERIFY2(made.out.endsWith("\nreviews begun: 2026-0001_v2\n"), made.out.constData());
    QCOMPARE(sealOf(m_store), record);
    const Outcome again = run(call + QStringList{u"--json"_s});
    QCOMPARE(again.object()["reviews"_L1].toArray().size(), 0); // one is under way
    QVERIFY(std::ranges::any_of(
        cases(again), [](const QJsonValue &item) { return item["isUnderReview"_L1].toBool(); }));
}

void CliImpactTest::withoutAnotherCatalogue()
{
    const QStringList call{u"catalogue"_s, u"impact"_s, u"--store"_s, m_store, u"--json"_s};
    const Outcome same = run(call);
    QCOMPARE(same.code, 0);
    QVERIFY(same.object()["before"_L1].isNull());
    QCOMPARE(cases(same).size(), 0);
    // Sealed under a catalogue in which a finding weighs otherwise.
    const QString other =
        changed(u"countries.json"_s, "\"destination\": \"us\"", "\"destination\": \"none\"");
    QCOMPARE(cases(run(call + QStringList{u"--catalogue"_s, shippedFolder})).size(), 0);
    QCOMPARE(run({u"seal"_s, u"2026-0002"_s, u"--store"_s, m_store, u"--catalogue"_s, other}).code,
             0);
    const Outcome against = run(call);
    QCOMPARE(against.code, 0);
    QCOMPARE(against.object()["examined"_L1].toInt(), 2);
}

void CliImpactTest::badInput()
{
    const Outcome strange = run(
        {u"catalogue"_s, u"impact"_s, u"--store"_s, m_store, u"--catalogue"_s, path(u"nothing"_s)});
    QCOMPARE(strange.code, 3);
    QVERIFY(strange.out.isEmpty());
    const QString file = written(u"other.votum"_s, "no store");
    QCOMPARE(run({u"catalogue"_s, u"impact"_s, u"--store"_s, file}).code, 3);
}

QTEST_GUILESS_MAIN(CliImpactTest)
#include "impacttest.moc"
