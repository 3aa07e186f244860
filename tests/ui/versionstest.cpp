// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/casedialogs.h"
#include "viewdesk.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QTableWidget>

using namespace votum;

// What has changed since the version sealed before.
class VersionsTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init()
    {
        open();
        m_desk->issueOpinion();
        m_desk->seal();
        const Result<void> reopened = m_desk->session.reopenAsNewVersion();
        QVERIFY(reopened);
    }
    void cleanup() { close(); }

    void aNewVersionDiffersByWhatWasChanged();
    void anyTwoVersionsAreCompared();
    void theTableIsCopied();

private:
    QDialog *opened()
    {
        m_view->dialogs()->showVersions();
        return openDialog(u"versionsDialog"_s);
    }
    static QStringList rows(QDialog *dialog)
    {
        auto *table = dialog->findChild<QTableWidget *>();
        QStringList rows;
        for (int row = 0; row < table->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < 3; ++column)
                cells << (table->item(row, column) ? table->item(row, column)->text() : QString());
            rows << cells.join(u" | "_s);
        }
        return rows;
    }
};

void VersionsTest::aNewVersionDiffersByWhatWasChanged()
{
    give(u"CTX-04"_s, {u"large"_s});
    QDialog *dialog = opened();
    QVERIFY(dialog);
    QCOMPARE(find<QComboBox>(u"earlier"_s, dialog)->currentIndex(), 0);
    QCOMPARE(find<QComboBox>(u"later"_s, dialog)->currentIndex(), 1);
    QVERIFY(find<QComboBox>(u"later"_s, dialog)->currentText().startsWith(u"Version 2: "_s));
    const QStringList shown = rows(dialog);
    const qsizetype answers = shown.indexOf(u"Answers |  | "_s);
    QVERIFY2(answers >= 0, qPrintable(shown.join(u'\n')));
    QCOMPARE(shown.size(), answers + 2);
    QVERIFY2(
        shown.back().startsWith(u"On what scale will data be processed? | not started | more"_s),
        qPrintable(shown.back()));
}

void VersionsTest::anyTwoVersionsAreCompared()
{
    QDialog *dialog = opened();
    QVERIFY(dialog);
    auto *told = find<QLabel>(u"told"_s, dialog);
    find<QComboBox>(u"earlier"_s, dialog)->setCurrentIndex(1);
    QCOMPARE(rows(dialog), QStringList());
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), u"Nothing differs."_s);
    find<QComboBox>(u"later"_s, dialog)->setCurrentIndex(0); // the other way round
    QVERIFY(!rows(dialog).isEmpty());                        // opinion and decision
    QVERIFY(!told->isVisible());
}

void VersionsTest::theTableIsCopied()
{
    give(u"CTX-04"_s, {u"large"_s});
    QDialog *dialog = opened();
    QVERIFY(dialog);
    click(find<QPushButton>(u"copy"_s, dialog));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), rows(dialog).size() + 1);
    QCOMPARE(lines.front(), u"What\tVersion 1\tVersion 2"_s);
    QCOMPARE(lines.back().count(u'\t'), 2);
}

QTEST_MAIN(VersionsTest)
#include "versionstest.moc"
