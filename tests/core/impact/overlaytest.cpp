// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/caseimpact.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

SmallCatalogue publishedCatalogue()
{
    SmallCatalogue small;
    small.question(u"Q"_s, u"ok bad=KO_UNTIL worst=KO_HARD"_s, {.risk = u"R-1"_s});
    small.question(u"P"_s, u"ok bad=POST"_s, {.risk = u"R-2"_s});
    small.question(u"S"_s, u"yes no"_s);
    small.rule(u"X-1"_s, u"PRE"_s, u"any(P,bad)"_s);
    return small;
}

Catalogue published()
{
    return publishedCatalogue().build();
}

QJsonObject lowered(const QString &finding, const QString &weight, const QString &when = {})
{
    QJsonObject item{{u"finding"_s, finding},
                     {u"atMost"_s, weight},
                     {u"reason"_s, local(u"because"_s)},
                     {u"author"_s, u"Ada Probe"_s},
                     {u"date"_s, u"2026-01-20"_s}};
    if (!when.isEmpty())
        item.insert(u"when"_s, when);
    return item;
}

QJsonObject ownMeasure(const QStringList &findings)
{
    return {{u"id"_s, u"OWN-M1"_s},          {u"kind"_s, u"org"_s},
            {u"text"_s, local(u"do it"_s)},  {u"evidence"_s, local(u"paper"_s)},
            {u"owner"_s, local(u"owner"_s)}, {u"for"_s, QJsonArray::fromStringList(findings)}};
}

CaseBuilder caseOf(const Catalogue &catalogue, const QString &answers)
{
    return CaseBuilder::planned(catalogue).answers(answers);
}

Severity weight(const Judgement &judgement, QStringView key)
{
    const Finding *finding = judgement.finding(key);
    return finding ? finding->severity : Severity::Hint;
}

const RiskAssessment &riskOf(const Judgement &judgement, const QString &scenario)
{
    return *std::find_if(judgement.risks.begin(), judgement.risks.end(),
                         [&](const RiskAssessment &risk) { return risk.scenario == scenario; });
}

} // namespace

// What own content of an organisation does to a case, and what it cannot do to it: README.md
// "Own content".
class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void aLoweredFindingStaysAndSaysSo();
    void loweredOnlyWhereItsConditionIsAnswered();
    void loweredNotAmongTheRisks();
    void aRaisedFindingWeighsMoreUnknownToo();
    void aPersonStartsFromTheDeviation();
    void anOwnMeasureAloneClosesNothingOfTheCatalogue();
    void anOwnMeasureClosesAnOwnFinding();
    void anOwnFindingLowersNoRisk();
    void whatIsNotKnownOfTheCataloguesWeighsForOwnRulesToo();
    void withoutItEveryCaseIsJudgedAsBefore();
    void impactTellsWhatAnOwnRuleChanges();
};

void OverlayTest::aLoweredFindingStaysAndSaysSo()
{
    const Catalogue base = published();
    const Catalogue own = SmallCatalogue::overlay()
                              .add(u"overrides"_s, lowered(u"Q:bad"_s, u"OPEN"_s))
                              .laidOver(base);
    QCOMPARE(weight(caseOf(base, u"Q=bad P=ok S=yes"_s).judge(), u"Q:bad"),
             Severity::KnockOutUntil);
    const Judgement judgement = caseOf(own, u"Q=bad P=ok S=yes"_s).judge();
    const Finding &finding = *judgement.finding(u"Q:bad");
    QCOMPARE(finding.severity, Severity::Open);
    QCOMPARE(finding.catalogued, Severity::KnockOutUntil);
    QVERIFY(!finding.isOverridden());
    QCOMPARE(finding.deviation->author, u"Ada Probe"_s);
    QCOMPARE(finding.deviation->reason.in(Language::English), u"because en"_s);
    QVERIFY(finding.text.in(Language::English).startsWith("lowered: "_L1));
    QVERIFY(finding.shortText.in(Language::German).startsWith("lowered: "_L1));
    // What a knock-out beyond cure is stays one.
    QCOMPARE(weight(caseOf(own, u"Q=worst P=ok S=yes"_s).judge(), u"Q:worst"), Severity::KnockOut);
    // Not known, it is as decisive as ever.
    QCOMPARE(weight(caseOf(own, u"P=ok S=yes"_s).judge(), u"Q:unk"), Severity::OpenCritical);
}

void OverlayTest::loweredOnlyWhereItsConditionIsAnswered()
{
    const Catalogue base = published();
    const Catalogue own = SmallCatalogue::overlay()
                              .add(u"overrides"_s, lowered(u"Q:bad"_s, u"POST"_s, u"any(S,yes)"_s))
                              .laidOver(base);
    const auto weightWith = [&](const QString &answers) {
        return weight(caseOf(own, u"Q=bad P=ok "_s + answers).judge(), u"Q:bad");
    };
    QCOMPARE(weightWith(u"S=yes"_s), Severity::Post);
    QCOMPARE(weightWith(u"S=no"_s), Severity::KnockOutUntil);
    QCOMPARE(weightWith(u"S=unk"_s), Severity::KnockOutUntil);
    QCOMPARE(weightWith({}), Severity::KnockOutUntil);
}

void OverlayTest::loweredNotAmongTheRisks()
{
    const Catalogue base = published();
    const Catalogue own = SmallCatalogue::overlay()
                              .add(u"overrides"_s, lowered(u"Q:bad"_s, u"OPEN"_s))
                              .laidOver(base);
    const QString answers = u"Q=bad P=ok S=yes"_s;
    const RiskAssessment before = riskOf(caseOf(base, answers).judge(), u"R-1"_s);
    const RiskAssessment after = riskOf(caseOf(own, answers).judge(), u"R-1"_s);
    QVERIFY(before.before > 1);
    QCOMPARE(after.before, before.before);
    QCOMPARE(after.after, before.after);
}

void OverlayTest::aRaisedFindingWeighsMoreUnknownToo()
{
    const Catalogue base = published();
    const Catalogue own =
        SmallCatalogue::overlay()
            .add(u"overrides"_s, {{u"finding"_s, u"P:bad"_s}, {u"atLeast"_s, u"KO_UNTIL"_s}})
            .laidOver(base);
    const Judgement bad = caseOf(own, u"Q=ok P=bad S=yes"_s).judge();
    QCOMPARE(weight(bad, u"P:bad"), Severity::KnockOutUntil);
    QVERIFY(bad.finding(u"P:bad")->text.in(Language::English).startsWith("raised: "_L1));
    QCOMPARE(weight(bad, u"X-1"), Severity::Pre); // not raised
    QVERIFY(!bad.finding(u"X-1")->deviation);
    const Judgement unknown = caseOf(own, u"Q=ok S=yes"_s).judge();
    QCOMPARE(weight(caseOf(base, u"Q=ok S=yes"_s).judge(), u"P:unk"), Severity::Pre);
    QCOMPARE(weight(unknown, u"P:unk"), Severity::OpenCritical);
    QCOMPARE(unknown.finding(u"P:unk")->catalogued, Severity::Pre);
    QVERIFY(unknown.finding(u"P:unk")->text.in(Language::English).startsWith("raised: "_L1));
    QVERIFY(unknown.overall >= Outcome::NotDecidable);
}

void OverlayTest::aPersonStartsFromTheDeviation()
{
    const Catalogue own = SmallCatalogue::overlay()
                              .add(u"overrides"_s, lowered(u"Q:bad"_s, u"POST"_s))
                              .laidOver(published());
    const Judgement judgement = caseOf(own, u"Q=bad P=ok S=yes"_s)
                                    .overrule(u"Q:bad"_s, Severity::Pre, Severity::Post)
                                    .judge();
    QCOMPARE(weight(judgement, u"Q:bad"), Severity::Pre);
    QCOMPARE(judgement.finding(u"Q:bad")->derived, Severity::Post);
    QVERIFY(judgement.finding(u"Q:bad")->isOverridden());
}

void OverlayTest::anOwnMeasureAloneClosesNothingOfTheCatalogue()
{
    const Catalogue own = SmallCatalogue::overlay()
                              .add(u"measures"_s, ownMeasure({u"Q:bad"_s, u"X-1"_s}))
                              .laidOver(published());
    const auto closed = [&](const QStringList &measures) {
        CaseBuilder builder = caseOf(own, u"Q=bad P=ok S=yes"_s);
        for (const QString &measure : measures)
            builder.measure(u"Q:bad"_s, measure, testDay);
        return builder.judge().finding(u"Q:bad")->closed;
    };
    QVERIFY(!closed({u"OWN-M1"_s}));
    QVERIFY(closed({u"M1"_s}));
    QVERIFY(closed({u"OWN-M1"_s, u"M1"_s}));
    // Set and not done, it is missing.
    QVERIFY(!caseOf(own, u"Q=bad P=ok S=yes"_s)
                 .measure(u"Q:bad"_s, u"M1"_s, testDay)
                 .plan(u"Q:bad"_s, u"OWN-M1"_s, u"Ada"_s, testDay)
                 .judge()
                 .finding(u"Q:bad")
                 ->closed);
}

void OverlayTest::anOwnMeasureClosesAnOwnFinding()
{
    const Catalogue own = SmallCatalogue::overlay()
                              .rule(u"OWN-X1"_s, u"KO_UNTIL"_s, u"any(P,bad)"_s)
                              .add(u"measures"_s, ownMeasure({u"OWN-X1"_s}))
                              .laidOver(published());
    QVERIFY(caseOf(own, u"Q=ok P=bad S=yes"_s)
                .measure(u"OWN-X1"_s, u"OWN-M1"_s, testDay)
                .judge()
                .finding(u"OWN-X1")
                ->closed);
}

// Else a finding made to be closed would lower every scenario.
void OverlayTest::anOwnFindingLowersNoRisk()
{
    const QString answers = u"Q=bad P=bad S=yes"_s;
    const int before = riskOf(caseOf(published(), answers).judge(), u"R-1"_s).after;
    QVERIFY(before > 1);
    const Catalogue own = SmallCatalogue::overlay()
                              .rule(u"OWN-X1"_s, u"OPEN"_s, u"any(P,bad)"_s)
                              .laidOver(published());
    const Judgement judgement =
        caseOf(own, answers).measure(u"OWN-X1"_s, u"M1"_s, testDay).judge(); // which lowers R-1
    QVERIFY(judgement.finding(u"OWN-X1")->closed);
    QCOMPARE(riskOf(judgement, u"R-1"_s).after, before);
    QCOMPARE(riskOf(judgement, u"R-1"_s).planned, before);
}

void OverlayTest::whatIsNotKnownOfTheCataloguesWeighsForOwnRulesToo()
{
    const Catalogue base = published();
    const Catalogue own =
        SmallCatalogue::overlay().rule(u"OWN-X1"_s, u"PRE"_s, u"any(S,no)"_s).laidOver(base);
    QCOMPARE(weight(caseOf(base, u"Q=ok P=ok"_s).judge(), u"S:unk"), Severity::Open);
    const Judgement judgement = caseOf(own, u"Q=ok P=ok"_s).judge();
    QCOMPARE(weight(judgement, u"S:unk"), Severity::Pre);
    QCOMPARE(judgement.finding(u"S:unk")->catalogued, Severity::Open);
    QCOMPARE(*judgement.finding(u"S:unk")->deviation->atLeast, Severity::Pre);
}

void OverlayTest::withoutItEveryCaseIsJudgedAsBefore()
{
    const Catalogue base = published();
    const Catalogue own =
        SmallCatalogue::overlay().question(u"OWN-Q"_s, u"yes no=KO_UNTIL"_s).laidOver(base);
    const Assessment assessment = caseOf(own, u"Q=ok P=ok S=yes OWN-Q=no"_s).assessment;
    QCOMPARE(evaluate(own, assessment, testDay).overall, Outcome::NotPermissibleUntil);
    const Judgement judgement = evaluate(base, assessment, testDay);
    QVERIFY(!judgement.finding(u"OWN-Q:no"));
    QCOMPARE(judgement.overall, caseOf(base, u"Q=ok P=ok S=yes"_s).judge().overall);
    QVERIFY(assessment.answer({u"OWN-Q"_s, {}})); // it is kept
}

void OverlayTest::impactTellsWhatAnOwnRuleChanges()
{
    const Catalogue base = published();
    const Catalogue own = SmallCatalogue::overlay()
                              .rule(u"OWN-X1"_s, u"KO_UNTIL"_s, u"any(P,bad)"_s)
                              .add(u"overrides"_s, lowered(u"Q:bad"_s, u"POST"_s))
                              .laidOver(base);
    const CatalogueStep step{base, own, catalogueDiff(base, own)};
    const CaseImpact concerned =
        impactOn(step, caseOf(base, u"Q=bad P=bad S=yes"_s).assessment, false, testDay);
    QVERIFY(concerned.isConcerned());
    QStringList findings, grounds;
    for (const FindingImpact &finding : concerned.findings)
        findings << finding.key;
    for (const CatalogueDifference &difference : concerned.grounds)
        grounds << difference.id;
    QCOMPARE(findings, (QStringList{u"OWN-X1"_s, u"Q:bad"_s}));
    QVERIFY(grounds.contains(u"OWN-X1"_s));
    QVERIFY(grounds.contains(u"Q"_s));
    const CaseImpact not_ =
        impactOn(step, caseOf(base, u"Q=ok P=ok S=yes"_s).assessment, false, testDay);
    QVERIFY(!not_.changesResult());
    QVERIFY(not_.findings.empty());
}

QTEST_APPLESS_MAIN(OverlayTest)
#include "overlaytest.moc"
