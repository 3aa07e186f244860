// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"
#include "desk.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};

CaseEvent eventOf(CaseEvent::Kind kind, const QString &text = u"text"_s)
{
    CaseEvent event;
    event.kind = kind;
    event.date = testDay.addDays(2);
    event.subject = u"DSR-01:plan M22"_s;
    event.text = text;
    return event;
}

} // namespace

// From the opinion to the seal, and what happens after it.
class DecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void opinionNeeds_data();
    void opinionNeeds();
    void opinionFreezes();
    void nothingChangesTheHashedFacts();
    void withdrawOpinion();
    void sealNeedsWhatTheCheckMisses();
    void milderDecisionNeedsAReason();
    void seal();
    void sealedIsImmutable();
    void sealedStaysSealed();
    void newVersion();
    void termsAreAskedAgain();
    void duplicateHasNoOpinion();
    void events();
    void measuresAreReportedTogether();
    void eventsNeedASeal();
    void issuedDocumentsAreNoted();
    void recordsOfCasesThatAreNotOpen();
    void draftRecordSaysSo();
};

void DecisionTest::opinionNeeds_data()
{
    QTest::addColumn<QString>("error");
    for (const QString &error :
         {u"opinionTextMissing"_s, u"opinionGap"_s, u"opinionAuthorMissing"_s,
          u"opinionPurposeMissing"_s, u"purposesMissing"_s})
        QTest::newRow(qPrintable(error)) << error;
}

void DecisionTest::opinionNeeds()
{
    QFETCH(QString, error);
    Desk desk;
    desk.importExample();
    Opinion opinion = desk.session.assessment().opinion;
    if (error == "opinionTextMissing"_L1)
        opinion.text = u" "_s;
    if (error == "opinionGap"_L1)
        opinion.text += u" [please add: appraisal]"_s;
    if (error == "opinionAuthorMissing"_L1)
        opinion.author = u" "_s;
    if (error == "opinionPurposeMissing"_L1)
        opinion.purposes.remove(u"mkt"_s);
    if (error == "purposesMissing"_L1)
        VERIFY_OK(desk.session.answer({u"CTX-01"_s, {}}, unknownAnswer()));
    VERIFY_OK(desk.session.draftOpinion(opinion));
    VERIFY_ERROR(desk.session.issueOpinion(), qPrintable(error));
    QVERIFY(!desk.session.isFrozen());
}

void DecisionTest::opinionFreezes()
{
    Desk desk;
    desk.importExample();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    Opinion undated = desk.session.assessment().opinion;
    undated.date = {};
    VERIFY_OK(desk.session.draftOpinion(undated));
    desk.giveOpinion();
    const Opinion issued = desk.session.assessment().opinion;
    QVERIFY(desk.session.isFrozen());
    QVERIFY(!desk.session.isSealed());
    QCOMPARE(issued.date, testDay);
    QCOMPARE(issued.issuedAt, desk.time);
    QCOMPARE(issued.hash, opinionHash(desk.session.assessment()));
    QCOMPARE(desk.row().status, CaseStatus::OpinionGiven);
    QVERIFY(!desk.session.canUndo()); // nothing leads back behind it
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.isFrozen());

    const Assessment before = desk.session.assessment();
    VERIFY_ERROR(desk.session.answer(scale, valueAnswer({u"mid"_s})), "frozen");
    VERIFY_ERROR(desk.session.answerAll(u"AVV-07"_s, unknownAnswer()), "frozen");
    VERIFY_ERROR(desk.session.confirmProposal({u"CH-01"_s, {}}), "frozen");
    VERIFY_ERROR(desk.session.setChannel(u"signal"_s), "frozen");
    VERIFY_ERROR(desk.session.saveRecipient({{}, u"New"_s, {}, {}}), "frozen");
    VERIFY_ERROR(desk.session.removeRecipient(u"provider"_s), "frozen");
    VERIFY_ERROR(desk.session.moveRecipient(u"provider"_s, {}), "frozen");
    VERIFY_ERROR(desk.session.draftOpinion({}), "frozen");
    VERIFY_ERROR(desk.session.issueOpinion(), "frozen");
    FindingJudgement judgement;
    judgement.acceptance = u"x"_s;
    VERIFY_ERROR(desk.session.judge(u"DSR-01:plan"_s, judgement), "frozen");
    RiskJudgement risk;
    risk.acceptedBy = u"x"_s;
    VERIFY_ERROR(desk.session.judgeRisk(u"R-CONF"_s, risk), "frozen");
    QVERIFY(desk.session.assessment() == before);

    // What goes on while the case waits for the decision.
    MeasurePlan plan;
    plan.finding = u"DSR-01:plan"_s;
    plan.measure = u"M22"_s;
    plan.owner = u"somebody else"_s;
    VERIFY_OK(desk.session.planMeasure(plan));
    VERIFY_OK(desk.session.setPrivateNotes(u"x"_s));
    VERIFY_OK(desk.session.draftDecision({}));
}

// Whatever a command does after the opinion: it still stands on the facts it was given on.
void DecisionTest::nothingChangesTheHashedFacts()
{
    Desk desk;
    desk.importExample();
    EvidenceItem item;
    item.id = u"e"_s;
    item.title = u"Contract"_s;
    item.link = u"shelf 3"_s;
    VERIFY_OK(desk.session.saveEvidence(item));
    desk.giveOpinion();
    Session &s = desk.session;
    const QString hash = s.assessment().opinion.hash;
    const auto stands = [&] { return opinionHash(s.assessment()) == hash; };
    (void)s.setTitle(u"Something else"_s, u"Somebody else"_s);
    QVERIFY2(stands(), "setTitle");
    (void)s.setTextLanguage(Language::English);
    QVERIFY2(stands(), "setTextLanguage");
    (void)s.saveEvidence({u"f"_s, u"Later letter"_s, {}, u"shelf 4"_s, {}, {}, 0});
    QVERIFY2(stands(), "saveEvidence");
    (void)s.removeEvidence(u"e"_s);
    QVERIFY2(stands(), "removeEvidence");
    (void)s.planMeasure({u"DSR-01:plan"_s, u"M22"_s, u"x"_s, testDay, {}, {}});
    QVERIFY2(stands(), "planMeasure");
    while (s.canUndo()) {
        VERIFY_OK(s.undo());
        QVERIFY2(stands(), "undo");
    }
}

void DecisionTest::withdrawOpinion()
{
    Desk desk;
    desk.importExample();
    VERIFY_ERROR(desk.session.withdrawOpinion(u"why"_s), "opinionMissing");
    desk.giveOpinion();
    const QString text = desk.session.assessment().opinion.text;
    VERIFY_ERROR(desk.session.withdrawOpinion(u" "_s), "reasonMissing");
    QVERIFY(desk.session.isFrozen());
    VERIFY_OK(desk.session.withdrawOpinion(u"the provider changed"_s));
    QVERIFY(!desk.session.isFrozen());
    QCOMPARE(desk.row().status, CaseStatus::Draft);
    QCOMPARE(desk.session.assessment().opinion.text, text); // becomes a draft again
    QVERIFY(desk.session.assessment().opinion.hash.isEmpty());
    const Result<std::vector<JournalLine>> lines = desk.session.journal();
    VERIFY_OK(lines);
    QCOMPARE(lines->back().action, JournalAction::OpinionWithdrawn);
    QCOMPARE(lines->back().after, u"the provider changed"_s);
    QVERIFY(!desk.session.canUndo()); // an explicit act, not to be undone silently
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"large"_s})));
}

void DecisionTest::sealNeedsWhatTheCheckMisses()
{
    Desk desk;
    desk.importExample();
    QCOMPARE(desk.session.decisionCheck().missing, QStringList{u"opinionMissing"_s});
    VERIFY_ERROR(desk.session.seal(), "opinionMissing");
    desk.giveOpinion();
    Decision decision = desk.session.assessment().decision;
    decision.decider.clear();
    VERIFY_OK(desk.session.draftDecision(decision));
    VERIFY_ERROR(desk.session.seal(), "deciderMissing");
    QVERIFY(!desk.session.isSealed());
}

void DecisionTest::milderDecisionNeedsAReason()
{
    Desk desk;
    desk.importExample();
    Opinion opinion = desk.session.assessment().opinion;
    opinion.purposes[u"mkt"_s] = OpinionClass::RejectionRecommended;
    VERIFY_OK(desk.session.draftOpinion(opinion));
    desk.giveOpinion();
    VERIFY_ERROR(desk.session.seal(), "deviationReasonMissing");
    Decision decision = desk.session.assessment().decision;
    decision.deviationReason = u"the readers ask for it"_s;
    VERIFY_OK(desk.session.draftDecision(decision));
    VERIFY_ERROR(desk.session.seal(), "adviceKnownMissing");
    decision.adviceKnown = true;
    VERIFY_OK(desk.session.draftDecision(decision));
    VERIFY_OK(desk.session.seal());
    const QJsonObject result =
        parseRecordObject(desk.session.recordBytes())->value(u"result"_s).toObject();
    QVERIFY(result.value(u"milder"_s).toBool());
}

void DecisionTest::seal()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    QVERIFY(desk.session.isSealed());
    QVERIFY(desk.session.isFrozen());
    const SealedRecord &sealed = desk.session.sealedRecord();
    QCOMPARE(sealed.sha256, sealOf(sealed.bytes));
    QCOMPARE(sealed.sealedAt, desk.time);
    QCOMPARE(desk.session.recordBytes(), sealed.bytes);
    const Result<QJsonObject> record = parseRecordObject(sealed.bytes);
    VERIFY_OK(record);
    QVERIFY(record->value(u"sealed"_s).toBool());
    QCOMPARE(record->value(u"composedBy"_s).toString(), u"Jule Sample"_s);
    QCOMPARE(record->value(u"case"_s).toObject().value(u"fileNumber"_s).toString(), u"2026-0001"_s);
    QCOMPARE(record->value(u"history"_s).toArray().size(), 3); // created, opinion issued, sealed
    QCOMPARE(desk.row().status, CaseStatus::Sealed);
    QCOMPARE(desk.row().review, desk.session.assessment().decision.review);
    QCOMPARE(desk.row().decidedOn, testDay);
    QCOMPARE(desk.actions().last(), u"sealed"_s);
}

void DecisionTest::sealedIsImmutable()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    Session &s = desk.session;
    const Assessment before = s.assessment();
    const QByteArray record = s.recordBytes();
    EvidenceItem item;
    item.title = u"x"_s;
    item.link = u"x"_s;
    MeasurePlan plan;
    plan.finding = u"DSR-01:plan"_s;
    plan.measure = u"M22"_s;
    const std::vector<std::function<Result<void>()>> commands{
        [&] { return s.answer(scale, valueAnswer({u"large"_s})); },
        [&] { return s.setTitle(u"x"_s, u"y"_s); },
        [&] { return s.setTextLanguage(Language::English); },
        [&] { return s.setChannel(u"signal"_s); },
        [&] {
            return s.saveRecipient({{}, u"x"_s, {}, {}});
        },
        [&] {
            return s.savePurpose({{}, u"trans"_s, u"x"_s});
        },
        [&] { return s.removePurpose(u"mkt"_s); },
        [&] { return s.answerPlausibility(u"PL-01"_s, u"x"_s); },
        [&] { return s.planMeasure(plan); },
        [&] { return s.removeMeasure(u"DSR-01:plan"_s, u"M22"_s); },
        [&] { return s.saveEvidence(item); },
        [&] { return s.setPrivateNotes(u"x"_s); },
        [&] { return s.draftOpinion({}); },
        [&] { return s.issueOpinion(); },
        [&] { return s.withdrawOpinion(u"x"_s); },
        [&] { return s.draftDecision({}); },
        [&] { return s.seal(); },
        [&] { return s.trashCase(s.caseId()); }};
    for (size_t i = 0; i < commands.size(); ++i) {
        QCOMPARE(
            signalsOf(
                s, [&] { QVERIFY2(!commands[i](), qPrintable(u"command %1 succeeded"_s.arg(i))); }),
            0);
    }
    QVERIFY(!s.canUndo() && !s.canRedo());
    QVERIFY(s.assessment() == before);
    QCOMPARE(s.recordBytes(), record);
}

void DecisionTest::sealedStaysSealed()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const QByteArray record = desk.session.recordBytes();
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    desk.time = desk.time.addYears(3);
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QVERIFY(again->isSealed());
    QCOMPARE(again->recordBytes(), record); // the same bytes, whatever the day
}

void DecisionTest::newVersion()
{
    Desk desk;
    desk.importExample();
    VERIFY_ERROR(desk.session.reopenAsNewVersion(), "notSealed");
    desk.seal();
    const Assessment first = desk.session.assessment();
    const qint64 firstId = desk.session.caseId();
    VERIFY_OK(desk.session.reopenAsNewVersion());
    const Assessment second = desk.session.assessment();
    QVERIFY(desk.session.caseId() != firstId);
    QCOMPARE(second.version, 2);
    QCOMPARE(second.uuid, first.uuid);
    QCOMPARE(second.fileNumber, first.fileNumber);
    QCOMPARE(second.answers, first.answers);
    QVERIFY(second.opinion == Opinion());
    QVERIFY(second.decision == Decision());
    QVERIFY(!desk.session.isFrozen());
    QCOMPARE(desk.row().outcome, outcomeCode(desk.session.judgement().overall)); // judged at once
    QVERIFY(desk.row().decisions.isEmpty());
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    VERIFY_OK(desk.session.draftOpinion(first.opinion));
    VERIFY_OK(desk.session.draftDecision(first.decision));
    desk.time = desk.time.addDays(1);
    desk.seal();
    QCOMPARE(desk.row().status, CaseStatus::Sealed);
    VERIFY_OK(desk.session.openCase(firstId));
    QCOMPARE(desk.row().status, CaseStatus::Superseded);
    QCOMPARE(desk.session.sealedRecord().events.back().kind, CaseEvent::Kind::Superseded);
    VERIFY_ERROR(desk.session.reopenAsNewVersion(), "laterVersion");
    QCOMPARE(desk.session.versions()->size(), size_t(2));
    QCOMPARE(desk.session.versions()->front().id, firstId);
    QCOMPARE(desk.session.caseRecord(firstId)->bytes, desk.session.recordBytes());
    QVERIFY(desk.session.caseRecord(desk.session.versions()->back().id)
                ->bytes.contains("\"version\":2"));
}

// Kept, journalled, frozen by the seal; the next version asks for them.
void DecisionTest::termsAreAskedAgain()
{
    Desk desk;
    desk.importExample();
    const std::vector<LastingTerm> terms{{u"CH-07:yes"_s, u"Die E-Mail bleibt."_s},
                                         {{}, u"Höchstens 3.000 Personen."_s}};
    Decision decision = desk.session.assessment().decision;
    decision.terms = terms;
    decision.terms.push_back({u"CH-03:cust"_s, u"  "_s}); // none
    VERIFY_OK(desk.session.draftDecision(decision));
    QCOMPARE(desk.actions().back(), codeOf(JournalAction::DecisionDrafted));
    QCOMPARE(desk.session.assessment().decision.terms, terms);
    QVERIFY(desk.session.search(u"3.000"_s)->size() == 1);
    desk.seal();
    VERIFY_ERROR(desk.session.draftDecision({}), "sealed");
    VERIFY_OK(desk.session.openCase(desk.session.caseId())); // read again from the store
    QCOMPARE(desk.session.assessment().decision.terms, terms);
    const Result<Record> record = parseRecord(desk.session.recordBytes());
    VERIFY_OK(record);
    QCOMPARE(record->terms.size(), size_t(2));
    QVERIFY(!desk.session.judgement().finding(u"TERM:1")); // of this version itself

    VERIFY_OK(desk.session.reopenAsNewVersion());
    QVERIFY(desk.session.assessment().decision == Decision());
    QCOMPARE(desk.session.assessment().earlierTerms, terms);
    QVERIFY(desk.session.judgement().finding(u"TERM:1"));
    QVERIFY(desk.session.judgement().finding(u"TERM:2"));
    VERIFY_OK(desk.session.answerPlausibility(u"TERM:1"_s, u"Die Anmeldeseite nennt sie."_s));
    QVERIFY(!desk.session.judgement().finding(u"TERM:1"));
    VERIFY_OK(desk.session.answer({u"CH-07"_s, {}}, valueAnswer({u"no"_s})));
    QVERIFY(!desk.session.judgement().finding(u"TERM:1")); // the other answer says it
    VERIFY_OK(desk.session.duplicateCase(desk.session.caseId()));
    QVERIFY(desk.session.assessment().earlierTerms.empty());
}

void DecisionTest::duplicateHasNoOpinion()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const Assessment original = desk.session.assessment();
    VERIFY_OK(desk.session.duplicateCase(desk.session.caseId()));
    const Assessment &copy = desk.session.assessment();
    QVERIFY(copy.uuid != original.uuid);
    QCOMPARE(copy.fileNumber, u"2026-0002"_s);
    QCOMPARE(copy.version, 1);
    QCOMPARE(copy.title, original.title + u" (Kopie)"_s); // in the language of its texts
    QCOMPARE(copy.answers, original.answers);
    QCOMPARE(copy.recipients, original.recipients);
    QVERIFY(copy.opinion == Opinion());
    QVERIFY(copy.decision == Decision());
    QVERIFY(!desk.session.isFrozen());
    VERIFY_ERROR(desk.session.duplicateCase(4711), "storeMissingCase");
}

void DecisionTest::events()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const QByteArray record = desk.session.recordBytes();
    desk.time = desk.time.addDays(2);
    QCOMPARE(
        signalsOf(
            desk.session,
            [&] { VERIFY_OK(desk.session.appendEvent(eventOf(CaseEvent::Kind::ConditionMet))); }),
        1);
    VERIFY_OK(desk.session.appendEvent(eventOf(CaseEvent::Kind::Suspension)));
    const std::vector<CaseEvent> &events = desk.session.sealedRecord().events;
    QCOMPARE(events.size(), size_t(2));
    QCOMPARE(events.front().author, u"Jule Sample"_s);
    QCOMPARE(events.front().time, desk.time);
    QCOMPARE(events.front().date, testDay.addDays(2));
    QCOMPARE(desk.row().status, CaseStatus::Suspended);
    VERIFY_OK(desk.session.appendEvent(eventOf(CaseEvent::Kind::ReleaseCheck)));
    QCOMPARE(desk.row().status, CaseStatus::Sealed);
    QCOMPARE(desk.session.recordBytes(), record); // the seal stays untouched
    QCOMPARE(desk.session.preview(desk.session.caseId())->events.size(), size_t(3));
    QCOMPARE(desk.row().decisions, desk.session.assessment().decision.purposes);
    VERIFY_ERROR(desk.session.appendEvent(eventOf(CaseEvent::Kind::Revocation, u" "_s)),
                 "eventIncomplete");
    CaseEvent undated = eventOf(CaseEvent::Kind::Revocation);
    undated.date = {};
    VERIFY_ERROR(desk.session.appendEvent(undated), "eventIncomplete");
}

void DecisionTest::measuresAreReportedTogether()
{
    Desk desk;
    desk.importExample();
    const std::vector<MeasurePlan> plans{
        {u"DSR-01:plan"_s, u"M22"_s, u"Käthe %2"_s, testDay.addDays(3), {}, {}},
        {u"SEC-02:nocopy"_s, u"M73"_s, u"Ada"_s, testDay.addDays(5), {}, {}}};
    for (const MeasurePlan &plan : plans)
        VERIFY_OK(desk.session.planMeasure(plan));
    const Session::DoneReport report{testDay, {}, u" Protokoll %1 "_s, u"ab"_s};
    VERIFY_ERROR(desk.session.reportDone(plans, report), "notSealed");
    desk.seal();
    const QDate dueBefore = desk.row().nextMeasureDue;
    QVERIFY(dueBefore.isValid());
    std::vector<MeasurePlan> all = desk.session.assessment().measures;
    std::erase_if(all, [](const MeasurePlan &plan) { return plan.isDone(); });
    QVERIFY(all.size() >= plans.size());
    const auto events = [&] { return desk.session.sealedRecord().events; };
    VERIFY_ERROR(desk.session.reportDone(all, {testDay.addDays(1), u"x"_s, u"y"_s, {}}),
                 "reportEarly");
    VERIFY_ERROR(desk.session.reportDone(all, {testDay, u"x"_s, u" "_s, {}}), "eventIncomplete");
    VERIFY_ERROR(desk.session.reportDone(all, {{}, u"x"_s, u"y"_s, {}}), "eventIncomplete");
    VERIFY_ERROR(desk.session.reportDone({}, report), "eventIncomplete");
    std::vector<MeasurePlan> unowned = plans;
    unowned.back().owner = u" "_s;
    VERIFY_ERROR(desk.session.reportDone(unowned, report), "reportIncomplete");
    QVERIFY(events().empty());

    QCOMPARE(signalsOf(desk.session, [&] { VERIFY_OK(desk.session.reportDone(plans, report)); }),
             1);
    QCOMPARE(events().size(), size_t(2));
    const CaseEvent first = events().front();
    QCOMPARE(first.kind, CaseEvent::Kind::ConditionMet);
    QCOMPARE(first.subject, u"DSR-01:plan M22"_s);
    QCOMPARE(first.date, testDay);
    QCOMPARE(first.text,
             u"Erledigt durch Käthe %2. Nachweis: Protokoll %1"_s); // the case's language
    QCOMPARE(first.sha256, u"ab"_s);
    QCOMPARE(first.author, u"Jule Sample"_s);
    QVERIFY(isMet(plans.front(), events()));
    VERIFY_OK(desk.session.reportDone(all, {testDay, u"Zoe"_s, u"Ordner"_s, {}}));
    QVERIFY(events().back().text.startsWith(u"Erledigt durch Zoe."_s));
    QVERIFY(!desk.row().nextMeasureDue.isValid()); // nothing is waited for any more
}

void DecisionTest::eventsNeedASeal()
{
    Desk desk;
    desk.importExample();
    VERIFY_ERROR(desk.session.appendEvent(eventOf(CaseEvent::Kind::ConditionMet)), "notSealed");
}

void DecisionTest::issuedDocumentsAreNoted()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const qint64 id = desk.session.caseId();
    VERIFY_OK(desk.session.noteIssued(id, u"record"_s, Language::German, "%PDF"));
    VERIFY_OK(desk.session.noteIssued(id, u"record"_s, Language::German, "%PDF")); // printed again
    desk.session.closeCase();
    VERIFY_OK(desk.session.noteIssued(id, u"record"_s, Language::German, "%PDF closed"));
    VERIFY_ERROR(desk.session.noteIssued(id + 1, u"record"_s, Language::German, "%PDF"),
                 "storeMissingCase");
    desk.importExample();
    VERIFY_OK(desk.session.noteIssued(desk.session.caseId(), u"record"_s, Language::German,
                                      "%PDF of a draft"));
    const QString path = desk.session.storePath();
    desk.session.closeStore();
    const Result<std::unique_ptr<Store>> store = Store::open(path);
    VERIFY_OK(store);
    QVERIFY((*store)->originOf({}, sealOf("%PDF closed"))->isIssuedHere);
    QVERIFY(!(*store)->originOf({}, sealOf("%PDF of a draft"))->isIssuedHere);
}

// What an export needs of a case is there without opening it.
void DecisionTest::recordsOfCasesThatAreNotOpen()
{
    Desk desk;
    desk.importExample();
    const qint64 draft = desk.session.caseId();
    const QByteArray asDraft = desk.session.recordBytes();
    desk.importExample();
    const qint64 sealed = desk.session.caseId();
    desk.seal();
    VERIFY_OK(desk.session.appendEvent(eventOf(CaseEvent::Kind::ConditionMet)));
    const QByteArray asSealed = desk.session.recordBytes();
    desk.session.closeCase();
    const Result<Session::CaseRecord> one = desk.session.caseRecord(draft);
    VERIFY_OK(one);
    QCOMPARE(one->bytes, asDraft);
    QVERIFY(one->events.empty());
    const Result<Session::CaseRecord> other = desk.session.caseRecord(sealed);
    VERIFY_OK(other);
    QCOMPARE(other->bytes, asSealed);
    QCOMPARE(other->events.size(), 1u);
    QVERIFY(!desk.session.hasCase());
    VERIFY_ERROR(desk.session.caseRecord(sealed + 9), "storeMissingCase");

    QVERIFY(desk.session.originOf(sealOf(asSealed), {})->isSealedHere);
    QVERIFY(!desk.session.originOf(sealOf(asDraft), {})->isSealedHere);
    desk.session.closeStore();
    VERIFY_ERROR(desk.session.caseRecord(sealed), "noStore");
    VERIFY_ERROR(desk.session.originOf({}, {}), "noStore");
}

void DecisionTest::draftRecordSaysSo()
{
    Desk desk;
    desk.importExample();
    const Result<QJsonObject> record = parseRecordObject(desk.session.recordBytes());
    VERIFY_OK(record);
    QVERIFY(!record->value(u"sealed"_s).toBool(true));
}

QTEST_GUILESS_MAIN(DecisionTest)
#include "decisiontest.moc"
