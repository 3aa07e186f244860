// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"
#include "desk.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const HouseRule knockOut{Severity::KnockOut, u" Beschluss "_s, {}, {}};
const HouseRule withdrawal{std::nullopt, u"Neue Leitlinie"_s, {}, {}};

} // namespace

// House rules at work: open cases are judged anew, the frozen and the sealed keep theirs.
class HouseRuleTest : public QObject
{
    Q_OBJECT

private slots:
    void refusedChangesNothing();
    void theOpenCaseIsJudgedAnew();
    void closedCasesAreJudgedAnew();
    void anIssuedOpinionKeepsItsRules();
    void aSealedCaseKeepsItsRules();
    void undoKeepsTheRules();
};

void HouseRuleTest::refusedChangesNothing()
{
    Desk desk;
    desk.importExample();
    VERIFY_ERROR(desk.session.setHouseRule(u"nothing"_s, knockOut), "finding");
    VERIFY_ERROR(
        desk.session.setHouseRule(contestedIn(desk.session), {Severity::KnockOut, {}, {}, {}}),
        "reasonMissing");
    QVERIFY(desk.session.houseRules().isEmpty());
    QVERIFY(desk.session.assessment().houseRules.isEmpty());
}

void HouseRuleTest::theOpenCaseIsJudgedAnew()
{
    Desk desk;
    desk.importExample();
    const QString id = contestedIn(desk.session);
    QVERIFY(!id.isEmpty());
    const Outcome before = desk.session.judgement().overall;
    QCOMPARE(signalsOf(desk.session, [&] { VERIFY_OK(desk.session.setHouseRule(id, knockOut)); }),
             1);
    QCOMPARE(desk.session.judgement().overall, Outcome::NotPermissible);
    QCOMPARE(desk.row().outcome, outcomeCode(Outcome::NotPermissible));
    QCOMPARE(desk.actions().last(), u"houseRule"_s);
    const HouseRule kept = desk.session.assessment().houseRules.value(id);
    QCOMPARE(kept.reason, u"Beschluss"_s);
    QCOMPARE(kept.time, desk.time);
    VERIFY_OK(desk.session.setHouseRule(id, withdrawal));
    QCOMPARE(desk.session.judgement().overall, before);
    QCOMPARE(desk.session.houseRules().value(id).size(), size_t(2));
}

void HouseRuleTest::closedCasesAreJudgedAnew()
{
    Desk desk;
    desk.importExample();
    const qint64 id = desk.session.caseId();
    const QString finding = contestedIn(desk.session);
    desk.session.closeCase();
    VERIFY_OK(desk.session.setHouseRule(finding, knockOut));
    QCOMPARE(desk.session.cases().back().outcome, outcomeCode(Outcome::NotPermissible));
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QCOMPARE(again->judgement().overall, Outcome::NotPermissible);
    QCOMPARE(again->houseRules().value(finding).size(), size_t(1));
}

void HouseRuleTest::anIssuedOpinionKeepsItsRules()
{
    Desk desk;
    desk.importExample();
    const QString id = contestedIn(desk.session);
    desk.giveOpinion();
    const Outcome before = desk.session.judgement().overall;
    const QString hash = desk.session.assessment().opinion.hash;
    VERIFY_OK(desk.session.setHouseRule(id, knockOut));
    QCOMPARE(desk.session.judgement().overall, before);
    QVERIFY(desk.session.assessment().houseRules.isEmpty());
    QCOMPARE(opinionHash(desk.session.assessment()), hash);
    VERIFY_OK(desk.session.withdrawOpinion(u"Neue Vorgabe"_s));
    QCOMPARE(desk.session.judgement().overall, Outcome::NotPermissible);
    QCOMPARE(desk.actions().last(), u"houseRule"_s);
}

void HouseRuleTest::aSealedCaseKeepsItsRules()
{
    Desk desk;
    desk.importExample();
    const QString id = contestedIn(desk.session);
    desk.seal();
    const QByteArray record = desk.session.recordBytes();
    VERIFY_OK(desk.session.setHouseRule(id, knockOut));
    QCOMPARE(desk.session.recordBytes(), record);
    VERIFY_OK(desk.session.reopenAsNewVersion());
    QCOMPARE(desk.session.judgement().overall, Outcome::NotPermissible);
}

void HouseRuleTest::undoKeepsTheRules()
{
    Desk desk;
    desk.importExample();
    VERIFY_OK(desk.session.answer({u"CTX-04"_s, {}}, valueAnswer({u"small"_s})));
    const QString id = contestedIn(desk.session);
    VERIFY_OK(desk.session.setHouseRule(id, knockOut));
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment().houseRules.contains(id));
    VERIFY_OK(desk.session.redo());
    QVERIFY(desk.session.assessment().houseRules.contains(id));
}

QTEST_GUILESS_MAIN(HouseRuleTest)
#include "houseruletest.moc"
