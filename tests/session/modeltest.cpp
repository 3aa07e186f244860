// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/proposals.h"
#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/record/history.h"
#include "desk.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey kinds{u"CTX-01"_s, {}};

const Assessment &open(const Desk &desk)
{
    return desk.session.assessment();
}

AnswerKey ofLink(const QString &question, const QString &id)
{
    return {question, recipientSubject(id)};
}

JournalLine lastLine(const Desk &desk)
{
    const Result<std::vector<JournalLine>> lines = desk.session.journal();
    return lines && !lines->empty() ? lines->back() : JournalLine();
}

QString inHistory(const Desk &desk)
{
    const std::vector<HistoryEntry> history =
        historyOf(shipped(), open(desk), desk.session.judgement(), *desk.session.journal());
    const HistoryEntry &last = history.front();
    return joined(joined(last.what, u": "_s, last.subject), u" | "_s, last.change())
        .in(Language::English);
}

} // namespace

// The open case as a tree of recipients with named purposes: commands, the way back, reload.
class ModelTest : public QObject
{
    Q_OBJECT

private slots:
    void aLinkMovesWithAllUnderIt();
    void removingLiftsAndUndoPutsBack();
    void purposesAreNamedAndKept();
    void purposesHaveAWayBack();
    void sameAnswerReachesThoseAskedAlone();
    void sameAnswerForThoseChosen();
    void sameAnswerIsOneStepAndOneLine();
    void sameAnswerForNobodyIsRefused();
    void theLikesAnswerIsConfirmed();
    void plausibilityIsAnswered();
    void pointsNotKnownAreKept();
};

void ModelTest::aLinkMovesWithAllUnderIt()
{
    Desk desk;
    desk.createCase();
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        VERIFY_OK(desk.session.saveRecipient({id, id.toUpper(), u"DE"_s, {}}));
    VERIFY_OK(desk.session.moveRecipient(u"c"_s, u"b"_s));
    VERIFY_OK(desk.session.moveRecipient(u"b"_s, u"a"_s));
    QCOMPARE(inTreeOrder(open(desk).recipients).back().depth, 2);
    QCOMPARE(lastLine(desk).action, JournalAction::RecipientMoved);
    QCOMPARE(inHistory(desk), u"recipient moved: B | A"_s);
    VERIFY_ERROR(desk.session.moveRecipient(u"a"_s, u"c"_s), "recipientAbove");
    const std::vector<Recipient> tree = open(desk).recipients;
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QCOMPARE(again->assessment().recipients, tree);
}

void ModelTest::removingLiftsAndUndoPutsBack()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.saveRecipient({u"a"_s, u"A"_s, u"DE"_s, {}}));
    VERIFY_OK(desk.session.saveRecipient({u"b"_s, u"B"_s, u"DE"_s, {}, u"a"_s}));
    VERIFY_OK(desk.session.saveRecipient({u"c"_s, u"C"_s, u"US"_s, {}, u"b"_s}));
    const Assessment before = open(desk);
    VERIFY_OK(desk.session.removeRecipient(u"b"_s));
    QCOMPARE(open(desk).recipient(u"c")->under, u"a"_s);
    VERIFY_OK(desk.session.undo());
    QVERIFY(open(desk) == before);
}

void ModelTest::purposesAreNamedAndKept()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.savePurpose({{}, u"trans"_s, u"Outage alerts"_s}));
    QCOMPARE(open(desk).answer(kinds)->value, QStringList{u"trans"_s});
    QCOMPARE(open(desk).answer(kinds)->author, u"Jule Sample"_s);
    VERIFY_OK(desk.session.savePurpose({{}, u"trans"_s, u"Meter reading"_s}));
    QCOMPARE(inHistory(desk), u"purpose changed: Meter reading | Meter reading"_s);
    VERIFY_OK(desk.session.savePurpose({u"trans-2"_s, u"trans"_s, u"Meter readings"_s}));
    QCOMPARE(lastLine(desk).before, u"Meter reading"_s);
    VERIFY_OK(
        desk.session.answer({u"CON-07"_s, purposeSubject(u"trans-2"_s)}, valueAnswer({u"no"_s})));
    QCOMPARE(desk.session.judgement().purposes.size(), size_t(2));
    VERIFY_ERROR(desk.session.savePurpose({{}, u"trans"_s, u"Outage alerts"_s}), "purposeTaken");
    const Assessment kept = open(desk);
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QVERIFY(again->assessment() == kept);
}

void ModelTest::purposesHaveAWayBack()
{
    Desk desk;
    desk.createCase();
    const Assessment empty = open(desk);
    VERIFY_OK(desk.session.savePurpose({{}, u"mkt"_s, u"News"_s}));
    const Assessment named = open(desk);
    VERIFY_OK(desk.session.removePurpose(u"mkt"_s));
    QVERIFY(!open(desk).answer(kinds));
    QCOMPARE(lastLine(desk).action, JournalAction::PurposeRemoved);
    VERIFY_OK(desk.session.undo());
    QVERIFY(open(desk) == named);
    VERIFY_OK(desk.session.undo());
    QVERIFY(open(desk) == empty);
}

// "Newsletter: no" in a record, entered by somebody who never said it: the same answer for all was
// once stored for those too of whom the question is not asked.
void ModelTest::sameAnswerReachesThoseAskedAlone()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.answer(kinds, valueAnswer({u"service"_s, u"mkt"_s})));
    const QString question = u"CON-11"_s; // asked where nobody advertises anyway
    const AnswerKey service{question, purposeSubject(u"service"_s)};
    const AnswerKey advertising{question, purposeSubject(u"mkt"_s)};
    QVERIFY(desk.session.judgement().applies(service));
    QVERIFY(!desk.session.judgement().applies(advertising));
    VERIFY_OK(desk.session.answerAll(question, valueAnswer({u"no"_s})));
    QVERIFY(open(desk).answer(service));
    QVERIFY(!open(desk).answer(advertising));
}

void ModelTest::sameAnswerForThoseChosen()
{
    Desk desk;
    desk.createCase();
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        VERIFY_OK(desk.session.saveRecipient({id, id.toUpper(), u"DE"_s, {}}));
    VERIFY_OK(desk.session.answerSame(u"TRF-01"_s,
                                      {recipientSubject(u"a"_s), recipientSubject(u"c"_s)},
                                      valueAnswer({u"eea"_s}, testDay)));
    QVERIFY(open(desk).answer(ofLink(u"TRF-01"_s, u"a"_s)));
    QVERIFY(!open(desk).answer(ofLink(u"TRF-01"_s, u"b"_s)));
    QVERIFY(open(desk).answer(ofLink(u"TRF-01"_s, u"c"_s)));
    QVERIFY2(inHistory(desk).contains(u" – A, C | "_s), qPrintable(inHistory(desk)));
}

void ModelTest::sameAnswerIsOneStepAndOneLine()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.addUsualChain());
    const Assessment before = open(desk);
    const qsizetype lines = desk.actions().size();
    VERIFY_OK(desk.session.answerAll(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay)));
    QCOMPARE(desk.actions().size(), lines + 1);
    const JournalLine told = lastLine(desk);
    QVERIFY(std::holds_alternative<JournalAnswers>(told.subject));
    QCOMPARE(std::get<JournalAnswers>(told.subject).keys.size(), before.recipients.size());
    VERIFY_OK(desk.session.undo());
    QVERIFY(open(desk) == before);
    QCOMPARE(desk.actions().size(), lines + 2);
    QVERIFY(std::holds_alternative<JournalAnswers>(lastLine(desk).subject));
}

void ModelTest::sameAnswerForNobodyIsRefused()
{
    Desk desk;
    desk.createCase();
    VERIFY_ERROR(desk.session.answerAll(u"TRF-01"_s, valueAnswer({u"eea"_s})), "notAsked");
    VERIFY_ERROR(desk.session.answerSame(u"CTX-04"_s, {recipientSubject(u"x"_s)}, unknownAnswer()),
                 "notAsked");
    QVERIFY(open(desk).answers.isEmpty());
}

void ModelTest::theLikesAnswerIsConfirmed()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.saveRecipient({u"a"_s, u"A"_s, u"DE"_s, {}}));
    VERIFY_OK(desk.session.saveRecipient({u"b"_s, u"B"_s, u"DE"_s, {}}));
    const AnswerKey first = ofLink(u"AVV-01"_s, u"a"_s), later = ofLink(u"AVV-01"_s, u"b"_s);
    VERIFY_ERROR(desk.session.confirmProposal(later), "noProposal");
    VERIFY_OK(desk.session.answer(first, valueAnswer({u"proc"_s})));
    QVERIFY(!open(desk).answer(later)); // beside the question, and no answer yet
    QCOMPARE(likeOf(shipped(), open(desk), later), std::optional(first));
    VERIFY_OK(desk.session.confirmProposal(later));
    QCOMPARE(open(desk).answer(later)->value, QStringList{u"proc"_s});
    QCOMPARE(open(desk).answer(later)->author, u"Jule Sample"_s);
    QVERIFY(open(desk).answer(later)->fromProposal.isEmpty());
    VERIFY_ERROR(desk.session.confirmProposal(later), "noProposal");
}

void ModelTest::plausibilityIsAnswered()
{
    Desk desk;
    desk.importExample();
    // Offered to private consumers as well as used for advertising: some check asks back.
    VERIFY_OK(desk.session.answer({u"DOC-08"_s, {}}, valueAnswer({u"noduty"_s})));
    VERIFY_OK(desk.session.answer({u"CTX-07"_s, {}}, valueAnswer({u"pub"_s})));
    VERIFY_OK(desk.session.answer({u"CTX-12"_s, {}}, valueAnswer({u"publicadmin"_s})));
    QVERIFY(!desk.session.judgement().plausibility.empty());
    const QString key = desk.session.judgement().plausibility.front().key();
    VERIFY_OK(desk.session.answerPlausibility(key, u"Checked: designated jointly."_s));
    const std::optional<PlausibilityAnswer> answered =
        desk.session.judgement().plausibility.front().answered;
    QVERIFY(answered);
    QCOMPARE(answered->reason, u"Checked: designated jointly."_s);
    QCOMPARE(answered->author, u"Jule Sample"_s);
    QCOMPARE(answered->time, desk.time);
    QCOMPARE(lastLine(desk).action, JournalAction::Plausibility);
    const Assessment kept = open(desk);
    VERIFY_OK(desk.session.answerPlausibility(key, QString()));
    QVERIFY(!desk.session.judgement().plausibility.front().answered);
    VERIFY_OK(desk.session.undo());
    QVERIFY(open(desk) == kept);
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QVERIFY(again->assessment() == kept);
}

void ModelTest::pointsNotKnownAreKept()
{
    Desk desk;
    desk.createCase();
    Answer answer = valueAnswer({u"export"_s});
    answer.notKnown = QStringList{u"end"_s, u"block"_s};
    const AnswerKey key{u"CH-09"_s, {}};
    VERIFY_OK(desk.session.answer(key, answer));
    QVERIFY2(inHistory(desk).contains(u"not known: "_s), qPrintable(inHistory(desk)));
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QCOMPARE(again->assessment().answer(key)->notKnown, answer.notKnown);
    QVERIFY(again->judgement().finding(u"CH-09:unk"));
}

QTEST_GUILESS_MAIN(ModelTest)
#include "modeltest.moc"
