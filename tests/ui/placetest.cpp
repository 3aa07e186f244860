// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/assessment/assessmentview.h"
#include "ui/assessment/caseplace.h"
#include "ui/mainwindow.h"
#include "ui/register/registerview.h"

#include <QAction>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace votum;

// Where somebody was, found again at the next start.
class PlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void caseStepAndScrollAreFoundAgain();
    void aPageBesideTheStepsIsFoundAgain();
    void theRegisterIsFoundAgain();
    void anotherStoresCaseIsNotTakenForIt();
    void whatEndsTheProgramIsNotOpenedAgain();
    void aClosedCaseStaysSelected();
    void damagedBytesAreTheBeginning();

private:
    void start();  // the window, as main() makes it
    void finish(); // without a word to it, as a crash does
    template<class T>
    T *view() const
    {
        return m_window->findChild<T *>();
    }
    QScrollArea *shownPage() const
    {
        for (QStackedWidget *stack : view<AssessmentView>()->findChildren<QStackedWidget *>()) {
            if (auto *page = qobject_cast<QScrollArea *>(stack->currentWidget()))
                return page;
        }
        return nullptr;
    }
    QString stateName() const { return CasePlace::stateName(m_desk->session.storePath()); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<MainWindow> m_window;
    qint64 m_first = 0, m_second = 0;
};

void PlaceTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_translation = std::make_unique<Translation>();
    m_translation->speak(Language::English);
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_first = m_desk->addCase(u"Newsletter"_s);
    m_second = m_desk->addCase(u"Hotline"_s, u"whatsapp-business-app"_s);
    start();
}

void PlaceTest::cleanup()
{
    m_window.reset();
    m_translation.reset();
    m_desk.reset();
}

void PlaceTest::start()
{
    m_window =
        std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, m_translation.get());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void PlaceTest::finish()
{
    m_window.reset();
    m_desk->session.closeCase();
}

void PlaceTest::caseStepAndScrollAreFoundAgain()
{
    QVERIFY(m_desk->session.openCase(m_first));
    auto *assessment = view<AssessmentView>();
    assessment->showStep(6);
    assessment->setOnlyOpen(true);
    QTRY_COMPARE(CasePlace::fromBytes(m_desk->settings.state(stateName())).step, 6);
    finish();
    start();
    QTRY_COMPARE(m_desk->session.caseId(), m_first);
    assessment = view<AssessmentView>();
    QVERIFY(assessment->isVisible());
    QCOMPARE(assessment->step(), 6);
    QVERIFY(assessment->isOnlyOpen());

    assessment->setOnlyOpen(false);
    assessment->showStep(0);
    QTest::qWait(50); // the field with the focus is shown a moment later
    auto *page = shownPage();
    QTRY_VERIFY(page->verticalScrollBar()->maximum() > 200);
    page->verticalScrollBar()->setValue(200);
    QTRY_COMPARE(CasePlace::fromBytes(m_desk->settings.state(stateName())).scroll, 200);
    finish();
    start();
    QTRY_COMPARE(m_desk->session.caseId(), m_first);
    QTRY_COMPARE(view<AssessmentView>()->place().scroll, 200);
    QVERIFY(!view<AssessmentView>()->isOnlyOpen());
}

void PlaceTest::aPageBesideTheStepsIsFoundAgain()
{
    QVERIFY(m_desk->session.openCase(m_second));
    view<AssessmentView>()->showStep(2);
    view<AssessmentView>()->showEvidence();
    QTRY_COMPARE(CasePlace::fromBytes(m_desk->settings.state(stateName())).side,
                 view<AssessmentView>()->place().side);
    finish();
    start();
    QTRY_COMPARE(m_desk->session.caseId(), m_second);
    QCOMPARE(view<AssessmentView>()->step(), 2);
    QVERIFY(m_window->findChild<QWidget *>(u"evidencePage"_s)->isVisible());
}

void PlaceTest::theRegisterIsFoundAgain()
{
    auto *home = view<RegisterView>();
    for (QComboBox *box : home->findChildren<QComboBox *>()) {
        if (const int index = box->findData(u"whatsapp-business-app"_s); index >= 0)
            box->setCurrentIndex(index);
    }
    QCOMPARE(home->shownCases(), std::vector<qint64>{m_second});
    QTRY_COMPARE(CasePlace::fromBytes(m_desk->settings.state(stateName())).registry, home->place());
    finish();
    start();
    home = view<RegisterView>();
    QTRY_COMPARE(home->shownCases(), std::vector<qint64>{m_second});
    QCOMPARE(home->selectedCase(), m_second);
    QVERIFY(!m_desk->session.hasCase());
}

void PlaceTest::anotherStoresCaseIsNotTakenForIt()
{
    CasePlace place;
    place.caseId = m_first;
    place.uuid = u"another"_s;
    place.step = 3;
    finish();
    m_desk->settings.setState(stateName(), place.toBytes());
    start();
    QTRY_COMPARE(view<AssessmentView>()->place().step, 0);
    QTest::qWait(50);
    QVERIFY(!m_desk->session.hasCase());
    QVERIFY(view<RegisterView>()->isVisible());
}

void PlaceTest::whatEndsTheProgramIsNotOpenedAgain()
{
    QVERIFY(m_desk->session.openCase(m_first));
    QTRY_COMPARE(CasePlace::fromBytes(m_desk->settings.state(stateName())).caseId, m_first);
    finish();
    m_window =
        std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, m_translation.get());
    QCOMPARE(m_desk->settings.state(stateName()), QByteArray()); // before anything is opened
    QVERIFY(!m_desk->session.hasCase());
    QTRY_COMPARE(m_desk->session.caseId(), m_first);
}

void PlaceTest::aClosedCaseStaysSelected()
{
    for (const qint64 id : {m_first, m_second}) {
        QVERIFY(m_desk->session.openCase(id));
        view<AssessmentView>()->showStep(1);
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk->session.hasCase());
        QCOMPARE(view<RegisterView>()->selectedCase(), id);
    }
}

void PlaceTest::damagedBytesAreTheBeginning()
{
    CasePlace place;
    place.caseId = 7;
    place.side = u"evidence"_s;
    const QByteArray bytes = place.toBytes();
    QCOMPARE(CasePlace::fromBytes(bytes), place);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QCOMPARE(CasePlace::fromBytes(bytes.left(i)), CasePlace());
    QCOMPARE(CasePlace::fromBytes(bytes + 'x'), CasePlace());
    QCOMPARE(CasePlace::fromBytes("nothing of ours"), CasePlace());
}

QTEST_MAIN(PlaceTest)
#include "placetest.moc"
