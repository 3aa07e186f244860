// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"
#include "desk.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};
const AnswerKey purposes{u"CTX-01"_s, {}};

} // namespace

// One open case: answers, recipients, what people say about findings.
class CaseTest : public QObject
{
    Q_OBJECT

private slots:
    void createNeedsATitle();
    void aVersionIsComparedWithItsOwnCase();
    void createGivesANumberAndOpens();
    void createRefusesAnUnknownChannel();
    void answerIsSavedAndJournalled();
    void refusedAnswerChangesNothing();
    void reopenWhereYouWere();
    void sameAnswerTwiceSavesOnce();
    void answerAllReachesEverySubject();
    void answerAllCanClear();
    void answerAllIsOneStepBack();
    void confirmProposal();
    void addUsualChain();
    void recipients();
    void channelAndTitle();
    void judge();
    void planMeasure();
    void judgeRisk();
    void evidence();
};

void CaseTest::createNeedsATitle()
{
    Desk desk;
    VERIFY_ERROR(desk.session.createCase(u"  "_s, u"Firm"_s, Language::German, {}), "titleMissing");
    QVERIFY(!desk.session.hasCase());
    QVERIFY(desk.session.cases().empty());
}

void CaseTest::createGivesANumberAndOpens()
{
    Desk desk;
    desk.createCase();
    QVERIFY(desk.session.hasCase());
    const Assessment &assessment = desk.session.assessment();
    QCOMPARE(assessment.fileNumber, u"2026-0001"_s);
    QVERIFY(!assessment.uuid.isEmpty());
    QCOMPARE(assessment.createdOn, testDay);
    QCOMPARE(assessment.language, Language::German);
    QCOMPARE(desk.session.judgement().overall, Outcome::NotDecidable);
    QCOMPARE(desk.row().outcome, u"NOT_DECIDABLE"_s);
    QCOMPARE(desk.actions(), QStringList{u"created"_s});
    desk.createCase();
    QCOMPARE(desk.session.assessment().fileNumber, u"2026-0002"_s);
    QCOMPARE(desk.session.cases().size(), size_t(2));
}

void CaseTest::createRefusesAnUnknownChannel()
{
    Desk desk;
    VERIFY_ERROR(desk.session.createCase(u"T"_s, {}, Language::German, u"fax"_s), "channel");
    QVERIFY(desk.session.cases().empty());
}

void CaseTest::answerIsSavedAndJournalled()
{
    Desk desk;
    desk.createCase();
    desk.time = desk.time.addSecs(60);
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    const Answer *answer = desk.session.assessment().answer(scale);
    QVERIFY(answer);
    QCOMPARE(answer->value, QStringList{u"small"_s});
    QCOMPARE(answer->author, u"Jule Sample"_s);
    QCOMPARE(answer->time, desk.time);
    QCOMPARE(desk.session.savedAt(), desk.time);
    const Result<std::vector<JournalLine>> lines = desk.session.journal();
    VERIFY_OK(lines);
    QCOMPARE(lines->back().action, JournalAction::Answered);
    QCOMPARE(lines->back().subject, JournalSubject(scale));
    QCOMPARE(lines->back().author, u"Jule Sample"_s);
    QCOMPARE(lines->back().time, desk.time);
}

void CaseTest::refusedAnswerChangesNothing()
{
    Desk desk;
    desk.createCase();
    const Assessment before = desk.session.assessment();
    VERIFY_ERROR(desk.session.answer(scale, valueAnswer({u"huge"_s})), "option");
    VERIFY_ERROR(desk.session.answer({u"NONE"_s, {}}, valueAnswer({u"x"_s})), "question");
    VERIFY_ERROR(desk.session.answerAll(u"NONE"_s, unknownAnswer()), "question");
    VERIFY_ERROR(desk.session.confirmProposal(scale), "noProposal");
    VERIFY_ERROR(desk.session.judge(u"NONE:x"_s, {}), "finding");
    QVERIFY(desk.session.assessment() == before);
    QCOMPARE(desk.actions(), QStringList{u"created"_s});
    QVERIFY(!desk.session.canUndo());
}

void CaseTest::reopenWhereYouWere()
{
    Desk desk;
    desk.importExample();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"large"_s})));
    VERIFY_OK(desk.session.setPrivateNotes(u"call back"_s));
    const Assessment assessment = desk.session.assessment();
    const QString words = inWords(desk.session.judgement());
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    QVERIFY(!desk.session.hasCase());
    const std::unique_ptr<Session> again = desk.reopened();
    QCOMPARE(again->cases().size(), size_t(1));
    VERIFY_OK(again->openCase(id));
    QVERIFY(again->assessment() == assessment);
    QCOMPARE(inWords(again->judgement()), words);
    QVERIFY(!again->savedAt().isValid()); // nothing saved since opening
    QVERIFY(!again->canUndo());
}

void CaseTest::sameAnswerTwiceSavesOnce()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.setTitle(u"New"_s, u"Firm"_s));
    const qsizetype lines = desk.actions().size();
    QCOMPARE(
        signalsOf(desk.session, [&] { VERIFY_OK(desk.session.setTitle(u"New"_s, u"Firm"_s)); }), 0);
    QCOMPARE(desk.actions().size(), lines);
}

void CaseTest::answerAllReachesEverySubject()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.addUsualChain());
    VERIFY_OK(desk.session.answerAll(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay)));
    for (const Recipient &link : desk.session.assessment().recipients) {
        const Answer *answer =
            desk.session.assessment().answer({u"TRF-01"_s, recipientSubject(link.id)});
        QVERIFY(answer);
        QCOMPARE(answer->author, u"Jule Sample"_s);
    }
    VERIFY_OK(desk.session.answer(purposes, valueAnswer({u"service"_s, u"mkt"_s})));
    VERIFY_OK(desk.session.answerAll(u"CON-07"_s, valueAnswer({u"no"_s})));
    for (const QString &purpose : {u"service"_s, u"mkt"_s})
        QVERIFY(desk.session.assessment().answer({u"CON-07"_s, purposeSubject(purpose)}));
    VERIFY_OK(desk.session.answerAll(u"CTX-04"_s, valueAnswer({u"mid"_s})));
    QVERIFY(desk.session.assessment().answer(scale));
}

void CaseTest::answerAllCanClear()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.addUsualChain());
    VERIFY_OK(desk.session.answerAll(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay)));
    VERIFY_OK(desk.session.answerAll(u"TRF-01"_s, Answer()));
    QVERIFY(desk.session.assessment().answers.isEmpty());
}

void CaseTest::answerAllIsOneStepBack()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.addUsualChain());
    const Assessment before = desk.session.assessment();
    const qsizetype lines = desk.actions().size();
    VERIFY_OK(desk.session.answerAll(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay)));
    QCOMPARE(desk.actions().size(), lines + 1);
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == before);
}

void CaseTest::confirmProposal()
{
    Desk desk;
    desk.createCase();
    const AnswerKey variant{u"CH-01"_s, {}};
    QVERIFY(!desk.session.assessment().answer(variant)); // a proposal is no answer
    VERIFY_OK(desk.session.confirmProposal(variant));
    const Answer *answer = desk.session.assessment().answer(variant);
    QVERIFY(answer);
    QCOMPARE(answer->value, QStringList{u"bsp"_s});
    QCOMPARE(answer->author, u"Jule Sample"_s);
    QCOMPARE(answer->fromProposal, shipped().version);
    QVERIFY(answer->evidenceDate.isValid());
    QVERIFY(!answer->evidence.isEmpty());
    VERIFY_OK(desk.session.addUsualChain());
    const AnswerKey link{u"TRF-01"_s, recipientSubject(u"meta-inc"_s)};
    VERIFY_OK(desk.session.confirmProposal(link));
    QCOMPARE(desk.session.assessment().answer(link)->value, QStringList{u"tc"_s});
}

void CaseTest::addUsualChain()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.saveRecipient({u"meta-inc"_s, u"Meta, as we call it"_s, u"US"_s, {}}));
    VERIFY_OK(desk.session.addUsualChain());
    const Channel *channel = shipped().channel(u"whatsapp-cloud-provider");
    const std::vector<Recipient> chain = desk.session.assessment().recipients;
    QCOMPARE(chain.size(), channel->chain.size());
    QCOMPARE(chain.front().name, u"Meta, as we call it"_s); // what is there stays
    QCOMPARE(chain[1].id, channel->chain.front().id);
    QCOMPARE(chain[1].part,
             channel->chain.front().part.in(Language::German)); // in the language of the case
    VERIFY_OK(desk.session.addUsualChain());
    QCOMPARE(desk.session.assessment().recipients, chain);
    VERIFY_OK(desk.session.setChannel(u""_s));
    VERIFY_ERROR(desk.session.addUsualChain(), "noChannel");
}

void CaseTest::recipients()
{
    Desk desk;
    desk.createCase();
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
        VERIFY_OK(desk.session.saveRecipient({{}, name, u"DE"_s, {}})); // an empty id: a new link
    const auto names = [&] {
        QStringList list;
        for (const Recipient &item : desk.session.assessment().recipients)
            list << item.name;
        return list.join(QString());
    };
    QCOMPARE(names(), u"ABC"_s);
    const QString first = desk.session.assessment().recipients.front().id;
    QVERIFY(!first.isEmpty());
    const QString last = desk.session.assessment().recipients.back().id;
    VERIFY_OK(desk.session.moveRecipient(first, {}, last));
    QCOMPARE(names(), u"BAC"_s);
    VERIFY_ERROR(desk.session.moveRecipient(u"nobody"_s, {}), "recipient");
    VERIFY_ERROR(desk.session.moveRecipient(first, first), "recipientAbove");
    QCOMPARE(names(), u"BAC"_s);
    VERIFY_ERROR(desk.session.saveRecipient({first, u" "_s, {}, {}}), "recipientName");
    VERIFY_OK(desk.session.saveRecipient({first, u"X"_s, u"US"_s, {}}));
    QCOMPARE(names(), u"BXC"_s);
    VERIFY_OK(desk.session.removeRecipient(first));
    QCOMPARE(names(), u"BC"_s);
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QCOMPARE(again->assessment().recipients.size(), size_t(2));
    QCOMPARE(again->assessment().recipients.front().name, u"B"_s);
}

void CaseTest::channelAndTitle()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.setChannel(u"signal"_s));
    VERIFY_ERROR(desk.session.setChannel(u"fax"_s), "channel");
    QCOMPARE(desk.session.assessment().channel, u"signal"_s);
    VERIFY_OK(desk.session.setTitle(u" Signal "_s, u" Firm "_s));
    QCOMPARE(desk.session.assessment().title, u"Signal"_s);
    QCOMPARE(desk.session.assessment().organisation, u"Firm"_s);
    VERIFY_ERROR(desk.session.setTitle(u" "_s, u"Firm"_s), "titleMissing");
    VERIFY_OK(desk.session.setTextLanguage(Language::English));
    QCOMPARE(desk.session.assessment().language, Language::English);
}

void CaseTest::judge()
{
    Desk desk;
    desk.importExample();
    const QString key = u"DSR-01:plan"_s;
    FindingJudgement judgement;
    judgement.severity = Severity::KnockOutUntil;
    VERIFY_ERROR(desk.session.judge(key, judgement), "reasonMissing");
    judgement.reason = u"no start without notice"_s;
    VERIFY_OK(desk.session.judge(key, judgement));
    QCOMPARE(desk.session.judgement().overall, Outcome::NotPermissibleUntil);
    QCOMPARE(desk.session.assessment().judgements.value(key).author, u"Jule Sample"_s);
    QCOMPARE(desk.row().outcome, u"NOT_PERMISSIBLE_UNTIL"_s);
    const Result<std::vector<JournalLine>> lines = desk.session.journal();
    VERIFY_OK(lines);
    QCOMPARE(lines->back().action, JournalAction::Judged);
    QCOMPARE(lines->back().after, u"no start without notice"_s);
    VERIFY_OK(desk.session.judge(key, FindingJudgement()));
    QVERIFY(desk.session.assessment().judgements.isEmpty());
    QCOMPARE(desk.session.judgement().overall, Outcome::WithConditions);
}

void CaseTest::planMeasure()
{
    Desk desk;
    desk.importExample();
    MeasurePlan plan;
    plan.finding = u"DSR-01:plan"_s;
    plan.measure = u"M22"_s;
    plan.owner = u"DPO"_s;
    plan.due = testDay.addDays(10);
    VERIFY_OK(desk.session.planMeasure(plan));
    QVERIFY(!desk.session.judgement().finding(u"DSR-01:plan")->closed);
    plan.done = testDay;
    VERIFY_ERROR(desk.session.planMeasure(plan), "evidenceMissing");
    plan.evidence = u"notice.pdf"_s;
    VERIFY_OK(desk.session.planMeasure(plan));
    QVERIFY(desk.session.judgement().finding(u"DSR-01:plan")->closed);
    VERIFY_OK(desk.session.removeMeasure(plan.finding, plan.measure));
    QVERIFY(!desk.session.judgement().finding(u"DSR-01:plan")->closed);
    plan.measure = u"M99"_s;
    VERIFY_ERROR(desk.session.planMeasure(plan), "measure");
}

void CaseTest::judgeRisk()
{
    Desk desk;
    desk.importExample();
    RiskJudgement judgement;
    judgement.likelihoodAfter = 1;
    VERIFY_ERROR(desk.session.judgeRisk(u"R-CONF"_s, judgement), "reasonMissing");
    judgement.reason = u"incident"_s;
    VERIFY_OK(desk.session.judgeRisk(u"R-CONF"_s, judgement));
    for (const RiskAssessment &risk : desk.session.judgement().risks)
        QCOMPARE(risk.isOverridden(), risk.scenario == "R-CONF"_L1);
}

void CaseTest::evidence()
{
    Desk desk;
    desk.createCase();
    EvidenceItem item;
    VERIFY_ERROR(desk.session.saveEvidence(item), "titleMissing");
    item.title = u"Contract"_s;
    item.link = u" "_s;
    VERIFY_ERROR(desk.session.saveEvidence(item), "evidencePlaceMissing");
    item.fileName = u"contract.pdf"_s; // a file will do
    VERIFY_OK(desk.session.saveEvidence(item));
    item.fileName.clear();
    item.link = u"shelf 3"_s;                   // so will a place
    VERIFY_OK(desk.session.saveEvidence(item)); // a second of the same name
    QCOMPARE(desk.session.assessment().evidence.size(), size_t(2));
    item = desk.session.assessment().evidence.front();
    QVERIFY(!item.id.isEmpty());
    item.title = u"Contract, signed"_s;
    VERIFY_OK(desk.session.saveEvidence(item));
    QCOMPARE(desk.session.assessment().evidence.size(), size_t(2));
    QCOMPARE(desk.session.assessment().evidence.front().title, u"Contract, signed"_s);
    VERIFY_OK(desk.session.removeEvidence(item.id));
    QCOMPARE(desk.session.assessment().evidence.size(), size_t(1));
}

void CaseTest::aVersionIsComparedWithItsOwnCase()
{
    Desk desk;
    desk.importExample(); // of the same number of versions, and older
    VERIFY_OK(desk.session.setTitle(u"Another"_s, {}));
    desk.seal();
    desk.time = desk.time.addSecs(60);
    desk.importExample();
    desk.seal();
    VERIFY_OK(desk.session.reopenAsNewVersion());
    const Result<Record> record = parseRecord(desk.session.recordBytes());
    VERIFY_OK(record);
    QVERIFY(record->changes.has_value());
    for (const Record::Change &change : *record->changes)
        QVERIFY(change.before != std::optional(same(u"Another"_s)));
}

QTEST_GUILESS_MAIN(CaseTest)
#include "casetest.moc"
