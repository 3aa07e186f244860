// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/terms.h"
#include "core/judgement/claims.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// N is asked of the case and decides, F of each purpose; F and G may bring the same words.
const Catalogue &catalogue()
{
    static const Catalogue built = [] {
        SmallCatalogue small;
        small.question(u"N"_s, u"plain full hard=KO_HARD"_s)
            .question(u"F"_s, u"closed open"_s, {.scope = u"purpose"_s})
            .question(u"G"_s, u"also no"_s, {.scope = u"purpose"_s})
            .question(u"L"_s, u"late"_s, {.when = u"any(N,full)"_s});
        for (const QString &word :
             {u"claim.term"_s, u"claim.term.ask"_s, u"claim.term.ask.own"_s}) {
            QJsonObject words = small.json().value(u"words"_s).toObject();
            words.insert(word, local(word + u" %1"_s));
            small.json().insert(u"words"_s, words);
        }
        Catalogue made = small.build();
        const auto term = [&made](const QString &question, const LocalText &text) {
            made.questions[size_t(made.questionIndex(question))].options[0].term = text;
        };
        term(u"N"_s, {u"Bleibt neutral."_s, u"Stays neutral."_s});
        term(u"F"_s, {u"Bleibt geschlossen."_s, u"Stays closed."_s});
        term(u"G"_s, {u"Bleibt geschlossen."_s, u"Stays closed."_s});
        term(u"L"_s, {u"Kommt später."_s, u"Comes later."_s});
        return made;
    }();
    return built;
}

const QString service = u"service"_s, mkt = u"mkt"_s;

CaseBuilder answered()
{
    CaseBuilder builder = CaseBuilder::planned(catalogue(), {service, mkt});
    builder.answer(u"N"_s, u"plain"_s)
        .answer(u"F"_s, u"closed"_s, purposeSubject(service))
        .answer(u"F"_s, u"open"_s, purposeSubject(mkt))
        .answer(u"G"_s, u"no"_s, purposeSubject(service))
        .answer(u"G"_s, u"no"_s, purposeSubject(mkt));
    return builder;
}

// "QUESTION:option text (purposes)" in English.
QStringList shown(const std::vector<Term> &terms)
{
    QStringList list;
    for (const Term &term : terms)
        list << term.from + u' ' + term.text.in(Language::English) + u" ("_s +
                    term.purposes.join(u' ') + u')';
    return list;
}

QStringList proposed(const CaseBuilder &builder)
{
    return shown(proposedTerms(catalogue(), builder.assessment, builder.judge()));
}

QStringList decided(const CaseBuilder &builder)
{
    return shown(decidedTerms(catalogue(), builder.assessment, builder.judge()));
}

const QString neutral = u"N:plain Stays neutral. ()"_s, closed = u"F:closed Stays closed. (%1)"_s;

} // namespace

// What an approval stays bound to, and that the next version asks for it.
class TermsTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyAnApprovalHasTerms_data();
    void onlyAnApprovalHasTerms();
    void thosePurposesApprovedAreNamed();
    void sameWordsStandOnce();
    void whatIsNotAskedBringsNone();
    void unchangedWordsAreInEveryLanguage();
    void termsOfARejectedPurposeFall();
    void earlierTermsAreAskedAgain();
    void earlierTermsWeighAsAged();
    void anotherAnswerEndsTheQuestion();
    void ownTermsStayUntilConfirmed();
};

void TermsTest::onlyAnApprovalHasTerms_data()
{
    QTest::addColumn<DecisionCode>("code");
    QTest::addColumn<bool>("approves");
    using enum DecisionCode;
    for (const DecisionCode code : {D1, D2, D3, D4, D5, D6, D7})
        QTest::newRow(qPrintable(decisionCode(code))) << code << (code <= D3);
}

void TermsTest::onlyAnApprovalHasTerms()
{
    QFETCH(DecisionCode, code);
    QFETCH(bool, approves);
    CaseBuilder builder = answered();
    QCOMPARE(proposed(builder), QStringList()); // nothing is decided
    builder.assessment.decision.purposes = {{service, code}, {mkt, code}};
    builder.assessment.decision.terms = {{{}, u"Only in Kiel."_s}};
    QCOMPARE(proposed(builder),
             approves ? (QStringList{neutral, closed.arg(service)}) : QStringList());
    QCOMPARE(decided(builder), approves ? QStringList(u" Only in Kiel. ()"_s) : QStringList());
}

void TermsTest::thosePurposesApprovedAreNamed()
{
    CaseBuilder builder = answered();
    builder.assessment.decision.purposes = {{service, DecisionCode::D2}, {mkt, DecisionCode::D4}};
    QCOMPARE(proposed(builder), (QStringList{neutral, closed.arg(QString())})); // the only one
    builder.assessment.decision.purposes = {{service, DecisionCode::D4}, {mkt, DecisionCode::D2}};
    QCOMPARE(proposed(builder), QStringList{neutral});
    builder.answer(u"F"_s, u"closed"_s, purposeSubject(mkt));
    builder.assessment.decision.purposes = {{service, DecisionCode::D2}, {mkt, DecisionCode::D3}};
    QCOMPARE(proposed(builder), (QStringList{neutral, closed.arg(QString())}));
}

void TermsTest::sameWordsStandOnce()
{
    CaseBuilder builder = answered();
    builder.assessment.decision.purposes = {{service, DecisionCode::D1}, {mkt, DecisionCode::D1}};
    builder.answer(u"G"_s, u"also"_s, purposeSubject(service));
    QCOMPARE(proposed(builder), (QStringList{neutral, closed.arg(service)}));
    builder.answer(u"G"_s, u"also"_s, purposeSubject(mkt)); // so it holds of both
    QCOMPARE(proposed(builder), (QStringList{neutral, closed.arg(QString())}));
    QCOMPARE(shown(termsOfAnswers(catalogue(), builder.assessment, builder.judge(), {{}, mkt})),
             (QStringList{neutral, u"G:also Stays closed. (mkt)"_s}));
}

void TermsTest::whatIsNotAskedBringsNone()
{
    CaseBuilder builder = answered();
    builder.assessment.decision.purposes = {{service, DecisionCode::D1}};
    builder.assessment.answers.insert({u"L"_s, {}}, valueAnswer({u"late"_s}));
    builder.assessment.answers.insert({u"F"_s, purposeSubject(service)}, unknownAnswer());
    QCOMPARE(proposed(builder), QStringList{neutral});
    builder.answer(u"N"_s, u"full"_s);
    QCOMPARE(proposed(builder), QStringList{u"L:late Comes later. ()"_s});
}

void TermsTest::unchangedWordsAreInEveryLanguage()
{
    const LocalText words{u"Bleibt neutral."_s, u"Stays neutral."_s};
    QCOMPARE(wordedTerm(catalogue(), {u"N:plain"_s, u"Bleibt neutral."_s}), words);
    QCOMPARE(wordedTerm(catalogue(), {u"N:plain"_s, u"Stays neutral."_s}), words);
    for (const LastingTerm &term : {LastingTerm{u"N:plain"_s, u"Bleibt sachlich."_s},
                                    LastingTerm{u"N:full"_s, u"Bleibt neutral."_s},
                                    LastingTerm{u"gone:plain"_s, u"Bleibt neutral."_s},
                                    LastingTerm{{}, u"Bleibt neutral."_s}})
        QCOMPARE(wordedTerm(catalogue(), term), same(term.text));
}

void TermsTest::termsOfARejectedPurposeFall()
{
    CaseBuilder builder = answered();
    Decision &decision = builder.assessment.decision;
    decision.terms = {{u"F:closed"_s, u"Closed, by Ada."_s},
                      {{}, u"Only in Kiel."_s},
                      {u"N:full"_s, u"Answer given once."_s},
                      {u"N:plain"_s, u"Bleibt neutral."_s}};
    decision.purposes = {{service, DecisionCode::D2}, {mkt, DecisionCode::D2}};
    const QStringList others{u" Only in Kiel. ()"_s, u"N:full Answer given once. ()"_s, neutral};
    QCOMPARE(decided(builder), QStringList(u"F:closed Closed, by Ada. (service)"_s) + others);
    decision.purposes.insert(service, DecisionCode::D4);
    QCOMPARE(decided(builder), others);
}

void TermsTest::earlierTermsAreAskedAgain()
{
    CaseBuilder builder = answered();
    builder.assessment.earlierTerms = {{u"N:plain"_s, u"Bleibt neutral."_s},
                                       {u"F:closed"_s, u"Closed, by Ada."_s}};
    const Judgement judgement = builder.judge();
    const auto notes = earlierTerms(catalogue(), builder.assessment, judgement);
    QCOMPARE(notes.size(), size_t(2));
    QCOMPARE(notes[0].key(), u"TERM:1"_s);
    QCOMPARE(notes[0].text.in(Language::English), u"claim.term Stays neutral. en"_s);
    QCOMPARE(notes[0].because, std::vector{(AnswerKey{u"N"_s, {}})});
    QCOMPARE(notes[1].because, std::vector{(AnswerKey{u"F"_s, purposeSubject(service)})});
    QVERIFY(judgement.finding(u"TERM:1") && judgement.finding(u"TERM:2"));

    const Result<Assessment> confirmed = withPlausibility(
        builder.assessment, u"TERM:1"_s, {u"The templates were read."_s, u"Ada"_s, {}});
    VERIFY_OK(confirmed);
    const Judgement after = evaluate(catalogue(), *confirmed, testDay);
    QVERIFY(!after.finding(u"TERM:1"));
    QVERIFY(after.finding(u"TERM:2"));
    const auto note = std::find_if(after.plausibility.begin(), after.plausibility.end(),
                                   [](const PlausibilityNote &one) { return one.id == u"TERM:1"; });
    QVERIFY(note != after.plausibility.end());
    QCOMPARE(note->answered->reason, u"The templates were read."_s);
}

void TermsTest::earlierTermsWeighAsAged()
{
    CaseBuilder builder = answered();
    builder.assessment.earlierTerms = {
        {u"N:plain"_s, u"a"_s}, {u"F:closed"_s, u"b"_s}, {{}, u"c"_s}};
    const Judgement judgement = builder.judge();
    QCOMPARE(judgement.finding(u"TERM:1")->severity, Severity::OpenCritical); // N decides
    QCOMPARE(judgement.finding(u"TERM:2")->severity, Severity::Open);
    QCOMPARE(judgement.finding(u"TERM:3")->severity, Severity::Open);
    for (const QString &key : {u"TERM:1"_s, u"TERM:2"_s, u"TERM:3"_s})
        QCOMPARE(judgement.finding(key)->kind, Finding::Kind::Claim);
    QCOMPARE(judgement.overall, Outcome::NotDecidable);
    builder.assessment.earlierTerms.clear();
    QCOMPARE(builder.judge().overall, answered().judge().overall);
}

void TermsTest::anotherAnswerEndsTheQuestion()
{
    CaseBuilder builder = answered();
    builder.assessment.earlierTerms = {{u"N:plain"_s, u"Bleibt neutral."_s}, {{}, u"Own."_s}};
    builder.assessment.plausibility = {{u"TERM:1"_s, {u"Read."_s, u"Ada"_s, {}}},
                                       {u"TERM:2"_s, {u"Seen."_s, u"Ada"_s, {}}}};
    builder.answer(u"F"_s, u"open"_s, purposeSubject(service));
    QVERIFY(builder.assessment.plausibility.contains(u"TERM:1"_s));
    builder.answer(u"N"_s, u"full"_s);
    QVERIFY(!builder.assessment.plausibility.contains(u"TERM:1"_s)); // said of the other answer
    QVERIFY(builder.assessment.plausibility.contains(u"TERM:2"_s));
    QVERIFY(!builder.judge().finding(u"TERM:1"));
    builder.answer(u"N"_s, u"plain"_s);
    QVERIFY(builder.judge().finding(u"TERM:1"));
}

void TermsTest::ownTermsStayUntilConfirmed()
{
    CaseBuilder builder = answered();
    builder.assessment.earlierTerms = {{{}, u"Only in Kiel."_s}};
    QVERIFY(builder.judge().finding(u"TERM:1"));
    QCOMPARE(earlierTerms(catalogue(), builder.assessment, builder.judge())
                 .front()
                 .ask.in(Language::English),
             u"claim.term.ask.own %1 en"_s);
    builder.assessment.plausibility = {{u"TERM:1"_s, {u"Closed."_s, u"Ada"_s, {}}}};
    QVERIFY(!builder.judge().finding(u"TERM:1"));
}

QTEST_APPLESS_MAIN(TermsTest)
#include "termstest.moc"
