// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk.h"
#include "ui/register/filters/tile.h"
#include "ui/register/registermodel.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace votum;

// The trash as a view of the register, and the register's width.
class TrashTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        m_desk->settings.setState(u"registerForm"_s, "table");
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        m_kept = m_desk->addCase(u"Kept"_s);
        m_thrown = m_desk->addCase(u"Thrown"_s);
        QVERIFY(m_desk->session.trashCase(m_thrown));
        m_messages = std::make_unique<MessageBar>(m_desk->session.catalogue());
        m_view =
            std::make_unique<RegisterView>(&m_desk->session, &m_desk->settings, m_messages.get());
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_messages.reset();
        m_desk.reset();
    }

    void theSessionTellsThemApart()
    {
        QCOMPARE(m_desk->session.cases().size(), 1u);
        const Result<std::vector<CaseSummary>> trashed = m_desk->session.trashedCases();
        QVERIFY(trashed);
        QCOMPARE(trashed->size(), 1u);
        QCOMPARE(trashed->front().id, m_thrown);
        m_desk->session.closeStore();
        QVERIFY(!m_desk->session.trashedCases());
    }

    void itShowsWhatWasDeleted()
    {
        QCOMPARE(trash()->text(), u"Trash (1)"_s);
        QCOMPARE(titles(), QStringList(u"Kept"_s));
        press();
        QCOMPARE(titles(), QStringList(u"Thrown"_s));
        QVERIFY(!search()->isEnabled());
        QCOMPARE(m_view->selectedCase(), m_thrown);
        press();
        QCOMPARE(titles(), QStringList(u"Kept"_s));
        QVERIFY(search()->isEnabled());
    }

    // In the preview, by Enter; never opened, never deleted from there.
    void itGivesBack_data()
    {
        QTest::addColumn<bool>("byEnter");
        QTest::newRow("button") << false;
        QTest::newRow("Enter") << true;
    }
    void itGivesBack()
    {
        QFETCH(const bool, byEnter);
        QSignalSpy opened(m_view.get(), &RegisterView::openRequested);
        press();
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(titles(), QStringList(u"Thrown"_s));
        auto *restore = m_view->findChild<QPushButton *>(u"restoreCase"_s);
        QVERIFY(restore->isVisible());
        if (byEnter)
            QTest::keyClick(table(), Qt::Key_Return);
        else
            QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(opened.count(), 0);
        QCOMPARE(m_desk->session.cases().size(), 2u);
        QCOMPARE(titles(), QStringList());        // still the trash, now empty
        QCOMPARE(trash()->text(), u"Register"_s); // where it leads
        QVERIFY(m_messages->text().contains(u"Thrown"_s));
        m_messages->findChild<QPushButton *>()->click();
        QCOMPARE(opened.first().first().toLongLong(), m_thrown);
        press();
        QCOMPARE(titles().size(), 2);
        QVERIFY(!restore->isVisible());
    }

    // Only after a question that names the draft, and not by the key that throws away.
    void aDraftIsDeletedForGood()
    {
        auto *erase = m_view->findChild<QPushButton *>(u"eraseCase"_s);
        QVERIFY(!erase->isVisible());
        press();
        QVERIFY(erase->isVisible());
        QTest::mouseClick(erase, Qt::LeftButton);
        QMessageBox *asked = question();
        QVERIFY(asked);
        QVERIFY(asked->informativeText().contains(u"“Thrown”"_s));
        QVERIFY(asked->informativeText().contains(u"2026-0002"_s));
        asked->reject();
        QCOMPARE(titles(), QStringList(u"Thrown"_s));
        QTest::mouseClick(erase, Qt::LeftButton);
        confirm(question());
        QCOMPARE(titles(), QStringList());
        QVERIFY(m_desk->session.trashedCases()->empty());
        QVERIFY(m_messages->text().contains(u"deleted"_s));
        QCOMPARE(m_desk->session.cases().size(), 1u);
        QVERIFY(!erase->isVisible());
        QVERIFY(told(u"The trash is empty."_s));
    }

    void theTrashIsEmptied()
    {
        auto *empty = m_view->findChild<QPushButton *>(u"emptyTrash"_s);
        QVERIFY(!empty->isVisible()); // the register is no trash
        QVERIFY(m_desk->session.trashCase(m_kept));
        press();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty, Qt::LeftButton);
        QVERIFY(question());
        QVERIFY(question()->informativeText().contains(u"“Thrown”"_s));
        QVERIFY(question()->informativeText().contains(u"“Kept”"_s));
        confirm(question());
        QVERIFY(m_desk->session.trashedCases()->empty());
    }

    // What the store refuses is told, and nothing is gone.
    void aRefusalIsTold()
    {
        press();
        QTest::mouseClick(m_view->findChild<QPushButton *>(u"eraseCase"_s), Qt::LeftButton);
        QMessageBox *asked = question();
        QVERIFY(asked);
        QVERIFY(m_desk->session.trashCase(m_thrown, false)); // meanwhile
        confirm(asked);
        QCOMPARE(m_messages->text(),
                 m_desk->session.catalogue().errorText({u"notTrashed"_s, {u"2026-0002"_s}, {}},
                                                       Language::English));
        QCOMPARE(m_desk->session.cases().size(), 2u);
    }

    void nothingFoundIsSaid()
    {
        QVERIFY(!told(u"No case matches the search and the filters."_s));
        QTest::keyClicks(search(), u"nowhere"_s);
        QCOMPARE(titles(), QStringList());
        QVERIFY(told(u"No case matches the search and the filters."_s));
    }

    void aTileOrTheSearchLeavesIt()
    {
        press();
        const QList<Tile *> tiles = m_view->findChildren<Tile *>();
        QTest::mouseClick(tiles[0], Qt::LeftButton);
        QVERIFY(!trash()->isChecked());
        QVERIFY(tiles[0]->isChecked());
        QCOMPARE(titles(), QStringList(u"Kept"_s));
        press();
        QVERIFY(!tiles[0]->isChecked());
        m_view->focusSearch();
        QVERIFY(!trash()->isChecked());
        QTest::keyClicks(search(), u"Thrown"_s); // what is in the trash is not found
        QCOMPARE(titles(), QStringList());
    }

    void anEmptyRegisterStillReachesIt()
    {
        QVERIFY(m_desk->session.trashCase(m_kept));
        QVERIFY(trash()->isVisible());
        QCOMPARE(titles(), QStringList());
        press();
        QCOMPARE(titles().size(), 2);
    }

    // At 1024 pixels nothing has to be scrolled sideways, and the result is whole.
    void theColumnsShareTheRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("withRequester");
        QTest::newRow("narrow") << 1024 << false;
        QTest::newRow("usual") << 1440 << true;
    }
    void theColumnsShareTheRoom()
    {
        QFETCH(const int, width);
        QFETCH(const bool, withRequester);
        m_view->resize(width, 700);
        QCoreApplication::processEvents();
        const QHeaderView *header = table()->horizontalHeader();
        QVERIFY2(header->length() <= table()->viewport()->width(),
                 qPrintable(u"%1 > %2"_s.arg(header->length()).arg(table()->viewport()->width())));
        QCOMPARE(!header->isSectionHidden(RegisterModel::Requester), withRequester);
        const QModelIndex result = table()->model()->index(0, RegisterModel::Result);
        QVERIFY(header->sectionSize(RegisterModel::Result) >=
                table()->sizeHintForIndex(result).width());
        // So is every decision.
        const int decision = header->sectionSize(RegisterModel::Decision);
        for (const DecisionCode code : {DecisionCode::D1, DecisionCode::D2, DecisionCode::D6})
            QVERIFY(decision >=
                    table()->fontMetrics().horizontalAdvance(shortDecisionWord(code)) + 24);
        // The column is short, the tool tip is not.
        QCOMPARE(result.data(Qt::ToolTipRole).toString(),
                 m_desk->session.catalogue()
                     .word(u"outcome."_s + m_desk->session.cases().back().outcome)
                     .in(Language::English));
    }

    // Once drawn by hand they stay, also in the next session.
    void drawnColumnsStay()
    {
        m_view->resize(1440, 700);
        QCoreApplication::processEvents();
        table()->horizontalHeader()->resizeSection(RegisterModel::Title, 333);
        m_view->resize(1200, 700);
        QCoreApplication::processEvents();
        QCOMPARE(table()->columnWidth(RegisterModel::Title), 333);
        RegisterView next(&m_desk->session, &m_desk->settings, m_messages.get());
        next.resize(1024, 700);
        next.show();
        next.restorePlace(m_view->place());
        QCOMPARE(
            next.findChild<QTableView *>(u"registerTable"_s)->columnWidth(RegisterModel::Title),
            333);
    }

    // Left open overnight: what was due yesterday is overdue.
    void aNewDayIsToldWhenTheWindowIsUsedAgain()
    {
        QVERIFY(m_desk->session.openCase(m_kept));
        m_desk->issueOpinion();
        m_desk->seal(); // review in twelve months
        m_desk->session.closeCase();
        const Tile *overdue = m_view->findChildren<Tile *>()[1];
        QCOMPARE(overdue->count(), 0);
        m_desk->time = m_desk->time.addYears(2);
        QEvent activation(QEvent::ActivationChange);
        QCoreApplication::sendEvent(m_view.get(), &activation);
        QCOMPARE(overdue->count(), 1);
    }

private:
    static QMessageBox *question()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == "eraseQuestion"_L1 && widget->isVisible())
                return qobject_cast<QMessageBox *>(widget);
        }
        return nullptr;
    }
    static void confirm(QMessageBox *asked)
    {
        for (QAbstractButton *button : asked->buttons()) {
            if (asked->buttonRole(button) == QMessageBox::DestructiveRole)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("no button deletes");
    }
    bool told(const QString &text) const
    {
        const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }
    QTableView *table() const { return m_view->findChild<QTableView *>(u"registerTable"_s); }
    QPushButton *trash() const { return m_view->findChild<QPushButton *>(u"trashFilter"_s); }
    QLineEdit *search() const { return m_view->findChild<QLineEdit *>(u"registerSearch"_s); }
    void press() const { QTest::keyClick(trash(), Qt::Key_Space); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            titles.append(table()->model()->index(row, RegisterModel::Title).data().toString());
        return titles;
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<RegisterView> m_view;
    qint64 m_kept = 0, m_thrown = 0;
};

QTEST_MAIN(TrashTest)
#include "trashtest.moc"
