// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredesk.h"

#include "ui/measures/ownerbox.h"

#include <QCompleter>
#include <QHeaderView>
#include <QLabel>

using namespace votum;
using namespace Qt::StringLiterals;

// All measures in one table: from keys and clicks to what the session keeps.
class MeasuresTest : public QObject, protected MeasureDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void everyProposalHasItsRow();
    void severalArePlannedAsOneStep();
    void theOwnerIsSetForThoseSelected();
    void theDueDateIsSetForThoseSelected();
    void everyOneHasItsUsualPeriod();
    void whatIsMissingIsAskedFor();
    void whatIsDoneStaysAsItIs();
    void whatIsNotPlannedIsNotChanged();
    void keysAlone();
    void itIsSortedByMeaning();
    void ownersAreOffered();
    void whatIsGoneIsShownLast();
    void itGoesOnAfterTheOpinionAndEndsWithTheSeal();
};

void MeasuresTest::everyProposalHasItsRow()
{
    click(find<QPushButton>(u"measures"_s));
    QVERIFY(page()->isVisible());
    QCOMPARE(QApplication::focusWidget(), table());
    for (const auto &[finding, measure] :
         {std::pair{sec, u"M73"_s}, {sec, u"M50"_s}, {dev, u"M26"_s}, {cond, u"M28"_s}}) {
        const int row = rowOf(finding, measure);
        QVERIFY2(row >= 0, qPrintable(measure));
        QCOMPARE(cell(row, MeasureModel::Owner), QString());
        QCOMPARE(cell(row, MeasureModel::Status), u"not planned yet"_s);
    }
    // Weight first, then what it is; no row for what nobody has begun to answer, or for a note.
    QVERIFY(
        cell(rowOf(cond, u"M28"_s), MeasureModel::Closes).startsWith(u"Condition before use\n"_s));
    int proposals = 0;
    for (const Finding &finding : m_desk->session.judgement().findings) {
        if (!finding.notStarted && finding.severity != Severity::Hint)
            proposals += int(finding.measures.size());
    }
    QCOMPARE(table()->model()->rowCount(), proposals);
    QVERIFY(rowOf(cond, u"M28"_s) < rowOf(sec, u"M73"_s)); // the heaviest first
    QCOMPARE(find<QPushButton>(u"measures"_s)->text(), u"Measures"_s);
}

void MeasuresTest::severalArePlannedAsOneStep()
{
    m_view->showMeasures();
    const Assessment before = m_desk->session.assessment();
    QVERIFY(!button(u"planMeasures"_s)->isEnabled());
    select({{sec, u"M73"_s}, {dev, u"M26"_s}, {cond, u"M28"_s}});
    QVERIFY(find<QLabel>(u"chosenMeasures"_s)->text().startsWith(u"Selected: 3"_s));
    click(button(u"planMeasures"_s));
    QCOMPARE(plans().size(), 3u);
    const Measure &known = *m_desk->session.catalogue().measure(u"M28");
    QCOMPARE(plan(cond, u"M28"_s)->owner, known.owner.in(Language::German)); // the case's language
    QCOMPARE(plan(cond, u"M28"_s)->due, m_desk->session.today().addDays(known.dueDays));
    QCOMPARE(cell(rowOf(cond, u"M28"_s), MeasureModel::Status), u"planned"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 3); // for what comes next
    QCOMPARE(find<QPushButton>(u"measures"_s)->text(), u"Measures (3)"_s);
    QCOMPARE(told(), u"3 measures planned, each with the usual owner and the usual period."_s);
    int acts = 0;
    const Result<std::vector<JournalLine>> journal = m_desk->session.journal();
    for (const JournalLine &line : *journal)
        acts += line.action == JournalAction::Measure ? 1 : 0;
    QCOMPARE(acts, 1);
    QVERIFY(m_desk->session.undo());
    QVERIFY(m_desk->session.assessment() == before);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 3);
}

void MeasuresTest::theOwnerIsSetForThoseSelected()
{
    m_view->showMeasures();
    for (const auto &[finding, measure] :
         {std::pair{sec, u"M73"_s}, {sec, u"M50"_s}, {dev, u"M26"_s}})
        plan(finding, measure, u"Leitung"_s, day);
    select({{sec, u"M73"_s}, {dev, u"M26"_s}});
    const Assessment before = m_desk->session.assessment();
    owner()->selectAll();
    type(owner(), u"Käthe Probe"_s);
    QTest::keyClick(owner(), Qt::Key_Return);
    QCOMPARE(plan(sec, u"M73"_s)->owner, u"Käthe Probe"_s);
    QCOMPARE(plan(dev, u"M26"_s)->owner, u"Käthe Probe"_s);
    QCOMPARE(plan(sec, u"M50"_s)->owner, u"Leitung"_s);
    QCOMPARE(plan(sec, u"M73"_s)->due, day);
    QCOMPARE(cell(rowOf(dev, u"M26"_s), MeasureModel::Owner), u"Käthe Probe"_s);
    QCOMPARE(told(), u"2 measures changed."_s);
    // It is in the store.
    const Result<Session::Preview> stored = m_desk->session.preview(m_desk->session.caseId());
    QVERIFY(stored && stored->assessment.measures == plans());
    click(page()->findChild<MessageBar *>()->findChild<QPushButton *>()); // "Undo"
    QVERIFY(m_desk->session.assessment() == before);
    QCOMPARE(told(), QString());
}

void MeasuresTest::theDueDateIsSetForThoseSelected()
{
    m_view->showMeasures();
    plan(sec, u"M73"_s, u"Leitung"_s, {});
    plan(dev, u"M26"_s, u"Leitung"_s, {});
    QCOMPARE(cell(rowOf(dev, u"M26"_s), MeasureModel::Due), u"missing"_s);
    QCOMPARE(cell(rowOf(dev, u"M26"_s), MeasureModel::Status), u"planned, incomplete"_s);
    table()->selectAll();
    type(due(), u"31.2.2026"_s);
    click(button(u"setDue"_s));
    QVERIFY(!plan(dev, u"M26"_s)->due.isValid()); // no date: nothing is set
    QVERIFY(due()->hasFocus());
    due()->clear();
    type(due(), u"2026-07-01"_s);
    const Assessment before = m_desk->session.assessment();
    QTest::keyClick(due(), Qt::Key_Return);
    QTRY_COMPARE(plan(dev, u"M26"_s)->due, day);
    QCOMPARE(plan(sec, u"M73"_s)->due, day);
    QCOMPARE(plans().size(), 2u);
    QVERIFY(m_desk->session.undo());
    QVERIFY(m_desk->session.assessment() == before);
    m_desk->time = m_desk->time.addDays(100);
    QVERIFY(m_desk->session.redo());
    QCOMPARE(cell(rowOf(dev, u"M26"_s), MeasureModel::Status), u"planned, overdue"_s);
}

void MeasuresTest::everyOneHasItsUsualPeriod()
{
    m_view->showMeasures();
    plan(sec, u"M73"_s, u"Leitung"_s, day);
    plan(cond, u"M28"_s, u"Leitung"_s, day);
    table()->selectAll();
    click(button(u"usualDue"_s));
    const Catalogue &catalogue = m_desk->session.catalogue();
    for (const MeasurePlan &item : plans())
        QCOMPARE(item.due,
                 m_desk->session.today().addDays(catalogue.measure(item.measure)->dueDays));
    QVERIFY(m_desk->session.undo());
    QCOMPARE(plan(sec, u"M73"_s)->due, day);
}

void MeasuresTest::whatIsMissingIsAskedFor()
{
    m_view->showMeasures();
    plan(sec, u"M73"_s, u"Leitung"_s, day);
    select({{sec, u"M73"_s}});
    owner()->clear();
    const Assessment before = m_desk->session.assessment();
    click(button(u"setOwner"_s));
    QVERIFY(owner()->hasFocus() || find<OwnerBox>(u""_s, page())->hasFocus());
    QVERIFY(!told().isEmpty());
    click(button(u"setDue"_s));
    QVERIFY(due()->hasFocus());
    QVERIFY(m_desk->session.assessment() == before);
}

void MeasuresTest::whatIsDoneStaysAsItIs()
{
    m_view->showMeasures();
    plan(sec, u"M73"_s, u"Leitung"_s, day, QDate(2026, 5, 2));
    plan(dev, u"M26"_s, u"Leitung"_s, day);
    const MeasurePlan done = *plan(sec, u"M73"_s);
    QCOMPARE(cell(rowOf(sec, u"M73"_s), MeasureModel::Status), u"done on 02/05/2026: Protokoll"_s);
    // It closes its finding: the other way to do so is no longer proposed.
    QCOMPARE(rowOf(sec, u"M50"_s), -1);
    table()->selectAll();
    type(owner(), u"Ada"_s);
    click(button(u"setOwner"_s));
    click(button(u"usualDue"_s));
    QCOMPARE(plan(dev, u"M26"_s)->owner, u"Ada"_s);
    QVERIFY(*plan(sec, u"M73"_s) == done);
    click(button(u"unplanMeasures"_s));
    QCOMPARE(plans().size(), 1u);
    QVERIFY(plans().front() == done);
    QVERIFY(!button(u"setOwner"_s)->isEnabled());
}

void MeasuresTest::whatIsNotPlannedIsNotChanged()
{
    m_view->showMeasures();
    select({{sec, u"M73"_s}});
    for (const QString &name : {u"setOwner"_s, u"setDue"_s, u"usualDue"_s, u"unplanMeasures"_s})
        QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
    plan(dev, u"M26"_s, u"Leitung"_s, day);
    table()->selectAll(); // among many that are not planned
    type(owner(), u"Ada"_s);
    click(button(u"setOwner"_s));
    QCOMPARE(plans().size(), 1u);
    QCOMPARE(plans().front().owner, u"Ada"_s);
}

void MeasuresTest::keysAlone()
{
    QTest::keyClick(find<QPushButton>(u"measures"_s), Qt::Key_Space);
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    const int all = table()->model()->rowCount();
    QCOMPARE(table()->selectionModel()->selectedRows().size(), all);
    button(u"planMeasures"_s)->setFocus();
    QTest::keyClick(button(u"planMeasures"_s), Qt::Key_Space);
    QCOMPARE(int(plans().size()), all);
    QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 2);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(int(plans().size()), all - 2);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QDialog *dialog = openDialog(u"measureDialog"_s);
    QVERIFY(dialog);
    dialog->reject();
    QTest::keyClick(table(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!page()->isVisible());
}

void MeasuresTest::itIsSortedByMeaning()
{
    m_view->showMeasures();
    plan(sec, u"M73"_s, u"Zoe"_s, QDate(2026, 9, 1));
    plan(dev, u"M26"_s, u"Ada"_s, QDate(2026, 12, 1));
    plan(cond, u"M28"_s, u"Mia"_s, {});
    const auto by = [&](int column) {
        QHeaderView *header = table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, 8));
        return std::array{rowOf(sec, u"M73"_s), rowOf(dev, u"M26"_s), rowOf(cond, u"M28"_s)};
    };
    const std::array byDue = by(MeasureModel::Due);
    QCOMPARE(byDue[0], 0);
    QCOMPARE(byDue[1], 1);
    QVERIFY(byDue[2] > 1); // no date comes last
    QCOMPARE(by(MeasureModel::Owner), (std::array{2, 0, 1}));
    const std::array byStatus = by(MeasureModel::Status);
    QVERIFY(byStatus[2] < byStatus[0]); // what lacks something before what does not
}

void MeasuresTest::ownersAreOffered()
{
    plan(sec, u"M73"_s, u"Zoe Probe"_s, day);
    m_view->showMeasures();
    auto *box = page()->findChild<OwnerBox *>();
    QCOMPARE(box->itemText(0), u"Zoe Probe"_s); // before what the catalogue names
    QVERIFY(box->findText(m_desk->session.catalogue().measure(u"M28")->owner.in(Language::German)) >
            0);
    select({{sec, u"M73"_s}});
    owner()->setFocus();
    type(owner(), u"pro"_s); // any part of it
    QCOMPARE(box->completer()->currentCompletion(), u"Zoe Probe"_s);
    // The dialog for one offers the same.
    click(button(u"editMeasure"_s));
    QDialog *dialog = openDialog(u"measureDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<OwnerBox *>()->itemText(0), u"Zoe Probe"_s);
    QCOMPARE(dialog->findChild<OwnerBox *>()->currentText(), u"Zoe Probe"_s);
    dialog->reject();
}

void MeasuresTest::whatIsGoneIsShownLast()
{
    plan(dev, u"M26"_s, u"Leitung"_s, day);
    give(u"CH-02"_s, {u"mdm"_s});
    m_view->showMeasures();
    const int last = table()->model()->rowCount() - 1;
    QVERIFY(cell(last, MeasureModel::Closes).contains(u"No longer needed"_s));
    QCOMPARE(cell(last, MeasureModel::Text),
             m_desk->session.catalogue().measure(u"M26")->text.in(Language::English));
    table()->selectRow(last);
    click(button(u"unplanMeasures"_s));
    QVERIFY(plans().empty());
    QCOMPARE(table()->model()->rowCount(), last);
}

void MeasuresTest::itGoesOnAfterTheOpinionAndEndsWithTheSeal()
{
    m_desk->issueOpinion();
    m_view->showMeasures();
    select({{sec, u"M73"_s}});
    click(button(u"planMeasures"_s));
    QCOMPARE(plans().size(), 1u);
    m_desk->seal();
    m_view->showMeasures();
    table()->selectAll();
    for (const QString &name : {u"planMeasures"_s, u"unplanMeasures"_s, u"editMeasure"_s,
                                u"setOwner"_s, u"setDue"_s, u"usualDue"_s})
        QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(plans().size(), 1u);
}

QTEST_MAIN(MeasuresTest)
#include "measurestest.moc"
