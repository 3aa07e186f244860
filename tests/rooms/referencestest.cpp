// SPDX-License-Identifier: GPL-3.0-or-later

#include "referencecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class ReferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingNamedIsThere();
    void deadOneIsFound_data();
    void deadOneIsFound();
};

void ReferencesTest::everythingNamedIsThere()
{
    const QStringList dead = findDeadReferences(QStringLiteral(VOTUM_SOURCE_DIR));
    QVERIFY2(dead.isEmpty(), qPrintable(u'\n' + dead.join(u'\n')));
}

void ReferencesTest::deadOneIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text"); // "X" stands for the suffix, so that this file names nothing
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, const QString &file, const QString &text, int found) {
        QTest::newRow(name) << file << text << found;
    };
    row("document in a comment", u"app/core/a.cpp"_s, u"// see gone.X"_s, 1);
    row("document in a text", u"app/core/a.cpp"_s, u"auto s = u\"gone.X\";"_s, 1);
    row("document in a script", u"packaging/run"_s, u"# gone.X"_s, 1);
    row("document of another folder", u"ui/a.cpp"_s, u"// README.X"_s, 1);
    row("link", u"README.md"_s, u"[a](app/gone.X)"_s, 1);
    row("source in a comment", u"app/core/a.cpp"_s, u"// see gone.h"_s, 1);
    row("moved source", u"ui/a.cpp"_s, u"// see core/b.h"_s, 1);
    row("source in a document", u"app/core/README.X"_s, u"as gone.cpp does"_s, 1);
    row("document beside", u"app/core/a.cpp"_s, u"// README.X"_s, 0);
    row("document from app", u"ui/a.cpp"_s, u"// core/README.X"_s, 0);
    row("document above", u"app/core/README.X"_s, u"[a](../core/README.X)"_s, 0);
    row("source anywhere", u"ui/a.cpp"_s, u"// see a.h"_s, 0);
    row("include", u"ui/a.cpp"_s, u"#include <sys/gone.h>"_s, 0);
    row("document of others", u"README.md"_s, u"https://example.org/docs/gone.X"_s, 0);
    row("document of others, cited", u"resources/a.json"_s, u"{\"title\": \"gone.X\"}"_s, 0);
}

void ReferencesTest::deadOneIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(int, found);
    const QTemporaryDir folder;
    const auto real = [](QString words) { return words.replace(".X"_L1, ".md"_L1); };
    const auto write = [&folder, &real](const QString &name, const QString &words) {
        const QString path = folder.filePath(real(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile target(path);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(real(words).toUtf8());
    };
    write(u"app/core/README.X"_s, u"A room."_s);
    write(u"app/core/a.h"_s, u"int a;"_s);
    write(file, u"\n"_s + text + u"\n"_s);
    const QStringList dead = findDeadReferences(folder.path());
    QCOMPARE(dead.size(), found);
    if (found > 0)
        QVERIFY2(dead.first().startsWith(real(file) + u":2:"_s), qPrintable(dead.first()));
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "referencestest.moc"
