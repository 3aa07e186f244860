// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "core/judgement/display.h"
#include "ui/findings/judgementpane.h"
#include "ui/kit/contenttable.h"
#include "ui/steps/riskmatrix.h"

#include <QHeaderView>
#include <QLabel>

using namespace votum;

// Step 8: where the risks lie, in two matrices and a table.
class RiskTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { close(); }

    void everyScenarioLiesInItsCell();
    void theChosenOneIsMarked();
    void theMatricesStandBesideOneAnotherWhereThereIsRoom();
    void theHeadIsNeverCut();

private:
    const std::vector<RiskAssessment> &risks() const { return m_desk->session.judgement().risks; }
    QTableWidget *table() const { return find<QTableWidget>(u"risks"_s); }
    RiskMatrix *before() const { return find<RiskMatrix>(u"matrixBefore"_s); }
    RiskMatrix *after() const { return find<RiskMatrix>(u"matrixAfter"_s); }
};

void RiskTest::init()
{
    open();
    give(u"CTX-01"_s, {u"service"_s});
    m_view->showStep(7);
    QCoreApplication::processEvents();
}

// In words too, for whoever does not see the badges.
void RiskTest::everyScenarioLiesInItsCell()
{
    QVERIFY(!risks().empty());
    QCOMPARE(table()->rowCount(), int(risks().size()));
    for (size_t i = 0; i < risks().size(); ++i) {
        const RiskAssessment &risk = risks()[i];
        const QString number = QString::number(i + 1);
        for (const auto &[matrix, likelihood, cell] :
             {std::tuple(before(), risk.before, risk.cellBefore),
              std::tuple(after(), risk.after, risk.cellAfter)}) {
            const int row = matrix->rowCount() - risk.severity;
            const QStringList lines = matrix->item(row, likelihood)->text().split(u'\n');
            QCOMPARE(lines.size(), 2);
            QCOMPARE(lines[0], riskCellText(m_desk->session.catalogue(), cell));
            QVERIFY(lines[1].startsWith(u"Scenario "_s));
            QVERIFY(lines[1].mid(9).split(u", "_s).contains(number));
        }
        const QString whole = table()->item(int(i), 3)->data(Qt::AccessibleTextRole).toString();
        QVERIFY(whole.startsWith(QString::number(risk.before) + u' '));
        QVERIFY(whole.endsWith(table()->item(int(i), 3)->text().replace(u'\n', u' ')));
    }
}

void RiskTest::theChosenOneIsMarked()
{
    QCOMPARE(before()->marked(), 0);
    table()->selectRow(2);
    QCOMPARE(before()->marked(), 3);
    QCOMPARE(after()->marked(), 3);
    QVERIFY(find<QPushButton>(u"editRisk"_s)->isEnabled());
    table()->clearSelection();
    QCOMPARE(after()->marked(), 0);
    QVERIFY(!find<QPushButton>(u"editRisk"_s)->isEnabled());
}

void RiskTest::theMatricesStandBesideOneAnotherWhereThereIsRoom()
{
    const auto top = [this](QWidget *one) { return one->mapTo(m_view.get(), QPoint()).y(); };
    m_view->resize(1900, 900);
    QTRY_COMPARE(top(before()), top(after()));
    const auto *judgement = m_view->findChild<JudgementPane *>();
    QVERIFY(judgement->isVisible());
    m_view->resize(1100, 900); // the judgement gives way
    QTRY_COMPARE(top(before()), top(after()));
    QVERIFY(!judgement->isVisible());
    m_view->showStep(6);
    QVERIFY(judgement->isVisible());
    m_view->showStep(7);
    QVERIFY(!judgement->isVisible());
    m_view->toggleNotes(); // which stand beneath it
    QVERIFY(judgement->isVisible());
    QTRY_VERIFY(top(after()) > top(before()) + before()->height());
    QTRY_VERIFY(table()->columnWidth(1) > table()->viewport()->width() / 3); // for the scenario
}

// Words where they fit, numbers where they do not; the words stay in the tool tip.
void RiskTest::theHeadIsNeverCut()
{
    for (const int width : {1900, 1500, 1280, 1000}) {
        m_view->resize(width, 900);
        QCoreApplication::processEvents();
        for (int column = 1; column < before()->columnCount(); ++column) {
            const QTableWidgetItem *head = before()->horizontalHeaderItem(column);
            for (const QString &line : head->text().split(u'\n'))
                QVERIFY2(before()->fontMetrics().horizontalAdvance(line) <=
                             before()->columnWidth(column),
                         qPrintable(line));
            QVERIFY(head->toolTip().startsWith(QString::number(column) + u' '));
        }
    }
    // However wide the words are in the font of this computer: in a small one they fit.
    QFont small = before()->font();
    small.setPixelSize(7);
    before()->horizontalHeader()->setFont(small);
    m_view->resize(1900, 900);
    QTRY_VERIFY(before()->horizontalHeaderItem(1)->text().contains(u'\n'));
    QCOMPARE(before()->parentWidget()->findChild<QLabel *>(u"axis"_s)->text(), u"Likelihood"_s);
}

QTEST_MAIN(RiskTest)
#include "risktest.moc"
