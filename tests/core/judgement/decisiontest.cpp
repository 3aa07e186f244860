// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/decision.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Edit = std::function<void(Assessment &)>;

const Catalogue &catalogue()
{
    static const Catalogue built =
        SmallCatalogue()
            .question(u"Q"_s, u"ok hint=HINT open=OPEN post=POST pre=PRE crit=OPEN_CRIT "
                              "until=KO_UNTIL hard=KO_HARD"_s)
            .question(u"P"_s, u"ok until=KO_UNTIL hard=KO_HARD"_s, {.scope = u"purpose"_s})
            .build();
    return built;
}

CaseBuilder caseWith(const QString &option)
{
    CaseBuilder builder = CaseBuilder::planned(catalogue(), {u"service"_s, u"mkt"_s});
    builder.answer(u"Q"_s, option);
    for (const QString &purpose : {u"service"_s, u"mkt"_s})
        builder.answer(u"P"_s, u"ok"_s, purposeSubject(purpose));
    return builder;
}

// Opinion and decision complete, both purposes alike.
void decide(Assessment &assessment, OpinionClass opinion, DecisionCode decision)
{
    for (const QString &purpose : {u"service"_s, u"mkt"_s}) {
        assessment.opinion.purposes.insert(purpose, opinion);
        assessment.decision.purposes.insert(purpose, decision);
    }
    assessment.opinion.author = u"Jule Sample"_s;
    assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    assessment.decision.decider = u"Bernd Specimen"_s;
    assessment.decision.text = u"Agreed."_s;
    assessment.decision.date = testDay;
    assessment.decision.review = testDay.addMonths(6);
}

QString codes(const std::vector<DecisionCode> &decisions)
{
    QStringList list;
    for (const DecisionCode decision : decisions)
        list << decisionCode(decision);
    return list.join(u' ');
}

} // namespace

class DecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void ladder_data();
    void ladder();
    void codesReadBack();
    void allowed_data();
    void allowed();
    void allowedIsPerPurpose();
    void completeDecisionMissesNothing();
    void missing_data();
    void missing();
    void requirementNeedsOwnerAndDate();
    void requirementOfAnotherPurposeDoesNotCount();
    void rejectionNeedsNoOwners();
    void milderNeedsReason_data();
    void milderNeedsReason();
    void milderInOnePurposeIsEnough();
    void suspendedApproval();
    void decidingOfficerIsAFormalDefect();
    void reviewIsProposed();
};

void DecisionTest::ladder_data()
{
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("expected");
    using enum DecisionCode;
    const auto decision = [](DecisionCode code, int expected) {
        QTest::newRow(qPrintable(decisionCode(code))) << rank(code) << expected;
    };
    decision(D1, 1);
    decision(D2, 2);
    decision(D3, 2);
    decision(D5, 3);
    decision(D6, 3);
    decision(D4, 4);
    decision(D7, 4);
    QTest::newRow("no concerns") << rank(OpinionClass::NoConcerns) << 1;
    QTest::newRow("conditions") << rank(OpinionClass::NoConcernsIfMet) << 2;
    QTest::newRow("no final opinion") << rank(OpinionClass::NoFinalOpinion) << 3;
    QTest::newRow("rejection") << rank(OpinionClass::RejectionRecommended) << 4;
}

void DecisionTest::ladder()
{
    QFETCH(int, rank);
    QFETCH(int, expected);
    QCOMPARE(rank, expected);
}

void DecisionTest::codesReadBack()
{
    for (int i = 0; i <= int(DecisionCode::D7); ++i)
        QCOMPARE(decisionFromCode(decisionCode(DecisionCode(i))), DecisionCode(i));
    for (int i = 0; i <= int(OpinionClass::RejectionRecommended); ++i)
        QCOMPARE(opinionFromCode(opinionCode(OpinionClass(i))), OpinionClass(i));
    for (int i = 0; i <= int(Outcome::NotPermissible); ++i)
        QCOMPARE(outcomeFromCode(outcomeCode(Outcome(i))), Outcome(i));
    for (const QString &wrong : {u""_s, u"D0"_s, u"D8"_s, u"D11"_s, u"d1"_s})
        QVERIFY(!decisionFromCode(wrong));
    QVERIFY(!opinionFromCode(u"maybe"));
    QVERIFY(!outcomeFromCode(u"permissible"));
}

void DecisionTest::allowed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("expected");
    const QString all = u"D1 D2 D3 D4 D5 D6 D7"_s, conditions = u"D2 D3 D4 D5 D6 D7"_s;
    QTest::newRow("nothing") << u"ok"_s << all;
    QTest::newRow("hint") << u"hint"_s << all;
    QTest::newRow("open point") << u"open"_s << conditions;
    QTest::newRow("condition") << u"pre"_s << conditions;
    QTest::newRow("not decidable") << u"crit"_s << conditions;
    QTest::newRow("curable knock-out: no pilot") << u"until"_s << u"D2 D4 D5 D6 D7"_s;
    QTest::newRow("knock-out") << u"hard"_s << u"D4 D5 D6 D7"_s;
}

void DecisionTest::allowed()
{
    QFETCH(QString, option);
    QFETCH(QString, expected);
    QCOMPARE(codes(allowedDecisions(caseWith(option).judge(), u"service")), expected);
}

void DecisionTest::allowedIsPerPurpose()
{
    CaseBuilder builder = caseWith(u"ok"_s);
    builder.answer(u"P"_s, u"hard"_s, purposeSubject(u"mkt"_s));
    QCOMPARE(codes(allowedDecisions(builder.judge(), u"mkt")), u"D4 D5 D6 D7"_s);
    QCOMPARE(codes(allowedDecisions(builder.judge(), u"service")), u"D1 D2 D3 D4 D5 D6 D7"_s);
    builder.overrule(u"P:hard@p:mkt"_s, Severity::Pre, Severity::KnockOut, true);
    QCOMPARE(codes(allowedDecisions(builder.judge(), u"mkt")), u"D2 D3 D4 D5 D6 D7"_s);
}

void DecisionTest::completeDecisionMissesNothing()
{
    CaseBuilder builder = caseWith(u"ok"_s);
    decide(builder.assessment, OpinionClass::NoConcerns, DecisionCode::D1);
    const DecisionCheck check = checkDecision(builder.assessment, builder.judge());
    QVERIFY2(check.missing.isEmpty(), qPrintable(check.missing.join(u' ')));
    QVERIFY(!check.milder && !check.formalDefect && !check.suspendedApproval);
}

void DecisionTest::missing_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("decision");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &option, DecisionCode decision,
                        const Edit &edit, const QStringList &expected) {
        QTest::newRow(name) << option << int(decision) << edit << expected;
    };
    using enum DecisionCode;
    const QString ok = u"ok"_s;
    row("opinion", ok, D1, [](Assessment &a) { a.opinion.issuedAt = {}; }, {u"opinionMissing"_s});
    row("decision of one purpose", ok, D1,
        [](Assessment &a) { a.decision.purposes.remove(u"mkt"_s); }, {u"decisionMissing"_s});
    row("decider", ok, D1, [](Assessment &a) { a.decision.decider = u"  "_s; },
        {u"deciderMissing"_s});
    row("date", ok, D1, [](Assessment &a) { a.decision.date = {}; }, {u"decisionDateMissing"_s});
    row("review", ok, D1, [](Assessment &a) { a.decision.review = {}; }, {u"reviewMissing"_s});
    row("review on the same day", ok, D1,
        [](Assessment &a) { a.decision.review = a.decision.date; }, {u"reviewMissing"_s});
    const Edit noText = [](Assessment &a) { a.decision.text = u" "_s; };
    row("approval without text", ok, D1, noText, {});
    row("rejection without text", ok, D4, noText, {u"decisionTextMissing"_s});
    row("deferral without text", ok, D5, noText, {u"decisionTextMissing"_s});
    row("suspended approval without text", u"until"_s, D2, noText, {u"decisionTextMissing"_s});
    row("pilot", ok, D3, [](Assessment &) {}, {u"pilotEndMissing"_s, u"pilotScopeMissing"_s});
    row("pilot, complete", ok, D3,
        [](Assessment &a) {
            a.decision.validUntil = testDay.addMonths(3);
            a.decision.scopeLimit = u"one branch"_s;
        },
        {});
    row("approval of what has conditions", u"pre"_s, D1, [](Assessment &) {},
        {u"decisionNotAllowed"_s});
    row("approval of a knock-out", u"hard"_s, D2, [](Assessment &) {}, {u"decisionNotAllowed"_s});
    row("pilot of a curable knock-out", u"until"_s, D3,
        [](Assessment &a) {
            a.decision.validUntil = testDay.addMonths(3);
            a.decision.scopeLimit = u"one branch"_s;
        },
        {u"decisionNotAllowed"_s});
    row("purposes", ok, D1,
        [](Assessment &a) {
            a.answers.remove({u"CTX-01"_s, {}});
        },
        {u"purposesMissing"_s});
}

void DecisionTest::missing()
{
    QFETCH(QString, option);
    QFETCH(int, decision);
    QFETCH(Edit, edit);
    QFETCH(QStringList, expected);
    CaseBuilder builder = caseWith(option);
    decide(builder.assessment, OpinionClass::NoConcerns, DecisionCode(decision));
    edit(builder.assessment);
    QCOMPARE(checkDecision(builder.assessment, builder.judge()).missing, expected);
}

void DecisionTest::requirementNeedsOwnerAndDate()
{
    CaseBuilder builder = caseWith(u"post"_s);
    decide(builder.assessment, OpinionClass::NoConcernsIfMet, DecisionCode::D2);
    const QStringList missing{u"requirementOwnerMissing"_s};
    QCOMPARE(checkDecision(builder.assessment, builder.judge()).missing, missing);
    QCOMPARE(checkDecision(builder.assessment, builder.judge()).withoutOwner,
             QStringList{u"Q:post"_s});
    builder.plan(u"Q:post"_s, u"M1"_s, u"IT"_s, QDate());
    QCOMPARE(checkDecision(builder.assessment, builder.judge()).missing, missing);
    builder.plan(u"Q:post"_s, u"M1"_s, u""_s, testDay.addDays(30));
    QCOMPARE(checkDecision(builder.assessment, builder.judge()).missing, missing);
    builder.plan(u"Q:post"_s, u"M1"_s, u"IT"_s, testDay.addDays(30));
    QVERIFY(checkDecision(builder.assessment, builder.judge()).missing.isEmpty());
    QVERIFY(checkDecision(builder.assessment, builder.judge()).withoutOwner.isEmpty());
}

void DecisionTest::requirementOfAnotherPurposeDoesNotCount()
{
    const Catalogue own =
        SmallCatalogue().question(u"P"_s, u"ok post=POST"_s, {.scope = u"purpose"_s}).build();
    CaseBuilder builder = CaseBuilder::planned(own, {u"service"_s, u"mkt"_s});
    builder.answer(u"P"_s, u"ok"_s, purposeSubject(u"service"_s));
    builder.answer(u"P"_s, u"post"_s, purposeSubject(u"mkt"_s));
    decide(builder.assessment, OpinionClass::NoConcerns, DecisionCode::D1);
    builder.assessment.decision.purposes[u"mkt"_s] = DecisionCode::D4;
    QVERIFY(checkDecision(builder.assessment, builder.judge()).missing.isEmpty());
    builder.assessment.decision.purposes[u"mkt"_s] = DecisionCode::D2;
    builder.assessment.opinion.purposes[u"mkt"_s] = OpinionClass::NoConcernsIfMet;
    const DecisionCheck check = checkDecision(builder.assessment, builder.judge());
    QCOMPARE(check.missing, QStringList{u"requirementOwnerMissing"_s});
    QCOMPARE(check.withoutOwner, QStringList{u"P:post@p:mkt"_s});
}

void DecisionTest::rejectionNeedsNoOwners()
{
    CaseBuilder builder = caseWith(u"post"_s);
    for (const DecisionCode code : {DecisionCode::D4, DecisionCode::D5, DecisionCode::D7}) {
        decide(builder.assessment, OpinionClass::NoConcernsIfMet, code);
        QVERIFY(checkDecision(builder.assessment, builder.judge()).missing.isEmpty());
    }
}

void DecisionTest::milderNeedsReason_data()
{
    QTest::addColumn<int>("opinion");
    QTest::addColumn<int>("decision");
    QTest::addColumn<bool>("milder");
    using enum DecisionCode;
    const auto row = [](OpinionClass opinion, DecisionCode decision, bool milder) {
        QTest::newRow(qPrintable(opinionCode(opinion) + u' ' + decisionCode(decision)))
            << int(opinion) << int(decision) << milder;
    };
    row(OpinionClass::NoConcerns, D1, false);
    row(OpinionClass::NoConcernsIfMet, D1, true);
    row(OpinionClass::NoConcernsIfMet, D2, false);
    row(OpinionClass::NoFinalOpinion, D2, true);
    row(OpinionClass::NoFinalOpinion, D5, false);
    row(OpinionClass::NoFinalOpinion, D4, false); // stricter is not milder
    row(OpinionClass::RejectionRecommended, D5, true);
    row(OpinionClass::RejectionRecommended, D6, true);
    row(OpinionClass::RejectionRecommended, D7, false);
}

void DecisionTest::milderNeedsReason()
{
    QFETCH(int, opinion);
    QFETCH(int, decision);
    QFETCH(bool, milder);
    CaseBuilder builder = caseWith(u"ok"_s);
    decide(builder.assessment, OpinionClass(opinion), DecisionCode(decision));
    const DecisionCheck check = checkDecision(builder.assessment, builder.judge());
    QCOMPARE(check.milder, milder);
    const QStringList reasons{u"deviationReasonMissing"_s, u"adviceKnownMissing"_s};
    QCOMPARE(check.missing, milder ? reasons : QStringList());
    builder.assessment.decision.deviationReason = u"the risk is accepted"_s;
    builder.assessment.decision.adviceKnown = true;
    QVERIFY(checkDecision(builder.assessment, builder.judge()).missing.isEmpty());
}

void DecisionTest::milderInOnePurposeIsEnough()
{
    CaseBuilder builder = caseWith(u"ok"_s);
    decide(builder.assessment, OpinionClass::NoConcernsIfMet, DecisionCode::D2);
    builder.assessment.opinion.purposes[u"mkt"_s] = OpinionClass::RejectionRecommended;
    QVERIFY(checkDecision(builder.assessment, builder.judge()).milder);
}

void DecisionTest::suspendedApproval()
{
    CaseBuilder builder = caseWith(u"ok"_s);
    builder.answer(u"P"_s, u"until"_s, purposeSubject(u"mkt"_s));
    decide(builder.assessment, OpinionClass::NoConcerns, DecisionCode::D2);
    QVERIFY(checkDecision(builder.assessment, builder.judge()).suspendedApproval);
    builder.assessment.decision.purposes[u"mkt"_s] = DecisionCode::D5;
    QVERIFY(!checkDecision(builder.assessment, builder.judge()).suspendedApproval);
    builder.assessment.decision.purposes[u"mkt"_s] = DecisionCode::D2;
    builder.measure(u"P:until@p:mkt"_s, u"M1"_s, testDay);
    QVERIFY(!checkDecision(builder.assessment, builder.judge()).suspendedApproval);
}

void DecisionTest::decidingOfficerIsAFormalDefect()
{
    CaseBuilder builder = caseWith(u"ok"_s);
    decide(builder.assessment, OpinionClass::NoConcerns, DecisionCode::D1);
    builder.assessment.decision.decider = u" jule sample "_s;
    const DecisionCheck check = checkDecision(builder.assessment, builder.judge());
    QVERIFY(check.formalDefect);
    QVERIFY(check.missing.isEmpty()); // a warning that is printed, not a bar
    builder.assessment.opinion.author.clear();
    builder.assessment.decision.decider.clear();
    QVERIFY(!checkDecision(builder.assessment, builder.judge()).formalDefect);
}

void DecisionTest::reviewIsProposed()
{
    CaseBuilder builder = caseWith(u"ok"_s);
    decide(builder.assessment, OpinionClass::NoConcerns, DecisionCode::D1);
    QCOMPARE(proposedReview(builder.assessment, testDay), testDay.addMonths(12));
    Assessment onward = builder.assessment;
    onward.answers.insert({u"SUB-02"_s, recipientSubject(u"r1"_s)}, valueAnswer({u"dpf"_s}));
    QCOMPARE(proposedReview(onward, testDay), testDay.addMonths(6));
    builder.assessment.answers.insert({u"TRF-03"_s, recipientSubject(u"r1"_s)},
                                      valueAnswer({u"act"_s}));
    QCOMPARE(proposedReview(builder.assessment, testDay), testDay.addMonths(6));
    builder.assessment.decision.purposes[u"mkt"_s] = DecisionCode::D3;
    QCOMPARE(proposedReview(builder.assessment, testDay), testDay.addMonths(3));
}

QTEST_APPLESS_MAIN(DecisionTest)
#include "decisiontest.moc"
