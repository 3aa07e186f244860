// SPDX-License-Identifier: GPL-3.0-or-later

#include "roomcheck.h"

#include <QDir>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QString qtHeaders()
{
    return QLibraryInfo::path(QLibraryInfo::HeadersPath);
}

// A small tree of its own, with the table of the real ARCHITECTURE.md.
class Tree
{
public:
    Tree() { QFile::copy(VOTUM_SOURCE_DIR "/ARCHITECTURE.md"_L1, path(u"ARCHITECTURE.md"_s)); }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QString &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    QStringList violations() const { return findViolations(m_folder.path(), qtHeaders()); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void theTreeKeepsItsRooms();
    void theTableIsRead();
    void plantedViolationIsFound_data();
    void plantedViolationIsFound();
    void allowedIsNotFound_data();
    void allowedIsNotFound();
    void linkLineIsChecked();
    void fullFolderIsFound();
    void everySourceHasItsHeader();
    void singleSourceIsFound();
    void treeWithoutTableIsRefused();
};

void TableTest::theTreeKeepsItsRooms()
{
    const QStringList violations = findViolations(QStringLiteral(VOTUM_SOURCE_DIR), qtHeaders());
    QVERIFY2(violations.isEmpty(), qPrintable(u'\n' + violations.join(u'\n')));
}

void TableTest::theTableIsRead()
{
    QFile file(VOTUM_SOURCE_DIR "/ARCHITECTURE.md"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::vector<Room> rooms = parseRooms(QString::fromUtf8(file.readAll()));
    QStringList paths;
    for (const Room &room : rooms) {
        paths << room.path;
        QVERIFY2(QFileInfo::exists(VOTUM_SOURCE_DIR "/"_L1 + room.path), qPrintable(room.path));
        QVERIFY(room.modules.contains("Core"_L1));
        QVERIFY2(!room.modules.contains("Network"_L1), "Votum never uses the network");
    }
    for (const auto &path : {"app/core/case"_L1, "app/store"_L1, "app/report/pages"_L1,
                             "app/session"_L1, "app/cli"_L1, "ui"_L1, "ui/main.cpp"_L1})
        QVERIFY2(paths.contains(path), path.data());
}

void TableTest::plantedViolationIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &file, const QString &text) {
        QTest::newRow(name) << file << text;
    };
    row("upwards", u"app/core/case/a.cpp"_s, u"#include \"store/store.h\""_s);
    row("upwards on a floor", u"app/core/case/a.cpp"_s, u"#include \"core/record/record.h\""_s);
    row("floor, not room", u"app/store/a.cpp"_s, u"#include \"core/text.h\""_s);
    row("core in the kit", u"ui/kit/a.cpp"_s, u"#include \"core/case/parts.h\""_s);
    row("call", u"ui/a.cpp"_s, u"evaluate(catalogue, assessment, day);"_s);
    row("call that declares", u"ui/a.cpp"_s, u"QSaveFile file(path);"_s);
    row("noted past the one way", u"ui/document/a.cpp"_s,
        u"session.noteIssued(id, kind, language, pdf);"_s);
    row("sister", u"app/report/pages/a.cpp"_s, u"#include \"session/session.h\""_s);
    row("windows from below", u"app/session/a.h"_s, u"#include \"ui/look/theme.h\""_s);
    row("store in the windows", u"ui/a.cpp"_s, u"#include \"store/store.h\""_s);
    row("cli in the windows", u"ui/main.cpp"_s, u"#include \"cli/verbs.h\""_s);
    row("relative path", u"ui/a.cpp"_s, u"#include \"../app/store/store.h\""_s);
    row("room with <>", u"app/core/case/a.cpp"_s, u"#include <store/store.h>"_s);
    row("spaced include", u"app/core/case/a.cpp"_s, u"  #  include   \"store/store.h\""_s);
    row("module path", u"app/store/a.cpp"_s, u"#include <QtSql/QSqlQuery>"_s);
    row("whole module", u"app/store/a.cpp"_s, u"#include <QtSql>"_s);
    row("database in core", u"app/core/case/a.cpp"_s, u"#include <QSqlQuery>"_s);
    row("database in session", u"app/session/a.cpp"_s, u"#include <QSqlQuery>"_s);
    row("widget in report", u"app/report/pages/a.cpp"_s, u"#include <QWidget>"_s);
    row("network", u"ui/main.cpp"_s, u"#include <QNetworkAccessManager>"_s);
    row("qpdf in core", u"app/core/case/a.cpp"_s, u"#include <qpdf/QPDF.hh>"_s);
    row("simdjson in report", u"app/report/pages/a.cpp"_s, u"#include <simdjson.h>"_s);
    row("tr in core", u"app/core/case/a.cpp"_s, u"auto t = QObject::tr(\"word\");"_s);
    row("translate in store", u"app/store/a.cpp"_s,
        u"QCoreApplication::translate(\"a\", \"b\");"_s);
    row("clock in core", u"app/core/case/a.cpp"_s, u"auto d = QDate::currentDate();"_s);
    row("clock in a window", u"ui/a.cpp"_s, u"auto d = QDateTime::currentDateTimeUtc();"_s);
    row("clock in a verb", u"app/cli/a.cpp"_s, u"auto d = QDateTime::currentDateTime();"_s);
    row("clock as a function", u"ui/a.cpp"_s, u"clock = &QDateTime::currentDateTimeUtc;"_s);
    row("system clock", u"app/session/a.cpp"_s, u"std::chrono::system_clock::now();"_s);
    row("clock in SQL", u"app/store/a.cpp"_s, u"run(\"SELECT datetime('now')\");"_s);
    row("clock in a raw text", u"app/store/a.cpp"_s, u"R\"(\nDEFAULT CURRENT_TIMESTAMP)\""_s);
    row("after an apostrophe", u"app/core/case/a.cpp"_s,
        u"int n = 1'000; auto d = QDate::currentDate();"_s);
    row("after a quoted quote", u"app/core/case/a.cpp"_s,
        u"char c = '\"'; QDate::currentDate();"_s);
    row("no room", u"app/utils/a.cpp"_s, u"int a;"_s);
}

void TableTest::plantedViolationIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    Tree tree;
    tree.write(file, u"// first line\n"_s + text + u'\n');
    const QStringList found = tree.violations();
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(file + u':'), qPrintable(found.first()));
}

void TableTest::allowedIsNotFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &file, const QString &text) {
        QTest::newRow(name) << file << text;
    };
    row("downwards", u"app/session/a.cpp"_s, u"#include \"store/store.h\""_s);
    row("own room", u"app/core/case/a.cpp"_s, u"#include \"core/case/parts.h\""_s);
    row("room of a floor", u"app/session/a.cpp"_s, u"#include \"core/text/text.h\""_s);
    row("own room, ui", u"ui/kit/a.cpp"_s, u"#include \"ui/kit/card.h\""_s);
    row("moc", u"ui/a.cpp"_s, u"#include \"a.moc\""_s);
    row("session in main", u"ui/main.cpp"_s, u"#include \"session/session.h\""_s);
    row("qpdf", u"app/report/pdf/a.cpp"_s, u"#include <qpdf/QPDF.hh>"_s);
    row("simdjson", u"app/core/text/a.cpp"_s, u"#include <simdjson.h>"_s);
    row("standard library", u"app/core/case/a.cpp"_s, u"#include <vector>\n#include <unistd.h>"_s);
    row("class", u"app/store/a.cpp"_s, u"#include <QSqlQuery>\n#include <QString>"_s);
    row("commented out", u"app/core/case/a.cpp"_s,
        u"// #include \"ui/a.h\"\n/* QDate::currentDate();\n tr(\"a\") */"_s);
    row("in a text", u"app/core/case/a.cpp"_s, u"auto s = \"tr( // QDate::currentDate()\";"_s);
    row("ends in tr", u"app/core/case/a.cpp"_s, u"auto s = str(1);"_s);
    row("tr in a window", u"ui/a.cpp"_s, u"auto s = tr(\"word\");"_s);
    row("own name", u"app/core/case/a.cpp"_s, u"QDate currentDate;"_s);
    row("clock in main", u"ui/main.cpp"_s, u"QDateTime::currentDateTimeUtc();"_s);
}

void TableTest::allowedIsNotFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    Tree tree;
    tree.write(file, text + u'\n');
    QCOMPARE(tree.violations(), QStringList());
}

void TableTest::linkLineIsChecked()
{
    Tree tree;
    const QString cmake = u"app/core/catalogue/CMakeLists.txt"_s;
    tree.write(cmake, u"votum_room(SOURCES a.cpp LINK core/text Qt6::Core)"_s);
    QCOMPARE(tree.violations(), QStringList());
    tree.write(cmake, u"votum_room(\n SOURCES a.cpp\n LINK core/text core/case Qt6::Core)"_s);
    QCOMPARE(tree.violations().size(), 1);
    tree.write(cmake, u"votum_room(SOURCES a.cpp LINK core/text Qt6::Network PkgConfig::QPDF)"_s);
    QCOMPARE(tree.violations().size(), 2);
    tree.write(cmake, u"votum_room(SOURCES a.cpp LINK Qt6::Core)"_s);
    QVERIFY(tree.violations().value(0).contains("does not link core/text"_L1));
    tree.write(cmake, u"add_library(a a.cpp)"_s);
    QCOMPARE(tree.violations().size(), 1);
}

void TableTest::fullFolderIsFound()
{
    Tree tree;
    for (qsizetype i = 0; i < mostFiles; ++i)
        tree.write(u"app/store/a%1.cpp"_s.arg(i), u"int a;\n"_s);
    QCOMPARE(tree.violations(), QStringList());
    tree.write(u"app/store/more.cpp"_s, u"int a;\n"_s);
    QCOMPARE(tree.violations().size(), 1);
}

void TableTest::everySourceHasItsHeader()
{
    const QStringList owed{
        u"app/core/record/parserecord.cpp"_s,
        u"app/core/record/recordanswers.cpp"_s,
        u"app/core/record/recordcase.cpp"_s,
        u"app/core/record/recordfindings.cpp"_s,
        u"app/core/record/recordtexts.cpp"_s,
        u"app/core/text/languages.cpp"_s, // for good: a test brings a table of its own
        u"app/report/documents/actionplan.cpp"_s,
        u"app/report/documents/annexes.cpp"_s,
        u"app/report/documents/answersections.cpp"_s,
        u"app/report/documents/coversections.cpp"_s,
        u"app/report/documents/decisionsections.cpp"_s,
        u"app/report/documents/factsections.cpp"_s,
        u"app/report/documents/findingsections.cpp"_s,
        u"app/report/documents/risksections.cpp"_s,
        u"app/session/casecommands.cpp"_s,
        u"app/session/decisioncommands.cpp"_s,
        u"app/session/storecommands.cpp"_s,
    }; // to be mended; nothing is added
    // One file a command, and one table of them in a header.
    const QString commands = u"app/cli/commands/"_s;
    for (const QString &single : findSingles(QStringLiteral(VOTUM_SOURCE_DIR)))
        QVERIFY2(owed.contains(single) || single.startsWith(commands), qPrintable(single));
}

void TableTest::singleSourceIsFound()
{
    Tree tree;
    for (const QString &name : {u"a.h"_s, u"a.cpp"_s, u"b.cpp"_s, u"main.cpp"_s})
        tree.write(u"app/store/"_s + name, u"int a;\n"_s);
    tree.write(u"ui/b.h"_s, u"int a;\n"_s); // of another folder
    QCOMPARE(findSingles(tree.path({})), QStringList(u"app/store/b.cpp"_s));
}

void TableTest::treeWithoutTableIsRefused()
{
    const QTemporaryDir empty;
    QCOMPARE(findViolations(empty.path(), qtHeaders()).size(), 1);
}

QTEST_GUILESS_MAIN(TableTest)
#include "tabletest.moc"
