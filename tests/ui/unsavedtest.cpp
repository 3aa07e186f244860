// SPDX-License-Identifier: GPL-3.0-or-later

#include "unsaveddesk.h"

#include "ui/answers/answerextras.h"
#include "ui/assessment/casedialogs.h"
#include "ui/findings/judgedialog.h"
#include "ui/kit/datefield.h"
#include "ui/measures/evidencedialog.h"
#include "ui/measures/measuredialog.h"
#include "ui/register/registerview.h"
#include "ui/steps/recipientdialog.h"
#include "ui/steps/riskdialog.h"
#include "ui/words/errorline.h"
#include "ui/words/messagebar.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Fault = FaultyDisk::Fault;

// How a store is lost to what is typed, and how it comes back.
struct StoreFault
{
    const char *name;
    std::function<void(const QString &path)> begin, end;
};

StoreFault diskFault(const char *name, Fault fault, int error)
{
    return {name,
            [fault, error](const QString &path) { FaultyDisk::fail(path.toUtf8(), fault, error); },
            [](const QString &) { FaultyDisk::heal(); }};
}

void rename(const QString &from, const QString &to)
{
    QVERIFY(QFile::rename(from, to));
}

const StoreFault storeFaults[] = {
    diskFault("disk full", Fault::Write, ENOSPC),
    diskFault("EIO on write", Fault::Write, EIO),
    diskFault("EIO on sync", Fault::Sync, EIO),
    diskFault("mounted read-only", Fault::Write, EROFS),
    {"store deleted", [](const QString &path) { rename(path, path + u".away"_s); },
     [](const QString &path) { rename(path + u".away"_s, path); }},
    {"folder gone",
     [](const QString &path) {
         rename(QFileInfo(path).path(), QFileInfo(path).path() + u".away"_s);
     },
     [](const QString &path) {
         QDir(QFileInfo(path).path()).removeRecursively(); // settings make their folder anew
         rename(QFileInfo(path).path() + u".away"_s, QFileInfo(path).path());
     }},
    {"replaced by rename",
     [](const QString &path) {
         QVERIFY(QFile::copy(path, path + u".other"_s));
         rename(path, path + u".away"_s);
         rename(path + u".other"_s, path);
     },
     [](const QString &path) {
         QVERIFY(QFile::remove(path));
         rename(path + u".away"_s, path);
     }},
};

} // namespace

// Nothing typed is lost: what the store refuses stays in its field, is said to be unsaved, and is
// tried again.
class UnsavedTest : public QObject, UnsavedDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void refusedWordsStay_data();
    void refusedWordsStay();
    void refusedDialogsStayOpen_data();
    void refusedDialogsStayOpen();
    void aRefusedChoiceStays();
    void everyRefusedPurposeStays();
    void aRefusedTermStays();
    void aChangeByAnotherWayLeavesThem();
    void typingOnReplacesWhatIsTried();
    void refusalsDoNotPileUp();
    void theyAreTriedAgainByThemselves();
    void anythingSavedTakesThemAlong();
    void typingWithoutAPauseIsSaved_data();
    void typingWithoutAPauseIsSaved();

private:
    struct Kind // of field
    {
        const char *name;
        std::function<QWidget *()> show; // the field, on the screen; the store is sound
        std::function<QString()> stored;
        QString typed = words;
    };
    std::vector<Kind> kinds();
    QWidget *extra(AnswerExtras::Extra which, const QString &name);
};

QWidget *UnsavedTest::extra(AnswerExtras::Extra which, const QString &name)
{
    auto *extras = row(1, u"CH-09"_s)->findChild<AnswerExtras *>();
    extras->open(which);
    return find(name, extras);
}

std::vector<UnsavedTest::Kind> UnsavedTest::kinds()
{
    using Extra = AnswerExtras::Extra;
    const auto now = [this]() -> const Assessment & { return session().assessment(); };
    const auto onLastStep = [this](const QString &name) {
        return [this, name] {
            view()->showStep(8);
            return find(name);
        };
    };
    return {
        {"answer",
         [this] { return row(0, u"REQ-01"_s)->findChild<AnswerEditor *>()->focusProxy(); },
         [this] { return answer(u"REQ-01"_s).value.value(0); }},
        {"answer date",
         [this] { return row(0, u"REQ-03"_s)->findChild<AnswerEditor *>()->focusProxy(); },
         [this] {
             return answer(u"REQ-03"_s).value.value(0).isEmpty() ? QString() : u"05/03/2026"_s;
         },
         u"05/03/2026"_s},
        {"note", [this] { return extra(Extra::Note, u"note"_s); },
         [this] { return answer(u"CH-09"_s).note; }},
        {"evidence of an answer", [this] { return extra(Extra::Evidence, u"evidence"_s); },
         [this] { return answer(u"CH-09"_s).evidence; }},
        {"informant", [this] { return extra(Extra::Informant, u"informant"_s); },
         [this] { return answer(u"CH-09"_s).informant; }},
        {"purpose",
         [this] {
             view()->showStep(0);
             return find<QWidget>(u"purposeName"_s);
         },
         [now] {
             for (const Purpose &purpose : now().purposes) {
                 if (!purpose.name.isEmpty())
                     return purpose.name;
             }
             return QString();
         }},
        {"private notes",
         [this] {
             view()->toggleNotes();
             QTest::qWait(10); // it takes the focus when it opens
             return find(u"privateNotes"_s);
         },
         [now] { return now().privateNotes; }},
        {"opinion", onLastStep(u"opinionText"_s), [now] { return now().opinion.text; }},
        {"name below the opinion",
         [this] {
             Opinion opinion;
             opinion.text = u"Stellungnahme."_s;
             [&] { QVERIFY(session().draftOpinion(opinion)); }();
             view()->showStep(8);
             return find(u"opinionAuthor"_s);
         },
         [now] { return now().opinion.author; }},
        {"decision", onLastStep(u"decisionText"_s), [now] { return now().decision.text; }},
        {"decider", onLastStep(u"decider"_s), [now] { return now().decision.decider; }},
    };
}

void UnsavedTest::refusedWordsStay_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("fault");
    const std::vector<Kind> all = kinds();
    for (size_t kind = 0; kind < all.size(); ++kind) {
        for (size_t fault = 0; fault < std::size(storeFaults); ++fault)
            QTest::addRow("%s, %s", all[kind].name, storeFaults[fault].name)
                << int(kind) << int(fault);
    }
}

void UnsavedTest::refusedWordsStay()
{
    QFETCH(int, kind);
    QFETCH(int, fault);
    const Kind tried = kinds()[size_t(kind)];
    QWidget *field = tried.show();
    QVERIFY(field && field->isVisible());
    const Assessment before = session().assessment();
    storeFaults[fault].begin(m_desk->path());
    enter(field, tried.typed);
    QCOMPARE(tried.stored(), QString());
    QCOMPARE(shown(field), tried.typed);
    const QList<Unsaved *> held = Unsaved::heldIn(m_window.get());
    QCOMPARE(held.size(), 1);
    QVERIFY(held.front()->text().contains(tried.typed));
    QVERIFY(!held.front()->label().isEmpty());
    auto *mark = find(u"unsavedMark"_s);
    QVERIFY(mark && mark->isVisible());
    QTRY_VERIFY(held.front()->field()->rect().contains( // once its row has grown
        QRect(mark->mapTo(held.front()->field(), QPoint()), mark->size())));
    QCOMPARE(innermost(held.front()->field())->accessibleDescription(), mark->accessibleName());
    if (const auto *text = qobject_cast<GrowingText *>(innermost(field)))
        QVERIFY(text->document()->isUndoAvailable());
    QVERIFY(button()->isVisible());
    QCOMPARE(find<QLabel>(u"saved"_s)->text(), u"Not everything is saved"_s);
    QCOMPARE(button()->text(), u"1 entry not saved"_s);
    QVERIFY(!unsaved()->saveAll()); // as long as the disk fails
    QCOMPARE(shown(field), tried.typed);
    // Elsewhere there is room: a copy of the store, and the words.
    QTemporaryDir elsewhere;
    const Result<QStringList> files =
        unsaved()->saveElsewhere(elsewhere.filePath(u"elsewhere.votum"_s));
    QVERIFY2(files, qPrintable(files ? QString() : files.error().detail));
    QCOMPARE(files->size(), 2);
    QFile text(files->last());
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(text.readAll()).contains(tried.typed));
    QVERIFY(!(text.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    Session copy(session().catalogue(), [this] { return m_desk->time; });
    QVERIFY(copy.openStore(files->first()));
    QCOMPARE(copy.cases().back().title, before.title);
    // And here once the store is back.
    storeFaults[fault].end(m_desk->path());
    QVERIFY(unsaved()->saveAll());
    QCOMPARE(tried.stored(), tried.typed);
    QCOMPARE(shown(field), tried.typed);
    QVERIFY(!find(u"unsavedMark"_s));
    QVERIFY(find<QLabel>(u"saved"_s)->text() != u"Not everything is saved"_s);
    QVERIFY(innermost(held.front()->field())->accessibleDescription() != u"Not saved yet"_s);
    QVERIFY(!button()->isVisible());
}

void UnsavedTest::refusedDialogsStayOpen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fault");
    for (const char *name : {"caseTitle", "evidenceTitle", "owner", "name", "reason", "remark"}) {
        for (size_t fault = 0; fault < std::size(storeFaults); ++fault)
            QTest::addRow("%s, %s", name, storeFaults[fault].name)
                << QString::fromLatin1(name) << int(fault);
    }
}

// Case details, evidence, a measure, a recipient, a risk, a finding.
void UnsavedTest::refusedDialogsStayOpen()
{
    QFETCH(QString, name);
    QFETCH(int, fault);
    Answer open;
    open.state = AnswerState::Value;
    open.value = QStringList(u"nocopy"_s);
    QVERIFY(session().answer(*AnswerKey::fromString(u"SEC-02"_s), open));
    const QString finding = u"SEC-02:nocopy"_s;
    EvidenceItem paper;
    paper.link = u"shelf 4"_s;
    FormDialog *dialog = nullptr;
    if (name == u"caseTitle"_s)
        view()->dialogs()->showDetails();
    else if (name == u"evidenceTitle"_s)
        dialog = new EvidenceDialog(&session(), paper, m_window.get());
    else if (name == u"owner"_s)
        dialog = new MeasureDialog(&session(), {finding}, u"M73"_s, m_window.get());
    else if (name == u"name"_s)
        dialog = new RecipientDialog(&session(), {}, m_window.get());
    else if (name == u"reason"_s)
        dialog = new RiskDialog(&session(), session().judgement().risks.front().scenario,
                                m_window.get());
    else
        dialog = new JudgeDialog(&session(), finding, m_window.get());
    if (dialog)
        dialog->open();
    else
        dialog = m_window->findChild<FormDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *field = dialog->findChild<QWidget *>(name);
    QVERIFY(field);
    const Assessment before = session().assessment();
    storeFaults[fault].begin(m_desk->path());
    enter(field, words);
    QCOMPARE(unsaved()->text().count(words), 1);
    const QPointer<FormDialog> alive(dialog);
    for (int refused = 0; refused < 2; ++refused) { // the second time nothing piles up
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                          Qt::LeftButton);
        QVERIFY(alive && dialog->isVisible());
        QVERIFY(shown(field).contains(words));
        QVERIFY(session().assessment() == before);
        int told = 0;
        for (const ErrorLine *line : dialog->findChildren<ErrorLine *>())
            told += line->isVisible();
        QCOMPARE(told, 1);
    }
    storeFaults[fault].end(m_desk->path());
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                      Qt::LeftButton);
    QVERIFY(!alive || !dialog->isVisible());
    QVERIFY(!(session().assessment() == before));
}

void UnsavedTest::aRefusedChoiceStays()
{
    auto *own = find<QAbstractButton>(u"option-own"_s, row(1, u"CH-09"_s));
    auto *other = find<QAbstractButton>(u"option-export"_s, row(1, u"CH-09"_s));
    breakDisk();
    own->click();
    QVERIFY(own->isChecked());
    other->click(); // builds on what is shown
    QVERIFY(own->isChecked() && other->isChecked());
    QVERIFY(answer(u"CH-09"_s).value.isEmpty());
    QCOMPARE(Unsaved::heldIn(m_window.get()).size(), 1);
    m_translation.speak(Language::German);
    QCoreApplication::sendPostedEvents();
    m_translation.speak(Language::English);
    QCoreApplication::sendPostedEvents();
    QVERIFY(own->isChecked() && other->isChecked());
    FaultyDisk::heal();
    QVERIFY(unsaved()->saveAll());
    QCOMPARE(answer(u"CH-09"_s).value.size(), 2);
    // Cleared: what was held is not wanted any more.
    breakDisk();
    own->click();
    QCOMPARE(Unsaved::heldIn(m_window.get()).size(), 1);
    FaultyDisk::heal();
    auto *add = find<QToolButton>(u"add"_s, row(1, u"CH-09"_s));
    for (QAction *action : add->findChildren<QAction *>()) {
        if (action->text() == u"Clear the answer"_s)
            action->trigger();
    }
    QVERIFY(unsaved()->saveAll());
    QVERIFY(answer(u"CH-09"_s) == Answer());
    QVERIFY(!own->isChecked() && !other->isChecked());
}

void UnsavedTest::everyRefusedPurposeStays()
{
    Opinion opinion;
    opinion.purposes.insert(u"service"_s, OpinionClass::NoConcerns);
    opinion.purposes.insert(u"mkt"_s, OpinionClass::RejectionRecommended);
    QVERIFY(session().draftOpinion(opinion));
    view()->showStep(8);
    const QString code = opinionCode(OpinionClass(1));
    auto *first = find<QAbstractButton>(u"choice-0-"_s + code);
    auto *second = find<QAbstractButton>(u"choice-1-"_s + code);
    QVERIFY(first && second && second->isVisible());
    breakDisk();
    for (QAbstractButton *option : {first, second})
        option->click();
    m_translation.speak(Language::German); // shown again, with what was chosen
    QCoreApplication::sendPostedEvents();
    m_translation.speak(Language::English);
    QCoreApplication::sendPostedEvents();
    QVERIFY(first->isChecked());
    QVERIFY(second->isChecked());
    QCOMPARE(Unsaved::heldIn(m_window.get()).size(), 1);
    FaultyDisk::heal();
    QVERIFY(unsaved()->saveAll());
    const auto &chosen = session().assessment().opinion.purposes;
    QCOMPARE(chosen.value(u"service"_s), OpinionClass(1));
    QCOMPARE(chosen.value(u"mkt"_s), OpinionClass(1));
}

void UnsavedTest::aRefusedTermStays()
{
    Decision decision;
    decision.purposes.insert(u"service"_s, DecisionCode::D2);
    QVERIFY(session().draftDecision(decision));
    view()->showStep(8);
    auto *own = find<QLineEdit>(u"ownTerm"_s);
    QVERIFY(own->isVisible());
    own->setFocus();
    QTest::keyClicks(own, words);
    QCOMPARE(Unsaved::allIn(m_window.get()).size(), 1); // half a term is not lost either
    breakDisk();
    QTest::keyClick(own, Qt::Key_Return);
    QVERIFY(session().assessment().decision.terms.empty());
    QVERIFY(unsaved()->text().contains(words));
    FaultyDisk::heal();
    QVERIFY(unsaved()->saveAll());
    QCOMPARE(session().assessment().decision.terms.size(), size_t(1));
    QCOMPARE(session().assessment().decision.terms.front().text, words);
}

// Undo, or another pane, changes the same text: what is shown stays, and is saved in the end.
void UnsavedTest::aChangeByAnotherWayLeavesThem()
{
    GrowingText *text = refuseText();
    auto *place = find<QLineEdit>(u"opinionAuthor"_s);
    enter(place, u"Dora"_s);
    QCOMPARE(Unsaved::heldIn(m_window.get()).size(), 2);
    FaultyDisk::heal();
    Opinion other;
    other.text = u"Another pane's"_s;
    other.place = u"Berlin"_s;
    QVERIFY(session().draftOpinion(other));
    QCOMPARE(text->toPlainText(), words);
    QVERIFY(Unsaved::isHeld(text));
    QVERIFY(session().undo());
    QCOMPARE(text->toPlainText(), words);
    QVERIFY(session().redo());
    QVERIFY(unsaved()->saveAll());
    const Opinion &saved = session().assessment().opinion;
    QCOMPARE(saved.text, words);
    QVERIFY(saved.author.endsWith(u"Dora"_s));
    QCOMPARE(saved.place, u"Berlin"_s); // what was refused takes nothing else with it
    text->undo();                       // the field's own steps are all there
    QVERIFY(text->toPlainText().size() < words.size());
}

void UnsavedTest::typingOnReplacesWhatIsTried()
{
    GrowingText *text = refuseText();
    text->moveCursor(QTextCursor::End);
    enter(text, u", ever"_s);
    QCOMPARE(Unsaved::heldIn(m_window.get()).size(), 1);
    // While there is typing on, the shorter text is saved, and takes nothing away.
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"!"_s);
    FaultyDisk::heal();
    QVERIFY(unsaved()->saveAll());
    QCOMPARE(session().assessment().opinion.text, words + u", ever"_s);
    QCOMPARE(text->toPlainText(), words + u", ever!"_s);
    text->settle();
    QCOMPARE(session().assessment().opinion.text, words + u", ever!"_s);
}

void UnsavedTest::refusalsDoNotPileUp()
{
    GrowingText *text = refuseText();
    auto *error = find<ErrorLine>(u"opinionError"_s);
    QVERIFY(error->isVisible());
    const QString told = error->text();
    enter(text, u"!"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!unsaved()->saveAll());
    QCOMPARE(error->text(), told);
    QCOMPARE(text->findChildren<QWidget *>(u"unsavedMark"_s).size(), 1);
    QCOMPARE(find<MessageBar>(u"messageBar"_s)->text(), QString());
    FaultyDisk::heal();
    QVERIFY(unsaved()->saveAll());
    QVERIFY(!error->isVisible());
}

void UnsavedTest::theyAreTriedAgainByThemselves()
{
    refuseText();
    FaultyDisk::heal();
    QTRY_COMPARE_WITH_TIMEOUT(session().assessment().opinion.text, words, 8000);
    QVERIFY(!button()->isVisible());
    // And when the focus moves.
    GrowingText *text = find<GrowingText>(u"opinionText"_s);
    breakDisk();
    text->setFocus();
    QTest::keyClicks(text, u"!"_s);
    text->settle();
    QVERIFY(Unsaved::isHeld(text));
    FaultyDisk::heal();
    find(u"opinionAuthor"_s)->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(!Unsaved::isHeld(text), 1000);
}

void UnsavedTest::anythingSavedTakesThemAlong()
{
    GrowingText *text = refuseText();
    FaultyDisk::heal();
    QVERIFY(session().setPrivateNotes(u"Something else"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!Unsaved::isHeld(text), 1000);
    QCOMPARE(session().assessment().opinion.text, words);
}

void UnsavedTest::typingWithoutAPauseIsSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << u"opinionText"_s;
    QTest::newRow("line") << u"opinionAuthor"_s;
}

void UnsavedTest::typingWithoutAPauseIsSaved()
{
    QFETCH(QString, name);
    view()->showStep(8);
    auto *field = find(name);
    field->setFocus();
    const auto stored = [this]() -> QString {
        const Opinion &opinion = session().assessment().opinion;
        return opinion.text + opinion.author;
    };
    QElapsedTimer typing;
    typing.start();
    qint64 saved = -1;
    for (QString typed; !typing.hasExpired(4500); typed += u'x') {
        QTest::keyClick(field, Qt::Key_X);
        QTest::qWait(200); // never 800 ms
        if (saved < 0 && stored().contains(u"xxx"_s))
            saved = typing.elapsed();
    }
    QVERIFY(saved > 0);
    QVERIFY2(saved < 3600, qPrintable(QString::number(saved)));
    QVERIFY(field->hasFocus());
    QVERIFY(shown(field).endsWith(u"xxxxx"_s));
}

QTEST_MAIN(UnsavedTest)
#include "unsavedtest.moc"
