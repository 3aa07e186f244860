// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/retentiondialog.h"

#include "export/backups.h"
#include "ui/desk.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/readingtable.h"
#include "ui/look/iconlabel.h"
#include "ui/store/copiesdialog.h"
#include "ui/store/retentionform.h"
#include "ui/words/errorline.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace votum;

using Act = RetentionEntry::Act;

// How long cases are kept: laid down, held, prolonged, deleted, and the copies that are left.
class RetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void withoutARuleNothingIsDue();
    void aRuleIsLaidDown();
    void aHeldCaseIsNotOffered();
    void aCaseIsKeptLonger();
    void whatIsDueIsDeleted();
    void theCopiesLeftAreDeleted();
    void onlyReading();

private:
    template<class T>
    T *find(const QString &name) const
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("not found: %s", qPrintable(name));
        return found;
    }
    RetentionForm *form() const { return m_dialog->findChild<RetentionForm *>(); }
    void open()
    {
        m_dialog = new RetentionDialog(&m_desk->session, &m_desk->settings, &m_window);
        m_dialog->open();
    }
    void enter(const QString &reason)
    {
        form()->findChild<GrowingText *>(u"reason"_s)->setPlainText(reason);
        form()->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    bool may(const QString &button) const { return find<QPushButton>(button)->isEnabled(); }
    QString cell(const QString &table, int row, int column) const
    {
        return find<ReadingTable>(table)->item(row, column)->text();
    }
    void layDown(int months)
    {
        m_desk->session.closeCase();
        QVERIFY(m_desk->session.decideRetention(Act::Rule, {u"draft"_s}, QString::number(months),
                                                u"Plan"_s));
    }

    std::unique_ptr<Desk> m_desk;
    QWidget m_window;
    RetentionDialog *m_dialog = nullptr;
    Translation m_translation;
};

// One case refused, and two drafts.
void RetentionTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    const qint64 refused = m_desk->addCase(u"Refused"_s);
    QVERIFY(m_desk->session.openCase(refused));
    m_desk->issueOpinion();
    m_desk->seal();
    m_desk->session.closeCase();
    m_desk->addCase(u"First draft"_s);
    m_desk->addCase(u"Second draft"_s);
}

void RetentionTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

void RetentionTest::withoutARuleNothingIsDue()
{
    m_desk->time = m_desk->time.addYears(50);
    open();
    QCOMPARE(find<IconLabel>(u"verdict"_s)->text(), u"Nothing is due for deletion"_s);
    QCOMPARE(find<ReadingTable>(u"cases"_s)->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(cell(u"rules"_s, row, 2), u"no period"_s);
        QCOMPARE(cell(u"cases"_s, row, 4), u"no period"_s);
    }
    for (const QString &button : {u"hold"_s, u"release"_s, u"prolong"_s, u"erase"_s})
        QVERIFY(!may(button)); // nothing is chosen
    find<ReadingTable>(u"cases"_s)->selectAll();
    QVERIFY(may(u"hold"_s) && may(u"prolong"_s));
    QVERIFY(!may(u"release"_s) && !may(u"erase"_s));
    auto *dueOnly = find<QCheckBox>(u"dueOnly"_s);
    QVERIFY(!find<QLabel>(u"none"_s)->isVisible());
    dueOnly->click(); // words in the place of the cases
    QVERIFY(!find<ReadingTable>(u"cases"_s)->isVisible());
    QVERIFY(find<QLabel>(u"none"_s)->text().startsWith("No case is due."_L1));
    dueOnly->click();
    QVERIFY(find<ReadingTable>(u"cases"_s)->isVisible());
}

void RetentionTest::aRuleIsLaidDown()
{
    open();
    QCOMPARE(cell(u"rules"_s, 0, 0), u"Not approved"_s);
    find<QPushButton>(u"editRule"_s)->click();
    auto *months = form()->findChild<QSpinBox *>(u"months"_s);
    QCOMPARE(months->value(), 0);
    months->setValue(36);
    form()->accept(); // without a reason: refused, and said so
    QVERIFY(form()->isVisible());
    QVERIFY(m_desk->session.retentionHistory()->empty());
    enter(u"Limitation periods, decided on 4 May 2026"_s);
    QVERIFY(!form());
    QCOMPARE(cell(u"rules"_s, 0, 2), u"3 years"_s);
    QVERIFY(cell(u"rules"_s, 0, 3).contains(u"4 May"_s));
    QCOMPARE(cell(u"cases"_s, 0, 1), u"Refused"_s); // what has a day comes first
    QCOMPARE(cell(u"cases"_s, 0, 4), QString(u"due on "_s + shortDate(QDate(2029, 5, 4))));
    // And withdrawn.
    find<QPushButton>(u"editRule"_s)->click();
    QCOMPARE(form()->findChild<QSpinBox *>(u"months"_s)->value(), 36);
    form()->findChild<QSpinBox *>(u"months"_s)->setValue(0);
    enter(u"Anew next year"_s);
    QCOMPARE(cell(u"rules"_s, 0, 2), u"no period"_s);
}

void RetentionTest::aHeldCaseIsNotOffered()
{
    layDown(6);
    m_desk->time = m_desk->time.addMonths(6);
    open();
    QCOMPARE(find<IconLabel>(u"verdict"_s)->text(), u"2 cases are due for deletion"_s);
    find<ReadingTable>(u"cases"_s)->selectRow(0);
    QVERIFY(may(u"erase"_s));
    find<QPushButton>(u"hold"_s)->click();
    enter(u"Lawsuit"_s);
    QCOMPARE(find<IconLabel>(u"verdict"_s)->text(), u"One case is due for deletion"_s);
    QVERIFY(cell(u"cases"_s, 0, 5).endsWith(u"Lawsuit"_s));
    find<ReadingTable>(u"cases"_s)->selectRow(0);
    QVERIFY(!may(u"erase"_s) && !may(u"hold"_s) && may(u"release"_s));
    find<ReadingTable>(u"cases"_s)->selectAll(); // with others: neither
    QVERIFY(!may(u"hold"_s) && !may(u"release"_s));
    find<QCheckBox>(u"dueOnly"_s)->setChecked(true);
    QCOMPARE(find<ReadingTable>(u"cases"_s)->rowCount(), 1);
    find<QCheckBox>(u"dueOnly"_s)->setChecked(false);
    find<ReadingTable>(u"cases"_s)->selectRow(0);
    find<QPushButton>(u"release"_s)->click();
    enter(u"Settled"_s);
    QCOMPARE(find<IconLabel>(u"verdict"_s)->text(), u"2 cases are due for deletion"_s);
}

void RetentionTest::aCaseIsKeptLonger()
{
    layDown(6);
    open();
    find<ReadingTable>(u"cases"_s)->selectRow(0);
    find<QPushButton>(u"prolong"_s)->click();
    auto *until = form()->findChild<DateField *>(u"until"_s);
    until->findChild<QLineEdit *>()->setText(u"soon"_s);
    enter(u"Pending"_s); // no date
    QVERIFY(form());
    until->findChild<QLineEdit *>()->clear();
    until->showDate(m_desk->session.today());
    enter(u"Pending"_s); // not in the future
    QVERIFY(form());
    QVERIFY(m_desk->session.retentionHistory()->size() == 1);
    until->showDate(QDate(2030, 1, 31));
    enter(u"Pending"_s);
    QVERIFY(!form());
    QCOMPARE(cell(u"cases"_s, 1, 4),
             QString(u"due on "_s + shortDate(QDate(2030, 1, 31)))); // after the other
}

void RetentionTest::whatIsDueIsDeleted()
{
    layDown(6);
    m_desk->time = m_desk->time.addMonths(6);
    open();
    find<QCheckBox>(u"dueOnly"_s)->setChecked(true);
    find<ReadingTable>(u"cases"_s)->selectAll();
    find<QPushButton>(u"erase"_s)->click();
    QVERIFY(form());
    // Enter deletes nothing.
    QVERIFY(!form()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isDefault());
    form()->reject();
    QCOMPARE(m_desk->session.cases().size(), size_t(3));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    find<QPushButton>(u"erase"_s)->click();
    enter(u"Period over"_s);
    QVERIFY(!form());
    QCOMPARE(m_desk->session.cases().size(), size_t(1));
    QCOMPARE(find<ReadingTable>(u"cases"_s)->rowCount(), 0);
    QCOMPARE(find<IconLabel>(u"verdict"_s)->text(), u"Nothing is due for deletion"_s);
    QVERIFY(!m_dialog->findChild<CopiesDialog *>()); // there are none
    QVERIFY(m_desk->session.checkStore()->empty());
}

void RetentionTest::theCopiesLeftAreDeleted()
{
    layDown(6);
    const QString folder = m_desk->settings.value(Setting::BackupFolder);
    QVERIFY(m_desk->session.holdStore()); // brings all into the file
    const auto made = makeBackup(m_desk->path(), folder, m_desk->time);
    QVERIFY(made && made->empty());
    m_desk->time = m_desk->time.addMonths(6);
    open();
    QSignalSpy deleted(m_dialog, &RetentionDialog::copiesDeleted);
    find<ReadingTable>(u"cases"_s)->selectRow(0);
    find<QPushButton>(u"erase"_s)->click();
    enter(u"Period over"_s);
    auto *copies = m_dialog->findChild<CopiesDialog *>();
    QVERIFY(copies && copies->isVisible());
    auto *table = copies->findChild<ReadingTable *>(u"copies"_s);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 2)->text(),
             QString(u"about "_s + shortDate(QDate(2027, 5, 4)))); // the last of its month
    QCOMPARE(backupsOf(folder, m_desk->path()).size(), size_t(1));
    copies->findChild<QPushButton *>(u"deleteCopies"_s)->click();
    QVERIFY(backupsOf(folder, m_desk->path()).empty());
    QCOMPARE(deleted.count(), 1);
    // What cannot be deleted is told.
    const HoldingCopy stuck{m_desk->folder.path(), m_desk->time, {}};
    CopiesDialog refused(m_desk->session.catalogue(), {stuck}, &m_window);
    refused.setAttribute(Qt::WA_DeleteOnClose, false);
    refused.show();
    refused.findChild<QPushButton *>(u"deleteCopies"_s)->click();
    QVERIFY(refused.isVisible());
    QVERIFY(refused.findChild<ErrorLine *>()->text().contains(u"could not be deleted"_s));
}

void RetentionTest::onlyReading()
{
    layDown(6);
    m_desk->session.closeStore();
    QVERIFY(m_desk->session.openStore(m_desk->path(), StoreOpening::Read));
    m_desk->time = m_desk->time.addMonths(6);
    open();
    find<ReadingTable>(u"cases"_s)->selectRow(0);
    for (const QString &button : {u"hold"_s, u"prolong"_s, u"erase"_s, u"editRule"_s})
        QVERIFY(!may(button));
    QCOMPARE(find<IconLabel>(u"verdict"_s)->text(), u"2 cases are due for deletion"_s);
}

QTEST_MAIN(RetentionTest)
#include "retentiontest.moc"
