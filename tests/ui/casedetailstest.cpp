// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/assessmentview.h"
#include "ui/assessment/casedialogs.h"
#include "ui/casetools/casedialog.h"
#include "ui/desk.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

// Title, organisation and language, changed after the case began.
class CaseDetailsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German, {}));
        m_view = std::make_unique<AssessmentView>(&m_desk->session);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
    }

    void theyAreChangedTogether()
    {
        open();
        auto *title = line(u"caseTitle"_s);
        QCOMPARE(title->text(), u"Newsletter"_s);
        QCOMPARE(line(u"caseOrganisation"_s)->text(), u"Probe GmbH"_s);
        title->selectAll();
        QTest::keyClicks(title, u"Travel news"_s);
        line(u"caseOrganisation"_s)->selectAll();
        QTest::keyClicks(line(u"caseOrganisation"_s), u"Probe AG"_s);
        auto *language = dialog()->findChild<QComboBox *>(u"caseLanguage"_s);
        QCOMPARE(language->currentText(), u"German"_s);
        QTest::keyClick(language, Qt::Key_Down);
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(!dialog());
        const Assessment &now = m_desk->session.assessment();
        QCOMPARE(now.title, u"Travel news"_s);
        QCOMPARE(now.organisation, u"Probe AG"_s);
        QCOMPARE(now.language, Language::English);
        bool told = false; // at the head
        for (const QLabel *label : m_view->findChildren<QLabel *>())
            told |= label->text() == u"Travel news"_s;
        QVERIFY(told);
    }

    void aLongTitleShowsItsBeginning()
    {
        const QString title = u"Reminders of appointments "_s.repeated(8).trimmed();
        QVERIFY(m_desk->session.setTitle(title, {}));
        open();
        QCOMPARE(line(u"caseTitle"_s)->cursorPosition(), 0);
        QCOMPARE(line(u"caseTitle"_s)->selectedText(), title); // to be overwritten
        QCOMPARE(dialog()->findChild<QLabel *>(u"dialogTitle"_s)->text(), u"Case details"_s);
    }

    // Where the last step is on screen, nothing leads to it.
    void theHeadLeadsToTheLastStep()
    {
        m_desk->issueOpinion();
        const auto leads = [this] {
            for (const auto *button : m_view->findChildren<QPushButton *>()) {
                if (button->text() == "Go to step 9"_L1 && button->isVisible())
                    return true;
            }
            return false;
        };
        m_view->showStep(0);
        QVERIFY(leads());
        m_view->showStep(8);
        QVERIFY(!leads());
        m_view->showMeasures();
        QVERIFY(leads());
    }

    void withoutATitleNothingChanges()
    {
        open();
        auto *title = line(u"caseTitle"_s);
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTest::keyClicks(line(u"caseOrganisation"_s), u"!"_s);
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(dialog());
        QCOMPARE(
            title->accessibleDescription(),
            m_desk->session.catalogue().errorText({u"titleMissing"_s, {}, {}}, Language::English));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
        QCOMPARE(m_desk->session.assessment().title, u"Newsletter"_s);
        QCOMPARE(m_desk->session.assessment().organisation, u"Probe GmbH"_s);
    }

    void anOpinionFreezesThem()
    {
        QVERIFY(button()->isEnabled());
        m_desk->issueOpinion();
        QVERIFY(!button()->isEnabled());
        m_view->dialogs()->showDetails();
        QVERIFY(!dialog());
    }

private:
    QPushButton *button() const { return m_view->findChild<QPushButton *>(u"caseDetails"_s); }
    void open() const
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(dialog());
    }
    CaseDialog *dialog() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_view->findChild<CaseDialog *>();
    }
    QLineEdit *line(const QString &name) const { return dialog()->findChild<QLineEdit *>(name); }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<AssessmentView> m_view;
};

QTEST_MAIN(CaseDetailsTest)
#include "casedetailstest.moc"
