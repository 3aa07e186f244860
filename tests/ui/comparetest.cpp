// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/display.h"
#include "ui/assessment/assessmentview.h"
#include "ui/assessment/casedialogs.h"
#include "ui/casetools/comparedialog.h"
#include "ui/desk.h"
#include "ui/printedtext.h"

#include <QClipboard>
#include <QListWidget>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace votum;

// The same request over other channels, side by side.
class CompareTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German,
                                           u"whatsapp-consumer"_s));
        Answer purpose;
        purpose.state = AnswerState::Value;
        purpose.value = QStringList(u"service"_s);
        QVERIFY(m_desk->session.answer({u"CTX-01"_s, {}}, purpose));
        QVERIFY(m_desk->session.confirmProposal({u"TOS-02"_s, {}}));
        m_view = std::make_unique<AssessmentView>(&m_desk->session);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
    }

    void presentAndNewsletterAreFixed()
    {
        open();
        int fixed = 0;
        for (int row = 0; row < modes()->count(); ++row) {
            QListWidgetItem *item = modes()->item(row);
            const QString id = item->data(Qt::UserRole).toString();
            const bool isFixed = id == "whatsapp-consumer"_L1 || id == "email-newsletter"_L1;
            fixed += isFixed ? 1 : 0;
            QCOMPARE(item->checkState(), isFixed ? Qt::Checked : Qt::Unchecked);
            modes()->setCurrentRow(row);
            QTest::keyClick(modes(), Qt::Key_Space);
            QCOMPARE(item->checkState(), Qt::Checked);
        }
        QCOMPARE(fixed, 2);
    }

    void theTableSaysWhatWouldChange()
    {
        open();
        const QString text = table()->toPlainText();
        const auto &catalogue = m_desk->session.catalogue();
        const Option *option = catalogue.question(u"TOS-02")->option(
            m_desk->session.assessment().answer({u"TOS-02"_s, {}})->value.first());
        QVERIFY(option && option->finding);
        const qsizetype away = text.indexOf(u"Findings that fall away"_s);
        const qsizetype after = text.indexOf(u"Findings that depend"_s);
        const qsizetype finding = text.indexOf(option->finding->text.in(Language::English));
        QVERIFY(away >= 0 && away < finding && finding < after);
        QVERIFY(text.contains(
            severityText(catalogue, option->finding->severity).in(Language::English)));
        QVERIFY(text.contains(
            outcomeText(catalogue, m_desk->session.judgement().overall).in(Language::English)));
        QVERIFY(text.contains(u"the case as it stands"_s));
        const qsizetype first = text.indexOf(u"To be known first"_s);
        const qsizetype decisive =
            text.indexOf(catalogue.question(u"AVV-07")->text.in(Language::English));
        QVERIFY(first >= 0 && first < decisive && decisive < away);
        QVERIFY(text.contains(u"at best: "_s));
        // What the catalogue answers says so, with its marks.
        const qsizetype proposed = text.indexOf(u"Proposed by the catalogue"_s);
        QVERIFY(proposed > away);
        QVERIFY(text.indexOf(catalogue.word(u"label.notVerified"_s).in(Language::English),
                             proposed) > 0);
    }

    // A row for each channel, before all details.
    void theOverviewStandsFirst()
    {
        open();
        const QStringList lines = table()->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.mid(0, 5),
                 (QStringList{u"Channel"_s, u"At best"_s, u"Fall away"_s, u"New"_s, u"Open"_s}));
        QCOMPARE(
            lines[5],
            m_desk->session.catalogue().channel(u"whatsapp-consumer")->name.in(Language::English));
        QCOMPARE(lines.mid(7, 2), (QStringList{u"–"_s, u"–"_s}));
        QCOMPARE(lines[9].toInt(), int(m_desk->session.judgement().openQuestions.size()));
        QVERIFY(lines[12].toInt() > 0); // what the newsletter spares
    }

    void aTickAddsAColumn()
    {
        open();
        const QString name =
            m_desk->session.catalogue().channel(u"signal")->name.in(Language::English);
        QVERIFY(!table()->toPlainText().contains(name));
        tick(u"signal"_s);
        QVERIFY(table()->toPlainText().contains(name));
        tick(u"signal"_s);
        QVERIFY(!table()->toPlainText().contains(name));
    }

    void itIsCopiedAndPrintedWithItsHead()
    {
        open();
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"copy"_s), Qt::LeftButton);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasHtml());
        QTextDocument document;
        dialog()->fillPrintable(document);
        QCOMPARE(data->text(), document.toPlainText());
        QVERIFY(data->text().startsWith(u"Compare channels"_s));
        QVERIFY(data->text().contains(m_desk->session.assessment().fileNumber));
        QVERIFY(data->text().contains(u"not an assessment"_s));
        QVERIFY(!document.toHtml().contains(u"<img"_s));
        QPrinter printer(QPrinter::HighResolution);
        printer.setPageOrientation(QPageLayout::Landscape);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_desk->folder.filePath(u"comparison.pdf"_s));
        dialog()->printOn(printer);
        const QString printed = printedText(printer.outputFileName()).simplified();
        QVERIFY(printed.contains(u"Compare channels"_s));
        QVERIFY(printed.contains(u"To be known first"_s));
        QVERIFY(printed.contains(u"Other questions open anew"_s));
    }

    void germanThroughout()
    {
        m_translation.speak(Language::German);
        open();
        QCOMPARE(dialog()->windowTitle(), u"Kanäle vergleichen"_s);
        const QString text = table()->toPlainText();
        QVERIFY(text.contains(u"Neue Feststellungen"_s));
        QVERIFY(text.contains(u"aktueller Stand des Vorgangs"_s));
        QVERIFY(text.contains(
            m_desk->session.catalogue().question(u"AVV-07")->text.in(Language::German)));
        QVERIFY(!modes()->accessibleName().isEmpty());
        QVERIFY(!table()->accessibleName().isEmpty());
    }

    void itChangesNothing()
    {
        const Assessment before = m_desk->session.assessment();
        open();
        tick(u"signal"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
        QVERIFY(m_desk->session.assessment() == before);
    }

private:
    void open() const
    {
        m_view->dialogs()->showComparison();
        QVERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
    }
    void tick(const QString &id) const
    {
        for (int row = 0; row < modes()->count(); ++row) {
            if (modes()->item(row)->data(Qt::UserRole).toString() == id)
                modes()->setCurrentRow(row);
        }
        QTest::keyClick(modes(), Qt::Key_Space);
    }
    CompareDialog *dialog() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_view->findChild<CompareDialog *>();
    }
    QListWidget *modes() const { return dialog()->findChild<QListWidget *>(u"modes"_s); }
    QTextBrowser *table() const { return dialog()->findChild<QTextBrowser *>(u"comparison"_s); }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<AssessmentView> m_view;
};

QTEST_MAIN(CompareTest)
#include "comparetest.moc"
