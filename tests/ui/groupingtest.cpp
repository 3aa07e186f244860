// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/kit/columntable.h"
#include "ui/register/registermodel.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QDate today(2026, 5, 4);

CaseSummary summary(qint64 id, const QString &department, CaseStatus status = CaseStatus::Draft)
{
    CaseSummary item;
    item.id = id;
    item.title = u"Case %1"_s.arg(id);
    item.department = department;
    item.status = status;
    item.changed = QDateTime(today, QTime(8, 0), Qt::UTC).addSecs(id);
    return item;
}

// What the rows say: heads of groups as they are, cases by their id.
QStringList rows(const RegisterModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << (model.isGroup(row) ? model.index(row, 0).data().toString()
                                    : QString::number(model.summary(row).id));
    return rows;
}

} // namespace

// The register with its cases in groups that fold.
class GroupingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_translation.speak(Language::English); }

    void groupsHaveHeadsWithCounts();
    void foldedCasesAreCountedAndNotShown();
    void changesKeepTheOtherRows();
    void sortingIsWithinTheGroups();
    void headsFollowTheLanguage();
    void everyGroupingHasWords();
    void headsAreNoCases();
    void keysAndClicksFold();
    void paperHasHeadsAndFoldedCases();
    void thePlaceKeepsTheGrouping();
    void tenThousandCasesHoldTogether();

private:
    Translation m_translation;
};

void GroupingTest::groupsHaveHeadsWithCounts()
{
    RegisterModel model(shippedCatalogueRead());
    const QAbstractItemModelTester tester(&model);
    model.setCases({summary(1, u"Vertrieb"_s), summary(2, {}), summary(3, u"Einkauf"_s),
                    summary(4, u"vertrieb"_s)},
                   today);
    model.setGrouping(Grouping::Department);
    QCOMPARE(rows(model), (QStringList{u"Einkauf (1)"_s, u"3"_s, u"vertrieb (2)"_s, u"4"_s, u"1"_s,
                                       u"not stated (1)"_s, u"2"_s}));
    QVERIFY(model.isGroup(0) && !model.isGroup(1) && model.isGroup(2));
    QCOMPARE(model.groupRow(4), 2);
    QCOMPARE(model.rowOf(1), 4);
    QCOMPARE(model.firstCase(), 1);
    QCOMPARE(model.ids(), (std::vector<qint64>{3, 4, 1, 2}));
    model.setGrouping(Grouping::None);
    QCOMPARE(rows(model), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(model.groupRow(2), -1);
}

void GroupingTest::foldedCasesAreCountedAndNotShown()
{
    RegisterModel model(shippedCatalogueRead());
    const QAbstractItemModelTester tester(&model);
    model.setCases({summary(1, u"A"_s), summary(2, u"A"_s), summary(3, u"B"_s)}, today);
    model.setGrouping(Grouping::Department);
    model.fold(0, true);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"B (1)"_s, u"3"_s}));
    QCOMPARE(model.rowOf(1), -1);
    QCOMPARE(model.ids().size(), 3u);
    QVERIFY(model.index(0, 0).data(RegisterModel::FoldedRole).toBool());
    model.fold(0, true); // already
    model.foldAll(true);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"B (1)"_s}));
    QCOMPARE(model.firstCase(), -1);
    model.fold(1, false);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"B (1)"_s, u"3"_s}));
    CaseCriteria criteria;
    criteria.department = u"A"_s;
    model.setCriteria(criteria, today);
    QCOMPARE(rows(model), QStringList{u"A (2)"_s}); // still folded
    model.foldAll(false);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"2"_s, u"1"_s}));
}

void GroupingTest::changesKeepTheOtherRows()
{
    // Without a tester: the head beside a row that comes or goes counts anew with it.
    RegisterModel model(shippedCatalogueRead());
    model.setCases({summary(1, u"A"_s), summary(2, u"A"_s), summary(3, u"C"_s)}, today);
    model.setGrouping(Grouping::Department);
    const QPersistentModelIndex last = model.index(model.rowOf(3), 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setCase(summary(4, u"B"_s)); // a group of its own
    QCOMPARE(rows(model),
             (QStringList{u"A (2)"_s, u"2"_s, u"1"_s, u"B (1)"_s, u"4"_s, u"C (1)"_s, u"3"_s}));
    model.setCase(summary(4, u"C"_s)); // which ends
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"2"_s, u"1"_s, u"C (2)"_s, u"4"_s, u"3"_s}));
    model.fold(0, true);
    model.setCase(summary(5, u"A"_s)); // counted, not shown
    QCOMPARE(rows(model), (QStringList{u"A (3)"_s, u"C (2)"_s, u"4"_s, u"3"_s}));
    CaseSummary renamed = summary(5, u"A"_s);
    renamed.title = u"Another"_s;
    model.setCase(renamed);
    model.removeCase(1);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"C (2)"_s, u"4"_s, u"3"_s}));
    model.removeCase(4);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"C (1)"_s, u"3"_s}));
    model.removeCase(2);
    model.removeCase(5);
    QCOMPARE(rows(model), (QStringList{u"C (1)"_s, u"3"_s}));
    QCOMPARE(last.row(), 1);
    QCOMPARE(resets.count(), 0);
    model.removeCase(3);
    QCOMPARE(model.rowCount(), 0);
}

void GroupingTest::sortingIsWithinTheGroups()
{
    RegisterModel model(shippedCatalogueRead());
    const QAbstractItemModelTester tester(&model);
    model.setCases({summary(1, u"A"_s), summary(2, u"A"_s), summary(3, u"B"_s), summary(4, u"B"_s)},
                   today);
    model.setGrouping(Grouping::Department);
    model.sort(RegisterModel::Title, Qt::DescendingOrder);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"2"_s, u"1"_s, u"B (2)"_s, u"4"_s, u"3"_s}));
    const QPersistentModelIndex head = model.index(3, 0), row = model.index(1, 0);
    model.fold(3, true);
    model.sort(RegisterModel::Title, Qt::AscendingOrder);
    QCOMPARE(rows(model), (QStringList{u"A (2)"_s, u"1"_s, u"2"_s, u"B (2)"_s}));
    QCOMPARE(head.row(), 3);
    QCOMPARE(row.row(), 2);
}

void GroupingTest::headsFollowTheLanguage()
{
    RegisterModel model(shippedCatalogueRead());
    const QAbstractItemModelTester tester(&model);
    model.setCases({summary(1, {}), summary(2, {}, CaseStatus::Sealed)}, today);
    model.setGrouping(Grouping::Status);
    const QStringList english = rows(model);
    model.fold(0, true);
    m_translation.speak(Language::German);
    model.retranslate();
    QCOMPARE(model.rowCount(), 3); // still folded
    model.foldAll(false);
    QVERIFY(rows(model) != english);
    m_translation.speak(Language::English);
    model.retranslate();
    QCOMPARE(rows(model), english);
}

void GroupingTest::everyGroupingHasWords()
{
    RegisterModel model(shippedCatalogueRead());
    CaseSummary whole = summary(1, u"Vertrieb"_s, CaseStatus::Sealed);
    whole.channel = u"signal"_s;
    whole.outcome = u"PERMISSIBLE"_s;
    whole.requester = u"Rita Ruf"_s;
    CaseSummary faulty = summary(3, {});
    faulty.fault = Error{u"caseUnreadable"_s, {u"2026-0003"_s, u"answer"_s}, {}};
    model.setCases({whole, summary(2, {}), faulty}, today);
    QStringList words;
    for (int i = 1; i < groupings; ++i) {
        model.setGrouping(Grouping(i));
        QVERIFY(model.isGroup(0));
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.isGroup(row))
                QVERIFY(!model.index(row, 0).data().toString().startsWith(u" ("_s));
        }
        words << CaseCells::groupingWord(Grouping(i));
    }
    words.removeDuplicates();
    QCOMPARE(words.size(), groupings - 1);
}

void GroupingTest::headsAreNoCases()
{
    Desk desk;
    QVERIFY(desk.session.openStore(desk.path()));
    const qint64 one = desk.addCase(u"One"_s, u"signal"_s), two = desk.addCase(u"Two"_s);
    MessageBar messages(desk.session.catalogue());
    RegisterView view(&desk.session, &desk.settings, &messages);
    view.show();
    view.select(two);
    view.setGrouping(Grouping::Channel);
    QCOMPARE(view.selectedCase(), two); // as before
    auto *table = view.findChild<ColumnTable *>(u"registerTable"_s);
    table->selectAll();
    std::vector<qint64> all = view.selectedCases();
    std::ranges::sort(all);
    QCOMPARE(all, (std::vector<qint64>{one, two}));
    QCOMPARE(view.shownCases().size(), 2u);
}

void GroupingTest::keysAndClicksFold()
{
    Desk desk;
    QVERIFY(desk.session.openStore(desk.path()));
    desk.addCase(u"One"_s, u"signal"_s);
    desk.addCase(u"Two"_s, u"signal"_s);
    MessageBar messages(desk.session.catalogue());
    RegisterView view(&desk.session, &desk.settings, &messages);
    view.resize(1280, 800);
    view.show();
    QSignalSpy opened(&view, &RegisterView::openRequested);
    QMenu menu;
    view.fillGroupMenu(&menu);
    menu.actions()[int(Grouping::Channel)]->trigger();
    auto *table = view.findChild<ColumnTable *>(u"registerTable"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(view.selectedCase() != 0);
    QTest::keyClick(table, Qt::Key_Left); // to the head
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(view.selectedCase(), 0);
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(table->model()->rowCount(), 3);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(opened.count(), 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 1)).center());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(view.shownCases().size(), 2u);
    view.fillGroupMenu(&menu);
    menu.actions().last()->trigger(); // unfold all
    QCOMPARE(table->model()->rowCount(), 3);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void GroupingTest::paperHasHeadsAndFoldedCases()
{
    Desk desk;
    QVERIFY(desk.session.openStore(desk.path()));
    desk.addCase(u"One"_s, u"signal"_s);
    desk.addCase(u"Two"_s);
    MessageBar messages(desk.session.catalogue());
    RegisterView view(&desk.session, &desk.settings, &messages);
    view.show();
    view.setGrouping(Grouping::Channel);
    QMenu menu;
    view.fillGroupMenu(&menu);
    menu.actions()[groupings + 1]->trigger(); // fold all
    QCOMPARE(view.findChild<ColumnTable *>(u"registerTable"_s)->model()->rowCount(), 2);
    QTextDocument document;
    view.fillPrintable(document);
    const auto *table = qobject_cast<QTextTable *>(document.rootFrame()->childFrames().value(0));
    QVERIFY(table);
    QCOMPARE(table->rows(), 5);
    QCOMPARE(table->cellAt(1, 0).columnSpan(), table->columns());
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), u"Signal"_s);
    QVERIFY(table->cellAt(2, 1).firstCursorPosition().block().text() == u"One"_s);
}

void GroupingTest::thePlaceKeepsTheGrouping()
{
    Desk desk;
    QVERIFY(desk.session.openStore(desk.path()));
    const qint64 one = desk.addCase(u"One"_s, u"signal"_s);
    MessageBar messages(desk.session.catalogue());
    RegisterView view(&desk.session, &desk.settings, &messages);
    view.show();
    view.setGrouping(Grouping::Channel);
    const QByteArray place = view.place();
    view.setGrouping(Grouping::None);
    view.restorePlace(place);
    QCOMPARE(view.place(), place);
    QCOMPARE(view.selectedCase(), one);
    QCOMPARE(view.findChild<ColumnTable *>(u"registerTable"_s)->model()->rowCount(), 2);
}

void GroupingTest::tenThousandCasesHoldTogether()
{
    RegisterModel model(shippedCatalogueRead());
    std::vector<CaseSummary> cases;
    for (qint64 id = 1; id <= 10000; ++id)
        cases.push_back(summary(id, u"Department %1"_s.arg(id % 300)));
    model.setCases(cases, today);
    model.setGrouping(Grouping::Department);
    QCOMPARE(model.rowCount(), 10300);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.isGroup(row) == (model.groupRow(row) == row));
    model.fold(0, true);
    model.setCase(summary(10001, u"Department 7"_s));
    model.foldAll(true);
    QCOMPARE(model.rowCount(), 300);
}

QTEST_MAIN(GroupingTest)
#include "groupingtest.moc"
