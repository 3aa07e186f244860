// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/casedialogs.h"
#include "viewdesk.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

using namespace votum;

// Who did what to the case, and when.
class HistoryTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void newestIsFirst();
    void undoNamesWhatItUndid();
    void theSearchHidesTheRest();
    void enterLeadsToTheQuestion();
    void theShownRowsAreCopied();

private:
    QDialog *opened()
    {
        m_view->dialogs()->showHistory();
        return openDialog(u"historyDialog"_s);
    }
    static QStringList shown(QDialog *dialog)
    {
        auto *table = dialog->findChild<QTableWidget *>();
        QStringList rows;
        for (int row = 0; row < table->rowCount(); ++row) {
            QStringList cells;
            for (int column = 2; column < table->columnCount(); ++column)
                cells << table->item(row, column)->text();
            if (!table->isRowHidden(row))
                rows << cells.join(u" | "_s);
        }
        return rows;
    }
    void answerTwo()
    {
        give(u"CTX-04"_s, {u"large"_s});
        give(u"REQ-01"_s, {u"Jule from sales"_s});
    }
};

void HistoryTest::newestIsFirst()
{
    answerTwo();
    QDialog *dialog = opened();
    QVERIFY(dialog);
    const QStringList rows = shown(dialog);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0], u"answer changed | Who wants to use the channel? | "_s);
    QVERIFY2(rows[1].startsWith(u"answer changed | On what scale will data be processed? | more"_s),
             qPrintable(rows[1]));
    QCOMPARE(rows[2], u"case created |  | "_s);
    auto *table = find<QTableWidget>(u"history"_s, dialog);
    QVERIFY(!table->item(0, 0)->text().isEmpty());
    QCOMPARE(table->item(0, 1)->text(), m_desk->session.author());
}

void HistoryTest::undoNamesWhatItUndid()
{
    answerTwo();
    QVERIFY(m_desk->session.undo());
    QCOMPARE(shown(opened()).front(), u"undone | Who wants to use the channel? | "_s);
}

void HistoryTest::theSearchHidesTheRest()
{
    answerTwo();
    QDialog *dialog = opened();
    auto *search = find<QLineEdit>(u"search"_s, dialog);
    auto *told = find<QLabel>(u"told"_s, dialog);
    search->setText(u"scale ANSWER"_s);
    QCOMPARE(shown(dialog).size(), 1);
    QVERIFY(!told->isVisible());
    search->setText(u"no such word"_s);
    QCOMPARE(shown(dialog).size(), 0);
    QVERIFY(told->isVisible());
    search->clear();
    QCOMPARE(shown(dialog).size(), 3);
}

void HistoryTest::enterLeadsToTheQuestion()
{
    answerTwo();
    m_view->showStep(3);
    QDialog *dialog = opened();
    auto *table = find<QTableWidget>(u"history"_s, dialog);
    table->setFocus();
    table->selectRow(2); // nothing to go to
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!openDialog(u"historyDialog"_s));
    QVERIFY(card(u"CTX-04"_s)->isVisible());
}

void HistoryTest::theShownRowsAreCopied()
{
    answerTwo();
    QDialog *dialog = opened();
    find<QLineEdit>(u"search"_s, dialog)->setText(u"scale"_s);
    click(find<QPushButton>(u"copy"_s, dialog));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], u"When\tWho\tWhat\tAbout\tAnswer or reason"_s);
    QVERIFY(lines[1].contains(u"\tOn what scale will data be processed?\t"_s));
}

QTEST_MAIN(HistoryTest)
#include "historytest.moc"
