// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereader.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace votum;

// What follows from the findings: threshold of the DPIA, risks, proposals of decision.
class ConsequencesTest : public QObject
{
    Q_OBJECT

private slots:
    void dpiaThreshold_data();
    void dpiaThreshold();
    void riskSeverityFollowsTheData();
    void riskLikelihood();
    void riskOncePlannedMeasuresAreDone();
    void riskOverride();
    void accumulationCountsFindingsNotSubjects();
    void accumulationNeedsThreeAreas();
    void inUseAndBlockedIsSuspended();
};

void ConsequencesTest::dpiaThreshold_data()
{
    QTest::addColumn<QStringList>("met");
    QTest::addColumn<int>("outcome");
    QTest::newRow("none") << QStringList{} << int(DpiaThreshold::Outcome::Unlikely);
    QTest::newRow("one") << QStringList{u"K1"_s} << int(DpiaThreshold::Outcome::Check);
    QTest::newRow("two") << QStringList{u"K1"_s, u"K3"_s} << int(DpiaThreshold::Outcome::Likely);
    QTest::newRow("all") << QStringList{u"K1"_s, u"K2"_s, u"K3"_s}
                         << int(DpiaThreshold::Outcome::Likely);
}

void ConsequencesTest::dpiaThreshold()
{
    QFETCH(QStringList, met);
    QFETCH(int, outcome);
    SmallCatalogue small;
    const QStringList all{u"K1"_s, u"K2"_s, u"K3"_s};
    for (int i = 0; i < all.size(); ++i) {
        small.question(all[i], u"yes no"_s);
        small.dpia(i + 1, u"any(%1,yes)"_s.arg(all[i]));
    }
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"dpia>=2"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    for (const QString &id : all)
        builder.answer(id, met.contains(id) ? u"yes"_s : u"no"_s);
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.dpia.met, int(met.size()));
    QCOMPARE(int(judgement.dpia.outcome), outcome);
    QCOMPARE(judgement.dpia.criteria.size(), size_t(3));
    for (int i = 0; i < all.size(); ++i)
        QCOMPARE(judgement.dpia.criteria[size_t(i)].met, met.contains(all[i]));
    QCOMPARE(judgement.finding(u"X") != nullptr, met.size() >= 2);
    if (met.size() >= 2) // the answers counted are the cause
        QCOMPARE(judgement.finding(u"X")->because.size(), size_t(met.size()));
}

void ConsequencesTest::riskSeverityFollowsTheData()
{
    const Catalogue catalogue =
        SmallCatalogue()
            .question(u"DATA"_s, u"cont*1 pay*3 health*4"_s, {.kind = u"several"_s})
            .build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    QCOMPARE(builder.judge().risks.front().severity, 4); // unknown data: the worst
    builder.answer(u"DATA"_s, valueAnswer({u"cont"_s}));
    QCOMPARE(builder.judge().risks.front().severity, 1);
    builder.answer(u"DATA"_s, valueAnswer({u"cont"_s, u"pay"_s}));
    QCOMPARE(builder.judge().risks.front().severity, 3);
    QCOMPARE(builder.judge().risks.front().cellAfter.risk, RiskClass::Medium);
    QVERIFY(!builder.judge().risks.front().cellAfter.border); // severity 3, likelihood 1
    QVERIFY(!builder.judge().risks.front().isOverridden());
}

// Its findings can be cured by M2 as well.
static Catalogue curedByBoth(SmallCatalogue &small)
{
    QByteArray json = QJsonDocument(small.json()).toJson(QJsonDocument::Compact);
    json.replace(R"("measures":["M1"])", R"("measures":["M1","M2"])");
    Result<Catalogue> catalogue = parseCatalogue({{u"small.json"_s, json}});
    return catalogue ? *std::move(catalogue) : Catalogue();
}

void ConsequencesTest::riskLikelihood()
{
    SmallCatalogue small;
    small.question(u"P"_s, u"ok bad=PRE soft=POST"_s, {.risk = u"R-1"_s});
    small.question(u"K"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"recipient"_s, .risk = u"R-1"_s});
    small.question(u"L"_s, u"ok bad=PRE"_s, {.risk = u"R-2"_s});
    small.rule(u"X"_s, u"KO_HARD"_s, u"any(P,bad)&any(K,bad)"_s, {.risk = u"R-1"_s});
    const Catalogue catalogue = curedByBoth(small);
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    const auto first = [](const Judgement &judgement) { return judgement.risks.front(); };
    builder.recipient(u"r2"_s).answer(u"P"_s, u"ok"_s).answer(u"L"_s, u"bad"_s);
    for (const QString &id : {u"r1"_s, u"r2"_s})
        builder.answer(u"K"_s, u"ok"_s, recipientSubject(id));
    QCOMPARE(first(builder.judge()).before, 1); // all is in order
    QCOMPARE(builder.judge().risks[1].before, 2);
    builder.answer(u"P"_s, u"soft"_s);
    QCOMPARE(first(builder.judge()).before, 2);
    builder.answer(u"P"_s, u"bad"_s);
    QCOMPARE(first(builder.judge()).before, 2);
    QCOMPARE(first(builder.judge()).findings, QStringList{u"P:bad"_s});
    builder.measure(u"P:bad"_s, u"M2"_s, testDay); // M2 lowers R-2 only; the finding raised R-1
    QCOMPARE(first(builder.judge()).before, 2);
    QCOMPARE(first(builder.judge()).after, 1);
    QCOMPARE(builder.judge().risks[1].after, 1); // what the measure names is lowered as well
    for (const QString &id : {u"r1"_s, u"r2"_s})
        builder.answer(u"K"_s, u"bad"_s, recipientSubject(id));
    // K counts once for both recipients. P, K and X: 2 + 3 + 4 points, at most level 4; P is
    // closed.
    QCOMPARE(first(builder.judge()).before, 4);
    QCOMPARE(first(builder.judge()).after, 4);
    QCOMPARE(builder.judge().risks[1].before, 2);
}

// What is planned counts in a value of its own, once a finding, and against no hard knock-out.
void ConsequencesTest::riskOncePlannedMeasuresAreDone()
{
    SmallCatalogue small;
    small.question(u"P"_s, u"ok bad=PRE"_s, {.risk = u"R-1"_s});
    small.question(u"K"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"recipient"_s, .risk = u"R-1"_s});
    small.question(u"H"_s, u"ok bad=KO_HARD"_s, {.risk = u"R-1"_s});
    small.question(u"L"_s, u"ok bad=PRE"_s, {.risk = u"R-2"_s});
    const Catalogue catalogue = curedByBoth(small);
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.recipient(u"r2"_s).answer(u"P"_s, u"bad"_s).answer(u"H"_s, u"ok"_s);
    builder.answer(u"L"_s, u"bad"_s);
    for (const QString &id : {u"r1"_s, u"r2"_s})
        builder.answer(u"K"_s, u"bad"_s, recipientSubject(id));
    const auto levels = [&](size_t risk) {
        const RiskAssessment item = builder.judge().risks[risk];
        return QList<int>{item.before, item.after, item.planned};
    };
    QCOMPARE(levels(0), (QList<int>{4, 4, 4})); // nothing is planned
    builder.plan(u"P:bad"_s, u"M2"_s, u"IT"_s, testDay);
    QCOMPARE(levels(0), (QList<int>{4, 4, 3}));
    QCOMPARE(levels(1), (QList<int>{2, 2, 1})); // which the measure names
    for (const QString &id : {u"r1"_s, u"r2"_s})
        builder.plan(u"K:bad"_s + recipientSubject(id).suffix(), u"M2"_s, u"IT"_s, testDay);
    QCOMPARE(levels(0), (QList<int>{4, 4, 1}));
    builder.measure(u"P:bad"_s, u"M2"_s, testDay);
    QCOMPARE(levels(0), (QList<int>{4, 3, 1}));
    const RiskAssessment first = builder.judge().risks.front();
    QCOMPARE(first.cellPlanned.risk, catalogue.riskMatrix[size_t(first.severity - 1)][0].risk);
    builder.answer(u"H"_s, u"bad"_s);
    builder.answer(u"P"_s, u"ok"_s);
    builder.measure(u"H:bad"_s, u"M2"_s, testDay);
    QCOMPARE(levels(0), (QList<int>{4, 4, 3})); // no measure closes it
    RiskJudgement judgement;
    judgement.reason = u"an incident last year"_s;
    judgement.likelihoodAfter = 2;
    builder.risk(u"R-1"_s, judgement);
    QCOMPARE(levels(0), (QList<int>{4, 2, 0})); // theirs to say
}

void ConsequencesTest::riskOverride()
{
    SmallCatalogue small;
    small.plausibility(u"PL"_s, u"residual(high)"_s);
    small.rule(u"X-9"_s, u"PRE"_s, u"residual(high)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    QVERIFY(builder.judge().plausibility.empty());
    QVERIFY(!builder.judge().finding(u"X-9"));
    RiskJudgement judgement;
    judgement.severity = 4;
    judgement.likelihoodBefore = 4;
    judgement.likelihoodAfter = 3;
    judgement.reason = u"incident last year"_s;
    builder.risk(u"R-1"_s, judgement);
    const RiskAssessment risk = builder.judge().risks.front();
    QCOMPARE(risk.severity, 4);
    QCOMPARE(risk.before, 4);
    QCOMPARE(risk.after, 3);
    QCOMPARE(risk.derivedSeverity, 1); // both are kept
    QCOMPARE(risk.derivedAfter, 1);
    QVERIFY(risk.isOverridden());
    QCOMPARE(risk.cellAfter.risk, RiskClass::High);
    QCOMPARE(builder.judge().plausibility.size(), size_t(1));
    QVERIFY(builder.judge().finding(u"X-9")); // judged after the risks, and raises none
    QCOMPARE(builder.judge().overall, Outcome::WithConditions);
    QVERIFY(!risk.findings.contains(u"X-9"_s));
}

void ConsequencesTest::accumulationCountsFindingsNotSubjects()
{
    SmallCatalogue small;
    const QStringList areas{u"A"_s, u"B"_s, u"C"_s};
    for (int i = 0; i < 6; ++i)
        small.question(u"K%1"_s.arg(i), u"ok bad=KO_UNTIL"_s,
                       {.scope = u"recipient"_s, .area = areas[i % 3]});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.recipient(u"r2"_s).recipient(u"r3"_s);
    const auto answerAll = [&](int question, const QString &code) {
        for (const QString &id : {u"r1"_s, u"r2"_s, u"r3"_s})
            builder.answer(u"K%1"_s.arg(question), code, recipientSubject(id));
    };
    for (int i = 0; i < 5; ++i)
        answerAll(i, u"bad"_s);
    answerAll(5, u"ok"_s);
    QCOMPARE(builder.judge().findings.size(), size_t(15));
    QCOMPARE(builder.judge().proposed, DecisionCode::D5); // five findings, of fifteen subjects
    builder.answer(u"K5"_s, u"bad"_s, recipientSubject(u"r2"_s));
    QCOMPARE(builder.judge().proposed, DecisionCode::D4);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissibleUntil);
    builder.measure(u"K5:bad@r:r2"_s, u"M1"_s, testDay);
    QCOMPARE(builder.judge().proposed, DecisionCode::D5); // a closed one does not count
}

void ConsequencesTest::accumulationNeedsThreeAreas()
{
    SmallCatalogue small;
    for (int i = 0; i < 7; ++i)
        small.question(u"K%1"_s.arg(i), u"ok bad=KO_UNTIL"_s, {.area = i % 2 ? u"A"_s : u"B"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    for (int i = 0; i < 7; ++i)
        builder.answer(u"K%1"_s.arg(i), u"bad"_s);
    QCOMPARE(builder.judge().proposed, DecisionCode::D5);
}

void ConsequencesTest::inUseAndBlockedIsSuspended()
{
    const Catalogue catalogue =
        SmallCatalogue().question(u"Q"_s, u"ok pre=PRE until=KO_UNTIL bad=KO_HARD"_s).build();
    for (const QString &state : {u"planned"_s, u"pilot"_s, u"inuse"_s}) {
        CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"CTX-09"_s, state);
        const bool inUse = state != "planned"_L1;
        for (const auto &[option, code, later] :
             {std::tuple{u"pre"_s, DecisionCode::D3, DecisionCode::D2},
              std::tuple{u"until"_s, DecisionCode::D7, DecisionCode::D5},
              std::tuple{u"bad"_s, DecisionCode::D4, DecisionCode::D4}}) {
            const Judgement judgement = builder.answer(u"Q"_s, option).judge();
            QCOMPARE(judgement.inUseAndBlocked(), inUse && option != "pre"_L1);
            QCOMPARE(judgement.proposed, inUse ? code : later);
            QCOMPARE(judgement.purposes.front().proposed, inUse ? code : later);
        }
        QVERIFY(!builder.answer(u"Q"_s, u"pre"_s).judge().inUseAndBlocked());
        QVERIFY(!builder.answer(u"Q"_s, unknownAnswer()).judge().inUseAndBlocked());
    }
}

QTEST_APPLESS_MAIN(ConsequencesTest)
#include "consequencestest.moc"
