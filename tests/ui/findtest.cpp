// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "ui/assessment/casedialogs.h"
#include "ui/casetools/casesearch.h"
#include "ui/findings/findingitem.h"
#include "ui/kit/growingtext.h"
#include "ui/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableWidget>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

// Finding words in the open case, and the way to them.
class FindTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void everythingIsSearched();
    void allWordsCount();
    void noWordsNothing();
    void whatIsFoundIsShown();
    void keysAloneLeadThere();
    void theShortcutsBelongToCaseAndRegister();

private:
    std::vector<CaseHit> hits(const QString &words) const
    {
        const Session &session = m_desk->session;
        return searchCase(session.catalogue(), session.assessment(), session.judgement(),
                          Language::English, words);
    }
    bool isFound(const QString &words, CaseHit::Kind kind) const
    {
        const std::vector<CaseHit> found = hits(words);
        return std::any_of(found.begin(), found.end(),
                           [kind](const CaseHit &hit) { return hit.kind == kind; });
    }
    void fillCase();
    QLineEdit *openFind()
    {
        m_view->dialogs()->showFind();
        return find<QLineEdit>(u"search"_s, openDialog(u"findDialog"_s));
    }
};

// A word of its own in every place.
void FindTest::fillCase()
{
    Answer answer;
    answer.state = AnswerState::Value;
    answer.value = QStringList(u"Kirschbaum"_s);
    answer.note = u"Birnbaum"_s;
    answer.evidence = u"Pflaumenbaum"_s;
    answer.informant = u"Frau Apfelbaum"_s;
    QVERIFY(m_desk->session.answer(*AnswerKey::fromString(u"REQ-01"), answer));
    give(u"CH-02"_s, {u"byod"_s});
    const Finding *finding = m_desk->session.judgement().finding(u"CH-02:byod");
    MeasurePlan plan;
    plan.finding = finding->key;
    plan.measure = finding->measures.front();
    plan.owner = u"Herr Nussbaum"_s;
    QVERIFY(m_desk->session.planMeasure(plan));
    QVERIFY(m_desk->session.setPrivateNotes(u"Quittenbaum"_s));
    Opinion opinion;
    opinion.text = u"Ahornbaum"_s;
    QVERIFY(m_desk->session.draftOpinion(opinion));
}

void FindTest::everythingIsSearched()
{
    fillCase();
    using Kind = CaseHit::Kind;
    QVERIFY(isFound(u"kirschBAUM"_s, Kind::Answer));
    for (const QString &word : {u"Birnbaum"_s, u"Pflaumenbaum"_s, u"Apfelbaum"_s})
        QVERIFY2(isFound(word, Kind::Remark), qPrintable(word));
    QVERIFY(isFound(u"Nussbaum"_s, Kind::Measure));
    QVERIFY(isFound(u"Quittenbaum"_s, Kind::Notes));
    QVERIFY(isFound(u"Ahornbaum"_s, Kind::Opinion));
    const Catalogue &catalogue = m_desk->session.catalogue();
    QVERIFY(isFound(catalogue.question(u"REQ-02")->text.in(Language::English), Kind::Question));
    const Finding *finding = m_desk->session.judgement().finding(u"CH-02:byod");
    QVERIFY(isFound(finding->text.in(Language::English), Kind::Finding));
    QVERIFY(hits(u"Ebereschenbaum"_s).empty());
    // What is not asked at present is not found.
    QVERIFY(!isFound(catalogue.question(u"TRF-01")->text.in(Language::English), Kind::Question));
}

void FindTest::allWordsCount()
{
    fillCase();
    QVERIFY(isFound(u"Apfelbaum Frau"_s, CaseHit::Kind::Remark));
    QVERIFY(hits(u"Apfelbaum Quittenbaum"_s).empty());
    // The question beside an answer helps, but is none of its words.
    QVERIFY(!isFound(m_desk->session.catalogue().question(u"REQ-01")->text.in(Language::English),
                     CaseHit::Kind::Answer));
}

void FindTest::noWordsNothing()
{
    QVERIFY(hits({}).empty());
    QVERIFY(hits(u"   "_s).empty());
}

void FindTest::whatIsFoundIsShown()
{
    fillCase();
    m_view->showStep(0);
    auto *page = find<QScrollArea>(u"page:request"_s);
    page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
    m_view->showStep(6);
    const auto go = [this](const QString &words, CaseHit::Kind kind) {
        const std::vector<CaseHit> found = hits(words);
        const auto hit = std::find_if(found.begin(), found.end(),
                                      [kind](const CaseHit &each) { return each.kind == kind; });
        QLineEdit *field = openFind();
        field->setText(words);
        auto *table = find<QTableWidget>(u"hits"_s, openDialog(u"findDialog"_s));
        QCOMPARE(table->rowCount(), int(found.size()));
        table->selectRow(int(hit - found.begin()));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(!openDialog(u"findDialog"_s));
        QCoreApplication::processEvents();
    };
    go(u"Birnbaum"_s, CaseHit::Kind::Remark);
    QCOMPARE(m_view->step(), 0);
    QVERIFY(find<QWidget>(u"row:REQ-01"_s)->isAncestorOf(m_view->focusWidget()));
    QVERIFY(!find<QWidget>(u"row:REQ-01"_s)->visibleRegion().isEmpty());
    const Finding *finding = m_desk->session.judgement().finding(u"CH-02:byod");
    go(finding->text.in(Language::English), CaseHit::Kind::Finding);
    QVERIFY(find<FindingItem>(u"finding:CH-02:byod"_s)->isAncestorOf(m_view->focusWidget()));
    go(u"Ahornbaum"_s, CaseHit::Kind::Opinion);
    QCOMPARE(m_view->step(), 8);
    go(u"Nussbaum"_s, CaseHit::Kind::Measure);
    QVERIFY(find<QWidget>(u"measuresPage"_s)->isVisible());
    go(u"Quittenbaum"_s, CaseHit::Kind::Notes);
    QVERIFY(find<GrowingText>(u"privateNotes"_s)->isVisible());
}

void FindTest::keysAloneLeadThere()
{
    fillCase();
    m_view->showStep(6);
    QLineEdit *field = openFind();
    QTRY_VERIFY(field->hasFocus());
    type(field, u"baum"_s);
    auto *table = find<QTableWidget>(u"hits"_s, openDialog(u"findDialog"_s));
    QVERIFY(table->rowCount() > 3);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(table->currentRow(), 1);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Up); // no further
    QCOMPARE(table->currentRow(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!openDialog(u"findDialog"_s));
    QCOMPARE(m_view->step(), 0);
    // The words are still there, to be overwritten.
    QCOMPARE(openFind()->selectedText(), u"baum"_s);
    QTest::keyClick(openDialog(u"findDialog"_s), Qt::Key_Escape);
    QLineEdit *again = openFind();
    again->setText(u"Ebereschenbaum"_s);
    QTest::keyClick(again, Qt::Key_Down);
    QTest::keyClick(again, Qt::Key_Return); // nothing to go to
    QVERIFY(openDialog(u"findDialog"_s));
    // Instead of an empty table there are words.
    const auto *told = find<QLabel>(u"told"_s, openDialog(u"findDialog"_s));
    QVERIFY(told->text().startsWith("Nothing was found."_L1));
    QVERIFY(!find<QTableWidget>(u"hits"_s, openDialog(u"findDialog"_s))->isVisible());
    again->clear();
    QVERIFY(told->isVisible() && told->text().startsWith("Type one word"_L1));
}

void FindTest::theShortcutsBelongToCaseAndRegister()
{
    close();
    m_desk = std::make_unique<Desk>();
    m_translation = std::make_unique<Translation>();
    m_translation->speak(Language::English);
    MainWindow window(&m_desk->session, &m_desk->settings, m_translation.get());
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German, {}));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QDialog *dialog = openDialog(u"findDialog"_s);
    QVERIFY(dialog);
    dialog->reject();
    QVERIFY(m_desk->session.hasCase());
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_desk->session.hasCase());
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

QTEST_MAIN(FindTest)
#include "findtest.moc"
