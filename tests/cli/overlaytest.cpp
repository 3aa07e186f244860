// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString shippedFolder = QStringLiteral(VOTUM_SOURCE_DIR) + u"/resources/catalogue"_s;
const QString exampleFolder = QStringLiteral(VOTUM_SOURCE_DIR) + u"/tests/data/overlay"_s;
const QString overlay = u"--overlay="_s + exampleFolder;

} // namespace

// --overlay: own content of an organisation, with every command that takes a catalogue.
class CliOverlayTest : public ProgramTest
{
    Q_OBJECT

private slots:
    void init();
    void lintChecksBothTogether();
    void whatWouldWeakenIsRefused();
    void diffAndShow();
    void aCaseIsJudgedWithIt();
    void impactTellsWhatItWouldChange();
    void theRecordNamesItAndKeepsItsWords();
    void casesAreNotJudgedWithoutItUnawares();

private:
    // The example with one of its files otherwise.
    QString changed(const QString &file, const QByteArray &from, const QByteArray &to) const;
    QString imported(const QStringList &more) const; // a store with one case
    QString m_store;
};

void CliOverlayTest::init()
{
    static int number = 0;
    m_store = path(u"store%1.votum"_s.arg(++number));
}

QString CliOverlayTest::changed(const QString &file, const QByteArray &from,
                                const QByteArray &to) const
{
    static int number = 0;
    const QString folder = u"overlay%1"_s.arg(++number);
    const QDir example(exampleFolder);
    QDir(path({})).mkpath(folder);
    for (const QString &name : example.entryList({u"*.json"_s}, QDir::Files)) {
        QByteArray bytes = bytesOf(example.filePath(name));
        if (name == file) {
            if (!bytes.contains(from))
                return {};
            bytes.replace(from, to);
        }
        if (written(folder + u'/' + name, bytes).isEmpty())
            return {};
    }
    return u"--overlay="_s + path(folder);
}

QString CliOverlayTest::imported(const QStringList &more) const
{
    const Outcome outcome = run(QStringList{u"import"_s, example(u"publisher.de"_s), u"--store"_s,
                                            m_store, u"--author"_s, u"Ada Probe"_s} +
                                more);
    return outcome.lines().value(0);
}

void CliOverlayTest::lintChecksBothTogether()
{
    const Outcome sound = run({u"catalogue"_s, u"lint"_s, overlay});
    QVERIFY2(sound.code == 0, sound.out.constData());
    QVERIFY(sound.out.isEmpty());
    const QString never = changed(u"2-rules.json"_s, "any(CTX-01,mkt)&any(CTX-02,emp)",
                                  "any(CTX-02,emp)&!any(CTX-02,emp)");
    for (const QStringList &files : {QStringList(), QStringList{shippedFolder}}) {
        const Outcome outcome =
            run(QStringList{u"catalogue"_s, u"lint"_s, never, u"--lang"_s, u"en"_s} + files);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains("rules.OWN-X1: no answers make it arise (never-arises)\n"),
                 outcome.out.constData());
    }
}

void CliOverlayTest::whatWouldWeakenIsRefused()
{
    const QString anonymous =
        changed(u"1-overlay.json"_s, "\"author\": \"Dr. Kim Beispiel, DSB\",", "");
    const QString shipped = changed(u"2-rules.json"_s, "\"OWN-X1\"", "\"X-02\"");
    const QString nowhere = u"--overlay="_s + path(u"nowhere"_s);
    for (const QString &refused : {anonymous, shipped, nowhere}) {
        const Outcome outcome = run({u"evaluate"_s, example(u"publisher.de"_s), refused});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
    }
    QVERIFY(run({u"evaluate"_s, example(u"publisher.de"_s), anonymous})
                .err.contains("overrides[1].author"));
}

void CliOverlayTest::diffAndShow()
{
    const Outcome alone = run({u"catalogue"_s, u"diff"_s, overlay, u"--lang"_s, u"en"_s});
    QCOMPARE(alone.code, 0);
    QVERIFY2(alone.out.contains("\nnew  rule OWN-X1  Own requirement: "), alone.out.constData());
    QVERIFY(alone.out.contains("    finding.override.atMost: – → POST\n"));
    const Outcome two = run(
        {u"catalogue"_s, u"diff"_s, shippedFolder, shippedFolder, overlay, u"--lang"_s, u"en"_s});
    QCOMPARE(two.out, alone.out);
    const Outcome shown =
        run({u"catalogue"_s, u"show"_s, u"X-13"_s, overlay, u"--lang"_s, u"en"_s});
    QVERIFY2(shown.out.contains("Dr. Kim Beispiel"), shown.out.constData());
    QVERIFY(shown.out.contains("Own measure on top of the catalogue’s: "));
    QCOMPARE(run({u"catalogue"_s, u"diff"_s}).code, 2);
}

void CliOverlayTest::aCaseIsJudgedWithIt()
{
    const QStringList answers{u"evaluate"_s, example(u"publisher.de"_s), u"--json"_s};
    const QJsonObject without = run(answers).object(),
                      with = run(answers + QStringList{overlay}).object();
    QVERIFY(!without["catalogue"_L1].toObject().contains("overlay"_L1));
    QCOMPARE(with["catalogue"_L1]["overlay"_L1]["organisation"_L1].toString(),
             u"Stadtwerke Musterstadt"_s);
    QVERIFY(with["catalogue"_L1]["sha256"_L1] != without["catalogue"_L1]["sha256"_L1]);
    QStringList own;
    for (const QJsonValue &finding : with["findings"_L1].toArray()) {
        if (finding["id"_L1].toString().startsWith("OWN-"_L1))
            own << finding["id"_L1].toString();
    }
    QCOMPARE(own, QStringList{u"OWN-MON:unk"_s});
}

void CliOverlayTest::impactTellsWhatItWouldChange()
{
    QVERIFY(!imported({}).isEmpty());
    const QByteArray before = bytesOf(m_store);
    const QJsonObject told =
        run({u"catalogue"_s, u"impact"_s, overlay, u"--store"_s, m_store, u"--json"_s}).object();
    QCOMPARE(told["after"_L1]["overlay"_L1]["version"_L1].toString(), u"3"_s);
    const QJsonArray cases = told["cases"_L1].toArray();
    QCOMPARE(cases.size(), 1);
    QStringList findings;
    for (const QJsonValue &finding : cases[0]["findings"_L1].toArray())
        findings << finding["id"_L1].toString();
    QVERIFY2(findings.contains(u"OWN-MON:unk"_s), qPrintable(findings.join(u' ')));
    QCOMPARE(bytesOf(m_store), before);
}

void CliOverlayTest::theRecordNamesItAndKeepsItsWords()
{
    const QString number = imported({overlay});
    QVERIFY(!number.isEmpty());
    const Outcome exported =
        run({u"export"_s, u"--all"_s, u"--store"_s, m_store, u"--format"_s, u"json"_s, u"--lang"_s,
             u"de"_s, u"--out"_s, path(u"out"_s), overlay});
    QVERIFY2(exported.code == 0, exported.err.constData());
    const QJsonObject record = QJsonDocument::fromJson(bytesOf(exported.lines().value(0))).object();
    const QJsonValue catalogue = record["catalogue"_L1];
    QCOMPARE(catalogue["overlay"_L1]["organisation"_L1].toString(), u"Stadtwerke Musterstadt"_s);
    // The checksum is the catalogue's own, as published; the overlay has one of its own.
    const QJsonObject shipped =
        run({u"evaluate"_s, example(u"publisher.de"_s), u"--json"_s}).object();
    QCOMPARE(catalogue["sha256"_L1], shipped["catalogue"_L1]["sha256"_L1]);
    QCOMPARE(catalogue["overlay"_L1]["sha256"_L1].toString().size(), 64);
    QStringList texts;
    for (const QJsonValue &finding : record["findings"_L1].toArray())
        texts << finding["text"_L1]["de"_L1].toString();
    QCOMPARE(texts.filter(u"Eigene Vorgabe: "_s).size(), 1);
    // The short record says so on its first page; what a PDF shows, report tests look at.
    QCOMPARE(run({u"export"_s, u"--all"_s, u"--store"_s, m_store, u"--format"_s, u"pdf"_s,
                  u"--document"_s, u"short"_s, u"--lang"_s, u"de"_s, u"--out"_s, path(u"out"_s),
                  overlay})
                 .code,
             0);
}

void CliOverlayTest::casesAreNotJudgedWithoutItUnawares()
{
    QVERIFY(!imported({overlay}).isEmpty());
    const QByteArray before = bytesOf(m_store);
    const QStringList list{u"list"_s, u"--store"_s, m_store, u"--lang"_s, u"en"_s};
    const Outcome read = run(list);
    QCOMPARE(read.code, 0);
    QVERIFY(read.out.contains("2026-0001"));
    QVERIFY2(read.err.contains("Stadtwerke Musterstadt"), read.err.constData());
    QCOMPARE(run({u"import"_s, example(u"publisher.de"_s), u"--store"_s, m_store}).code, 1);
    QCOMPARE(bytesOf(m_store), before);
    QCOMPARE(run(list + QStringList{overlay}).code, 0);
    QCOMPARE(run(list + QStringList{u"--without-overlay"_s}).code, 0);
    // Now it was decided, and is in the history.
    QCOMPARE(run(list).code, 0);
    // A changed overlay is another catalogue, as a newer one is.
    QCOMPARE(run(list + QStringList{changed(u"1-overlay.json"_s, "\"version\": \"3\"",
                                            "\"version\": \"4\"")})
                 .code,
             0);
}

QTEST_GUILESS_MAIN(CliOverlayTest)
#include "overlaytest.moc"
