// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredesk.h"

#include "ui/decision/eventspanel.h"
#include "ui/measures/measurelist.h"
#include "ui/measures/ownerbox.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QTableWidget>

using namespace votum;
using namespace Qt::StringLiterals;

// Found, filtered, grouped and folded; and what is reported done once the record is sealed.
class MeasureListTest : public QObject, protected MeasureDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void everyWordIsFound();
    void filtersByState();
    void filtersByOwner();
    void filtersByDate();
    void whatIsAskedForStandsBeforeFilters();
    void groupsByOwner();
    void groupsByDueDateAndFinding();
    void headingsFold();
    void selectionSurvives();
    void theGroupingIsRemembered();
    void doneIsReportedOnceSealed();
    void aReportSaysWhatItLacks();
    void toReadNothingIsReported();
    void theLanguageFollows();

private:
    QLineEdit *findField() const { return find<QLineEdit>(u"findMeasure"_s); }
    void choose(const QString &box, const QVariant &value) const
    {
        auto *list = find<QComboBox>(box);
        const int entry = value.isValid() ? list->findData(value) : 0;
        QVERIFY(entry >= 0);
        list->setCurrentIndex(entry);
    }
    void show(MeasureCriteria::Show what) const { choose(u"showMeasures"_s, int(what)); }
    void group(MeasureGrouping grouping) const { choose(u"groupMeasures"_s, int(grouping)); }
    MeasureList *list() const { return qobject_cast<MeasureList *>(table()->model()); }
    QStringList headings() const
    {
        QStringList texts;
        for (int row = 0; row < list()->rowCount(); ++row) {
            if (list()->isHeading(row))
                texts << cell(row, 0);
        }
        return texts;
    }
    QStringList shown() const // measures
    {
        QStringList ids;
        for (int row = 0; row < list()->rowCount(); ++row) {
            if (!list()->isHeading(row))
                ids << list()->measure(row).plan.measure;
        }
        return ids;
    }
    void planThree() // overdue, due soon, done
    {
        plan(sec, u"M73"_s, u"Zoe"_s, m_desk->session.today().addDays(-1));
        plan(dev, u"M26"_s, u"ada probe"_s, m_desk->session.today().addDays(5));
        plan(cond, u"M28"_s, u"Mia"_s, day, QDate(2026, 5, 2));
        m_view->showMeasures();
    }
    void seal()
    {
        m_desk->issueOpinion();
        m_desk->seal();
        m_view->showMeasures();
    }
};

void MeasureListTest::everyWordIsFound()
{
    planThree();
    const int all = list()->rowCount();
    findField()->setFocus();
    type(findField(), u"zoe"_s);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    type(findField(), u" overdue"_s);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    type(findField(), u" nobody"_s);
    QVERIFY(shown().isEmpty());
    QVERIFY(!table()->isVisible());
    bool told = false;
    for (const QLabel *label : page()->findChildren<QLabel *>())
        told |= label->isVisible() && label->text() == u"No measure is as the filters ask."_s;
    QVERIFY(told);
    click(button(u"allMeasures"_s));
    QCOMPARE(list()->rowCount(), all);
    QVERIFY(table()->isVisible());
    QVERIFY(!button(u"allMeasures"_s)->isEnabled());
}

void MeasureListTest::filtersByState()
{
    planThree();
    show(MeasureCriteria::Show::Open);
    QCOMPARE(shown().size(), 2);
    show(MeasureCriteria::Show::Overdue);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    show(MeasureCriteria::Show::Done);
    QCOMPARE(shown(), QStringList{u"M28"_s});
    show(MeasureCriteria::Show::NotPlanned);
    QVERIFY(shown().contains(u"M50"_s));
    QVERIFY(!shown().contains(u"M73"_s));
    // What is done by what is selected is so of what is shown.
    table()->selectAll();
    click(button(u"planMeasures"_s));
    QVERIFY(shown().isEmpty());
    QVERIFY(plan(sec, u"M50"_s));
}

void MeasureListTest::filtersByOwner()
{
    planThree();
    plan(sec, u"M50"_s, {}, {});
    choose(u"ownerMeasures"_s, u"Ada Probe"_s); // mine, however it is written
    QCOMPARE(shown(), QStringList{u"M26"_s});
    QCOMPARE(find<QComboBox>(u"ownerMeasures"_s)->currentText(), u"Mine (Ada Probe)"_s);
    choose(u"ownerMeasures"_s, u"Zoe"_s);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    choose(u"ownerMeasures"_s, u""_s);
    QCOMPARE(shown(), QStringList{u"M50"_s}); // without, not those nobody has planned
    choose(u"ownerMeasures"_s, u"Zoe"_s);
    QVERIFY(m_desk->session.removeMeasure(sec, u"M73"_s)); // she has none any more
    QCOMPARE(find<QComboBox>(u"ownerMeasures"_s)->currentText(), u"Any owner"_s);
    QVERIFY(shown().size() > 3);
}

void MeasureListTest::filtersByDate()
{
    planThree();
    choose(u"dueMeasures"_s, 0);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    choose(u"dueMeasures"_s, 7);
    QCOMPARE(shown().size(), 2);
    choose(u"dueMeasures"_s, 90);
    QCOMPARE(shown().size(), 2); // what is done is due no more
}

void MeasureListTest::whatIsAskedForStandsBeforeFilters()
{
    planThree();
    plan(sec, u"M50"_s, {}, {});
    group(MeasureGrouping::Owner);
    list()->setFolded(0, true);
    type(findField(), u"nothing is so"_s);
    page()->reveal(sec);
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(list()->measure(rows.front().row()).plan.measure, u"M50"_s);
    QVERIFY(findField()->text().isEmpty());
}

void MeasureListTest::groupsByOwner()
{
    planThree();
    plan(sec, u"M50"_s, {}, {});
    group(MeasureGrouping::Owner);
    const QStringList texts = headings();
    QCOMPARE(texts.mid(0, 4),
             (QStringList{u"ada probe (1)"_s, u"Mia (1)"_s, u"Zoe (1)"_s, u"Without owner (1)"_s}));
    QVERIFY(texts.back().startsWith(u"Not planned yet ("_s) || texts.size() == 4);
    QCOMPARE(table()->columnSpan(0, 0), MeasureModel::columns);
    QCOMPARE(table()->columnSpan(1, 0), 1);
    table()->selectAll(); // headings are no measures
    QCOMPARE(table()->selectionModel()->selectedRows().size(), shown().size());
    QVERIFY(table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
            u"Group ada probe, 1 measure"_s);
}

void MeasureListTest::groupsByDueDateAndFinding()
{
    planThree();
    group(MeasureGrouping::Due);
    QCOMPARE(headings().mid(0, 3),
             (QStringList{u"Overdue (1)"_s, u"Due within 7 days (1)"_s, u"Done (1)"_s}));
    group(MeasureGrouping::Finding);
    const QString words = m_desk->session.judgement().finding(sec)->text.in(Language::English);
    const auto isOfSec = [&](const QString &text) { return text.contains(words); };
    const QStringList texts = headings();
    QCOMPARE(std::count_if(texts.begin(), texts.end(), isOfSec), 1);
    group(MeasureGrouping::None);
    QVERIFY(headings().isEmpty());
    QCOMPARE(table()->columnSpan(0, 0), 1);
}

void MeasureListTest::headingsFold()
{
    planThree();
    group(MeasureGrouping::Owner);
    const int all = list()->rowCount();
    table()->setFocus();
    table()->setCurrentIndex(list()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Left);
    QCOMPARE(list()->rowCount(), all - 1);
    QCOMPARE(table()->currentIndex().row(), 0); // the key goes on where it was
    QVERIFY(list()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"folded"_s));
    QTest::keyClick(table(), Qt::Key_Left);
    QCOMPARE(list()->rowCount(), all - 1);
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(list()->rowCount(), all);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(list()->rowCount(), all - 1);
    QVERIFY(!openDialog(u"measureDialog"_s));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(list()->index(0, 0)).center());
    QCOMPARE(list()->rowCount(), all);
}

void MeasureListTest::selectionSurvives()
{
    planThree();
    select({{sec, u"M73"_s}, {dev, u"M26"_s}});
    group(MeasureGrouping::Due);
    const auto chosen = [this] {
        QSet<QString> ids;
        for (const QModelIndex &index : table()->selectionModel()->selectedRows())
            ids.insert(list()->measure(index.row()).plan.measure);
        return ids;
    };
    QCOMPARE(chosen(), (QSet<QString>{u"M73"_s, u"M26"_s}));
    type(due(), u"2026-12-24"_s); // moves them to another group
    QTest::keyClick(due(), Qt::Key_Return);
    QTRY_VERIFY(headings().contains(u"Due later (2)"_s));
    QCOMPARE(chosen(), (QSet<QString>{u"M73"_s, u"M26"_s}));
    show(MeasureCriteria::Show::Done);
    QVERIFY(chosen().isEmpty()); // what is not shown is not acted upon
    QVERIFY(!button(u"setDue"_s)->isEnabled());
}

void MeasureListTest::theGroupingIsRemembered()
{
    planThree();
    group(MeasureGrouping::Due);
    AssessmentView other(&m_desk->session);
    other.restoreMeasureColumns(m_view->measureColumns());
    other.resize(1280, 900);
    other.show();
    other.showMeasures();
    auto *again = qobject_cast<MeasureList *>(other.findChild<MeasureTable *>()->model());
    QCOMPARE(again->grouping(), MeasureGrouping::Due);
    QVERIFY(again->isHeading(0));
    other.restoreMeasureColumns(table()->columnState()); // as a program before kept it
    QCOMPARE(again->grouping(), MeasureGrouping::Due);
    other.restoreMeasureColumns({});
}

void MeasureListTest::doneIsReportedOnceSealed()
{
    plan(sec, u"M73"_s, u"Zoe"_s, m_desk->session.today().addDays(3));
    plan(dev, u"M26"_s, u"Mia"_s, m_desk->session.today().addDays(5));
    plan(cond, u"M28"_s, u"Mia"_s, day, QDate(2026, 5, 2));
    seal();
    QCOMPARE(shown().size(), 3); // what was not planned is past
    QVERIFY(!button(u"planMeasures"_s)->isVisible());
    auto *report = button(u"reportMeasures"_s);
    QVERIFY(report->isVisible() && !report->isEnabled());
    table()->selectAll();
    QCOMPARE(report->text(), u"Report 2 measures as done"_s);
    auto *evidence = find<QLineEdit>(u"reportEvidence"_s);
    evidence->setFocus();
    type(evidence, u"Protokoll vom Mai"_s);
    click(report);
    QCOMPARE(told(), u"2 measures reported as done; the events stand in the record."_s);
    const std::vector<CaseEvent> &events = m_desk->session.sealedRecord().events;
    QCOMPARE(events.size(), size_t(2));
    QCOMPARE(events.front().date, m_desk->session.today());
    QVERIFY(std::ranges::any_of(events, [](const CaseEvent &event) {
        return event.text == u"Erledigt durch Zoe. Nachweis: Protokoll vom Mai"_s;
    }));
    QVERIFY(evidence->text().isEmpty());
    for (int row = 0; row < list()->rowCount(); ++row)
        QVERIFY2(cell(row, MeasureModel::Status).startsWith(u"done on "_s),
                 qPrintable(cell(row, MeasureModel::Status)));
    QVERIFY(!report->isEnabled()); // nothing selected is open
    // The events tell it in words.
    m_view->showStep(8);
    auto *table = find<QTableWidget>(u"eventsTable"_s);
    QVERIFY(table->rowCount() > 0);
    const QString words = m_desk->session.catalogue().measure(u"M26")->text.in(Language::English);
    QString all;
    for (int row = 0; row < table->rowCount(); ++row)
        all += table->item(row, 2)->text();
    QVERIFY2(all.contains(words), qPrintable(all));
    QVERIFY2(!all.contains(u"M26"_s) && !all.contains(sec), qPrintable(all));
}

void MeasureListTest::aReportSaysWhatItLacks()
{
    plan(sec, u"M73"_s, {}, {});
    seal();
    table()->selectAll();
    click(button(u"reportMeasures"_s));
    auto *evidence = find<QLineEdit>(u"reportEvidence"_s);
    QVERIFY(evidence->hasFocus());
    type(evidence, u"Akte"_s);
    QTest::keyClick(evidence, Qt::Key_Return);
    QVERIFY(m_desk->session.sealedRecord().events.empty()); // nobody is named
    QCOMPARE(evidence->text(), u"Akte"_s);                  // and nothing typed is lost
    auto *by = find<OwnerBox>(u"reportBy"_s);
    by->setEditText(u"Ida"_s);
    auto *done = find<DateField>(u"reportDone"_s);
    done->showDate({});
    click(button(u"reportMeasures"_s));
    QVERIFY(done->isAncestorOf(QApplication::focusWidget()));
    done->showDate(m_desk->session.today().addDays(1));
    click(button(u"reportMeasures"_s));
    QVERIFY(m_desk->session.sealedRecord().events.empty());
    done->showDate(m_desk->session.today());
    click(button(u"reportMeasures"_s));
    QCOMPARE(m_desk->session.sealedRecord().events.size(), size_t(1));
    QVERIFY(table()->hasFocus());
}

void MeasureListTest::toReadNothingIsReported()
{
    plan(sec, u"M73"_s, u"Zoe"_s, day);
    seal();
    const qint64 id = m_desk->session.caseId();
    m_desk->session.closeStore();
    QVERIFY(m_desk->session.openStore(m_desk->path(), StoreOpening::Read));
    QVERIFY(m_desk->session.openCase(id));
    m_view->showMeasures();
    table()->selectAll();
    QVERIFY(!button(u"reportMeasures"_s)->isEnabled());
}

void MeasureListTest::theLanguageFollows()
{
    planThree();
    group(MeasureGrouping::Owner);
    m_translation->speak(Language::German);
    QCoreApplication::processEvents();
    QCOMPARE(find<QComboBox>(u"groupMeasures"_s)->currentText(), u"Nach Zuständigen gruppiert"_s);
    QVERIFY(headings().back().startsWith(u"Noch nicht geplant"_s));
    for (QWidget *widget : page()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(MeasureListTest)
#include "measurelisttest.moc"
