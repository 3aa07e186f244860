// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The command `manual`.
class CliManualTest : public ProgramTest
{
    Q_OBJECT

private:
    static Outcome manual(const QStringList &options)
    {
        return run(QStringList{u"manual"_s} + options);
    }

private slots:
    void writesEachForm()
    {
        for (const auto &[form, begins] :
             {std::pair("pdf", "%PDF"), std::pair("docx", "PK"), std::pair("odt", "PK"),
              std::pair("html", "<!DOCTYPE html>"), std::pair("md", "# Votum manual")}) {
            const QString file = path(u"manual."_s + QString::fromLatin1(form));
            const Outcome done = manual(
                {u"--format"_s, QString::fromLatin1(form), u"--out"_s, file, u"--lang"_s, u"en"_s});
            QCOMPARE(done.code, 0);
            QCOMPARE(done.lines(), QStringList(file));
            QVERIFY2(bytesOf(file).startsWith(begins), form);
        }
    }

    void speaksBothLanguages()
    {
        const QString file = path(u"handbuch"_s);
        QCOMPARE(manual({u"--format=md"_s, u"--out"_s, file, u"--lang"_s, u"de"_s}).code, 0);
        QVERIFY(bytesOf(file).startsWith("# Votum-Handbuch"));
    }

    void replacesNothingUnasked()
    {
        const QString file = written(u"there.pdf"_s, "mine");
        const Outcome refused = manual({u"--out"_s, file});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains("there.pdf"));
        QCOMPARE(bytesOf(file), QByteArray("mine"));
        QCOMPARE(manual({u"--out"_s, file, u"--force"_s}).code, 0);
        QVERIFY(bytesOf(file).startsWith("%PDF"));
    }

    void wrongUsageIsTold()
    {
        QCOMPARE(manual({}).code, 2);
        QCOMPARE(manual({u"--out"_s, path(u"x"_s), u"--format"_s, u"csv"_s}).code, 2);
        QCOMPARE(manual({u"--out"_s, path(u"x"_s), u"--paper"_s, u"a3"_s}).code, 2);
        QVERIFY(!QFile::exists(path(u"x"_s)));
        QCOMPARE(manual({u"--out"_s, path(u"no/folder.pdf"_s)}).code, 1);
    }
};

QTEST_GUILESS_MAIN(CliManualTest)
#include "manualtest.moc"
