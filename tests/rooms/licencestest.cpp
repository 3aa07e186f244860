// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

// Every source names its licence in its first line. What takes no comment stands in REUSE.toml, and
// `reuse lint` tells what is missing there.
class LicencesTest : public QObject
{
    Q_OBJECT

private slots:
    void everySourceNamesIts_data();
    void everySourceNamesIts();
};

void LicencesTest::everySourceNamesIts_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("*.h") << u"// "_s;
    QTest::newRow("*.cpp") << u"// "_s;
    QTest::newRow("CMakeLists.txt") << u"# "_s;
}

void LicencesTest::everySourceNamesIts()
{
    QFETCH(QString, mark);
    // In two pieces, because `reuse` reads this line too.
    const QByteArray line = mark.toUtf8() + "SPDX-License"
                                            "-Identifier: GPL-3.0-or-later\n";
    const QStringList names{QString::fromLatin1(QTest::currentDataTag())};
    QStringList without;
    int count = 0;
    for (const QString &folder : {u"app"_s, u"resources"_s, u"tests"_s, u"ui"_s}) {
        QDirIterator files(VOTUM_SOURCE_DIR "/"_L1 + folder, names, QDir::Files,
                           QDirIterator::Subdirectories);
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (file.readLine() != line)
                without << file.fileName();
        }
    }
    QVERIFY(count > 10);
    QVERIFY2(without.isEmpty(), qPrintable(u'\n' + without.join(u'\n')));
}

QTEST_GUILESS_MAIN(LicencesTest)
#include "licencestest.moc"
