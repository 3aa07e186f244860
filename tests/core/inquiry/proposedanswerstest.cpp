// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/proposedanswers.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using State = ProposedAnswer::State;

CaseBuilder begun()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.assessment.uuid = u"5d0c"_s;
    builder.assessment.fileNumber = u"2026-0007"_s;
    return builder;
}

// As a form in German gives it.
Reply::Given given(const AnswerKey &key, const Answer &answer)
{
    const Question &question = *shipped().question(key.question);
    Reply::Given given{
        key.toString(), wordingOf(question), question.text.in(Language::German), {}, answer};
    for (const Option &option : question.options)
        given.options.push_back({option.code, option.text.in(Language::German)});
    return given;
}

Reply replyWith(const std::vector<Reply::Given> &answers)
{
    Reply reply;
    reply.caseUuid = u"5d0c"_s;
    reply.fileNumber = u"2026-0007"_s;
    reply.informant = u"Erika Muster"_s;
    reply.function = u"IT"_s;
    reply.date = testDay;
    reply.answers = answers;
    return reply;
}

const AnswerKey devices{u"CH-02"_s, {}};

ProposedAnswer proposedOf(const CaseBuilder &builder, const Reply::Given &answer)
{
    return proposedAnswers(shipped(), builder.assessment, builder.judge(), replyWith({answer}))
        ->front();
}

} // namespace

// What a reply proposes, beside what stands in the case.
class ProposedAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void aGapIsFilled()
    {
        const CaseBuilder builder = begun();
        const ProposedAnswer proposed =
            proposedOf(builder, given(devices, valueAnswer({u"byod"_s})));
        QCOMPARE(proposed.standing, State::Open);
        QVERIFY(proposed.fillsGap() && proposed.mayBeTaken());
        QCOMPARE(proposed.key, devices);
        QCOMPARE(proposed.answer.value, QStringList(u"byod"_s));
        QCOMPARE(proposed.answer.informant, u"Erika Muster (IT), Auskunft vom 23.11.2026"_s);
    }

    // Who was asked has said so, which shows nothing: what must be shown stays open.
    void whatIsSaidIsNoEvidence()
    {
        const AnswerKey terms{u"TOS-02"_s, {}};
        QVERIFY(shipped().question(terms.question)->maxAgeMonths > 0);
        const auto isAged = [&](const Answer &answer) {
            CaseBuilder builder = begun();
            builder.answer(terms.question, answer);
            const std::vector<Finding> findings = builder.judge().findings;
            return std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) {
                return finding.id == terms.question + u":aged"_s;
            });
        };
        const Answer bare = valueAnswer({shipped().question(terms.question)->options.front().code});
        const ProposedAnswer said = proposedOf(begun(), given(terms, bare));
        QVERIFY(said.answer.evidence.isEmpty() && !said.answer.evidenceDate.isValid());
        QVERIFY(isAged(said.answer));
        Answer shown = bare;
        shown.evidenceDate = testDay;
        QVERIFY(!isAged(proposedOf(begun(), given(terms, shown)).answer));
    }

    void namedEvidenceStays()
    {
        Answer answer = valueAnswer({u"byod"_s}, testDay.addDays(-20));
        answer.evidence = u"MDM report"_s;
        const ProposedAnswer proposed = proposedOf(begun(), given(devices, answer));
        QCOMPARE(proposed.answer.evidence, u"MDM report"_s);
        QCOMPARE(proposed.answer.evidenceDate, testDay.addDays(-20));
    }

    // Nothing is proved by not knowing.
    void notKnownHasNoEvidence()
    {
        const ProposedAnswer proposed = proposedOf(begun(), given(devices, unknownAnswer()));
        QCOMPARE(proposed.standing, State::Open);
        QCOMPARE(proposed.answer.state, AnswerState::Unknown);
        QVERIFY(proposed.answer.evidence.isEmpty() && !proposed.answer.evidenceDate.isValid());
    }

    // Another answer is replaced by whoever has seen both, and by nobody else.
    void whatDiffersIsNotTakenUnseen()
    {
        CaseBuilder builder = begun();
        builder.answer(u"CH-02"_s, u"byod"_s);
        ProposedAnswer proposed = proposedOf(builder, given(devices, valueAnswer({u"mdm"_s})));
        QVERIFY2(!proposed.fault, proposed.fault ? qPrintable(inWords(*proposed.fault)) : "");
        QCOMPARE(proposed.standing, State::Differs);
        QVERIFY(!proposed.fillsGap() && proposed.mayBeTaken());
        proposed = proposedOf(builder, given(devices, unknownAnswer()));
        QCOMPARE(proposed.standing, State::Differs);
    }

    void whatWasTakenIsTheSame()
    {
        CaseBuilder builder = begun();
        const Reply::Given answer = given(devices, valueAnswer({u"byod"_s}));
        builder.answer(u"CH-02"_s, proposedOf(builder, answer).answer);
        QCOMPARE(proposedOf(builder, answer).standing, State::Same);
        QVERIFY(!proposedOf(builder, answer).mayBeTaken());
    }

    void anotherWordingIsTold()
    {
        Reply::Given answer = given(devices, valueAnswer({u"byod"_s}));
        answer.wording = u"00"_s;
        const ProposedAnswer proposed = proposedOf(begun(), answer);
        QCOMPARE(proposed.standing, State::Changed);
        QVERIFY(!proposed.fillsGap() && proposed.mayBeTaken());
    }

    // Two labels changed places in the form: what was ticked is not what the code says.
    void alteredWordsAreTold()
    {
        const Reply::Given right = given(devices, valueAnswer({u"byod"_s}));
        QCOMPARE(proposedOf(begun(), right).standing, State::Open);
        Reply::Given answer = right;
        std::swap(answer.options[0].text, answer.options[1].text);
        QCOMPARE(proposedOf(begun(), answer).standing, State::Altered);
        answer = right;
        answer.options.pop_back();
        QCOMPARE(proposedOf(begun(), answer).standing, State::Altered);
        answer = right;
        answer.asked = u"Is everything all right?"_s;
        QCOMPARE(proposedOf(begun(), answer).standing, State::Altered);
        QVERIFY(!proposedOf(begun(), answer).fillsGap());
        answer = right;
        answer.asked = u"\n   "_s + right.asked + u"  "_s; // as a browser breaks it
        QCOMPARE(proposedOf(begun(), answer).standing, State::Open);
    }

    void whatIsNotAskedIsTold()
    {
        CaseBuilder builder = begun();
        builder.recipient(u"r2"_s, u"US"_s, u"r1"_s); // beneath: nothing of Art. 28 is asked of it
        const AnswerKey key{u"AVV-11"_s, recipientSubject(u"r2"_s)};
        QVERIFY(!builder.judge().applies(key));
        const QString code = shipped().question(key.question)->options.front().code;
        QCOMPARE(proposedOf(builder, given(key, valueAnswer({code}))).standing, State::NotAsked);
    }

    void whatCannotBeEnteredHasWords_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown question") << u"NO-99"_s << QStringList(u"a"_s) << u"question"_s;
        QTest::newRow("no key") << u"@@@"_s << QStringList(u"a"_s) << u"question"_s;
        QTest::newRow("another recipient")
            << u"TRF-01@r:nobody"_s << QStringList(u"eea"_s) << u"subject"_s;
        QTest::newRow("no subject") << u"TRF-01"_s << QStringList(u"eea"_s) << u"subject"_s;
        QTest::newRow("unknown option") << u"CH-02"_s << QStringList(u"<b>"_s) << u"option"_s;
        QTest::newRow("two of one")
            << u"CH-02"_s << QStringList({u"byod"_s, u"mdm"_s}) << u"kind"_s;
        QTest::newRow("nothing") << u"CTX-02"_s << QStringList() << u"kind"_s;
        QTest::newRow("no date") << u"REQ-03"_s << QStringList(u"2026-13-01"_s) << u"kind"_s;
    }
    void whatCannotBeEnteredHasWords()
    {
        QFETCH(QString, key);
        QFETCH(QStringList, value);
        QFETCH(QString, error);
        Answer answer;
        answer.state = AnswerState::Value;
        answer.value = value;
        const ProposedAnswer proposed = proposedOf(begun(), {key, u"00"_s, u"Asked"_s, {}, answer});
        QCOMPARE(proposed.standing, State::Refused);
        QVERIFY(!proposed.mayBeTaken());
        QCOMPARE(proposed.fault->code, error);
        QVERIFY(!shipped().errorText(*proposed.fault, Language::German).startsWith(u'['));
    }

    void theFirstOfTwoCounts()
    {
        const CaseBuilder builder = begun();
        const auto proposed = proposedAnswers(shipped(), builder.assessment, builder.judge(),
                                              replyWith({given(devices, valueAnswer({u"byod"_s})),
                                                         given(devices, valueAnswer({u"mdm"_s}))}));
        VERIFY_OK(proposed);
        QCOMPARE(proposed->at(0).standing, State::Open);
        QCOMPARE(proposed->at(1).standing, State::Refused);
        QCOMPARE(proposed->at(1).fault->code, u"replyTwice"_s);
    }

    void anotherCaseGetsNothing()
    {
        CaseBuilder builder = begun();
        const Reply reply = replyWith({given(devices, valueAnswer({u"byod"_s}))});
        builder.assessment.uuid = u"another"_s;
        const auto proposed =
            proposedAnswers(shipped(), builder.assessment, builder.judge(), reply);
        VERIFY_ERROR(proposed, "replyOtherCase");
    }

    // It can be looked at when nothing may be changed any more.
    void aFrozenCaseIsCompared()
    {
        CaseBuilder builder = begun();
        builder.assessment.opinion.issuedAt = QDateTime(testDay, {}, Qt::UTC);
        const ProposedAnswer proposed =
            proposedOf(builder, given(devices, valueAnswer({u"byod"_s})));
        QCOMPARE(proposed.standing, State::Open);
    }
};

QTEST_GUILESS_MAIN(ProposedAnswersTest)
#include "proposedanswerstest.moc"
