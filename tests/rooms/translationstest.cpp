// SPDX-License-Identifier: GPL-3.0-or-later

#include "tscheck.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QString tsFile(const QString &name, const QString &language)
{
    return VOTUM_SOURCE_DIR "/translations/"_L1 + name + u'_' + language + ".ts"_L1;
}

// All but English, which is the source language.
QStringList translatedInto(const QString &name)
{
    QStringList languages;
    const QDir folder(QStringLiteral(VOTUM_SOURCE_DIR "/translations"));
    for (const QString &file : folder.entryList({name + u"_*.ts"_s}))
        languages << file.section(u'_', -1).section(u'.', 0, 0);
    languages.removeAll(u"en"_s);
    return languages;
}

// A program's sources and the name of its Linguist files.
void addPrograms()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    QTest::newRow("window") << QStringLiteral(VOTUM_SOURCE_DIR "/ui") << u"votum"_s;
    QTest::newRow("command line") << QStringLiteral(VOTUM_SOURCE_DIR "/app/cli") << u"votum-cli"_s;
}

// Every text that lupdate finds in `folders`.
QMap<QString, Message> extractMessages(const QStringList &folders)
{
    const QTemporaryDir folder;
    const QString ts = folder.filePath(u"found.ts"_s);
    QProcess lupdate;
    // With the headers' folders it finds the namespace, as Qt does when the program runs.
    const QString root = QStringLiteral(VOTUM_SOURCE_DIR);
    lupdate.start(QStringLiteral(VOTUM_LUPDATE), QStringList{u"-silent"_s, u"-recursive"_s, u"-I"_s,
                                                             root, u"-I"_s, root + "/app"_L1} +
                                                     folders + QStringList{u"-ts"_s, ts});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return {};
    return readTs(ts);
}

QStringList missing(const QMap<QString, Message> &sources, const QMap<QString, Message> &ts)
{
    QStringList result;
    for (const Message &message : sources)
        if (!ts.contains(message.key()))
            result << message.context + u": \""_s + message.source + u'"';
    return result;
}

QMap<QString, Message> plurals(QMap<QString, Message> messages)
{
    messages.removeIf([](const auto &entry) { return !entry.value().isPlural; });
    return messages;
}

QString lines(const QStringList &list)
{
    return u'\n' + list.join(u'\n');
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyLanguageIsComplete_data() { addPrograms(); }
    void everyLanguageIsComplete();
    void englishPluralsAreComplete_data() { addPrograms(); }
    void englishPluralsAreComplete();
    void noWordIsLeftOver_data() { addPrograms(); }
    void noWordIsLeftOver();
    void plantedFaultIsFound_data();
    void plantedFaultIsFound();
    void plantedTextIsExtracted();
};

void TranslationsTest::everyLanguageIsComplete()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    const QMap<QString, Message> sources = extractMessages({folder});
    QVERIFY(!sources.isEmpty());
    const QStringList languages = translatedInto(name);
    QVERIFY(languages.contains(u"de"_s));
    for (const QString &language : languages) {
        const QMap<QString, Message> translated = readTs(tsFile(name, language));
        const QStringList faults = missing(sources, translated) + findFaults(translated);
        QVERIFY2(faults.isEmpty(), qPrintable(language + lines(faults)));
    }
}

// English is the source language: only what depends on a number needs an entry.
void TranslationsTest::englishPluralsAreComplete()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    const QMap<QString, Message> english = readTs(tsFile(name, u"en"_s));
    const QStringList faults =
        missing(plurals(extractMessages({folder})), english) + findFaults(plurals(english));
    QVERIFY2(faults.isEmpty(), qPrintable(lines(faults)));
}

void TranslationsTest::noWordIsLeftOver()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    const QMap<QString, Message> sources = extractMessages({folder});
    QStringList left = missing(readTs(tsFile(name, u"en"_s)), sources);
    for (const QString &language : translatedInto(name))
        left += missing(readTs(tsFile(name, language)), sources);
    QVERIFY2(left.isEmpty(), qPrintable(lines(left)));
}

void TranslationsTest::plantedFaultIsFound_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isFault");
    const QString source = u"<source>Page %1 of %2</source>"_s;
    const auto row = [&](const char *name, const QString &translation, bool isFault) {
        QTest::newRow(name) << u"<message>"_s + source + translation + u"</message>"_s << isFault;
    };
    row("finished", u"<translation>Seite %1 von %2</translation>"_s, false);
    row("other order", u"<translation>Von %2: %1</translation>"_s, false);
    row("unfinished", u"<translation type=\"unfinished\">Seite %1 von %2</translation>"_s, true);
    row("vanished", u"<translation type=\"vanished\">Seite %1 von %2</translation>"_s, true);
    row("empty", u"<translation></translation>"_s, true);
    row("no translation", {}, true);
    row("lost place", u"<translation>Seite %1</translation>"_s, true);
    const QString plural = u"<message numerus=\"yes\"><source>%n case(s)</source><translation>"
                           "<numerusform>ein Fall</numerusform><numerusform>%1</numerusform>"
                           "</translation></message>"_s;
    QTest::newRow("plural") << QString(plural).replace("%1"_L1, "%n Fälle"_L1) << false;
    QTest::newRow("plural with an empty form") << QString(plural).remove("%1"_L1) << true;
}

void TranslationsTest::plantedFaultIsFound()
{
    QFETCH(QString, message);
    QFETCH(bool, isFault);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"planted.ts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<TS version=\"2.1\" language=\"de\"><context><name>View</name>");
    file.write(message.toUtf8());
    file.write("</context></TS>");
    file.close();
    const QMap<QString, Message> messages = readTs(file.fileName());
    QCOMPARE(messages.size(), 1);
    QCOMPARE(!findFaults(messages).isEmpty(), isFault);
}

void TranslationsTest::plantedTextIsExtracted()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"planted.cpp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("QString View::word() { return tr(\"Planted\"); }\n"
               "QString View::count(int n) { return tr(\"%n planted\", nullptr, n); }\n");
    file.close();
    const QMap<QString, Message> found = extractMessages({folder.path()});
    QCOMPARE(missing(found, {}), (QStringList{u"View: \"%n planted\""_s, u"View: \"Planted\""_s}));
    QCOMPARE(plurals(found).size(), 1);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
