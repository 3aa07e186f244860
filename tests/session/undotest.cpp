#include "desk.h"

#include "core/answersfile.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};
const AnswerKey purposes{u"CTX-01"_s, {}};

} // namespace

// The way back.
class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void privateNotesSurviveUndo();
    void undoAndRedo();
    void undoGoesBackToTheBeginning();
    void newCommandEndsRedo();
    void undoIsSaved();
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

QTEST_GUILESS_MAIN(UndoTest)
#include "undotest.moc"
