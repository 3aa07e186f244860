// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/proposals.h"
#include "core/case/recipients.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QString code(Severity severity)
{
    return severityCode(severity);
}

constexpr Severity lastSeverity = Severity::KnockOut;

} // namespace

// What follows from answers: severities, results, ageing, open points.
class JudgementTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanCaseIsPermissible();
    void severityGivesResult_data();
    void severityGivesResult();
    void heavierWins_data();
    void heavierWins();
    void unansweredWeighsLikeUnknown();
    void missingOptionIsAFinding();
    void notApplicableNeedsANote();
    void nothingAnswered();
    void noRecipientsIsDecisive();
    void noRecipientsIsConfirmedOnce();
    void whatIsOpenIsSaidShortly();
    void unknownPurposesAreDecisive();
    void inactiveAnswersAreKeptAndNotJudged();
    void answersTheCatalogueForgotAreNotJudged();
    void proposalsAreNoAnswers();
    void evidenceAges_data();
    void evidenceAges();
    void agedConditionSeesTheAge();
    void germanRuleElsewhere();
    void plausibilityAsksBack();
    void findingsNameTheirCause();
    void asOfIsEchoed();
};

void JudgementTest::cleanCaseIsPermissible()
{
    const Catalogue catalogue = SmallCatalogue().build();
    const Judgement judgement = CaseBuilder::planned(catalogue).judge();
    QCOMPARE(judgement.overall, Outcome::Permissible);
    QCOMPARE(judgement.proposed, DecisionCode::D1);
    QCOMPARE(judgement.purposes.front().proposedOpinion, OpinionClass::NoConcerns);
    QVERIFY2(judgement.findings.empty(), qPrintable(inWords(judgement)));
    QVERIFY(judgement.openQuestions.empty());
    QCOMPARE(judgement.applicable.size(), size_t(3));
}

void JudgementTest::severityGivesResult_data()
{
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("opinion");
    const auto row = [](const char *severity, const QString &outcome, const QString &decision,
                        const QString &opinion) {
        QTest::newRow(severity) << QString::fromLatin1(severity) << outcome << decision << opinion;
    };
    row("HINT", u"PERMISSIBLE"_s, u"D1"_s, u"none"_s);
    row("OPEN", u"PERMISSIBLE_WITH_CONDITIONS"_s, u"D2"_s, u"conditions"_s);
    row("POST", u"PERMISSIBLE_WITH_CONDITIONS"_s, u"D2"_s, u"conditions"_s);
    row("PRE", u"PERMISSIBLE_WITH_CONDITIONS"_s, u"D2"_s, u"conditions"_s);
    row("OPEN_CRIT", u"NOT_DECIDABLE"_s, u"D5"_s, u"open"_s);
    row("KO_UNTIL", u"NOT_PERMISSIBLE_UNTIL"_s, u"D5"_s, u"open"_s);
    row("KO_HARD", u"NOT_PERMISSIBLE"_s, u"D4"_s, u"reject"_s);
}

void JudgementTest::severityGivesResult()
{
    QFETCH(QString, severity);
    QFETCH(QString, outcome);
    QFETCH(QString, decision);
    QFETCH(QString, opinion);
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad="_s + severity).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s);
    const Judgement judgement = builder.judge();
    QCOMPARE(outcomeCode(judgement.overall), outcome);
    QCOMPARE(decisionCode(judgement.proposed), decision);
    QCOMPARE(opinionCode(judgement.purposes.front().proposedOpinion), opinion);
    QCOMPARE(judgement.findings.size(), size_t(1));
    QCOMPARE(judgement.findings.front().key, u"Q:bad"_s);
    QCOMPARE(code(judgement.findings.front().severity), severity);
    builder.answer(u"Q"_s, u"ok"_s);
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
}

void JudgementTest::heavierWins_data()
{
    QTest::addColumn<Severity>("lighter");
    QTest::addColumn<Severity>("heavier");
    for (int light = 0; light <= int(lastSeverity); ++light) {
        for (int heavy = light + 1; heavy <= int(lastSeverity); ++heavy)
            QTest::newRow(qPrintable(code(Severity(light)) + u" and "_s + code(Severity(heavy))))
                << Severity(light) << Severity(heavy);
    }
}

void JudgementTest::heavierWins()
{
    QFETCH(Severity, lighter);
    QFETCH(Severity, heavier);
    const auto judge = [](const QString &first, const QString &second) {
        SmallCatalogue small;
        small.question(u"F"_s, u"ok bad="_s + first).question(u"S"_s, u"ok bad="_s + second);
        const Catalogue catalogue = small.build();
        return CaseBuilder::planned(catalogue)
            .answer(u"F"_s, u"bad"_s)
            .answer(u"S"_s, u"bad"_s)
            .judge();
    };
    const Catalogue alone = SmallCatalogue().question(u"Q"_s, u"ok bad="_s + code(heavier)).build();
    const Outcome expected = CaseBuilder::planned(alone).answer(u"Q"_s, u"bad"_s).judge().overall;
    for (const Judgement &judgement :
         {judge(code(lighter), code(heavier)), judge(code(heavier), code(lighter))}) {
        QCOMPARE(judgement.overall, expected);
        QCOMPARE(judgement.findings.size(), size_t(2));
        QCOMPARE(judgement.findings.front().severity, heavier); // heaviest first
    }
}

void JudgementTest::unansweredWeighsLikeUnknown()
{
    for (const bool decisive : {false, true}) {
        const Catalogue catalogue =
            SmallCatalogue()
                .question(u"Q"_s, decisive ? u"ok bad=KO_UNTIL"_s : u"ok bad=PRE"_s)
                .build();
        const Judgement empty = CaseBuilder::planned(catalogue).judge();
        const Judgement unknown =
            CaseBuilder::planned(catalogue).answer(u"Q"_s, unknownAnswer()).judge();
        QCOMPARE(empty.overall, decisive ? Outcome::NotDecidable : Outcome::WithConditions);
        QCOMPARE(unknown.overall, empty.overall);
        QCOMPARE(empty.findings.size(), size_t(1));
        QCOMPARE(unknown.findings.front().key, u"Q:unk"_s);
        QCOMPARE(unknown.findings.front().severity, empty.findings.front().severity);
        QVERIFY(empty.findings.front().notStarted);
        QVERIFY(!unknown.findings.front().notStarted);
        QCOMPARE(unknown.openQuestions, (std::vector<AnswerKey>{{u"Q"_s, {}}}));
        QCOMPARE(empty.openQuestions, unknown.openQuestions);
    }
}

void JudgementTest::missingOptionIsAFinding()
{
    const Catalogue catalogue =
        SmallCatalogue()
            .question(u"Q"_s, u"audit=~PRE delete=~KO_UNTIL none!"_s, {.kind = u"several"_s})
            .build();
    QVERIFY(catalogue.question(u"Q")->decisive);
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable); // not started is no gap, it is open
    const auto keys = [](const CaseBuilder &of) {
        QStringList list;
        for (const Finding &finding : of.judge().findings)
            list << finding.key;
        return list;
    };
    const auto keysFor = [&](const QStringList &chosen) {
        return keys(builder.answer(u"Q"_s, valueAnswer(chosen)));
    };
    QCOMPARE(keysFor({u"audit"_s, u"delete"_s}), QStringList());
    QCOMPARE(keysFor({u"audit"_s}), QStringList{u"Q:delete"_s});
    QCOMPARE(keysFor({u"none"_s}), (QStringList{u"Q:delete"_s, u"Q:audit"_s}));
    QCOMPARE(keys(builder.answer(u"Q"_s, notApplicable(u"no contract"_s))), QStringList{u"Q:na"_s});
}

void JudgementTest::notApplicableNeedsANote()
{
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad=KO_UNTIL"_s).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.answer(u"Q"_s, notApplicable(u"no devices"_s));
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable); // until a person confirms it
    QVERIFY(builder.judge().finding(u"Q:na"));
    builder.assessment.plausibility.insert(u"Q:na"_s, {u"there are none"_s, u"Ada"_s, {}});
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
    for (const QString &note : {u""_s, u"  \n"_s}) { // as another program may have stored it
        builder.assessment.answers.insert({u"Q"_s, {}}, notApplicable(note));
        QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
        QVERIFY(builder.judge().finding(u"Q:unk")->notStarted);
    }
}

void JudgementTest::nothingAnswered()
{
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad=KO_HARD"_s).build();
    const Judgement judgement = evaluate(catalogue, Assessment(), testDay);
    QCOMPARE(judgement.overall, Outcome::NotDecidable);
    QCOMPARE(judgement.proposed, DecisionCode::D5);
    QVERIFY(judgement.purposes.empty());
    QVERIFY(judgement.finding(u"CTX-01:unk"));
    QVERIFY(judgement.finding(u"CHAIN:unk"));
}

void JudgementTest::noRecipientsIsDecisive()
{
    const Catalogue catalogue = SmallCatalogue().build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.assessment.recipients.clear();
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.overall, Outcome::NotDecidable);
    QVERIFY(judgement.finding(u"CHAIN:unk"));
    QCOMPARE(judgement.finding(u"CHAIN:unk")->kind, Finding::Kind::NoRecipients);
    QCOMPARE(judgement.finding(u"CHAIN:unk")->severity, Severity::OpenCritical);
}

// On a server of one's own it can be that there is none; another answer, or a recipient, asks anew.
void JudgementTest::noRecipientsIsConfirmedOnce()
{
    CaseBuilder builder = CaseBuilder::planned(shipped()).answer(u"CH-01"_s, u"self"_s);
    builder.assessment = *withoutRecipient(builder.assessment, u"r1"_s);
    const auto confirm = [&] {
        builder.assessment =
            *withPlausibility(builder.assessment, u"CHAIN:none"_s, {u"Nobody."_s, u"Ada"_s, {}});
    };
    QVERIFY(builder.judge().finding(u"CHAIN:none"));
    confirm();
    QVERIFY(!builder.judge().finding(u"CHAIN:none"));
    QVERIFY(!builder.judge().finding(u"CHAIN:unk"));
    builder.answer(u"CH-01"_s, u"api"_s);
    QVERIFY(builder.judge().finding(u"CHAIN:unk"));
    builder.answer(u"CH-01"_s, u"self"_s);
    QVERIFY(builder.judge().finding(u"CHAIN:none"));
    confirm();
    builder.recipient(u"r2"_s);
    builder.assessment = *withoutRecipient(builder.assessment, u"r2"_s);
    QVERIFY(builder.judge().finding(u"CHAIN:none"));
    confirm();
    builder.assessment = *withChannel(shipped(), builder.assessment, u"portal-inbox"_s);
    QVERIFY(builder.judge().finding(u"CHAIN:hosting-provider"));
}

// Lists have no room for more.
void JudgementTest::whatIsOpenIsSaidShortly()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.recipient(u"r2"_s, {}).answers(u"CH-01=bsp AVV-01=ind TOS-05=none"_s);
    builder.assessment = *withChannel(shipped(), builder.assessment, u"signal"_s);
    int claims = 0, unknown = 0;
    for (const Finding &finding : builder.judge().findings) {
        claims += finding.kind == Finding::Kind::Claim;
        unknown += finding.kind == Finding::Kind::Unknown;
        for (const Language language : {Language::German, Language::English}) {
            const QString text = finding.shortText.in(language);
            QVERIFY2(!text.isEmpty() && text.size() <= mostShort, qPrintable(finding.key + text));
        }
    }
    QVERIFY(claims > 2 && unknown > 30);
}

void JudgementTest::unknownPurposesAreDecisive()
{
    const Catalogue catalogue = SmallCatalogue().build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"CTX-01"_s, unknownAnswer());
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    // A choice of purposes the catalogue does not know is none.
    builder.assessment.answers.insert({u"CTX-01"_s, {}}, valueAnswer({u"fax"_s}));
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
    QVERIFY(builder.judge().purposes.empty());
}

void JudgementTest::inactiveAnswersAreKeptAndNotJudged()
{
    SmallCatalogue small;
    small.question(u"DOOR"_s, u"open shut"_s);
    small.question(u"Q"_s, u"ok bad=KO_HARD"_s, {.when = u"any(DOOR,open)"_s});
    small.rule(u"X"_s, u"KO_HARD"_s, u"any(Q,bad)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder =
        CaseBuilder::planned(catalogue).answer(u"DOOR"_s, u"open"_s).answer(u"Q"_s, u"bad"_s);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissible);
    QCOMPARE(builder.judge().findings.size(), size_t(2));
    builder.answer(u"DOOR"_s, u"shut"_s);
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.overall, Outcome::Permissible);
    QVERIFY(!judgement.applies({u"Q"_s, {}}));
    QVERIFY(builder.assessment.answer({u"Q"_s, {}}));
    // Unknown only counts while the question is asked.
    builder.answer(u"Q"_s, unknownAnswer());
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
}

void JudgementTest::answersTheCatalogueForgotAreNotJudged()
{
    const Catalogue catalogue = SmallCatalogue().question(u"Q"_s, u"ok bad=KO_UNTIL"_s).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"ok"_s);
    builder.assessment.answers.insert({u"GONE"_s, {}}, valueAnswer({u"bad"_s}));
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
    builder.assessment.answers.insert({u"Q"_s, {}}, valueAnswer({u"gone"_s}));
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable); // no longer an answer
}

void JudgementTest::proposalsAreNoAnswers()
{
    SmallCatalogue small;
    small.question(u"Q"_s, u"ok bad=KO_UNTIL"_s);
    small.question(u"TRF-02"_s, u"eea us=KO_HARD none adeq limok"_s,
                   {.scope = u"recipient"_s, .kind = u"several"_s});
    const QJsonObject proposal{{u"question"_s, u"Q"_s},
                               {u"value"_s, u"ok"_s},
                               {u"asOf"_s, u"2026-01-01"_s},
                               {u"confidence"_s, u"V"_s}};
    small.add(u"channels"_s, {{u"id"_s, u"mail"_s},
                              {u"brand"_s, u"Mail"_s},
                              {u"name"_s, local(u"Mail"_s)},
                              {u"summary"_s, local(u"Mail"_s)},
                              {u"proposals"_s, QJsonArray{proposal}}});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    const auto linesWithoutMode = [](const Judgement &judgement) {
        QStringList lines = inWords(judgement).split(u'\n');
        lines.removeIf([](const QString &line) { return line.contains("CHAIN:mode"_L1); });
        return lines;
    };
    const QStringList before = linesWithoutMode(builder.judge());
    builder.assessment = *withChannel(catalogue, builder.assessment, u"mail"_s);
    QVERIFY(proposalFor(catalogue, builder.assessment, {u"Q"_s, {}}, testDay));
    QVERIFY(proposalFor(catalogue, builder.assessment, {u"TRF-02"_s, recipientSubject(u"r1"_s)},
                        testDay));
    QCOMPARE(linesWithoutMode(builder.judge()), before);
    QCOMPARE(builder.judge().overall, Outcome::NotDecidable);
}

void JudgementTest::evidenceAges_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QDate>("evidence");
    QTest::addColumn<QString>("outcome");
    const QString soft = u"ok bad=PRE"_s, hard = u"ok bad=KO_UNTIL"_s;
    const QString fine = u"PERMISSIBLE"_s, open = u"PERMISSIBLE_WITH_CONDITIONS"_s;
    QTest::newRow("fresh") << soft << testDay << fine;
    QTest::newRow("on the last day") << soft << testDay.addMonths(-12) << fine;
    QTest::newRow("a day too old") << soft << testDay.addMonths(-12).addDays(-1) << open;
    QTest::newRow("undated") << soft << QDate() << open;
    QTest::newRow("decisive, fresh") << hard << testDay << fine;
    QTest::newRow("decisive, too old") << hard << testDay.addMonths(-13) << u"NOT_DECIDABLE"_s;
    QTest::newRow("decisive, undated") << hard << QDate() << u"NOT_DECIDABLE"_s;
}

void JudgementTest::evidenceAges()
{
    QFETCH(QString, options);
    QFETCH(QDate, evidence);
    QFETCH(QString, outcome);
    const Catalogue catalogue =
        SmallCatalogue().question(u"Q"_s, options, {.maxAgeMonths = 12}).build();
    CaseBuilder builder =
        CaseBuilder::planned(catalogue).answer(u"Q"_s, valueAnswer({u"ok"_s}, evidence));
    QCOMPARE(outcomeCode(builder.judge().overall), outcome);
    QCOMPARE(builder.judge().finding(u"Q:aged") != nullptr, outcome != "PERMISSIBLE"_L1);
    // An aged answer keeps its effect.
    builder.answer(u"Q"_s, valueAnswer({u"bad"_s}, evidence));
    QVERIFY(builder.judge().finding(u"Q:bad"));
    QCOMPARE(builder.judge().finding(u"Q:aged") != nullptr, outcome != "PERMISSIBLE"_L1);
}

void JudgementTest::agedConditionSeesTheAge()
{
    SmallCatalogue small;
    small.question(u"Q"_s, u"ok"_s, {.maxAgeMonths = 12});
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"any(Q,ok)&aged(Q)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder =
        CaseBuilder::planned(catalogue).answer(u"Q"_s, valueAnswer({u"ok"_s}, testDay));
    QVERIFY(!builder.judge().finding(u"X"));
    QVERIFY(builder.judge(testDay.addMonths(13)).finding(u"X")); // time alone ages it
}

void JudgementTest::germanRuleElsewhere()
{
    SmallCatalogue small;
    small.question(u"Q"_s, u"ok bad=KO_UNTIL/DE hint=HINT/DE"_s);
    small.rule(u"X"_s, u"KO_UNTIL"_s, u"any(Q,bad)"_s, {.jurisdiction = u"DE"_s});
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue).answer(u"Q"_s, u"bad"_s);
    QCOMPARE(builder.judge().overall, Outcome::NotPermissibleUntil);
    builder.answer(u"CTX-06"_s, u"EEA"_s);
    const Judgement elsewhere = builder.judge();
    QCOMPARE(elsewhere.overall, Outcome::WithConditions);
    for (const QString &key : {u"Q:bad"_s, u"X"_s}) {
        QCOMPARE(elsewhere.finding(key)->severity, Severity::Open);
        QVERIFY(elsewhere.finding(key)
                    ->text.in(Language::English)
                    .startsWith("national rule: finding"_L1));
    }
    builder.answer(u"Q"_s, u"hint"_s); // a hint is not made heavier abroad
    QCOMPARE(builder.judge().overall, Outcome::Permissible);
}

void JudgementTest::plausibilityAsksBack()
{
    SmallCatalogue small;
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.plausibility(u"PL"_s, u"any(K,yes)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.recipient(u"r2"_s)
        .answer(u"K"_s, u"no"_s, recipientSubject(u"r1"_s))
        .answer(u"K"_s, u"yes"_s, recipientSubject(u"r2"_s));
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.plausibility.size(), size_t(1));
    QCOMPARE(judgement.plausibility.front().subject, recipientSubject(u"r2"_s));
    QCOMPARE(judgement.overall, Outcome::Permissible); // asks, does not decide
}

void JudgementTest::findingsNameTheirCause()
{
    SmallCatalogue small;
    small.question(u"C"_s, u"yes no"_s).question(u"N"_s, u"yes no"_s, {.when = u"any(C,no)"_s});
    small.question(u"K"_s, u"yes no"_s, {.scope = u"recipient"_s});
    small.rule(u"X"_s, u"PRE"_s, u"any(C,yes)&any(K,yes)&!any(N,yes)"_s);
    const Catalogue catalogue = small.build();
    CaseBuilder builder = CaseBuilder::planned(catalogue)
                              .answer(u"C"_s, u"yes"_s)
                              .answer(u"K"_s, u"yes"_s, recipientSubject(u"r1"_s));
    const Judgement judgement = builder.judge();
    const Finding *finding = judgement.finding(u"X@r:r1");
    QVERIFY(finding);
    QCOMPARE(finding->because,
             (std::vector<AnswerKey>{{u"C"_s, {}}, {u"K"_s, recipientSubject(u"r1"_s)}}));
    QCOMPARE(finding->kind, Finding::Kind::Rule);
}

void JudgementTest::asOfIsEchoed()
{
    const Catalogue catalogue = SmallCatalogue().build();
    QCOMPARE(CaseBuilder::planned(catalogue).judge(QDate(2030, 2, 28)).asOf, QDate(2030, 2, 28));
}

QTEST_APPLESS_MAIN(JudgementTest)
#include "judgementtest.moc"
