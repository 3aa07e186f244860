// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "core/inquiry/reply.h"
#include "ui/casetools/questionnairedialog.h"
#include "ui/casetools/replydialog.h"
#include "ui/settings/settings.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableWidget>

using namespace votum;

// Questions that others answer: the form that goes out, and what comes back beside the answers.
class ReplyDialogTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init()
    {
        open();
        QVERIFY(m_desk->session.saveRecipient({{}, u"Provider GmbH"_s, u"DE"_s, {}}));
        give(u"CTX-04"_s, {u"small"_s});
    }
    void cleanup() { close(); }

    void theFormIsSavedForWhomIsChosen()
    {
        auto *dialog = new QuestionnaireDialog(&m_desk->session, &m_desk->settings, m_view.get());
        dialog->open();
        auto *whom = find<QComboBox>(u"whom"_s, dialog);
        QCOMPARE(whom->count(), 4);
        QCOMPARE(whom->itemText(3), u"Provider GmbH and those under it"_s);
        const QString first = find<QLabel>(u"questionCount"_s, dialog)->text();
        whom->setCurrentIndex(1);
        QVERIFY(find<QLabel>(u"questionCount"_s, dialog)->text() != first);
        const QString path = m_desk->folder.filePath(u"form.html"_s);
        dialog->saveAs(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("data-key=\"CH-02\"") && !html.contains("data-key=\"REQ-01\""));
        find<QComboBox>(u"formFormat"_s, dialog)->setCurrentIndex(1);
        const QString paper = m_desk->folder.filePath(u"form.pdf"_s);
        dialog->saveAs(paper);
        QFile pdf(paper);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
        dialog->saveAs(
            m_desk->folder.filePath(u"no/such/folder/form.html"_s)); // told, and still open
        QVERIFY(dialog->isVisible());
    }

    void onlyGapsAreTickedAtFirst()
    {
        ReplyDialog *dialog = opened();
        auto *table = find<QTableWidget>(u"proposed"_s, dialog);
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 0)->checkState(), Qt::Checked);
        QVERIFY(table->item(0, 2)->text().contains(shippedCatalogueRead()
                                                       .question(u"CH-02"_s)
                                                       ->option(u"byod")
                                                       ->text.in(Language::English)));
        QCOMPARE(table->item(1, 0)->checkState(), Qt::Unchecked); // another answer stands there
        QVERIFY(table->item(1, 0)->flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!table->item(2, 0)->flags().testFlag(Qt::ItemIsUserCheckable)); // unknown
        QCOMPARE(table->item(2, 0)->text(), u"<b>What?</b>"_s);
        QCOMPARE(find<QLabel>(u"count"_s, dialog)->text(), u"1 answer ticked"_s);
        QVERIFY(find<QLabel>(u"from"_s, dialog)->text().contains(u"Erika <i>Muster</i> (IT)"_s));
        accept(dialog);
        QCOMPARE(answer(u"CH-02"_s).value, QStringList(u"byod"_s));
        QCOMPARE(answer(u"CH-02"_s).informant,
                 u"Erika <i>Muster</i> (IT), Auskunft vom 20.11.2026"_s);
        QCOMPARE(answer(u"CTX-04"_s).value, QStringList(u"small"_s));
    }

    void allAreTakenAsOneStep()
    {
        ReplyDialog *dialog = opened();
        click(find<QPushButton>(u"tickAll"_s, dialog));
        QCOMPARE(find<QLabel>(u"count"_s, dialog)->text(), u"2 answers ticked"_s);
        accept(dialog);
        QCOMPARE(answer(u"CTX-04"_s).value, QStringList(u"large"_s));
        QCOMPARE(answer(u"CH-02"_s).value, QStringList(u"byod"_s));
        QVERIFY(m_desk->session.undo());
        QCOMPARE(answer(u"CTX-04"_s).value, QStringList(u"small"_s));
        QCOMPARE(answer(u"CH-02"_s), Answer());
    }

    void aReplyToAnotherCaseHasWords()
    {
        Reply other = reply();
        other.caseUuid = u"another"_s;
        ReplyDialog *dialog = opened(other);
        QCOMPARE(find<QTableWidget>(u"proposed"_s, dialog)->rowCount(), 0);
        QVERIFY(
            !dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        bool isTold = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            isTold |= label->isVisible() && label->text().contains(u"another case"_s);
        QVERIFY(isTold);
        dialog->reject();
        QCOMPARE(answer(u"CH-02"_s), Answer());
    }

private:
    Reply reply() const
    {
        const Catalogue &catalogue = shippedCatalogueRead();
        Reply reply;
        reply.caseUuid = m_desk->session.assessment().uuid;
        reply.fileNumber = u"2026-0001"_s;
        reply.catalogueVersion = catalogue.version;
        reply.catalogueSha256 = catalogue.sha256();
        reply.informant = u"Erika <i>Muster</i>"_s;
        reply.function = u"IT"_s;
        reply.date = QDate(2026, 11, 20);
        for (const auto &[id, code] :
             {std::pair{u"CH-02"_s, u"byod"_s}, {u"CTX-04"_s, u"large"_s}}) {
            const Question &question = *catalogue.question(id);
            Reply::Given given{
                id, wordingOf(question), question.text.in(Language::English), {}, {}};
            for (const Option &option : question.options)
                given.options.push_back({option.code, option.text.in(Language::English)});
            given.answer.state = AnswerState::Value;
            given.answer.value = {code};
            reply.answers.push_back(given);
        }
        Answer unknown;
        unknown.state = AnswerState::Unknown;
        reply.answers.push_back({u"NO-99"_s, u"00"_s, u"<b>What?</b>"_s, {}, unknown});
        return reply;
    }

    ReplyDialog *opened(const Reply &of)
    {
        QFile file(m_desk->folder.filePath(u"reply.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(composeReply(of)) < 0)
            return nullptr;
        file.close();
        auto *dialog = new ReplyDialog(&m_desk->session, &m_desk->settings, m_view.get());
        dialog->open();
        dialog->load(file.fileName());
        return dialog;
    }
    ReplyDialog *opened() { return opened(reply()); }
};

QTEST_MAIN(ReplyDialogTest)
#include "replytest.moc"
