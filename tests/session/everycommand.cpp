// SPDX-License-Identifier: GPL-3.0-or-later

#include "everycommand.h"

#include "core/case/answersfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};
const QString finding = u"DSR-01:plan"_s;

const HouseRule knockOut{Severity::KnockOut, u"Beschluss"_s, {}, {}};

MeasurePlan plan(const QString &measure)
{
    MeasurePlan plan;
    plan.finding = finding;
    plan.measure = measure;
    return plan;
}

void nothing(Desk &) {}

void addCommand(const char *name, std::function<void(Desk &)> prepare,
                std::function<Result<void>(Desk &)> run)
{
    QTest::newRow(name) << Command{std::move(prepare), std::move(run)};
}

const QString otherSum = QString(64, u'0');

// An entry whose file the store keeps.
EvidenceItem fileItem(Desk &desk, const QByteArray &bytes)
{
    Session &session = desk.session;
    const Result<qint64> arrival = session.beginContent();
    if (!arrival || !session.addContent(*arrival, bytes))
        qFatal("nothing arrived");
    return {u"f"_s, u"Offer"_s, {}, u"offer.pdf"_s, *session.endContent(*arrival), testDay, 3};
}

void addAnswers()
{
    addCommand("answer", nothing,
               [](Desk &desk) { return desk.session.answer(scale, valueAnswer({u"small"_s})); });
    addCommand("answer that changes the result", nothing, [](Desk &desk) {
        return desk.session.answer({u"CH-05"_s, {{}, u"mkt"_s}}, valueAnswer({u"yes"_s}));
    });
    addCommand("answerAll", nothing, [](Desk &desk) {
        return desk.session.answerAll(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay));
    });
    addCommand("answerSame", nothing, [](Desk &desk) {
        return desk.session.answerSame(u"CH-05"_s, {purposeSubject(u"mkt"_s)},
                                       valueAnswer({u"yes"_s}));
    });
    addCommand("answerPlausibility", nothing, [](Desk &desk) {
        return desk.session.answerPlausibility(u"PL-01"_s, u"Checked."_s);
    });
    addCommand(
        "confirmProposal", [](Desk &desk) { desk.createCase(); },
        [](Desk &desk) {
            return desk.session.confirmProposal({u"CH-01"_s, {}});
        });
    addCommand(
        "confirmProposals", [](Desk &desk) { desk.createCase(); },
        [](Desk &desk) {
            return desk.session.confirmProposals({{u"CH-01"_s, {}}, {u"TOS-02"_s, {}}});
        });
    addCommand(
        "undo", [](Desk &desk) { must(desk.session.answer(scale, valueAnswer({u"small"_s}))); },
        [](Desk &desk) { return desk.session.undo(); });
    addCommand(
        "redo",
        [](Desk &desk) {
            must(desk.session.answer(scale, valueAnswer({u"small"_s})));
            must(desk.session.answer(scale, valueAnswer({u"large"_s})));
            must(desk.session.undo());
        },
        [](Desk &desk) { return desk.session.redo(); });
}

void addFacts()
{
    addCommand("setTitle", nothing,
               [](Desk &desk) { return desk.session.setTitle(u"New"_s, u"Firm"_s); });
    addCommand("setTextLanguage", nothing,
               [](Desk &desk) { return desk.session.setTextLanguage(Language::English); });
    addCommand("setChannel", nothing,
               [](Desk &desk) { return desk.session.setChannel(u"signal"_s); });
    addCommand("saveRecipient", nothing, [](Desk &desk) {
        return desk.session.saveRecipient({{}, u"Mail Ltd"_s, u"US"_s, {}});
    });
    addCommand("removeRecipient", nothing, [](Desk &desk) {
        return desk.session.removeRecipient(desk.session.assessment().recipients.front().id);
    });
    addCommand("moveRecipient", nothing, [](Desk &desk) {
        return desk.session.moveRecipient(desk.session.assessment().recipients.front().id, {});
    });
    addCommand(
        "addUsualChain", [](Desk &desk) { desk.createCase(); },
        [](Desk &desk) { return desk.session.addUsualChain(); });
    addCommand("savePurpose", nothing, [](Desk &desk) {
        return desk.session.savePurpose({{}, u"trans"_s, u"Outage alerts"_s});
    });
    addCommand("removePurpose", nothing,
               [](Desk &desk) { return desk.session.removePurpose(u"mkt"_s); });
    addCommand("setText", nothing,
               [](Desk &desk) { return desk.session.setText(u"TB-01@p:mkt"_s, true); });
    addCommand("setPrivateNotes", nothing,
               [](Desk &desk) { return desk.session.setPrivateNotes(u"mine"_s); });
}

void addJudgements()
{
    addCommand("judge", nothing, [](Desk &desk) {
        FindingJudgement judgement;
        judgement.severity = Severity::KnockOutUntil;
        judgement.reason = u"no start without notice"_s;
        return desk.session.judge(finding, judgement);
    });
    addCommand("planMeasures", nothing, [](Desk &desk) {
        return desk.session.planMeasures({plan(u"M01"_s), plan(u"M02"_s)});
    });
    addCommand(
        "removeMeasures",
        [](Desk &desk) {
            must(desk.session.planMeasures({plan(u"M01"_s), plan(u"M02"_s)}));
        },
        [](Desk &desk) {
            return desk.session.removeMeasures({plan(u"M01"_s), plan(u"M02"_s)});
        });
    addCommand("judgeRisk", nothing, [](Desk &desk) {
        RiskJudgement risk;
        risk.severity = 4;
        risk.reason = u"many"_s;
        return desk.session.judgeRisk(shipped().risks.front().id, risk);
    });
    const EvidenceItem item{u"e"_s, u"Contract"_s, u"shelf 3"_s, {}, {}, testDay, 0};
    addCommand("saveEvidence", nothing,
               [item](Desk &desk) { return desk.session.saveEvidence(item); });
    addCommand(
        "removeEvidence", [item](Desk &desk) { must(desk.session.saveEvidence(item)); },
        [](Desk &desk) { return desk.session.removeEvidence(u"e"_s); });
    addCommand(
        "saveEvidence, another file",
        [](Desk &desk) { must(desk.session.saveEvidence(fileItem(desk, "abc"))); },
        [](Desk &desk) {
            EvidenceItem other = desk.session.assessment().evidence.back();
            other.sha256 = otherSum;
            return desk.session.saveEvidence(other, u"Wrong file"_s);
        });
    addCommand(
        "removeEvidence, with its file",
        [](Desk &desk) { must(desk.session.saveEvidence(fileItem(desk, "abc"))); },
        [](Desk &desk) { return desk.session.removeEvidence(u"f"_s, u"Wrong file"_s); });
}

void addDecisions()
{
    addCommand("draftOpinion", nothing, [](Desk &desk) {
        Opinion opinion = desk.session.assessment().opinion;
        opinion.text = u"another"_s;
        return desk.session.draftOpinion(opinion);
    });
    addCommand("issueOpinion", nothing, [](Desk &desk) { return desk.session.issueOpinion(); });
    addCommand(
        "withdrawOpinion, under a rule laid down since",
        [](Desk &desk) {
            const QString rule = contestedIn(desk.session);
            desk.giveOpinion();
            must(desk.session.setHouseRule(rule, knockOut));
        },
        [](Desk &desk) { return desk.session.withdrawOpinion(u"the provider changed"_s); });
    addCommand("draftDecision", nothing, [](Desk &desk) {
        Decision decision = desk.session.assessment().decision;
        decision.text = u"another"_s;
        return desk.session.draftDecision(decision);
    });
    addCommand(
        "seal", [](Desk &desk) { desk.giveOpinion(); },
        [](Desk &desk) { return desk.session.seal(); });
    addCommand(
        "seal of the next version",
        [](Desk &desk) {
            const Assessment decided = desk.session.assessment();
            desk.seal();
            must(desk.session.reopenAsNewVersion());
            must(desk.session.draftOpinion(decided.opinion));
            must(desk.session.draftDecision(decided.decision));
            desk.giveOpinion();
        },
        [](Desk &desk) { return desk.session.seal(); });
    addCommand(
        "appendEvent", [](Desk &desk) { desk.seal(); },
        [](Desk &desk) {
            CaseEvent event;
            event.kind = CaseEvent::Kind::Suspension;
            event.date = testDay;
            event.text = u"a breach"_s;
            return desk.session.appendEvent(event);
        });
    addCommand(
        "reportDone", [](Desk &desk) { desk.seal(); },
        [](Desk &desk) {
            return desk.session.reportDone({{u"A:b"_s, u"M01"_s, u"Ada"_s, {}, {}, {}},
                                            {u"A:b"_s, u"M02"_s, u"Ada"_s, {}, {}, {}}},
                                           {testDay, {}, u"Protocol"_s, {}});
        });
    addCommand(
        "reopenAsNewVersion", [](Desk &desk) { desk.seal(); },
        [](Desk &desk) { return desk.session.reopenAsNewVersion(); });
}

qint64 other(const Desk &desk) // a case that is not the open one
{
    const std::vector<CaseSummary> &cases = desk.session.cases();
    return cases.front().id == desk.session.caseId() ? cases.back().id : cases.front().id;
}

void addRegister()
{
    addCommand("createCase", nothing, [](Desk &desk) {
        return desk.session.createCase(u"New"_s, u"Firm"_s, Language::German, u"signal"_s);
    });
    addCommand("importCase", nothing, [](Desk &desk) {
        return desk.session.importCase(
            parseAnswersFile(shipped(), bytesOf(u":/examples/travel-agency.en.json"_s))
                ->assessment);
    });
    addCommand("importCases", nothing, [](Desk &desk) -> Result<void> {
        const Assessment one =
            parseAnswersFile(shipped(), bytesOf(u":/examples/travel-agency.en.json"_s))->assessment;
        const auto ids = desk.session.importCases({one, desk.session.assessment()});
        return ids ? Result<void>() : ids.error();
    });
    addCommand("duplicateCase", nothing,
               [](Desk &desk) { return desk.session.duplicateCase(desk.session.caseId()); });
    addCommand("trashCase, the open one", nothing,
               [](Desk &desk) { return desk.session.trashCase(desk.session.caseId()); });
    addCommand(
        "trashCase, another", [](Desk &desk) { desk.createCase(); },
        [](Desk &desk) { return desk.session.trashCase(other(desk)); });
    addCommand(
        "trashCase, back and judged anew",
        [](Desk &desk) {
            must(desk.session.trashCase(desk.session.caseId()));
            desk.session.closeStore();
            makeOld(desk.path());
            must(desk.session.openStore(desk.path()));
        },
        [](Desk &desk) {
            return desk.session.trashCase(1, false); // the only one
        });
    addCommand(
        "eraseCases, the open one too",
        [](Desk &desk) {
            const qint64 id = desk.session.caseId();
            desk.createCase();
            must(desk.session.trashCase(other(desk)));
            must(desk.session.trashCase(desk.session.caseId()));
            must(desk.session.openCase(id));
        },
        [](Desk &desk) {
            return desk.session.eraseCases({1, 2});
        });
    addCommand(
        "decideRetention, deleting the open case and another",
        [](Desk &desk) {
            desk.createCase();
            must(desk.session.decideRetention(RetentionEntry::Act::Rule, {u"draft"_s}, u"6"_s,
                                              u"Plan"_s));
            desk.time = desk.time.addYears(1);
        },
        [](Desk &desk) {
            QStringList uuids;
            for (const CaseSummary &row : desk.session.cases())
                uuids << row.uuid;
            return desk.session.decideRetention(RetentionEntry::Act::Erased, uuids, {}, u"Plan"_s);
        });
    addCommand(
        "setHouseRule, over several cases",
        [](Desk &desk) {
            const qint64 id = desk.session.caseId();
            must(desk.session.duplicateCase(id));
            must(desk.session.trashCase(desk.session.caseId()));
            must(desk.session.duplicateCase(id));
            must(desk.session.openCase(id));
        },
        [](Desk &desk) { return desk.session.setHouseRule(contestedIn(desk.session), knockOut); });
}

// Another catalogue, in which no finding weighs anything.
std::shared_ptr<const Catalogue> milder()
{
    auto catalogue = std::make_shared<Catalogue>(shipped());
    catalogue->version = u"2099.1.1"_s;
    catalogue->setSha256(u"milder"_s);
    for (Rule &rule : catalogue->rules)
        rule.finding.severity = Severity::Hint;
    for (Question &question : catalogue->questions) {
        for (Option &option : question.options) {
            if (option.finding)
                option.finding->severity = Severity::Hint;
        }
    }
    return catalogue;
}

void addCatalogues()
{
    addCommand(
        "takeCatalogue, cases judged anew",
        [](Desk &desk) {
            const qint64 id = desk.session.caseId();
            desk.importExample(u"travel-agency.en"_s);
            must(desk.session.openCase(id));
            must(desk.session.answer(scale, valueAnswer({u"small"_s})));
        },
        [](Desk &desk) { return desk.session.takeCatalogue(milder()); });
    addCommand(
        "createReviews, over several cases",
        [](Desk &desk) {
            desk.seal();
            desk.importExample(u"travel-agency.en"_s);
            desk.seal();
        },
        [](Desk &desk) {
            return desk.session.createReviews({1, 2});
        });
}

// A case of another store, opened from its file before the command runs.
std::shared_ptr<Session> arriving(Desk &desk)
{
    Desk other;
    other.importExample(u"travel-agency.en"_s);
    must(other.session.saveEvidence(fileItem(other, "abc")));
    other.seal();
    const QString file = desk.path(u"one.votumcase"_s);
    const auto held = other.session.holdStore();
    must(Session::exportCase(other.path(), other.session.assessment().uuid, file));
    auto session = std::make_shared<Session>(shipped(), [time = desk.time] { return time; });
    must(session->openStore(file, StoreOpening::Read));
    return session;
}

void addTravel()
{
    const auto add = [](const char *name, Result<void> (Session::*take)(const Session &)) {
        auto file = std::make_shared<std::shared_ptr<Session>>();
        addCommand(
            name, [file](Desk &desk) { *file = arriving(desk); },
            [file, take](Desk &desk) { return (desk.session.*take)(**file); });
    };
    add("takeCase", &Session::takeCase);
    add("takeAsNew", &Session::takeAsNew);
}

} // namespace

void addEveryCommand()
{
    addAnswers();
    addFacts();
    addJudgements();
    addDecisions();
    addRegister();
    addCatalogues();
    addTravel();
    addCommand(
        "openStore, cases judged anew",
        [](Desk &desk) {
            desk.importExample(u"travel-agency.en"_s);
            desk.session.closeStore();
            QFile::copy(desk.path(), desk.path(u"other.votum"_s));
            makeOld(desk.path(u"other.votum"_s));
            must(desk.session.openStore(desk.path()));
            must(desk.session.openCase(desk.session.cases().back().id));
            must(desk.session.answer(scale, valueAnswer({u"small"_s})));
        },
        [](Desk &desk) { return desk.session.openStore(desk.path(u"other.votum"_s)); });
}

} // namespace votum
