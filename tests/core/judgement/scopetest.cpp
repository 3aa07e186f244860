// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/recipients.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const Subject r1{u"r1"_s, {}}, r2{u"r2"_s, {}};
const Subject service{{}, u"service"_s}, mkt{{}, u"mkt"_s};

QStringList keysOf(const Judgement &judgement, const QString &id)
{
    QStringList keys;
    for (const Finding &finding : judgement.findings) {
        if (finding.id == id)
            keys << finding.key;
    }
    keys.sort();
    return keys;
}

CaseBuilder twoByTwo(const Catalogue &catalogue)
{
    CaseBuilder builder = CaseBuilder::planned(catalogue, {u"service"_s, u"mkt"_s});
    builder.recipient(u"r2"_s);
    return builder;
}

} // namespace

// Of what a question is asked, and what a condition then sees: core/judgement/README.md "Subjects".
class ScopeTest : public QObject
{
    Q_OBJECT

private slots:
    void keysReadBack_data();
    void keysReadBack();
    void oneGoodLinkNeverHealsAnother();
    void purposesAreJudgedApart();
    void findingsOfTheCaseConcernEveryPurpose();
    void notSeesTheSubjectAlone();
    void unlessSeesTheSubjectAlone();
    void bothScopesArePairs();
    void pairConcernsItsPurpose();
    void purposesInAPurposeQuestionMeanThisPurpose();
    void purposesInARuleMeanThisPurpose();
    void purposesInACaseQuestionMeanOneOfThem();
    void caseQuestionIsAskedIfOneSubjectMakesItTrue();
    void recipientQuestionIsAskedOfTheLinkAlone();
    void optionFindingSeesItsSubject();
    void criterionHoldsIfOneSubjectMeetsIt();
    void answersOfRemovedSubjectsAreInactive();
    void unknownCountsPerSubject();
};

void ScopeTest::keysReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("case") << u"CTX-01"_s << true;
    QTest::newRow("recipient") << u"TRF-01@r:meta-inc"_s << true;
    QTest::newRow("purpose") << u"CON-01@p:mkt"_s << true;
    QTest::newRow("pair") << u"X-08@r:r1,p:mkt"_s << true;
    QTest::newRow("no question") << u"@r:r1"_s << false;
    QTest::newRow("empty id") << u"A@r:"_s << false;
    QTest::newRow("nothing after at") << u"A@"_s << false;
    QTest::newRow("unknown kind") << u"A@x:r1"_s << false;
    QTest::newRow("recipient twice") << u"A@r:r1,r:r2"_s << false;
}

void ScopeTest::keysReadBack()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const std::optional<AnswerKey> key = AnswerKey::fromString(text);
    QCOMPARE(key.has_value(), valid);
    if (key)
        QCOMPARE(key->toString(), text);
}

void ScopeTest::oneGoodLinkNeverHealsAnother()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"recipient"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue).answer(u"K"_s, u"ok"_s, r1);
    QCOMPARE(builder.answer(u"K"_s, u"bad"_s, r2).judge().overall, Outcome::NotPermissibleUntil);
    QCOMPARE(keysOf(builder.judge(), u"K:bad"_s), QStringList{u"K:bad@r:r2"_s});
    builder.answer(u"K"_s, u"bad"_s, r1).measure(u"K:bad@r:r1"_s, u"M1"_s, testDay);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissibleUntil); // r2's stays open
    builder.measure(u"K:bad@r:r2"_s, u"M1"_s, testDay);
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
}

void ScopeTest::purposesAreJudgedApart()
{
    SmallCatalogue small;
    small.question(u"P"_s, u"ok pre=PRE bad=KO_HARD"_s, {.scope = u"purpose"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder =
        twoByTwo(catalogue).answer(u"P"_s, u"pre"_s, service).answer(u"P"_s, u"bad"_s, mkt);
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.purposes.size(), size_t(2));
    QCOMPARE(judgement.purposes[0].purpose, u"service"_s); // the catalogue's order
    QCOMPARE(judgement.purposes[0].outcome, Outcome::WithConditions);
    QCOMPARE(judgement.purposes[0].proposed, DecisionCode::D2);
    QCOMPARE(judgement.purposes[1].outcome, Outcome::NotPermissible);
    QCOMPARE(judgement.purposes[1].proposed, DecisionCode::D4);
    QCOMPARE(judgement.overall, Outcome::NotPermissible); // the worst
    QVERIFY(judgement.purposesDiffer());
    QVERIFY(!builder.answer(u"P"_s, u"pre"_s, mkt).judge().purposesDiffer());
}

void ScopeTest::findingsOfTheCaseConcernEveryPurpose()
{
    SmallCatalogue small;
    small.question(u"C"_s, u"ok bad=KO_UNTIL"_s);
    small.question(u"K"_s, u"ok bad=KO_HARD"_s, {.scope = u"recipient"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue).answer(u"C"_s, u"bad"_s);
    builder.answer(u"K"_s, u"ok"_s, r1).answer(u"K"_s, u"ok"_s, r2);
    for (const PurposeJudgement &item : builder.judge().purposes)
        QCOMPARE(item.outcome, Outcome::NotPermissibleUntil);
    builder.answer(u"K"_s, u"bad"_s, r2);
    for (const PurposeJudgement &item : builder.judge().purposes)
        QCOMPARE(item.outcome, Outcome::NotPermissible);
}

void ScopeTest::notSeesTheSubjectAlone()
{
    SmallCatalogue small;
    small.question(u"TOOL"_s, u"scc none"_s, {.scope = u"recipient"_s});
    small.question(u"LAND"_s, u"eea third"_s, {.scope = u"recipient"_s});
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"any(LAND,third)&!any(TOOL,scc)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    for (const Subject &link : {r1, r2})
        builder.answer(u"LAND"_s, u"third"_s, link);
    builder.answer(u"TOOL"_s, u"scc"_s, r1).answer(u"TOOL"_s, u"none"_s, r2);
    QCOMPARE(keysOf(builder.judge(), u"X"_s), QStringList{u"X@r:r2"_s});
}

void ScopeTest::unlessSeesTheSubjectAlone()
{
    SmallCatalogue small;
    small.question(u"ROLE"_s, u"joint"_s, {.scope = u"recipient"_s});
    small.question(u"DEAL"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"any(ROLE,joint)"_s, {.unless = u"any(DEAL,yes)"_s});
    small.question(u"ANY"_s, u"yes no"_s);
    small.rule(u"Y"_s, u"PRE"_s, u"any(ANY,yes)"_s, {.unless = u"any(DEAL,yes)"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue).answer(u"ANY"_s, u"yes"_s);
    for (const Subject &link : {r1, r2})
        builder.answer(u"ROLE"_s, u"joint"_s, link);
    builder.answer(u"DEAL"_s, u"yes"_s, r1).answer(u"DEAL"_s, u"no"_s, r2);
    QCOMPARE(keysOf(builder.judge(), u"X"_s), QStringList{u"X@r:r2"_s});
    // A rule whose exception alone is scoped is asked of each subject as well.
    QCOMPARE(keysOf(builder.judge(), u"Y"_s), QStringList{u"Y@r:r2"_s});
}

void ScopeTest::bothScopesArePairs()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.question(u"P"_s, u"yes no"_s, {.scope = u"purpose"_s});
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"any(K,yes)&!any(P,yes)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    builder.answer(u"K"_s, u"yes"_s, r1).answer(u"K"_s, u"yes"_s, r2);
    builder.answer(u"P"_s, u"yes"_s, service).answer(u"P"_s, u"no"_s, mkt);
    QCOMPARE(keysOf(builder.judge(), u"X"_s), (QStringList{u"X@r:r1,p:mkt"_s, u"X@r:r2,p:mkt"_s}));
    builder.answer(u"K"_s, u"no"_s, r1).answer(u"P"_s, u"no"_s, service);
    QCOMPARE(keysOf(builder.judge(), u"X"_s),
             (QStringList{u"X@r:r2,p:mkt"_s, u"X@r:r2,p:service"_s}));
    QCOMPARE(builder.judge().finding(u"X@r:r2,p:mkt")->because,
             (std::vector<AnswerKey>{{u"K"_s, r2}, {u"P"_s, mkt}}));
}

void ScopeTest::pairConcernsItsPurpose()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"any(K,yes)&any(CTX-01,mkt)"_s);
    const Catalogue catalogue = small.build();
    const Judgement judgement =
        twoByTwo(catalogue).answer(u"K"_s, u"yes"_s, r1).answer(u"K"_s, u"no"_s, r2).judge();
    QCOMPARE(keysOf(judgement, u"X"_s), QStringList{u"X@r:r1,p:mkt"_s});
    QCOMPARE(judgement.outcomeFor(u"service"), Outcome::Permissible);
    QCOMPARE(judgement.outcomeFor(u"mkt"), Outcome::NotPermissibleUntil);
}

void ScopeTest::purposesInAPurposeQuestionMeanThisPurpose()
{
    SmallCatalogue small;
    small.question(u"P"_s, u"ok"_s, {.scope = u"purpose"_s, .when = u"any(CTX-01,mkt)"_s});
    small.question(u"N"_s, u"ok"_s, {.scope = u"purpose"_s, .when = u"!any(CTX-01,mkt)"_s});
    const Catalogue catalogue = small.build();
    const Judgement judgement = twoByTwo(catalogue).judge();
    QVERIFY(judgement.applies({u"P"_s, mkt}));
    QVERIFY(!judgement.applies({u"P"_s, service}));
    QVERIFY(judgement.applies({u"N"_s, service}));
    QVERIFY(!judgement.applies({u"N"_s, mkt}));
}

void ScopeTest::purposesInARuleMeanThisPurpose()
{
    const Catalogue catalogue =
        SmallCatalogue().rule(u"X"_s, u"PRE"_s, u"any(CTX-01,mkt,int)"_s).build();
    QCOMPARE(keysOf(twoByTwo(catalogue).judge(), u"X"_s), QStringList{u"X@p:mkt"_s});
}

void ScopeTest::purposesInACaseQuestionMeanOneOfThem()
{
    SmallCatalogue small;
    small.question(u"C"_s, u"ok"_s, {.when = u"any(CTX-01,mkt)"_s});
    small.question(u"D"_s, u"ok bad=PRE?any(CTX-01,mkt)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue).answer(u"D"_s, u"bad"_s);
    QVERIFY(builder.judge().applies({u"C"_s, {}}));
    QCOMPARE(keysOf(builder.judge(), u"D:bad"_s), QStringList{u"D:bad"_s});
    builder.answer(u"CTX-01"_s, valueAnswer({u"service"_s}));
    QVERIFY(!builder.judge().applies({u"C"_s, {}}));
    QVERIFY(keysOf(builder.judge(), u"D:bad"_s).isEmpty());
}

void ScopeTest::caseQuestionIsAskedIfOneSubjectMakesItTrue()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.question(u"P"_s, u"yes no"_s, {.scope = u"purpose"_s});
    small.question(u"C"_s, u"ok"_s, {.when = u"any(K,yes)&any(P,yes)"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    builder.answer(u"K"_s, u"no"_s, r1).answer(u"K"_s, u"yes"_s, r2);
    builder.answer(u"P"_s, u"no"_s, service).answer(u"P"_s, u"no"_s, mkt);
    QVERIFY(!builder.judge().applies({u"C"_s, {}}));
    builder.answer(u"P"_s, u"yes"_s, mkt);
    QVERIFY(builder.judge().applies({u"C"_s, {}}));
    builder.assessment.recipients.clear(); // no link: nothing makes it true
    QVERIFY(!builder.judge().applies({u"C"_s, {}}));
}

void ScopeTest::recipientQuestionIsAskedOfTheLinkAlone()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.question(u"L"_s, u"ok"_s, {.scope = u"recipient"_s, .when = u"any(K,yes)"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    builder.answer(u"K"_s, u"no"_s, r1).answer(u"K"_s, u"yes"_s, r2);
    QVERIFY(!builder.judge().applies({u"L"_s, r1}));
    QVERIFY(builder.judge().applies({u"L"_s, r2}));
}

void ScopeTest::optionFindingSeesItsSubject()
{
    SmallCatalogue small;
    small.question(u"BASE"_s, u"cons li=KO_UNTIL?any(CTX-01,mkt)"_s, {.scope = u"purpose"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    builder.answer(u"BASE"_s, u"li"_s, service).answer(u"BASE"_s, u"li"_s, mkt);
    QCOMPARE(keysOf(builder.judge(), u"BASE:li"_s), QStringList{u"BASE:li@p:mkt"_s});
}

void ScopeTest::criterionHoldsIfOneSubjectMeetsIt()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.dpia(1, u"any(K,yes)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    builder.answer(u"K"_s, u"no"_s, r1).answer(u"K"_s, u"yes"_s, r2);
    QCOMPARE(builder.judge().dpia.met, 1); // once, however many subjects
    QCOMPARE(builder.answer(u"K"_s, u"yes"_s, r1).judge().dpia.met, 1);
}

void ScopeTest::answersOfRemovedSubjectsAreInactive()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"ok bad=KO_HARD"_s, {.scope = u"recipient"_s});
    small.question(u"P"_s, u"ok bad=KO_HARD"_s, {.scope = u"purpose"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue);
    builder.answer(u"K"_s, u"ok"_s, r1).answer(u"K"_s, u"bad"_s, r2);
    builder.answer(u"P"_s, u"ok"_s, service).answer(u"P"_s, u"bad"_s, mkt);
    builder.assessment = *withoutRecipient(builder.assessment, u"r2"_s);
    builder.answer(u"CTX-01"_s, valueAnswer({u"service"_s}));
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
    QVERIFY(builder.assessment.answer({u"K"_s, r2})); // kept, so that undo finds them
    QVERIFY(builder.assessment.answer({u"P"_s, mkt}));
    builder.recipient(u"r2"_s);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissible);
}

void ScopeTest::unknownCountsPerSubject()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"recipient"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = twoByTwo(catalogue).answer(u"K"_s, u"ok"_s, r1);
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.overall, Outcome::NotDecidable);
    QCOMPARE(judgement.openQuestions, (std::vector<AnswerKey>{{u"K"_s, r2}}));
    QCOMPARE(keysOf(judgement, u"K:unk"_s), QStringList{u"K:unk@r:r2"_s});
}

QTEST_APPLESS_MAIN(ScopeTest)
#include "scopetest.moc"
