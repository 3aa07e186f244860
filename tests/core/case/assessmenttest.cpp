// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/proposals.h"
#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const Catalogue &catalogue()
{
    static const Catalogue built = [] {
        SmallCatalogue small;
        small.question(u"ONE"_s, u"ok bad=KO_HARD"_s);
        small.question(u"MUST"_s, u"ok"_s, {.mandatory = true});
        small.question(u"MANY"_s, u"a b none!"_s, {.kind = u"several"_s});
        small.question(u"TEXT"_s, u""_s, {.kind = u"text"_s});
        small.question(u"DATE"_s, u""_s, {.kind = u"date"_s});
        small.question(u"NUMBER"_s, u""_s, {.kind = u"number"_s});
        small.question(u"LAND"_s, u""_s, {.kind = u"country"_s});
        small.question(u"LINK"_s, u"ok"_s, {.scope = u"recipient"_s});
        small.question(u"GOAL"_s, u"ok"_s, {.scope = u"purpose"_s});
        small.question(u"TRF-02"_s, u"eea us none adeq limok"_s,
                       {.scope = u"recipient"_s, .kind = u"several"_s});
        const QJsonObject proposal{{u"question"_s, u"ONE"_s},
                                   {u"value"_s, u"ok"_s},
                                   {u"asOf"_s, u"2026-01-01"_s},
                                   {u"confidence"_s, u"V"_s}};
        QJsonObject ofLink = proposal;
        ofLink.insert(u"question"_s, u"LINK"_s);
        const QJsonObject link{{u"id"_s, u"op"_s},
                               {u"name"_s, u"Operator Inc."_s},
                               {u"country"_s, u"US"_s},
                               {u"part"_s, local(u"operator"_s)},
                               {u"proposals"_s, QJsonArray{ofLink}}};
        small.add(u"channels"_s, {{u"id"_s, u"mail"_s},
                                  {u"brand"_s, u"Mail"_s},
                                  {u"name"_s, local(u"Mail"_s)},
                                  {u"summary"_s, local(u"Mail"_s)},
                                  {u"proposals"_s, QJsonArray{proposal}},
                                  {u"chain"_s, QJsonArray{link}}});
        return small.build();
    }();
    return built;
}

Assessment frozen()
{
    Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    return assessment;
}

} // namespace

class AssessmentTest : public QObject
{
    Q_OBJECT

private slots:
    void answerIsRefused_data();
    void answerIsRefused();
    void answerIsTaken_data();
    void answerIsTaken();
    void emptyAnswerRemoves();
    void statesNeedNoValue();
    void frozenRefusesFacts();
    void measuresGoOnAfterTheOpinion();
    void recipients();
    void channel();
    void judgements();
    void measures();
    void risks();
    void proposals();
    void recipientIsTheChannelsByIdOrByName();
    void subjectsFollowTheCase();
};

void AssessmentTest::answerIsRefused_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("value");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &question, const QStringList &value,
                        const QString &error, const QString &recipient = {},
                        const QString &purpose = {}) {
        QTest::newRow(name) << question << value << recipient << purpose << error;
    };
    row("unknown question", u"NONE"_s, {u"ok"_s}, u"question"_s);
    row("unknown option", u"ONE"_s, {u"good"_s}, u"option"_s);
    row("reserved code", u"ONE"_s, {u"unk"_s}, u"option"_s);
    row("two of one", u"ONE"_s, {u"ok"_s, u"bad"_s}, u"kind"_s);
    row("no value", u"ONE"_s, {}, u"kind"_s);
    row("none of several", u"MANY"_s, {}, u"kind"_s);
    row("same twice", u"MANY"_s, {u"a"_s, u"a"_s}, u"kind"_s);
    row("exclusive beside another", u"MANY"_s, {u"a"_s, u"none"_s}, u"exclusive"_s);
    row("blank text", u"TEXT"_s, {u" \t"_s}, u"kind"_s);
    row("no such day", u"DATE"_s, {u"2026-02-30"_s}, u"kind"_s);
    row("German date", u"DATE"_s, {u"23.11.2026"_s}, u"kind"_s);
    row("no number", u"NUMBER"_s, {u"many"_s}, u"kind"_s);
    row("German number", u"NUMBER"_s, {u"1,5"_s}, u"kind"_s);
    row("unknown country", u"LAND"_s, {u"XX"_s}, u"kind"_s);
    row("recipient of a case question", u"ONE"_s, {u"ok"_s}, u"subject"_s, u"r1"_s);
    row("recipient missing", u"LINK"_s, {u"ok"_s}, u"subject"_s);
    row("recipient unknown", u"LINK"_s, {u"ok"_s}, u"subject"_s, u"r9"_s);
    row("purpose of a recipient question", u"LINK"_s, {u"ok"_s}, u"subject"_s, u"r1"_s,
        u"service"_s);
    row("purpose missing", u"GOAL"_s, {u"ok"_s}, u"subject"_s);
    row("purpose unknown", u"GOAL"_s, {u"ok"_s}, u"subject"_s, {}, u"fax"_s);
}

void AssessmentTest::answerIsRefused()
{
    QFETCH(QString, question);
    QFETCH(QStringList, value);
    QFETCH(QString, recipient);
    QFETCH(QString, purpose);
    QFETCH(QString, error);
    const Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    const Result<Assessment> next =
        withAnswer(catalogue(), assessment, {question, {recipient, purpose}}, valueAnswer(value));
    VERIFY_ERROR(next, qPrintable(error));
}

void AssessmentTest::answerIsTaken_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("value");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("purpose");
    const QString none;
    QTest::newRow("one") << u"ONE"_s << QStringList{u"bad"_s} << none << none;
    QTest::newRow("several") << u"MANY"_s << QStringList{u"b"_s, u"a"_s} << none << none;
    QTest::newRow("exclusive") << u"MANY"_s << QStringList{u"none"_s} << none << none;
    QTest::newRow("text, as typed") << u"TEXT"_s << QStringList{u" a\nb "_s} << none << none;
    QTest::newRow("leap day") << u"DATE"_s << QStringList{u"2028-02-29"_s} << none << none;
    QTest::newRow("number") << u"NUMBER"_s << QStringList{u"-1.5"_s} << none << none;
    QTest::newRow("country") << u"LAND"_s << QStringList{u"US"_s} << none << none;
    QTest::newRow("recipient") << u"LINK"_s << QStringList{u"ok"_s} << u"r1"_s << none;
    QTest::newRow("purpose") << u"GOAL"_s << QStringList{u"ok"_s} << none << u"service"_s;
}

void AssessmentTest::answerIsTaken()
{
    QFETCH(QString, question);
    QFETCH(QStringList, value);
    QFETCH(QString, recipient);
    QFETCH(QString, purpose);
    const Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    const AnswerKey key{question, {recipient, purpose}};
    const Result<Assessment> next = withAnswer(catalogue(), assessment, key, valueAnswer(value));
    VERIFY_OK(next);
    QCOMPARE(next->answer(key)->value, value);
    QVERIFY(!assessment.answer(key)); // the argument is untouched
}

void AssessmentTest::emptyAnswerRemoves()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue()).answer(u"ONE"_s, u"ok"_s);
    builder.answer(u"ONE"_s, Answer());
    QVERIFY(!builder.assessment.answer({u"ONE"_s, {}}));
    Answer noted; // a note on what is not answered yet is kept
    noted.note = u"ask IT"_s;
    QVERIFY(builder.answer(u"ONE"_s, noted).assessment.answer({u"ONE"_s, {}}));
}

void AssessmentTest::statesNeedNoValue()
{
    const Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    VERIFY_OK(withAnswer(catalogue(), assessment, {u"MUST"_s, {}}, unknownAnswer()));
    VERIFY_OK(withAnswer(catalogue(), assessment, {u"ONE"_s, {}}, notApplicable(u"no app"_s)));
    VERIFY_ERROR(withAnswer(catalogue(), assessment, {u"ONE"_s, {}}, notApplicable(u" "_s)),
                 "noteMissing");
    VERIFY_ERROR(withAnswer(catalogue(), assessment, {u"MUST"_s, {}}, notApplicable(u"why"_s)),
                 "mandatory");
}

void AssessmentTest::frozenRefusesFacts()
{
    const Assessment assessment = frozen();
    FindingJudgement judgement;
    judgement.acceptance = u"seen"_s;
    RiskJudgement risk;
    risk.acceptedBy = u"management"_s;
    VERIFY_ERROR(withAnswer(catalogue(), assessment, {u"ONE"_s, {}}, valueAnswer({u"ok"_s})),
                 "frozen");
    VERIFY_ERROR(withRecipient(assessment, {u"r2"_s, u"B"_s, {}, {}}), "frozen");
    VERIFY_ERROR(withoutRecipient(assessment, u"r1"_s), "frozen");
    VERIFY_ERROR(withChannel(catalogue(), assessment, u"mail"_s), "frozen");
    VERIFY_ERROR(withJudgement(assessment, u"ONE:bad"_s, judgement, Severity::Pre), "frozen");
    VERIFY_ERROR(withRisk(assessment, u"R-1"_s, risk), "frozen");
}

void AssessmentTest::measuresGoOnAfterTheOpinion()
{
    MeasurePlan plan;
    plan.finding = u"ONE:bad"_s;
    plan.measure = u"M1"_s;
    const Result<Assessment> next = withMeasure(catalogue(), frozen(), plan);
    VERIFY_OK(next);
    VERIFY_OK(withoutMeasure(*next, u"ONE:bad"_s, u"M1"_s));
}

void AssessmentTest::recipients()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue());
    builder.recipient(u"r2"_s).recipient(u"r1"_s, u"US"_s); // the second replaces
    QCOMPARE(builder.assessment.recipients.size(), size_t(2));
    QCOMPARE(builder.assessment.recipient(u"r1")->country, u"US"_s);
    QCOMPARE(builder.assessment.recipients.front().id, u"r1"_s); // and keeps its place
    VERIFY_ERROR(withRecipient(builder.assessment, {u"r3"_s, u" "_s, {}, {}}), "recipientName");
    const Result<Assessment> without = withoutRecipient(builder.assessment, u"r1"_s);
    VERIFY_OK(without);
    QVERIFY(!without->recipient(u"r1"));
    QVERIFY(without->recipient(u"r2"));
}

void AssessmentTest::channel()
{
    const Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    VERIFY_ERROR(withChannel(catalogue(), assessment, u"fax"_s), "channel");
    const Result<Assessment> next = withChannel(catalogue(), assessment, u"mail"_s);
    VERIFY_OK(next);
    QCOMPARE(next->answers, assessment.answers);
    VERIFY_OK(withChannel(catalogue(), *next, u""_s)); // none is possible
}

void AssessmentTest::judgements()
{
    const Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    FindingJudgement judgement;
    judgement.severity = Severity::Post;
    VERIFY_ERROR(withJudgement(assessment, u"K"_s, judgement, Severity::Pre), "reasonMissing");
    judgement.reason = u" "_s;
    VERIFY_ERROR(withJudgement(assessment, u"K"_s, judgement, Severity::Pre), "reasonMissing");
    judgement.reason = u"contract"_s;
    VERIFY_OK(withJudgement(assessment, u"K"_s, judgement, Severity::Pre));
    VERIFY_OK(withJudgement(assessment, u"K"_s, judgement, Severity::KnockOutUntil));
    VERIFY_ERROR(withJudgement(assessment, u"K"_s, judgement, Severity::KnockOut), "confirmTwice");
    judgement.confirmedTwice = true;
    const Result<Assessment> next =
        withJudgement(assessment, u"K"_s, judgement, Severity::KnockOut);
    VERIFY_OK(next);
    QVERIFY(next->judgements.contains(u"K"_s));
    const Result<Assessment> none =
        withJudgement(*next, u"K"_s, FindingJudgement(), Severity::KnockOut);
    VERIFY_OK(none);
    QVERIFY(none->judgements.isEmpty());
}

void AssessmentTest::measures()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue());
    MeasurePlan plan;
    plan.finding = u"ONE:bad"_s;
    plan.measure = u"M9"_s;
    VERIFY_ERROR(withMeasure(catalogue(), builder.assessment, plan), "measure");
    plan.measure = u"M1"_s;
    plan.done = testDay;
    VERIFY_ERROR(withMeasure(catalogue(), builder.assessment, plan), "evidenceMissing");
    plan.evidence = u"  "_s;
    VERIFY_ERROR(withMeasure(catalogue(), builder.assessment, plan), "evidenceMissing");
    builder.plan(u"ONE:bad"_s, u"M1"_s, u"IT"_s, testDay);
    builder.plan(u"ONE:bad"_s, u"M2"_s, u"IT"_s, testDay);
    builder.measure(u"ONE:bad"_s, u"M1"_s, testDay); // replaces
    QCOMPARE(builder.assessment.measures.size(), size_t(2));
    QVERIFY(builder.assessment.measures.front().isDone());
    const Result<Assessment> next = withoutMeasure(builder.assessment, u"ONE:bad"_s, u"M1"_s);
    VERIFY_OK(next);
    QCOMPARE(next->measures.size(), size_t(1));
    QCOMPARE(next->measures.front().measure, u"M2"_s);
}

void AssessmentTest::risks()
{
    const Assessment assessment = CaseBuilder::planned(catalogue()).assessment;
    RiskJudgement judgement;
    judgement.likelihoodAfter = 1;
    VERIFY_ERROR(withRisk(assessment, u"R-1"_s, judgement), "reasonMissing");
    judgement.reason = u"pilot showed it"_s;
    const Result<Assessment> next = withRisk(assessment, u"R-1"_s, judgement);
    VERIFY_OK(next);
    QCOMPARE(next->risks.value(u"R-1"_s), judgement);
    RiskJudgement accepted; // accepting changes no value and needs no other reason
    accepted.acceptedBecause = u"low"_s;
    VERIFY_OK(withRisk(assessment, u"R-1"_s, accepted));
    const Result<Assessment> none = withRisk(*next, u"R-1"_s, RiskJudgement());
    VERIFY_OK(none);
    QVERIFY(none->risks.isEmpty());
}

void AssessmentTest::proposals()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue());
    QVERIFY(!proposalFor(catalogue(), builder.assessment, {u"ONE"_s, {}}, testDay));
    builder.assessment = *withChannel(catalogue(), builder.assessment, u"mail"_s);
    QCOMPARE(proposalFor(catalogue(), builder.assessment, {u"ONE"_s, {}}, testDay)->value,
             QStringList{u"ok"_s});
    QVERIFY(!proposalFor(catalogue(), builder.assessment, {u"MUST"_s, {}}, testDay));
    builder.recipient(u"op"_s, u"US"_s);
    const AnswerKey link{u"LINK"_s, recipientSubject(u"op"_s)};
    QVERIFY(proposalFor(catalogue(), builder.assessment, link, testDay));
    QVERIFY(!proposalFor(catalogue(), builder.assessment, {u"LINK"_s, recipientSubject(u"r1"_s)},
                         testDay));
    // The country's status is proposed for any link; another country loses the link's own facts.
    const AnswerKey land{u"TRF-02"_s, recipientSubject(u"op"_s)};
    QCOMPARE(proposalFor(catalogue(), builder.assessment, land, testDay)->value,
             QStringList{u"us"_s});
    builder.recipient(u"op"_s, u"DE"_s);
    QVERIFY(!proposalFor(catalogue(), builder.assessment, link, testDay));
    QCOMPARE(proposalFor(catalogue(), builder.assessment, land, testDay)->value,
             QStringList{u"eea"_s});
}

// A link typed in by hand has an id of its own: its name says that it is the channel's.
void AssessmentTest::recipientIsTheChannelsByIdOrByName()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue());
    builder.assessment = *withChannel(catalogue(), builder.assessment, u"mail"_s);
    const AnswerKey key{u"LINK"_s, recipientSubject(u"own"_s)};
    const auto isProposed = [&](const Recipient &recipient, const AnswerKey &about) {
        return proposalFor(catalogue(), *withRecipient(builder.assessment, recipient), about,
                           testDay)
            .has_value();
    };
    QVERIFY(isProposed({u"own"_s, u"Operator Inc."_s, u"US"_s, {}}, key));
    QVERIFY(!isProposed({u"own"_s, u"Other Inc."_s, u"US"_s, {}}, key));
    QVERIFY(isProposed({u"op"_s, u"Renamed Inc."_s, u"US"_s, {}},
                       {u"LINK"_s, recipientSubject(u"op"_s)}));
}

void AssessmentTest::subjectsFollowTheCase()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue(), {u"mkt"_s, u"service"_s});
    builder.recipient(u"r2"_s);
    const Assessment &assessment = builder.assessment;
    const std::vector<Purpose> asked = purposesAsked(catalogue(), assessment);
    QCOMPARE(asked,
             (std::vector<Purpose>{{u"service"_s, u"service"_s, {}}, {u"mkt"_s, u"mkt"_s, {}}}));
    QCOMPARE(assessment.subjects(catalogue(), Scope::Case), std::vector<Subject>{Subject()});
    QCOMPARE(assessment.subjects(catalogue(), Scope::Recipient),
             (std::vector<Subject>{recipientSubject(u"r1"_s), recipientSubject(u"r2"_s)}));
    QCOMPARE(assessment.subjects(catalogue(), Scope::Purpose),
             (std::vector<Subject>{purposeSubject(u"service"_s), purposeSubject(u"mkt"_s)}));
    QCOMPARE(assessment.answerText(u"CTX-06"), u"DE"_s);
    QVERIFY(assessment.answerText(u"CTX-99").isEmpty());
}

QTEST_APPLESS_MAIN(AssessmentTest)
#include "assessmenttest.moc"
