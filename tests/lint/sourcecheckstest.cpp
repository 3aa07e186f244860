// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/sourcechecks.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

// Which sources no court would accept.
class SourceChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsAHomePage_data();
    void knowsAHomePage();
    void knowsAMirror_data();
    void knowsAMirror();
    void knowsAJudgment_data();
    void knowsAJudgment();
};

void SourceChecksTest::knowsAHomePage_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOne");
    for (const QString &url :
         {u"https://example.org"_s, u"https://example.org/"_s, u"https://example.org/de"_s,
          u"https://example.org/en-GB/"_s, u"https://example.org/index.html"_s,
          u"https://example.org/en/home"_s})
        QTest::newRow(qPrintable(url)) << url << true;
    for (const QString &url :
         {QString(), u"https://example.org/legal"_s, u"https://example.org/?p=981"_s,
          u"https://example.org/20180921"_s, u"https://example.org/eu/privacy"_s})
        QTest::newRow(qPrintable(u"no: "_s + url)) << url << false;
}

void SourceChecksTest::knowsAHomePage()
{
    QFETCH(QString, url);
    QTEST(isHomePage(url), "isOne");
}

void SourceChecksTest::knowsAMirror_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOne");
    for (const QString &url :
         {u"https://github.com/owner/repo"_s, u"https://github.com/owner/repo/"_s,
          u"https://raw.githubusercontent.com/owner/repo/main/policy.md"_s,
          u"https://www.scribd.com/document/1/Policy"_s})
        QTest::newRow(qPrintable(url)) << url << true;
    for (const QString &url :
         {QString(), u"https://github.com/owner/repo/blob/main/policy.md"_s,
          u"https://example.org/github.com"_s, u"https://notscribd.com/document"_s})
        QTest::newRow(qPrintable(u"no: "_s + url)) << url << false;
}

void SourceChecksTest::knowsAMirror()
{
    QFETCH(QString, url);
    QTEST(isMirror(url), "isOne");
}

void SourceChecksTest::knowsAJudgment_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<bool>("isUnnamed");
    const QString other = u"A publisher"_s;
    QTest::newRow("no number") << u"BGH, 10.02.2011 (Double-Opt-in)"_s << other << true;
    QTest::newRow("no court") << u"Urteil vom 10.02.2011, I ZR 164/09"_s << other << true;
    QTest::newRow("parties only") << u"Trump v. Slaughter, 29 June 2026"_s << other << true;
    QTest::newRow("nothing") << u"Judgment of 16 July 2020 (Schrems II)"_s << other << true;
    QTest::newRow("court and number") << u"BGH, 10.02.2011, I ZR 164/09"_s << other << false;
    QTest::newRow("Austria") << u"BVwG, 12.05.2023, W245 2252208-1/36E"_s << other << false;
    QTest::newRow("court publishes") << u"Trump v. Slaughter, No.\u00a025-332"_s
                                     << u"Supreme Court of the United States"_s << false;
    QTest::newRow("of the Union") << u"Judgment in Case C-311/18"_s << other << false;
    QTest::newRow("ECLI") << u"Judgment, ECLI:EU:C:2020:559"_s << other << false;
    QTest::newRow("another authority") << u"Beschluss der DSK vom 24.11.2021"_s << other << false;
    QTest::newRow("no decision") << u"Privacy Policy"_s << other << false;
}

void SourceChecksTest::knowsAJudgment()
{
    QFETCH(QString, title);
    QFETCH(QString, publisher);
    Source source;
    source.title = title;
    source.publisher = publisher;
    QTEST(isUnnamedJudgment(source), "isUnnamed");
}

QTEST_APPLESS_MAIN(SourceChecksTest)
#include "sourcecheckstest.moc"
