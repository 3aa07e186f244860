// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

using namespace Qt::StringLiterals;
using namespace votum;

using Act = RetentionEntry::Act;

// How long cases are kept, as the windows decide it.
class RetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDecidedBearsAuthorAndTime();
    void aCaseDueLeavesTheRegister();
    void aClockThatIsBehindDeletesNothing();
    void withoutAStoreOrReadOnly();
};

void RetentionTest::whatIsDecidedBearsAuthorAndTime()
{
    Desk desk;
    desk.importExample();
    desk.session.setAuthor(u"Ada"_s);
    QCOMPARE(signalsOf(desk.session,
                       [&] {
                           VERIFY_OK(desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s,
                                                                  u" Plan "_s));
                       }),
             1);
    const RetentionHistory history = *desk.session.retentionHistory();
    QCOMPARE(history.size(), size_t(1));
    QCOMPARE(history[0],
             (RetentionEntry{Act::Rule, u"draft"_s, u"6"_s, u"Plan"_s, u"Ada"_s, desk.time}));
    QCOMPARE(desk.session.retention()->front().due, QDate(2027, 5, 23));
    QCOMPARE(signalsOf(desk.session,
                       [&] {
                           VERIFY_ERROR(
                               desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s, {}),
                               "reasonMissing");
                       }),
             0);
}

void RetentionTest::aCaseDueLeavesTheRegister()
{
    Desk desk;
    desk.importExample();
    const QString kept = desk.session.assessment().uuid;
    desk.importExample(u"travel-agency.en"_s);
    const QString gone = desk.session.assessment().uuid;
    VERIFY_OK(desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s, u"Plan"_s));
    VERIFY_ERROR(desk.session.decideRetention(Act::Erased, {gone}, {}, u"Plan"_s), "notDue");
    QVERIFY(desk.session.hasCase());
    desk.time = desk.time.addMonths(6);
    VERIFY_OK(desk.session.decideRetention(Act::Erased, {gone}, {}, u"Plan"_s));
    QVERIFY(!desk.session.hasCase());
    QCOMPARE(desk.session.cases().size(), size_t(1));
    QCOMPARE(desk.session.cases().front().uuid, kept);
    QVERIFY(desk.session.checkStore()->empty());
    // The other one stays open.
    VERIFY_OK(desk.session.openCase(desk.session.cases().front().id));
    desk.createCase();
    VERIFY_OK(desk.session.openCase(desk.session.cases().front().id));
    VERIFY_OK(desk.session.decideRetention(Act::Hold, {kept}, {}, u"Klage"_s));
    QVERIFY(desk.session.hasCase());
    VERIFY_OK(desk.session.trashCase(desk.session.caseId()));
    VERIFY_ERROR(desk.session.eraseCases({desk.session.trashedCases()->front().id}), "held");
}

void RetentionTest::aClockThatIsBehindDeletesNothing()
{
    Desk desk;
    desk.importExample();
    desk.time = desk.time.addDays(-1);
    VERIFY_ERROR(desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s, u"Plan"_s),
                 "clockBehind");
    desk.session.trustClock();
    VERIFY_OK(desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s, u"Plan"_s));
}

void RetentionTest::withoutAStoreOrReadOnly()
{
    Desk desk;
    desk.importExample();
    desk.session.closeStore();
    VERIFY_ERROR(desk.session.retention(), "noStore");
    VERIFY_ERROR(desk.session.retentionHistory(), "noStore");
    VERIFY_ERROR(desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s, u"Plan"_s),
                 "noStore");
    VERIFY_OK(desk.session.openStore(desk.path(), StoreOpening::Read));
    QCOMPARE(desk.session.retention()->size(), size_t(1));
    VERIFY_ERROR(desk.session.decideRetention(Act::Rule, {u"draft"_s}, u"6"_s, u"Plan"_s),
                 "storeReadOnly");
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "retentiontest.moc"
