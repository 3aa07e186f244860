// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString shippedFolder = QStringLiteral(VOTUM_SOURCE_DIR) + u"/resources/catalogue"_s;
const QString exceptions = u"--exceptions="_s + QStringLiteral(VOTUM_SOURCE_DIR) +
                           u"/resources/catalogue-exceptions.json"_s;

struct Outcome
{
    int code = -1;
    QByteArray out, err;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(VOTUM_CLI), QStringList{u"catalogue"_s} + arguments);
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// The commands that keep the catalogue honest: lint, show, export.
class CliCatalogueTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    // A copy of the shipped files, one of them changed.
    QString changed(const QString &folder, const QString &file, const QByteArray &from,
                    const QByteArray &to)
    {
        const QDir shippedFiles(shippedFolder);
        QDir(m_folder.path()).mkpath(folder);
        for (const QString &name : shippedFiles.entryList({u"*.json"_s}, QDir::Files)) {
            QByteArray bytes = bytesOf(shippedFiles.filePath(name));
            if (name == file)
                bytes.replace(from, to);
            QFile copy(path(folder + u'/' + name));
            if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size())
                return {};
        }
        return path(folder);
    }

private slots:
    void theShippedCatalogueIsClean()
    {
        const Outcome builtIn = run({u"lint"_s});
        QVERIFY2(builtIn.code == 0, builtIn.out.constData());
        QVERIFY(builtIn.out.isEmpty());
        QCOMPARE(run({u"lint"_s, shippedFolder, exceptions}).code, 0);
        QStringList files;
        for (const QFileInfo &file : QDir(shippedFolder).entryInfoList({u"*.json"_s}))
            files.prepend(file.filePath());
        QCOMPARE(run(QStringList{u"lint"_s, exceptions} + files).code, 0);
        // Nothing is excepted unless a file says so.
        const Outcome bare = run({u"lint"_s, shippedFolder});
        QCOMPARE(bare.code, 1);
        const Outcome other = run({u"lint"_s, u"--catalogue"_s, shippedFolder});
        QCOMPARE(other.out, bare.out);
    }

    void hintsAreNoFaults()
    {
        const Outcome outcome = run({u"lint"_s, u"--hints"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(outcome.code, 0);
        for (const QByteArray &line : outcome.out.split('\n'))
            QVERIFY2(line.isEmpty() || line.endsWith("(stale)"), line.constData());
    }

    void aFaultIsALine()
    {
        const QString folder =
            changed(u"fault"_s, u"rules.json"_s, "any(TRF-05,unk)", "any(TRF-04,none)");
        const Outcome english = run({u"lint"_s, folder, exceptions, u"--lang"_s, u"en"_s});
        QCOMPARE(english.code, 1);
        QCOMPARE(english.out, QByteArray("rules.X-02: no answers make it arise (never-arises)\n"));
        const Outcome german = run({u"lint"_s, folder, exceptions, u"--lang"_s, u"de"_s});
        QCOMPARE(german.code, 1);
        QVERIFY(german.out.startsWith("rules.X-02: "));
        QVERIFY(german.out.endsWith(" (never-arises)\n"));
        QVERIFY(german.out != english.out);
    }

    void aDeadReferenceIsALine()
    {
        const QString folder =
            changed(u"reference"_s, u"rules.json"_s, "\"T28\", \"T45\"", "\"T28\", \"T999\"");
        const Outcome outcome = run({u"lint"_s, folder});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.startsWith("rules.X-02.sources: "), outcome.out.constData());
        QVERIFY(outcome.out.contains("T999"));
        QVERIFY(outcome.out.endsWith("(reference)\n"));
    }

    void whatCannotBeReadIsBadInput()
    {
        QCOMPARE(run({u"lint"_s, path(u"nothing.json"_s)}).code, 3);
        QCOMPARE(run({u"lint"_s, m_folder.path()}).code, 3);
        const QString broken = changed(u"broken"_s, u"rules.json"_s, "{", "");
        QCOMPARE(run({u"lint"_s, broken}).code, 3);
        QCOMPARE(run({u"lint"_s, u"--exceptions"_s, path(u"nothing.json"_s)}).code, 3);
        const Outcome noExceptions =
            run({u"lint"_s, u"--exceptions"_s, shippedFolder + u"/rules.json"_s});
        QCOMPARE(noExceptions.code, 3);
        QVERIFY2(noExceptions.err.contains("rules.json"), noExceptions.err.constData());
        const QString strange =
            changed(u"strange"_s, u"rules.json"_s, "\"area\": \"TRF\"", "\"arena\": \"TRF\"");
        const Outcome outcome = run({u"lint"_s, strange});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains("rules.json"), outcome.err.constData());
    }

    void showsAnEntry_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("german");
        QTest::addColumn<QByteArray>("english");
        QTest::newRow("question") << u"CH-02"_s
                                  << QByteArray("Rechtsgrundlage: Art.\u00a05 Abs.\u00a01")
                                  << QByteArray("Legal basis: Arts\u00a05(1)");
        QTest::newRow("rule") << u"X-02"_s << QByteArray("Entsteht, wenn: TRF-04 („")
                              << QByteArray("Arises if: TRF-04 (“");
        QTest::newRow("channel") << u"signal"_s << QByteArray("Verlässlichkeit: ")
                                 << QByteArray("Confidence: ");
        QTest::newRow("measure") << u"M43"_s << QByteArray("Senkt: R-CONF")
                                 << QByteArray("Lowers: R-CONF");
    }
    void showsAnEntry()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, german);
        QFETCH(QByteArray, english);
        const Outcome inGerman = run({u"show"_s, id, u"--lang"_s, u"de"_s});
        QCOMPARE(inGerman.code, 0);
        QVERIFY(inGerman.out.startsWith(QByteArray(id.toUtf8() + "  ")));
        QVERIFY2(inGerman.out.contains(german), inGerman.out.constData());
        const Outcome inEnglish = run({u"show"_s, id, u"--lang"_s, u"en"_s});
        QVERIFY2(inEnglish.out.contains(english), inEnglish.out.constData());
    }

    void knowsNoOtherEntry()
    {
        const Outcome outcome = run({u"show"_s, u"X-99"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains("X-99"));
    }

    void exportsOnePage()
    {
        const QString page = path(u"catalogue.html"_s);
        const Outcome outcome = run({u"export"_s, u"--out"_s, page});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(QString::fromUtf8(outcome.out.trimmed()), page);
        const QByteArray both = bytesOf(page);
        QVERIFY(both.startsWith("<!DOCTYPE html>\n<html lang=\"de\">"));
        QVERIFY(both.contains("<td lang=\"de\">") && both.contains("<td lang=\"en\">"));
        QCOMPARE(run({u"export"_s, u"--out"_s, page, u"--lang"_s, u"en"_s}).code, 1);
        QCOMPARE(bytesOf(page), both); // never replaced unasked
        QCOMPARE(run({u"export"_s, u"--out"_s, page, u"--lang"_s, u"en"_s, u"--force"_s}).code, 0);
        const QByteArray english = bytesOf(page);
        QVERIFY(english.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        QVERIFY(!english.contains("lang=\"de\""));
        QCOMPARE(run({u"export"_s, u"--out"_s, path(u"no/such/folder.html"_s)}).code, 1);
    }

    void diffTellsWhatIsOtherwise()
    {
        const QString other =
            changed(u"rule"_s, u"rules.json"_s, "any(TRF-05,unk)", "any(TRF-05,no)");
        const Outcome lines = run({u"diff"_s, shippedFolder, other, u"--lang"_s, u"en"_s});
        QCOMPARE(lines.code, 0);
        QVERIFY2(lines.out.contains("\nchanged  rule X-02  "), lines.out.constData());
        QVERIFY2(lines.out.contains("    when: "), lines.out.constData());
        const QJsonObject object =
            QJsonDocument::fromJson(run({u"diff"_s, shippedFolder, other, u"--json"_s}).out)
                .object();
        QCOMPARE(object["differences"_L1].toArray().size(), 1);
        const QJsonValue rule = object["differences"_L1][0];
        QCOMPARE(rule["kind"_L1].toString(), u"rule"_s);
        QCOMPARE(rule["change"_L1].toString(), u"changed"_s);
        QVERIFY(rule["judged"_L1].toBool());
        QCOMPARE(rule["parts"_L1][0]["part"_L1].toString(), u"when"_s);
        QVERIFY(object["before"_L1]["sha256"_L1] != object["after"_L1]["sha256"_L1]);
        QCOMPARE(run({u"diff"_s, shippedFolder, shippedFolder}).out.count('\n'), 1);
        QCOMPARE(run({u"diff"_s, shippedFolder, path(u"nothing"_s)}).code, 3);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"paint"_s};
        QTest::newRow("show nothing") << QStringList{u"show"_s};
        QTest::newRow("show two") << QStringList{u"show"_s, u"CH-01"_s, u"CH-02"_s};
        QTest::newRow("export nowhere") << QStringList{u"export"_s};
        QTest::newRow("diff of one") << QStringList{u"diff"_s, u"a"_s};
        QTest::newRow("impact without a store") << QStringList{u"impact"_s};
        QTest::newRow("unknown option") << QStringList{u"lint"_s, u"--loud"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains("votum-cli: "));
    }
};

QTEST_GUILESS_MAIN(CliCatalogueTest)
#include "cataloguetest.moc"
