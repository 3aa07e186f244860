// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "core/case/answersfile.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/register/casemenu.h"
#include "ui/register/casetrash.h"
#include "ui/register/registermodel.h"
#include "ui/register/registerview.h"
#include "ui/register/triggerdialog.h"
#include "ui/words/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTextDocument>

using namespace votum;
using namespace Qt::StringLiterals;

// Several cases of the register at once: into the trash, under review, and told what happened.
class TriggerTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        for (qint64 *id : {&m_one, &m_two}) {
            QVERIFY(m_desk->session.createCase(u"Sealed"_s, u"Probe GmbH"_s, Language::German,
                                               u"whatsapp-business-app"_s));
            *id = m_desk->session.caseId();
            m_desk->issueOpinion();
            m_desk->seal();
            m_desk->session.closeCase();
        }
        m_draft = m_desk->addCase(u"Draft"_s);
        m_other = m_desk->addCase(u"Another draft"_s);
        m_messages = std::make_unique<MessageBar>(m_desk->session.catalogue());
        m_view =
            std::make_unique<RegisterView>(&m_desk->session, &m_desk->settings, m_messages.get());
        m_view->resize(1280, 800);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_messages.reset();
        m_desk.reset();
    }

    void severalAreChosen();
    void draftsGoToTheTrashTogether();
    void reviewsBeginTogether();
    void itIsRecordedForThoseTicked();
    void whatIsMissingIsSaid();
    void anExpiredApprovalIsShownAsSuch();

private:
    QTableView *table() const { return m_view->findChild<QTableView *>(u"registerTable"_s); }
    std::vector<CaseSummary> rows(const std::vector<qint64> &ids) const
    {
        std::vector<CaseSummary> rows;
        for (const qint64 id : ids)
            rows.push_back(*m_desk->session.caseRows().find(id));
        return rows;
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<RegisterView> m_view;
    qint64 m_one = 0, m_two = 0, m_draft = 0, m_other = 0;
};

void TriggerTest::severalAreChosen()
{
    QCOMPARE(m_view->chosenCases().size(), size_t(4)); // one selected: what is shown
    table()->selectAll();
    QCOMPARE(m_view->selectedCases().size(), size_t(4));
    m_view->focusSearch();
    QTest::keyClicks(m_view->findChild<QLineEdit *>(u"registerSearch"_s), u"sealed"_s);
    QCOMPARE(m_view->selectedCases().size(), size_t(2)); // those still shown stay selected
    m_view->findChild<QLineEdit *>(u"registerSearch"_s)->clear();
    QCOMPARE(m_view->selectedCases().size(), size_t(2));
    QCOMPARE(m_view->chosenCases().size(), size_t(2));
    QTextDocument document;
    m_view->fillPrintable(document);
    QVERIFY(document.toPlainText().contains(u"Sealed"_s));
    QVERIFY(!document.toPlainText().contains(u"Draft"_s));
}

void TriggerTest::draftsGoToTheTrashTogether()
{
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_Delete); // of many the drafts
    QCOMPARE(m_desk->session.cases().size(), size_t(2));
    QCOMPARE(m_messages->text(), u"2 drafts are in the trash."_s);
    m_messages->findChild<QPushButton *>()->click(); // "Undo": one act
    QCOMPARE(m_desk->session.cases().size(), size_t(4));
}

void TriggerTest::reviewsBeginTogether()
{
    CaseTrash trash(&m_desk->session, m_messages.get(), m_view.get());
    CaseMenu menu(&m_desk->session, m_messages.get(), &trash, m_view.get());
    menu.beginReviews(rows({m_one, m_two}));
    QCOMPARE(m_desk->session.cases().size(), size_t(6));
    QCOMPARE(m_messages->text(), u"2 reviews begun."_s);
    m_messages->findChild<QPushButton *>()->click();
    QCOMPARE(m_desk->session.cases().size(), size_t(4));
    menu.beginReviews(rows({m_one, m_draft})); // all or none
    QCOMPARE(m_desk->session.cases().size(), size_t(4));
}

void TriggerTest::itIsRecordedForThoseTicked()
{
    auto *dialog = new TriggerDialog(&m_desk->session, {m_one, m_draft}, m_view.get());
    dialog->open();
    auto *cases = dialog->findChild<QListWidget *>(u"triggerCases"_s);
    QCOMPARE(cases->count(), 2); // drafts have no review
    int ticked = 0;
    for (int row = 0; row < cases->count(); ++row)
        ticked += cases->item(row)->checkState() == Qt::Checked;
    QCOMPARE(ticked, 1);
    dialog->findChild<QPushButton *>(u"tickShown"_s)->click();
    auto *kind = dialog->findChild<QComboBox *>(u"triggerKind"_s);
    kind->setCurrentIndex(kind->findData(int(CaseEvent::Kind::Incident)));
    dialog->findChild<GrowingText *>(u"triggerText"_s)->setPlainText(u"Panne beim Anbieter"_s);
    dialog->findChild<DateField *>(u"triggerReview"_s)
        ->showDate(m_desk->session.today().addDays(7));
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(!dialog->isVisible());
    for (const qint64 id : {m_one, m_two}) {
        QCOMPARE(m_desk->session.caseRows().find(id)->review, m_desk->session.today().addDays(7));
        const Result<Session::Preview> preview = m_desk->session.preview(id);
        QVERIFY(preview);
        QCOMPARE(preview->events.size(), size_t(1));
        QCOMPARE(preview->events.front().kind, CaseEvent::Kind::Incident);
    }
}

void TriggerTest::whatIsMissingIsSaid()
{
    auto *dialog = new TriggerDialog(&m_desk->session, {}, m_view.get());
    dialog->open();
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    dialog->findChild<GrowingText *>(u"triggerText"_s)->setPlainText(u"Panne"_s);
    ok->click(); // no case
    QVERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>(u"triggerFind"_s)->setText(u"nothing is so"_s);
    dialog->findChild<QPushButton *>(u"tickShown"_s)->click(); // none is shown
    ok->click();
    QVERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>(u"triggerFind"_s)->setText(u"whatsapp"_s);
    dialog->findChild<QPushButton *>(u"tickShown"_s)->click();
    dialog->findChild<DateField *>(u"triggerReview"_s)
        ->showDate(m_desk->session.today().addDays(-7));
    ok->click(); // due before it happened
    QVERIFY(dialog->isVisible());
    QVERIFY(m_desk->session.preview(m_one)->events.empty());
    dialog->reject();
}

void TriggerTest::anExpiredApprovalIsShownAsSuch()
{
    CaseSummary limited = rows({m_one}).front();
    limited.validUntil = m_desk->session.today().addDays(-1);
    RegisterModel model(m_desk->session.catalogue());
    model.setCases({limited}, m_desk->session.today());
    const QModelIndex status = model.index(0, RegisterModel::Status);
    QCOMPARE(status.data().toString(), u"Expired"_s);
    QVERIFY(!status.data(Qt::DecorationRole).isNull());
    CaseCriteria criteria;
    criteria.status = CaseStatus::Expired;
    model.setCriteria(criteria, m_desk->session.today());
    QCOMPARE(model.rowCount(), 1);
    criteria.status = CaseStatus::Sealed;
    model.setCriteria(criteria, m_desk->session.today());
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TriggerTest)
#include "triggertest.moc"
