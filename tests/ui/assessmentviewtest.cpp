// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "ui/findings/findingitem.h"
#include "ui/kit/disclosure.h"
#include "ui/kit/growingtext.h"
#include "ui/look/linkbutton.h"
#include "ui/steps/outline.h"
#include "ui/steps/recipienttree.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableWidget>

using namespace votum;
using namespace Qt::StringLiterals;

// The assessment view with real keys and clicks: what is done in the window reaches the session,
// and what the session says is what the window shows.
class AssessmentViewTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void aClickAnswers();
    void arrowKeysAnswerAndKeepTheFocus();
    void anExclusiveOptionTakesTheOthersAway();
    void notYetKnownIsAnAnswer();
    void textIsSavedWhenTheFieldIsLeft();
    void textIsSavedAfterAPause();
    void noDateIsSaidAndNotSaved();
    void notApplicableNeedsAReason();
    void aConfirmedProposalIsAnAnswer();
    void aCorrectedProposalLosesItsProvenance();
    void aDateOfOnesOwnLosesTheProvenance();
    void everyPurposeHasItsRow();
    void cardsAppearWithoutMovingTheFocus();
    void whatGoesAboveDoesNotMoveTheField();
    void theReasonLeadsToItsQuestion();
    void theUnansweredAreCountedNotListed();
    void theOutlineTellsTheState();
    void theChainIsEdited();
    void oldFactsAskToBeCheckedAgain();
    void paneByPaneWithF6();
    void theLanguageFollows();
    void notesAreSaved();
    void everyControlHasAName();
    void noPageIsWiderThanItsWindow();
};

void AssessmentViewTest::aClickAnswers()
{
    m_view->showStep(1);
    click(option(u"CH-02"_s, u"byod"_s));
    QCOMPARE(answer(u"CH-02"_s).state, AnswerState::Value);
    QCOMPARE(answer(u"CH-02"_s).value, QStringList(u"byod"_s));
    QCOMPARE(answer(u"CH-02"_s).author, u"Ada Probe"_s);
    // The option says what it means for the judgement.
    const QString word =
        m_desk->session.catalogue().word(u"severity.KO_UNTIL"_s).in(Language::English);
    bool marked = false;
    for (const QLabel *label : card(u"CH-02"_s)->findChildren<QLabel *>())
        marked |= label->isVisible() && label->text() == word;
    QVERIFY(marked);
    QCOMPARE(find<QLabel>(u"saved"_s)->text(),
             u"Saved "_s + m_desk->time.toLocalTime().toString(u"HH:mm"_s));
}

void AssessmentViewTest::arrowKeysAnswerAndKeepTheFocus()
{
    m_view->showStep(1);
    QAbstractButton *first = option(u"CH-02"_s, u"mdm"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    QCOMPARE(answer(u"CH-02"_s).value, QStringList(u"mdm"_s));
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(answer(u"CH-02"_s).value, QStringList(u"comp"_s));
    QCOMPARE(QApplication::focusWidget(), option(u"CH-02"_s, u"comp"_s));
}

void AssessmentViewTest::anExclusiveOptionTakesTheOthersAway()
{
    m_view->showStep(1);
    click(option(u"CH-09"_s, u"own"_s));
    click(option(u"CH-09"_s, u"export"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList({u"own"_s, u"export"_s}));
    click(option(u"CH-09"_s, u"none"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"none"_s));
    QVERIFY(!option(u"CH-09"_s, u"export"_s)->isChecked());
    click(option(u"CH-09"_s, u"block"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"block"_s));
}

void AssessmentViewTest::notYetKnownIsAnAnswer()
{
    click(option(u"CTX-06"_s, u"unk"_s));
    QCOMPARE(answer(u"CTX-06"_s).state, AnswerState::Unknown);
    click(find<QAbstractButton>(u"unknown"_s, card(u"REQ-01"_s)));
    QCOMPARE(answer(u"REQ-01"_s).state, AnswerState::Unknown);
    click(find<QAbstractButton>(u"unknown"_s, card(u"REQ-01"_s)));
    QCOMPARE(answer(u"REQ-01"_s), Answer());
}

void AssessmentViewTest::textIsSavedWhenTheFieldIsLeft()
{
    auto *text = find<GrowingText>(u"answerText"_s, card(u"REQ-01"_s));
    text->setFocus();
    type(text, u"Reisebüro"_s);
    QCOMPARE(answer(u"REQ-01"_s), Answer());
    QTest::keyClick(text, Qt::Key_Tab);
    QCOMPARE(answer(u"REQ-01"_s).value, QStringList(u"Reisebüro"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"unknown"_s);
}

void AssessmentViewTest::textIsSavedAfterAPause()
{
    auto *text = find<GrowingText>(u"answerText"_s, card(u"REQ-02"_s));
    text->setFocus();
    type(text, u"Vertrieb"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answer(u"REQ-02"_s).value, QStringList(u"Vertrieb"_s), 3000);
    type(text, u" Nord"_s);
    QCOMPARE(text->toPlainText(), u"Vertrieb Nord"_s);
    QVERIFY(text->hasFocus());
}

void AssessmentViewTest::noDateIsSaidAndNotSaved()
{
    auto *date = find<QLineEdit>(u"date"_s, card(u"REQ-03"_s));
    date->setFocus();
    type(date, u"31.02.2026"_s);
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(answer(u"REQ-03"_s), Answer());
    QCOMPARE(date->text(), u"31.02.2026"_s);
    date->clear();
    type(date, u"28.02.2026"_s);
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(answer(u"REQ-03"_s).value, QStringList(u"2026-02-28"_s));
}

void AssessmentViewTest::notApplicableNeedsAReason()
{
    m_view->showStep(1);
    menuAction(u"CH-06"_s, u"notApplicable"_s)->trigger();
    QCOMPARE(answer(u"CH-06"_s).state, AnswerState::Unanswered);
    auto *note = find<GrowingText>(u"note"_s, find<AnswerRow>(u"row:CH-06"_s));
    QVERIFY(note->isVisible());
    QVERIFY(note->hasFocus());
    type(note, u"Es gibt keinen Verteiler."_s);
    note->clearFocus();
    QCOMPARE(answer(u"CH-06"_s).state, AnswerState::NotApplicable);
    QCOMPARE(answer(u"CH-06"_s).note, u"Es gibt keinen Verteiler."_s);
    // A question that always needs an answer does not offer it.
    m_view->showStep(0);
    QVERIFY(!menuAction(u"CTX-01"_s, u"notApplicable"_s)->isVisible());
}

void AssessmentViewTest::aConfirmedProposalIsAnAnswer()
{
    m_view->showStep(1);
    auto *row = find<AnswerRow>(u"row:CH-01"_s);
    auto *strip = find<QWidget>(u"proposal"_s, row);
    QVERIFY(strip->isVisible());
    QCOMPARE(answer(u"CH-01"_s), Answer());
    click(find<QPushButton>(u"confirm"_s, row));
    QCOMPARE(answer(u"CH-01"_s).value, QStringList(u"bizapp"_s));
    QVERIFY(!answer(u"CH-01"_s).fromProposal.isEmpty());
    QVERIFY(!strip->isVisible());
    QVERIFY(row->isAncestorOf(QApplication::focusWidget()));
    bool told = false;
    for (const QLabel *label : row->findChildren<QLabel *>())
        told |= label->isVisible() && label->text().contains(u"Confirmed from the catalogue"_s);
    QVERIFY(told);
}

void AssessmentViewTest::aCorrectedProposalLosesItsProvenance()
{
    m_view->showStep(1);
    click(find<QPushButton>(u"confirm"_s, find<AnswerRow>(u"row:CH-01"_s)));
    click(option(u"CH-01"_s, u"private"_s));
    QCOMPARE(answer(u"CH-01"_s).value, QStringList(u"private"_s));
    QVERIFY(answer(u"CH-01"_s).fromProposal.isEmpty());
    QVERIFY(answer(u"CH-01"_s).evidence.isEmpty());
}

void AssessmentViewTest::aDateOfOnesOwnLosesTheProvenance()
{
    m_view->showStep(1);
    auto *row = find<AnswerRow>(u"row:CH-01"_s);
    click(find<QPushButton>(u"confirm"_s, row));
    QVERIFY(!answer(u"CH-01"_s).fromProposal.isEmpty());
    auto *date = find<QLineEdit>(u"date"_s, row);
    date->setText(u"2026-05-03"_s);
    date->setFocus();
    date->clearFocus();
    QCOMPARE(answer(u"CH-01"_s).evidenceDate, QDate(2026, 5, 3));
    QVERIFY(answer(u"CH-01"_s).fromProposal.isEmpty());
    QVERIFY(!answer(u"CH-01"_s).evidence.isEmpty()); // what was looked at stays named
}

void AssessmentViewTest::everyPurposeHasItsRow()
{
    click(option(u"CTX-01"_s, u"service"_s));
    click(option(u"CTX-01"_s, u"mkt"_s));
    m_view->showStep(3);
    QVERIFY(find<AnswerRow>(u"row:CON-01@p:service"_s)->isVisible());
    QVERIFY(find<AnswerRow>(u"row:CON-01@p:mkt"_s)->isVisible());
    click(option(u"CON-01@p:mkt"_s, u"cons"_s));
    QCOMPARE(answer(u"CON-01@p:mkt"_s).value, QStringList(u"cons"_s));
    QCOMPARE(answer(u"CON-01@p:service"_s), Answer());
    // A purpose that goes takes its row with it, and its answer is kept.
    give(u"CTX-01"_s, {u"service"_s});
    QVERIFY(!find<AnswerRow>(u"row:CON-01@p:mkt"_s)->isVisible());
    QCOMPARE(answer(u"CON-01@p:mkt"_s).value, QStringList(u"cons"_s));
}

void AssessmentViewTest::cardsAppearWithoutMovingTheFocus()
{
    QVERIFY(!card(u"CTX-11"_s)->isVisible());
    QAbstractButton *choice = option(u"CTX-07"_s, u"pub"_s);
    auto *page = find<QScrollArea>(u"page:request"_s);
    for (int settling = 0; settling < 2; ++settling) { // what is scrolled past is laid out late
        page->ensureWidgetVisible(choice);
        QCoreApplication::processEvents();
    }
    const int place = page->verticalScrollBar()->value();
    QVERIFY(place > 0);
    click(choice);
    QCoreApplication::processEvents();
    QVERIFY(card(u"CTX-11"_s)->isVisible());
    QCOMPARE(QApplication::focusWidget(), choice);
    QCOMPARE(page->verticalScrollBar()->value(), place);
}

void AssessmentViewTest::whatGoesAboveDoesNotMoveTheField()
{
    m_view->showStep(2);
    auto *row = find<AnswerRow>(u"row:TOS-06"_s);
    auto *strip = find<QWidget>(u"proposal"_s, row);
    QAbstractButton *choice = option(u"TOS-06"_s, u"unk"_s);
    auto *page = find<QScrollArea>(u"page:terms"_s);
    QVERIFY(strip->isVisible());
    for (int settling = 0; settling < 4; ++settling) {
        page->ensureWidgetVisible(choice);
        QCoreApplication::processEvents();
    }
    const int place = choice->mapTo(page, QPoint()).y();
    click(choice);
    QCoreApplication::processEvents();
    QVERIFY(!strip->isVisible());
    QCOMPARE(choice->mapTo(page, QPoint()).y(), place);
}

void AssessmentViewTest::theReasonLeadsToItsQuestion()
{
    give(u"CH-02"_s, {u"byod"_s});
    auto *item = find<FindingItem>(u"finding:CH-02:byod"_s);
    QVERIFY(item->isVisible());
    click(item->findChild<LinkButton *>());
    click(find<QAbstractButton>(u"because:CH-02"_s, item));
    QCOMPARE(m_view->step(), 1);
    QCOMPARE(QApplication::focusWidget(), option(u"CH-02"_s, u"byod"_s));
}

void AssessmentViewTest::theUnansweredAreCountedNotListed()
{
    QVERIFY(m_desk->session.judgement().findings.size() > 30);
    int shown = 0;
    for (const FindingItem *item : m_view->findChildren<FindingItem *>())
        shown += item->isVisible() ? 1 : 0;
    QVERIFY(shown < 12);
    QVERIFY(find<QWidget>(u"unanswered"_s)->isVisible());
}

void AssessmentViewTest::theOutlineTellsTheState()
{
    auto *outline = find<Outline>(u"outline"_s);
    const auto state = [&](int step) {
        return outline->item(step)->data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(state(1).contains(u"not started"_s), qPrintable(state(1)));
    give(u"CH-06"_s, {u"no"_s});
    give(u"CH-02"_s, {u"byod"_s});
    QVERIFY2(state(1).contains(u"to use"_s), qPrintable(state(1)));
    outline->setFocus();
    QTest::keyClick(outline, Qt::Key_Down);
    QCOMPARE(m_view->step(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_view->step(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->step(), 1);
}

void AssessmentViewTest::theChainIsEdited()
{
    m_view->showStep(1);
    click(find<QPushButton>(u"usualChain"_s));
    const std::vector<Recipient> &chain = m_desk->session.assessment().recipients;
    QVERIFY(chain.size() >= 2);
    auto *tree = find<RecipientTree>(u"recipients"_s);
    QVERIFY(!find<QPushButton>(u"usualChain"_s)->isEnabled());
    const QString first = chain[0].name;
    tree->chooseId(chain[0].id);
    click(find<QPushButton>(u"removeRecipient"_s));
    QVERIFY(chain[0].name != first);
    click(find<QPushButton>(u"addRecipient"_s));
    auto *dialog = openDialog(u"recipientDialog"_s);
    QVERIFY(dialog);
    accept(dialog);
    QVERIFY(dialog->isVisible()); // without a name
    type(find<QLineEdit>(u"name"_s, dialog), u"Beispiel Cloud GmbH"_s);
    accept(dialog);
    QCOMPARE(chain.back().name, u"Beispiel Cloud GmbH"_s);
    m_view->showStep(4);
    QVERIFY(find<AnswerRow>(u"row:TRF-01@r:"_s + chain.back().id)->isVisible());
}

void AssessmentViewTest::oldFactsAskToBeCheckedAgain()
{
    m_view->showStep(1);
    QWidget *panel = find<QComboBox>(u"channel"_s)->parentWidget();
    panel->findChild<Disclosure *>()->setOpen(true);
    auto *table = panel->findChild<QTableWidget *>();
    const Catalogue &catalogue = m_desk->session.catalogue();
    const auto &facts = catalogue.channel(m_desk->session.assessment().channel)->facts;
    QCOMPARE(size_t(table->rowCount()), facts.size());
    int old = 0;
    for (size_t row = 0; row < facts.size(); ++row) {
        const bool isOld = isStale(catalogue, facts[row], m_desk->session.today());
        const QTableWidgetItem *confidence = table->item(int(row), 3);
        QCOMPARE(confidence->text().contains(u"older than 12 months, to be checked again"_s),
                 isOld);
        old += isOld ? 1 : 0;
    }
    QVERIFY(old > 0 && size_t(old) < facts.size());
}

void AssessmentViewTest::paneByPaneWithF6()
{
    auto *outline = find<Outline>(u"outline"_s);
    outline->setFocus();
    QTest::keyClick(outline, Qt::Key_F6);
    QVERIFY(find<QScrollArea>(u"page:request"_s)->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(find<QScrollArea>(u"judgement"_s)->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"privateNotesButton"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), outline);
    QTest::keyClick(outline, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"privateNotesButton"_s);
}

void AssessmentViewTest::theLanguageFollows()
{
    click(option(u"CTX-06"_s, u"DE"_s));
    m_translation->speak(Language::German);
    QCoreApplication::processEvents();
    const Question *question = m_desk->session.catalogue().question(u"CTX-06");
    QCOMPARE(card(u"CTX-06"_s)->accessibleName(), question->text.in(Language::German));
    QVERIFY(option(u"CTX-06"_s, u"DE"_s)->isChecked());
    QCOMPARE(option(u"CTX-06"_s, u"DE"_s)->accessibleName(),
             question->option(u"DE")->text.in(Language::German));
}

void AssessmentViewTest::notesAreSaved()
{
    click(find<LinkButton>(u"privateNotesButton"_s));
    auto *notes = find<GrowingText>(u"privateNotes"_s);
    QTRY_VERIFY(notes->hasFocus());
    type(notes, u"Rückruf bei Frau Probe"_s);
    notes->clearFocus();
    QCOMPARE(m_desk->session.assessment().privateNotes, u"Rückruf bei Frau Probe"_s);
}

void AssessmentViewTest::everyControlHasAName()
{
    give(u"CTX-01"_s, {u"service"_s, u"mkt"_s});
    QVERIFY(m_desk->session.addUsualChain());
    for (int step = 0; step < 9; ++step) {
        m_view->showStep(step);
        QCoreApplication::processEvents();
        for (QWidget *widget : m_view->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->focusProxy() || qobject_cast<QScrollArea *>(widget))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            const QString name = face ? face->text(QAccessible::Name) : QString();
            QVERIFY2(!name.isEmpty(),
                     qPrintable(u"step %1: %2 %3 in %4"_s.arg(step + 1).arg(
                         QString::fromLatin1(widget->metaObject()->className()),
                         widget->objectName(), widget->parentWidget()->objectName())));
        }
    }
}

// Nothing leads to what is cut off at its sides.
void AssessmentViewTest::noPageIsWiderThanItsWindow()
{
    m_translation->speak(Language::German);
    QVERIFY(m_desk->session.addUsualChain());
    give(u"CTX-01"_s, {u"service"_s, u"mkt"_s});
    give(u"TOS-02"_s, {u"silent"_s});
    give(u"TOS-03@p:service"_s, {u"forb"_s});
    m_view->resize(1024, 640);
    for (int step = 0; step < int(m_desk->session.catalogue().steps.size()); ++step) {
        m_view->showStep(step);
        for (AnswerRow *row : m_view->findChildren<AnswerRow *>()) {
            if (row->isVisible())
                row->setOpen(true);
        }
        qApp->processEvents();
        for (const QScrollArea *area : m_view->findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                         qPrintable(area->objectName()));
        }
    }
}

QTEST_MAIN(AssessmentViewTest)
#include "assessmentviewtest.moc"
