// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

// What people do about a finding: measures close it, an override changes its weight.
class ClosingTest : public QObject
{
    Q_OBJECT

private slots:
    void measureCloses_data();
    void measureCloses();
    void everyPlannedMeasureMustBeDone();
    void unknownIsClosedOnlyByAnAnswer();
    void ruleOfOpenPointIsClosedByAMeasure();
    void overrideChangesTheWeight();
    void knockOutIsOverriddenOnlyIfConfirmedTwice();
    void unknownCannotBeOverridden();
};

void ClosingTest::measureCloses_data()
{
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QDate>("done");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<bool>("closed");
    for (const QString &severity :
         {u"OPEN"_s, u"POST"_s, u"PRE"_s, u"OPEN_CRIT"_s, u"KO_UNTIL"_s}) {
        const auto row = [&](const QString &name, QDate done, const QString &text, bool closed) {
            QTest::newRow(qPrintable(severity + u' ' + name)) << severity << done << text << closed;
        };
        row(u"planned"_s, QDate(), u""_s, false);
        row(u"done today"_s, testDay, u"log"_s, true);
        row(u"done before"_s, testDay.addDays(-30), u"log"_s, true);
        row(u"done tomorrow"_s, testDay.addDays(1), u"log"_s, false);
        row(u"evidence without date"_s, QDate(), u"log"_s, false);
    }
    for (const QString &severity : {u"KO_HARD"_s, u"HINT"_s})
        QTest::newRow(qPrintable(severity)) << severity << testDay << u"log"_s << false;
}

void ClosingTest::measureCloses()
{
    QFETCH(QString, severity);
    QFETCH(QDate, done);
    QFETCH(QString, evidence);
    QFETCH(bool, closed);
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad="_s + severity).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s);
    const Outcome open = builder.judge().overall;
    builder.measure(u"Q:bad"_s, u"M1"_s, done, evidence);
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.finding(u"Q:bad")->closed, closed);
    QCOMPARE(judgement.finding(u"Q:bad")->closedOn, closed ? done : QDate());
    QCOMPARE(judgement.overall, closed ? Outcome::Permissible : open);
    QCOMPARE(judgement.hasOpen(*severityFromCode(severity)), !closed);
}

void ClosingTest::everyPlannedMeasureMustBeDone()
{
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad=KO_UNTIL"_s).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s);
    builder.measure(u"Q:bad"_s, u"M1"_s, testDay.addDays(-9));
    builder.plan(u"Q:bad"_s, u"M2"_s, u"IT"_s, testDay.addDays(9));
    QVERIFY(!builder.judge().finding(u"Q:bad")->closed);
    builder.measure(u"Q:bad"_s, u"M2"_s, testDay.addDays(-3));
    QVERIFY(builder.judge().finding(u"Q:bad")->closed);
    QCOMPARE(builder.judge().finding(u"Q:bad")->closedOn, testDay.addDays(-3)); // the last one
    // A measure against another finding closes nothing here.
    builder.measure(u"Q:unk"_s, u"M1"_s, QDate());
    QVERIFY(builder.judge().finding(u"Q:bad")->closed);
}

void ClosingTest::unknownIsClosedOnlyByAnAnswer()
{
    const Catalogue catalogue =
        SmallCatalogue().question(u"Q"_s, u"ok bad=KO_UNTIL"_s, {.maxAgeMonths = 6}).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.measure(u"Q:unk"_s, u"M1"_s, testDay).measure(u"Q:aged"_s, u"M1"_s, testDay);
    QVERIFY(!builder.judge().finding(u"Q:unk")->closed);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    builder.answer(u"Q"_s, valueAnswer({u"ok"_s}, testDay.addMonths(-7)));
    QVERIFY(!builder.judge().finding(u"Q:aged")->closed);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    builder.answer(u"Q"_s, valueAnswer({u"ok"_s}, testDay));
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
}

void ClosingTest::ruleOfOpenPointIsClosedByAMeasure()
{
    SmallCatalogue small;
    small.question(u"Q"_s, u"ok odd"_s).rule(u"X"_s, u"OPEN_CRIT"_s, u"any(Q,odd)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"odd"_s);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    QCOMPARE(builder.measure(u"X"_s, u"M1"_s, testDay).judge().overall, Outcome::Permissible);
}

void ClosingTest::overrideChangesTheWeight()
{
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad=KO_UNTIL"_s).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s);
    builder.overrule(u"Q:bad"_s, Severity::Post, Severity::KnockOutUntil);
    const Judgement milder = builder.judge();
    QCOMPARE(milder.overall, Outcome::WithConditions);
    QVERIFY(milder.findings.front().isOverridden());
    QCOMPARE(milder.findings.front().derived, Severity::KnockOutUntil);
    builder.overrule(u"Q:bad"_s, Severity::KnockOut, Severity::KnockOutUntil);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissible); // stricter is possible too
    builder.measure(u"Q:bad"_s, u"M1"_s, testDay);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissible); // and then cannot be cured
}

void ClosingTest::knockOutIsOverriddenOnlyIfConfirmedTwice()
{
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad=KO_HARD"_s).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s);
    builder.overrule(u"Q:bad"_s, Severity::Pre, Severity::KnockOut, true);
    QCOMPARE(builder.judge().overall, Outcome::WithConditions);
    builder.assessment.judgements[u"Q:bad"_s].confirmedTwice = false; // whoever stored it
    QCOMPARE(builder.judge().overall, Outcome::NotPermissible);
}

void ClosingTest::unknownCannotBeOverridden()
{
    const Catalogue catalogue =
        SmallCatalogue().question(u"Q"_s, u"ok bad=KO_UNTIL"_s, {.maxAgeMonths = 6}).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.overrule(u"Q:unk"_s, Severity::Hint, Severity::OpenCritical);
    builder.overrule(u"Q:aged"_s, Severity::Hint, Severity::OpenCritical);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    builder.answer(u"Q"_s, u"ok"_s);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    builder.assessment.recipients.clear();
    builder.overrule(u"CHAIN:unk"_s, Severity::Hint, Severity::OpenCritical);
    QVERIFY(!builder.judge().finding(u"CHAIN:unk")->isOverridden());
}

QTEST_APPLESS_MAIN(ClosingTest)
#include "closingtest.moc"
