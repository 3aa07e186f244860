// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "core/case/answersfile.h"
#include "core/judgement/claims.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};

// Questions beside which something stands to be confirmed.
std::vector<AnswerKey> offered(const Session &session)
{
    std::vector<AnswerKey> keys;
    for (const AnswerKey &key : session.judgement().applicable) {
        if (offerFor(session.catalogue(), session.assessment(), session.judgement(), key))
            keys.push_back(key);
    }
    return keys;
}

} // namespace

// What holds of every command.
class CommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandSignalsOnce();
    void refusedCommandSignalsNothing();
    void withoutCaseNothingHappens();
};

void CommandsTest::everyCommandSignalsOnce()
{
    Desk desk;
    Session &s = desk.session;
    MeasurePlan plan;
    plan.finding = u"DSR-01:plan"_s;
    plan.measure = u"M22"_s;
    MeasurePlan other = plan;
    other.measure = u"M01"_s;
    FindingJudgement judgement;
    judgement.acceptance = u"seen"_s;
    RiskJudgement risk;
    risk.acceptedBy = u"board"_s;
    EvidenceItem item;
    item.title = u"Contract"_s;
    item.link = u"shelf 3"_s;
    item.id = u"e"_s;
    Opinion opinion;
    Decision decision;
    decision.text = u"x"_s;
    const std::vector<std::pair<const char *, std::function<Result<void>()>>> commands{
        {"createCase", [&] { return s.createCase(u"T"_s, u"F"_s, Language::German, u"signal"_s); }},
        {"confirmProposal", [&] { return s.confirmProposal(offered(s).front()); }},
        {"confirmProposals", [&] { return s.confirmProposals(offered(s)); }},
        {"importCase",
         [&] {
             const QByteArray bytes = bytesOf(u":/examples/publisher.de.json"_s);
             return s.importCase(parseAnswersFile(shipped(), bytes)->assessment);
         }},
        {"duplicateCase",
         [&] {
             opinion = s.assessment().opinion;
             return s.duplicateCase(s.caseId());
         }},
        {"openCase", [&] { return s.openCase(s.caseId()); }},
        {"answer", [&] { return s.answer(scale, valueAnswer({u"large"_s})); }},
        {"answerAll", [&] { return s.answerAll(u"AVV-07"_s, valueAnswer({u"yes"_s}, testDay)); }},
        {"setTitle", [&] { return s.setTitle(u"A"_s, u"B"_s); }},
        {"setTextLanguage", [&] { return s.setTextLanguage(Language::English); }},
        {"setChannel", [&] { return s.setChannel(u"whatsapp-cloud-direct"_s); }},
        {"saveRecipient",
         [&] {
             return s.saveRecipient({u"n"_s, u"New"_s, {}, {}});
         }},
        {"moveRecipient",
         [&] { return s.moveRecipient(u"n"_s, {}, s.assessment().recipients.front().id); }},
        {"removeRecipient", [&] { return s.removeRecipient(u"n"_s); }},
        {"judge", [&] { return s.judge(u"DSR-01:plan"_s, judgement); }},
        {"planMeasure", [&] { return s.planMeasure(plan); }},
        {"removeMeasure", [&] { return s.removeMeasure(plan.finding, plan.measure); }},
        {"planMeasures",
         [&] {
             return s.planMeasures({plan, other});
         }},
        {"removeMeasures",
         [&] {
             return s.removeMeasures({plan, other});
         }},
        {"judgeRisk", [&] { return s.judgeRisk(u"R-CONF"_s, risk); }},
        {"saveEvidence", [&] { return s.saveEvidence(item); }},
        {"removeEvidence", [&] { return s.removeEvidence(u"e"_s); }},
        {"setPrivateNotes", [&] { return s.setPrivateNotes(u"x"_s); }},
        {"undo", [&] { return s.undo(); }},
        {"redo", [&] { return s.redo(); }},
        {"draftOpinion", [&] { return s.draftOpinion(opinion); }},
        {"draftDecision", [&] { return s.draftDecision(decision); }},
        {"issueOpinion", [&] { return s.issueOpinion(); }},
        {"withdrawOpinion", [&] { return s.withdrawOpinion(u"new facts"_s); }},
        {"trashCase", [&] { return s.trashCase(s.caseId()); }},
        {"eraseCases", [&] { return s.eraseCases({s.trashedCases()->front().id}); }},
        {"openCase again", [&] { return s.openCase(s.cases().back().id); }},
        {"openStore with an open case", [&] { return s.openStore(desk.path(u"b.votum"_s)); }},
        {"createCase in the other",
         [&] { return s.createCase(u"T"_s, u"F"_s, Language::German, u"signal"_s); }},
        {"closeCase",
         [&] {
             s.closeCase();
             return Result<void>();
         }},
        {"createCase again",
         [&] { return s.createCase(u"T"_s, u"F"_s, Language::German, u"signal"_s); }},
        {"closeStore with an open case", [&] {
             s.closeStore();
             return Result<void>();
         }}};
    QStringList faults;
    for (const auto &[name, command] : commands) {
        Result<void> done;
        const int signalled = signalsOf(s, [&, &run = command] { done = run(); });
        if (!done)
            faults << QLatin1StringView(name) + u" failed: "_s + inWords(done.error());
        else if (signalled != 1)
            faults << u"%1 signalled %2 times"_s.arg(QLatin1StringView(name)).arg(signalled);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
}

void CommandsTest::refusedCommandSignalsNothing()
{
    Desk desk;
    desk.createCase();
    QCOMPARE(signalsOf(desk.session,
                       [&] {
                           QVERIFY(!desk.session.answer(scale, valueAnswer({u"huge"_s})));
                           QVERIFY(!desk.session.setTitle(u""_s, u""_s));
                           QVERIFY(!desk.session.issueOpinion());
                           QVERIFY(!desk.session.seal());
                           QVERIFY(!desk.session.openCase(4711));
                           QVERIFY(!desk.session.openStore(desk.path(u"no/such/folder.votum"_s)));
                       }),
             0);
    QVERIFY(desk.session.hasCase());
}

void CommandsTest::withoutCaseNothingHappens()
{
    Desk desk;
    VERIFY_ERROR(desk.session.answer(scale, valueAnswer({u"small"_s})), "noCase");
    VERIFY_ERROR(desk.session.setTitle(u"T"_s, {}), "noCase");
    VERIFY_ERROR(desk.session.journal(), "noCase");
    VERIFY_ERROR(desk.session.seal(), "noCase");
    QVERIFY(desk.session.recordBytes().isEmpty());
    desk.session.closeStore();
    VERIFY_ERROR(desk.session.createCase(u"T"_s, {}, Language::German, {}), "noStore");
    VERIFY_ERROR(desk.session.openCase(1), "noStore");
    VERIFY_ERROR(desk.session.search(u"x"_s), "noStore");
    VERIFY_ERROR(desk.session.backup(desk.path(u"copy"_s)), "noStore");
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "commandstest.moc"
