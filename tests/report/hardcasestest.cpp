// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardcases.h"

#include "core/record/record.h"
#include "documentrecords.h"
#include "report/pages/textgate.h"
#include "structurecheck.h"
#include "support/testing.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

// What people type at its worst, as finished files, looked at with tools that share no code with
// us. What veraPDF says of the same files: conformancetest.cpp.

namespace {

// As it stands on paper, wherever lines break; pdftotext joins lines at a hyphen.
QString joined(QString text)
{
    static const QRegularExpression breaks(u"[\\s\u2028\u00ad-]"_s);
    return text.remove(breaks);
}

QStringList wordsOf(const QString &typed)
{
    static const QRegularExpression space(u"\\s+"_s);
    QStringList words;
    for (const QString &word : gateText(typed).text.split(space, Qt::SkipEmptyParts))
        words << joined(word);
    return words;
}

} // namespace

class HardCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void theCasesAreAsHardAsTheySay()
    {
        const auto count = [](const char *name, const QString &list) {
            return parsedRecord(hardCase(QString::fromLatin1(name)).record)
                .value(list)
                .toArray()
                .size();
        };
        qsizetype answers = 0;
        for (const QJsonValue &question :
             parsedRecord(hardCase(u"300 answers"_s).record).value(u"answers"_s).toArray())
            answers += question[u"rows"_s].toArray().size();
        QVERIFY2(answers >= 300, qPrintable(QString::number(answers)));
        QVERIFY(count("60 findings", u"findings"_s) >= 60);
        QVERIFY(count("8 recipients", u"recipients"_s) >= 8);
        QStringList findings;
        for (const QJsonValue &finding :
             parsedRecord(hardCase(u"no findings"_s).record).value(u"findings"_s).toArray())
            findings << finding[u"key"_s].toString();
        QVERIFY2(findings.size() <= 5, qPrintable(findings.join(u' ')));
        QCOMPARE(hardCase(u"40 files"_s).evidence.size(), size_t(40));
        QCOMPARE(hardCase(u"20000 characters"_s).assessment.opinion.text.size(), 20'000);
        QCOMPARE(hardCase(u"word of 400 letters"_s).assessment.title.size(), 400);
    }

    void hardCases_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Language>("language");
        for (const QString &name : hardCaseNames()) {
            for (const Language language : {Language::German, Language::English})
                QTest::newRow(qPrintable(name + u' ' + languageCode(language))) << name << language;
        }
    }
    void hardCases()
    {
        QFETCH(QString, name);
        QFETCH(Language, language);
        const HardCase hard = hardCase(name);
        const Result<QByteArray> pdf = rendered(hard, language);
        VERIFY_OK(pdf);
        QCOMPARE(readStructure(*pdf).fault, QString());
        QVERIFY(writeFile(m_path, *pdf));
        QVERIFY(run(u"qpdf"_s, {u"--check"_s, m_path}).contains("No syntax or stream encoding"));
        if (!QTest::currentTestFailed())
            checkFonts();
        if (!QTest::currentTestFailed())
            checkAttachments(hard);
        if (!QTest::currentTestFailed())
            checkText(hard);
    }

    // Words of a text that fills pages come in their order, none lost, none twice.
    void longTextsKeepTheirOrder()
    {
        const HardCase hard = hardCase(u"20000 characters"_s);
        const Result<QByteArray> pdf = rendered(hard, Language::German);
        VERIFY_OK(pdf);
        QVERIFY(writeFile(m_path, *pdf));
        const QString text = contentText();
        static const QRegularExpression step(u"Abwägungsschritt(\\d+)\\b"_s);
        QList<int> printed;
        for (auto match = step.globalMatch(text); match.hasNext();)
            printed << match.next().captured(1).toInt();
        QList<int> twice; // in the opinion and in the annex, or the other way round
        const int last = *std::max_element(printed.begin(), printed.end());
        QVERIFY(last > 900);
        for (int time = 0; time < 2; ++time) {
            for (int number = 1; number <= last; ++number)
                twice << number;
        }
        QCOMPARE(printed, twice);
    }

    // Another process: other hash seed, time zone and locale.
    void anotherProcessGivesTheSameBytes()
    {
        const QString name = u"foreign scripts"_s;
        const QString copy = m_folder.filePath(u"copy.pdf"_s);
        for (const Language language : {Language::German, Language::English}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TZ"_s, u"Asia/Tokyo"_s);
            environment.insert(u"LC_ALL"_s, u"C"_s);
            environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(),
                          {u"--render"_s, name, languageCode(language), copy});
            QVERIFY(process.waitForFinished(300'000));
            QCOMPARE(process.exitCode(), 0);
            const Result<QByteArray> pdf = rendered(hardCase(name), language);
            VERIFY_OK(pdf);
            QVERIFY(bytesOf(copy) == *pdf);
        }
    }

private:
    QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(300'000) || process.exitCode() != 0)
            qWarning() << program << arguments << process.readAllStandardError();
        return process.readAllStandardOutput();
    }

    // Without running heads and page numbers, which would stand within a word cut by a page's end.
    QString contentText()
    {
        return QString::fromUtf8(
            run(u"pdftotext"_s, {u"-raw"_s, u"-x"_s, u"0"_s, u"-y"_s, u"42"_s, u"-W"_s, u"600"_s,
                                 u"-H"_s, u"752"_s, m_path, u"-"_s}));
    }

    void checkFonts()
    {
        const QList<QByteArray> lines = run(u"pdffonts"_s, {m_path}).trimmed().split('\n').mid(2);
        QVERIFY(!lines.isEmpty() && lines.size() <= 2);
        for (const QByteArray &line : lines) {
            QVERIFY2(line.contains("+VotumSans-"), line.constData());
            QVERIFY2(line.contains("yes yes yes"), line.constData()); // embedded subset unicode
        }
    }

    void checkAttachments(const HardCase &hard)
    {
        std::vector<QByteArray> expected = hard.evidence, found;
        expected.push_back(hard.record);
        const QString target = m_folder.filePath(u"attachment"_s);
        for (size_t i = 1; i <= expected.size(); ++i) { // by number: names are part of the case
            run(u"pdfdetach"_s, {u"-save"_s, QString::number(i), u"-o"_s, target, m_path});
            found.push_back(bytesOf(target));
            QVERIFY(QFile::remove(target));
        }
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        QVERIFY(found == expected);
        run(u"pdfdetach"_s, {u"-savefile"_s, u"record.json"_s, u"-o"_s, target, m_path});
        QVERIFY(bytesOf(target) == hard.record);
        QVERIFY(QFile::remove(target));
    }

    void checkText(const HardCase &hard)
    {
        const QString text = contentText();
        static const QRegularExpression unwanted(u"[\ufb00-\ufb06\t]"_s);
        QVERIFY(!text.contains(unwanted));
        const QString all = joined(text);
        QStringList replaced;
        for (const QString &typed : typedTexts(hard.assessment)) {
            replaced << gateText(typed).replaced;
            for (const QString &word : wordsOf(typed))
                QVERIFY2(all.contains(word), qPrintable(word + u" of "_s + typed.left(200)));
        }
        const QString lastPage = text.section(u'\f', -2, -2);
        for (const QString &number : replaced)
            QVERIFY2(lastPage.contains(number), qPrintable(number + u" in "_s + lastPage));
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"document.pdf"_s);
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--render"_L1) {
        const Language language =
            arguments.value(3) == "en"_L1 ? Language::English : Language::German;
        const Result<QByteArray> pdf = rendered(hardCase(arguments.value(2)), language);
        return pdf && writeFile(arguments.value(4), *pdf) ? 0 : 1;
    }
    HardCasesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "hardcasestest.moc"
