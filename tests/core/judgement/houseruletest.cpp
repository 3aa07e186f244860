// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/houserule.h"

#include "core/case/answersfile.h"
#include "core/case/parts.h"
#include "core/record/record.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// Two questions with the same findings; opinions differ on those of the first one only.
Catalogue contestedCatalogue()
{
    SmallCatalogue small;
    small.question(u"Q"_s, u"ok bad=POST"_s).question(u"P"_s, u"ok bad=POST"_s);
    QJsonObject question = small.item(u"questions"_s, 3);
    QJsonArray options = question.value(u"options"_s).toArray();
    QJsonObject option = options[1].toObject(), finding = option.value(u"finding"_s).toObject();
    finding.insert(u"contested"_s, local(u"One authority says otherwise"_s));
    option.insert(u"finding"_s, finding);
    options[1] = option;
    question.insert(u"options"_s, options);
    small.setItem(u"questions"_s, 3, question);
    return small.build();
}

HouseRule ruleOf(std::optional<Severity> severity)
{
    return {severity, u"Beschluss der Leitung"_s, u"Ada Probe"_s, {testDay, QTime(9, 0), Qt::UTC}};
}

CaseBuilder badCase(const Catalogue &catalogue)
{
    return CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s).answer(u"P"_s, u"bad"_s);
}

} // namespace

// An organisation judges a contested point stricter than the catalogue: core/case/houserule.h.
class HouseRuleTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyContestedPointsAreListed();
    void whatCannotBeLaidDown();
    void theLastRowCounts();
    void weighsInstead_data();
    void weighsInstead();
    void neverMilderAndNeverElsewhere();
    void anOverrideStartsFromIt();
    void aMeasureStillCloses();
    void travelsWithTheCase();
    void standsInTheRecord();
};

void HouseRuleTest::onlyContestedPointsAreListed()
{
    const Catalogue catalogue = contestedCatalogue();
    const std::vector<ContestedPoint> points = contestedPoints(catalogue);
    QCOMPARE(points.size(), size_t(1));
    QCOMPARE(points.front().id, u"Q:bad"_s);
    QCOMPARE(points.front().text, catalogue.finding(u"Q:bad"));
    for (const ContestedPoint &point : contestedPoints(shipped()))
        QCOMPARE(shipped().finding(point.id), point.text);
    QVERIFY(contestedPoints(shipped()).size() > 10);
}

void HouseRuleTest::whatCannotBeLaidDown()
{
    const Catalogue catalogue = contestedCatalogue();
    const auto code = [&](const QString &finding, const HouseRule &rule) {
        const std::optional<Error> fault = faultIn(catalogue, finding, rule);
        return fault ? fault->code : QString();
    };
    QCOMPARE(code(u"Q:bad"_s, ruleOf(Severity::Pre)), QString());
    QCOMPARE(code(u"Q:none"_s, ruleOf(Severity::Pre)), u"finding"_s);
    QCOMPARE(code(u"P:bad"_s, ruleOf(Severity::Pre)), u"notContested"_s);
    QCOMPARE(code(u"Q:bad"_s, ruleOf(Severity::Post)), u"notStricter"_s);
    QCOMPARE(code(u"Q:bad"_s, ruleOf(Severity::Hint)), u"notStricter"_s);
    HouseRule mute = ruleOf(Severity::Pre);
    mute.reason = u"  "_s;
    QCOMPARE(code(u"Q:bad"_s, mute), u"reasonMissing"_s);
    QCOMPARE(code(u"Q:bad"_s, ruleOf(std::nullopt)), QString());
}

void HouseRuleTest::theLastRowCounts()
{
    HouseRuleHistory history;
    history[u"A"_s] = {ruleOf(Severity::Pre), ruleOf(Severity::KnockOut)};
    history[u"B"_s] = {ruleOf(Severity::Pre), ruleOf(std::nullopt)};
    const QMap<QString, HouseRule> rules = inForce(history);
    QCOMPARE(rules.keys(), QStringList(u"A"_s));
    QCOMPARE(rules.value(u"A"_s).severity, Severity::KnockOut);
}

void HouseRuleTest::weighsInstead_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("outcome");
    QTest::newRow("none") << -1 << int(Outcome::WithConditions);
    QTest::newRow("condition") << int(Severity::Pre) << int(Outcome::WithConditions);
    QTest::newRow("open") << int(Severity::OpenCritical) << int(Outcome::NotDecidable);
    QTest::newRow("until") << int(Severity::KnockOutUntil) << int(Outcome::NotPermissibleUntil);
    QTest::newRow("knock-out") << int(Severity::KnockOut) << int(Outcome::NotPermissible);
}

void HouseRuleTest::weighsInstead()
{
    QFETCH(int, severity);
    QFETCH(int, outcome);
    const Catalogue catalogue = contestedCatalogue();
    CaseBuilder builder = badCase(catalogue);
    if (severity >= 0)
        builder.assessment.houseRules.insert(u"Q:bad"_s, ruleOf(Severity(severity)));
    const Judgement judgement = builder.judge();
    const Finding *finding = judgement.finding(u"Q:bad"_s);
    QVERIFY(finding);
    QCOMPARE(int(judgement.overall), outcome);
    QCOMPARE(finding->catalogued, Severity::Post);
    QCOMPARE(finding->severity, severity >= 0 ? Severity(severity) : Severity::Post);
    QCOMPARE(finding->houseRule.has_value(), severity >= 0);
    QVERIFY(!finding->isOverridden()); // a rule is not a person's judgement of the case
}

void HouseRuleTest::neverMilderAndNeverElsewhere()
{
    const Catalogue catalogue = contestedCatalogue();
    CaseBuilder builder = badCase(catalogue);
    const QString plain = inWords(builder.judge());
    builder.assessment.houseRules = {{u"Q:bad"_s, ruleOf(Severity::Hint)},
                                     {u"P:bad"_s, ruleOf(Severity::KnockOut)},
                                     {u"gone"_s, ruleOf(Severity::KnockOut)}};
    QCOMPARE(inWords(builder.judge()), plain);
}

void HouseRuleTest::anOverrideStartsFromIt()
{
    const Catalogue catalogue = contestedCatalogue();
    CaseBuilder builder = badCase(catalogue);
    builder.assessment.houseRules.insert(u"Q:bad"_s, ruleOf(Severity::KnockOut));
    FindingJudgement milder;
    milder.severity = Severity::Pre;
    milder.reason = u"Sonderfall"_s;
    VERIFY_ERROR(withJudgement(builder.assessment, u"Q:bad"_s, milder, Severity::KnockOut),
                 "confirmTwice");
    builder.overrule(u"Q:bad"_s, Severity::Pre, Severity::KnockOut, true);
    const Judgement judgement = builder.judge();
    const Finding *finding = judgement.finding(u"Q:bad"_s);
    QCOMPARE(finding->severity, Severity::Pre);
    QCOMPARE(finding->derived, Severity::KnockOut);
    QCOMPARE(finding->catalogued, Severity::Post);
    QVERIFY(finding->isOverridden());
}

void HouseRuleTest::aMeasureStillCloses()
{
    const Catalogue catalogue = contestedCatalogue();
    CaseBuilder builder = badCase(catalogue);
    builder.assessment.houseRules.insert(u"Q:bad"_s, ruleOf(Severity::KnockOutUntil));
    const QStringList measures = builder.judge().finding(u"Q:bad"_s)->measures;
    QVERIFY(!measures.isEmpty());
    builder.measure(u"Q:bad"_s, measures.front(), testDay);
    QVERIFY(builder.judge().finding(u"Q:bad"_s)->closed);
}

void HouseRuleTest::travelsWithTheCase()
{
    const std::vector<ContestedPoint> points = contestedPoints(shipped());
    const auto point = std::find_if(points.begin(), points.end(), [](const ContestedPoint &each) {
        return each.text->severity < Severity::KnockOut;
    });
    QVERIFY(point != points.end());
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.assessment.houseRules.insert(point->id, ruleOf(Severity::KnockOut));
    const Result<Assessment> again = fromParts(toParts(builder.assessment));
    VERIFY_OK(again);
    QVERIFY(again->houseRules == builder.assessment.houseRules);
    const QByteArray file = composeAnswersFile(shipped(), builder.assessment, testDay);
    const Result<AnswersFile> read = parseAnswersFile(shipped(), file);
    VERIFY_OK(read);
    QVERIFY(read->assessment.houseRules == builder.assessment.houseRules);
    QByteArray mute = file;
    mute.replace("Beschluss der Leitung", "  ");
    const Result<AnswersFile> refused = parseAnswersFile(shipped(), mute);
    QVERIFY(!refused);
    QVERIFY2(inWords(refused.error()).contains("houseRules[0].reason"_L1),
             qPrintable(inWords(refused.error())));
    Assessment other = builder.assessment;
    other.houseRules.clear();
    QVERIFY(opinionHash(other) != opinionHash(builder.assessment)); // frozen with the opinion
}

void HouseRuleTest::standsInTheRecord()
{
    const Catalogue catalogue = contestedCatalogue();
    CaseBuilder builder = badCase(catalogue);
    builder.assessment.houseRules.insert(u"Q:bad"_s, ruleOf(Severity::KnockOut));
    RecordContext context;
    context.time = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    const QByteArray record =
        composeRecord(catalogue, builder.assessment, builder.judge(), context);
    QVERIFY(record.contains("\"houseRule\""));
    QVERIFY(record.contains("Beschluss der Leitung"));
}

QTEST_GUILESS_MAIN(HouseRuleTest)
#include "houseruletest.moc"
