// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredesk.h"

#include "ui/look/linkbutton.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>

using namespace votum;
using namespace Qt::StringLiterals;

// The page of the measures, and the way there from what sealing lacks.
class MeasuresPageTest : public QObject, protected MeasureDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void theGapIsOneClickAway();
    void theGapSaysWhatIsMissing();
    void thePageNeedsWidth();
    void widthsAreRemembered();
    void withoutProposalsItSaysSo();
    void everyControlHasAName();
    void theLanguageFollows();
};

void MeasuresPageTest::theGapIsOneClickAway()
{
    plan(sec, u"M73"_s, {}, {}, QDate(2026, 5, 2)); // done: nothing to be named any more
    plan(sec, u"M50"_s, u"Leitung"_s, {});
    decide(DecisionCode::D4);
    m_view->showStep(8);
    QVERIFY(!m_view->findChild<LinkButton *>(u"gap:"_s + sec)); // a rejection needs no owners
    decide(DecisionCode::D2);
    auto *gap = find<LinkButton>(u"gap:"_s + sec);
    QVERIFY(gap && gap->isVisible());
    QVERIFY(!m_view->findChild<LinkButton *>(u"gap:"_s + cond)); // a condition holds use back
    click(gap);
    QVERIFY(page()->isVisible());
    QVERIFY(table()->hasFocus());
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().row(), rowOf(sec, u"M50"_s));
    QCOMPARE(table()->currentIndex().row(), rowOf(sec, u"M50"_s));
    QVERIFY(table()->viewport()->rect().intersects(table()->visualRect(rows.front())));
    click(button(u"usualDue"_s));
    click(find<QPushButton>(u"back"_s));
    QCOMPARE(m_view->step(), 8);
    QVERIFY(!gap->isVisible() || gap->objectName() != u"gap:"_s + sec);
    QVERIFY(!m_desk->session.decisionCheck().withoutOwner.contains(sec));
    // The other one has no measure yet: its first proposal is where to begin.
    click(find<LinkButton>(u"gap:"_s + dev));
    QCOMPARE(table()->selectionModel()->selectedRows().front().row(), rowOf(dev, u"M26"_s));
}

void MeasuresPageTest::theGapSaysWhatIsMissing()
{
    decide(DecisionCode::D2);
    m_view->showStep(8);
    const auto gap = [this](const QString &finding) {
        return find<LinkButton>(u"gap:"_s + finding)->text();
    };
    const QString words = m_desk->session.judgement().finding(sec)->text.in(Language::English);
    QCOMPARE(gap(sec), u"No measure planned: "_s + words);
    plan(sec, u"M73"_s, {}, day);
    QCOMPARE(gap(sec), u"Owner missing: "_s + words);
    plan(sec, u"M73"_s, u"Ada"_s, {});
    QCOMPARE(gap(sec), u"Due date missing: "_s + words);
}

void MeasuresPageTest::thePageNeedsWidth()
{
    auto *judgement = find<QWidget>(u"judgement"_s);
    const int before = judgement->width();
    m_view->showMeasures();
    QVERIFY(!judgement->isVisible());
    // Its panes are left out of the round.
    QTest::keyClick(table(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"outline"_s);
    m_view->toggleNotes(); // asked for, they come
    QVERIFY(judgement->isVisible());
    m_view->showMeasures();
    QVERIFY(!judgement->isVisible());
    m_view->showEvidence();
    QVERIFY(judgement->isVisible());
    m_view->showMeasures();
    m_view->showStep(2);
    QCoreApplication::processEvents();
    QVERIFY(judgement->isVisible());
    QCOMPARE(judgement->width(), before);
}

void MeasuresPageTest::widthsAreRemembered()
{
    m_view->showMeasures();
    QHeaderView *header = table()->horizontalHeader();
    for (const int window : {1100, 1500}) { // until drawn, they fill the room there is
        m_view->resize(window, 900);
        QCoreApplication::processEvents();
        QVERIFY(header->length() <= table()->viewport()->width());
        QVERIFY(header->length() > table()->viewport()->width() - MeasureModel::columns);
    }
    const int width = table()->columnWidth(MeasureModel::Owner);
    header->resizeSection(MeasureModel::Owner, width + 60); // as when drawn
    table()->sortByColumn(MeasureModel::Due, Qt::DescendingOrder);
    AssessmentView other(&m_desk->session);
    other.restoreMeasureColumns(m_view->measureColumns());
    other.resize(1280, 900);
    other.show();
    other.showMeasures();
    QCoreApplication::processEvents();
    auto *again = other.findChild<MeasureTable *>();
    QCOMPARE(again->columnWidth(MeasureModel::Owner), width + 60);
    QCOMPARE(again->horizontalHeader()->sortIndicatorSection(), int(MeasureModel::Due));
    QCOMPARE(again->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void MeasuresPageTest::withoutProposalsItSaysSo()
{
    QVERIFY(m_desk->session.createCase(u"Empty"_s, u"Probe GmbH"_s, Language::German, {}));
    give(u"CTX-04"_s, {u"small"_s}); // else the threshold analysis is an open point
    give(u"DPIA-09"_s, {u"no"_s});
    m_view->showMeasures();
    QVERIFY(!table()->isVisible());
    QVERIFY(!button(u"planMeasures"_s)->isVisible());
    bool told = false;
    for (const QLabel *label : page()->findChildren<QLabel *>())
        told |= label->isVisible() && label->text() == u"No finding proposes a measure so far."_s;
    QVERIFY(told);
}

void MeasuresPageTest::everyControlHasAName()
{
    plan(sec, u"M73"_s, u"Leitung"_s, day);
    m_view->showMeasures();
    table()->selectAll();
    for (QWidget *widget : page()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
    // A cell says its column, and all of its text.
    const QModelIndex cell = table()->model()->index(0, MeasureModel::Owner);
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(u"Owner: "_s));
    QCOMPARE(cell.siblingAtColumn(0).data(Qt::ToolTipRole), cell.siblingAtColumn(0).data());
}

void MeasuresPageTest::theLanguageFollows()
{
    m_view->showMeasures();
    plan(sec, u"M73"_s, u"Leitung"_s, day);
    m_translation->speak(Language::German);
    QCoreApplication::processEvents();
    const Catalogue &catalogue = m_desk->session.catalogue();
    QStringList texts;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        texts << cell(row, MeasureModel::Text);
    QVERIFY(texts.contains(catalogue.measure(u"M73")->text.in(Language::German)));
    QCOMPARE(table()->model()->headerData(MeasureModel::Text, Qt::Horizontal).toString(),
             u"Maßnahme"_s);
    QCOMPARE(find<QPushButton>(u"measures"_s)->text(), u"Maßnahmen (1)"_s);
}

QTEST_MAIN(MeasuresPageTest)
#include "measurespagetest.moc"
