// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/case/recipients.h"
#include "core/judgement/display.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const Catalogue &small()
{
    static const Catalogue built = [] {
        SmallCatalogue catalogue;
        catalogue.question(u"ONE"_s, u"ok bad=KO_UNTIL"_s);
        catalogue.question(u"MUST"_s, u"ok"_s, {.mandatory = true});
        catalogue.question(u"MANY"_s, u"a b none!"_s, {.kind = u"several"_s});
        catalogue.question(u"TEXT"_s, u""_s, {.kind = u"text"_s});
        catalogue.question(u"DATE"_s, u""_s, {.kind = u"date"_s});
        catalogue.question(u"NUMBER"_s, u""_s, {.kind = u"number"_s});
        catalogue.question(u"LAND"_s, u""_s, {.kind = u"country"_s});
        catalogue.question(u"LINK"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"recipient"_s});
        catalogue.question(u"GOAL"_s, u"ok"_s, {.scope = u"purpose"_s});
        return catalogue.build();
    }();
    return built;
}

// A file around the answers, with two recipients and one purpose.
QByteArray fileWith(const QByteArray &answers)
{
    return R"({"recipients": [{"id": "r1", "name": "A", "country": "DE"}, {"id": "r2", "name": "B"}],
 "answers": {"CTX-01": ["service"])" +
           (answers.isEmpty() ? QByteArray() : ", " + answers) + "}}";
}

Assessment full()
{
    CaseBuilder builder = CaseBuilder::planned(small(), {u"service"_s, u"mkt"_s});
    builder.recipient(u"r2"_s, u"US"_s)
        .answer(u"ONE"_s, u"bad"_s)
        .answer(u"MUST"_s, unknownAnswer())
        .answer(u"MANY"_s, valueAnswer({u"b"_s, u"a"_s}))
        .answer(u"TEXT"_s, u"„Zwei\nZeilen“ 😀"_s)
        .answer(u"DATE"_s, u"2026-11-02"_s)
        .answer(u"NUMBER"_s, u"1.5"_s)
        .answer(u"LAND"_s, u"US"_s)
        .answer(u"LINK"_s, notApplicable(u"no data"_s), recipientSubject(u"r1"_s))
        .answer(u"LINK"_s, u"bad"_s, recipientSubject(u"r2"_s))
        .answer(u"GOAL"_s, u"ok"_s, purposeSubject(u"mkt"_s))
        .overrule(u"ONE:bad"_s, Severity::Pre, Severity::KnockOutUntil)
        .measure(u"LINK:bad@r:r2"_s, u"M1"_s, testDay)
        .plan(u"ONE:bad"_s, u"M2"_s, u"IT"_s, testDay.addDays(30));
    Answer &answer = builder.assessment.answers[{u"ONE"_s, {}}];
    answer.note = u"see mail"_s;
    answer.evidenceDate = testDay.addDays(-5);
    answer.evidence = u"mail.pdf"_s;
    answer.informant = u"IT"_s;
    answer.author = u"me"_s;
    answer.time = QDateTime(testDay, QTime(9, 0, 0, 125), Qt::UTC);
    answer.fromProposal = u"2026-11"_s;
    RiskJudgement risk;
    risk.severity = 3;
    risk.reason = u"incident"_s;
    risk.acceptedUntil = testDay.addYears(1);
    builder.risk(u"R-1"_s, risk);
    Assessment &a = builder.assessment;
    a.title = u"Title"_s;
    a.organisation = u"Firm"_s;
    a.language = Language::English;
    a.createdOn = testDay;
    a.isExample = true;
    a.recipients.front().part = u"operator"_s;
    a.evidence = {
        {u"e1"_s, u"Contract"_s, u"https://example.org"_s, u"c.pdf"_s, u"00ff"_s, testDay, 7},
        {u"e2"_s, u"Letter"_s, {}, {}, {}, {}, 0}};
    a.opinion.purposes = {{u"service"_s, OpinionClass::NoConcernsIfMet},
                          {u"mkt"_s, OpinionClass::RejectionRecommended}};
    a.opinion.text = u"opinion"_s;
    a.opinion.author = u"Jule"_s;
    a.opinion.function = u"DPO"_s;
    a.opinion.place = u"Kiel"_s;
    a.opinion.date = testDay;
    a.opinion.issuedAt = QDateTime(testDay, QTime(10, 0), Qt::UTC);
    a.opinion.hash = u"abc"_s;
    a.decision.purposes = {{u"service"_s, DecisionCode::D3}, {u"mkt"_s, DecisionCode::D4}};
    a.decision.text = u"decision"_s;
    a.decision.decider = u"Bernd"_s;
    a.decision.function = u"CEO"_s;
    a.decision.place = u"Kiel"_s;
    a.decision.date = testDay;
    a.decision.review = testDay.addMonths(3);
    a.decision.validUntil = testDay.addMonths(4);
    a.decision.scopeLimit = u"one branch"_s;
    a.decision.residualRisk = u"small"_s;
    a.decision.deviationReason = u"because"_s;
    a.decision.adviceKnown = true;
    a.decision.terms = {{u"ONE:ok"_s, u"Stays so."_s}, {{}, u"Only in Kiel."_s}};
    a.earlierTerms = {{{}, u"Not on Sundays."_s}, {u"ONE:ok"_s, u"Stays."_s}};
    return a;
}

} // namespace

class AnswersFileTest : public QObject
{
    Q_OBJECT

private slots:
    void shorthands();
    void objects();
    void withoutSubjectMeansEverySubject();
    void missingQuestionIsUnanswered();
    void channelBringsNoAnswers();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void brokenJsonNamesLineAndColumn();
    void otherFilesAreNamed();
    void excessIsRefused_data();
    void excessIsRefused();
    void byteOrderMarkIsAccepted();
    void roundTrip();
    void caseThatLostSubjectsReadsBack();
    void answersToForgottenQuestionsTravel();
    void privateNotesStayHere();
};

void AnswersFileTest::shorthands()
{
    const Result<AnswersFile> file = parseAnswersFile(small(), fileWith(R"("ONE": "ok",
 "MANY": ["a", "b"], "TEXT": "free", "DATE": "2026-11-02", "NUMBER": 1500, "LAND": "DE")"));
    VERIFY_OK(file);
    const auto value = [&](const QString &id) {
        return file->assessment.answer({id, {}})->value.join(u' ');
    };
    QCOMPARE(value(u"CTX-01"_s), u"service"_s);
    QCOMPARE(value(u"ONE"_s), u"ok"_s);
    QCOMPARE(value(u"MANY"_s), u"a b"_s);
    QCOMPARE(value(u"TEXT"_s), u"free"_s);
    QCOMPARE(value(u"DATE"_s), u"2026-11-02"_s);
    QCOMPARE(value(u"NUMBER"_s), u"1500"_s);
    QCOMPARE(value(u"LAND"_s), u"DE"_s);
    QVERIFY(!file->asOf.isValid());
}

void AnswersFileTest::objects()
{
    const Result<AnswersFile> file = parseAnswersFile(small(), fileWith(R"(
 "ONE": {"value": "ok", "note": "seen", "evidenceDate": "2026-11-01", "informant": "IT"},
 "MANY": {"state": "unknown", "note": "asked"},
 "TEXT": {"state": "notApplicable", "note": "no text"},
 "LINK": [{"value": "ok", "recipient": "r2"}, {"value": "bad", "recipient": "r1"}],
 "GOAL": {"value": "ok", "purpose": "service"})"));
    VERIFY_OK(file);
    const Assessment &a = file->assessment;
    QCOMPARE(a.answer({u"ONE"_s, {}})->note, u"seen"_s);
    QCOMPARE(a.answer({u"ONE"_s, {}})->evidenceDate, QDate(2026, 11, 1));
    QCOMPARE(a.answer({u"ONE"_s, {}})->informant, u"IT"_s);
    QCOMPARE(a.answer({u"MANY"_s, {}})->state, AnswerState::Unknown);
    QCOMPARE(a.answer({u"TEXT"_s, {}})->state, AnswerState::NotApplicable);
    QCOMPARE(a.answer({u"LINK"_s, recipientSubject(u"r1"_s)})->value, QStringList{u"bad"_s});
    QCOMPARE(a.answer({u"LINK"_s, recipientSubject(u"r2"_s)})->value, QStringList{u"ok"_s});
    QVERIFY(a.answer({u"GOAL"_s, purposeSubject(u"service"_s)}));
}

void AnswersFileTest::withoutSubjectMeansEverySubject()
{
    for (const QByteArray &form : {QByteArray(R"("LINK": "ok")"),
                                   QByteArray(R"("LINK": {"value": "ok", "note": "both"})")}) {
        const Result<AnswersFile> file = parseAnswersFile(small(), fileWith(form));
        VERIFY_OK(file);
        for (const QString &id : {u"r1"_s, u"r2"_s})
            QVERIFY(file->assessment.answer({u"LINK"_s, recipientSubject(id)}));
    }
    // A later entry for one subject goes before what was said of all.
    const Result<AnswersFile> file = parseAnswersFile(
        small(), fileWith(R"("LINK": [{"value": "ok"}, {"value": "bad", "recipient": "r2"}])"));
    VERIFY_OK(file);
    QCOMPARE(file->assessment.answer({u"LINK"_s, recipientSubject(u"r1"_s)})->value.first(),
             u"ok"_s);
    QCOMPARE(file->assessment.answer({u"LINK"_s, recipientSubject(u"r2"_s)})->value.first(),
             u"bad"_s);
}

void AnswersFileTest::missingQuestionIsUnanswered()
{
    const Result<AnswersFile> file = parseAnswersFile(small(), "{}");
    VERIFY_OK(file);
    QVERIFY(file->assessment.answers.isEmpty());
    const Judgement judgement = evaluate(small(), file->assessment, testDay);
    QCOMPARE(judgement.overall, Outcome::NotDecidable);
    QVERIFY(judgement.finding(u"ONE:unk")->notStarted);
}

void AnswersFileTest::channelBringsNoAnswers()
{
    const Result<AnswersFile> file = parseAnswersFile(shipped(), R"({"channel": "signal"})");
    VERIFY_OK(file);
    QCOMPARE(file->assessment.channel, u"signal"_s);
    QVERIFY(file->assessment.answers.isEmpty());
    QVERIFY(file->assessment.recipients.empty());
}

void AnswersFileTest::badInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected"); // occurs in what was expected
    const auto answers = [](const char *name, const char *text, const QString &path,
                            const QString &expected) {
        QTest::newRow(name) << fileWith(text) << path << expected;
    };
    const auto file = [](const char *name, const char *text, const QString &path,
                         const QString &expected) {
        QTest::newRow(name) << QByteArray(text) << path << expected;
    };
    file("a list", "[]", u"$"_s, u"an object"_s);
    file("unknown key", R"({"answer": {}})", u"$.answer"_s, u"no such key"_s);
    file("unknown channel", R"({"channel": "fax"})", u"$.channel"_s, u"mode of operation"_s);
    file("unknown language", R"({"language": "fr"})", u"$.language"_s, u"de"_s);
    file("date that is none", R"({"asOf": "2026-02-30"})", u"$.asOf"_s, u"a date"_s);
    file("date as number", R"({"asOf": 2026})", u"$.asOf"_s, u"a string"_s);
    file("recipients as object", R"({"recipients": {}})", u"$.recipients"_s, u"a list"_s);
    file("recipient without id", R"({"recipients": [{"name": "A"}]})", u"$.recipients[0].id"_s,
         u"not empty"_s);
    file("recipient without name", R"({"recipients": [{"id": "r"}]})", u"$.recipients[0].name"_s,
         u"not empty"_s);
    file("recipient twice",
         R"({"recipients": [{"id": "r", "name": "A"}, {"id": "r", "name": "B"}]})",
         u"$.recipients[1].id"_s, u"id of its own"_s);
    file("recipient in an unknown country",
         R"({"recipients": [{"id": "r", "name": "A", "country": "XX"}]})",
         u"$.recipients[0].country"_s, u"country code"_s);
    file("answers as list", R"({"answers": []})", u"$.answers"_s, u"an object"_s);
    answers("unknown question", R"("NONE": "ok")", u"$.answers.NONE"_s, u"a question"_s);
    answers("unknown option", R"("ONE": "good")", u"$.answers.ONE"_s, u"one of ok, bad"_s);
    answers("unknown option in an object", R"("ONE": {"value": "good"})", u"$.answers.ONE"_s,
            u"one of ok, bad"_s);
    answers("unknown option in a list", R"("MANY": ["a", "c"])", u"$.answers.MANY"_s,
            u"a list of a, b, none"_s);
    answers("number for a choice", R"("ONE": 1)", u"$.answers.ONE"_s, u"one of"_s);
    answers("flag for a choice", R"("ONE": true)", u"$.answers.ONE"_s, u"one of"_s);
    answers("null", R"("ONE": null)", u"$.answers.ONE"_s, u"one of"_s);
    answers("list for one", R"("ONE": ["ok", "bad"])", u"$.answers.ONE"_s, u"one of"_s);
    answers("empty list", R"("MANY": [])", u"$.answers.MANY"_s, u"a list of"_s);
    answers("number in a list", R"("MANY": ["a", 1])", u"$.answers.MANY"_s, u"a list of"_s);
    answers("exclusive", R"("MANY": ["a", "none"])", u"$.answers.MANY"_s, u"none alone"_s);
    answers("blank text", R"("TEXT": " ")", u"$.answers.TEXT"_s, u"not empty"_s);
    answers("no such day", R"("DATE": "2026-13-01")", u"$.answers.DATE"_s, u"a date"_s);
    answers("word for a number", R"("NUMBER": "many")", u"$.answers.NUMBER"_s, u"a number"_s);
    answers("unknown country", R"("LAND": "XX")", u"$.answers.LAND"_s, u"a country code"_s);
    answers("not applicable without note", R"("ONE": {"state": "notApplicable"})",
            u"$.answers.ONE"_s, u"a note"_s);
    answers("unknown state", R"("ONE": {"state": "maybe"})", u"$.answers.ONE.state"_s,
            u"unknown or notApplicable"_s);
    answers("value beside a state", R"("ONE": {"state": "unknown", "value": "ok"})",
            u"$.answers.ONE.value"_s, u"no value"_s);
    answers("unknown key of an answer", R"("ONE": {"value": "ok", "proof": "x"})",
            u"$.answers.ONE.proof"_s, u"no such key"_s);
    answers("date of evidence that is none", R"("ONE": {"value": "ok", "evidenceDate": "soon"})",
            u"$.answers.ONE.evidenceDate"_s, u"a date"_s);
    answers("unknown recipient", R"("LINK": [{"value": "ok", "recipient": "r1"},
 {"value": "ok", "recipient": "r9"}])",
            u"$.answers.LINK[1]"_s, u"a recipient"_s);
    answers("recipient of a case question", R"("ONE": {"value": "ok", "recipient": "r1"})",
            u"$.answers.ONE"_s, u"a recipient or purpose"_s);
    answers("unknown purpose", R"("GOAL": {"value": "ok", "purpose": "fax"})", u"$.answers.GOAL"_s,
            u"purpose of this file"_s);
    file("recipient question without recipients", R"({"answers": {"LINK": "ok"}})",
         u"$.answers.LINK"_s, u"recipient"_s);
    file("nonsense where no subject is named", R"({"answers": {"GOAL": "nonsense"}})",
         u"$.answers.GOAL"_s, u""_s);
    file("unknown measure", R"({"measures": [{"finding": "ONE:bad", "measure": "M9"}]})",
         u"$.measures[0].measure"_s, u"a measure"_s);
    file("done without evidence",
         R"({"measures": [{"finding": "ONE:bad", "measure": "M1", "done": "2026-01-01"}]})",
         u"$.measures[0].measure"_s, u"evidence"_s);
    file("judgement without finding", R"({"judgements": [{"acceptance": "seen"}]})",
         u"$.judgements[0].finding"_s, u"not empty"_s);
    file("unknown severity", R"({"judgements": [{"finding": "ONE:bad", "severity": "LOW"}]})",
         u"$.judgements[0].severity"_s, u"a severity"_s);
    file("another severity without reason",
         R"({"judgements": [{"finding": "ONE:bad", "severity": "PRE"}]})",
         u"$.judgements[0].reason"_s, u"reason"_s);
    file("unknown risk", R"({"risks": [{"scenario": "R-9"}]})", u"$.risks[0].scenario"_s,
         u"a risk"_s);
    file("risk beyond the scale",
         R"({"risks": [{"scenario": "R-1", "severity": 5, "reason": "x"}]})",
         u"$.risks[0].severity"_s, u"1 to 4"_s);
    file("risk without reason", R"({"risks": [{"scenario": "R-1", "severity": 3}]})",
         u"$.risks[0].reason"_s, u"reason"_s);
    file("unknown opinion", R"({"answers": {"CTX-01": ["service"]},
 "opinion": {"purposes": {"service": "maybe"}}})",
         u"$.opinion.purposes.service"_s, u"known code"_s);
    file("unknown decision", R"({"answers": {"CTX-01": ["service"]},
 "decision": {"purposes": {"service": "D8"}}})",
         u"$.decision.purposes.service"_s, u"known code"_s);
    file("a key twice", R"({"title": "a", "title": "b"})", u"$.title"_s, u"this key once"_s);
    file("a fraction of a byte", R"({"evidence": [{"title": "a", "size": 1.5}]})",
         u"$.evidence[0].size"_s, u"whole number"_s);
    file("purposes of the opinion as list", R"({"opinion": {"purposes": ["none"]}})",
         u"$.opinion.purposes"_s, u"object"_s);
    file("opinion on an unknown purpose", R"({"opinion": {"purposes": {"fax": "none"}}})",
         u"$.opinion.purposes"_s, u"a purpose"_s);
    file("decision on an unknown purpose", R"({"decision": {"purposes": {"fax": "D1"}}})",
         u"$.decision.purposes"_s, u"a purpose"_s);
    file("unknown key of the decision", R"({"decision": {"date": "2026-01-01", "when": "now"}})",
         u"$.decision.when"_s, u"no such key"_s);
}

void AnswersFileTest::badInputIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const Result<AnswersFile> read = parseAnswersFile(small(), file);
    VERIFY_ERROR(read, "answersFile");
    // The value itself or the answer around it may be named.
    const QString place = read.error().arguments.value(0),
                  named = place.section(u" (line "_s, 0, 0);
    QVERIFY2(named == path || named == path + u".value"_s, qPrintable(named));
    QVERIFY2(place != named || path == u"$"_s, qPrintable(place));
    QVERIFY2(read.error().arguments.value(1).contains(expected),
             qPrintable(read.error().arguments.value(1)));
}

void AnswersFileTest::brokenJsonNamesLineAndColumn()
{
    const Result<AnswersFile> read = parseAnswersFile(small(), "{\n  \"asOf\": ,\n}");
    VERIFY_ERROR(read, "answersFile");
    QVERIFY2(read.error().arguments.value(0).startsWith("line 2, column "_L1),
             qPrintable(read.error().arguments.value(0)));
    VERIFY_ERROR(parseAnswersFile(small(), ""), "answersFile");
    const QByteArray deep = QByteArray(2000, '[') + QByteArray(2000, ']');
    const QByteArray halfSurrogate = R"({"title": "\ud800"})", huge = R"({"place": 1e999})";
    for (const QByteArray &hostile : {deep, halfSurrogate, huge}) {
        const Result<AnswersFile> refused = parseAnswersFile(small(), hostile);
        VERIFY_ERROR(refused, "answersFile");
        QVERIFY(refused.error().arguments.value(0).startsWith("line 1, column "_L1));
        QVERIFY(!refused.error().arguments.value(1).isEmpty());
    }
}

// Whoever gives one of these is told what it is, and what to do with it.
void AnswersFileTest::otherFilesAreNamed()
{
    VERIFY_ERROR(parseAnswersFile(small(), "%PDF-1.7\n"), "answersArePdf");
    VERIFY_ERROR(parseAnswersFile(small(), QByteArray("SQLite format 3\0", 16)), "answersAreStore");
    VERIFY_ERROR(parseAnswersFile(small(), R"({"format": "votum-record", "formatVersion": 3})"),
                 "answersAreRecord");
    VERIFY_ERROR(parseAnswersFile(small(), R"({"words": {}, "errors": {}})"),
                 "answersAreCatalogue");
    VERIFY_ERROR(parseAnswersFile(small(), R"({"pia": {"name": "x"}, "answers": []})"),
                 "answersArePia");
}

void AnswersFileTest::excessIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const QByteArray line(301, 'x');
    QTest::newRow("title") << QByteArray(R"({"title": ")" + line + R"("})") << u"$.title"_s
                           << u"at most 300 characters"_s;
    QTest::newRow("organisation") << QByteArray(R"({"organisation": ")" + line + R"("})")
                                  << u"$.organisation"_s << u"at most 300 characters"_s;
    QTest::newRow("notes") << QByteArray(R"({"notes": ")" + QByteArray(1'000'001, 'x') + R"("})")
                           << u"$.notes"_s << u"at most 1000000 characters"_s;
    for (const char *list : {"recipients", "purposes"})
        QTest::newRow(list) << QByteArray("{\"" + QByteArray(list) + "\": [" +
                                          QByteArray("{},").repeated(1000) + "{}]}")
                            << u"$."_s + QString::fromLatin1(list) << u"at most 1000 entries"_s;
    QTest::newRow("answers") << QByteArray(R"({"answers": {"CTX-01": [)" +
                                           QByteArray("{},").repeated(10'000) + "{}]}}")
                             << u"$.answers.CTX-01"_s << u"at most 10000 entries"_s;
}

void AnswersFileTest::excessIsRefused()
{
    QFETCH(QByteArray, file);
    const Result<AnswersFile> read = parseAnswersFile(small(), file);
    VERIFY_ERROR(read, "answersFile");
    QTEST(read.error().arguments.value(0).section(u" (line "_s, 0, 0), "path");
    QTEST(read.error().arguments.value(1), "expected");
}

void AnswersFileTest::byteOrderMarkIsAccepted()
{
    const Result<AnswersFile> read = parseAnswersFile(small(), "\xEF\xBB\xBF{\"title\": \"ä\"}");
    VERIFY_OK(read);
    QCOMPARE(read->assessment.title, u"ä"_s);
}

void AnswersFileTest::roundTrip()
{
    const Assessment assessment = full();
    const QByteArray bytes = composeAnswersFile(small(), assessment, testDay);
    const Result<AnswersFile> file = parseAnswersFile(small(), bytes);
    VERIFY_OK(file);
    QCOMPARE(file->asOf, testDay);
    QCOMPARE(file->assessment.answers, assessment.answers);
    QVERIFY(file->assessment == assessment);
    QCOMPARE(composeAnswersFile(small(), file->assessment, file->asOf), bytes);
}

// Answers of a removed link or purpose are kept inactive; the file must still read back.
void AnswersFileTest::caseThatLostSubjectsReadsBack()
{
    Assessment assessment = full();
    assessment.opinion = {};
    assessment = *withoutRecipient(assessment, u"r2"_s);
    assessment = *withAnswer(small(), assessment, {u"CTX-01"_s, {}}, valueAnswer({u"service"_s}));
    const Result<AnswersFile> file =
        parseAnswersFile(small(), composeAnswersFile(small(), assessment, testDay));
    VERIFY_OK(file);
    QVERIFY(file->assessment.answer({u"GOAL"_s, purposeSubject(u"mkt"_s)}));
    QCOMPARE(inWords(evaluate(small(), file->assessment, testDay)),
             inWords(evaluate(small(), assessment, testDay)));
}

void AnswersFileTest::answersToForgottenQuestionsTravel()
{
    Assessment assessment = full();
    Answer old = valueAnswer({u"a"_s, u"b"_s});
    old.note = u"asked by an older catalogue"_s;
    assessment.answers.insert({u"OLD-1"_s, {}}, old);
    assessment.answers.insert({u"OLD-2"_s, recipientSubject(u"r1"_s)}, valueAnswer({u"yes"_s}));
    const QByteArray bytes = composeAnswersFile(small(), assessment, testDay);
    const Result<AnswersFile> file = parseAnswersFile(small(), bytes);
    VERIFY_OK(file);
    QCOMPARE(file->assessment.answers, assessment.answers);
    QCOMPARE(inWords(evaluate(small(), file->assessment, testDay)),
             inWords(evaluate(small(), full(), testDay)));
    // The list is no back door for questions that are asked.
    const Result<AnswersFile> known =
        parseAnswersFile(small(), R"({"retiredAnswers": {"CTX-06": [{"value": "DE"}]}})");
    VERIFY_ERROR(known, "answersFile");
    QCOMPARE(known.error().arguments.value(0), u"$.retiredAnswers.CTX-06 (line 1, column 21)"_s);
}

void AnswersFileTest::privateNotesStayHere()
{
    Assessment assessment = full();
    assessment.privateNotes = u"boss is against it"_s;
    QVERIFY(!composeAnswersFile(small(), assessment, testDay).contains("boss"));
}

QTEST_APPLESS_MAIN(AnswersFileTest)
#include "answersfiletest.moc"
