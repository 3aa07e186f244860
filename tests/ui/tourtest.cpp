// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/help/tour.h"
#include "ui/mainwindow.h"
#include "ui/startnotices.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

// The short tour: with keys alone, left at any time, offered once.
class TourTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void itGoesFromControlToControlAndBackHome();
    void escapeLeavesIt();
    void itEndsWhereWhatItShowsIsGone();
    void inACaseItShowsThatCase();
    void itSpeaksTheWindowsLanguage();
    void itIsOfferedAtTheFirstStartOnly();

private:
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QString shown() const // the title of the stop
    {
        return m_tour->accessibleName().section(u": "_s, 1);
    }
    QAction *action() const { return m_window->findChild<QAction *>(u"tourAction"_s); }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Tour *m_tour = nullptr;
};

void TourTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_window = std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
    m_window->resize(1280, 860);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_tour = m_window->findChild<Tour *>();
}

void TourTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TourTest::itGoesFromControlToControlAndBackHome()
{
    action()->trigger();
    QStringList titles;
    for (int stop = 0; m_tour->isRunning() && stop < 20; ++stop) {
        titles << shown();
        QTRY_VERIFY(m_window->rect().contains(m_tour->geometry()));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"tourNext"_s);
        QVERIFY(QApplication::focusWidget()->accessibleDescription().startsWith(shown()));
        press(Qt::Key_Return);
    }
    QCOMPARE(titles,
             (QStringList{u"A request arrives"_s, u"Nine steps"_s, u"Questions"_s,
                          u"What follows from it"_s, u"The record"_s, u"Nothing to save"_s}));
    QVERIFY(!m_tour->isVisible());
    QCOMPARE(m_desk->session.storePath(), m_desk->path()); // from the example
    QVERIFY(!m_desk->session.hasCase());
}

void TourTest::escapeLeavesIt()
{
    action()->trigger();
    press(Qt::Key_Return);
    QVERIFY(m_desk->session.hasCase()); // an example
    press(Qt::Key_Return);
    const QString here = shown();
    for (int tabs = 0; tabs < 5; ++tabs) { // stays within
        press(Qt::Key_Tab);
        QVERIFY(m_tour->isAncestorOf(QApplication::focusWidget()));
    }
    m_tour->findChild<QPushButton *>(u"tourBack"_s)->click();
    QVERIFY(shown() != here);
    press(Qt::Key_Escape);
    QVERIFY(!m_tour->isRunning() && !m_tour->isVisible());
    QCOMPARE(m_desk->session.storePath(), m_desk->path());
}

// Whoever goes elsewhere is not called back.
void TourTest::itEndsWhereWhatItShowsIsGone()
{
    action()->trigger();
    press(Qt::Key_Return);
    QVERIFY(m_desk->session.hasCase());
    const QString example = m_desk->session.assessment().title;
    for (QPushButton *button : m_window->findChildren<QPushButton *>(u"report"_s)) {
        if (button->isVisible())
            button->click();
    }
    QTRY_VERIFY(!m_tour->isRunning());
    QCOMPARE(m_desk->session.assessment().title, example);
}

void TourTest::inACaseItShowsThatCase()
{
    QVERIFY(m_desk->session.createCase(u"Hotline"_s, u"Probe GmbH"_s, Language::German, {}));
    action()->trigger();
    QCOMPARE(shown(), u"Nine steps"_s); // the register is not shown
    for (int stop = 0; m_tour->isRunning() && stop < 20; ++stop)
        press(Qt::Key_Return);
    QCOMPARE(m_desk->session.assessment().title, u"Hotline"_s);
}

void TourTest::itSpeaksTheWindowsLanguage()
{
    action()->trigger();
    m_translation.speak(Language::German);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(shown(), u"Eine Anfrage geht ein"_s);
}

void TourTest::itIsOfferedAtTheFirstStartOnly()
{
    MessageBar bar(m_desk->session.catalogue());
    int taken = 0;
    tellTour(&bar, &m_desk->settings, [&taken] { ++taken; });
    QVERIFY(!bar.isHidden());
    for (QPushButton *button : bar.findChildren<QPushButton *>())
        button->click();
    QCOMPARE(taken, 1);
    tellNews(&bar, &m_desk->settings, u"1.0"_s, [] {});
    bar.hide();
    tellTour(&bar, &m_desk->settings, [&taken] { ++taken; });
    QVERIFY(bar.isHidden()); // there was a start
    Settings other(m_desk->folder.filePath(u"other.ini"_s));
    bar.tell(Role::Serious, [] { return u"Worse"_s; });
    tellTour(&bar, &other, [] {});
    QCOMPARE(bar.text(), u"Worse"_s);
}

QTEST_MAIN(TourTest)
#include "tourtest.moc"
