// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/retention.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

using Act = RetentionEntry::Act;

// When a case falls due, and what may be decided about it.
class RetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void theStageAndItsDay_data();
    void theStageAndItsDay();
    void theDayFollowsTheRule();
    void theLastDecisionCounts();
    void refusals_data();
    void refusals();

private:
    static RetentionEntry entry(Act act, const QString &about, const QString &value = {},
                                const QString &reason = u"Grund"_s)
    {
        return {act, about, value, reason, u"Ada"_s, {}};
    }
    static KeptCase refusedOn(QDate day)
    {
        KeptCase kept;
        kept.uuid = u"u"_s;
        kept.fileNumber = u"2026-0001"_s;
        kept.stage = RetentionStage::Refused;
        kept.since = day;
        return kept;
    }
};

void RetentionTest::theStageAndItsDay_data()
{
    const QDate decided(2026, 3, 1), revoked(2026, 6, 1), worked(2026, 9, 1), asked(2026, 9, 1);
    QTest::addColumn<QString>("decisions"); // empty: never sealed
    QTest::addColumn<CaseStatus>("status");
    QTest::addColumn<QDate>("worked");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QDate>("since");
    QTest::addColumn<QDate>("until"); // of the approval; asked on 1 September
    QTest::newRow("a draft") << u""_s << CaseStatus::Draft << worked << u"draft"_s << worked
                             << QDate();
    QTest::newRow("refused") << u"D4"_s << CaseStatus::Sealed << QDate() << u"refused"_s << decided
                             << QDate();
    QTest::newRow("deferred") << u"D5"_s << CaseStatus::Sealed << QDate() << u"refused"_s << decided
                              << QDate();
    QTest::newRow("refused, worked on again")
        << u"D7"_s << CaseStatus::Sealed << worked << u"refused"_s << worked << QDate();
    QTest::newRow("refused, worked on before")
        << u"D7"_s << CaseStatus::Sealed << QDate(2026, 1, 1) << u"refused"_s << decided << QDate();
    QTest::newRow("approved in part")
        << u"D4 D2"_s << CaseStatus::Sealed << QDate() << u"inForce"_s << QDate() << QDate();
    QTest::newRow("approved, worked on again")
        << u"D1"_s << CaseStatus::Sealed << worked << u"inForce"_s << QDate() << QDate();
    QTest::newRow("suspended") << u"D3"_s << CaseStatus::Suspended << QDate() << u"inForce"_s
                               << QDate() << QDate();
    QTest::newRow("withdrawn") << u"D1"_s << CaseStatus::Revoked << QDate() << u"ended"_s << revoked
                               << QDate();
    QTest::newRow("its last day") << u"D3"_s << CaseStatus::Sealed << QDate() << u"inForce"_s
                                  << QDate() << asked;
    QTest::newRow("expired") << u"D3 D4"_s << CaseStatus::Sealed << QDate() << u"ended"_s
                             << asked.addDays(-1) << asked.addDays(-1);
    QTest::newRow("withdrawn before it expired")
        << u"D3"_s << CaseStatus::Revoked << QDate() << u"ended"_s << revoked << asked.addDays(-1);
}

void RetentionTest::theStageAndItsDay()
{
    QFETCH(const QString, decisions);
    QFETCH(const CaseStatus, status);
    QFETCH(const QDate, worked);
    QFETCH(const QString, stage);
    QFETCH(const QDate, since);
    QFETCH(const QDate, until);
    std::optional<CaseSummary> sealed;
    const QStringList codes = decisions.split(u' ', Qt::SkipEmptyParts);
    if (!codes.isEmpty()) {
        sealed.emplace();
        sealed->status = status;
        sealed->decidedOn = QDate(2026, 3, 1);
        sealed->validUntil = until;
        for (const QString &code : codes)
            sealed->decisions.insert(code, *decisionFromCode(code));
    }
    const KeptCase kept = keptCase(sealed, QDate(2026, 6, 1), worked, QDate(2026, 9, 1));
    QCOMPARE(codeOf(kept.stage), stage);
    QCOMPARE(kept.since, since);
}

void RetentionTest::theDayFollowsTheRule()
{
    const KeptCase kept = refusedOn(QDate(2024, 2, 29));
    const auto of = [&kept](const RetentionHistory &history) {
        return retentionOf({kept}, history).front();
    };
    QVERIFY(!of({}).due.isValid());
    QVERIFY(!of({}).isDue(QDate(9999, 1, 1)));
    QVERIFY(!of({entry(Act::Rule, u"ended"_s, u"1"_s)}).due.isValid());
    const CaseRetention year = of({entry(Act::Rule, u"refused"_s, u"12"_s)});
    QCOMPARE(year.due, QDate(2025, 2, 28));
    QVERIFY(!year.isDue(QDate(2025, 2, 27)));
    QVERIFY(year.isDue(QDate(2025, 2, 28)));
    KeptCase inForce = kept;
    inForce.since = {};
    QVERIFY(
        !retentionOf({inForce}, {entry(Act::Rule, u"refused"_s, u"12"_s)}).front().due.isValid());
}

void RetentionTest::theLastDecisionCounts()
{
    const KeptCase kept = refusedOn(QDate(2024, 1, 1));
    RetentionHistory history{entry(Act::Rule, u"refused"_s, u"12"_s),
                             entry(Act::Rule, u"refused"_s, u"24"_s)};
    const auto due = [&] { return retentionOf({kept}, history).front().due; };
    QCOMPARE(due(), QDate(2026, 1, 1));
    history.push_back(entry(Act::Prolong, u"u"_s, u"2030-01-01"_s));
    history.push_back(entry(Act::Prolong, u"other"_s, u"2040-01-01"_s));
    QCOMPARE(due(), QDate(2030, 1, 1));
    history.push_back(entry(Act::Prolong, u"u"_s, u"2025-01-01"_s)); // never below the rule
    QCOMPARE(due(), QDate(2026, 1, 1));
    history.push_back(entry(Act::Hold, u"u"_s));
    QVERIFY(!retentionOf({kept}, history).front().isDue(QDate(2026, 1, 1)));
    QCOMPARE(due(), QDate(2026, 1, 1));
    history.push_back(entry(Act::Release, u"u"_s));
    QVERIFY(retentionOf({kept}, history).front().isDue(QDate(2026, 1, 1)));
    history.push_back(entry(Act::Rule, u"refused"_s));
    QVERIFY(!due().isValid());
    QVERIFY(!ruleOf(history, RetentionStage::Refused));
}

void RetentionTest::refusals_data()
{
    QTest::addColumn<RetentionEntry>("asked");
    QTest::addColumn<QString>("expected"); // code and arguments; empty: it can be entered
    const auto row = [](const char *name, const RetentionEntry &asked, const QString &expected) {
        QTest::newRow(name) << asked << expected;
    };
    row("a rule", entry(Act::Rule, u"draft"_s, u"1"_s), {});
    row("a rule withdrawn", entry(Act::Rule, u"draft"_s), {});
    row("the longest", entry(Act::Rule, u"ended"_s, u"1200"_s), {});
    row("too long", entry(Act::Rule, u"ended"_s, u"1201"_s), u"retentionMonths 1200"_s);
    row("never", entry(Act::Rule, u"ended"_s, u"0"_s), u"retentionMonths 1200"_s);
    row("no number", entry(Act::Rule, u"ended"_s, u"soon"_s), u"retentionMonths 1200"_s);
    row("no stage", entry(Act::Rule, u"other"_s, u"12"_s), u"retentionMonths 1200"_s);
    row("while in force", entry(Act::Rule, u"inForce"_s, u"12"_s), u"retentionMonths 1200"_s);
    row("no reason", entry(Act::Rule, u"draft"_s, u"1"_s, u" "_s), u"reasonMissing"_s);
    row("no such case", entry(Act::Hold, u"x"_s), u"unknownCase x"_s);
    row("a hold", entry(Act::Hold, u"u"_s), {});
    row("held already", entry(Act::Hold, u"held"_s), u"held 2026-0002"_s);
    row("lifted", entry(Act::Release, u"held"_s), {});
    row("nothing to lift", entry(Act::Release, u"u"_s), u"notHeld 2026-0001"_s);
    row("longer", entry(Act::Prolong, u"held"_s, u"2026-01-02"_s), {});
    row("until today", entry(Act::Prolong, u"u"_s, u"2026-01-01"_s), u"retentionUntil"_s);
    row("no day", entry(Act::Prolong, u"u"_s, u"soon"_s), u"retentionUntil"_s);
    row("due", entry(Act::Erased, u"u"_s), {});
    row("due, and held", entry(Act::Erased, u"held"_s), u"held 2026-0002"_s);
    row("not due", entry(Act::Erased, u"young"_s), u"notDue 2026-0003"_s);
}

void RetentionTest::refusals()
{
    QFETCH(const RetentionEntry, asked);
    QFETCH(const QString, expected);
    KeptCase due = refusedOn(QDate(2025, 1, 1)), held = due, young = due;
    held.uuid = u"held"_s;
    held.fileNumber = u"2026-0002"_s;
    young.uuid = u"young"_s;
    young.fileNumber = u"2026-0003"_s;
    young.since = QDate(2025, 1, 2);
    const std::vector<CaseRetention> cases = retentionOf(
        {due, held, young}, {entry(Act::Rule, u"refused"_s, u"12"_s), entry(Act::Hold, u"held"_s)});
    const std::optional<Error> fault = faultIn(asked, cases, QDate(2026, 1, 1));
    QCOMPARE(fault ? (QStringList{fault->code} + fault->arguments).join(u' ') : QString(),
             expected);
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "retentiontest.moc"
