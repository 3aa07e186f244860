// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "../store/rawdatabase.h"

#include <QTest>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

// What remains after a decision, over many cases: open measures, triggers, approvals that end.
class FollowUpTest : public QObject
{
    Q_OBJECT

private slots:
    void openMeasuresAreThoseOfTheLastVersion();
    void whatIsReportedIsNoLongerOpen();
    void oneUnreadableCaseHidesNoOther();
    void aTriggerMakesReviewsDue();
    void aTriggerIsAllOrNothing();
    void manyGoToTheTrashTogether();
    void anApprovalEnds();

private:
    static size_t openOf(const Session &session, qint64 version)
    {
        const Result<std::vector<OpenMeasure>> open = session.openMeasures();
        if (!open)
            qFatal("%s", qPrintable(open.error().code));
        return size_t(std::ranges::count(*open, version, &OpenMeasure::version));
    }
    static size_t planned(const Session &session)
    {
        return size_t(std::ranges::count_if(
            session.assessment().measures, [](const MeasurePlan &plan) { return !plan.isDone(); }));
    }
};

void FollowUpTest::openMeasuresAreThoseOfTheLastVersion()
{
    Desk desk;
    Session closed(shipped(), [&desk] { return desk.time; });
    VERIFY_ERROR(closed.openMeasures(), "noStore");
    desk.createCase();
    const qint64 bare = desk.session.caseId();
    desk.importExample();
    const qint64 first = desk.session.caseId();
    const size_t count = planned(desk.session);
    QVERIFY(count > 0);
    QCOMPARE(openOf(desk.session, bare), size_t(0));
    QCOMPARE(openOf(desk.session, first), count);
    QCOMPARE(desk.session.openMeasures()->front().plan,
             *std::ranges::find_if(desk.session.assessment().measures,
                                   [](const MeasurePlan &plan) { return !plan.isDone(); }));
    desk.seal();
    QCOMPARE(openOf(desk.session, first), count);
    VERIFY_OK(desk.session.reopenAsNewVersion());
    const qint64 second = desk.session.caseId();
    QCOMPARE(openOf(desk.session, first), size_t(0)); // no measure stands there twice
    QCOMPARE(openOf(desk.session, second), count);
    VERIFY_OK(desk.session.trashCase(second));
    QCOMPARE(openOf(desk.session, first), count);
    QCOMPARE(openOf(desk.session, second), size_t(0));
}

void FollowUpTest::whatIsReportedIsNoLongerOpen()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const qint64 id = desk.session.caseId();
    const size_t count = openOf(desk.session, id);
    const MeasurePlan plan = desk.session.openMeasures()->front().plan;
    VERIFY_OK(desk.session.reportDone({plan}, {testDay, u"Ada"_s, u"Protokoll"_s, {}}));
    QCOMPARE(openOf(desk.session, id), count - 1);
    CaseEvent revocation;
    revocation.kind = CaseEvent::Kind::Revocation;
    revocation.date = testDay;
    revocation.text = u"Ende"_s;
    VERIFY_OK(desk.session.appendEvent(revocation));
    QCOMPARE(openOf(desk.session, id), size_t(0)); // nothing is to be done for it any more
}

void FollowUpTest::oneUnreadableCaseHidesNoOther()
{
    Desk desk;
    desk.importExample();
    const qint64 broken = desk.session.caseId();
    desk.importExample();
    const qint64 sound = desk.session.caseId();
    const size_t count = openOf(desk.session, sound);
    desk.session.closeStore();
    RawDatabase(desk.path())
        .run(u"UPDATE parts SET json = '{' WHERE kind = 'measure' AND "
             "version = %1"_s.arg(broken));
    VERIFY_OK(desk.session.openStore(desk.path()));
    QCOMPARE(openOf(desk.session, broken), size_t(0));
    QCOMPARE(openOf(desk.session, sound), count);
}

void FollowUpTest::aTriggerMakesReviewsDue()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const qint64 open = desk.session.caseId();
    const QDate decided = desk.row().review;
    desk.importExample();
    desk.seal();
    const qint64 other = desk.session.caseId();
    VERIFY_OK(desk.session.openCase(open));
    const Session::Trigger trigger{CaseEvent::Kind::TermsChanged, testDay, testDay.addDays(14),
                                   u" Neue Bedingungen ab Juni "_s};
    QVERIFY(trigger.review < decided);
    QCOMPARE(signalsOf(desk.session,
                       [&] {
                           VERIFY_OK(desk.session.recordTrigger({open, other}, trigger));
                       }),
             1);
    QCOMPARE(desk.session.caseId(), open);
    QCOMPARE(desk.session.sealedRecord().events.size(), size_t(1));
    const CaseEvent &event = desk.session.sealedRecord().events.front();
    QCOMPARE(event.text, u"Neue Bedingungen ab Juni"_s);
    QCOMPARE(event.author, u"Jule Sample"_s);
    QCOMPARE(reviewAskedBy(event), trigger.review);
    const auto review = [&](qint64 id) { return desk.session.caseRows().find(id)->review; };
    QCOMPARE(review(open), trigger.review);
    QCOMPARE(review(other), trigger.review);
    QCOMPARE(desk.row().status, CaseStatus::Sealed); // by itself it ends nothing
    // One that would come later than what is due already defers nothing.
    VERIFY_OK(desk.session.recordTrigger(
        {other}, {CaseEvent::Kind::LawChanged, testDay, decided.addYears(1), u"Gesetz"_s}));
    QCOMPARE(review(other), trigger.review);
    desk.session.closeStore();
    VERIFY_OK(desk.session.openStore(desk.path()));
    QCOMPARE(review(open), trigger.review); // read from the store, too
    const Result<std::vector<Error>> faults = desk.session.checkStore();
    VERIFY_OK(faults);
    QVERIFY(faults->empty());
}

void FollowUpTest::aTriggerIsAllOrNothing()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const qint64 sealed = desk.session.caseId();
    desk.importExample();
    const qint64 draft = desk.session.caseId();
    const Session::Trigger trigger{CaseEvent::Kind::Incident, testDay, testDay, u"Panne"_s};
    VERIFY_ERROR(desk.session.recordTrigger({sealed, draft}, trigger), "notSealed");
    Session::Trigger faulty = trigger;
    faulty.text = u" "_s;
    VERIFY_ERROR(desk.session.recordTrigger({sealed}, faulty), "eventIncomplete");
    faulty = trigger;
    faulty.review = {};
    VERIFY_ERROR(desk.session.recordTrigger({sealed}, faulty), "eventIncomplete");
    faulty.review = testDay.addDays(-1);
    VERIFY_ERROR(desk.session.recordTrigger({sealed}, faulty), "reviewEarly");
    VERIFY_OK(desk.session.openCase(sealed));
    QVERIFY(desk.session.sealedRecord().events.empty());
}

void FollowUpTest::manyGoToTheTrashTogether()
{
    Desk desk;
    desk.createCase();
    const qint64 one = desk.session.caseId();
    desk.createCase();
    const qint64 two = desk.session.caseId();
    desk.importExample();
    desk.seal();
    const qint64 sealed = desk.session.caseId();
    VERIFY_ERROR(desk.session.trashCases({one, sealed}), "sealed");
    QCOMPARE(desk.session.cases().size(), size_t(3));
    VERIFY_OK(desk.session.openCase(two));
    QCOMPARE(signalsOf(desk.session, [&] { VERIFY_OK(desk.session.trashCases({one, two})); }), 1);
    QVERIFY(!desk.session.hasCase());
    QCOMPARE(desk.session.cases().size(), size_t(1));
    VERIFY_OK(desk.session.trashCases({one, two}, false));
    QCOMPARE(desk.session.cases().size(), size_t(3));
}

void FollowUpTest::anApprovalEnds()
{
    Desk desk;
    desk.importExample();
    Decision decision = desk.session.assessment().decision;
    decision.validUntil = testDay.addMonths(6);
    VERIFY_OK(desk.session.draftDecision(decision));
    desk.seal();
    CaseSummary row = desk.row();
    QCOMPARE(row.validUntil, testDay.addMonths(6));
    QCOMPARE(statusOn(row, testDay.addMonths(6)), CaseStatus::Sealed); // its last day
    QCOMPARE(statusOn(row, testDay.addMonths(6).addDays(1)), CaseStatus::Expired);
    row.status = CaseStatus::Revoked; // what ended otherwise has not expired
    QCOMPARE(statusOn(row, testDay.addYears(1)), CaseStatus::Revoked);
    row.status = CaseStatus::Sealed;
    row.validUntil = {};
    QCOMPARE(statusOn(row, testDay.addYears(9)), CaseStatus::Sealed);
    // What was not approved cannot expire, whatever was left in the field.
    desk.importExample();
    decision = desk.session.assessment().decision;
    QVERIFY(!decision.purposes.isEmpty());
    for (DecisionCode &code : decision.purposes)
        code = DecisionCode::D4;
    decision.validUntil = testDay.addMonths(6);
    VERIFY_OK(desk.session.draftDecision(decision));
    desk.seal();
    QVERIFY(!desk.row().validUntil.isValid());
}

QTEST_GUILESS_MAIN(FollowUpTest)
#include "followuptest.moc"
