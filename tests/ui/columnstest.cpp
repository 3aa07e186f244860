// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/kit/columntable.h"
#include "ui/look/language.h"
#include "ui/register/columnsdialog.h"
#include "ui/register/registermodel.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTextTable>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace votum;

// The columns of the register: chosen, ordered, printed so, and found again.
class ColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theUsualOnesGiveWayToANarrowWindow();
    void thoseChosenStay();
    void theDialogIsWorkedWithKeys();
    void oneIsAlwaysShown();
    void theHeaderOffersThem();
    void theyAreFoundAgain();
    void paperHasTheSame();
    void daysOfCasesWithoutOneComeLast();
    void rowsOfTwoLinesAreShownAtFirst();
    void rowsSayAllToAssistiveTechnology();
    void theTableIsFoundAgainBehindTheRows();

private:
    using C = RegisterModel;
    void open(); // the view, as at a start
    std::vector<int> shown() const { return m_table->shownColumns(); }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<RegisterView> m_view;
    ColumnTable *m_table = nullptr;
};

void ColumnsTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    m_desk->settings.setState(u"registerForm"_s, "table");
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_desk->addCase(u"Hotline"_s, u"signal"_s);
    m_messages = std::make_unique<MessageBar>(m_desk->session.catalogue());
    open();
}

void ColumnsTest::open()
{
    m_view = std::make_unique<RegisterView>(&m_desk->session, &m_desk->settings, m_messages.get());
    m_view->resize(1700, 800);
    m_view->show();
    m_table = m_view->findChild<ColumnTable *>(u"registerTable"_s);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ColumnsTest::cleanup()
{
    m_view.reset();
    m_messages.reset();
    m_desk.reset();
}

void ColumnsTest::theUsualOnesGiveWayToANarrowWindow()
{
    QVERIFY(!m_table->areColumnsChosen());
    QCOMPARE(shown().front(), int(C::Reference));
    QCOMPARE(shown().back(), int(C::Changed));
    m_view->resize(900, 800);
    QVERIFY(m_table->isColumnHidden(C::Requester));
    QVERIFY(m_table->isColumnHidden(C::Organisation));
}

void ColumnsTest::thoseChosenStay()
{
    const std::vector<int> wanted{C::Title, C::Requester, C::Organisation, C::Reference};
    QSignalSpy moved(m_view.get(), &RegisterView::moved);
    m_table->chooseColumns(wanted);
    QCOMPARE(shown(), wanted);
    QVERIFY(moved.count() > 0);
    m_view->resize(900, 800);
    QCOMPARE(shown(), wanted);
    m_table->useUsualColumns();
    QVERIFY(!m_table->areColumnsChosen());
    QCOMPARE(shown().front(), int(C::Reference));
}

void ColumnsTest::theDialogIsWorkedWithKeys()
{
    m_view->chooseColumns();
    auto *dialog = m_view->findChild<ColumnsDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"columns"_s);
    QCOMPARE(list->count(), int(C::columns));
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // the title first
    QCOMPARE(list->item(0)->text(), u"Title"_s);
    QCOMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // there is no further
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space); // without the reference
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!m_view->findChild<ColumnsDialog *>());
    QCOMPARE(shown().front(), int(C::Title));
    QVERIFY(m_table->isColumnHidden(C::Reference));

    m_view->chooseColumns();
    dialog = m_view->findChild<ColumnsDialog *>();
    dialog->findChild<QPushButton *>(u"usualColumns"_s)->click();
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(!m_table->areColumnsChosen());
    QCOMPARE(shown().front(), int(C::Reference));
}

void ColumnsTest::oneIsAlwaysShown()
{
    m_table->chooseColumns({C::Title});
    m_view->chooseColumns();
    auto *dialog = m_view->findChild<ColumnsDialog *>();
    auto *list = dialog->findChild<QListWidget *>(u"columns"_s);
    QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled());
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!ok->isEnabled());
    QVERIFY(!ok->toolTip().isEmpty());
    dialog->reject();
    QCOMPARE(shown(), std::vector<int>{C::Title});
}

void ColumnsTest::theHeaderOffersThem()
{
    m_table->chooseColumns({C::Reference, C::Title});
    const auto choose = [this](const QString &title) {
        bool isDone = false;
        QTimer::singleShot(0, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (action->text() == title && action->isEnabled()) {
                    action->trigger();
                    isDone = true;
                }
            }
            menu->close();
        });
        emit m_table->horizontalHeader()->customContextMenuRequested({5, 5});
        return isDone;
    };
    QVERIFY(choose(u"Department"_s));
    QCOMPARE(shown(), (std::vector<int>{C::Reference, C::Title, C::Department}));
    QVERIFY(choose(u"Reference"_s));
    QVERIFY(choose(u"Department"_s));
    QCOMPARE(shown(), std::vector<int>{C::Title});
    QVERIFY(!choose(u"Title"_s)); // the last one stays
    QCOMPARE(shown(), std::vector<int>{C::Title});
}

void ColumnsTest::theyAreFoundAgain()
{
    const std::vector<int> wanted{C::Title, C::Department, C::Reference};
    m_table->chooseColumns(wanted);
    m_table->sortByColumn(C::Title, Qt::AscendingOrder);
    const QByteArray place = m_view->place();
    m_view.reset();
    open();
    QVERIFY(shown() != wanted);
    m_view->restorePlace(place);
    QCOMPARE(shown(), wanted);
    QVERIFY(m_table->areColumnsChosen());
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), int(C::Title));
    QCOMPARE(m_view->place(), place);
    m_view->resize(900, 800);
    QCOMPARE(shown(), wanted);
}

void ColumnsTest::paperHasTheSame()
{
    m_table->chooseColumns({C::Title, C::Organisation});
    QTextDocument document;
    m_view->fillPrintable(document);
    const auto *table = qobject_cast<QTextTable *>(document.rootFrame()->childFrames().value(0));
    QVERIFY(table);
    QCOMPARE(table->columns(), 2);
    const auto cell = [table](int row, int column) {
        return table->cellAt(row, column).firstCursorPosition().block().text();
    };
    QCOMPARE(cell(0, 0), u"Title"_s);
    QCOMPARE(cell(0, 1), u"Organisation"_s);
    QCOMPARE(cell(1, 0), u"Hotline"_s);
    QCOMPARE(cell(1, 1), u"Probe GmbH"_s);
    QCOMPARE(m_view->listFields(),
             (std::vector<RegisterField>{RegisterField::Title, RegisterField::Organisation}));
    m_table->chooseColumns({C::Organisation, C::Reference});
    QCOMPARE(m_view->listFields(),
             (std::vector<RegisterField>{RegisterField::Organisation, RegisterField::FileNumber,
                                         RegisterField::Version}));
}

void ColumnsTest::daysOfCasesWithoutOneComeLast()
{
    RegisterModel model(shippedCatalogueRead());
    const QDate today(2026, 5, 4);
    std::vector<CaseSummary> cases(2);
    for (size_t i = 0; i < cases.size(); ++i) {
        cases[i].id = qint64(i) + 1;
        cases[i].status = CaseStatus::Sealed;
    }
    cases[1].decidedOn = cases[1].nextMeasureDue = today.addDays(-1);
    cases[1].validUntil = today.addDays(1);
    model.setCases(cases, today);
    for (const int column : {C::Decided, C::NextMeasure, C::ValidUntil}) {
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(model.summary(0).id, 2);
        QVERIFY(!model.index(0, column).data().toString().isEmpty());
        QCOMPARE(model.index(1, column).data().toString(), QString());
    }
    QVERIFY(model.index(0, C::NextMeasure).data().toString().endsWith(u"overdue"_s));
    QVERIFY(!model.index(0, C::NextMeasure).data(Qt::DecorationRole).isNull());
}

// Four columns that share the room at any width; keys go from case to case.
void ColumnsTest::rowsOfTwoLinesAreShownAtFirst()
{
    m_desk->addCase(u"Newsletter"_s);
    m_desk->settings.setState(u"registerForm"_s, {}); // as before anybody chose
    m_view.reset();
    open();
    QVERIFY(!m_view->isTable());
    const std::vector<int> rows{C::Title, C::Result, C::Status, C::Changed};
    QCOMPARE(shown(), rows);
    for (const int width : {900, 1700}) {
        m_view->resize(width, 800);
        QCoreApplication::processEvents();
        QCOMPARE(shown(), rows);
        const QHeaderView *header = m_table->horizontalHeader();
        QVERIFY(header->length() <= m_table->viewport()->width());
        QVERIFY(header->sectionSize(C::Title) > header->sectionSize(C::Result));
    }
    const int lines = m_table->rowHeight(0) / m_table->fontMetrics().height();
    QVERIFY2(lines >= 2, qPrintable(QString::number(m_table->rowHeight(0))));
    const qint64 first = m_view->selectedCase();
    QTest::keyClick(m_table, Qt::Key_Down);
    QVERIFY(m_view->selectedCase() != first);
    m_table->sortByColumn(C::Title, Qt::AscendingOrder); // as a click on its head does
    QCOMPARE(m_table->model()->index(0, C::Title).data().toString(), u"Hotline"_s);
}

void ColumnsTest::rowsSayAllToAssistiveTechnology()
{
    const qint64 sealed = m_desk->addCase(u"Newsletter"_s);
    QVERIFY(m_desk->session.openCase(sealed));
    m_desk->issueOpinion();
    m_desk->seal();
    const QString review = shortDate(m_desk->session.assessment().decision.review);
    m_desk->session.closeCase();
    const auto said = [this](int column) {
        const int row = m_table->model()->index(0, C::Title).data() == u"Newsletter"_s ? 0 : 1;
        return m_table->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(C::Status),
             u"Status: Decided and sealed"_s); // the table has columns for the rest
    m_view->showTable(false);
    QVERIFY2(said(C::Title).startsWith(u"Title: Newsletter, "_s), qPrintable(said(C::Title)));
    QVERIFY(said(C::Title).contains(u" · Probe GmbH · "_s));
    QCOMPARE(said(C::Status), u"Status: Decided and sealed, Review: "_s + review);
    QVERIFY(said(C::Result).startsWith(u"Result: "_s));
    m_desk->time = m_desk->time.addYears(2);
    m_view->setGrouping(Grouping::None);
    QEvent activation(QEvent::ActivationChange);
    QCoreApplication::sendEvent(m_view.get(), &activation);
    QCOMPARE(said(C::Status), u"Status: Decided and sealed, Review: "_s + review + u", overdue"_s);
}

// Its columns are those of lists and paper, whatever is on the screen; the order is that of both.
void ColumnsTest::theTableIsFoundAgainBehindTheRows()
{
    const std::vector<int> wanted{C::Title, C::Department, C::Reference};
    m_table->chooseColumns(wanted);
    QSignalSpy moved(m_view.get(), &RegisterView::moved);
    m_view->showTable(false);
    QVERIFY(moved.count() > 0);
    QVERIFY(shown() != wanted);
    QCOMPARE(m_view->listFields().front(), RegisterField::Title);
    QCOMPARE(m_view->listFields().size(), 4u); // a reference is two
    m_table->sortByColumn(C::Title, Qt::AscendingOrder);
    const QByteArray place = m_view->place();
    m_view.reset();
    open();
    QVERIFY(!m_view->isTable()); // kept
    m_view->restorePlace(place);
    QVERIFY(!m_view->isTable());
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), int(C::Title));
    m_view->showTable(true);
    QCOMPARE(shown(), wanted);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), int(C::Title));
    QCOMPARE(m_desk->settings.state(u"registerForm"_s), QByteArray("table"));
}

QTEST_MAIN(ColumnsTest)
#include "columnstest.moc"
