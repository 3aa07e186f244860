// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "core/case/answersfile.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};
const AnswerKey purposes{u"CTX-01"_s, {}};

MeasurePlan plan(const QString &measure)
{
    MeasurePlan item;
    item.finding = u"DSR-01:plan"_s;
    item.measure = measure;
    return item;
}

} // namespace

// The way back.
class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void privateNotesSurviveUndo();
    void undoAndRedo();
    void undoNamesWhatItUndoes();
    void proposalsConfirmedAreOneStep();
    void answersOfOthersAreOneStep();
    void oneRefusedAnswerTakesNone();
    void undoGoesBackToTheBeginning();
    void newCommandEndsRedo();
    void undoIsSaved();
    void manyMeasuresAreOneStep();
    void aRefusedMeasureLosesNone();
};

void UndoTest::privateNotesSurviveUndo()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    VERIFY_OK(desk.session.setPrivateNotes(u"typed after it"_s));
    VERIFY_OK(desk.session.undo());
    QVERIFY(!desk.session.assessment().answer(scale));
    QCOMPARE(desk.session.assessment().privateNotes, u"typed after it"_s);
    VERIFY_OK(desk.session.setPrivateNotes(u"typed again"_s));
    QVERIFY(desk.session.canRedo()); // notes are no step of their own
    VERIFY_OK(desk.session.redo());
    QVERIFY(desk.session.assessment().answer(scale));
    QCOMPARE(desk.session.assessment().privateNotes, u"typed again"_s);
}

void UndoTest::undoAndRedo()
{
    Desk desk;
    desk.createCase();
    QVERIFY(!desk.session.canUndo());
    VERIFY_OK(desk.session.undo()); // nothing to undo is no error
    const Assessment empty = desk.session.assessment();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    const Assessment first = desk.session.assessment();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"large"_s})));
    const Assessment second = desk.session.assessment();
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == first);
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == empty);
    QVERIFY(!desk.session.canUndo());
    VERIFY_OK(desk.session.redo());
    QVERIFY(desk.session.assessment() == first);
    VERIFY_OK(desk.session.redo());
    QVERIFY(desk.session.assessment() == second);
    QVERIFY(!desk.session.canRedo());
    const QStringList actions = desk.actions();
    QCOMPARE(actions.count(u"undone"_s), 2);
    QCOMPARE(actions.count(u"redone"_s), 2);
}

// What it would take back is known before, and told after.
void UndoTest::undoNamesWhatItUndoes()
{
    Desk desk;
    desk.createCase();
    QVERIFY(!desk.session.undoable());
    VERIFY_OK(desk.session.addUsualChain());
    VERIFY_OK(desk.session.setTitle(u"Other"_s, u"Firm"_s));
    QVERIFY(desk.session.undoable());
    QCOMPARE(desk.session.undoable()->action, JournalAction::Titled);
    QVERIFY(!desk.session.redoable());
    VERIFY_OK(desk.session.undo());
    QCOMPARE(desk.session.redoable()->action, JournalAction::Titled);
    QCOMPARE(desk.session.undoable()->action, JournalAction::Recipient);
    VERIFY_OK(desk.session.undo());
    const std::vector<JournalLine> journal = *desk.session.journal();
    QCOMPARE(journal.back().action, JournalAction::Undone);
    QVERIFY(std::holds_alternative<JournalChain>(journal.back().subject));
    const JournalLine &title = journal[journal.size() - 2];
    QCOMPARE(title.action, JournalAction::Undone);
    QCOMPARE(title.before, u"Other"_s);
    VERIFY_OK(desk.session.redo());
    QCOMPARE(desk.session.undoable()->action, JournalAction::Recipient);
}

// Several proposals are one step, each with its own line.
void UndoTest::proposalsConfirmedAreOneStep()
{
    Desk desk;
    desk.createCase();
    const Assessment before = desk.session.assessment();
    const std::vector<AnswerKey> keys{{u"CH-01"_s, {}}, {u"TOS-02"_s, {}}, {u"CTX-04"_s, {}}};
    VERIFY_OK(desk.session.confirmProposals(keys));
    QVERIFY(!desk.session.assessment().answers.value(keys[0]).fromProposal.isEmpty());
    QVERIFY(!desk.session.assessment().answers.value(keys[1]).fromProposal.isEmpty());
    QVERIFY(!desk.session.assessment().answer(keys[2])); // of which the catalogue knows nothing
    QCOMPARE(desk.actions().count(u"answered"_s), 2);
    QCOMPARE(desk.session.undoable()->action, JournalAction::Answered);
    VERIFY_ERROR(desk.session.confirmProposals(keys), "noProposal");
    VERIFY_ERROR(desk.session.confirmProposals({}), "noProposal");
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == before);
    QCOMPARE(desk.actions().count(u"undone"_s), 2);
    VERIFY_OK(desk.session.redo());
    QCOMPARE(desk.session.assessment().answers.size(), before.answers.size() + 2);
}

// The journal names who said so; the author is who took it over.
void UndoTest::answersOfOthersAreOneStep()
{
    Desk desk;
    desk.createCase();
    desk.session.setAuthor(u"Max"_s);
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    const Assessment before = desk.session.assessment();
    Answer told = valueAnswer({u"large"_s}, testDay);
    told.informant = u"Erika Muster (IT)"_s;
    Answer open = unknownAnswer();
    open.informant = told.informant;
    VERIFY_OK(desk.session.takeAnswers({{scale, told}, {{u"CH-02"_s, {}}, open}}));
    const Answer taken = *desk.session.assessment().answer(scale);
    QCOMPARE(taken.value, QStringList(u"large"_s));
    QCOMPARE(taken.informant, u"Erika Muster (IT)"_s);
    QCOMPARE(taken.author, u"Max"_s);
    QCOMPARE(taken.time, desk.time);
    const std::vector<JournalLine> journal = *desk.session.journal();
    const JournalLine &line = journal[journal.size() - 2];
    QVERIFY(line.subject == JournalSubject(JournalTold{scale, u"Erika Muster (IT)"_s}));
    QCOMPARE(line.before, u"small"_s);
    QCOMPARE(line.after, u"large"_s);
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == before);
    QCOMPARE(desk.actions().count(u"undone"_s), 2);
    VERIFY_OK(desk.session.redo());
    QCOMPARE(desk.session.assessment().answer(scale)->value, QStringList(u"large"_s));
}

void UndoTest::oneRefusedAnswerTakesNone()
{
    Desk desk;
    desk.importExample();
    const Assessment before = desk.session.assessment();
    Answer told = unknownAnswer();
    told.informant = u"E"_s;
    VERIFY_ERROR(desk.session.takeAnswers({{scale, told}, {{u"NO-99"_s, {}}, told}}), "question");
    QVERIFY(desk.session.assessment() == before);
    QVERIFY(!desk.session.canUndo());
    VERIFY_OK(desk.session.takeAnswers({})); // nothing is no step
    QVERIFY(!desk.session.canUndo());
    desk.giveOpinion();
    VERIFY_ERROR(desk.session.takeAnswers({{scale, told}}), "frozen");
}

void UndoTest::undoGoesBackToTheBeginning()
{
    Desk desk;
    desk.createCase();
    const Assessment empty = desk.session.assessment();
    VERIFY_OK(desk.session.addUsualChain());
    VERIFY_OK(desk.session.answer(purposes, valueAnswer({u"service"_s, u"mkt"_s})));
    VERIFY_OK(desk.session.answerAll(u"CON-07"_s, valueAnswer({u"no"_s})));
    VERIFY_OK(desk.session.removeRecipient(u"meta-inc"_s));
    VERIFY_OK(desk.session.setTitle(u"Other"_s, u"Firm"_s));
    const QString words = inWords(desk.session.judgement());
    int steps = 0;
    while (desk.session.canUndo()) {
        VERIFY_OK(desk.session.undo());
        ++steps;
    }
    QCOMPARE(steps, 5);
    QVERIFY(desk.session.assessment() == empty);
    while (desk.session.canRedo())
        VERIFY_OK(desk.session.redo());
    QCOMPARE(inWords(desk.session.judgement()), words);
}

void UndoTest::newCommandEndsRedo()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.canRedo());
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"mid"_s})));
    QVERIFY(!desk.session.canRedo());
}

void UndoTest::undoIsSaved()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    VERIFY_OK(desk.session.undo());
    const qint64 id = desk.session.caseId();
    desk.session.closeStore();
    const std::unique_ptr<Session> again = desk.reopened();
    VERIFY_OK(again->openCase(id));
    QVERIFY(!again->assessment().answer(scale));
}

void UndoTest::manyMeasuresAreOneStep()
{
    Desk desk;
    desk.createCase();
    const Assessment before = desk.session.assessment();
    VERIFY_OK(desk.session.planMeasures({plan(u"M01"_s), plan(u"M02"_s), plan(u"M03"_s)}));
    const Assessment planned = desk.session.assessment();
    QCOMPARE(planned.measures.size(), 3u);
    std::vector<MeasurePlan> owned = planned.measures;
    owned.pop_back();
    for (MeasurePlan &item : owned)
        item.owner = u"Ada"_s;
    VERIFY_OK(desk.session.planMeasures(owned));
    QCOMPARE(desk.session.assessment().measures.size(), 3u);
    QCOMPARE(desk.session.assessment().measures[1].owner, u"Ada"_s);
    QCOMPARE(desk.session.assessment().measures[2].owner, QString());
    const Assessment with = desk.session.assessment();
    VERIFY_OK(desk.session.removeMeasures({plan(u"M01"_s), plan(u"M03"_s)}));
    QCOMPARE(desk.session.assessment().measures.size(), 1u);
    const QStringList actions = desk.actions();
    QCOMPARE(actions.count(u"measure"_s), 2);
    QCOMPARE(actions.count(u"measureRemoved"_s), 1);
    QCOMPARE(desk.session.journal()->back().subject,
             JournalSubject(
                 JournalMeasures{{{u"M01"_s, u"DSR-01:plan"_s}, {u"M03"_s, u"DSR-01:plan"_s}}}));
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == with);
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == planned);
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment() == before);
    VERIFY_OK(desk.session.redo());
    QVERIFY(desk.session.assessment() == planned);
}

void UndoTest::aRefusedMeasureLosesNone()
{
    Desk desk;
    desk.createCase();
    VERIFY_OK(desk.session.planMeasure(plan(u"M01"_s)));
    const Assessment before = desk.session.assessment();
    MeasurePlan changed = plan(u"M01"_s);
    changed.owner = u"Ada"_s;
    MeasurePlan unproved = plan(u"M02"_s);
    unproved.done = testDay;
    for (const MeasurePlan &wrong : {plan(u"M99999"_s), unproved}) {
        const int signalled = signalsOf(desk.session, [&] {
            QVERIFY(!desk.session.planMeasures({changed, wrong, plan(u"M03"_s)}));
        });
        QCOMPARE(signalled, 0);
        QVERIFY(desk.session.assessment() == before);
    }
    VERIFY_ERROR(desk.session.planMeasures({changed, unproved}), "evidenceMissing");
    VERIFY_ERROR(desk.session.planMeasures({plan(u"M99999"_s), changed}), "measure");
    QCOMPARE(desk.actions().count(u"measure"_s), 1);
    VERIFY_OK(desk.session.undo()); // of the first one: the others left no step
    QVERIFY(desk.session.assessment().measures.empty());
    QVERIFY(!desk.session.canUndo());
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undotest.moc"
