// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/newcasedialog.h"
#include "ui/desk.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void windowSpeaksBoth()
    {
        Translation translation;
        translation.speak(Language::German);
        QCOMPARE(windowLanguage(), Language::German);
        Desk desk;
        NewCaseDialog dialog(&desk.session, &desk.settings);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.windowTitle(), u"Neue Bewertung"_s);
        translation.speak(Language::English);
        QCOMPARE(windowLanguage(), Language::English);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(dialog.windowTitle(), u"New assessment"_s);
        translation.speak(Language::German); // and back, while it is open
        QCoreApplication::sendPostedEvents();
        QCOMPARE(dialog.windowTitle(), u"Neue Bewertung"_s);
    }

    // Qt's own words too: without its translation German windows have English buttons.
    void standardButtonsSpeakGerman()
    {
        Translation translation;
        translation.speak(Language::German);
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Abbrechen"_s);
    }

    void datesFollowTheLanguage()
    {
        Translation translation;
        translation.speak(Language::German);
        QCOMPARE(shortDate(QDate(2026, 5, 4)), u"04.05.2026"_s);
        translation.speak(Language::English);
        QCOMPARE(shortDate(QDate(2026, 5, 4)), u"04/05/2026"_s);
        QCOMPARE(shortDate({}), QString());
    }

    void theDialogAsksForATitle()
    {
        Translation translation;
        translation.speak(Language::English);
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        NewCaseDialog dialog(&desk.session, &desk.settings);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(dialog.findChild<QWidget *>(u"caseTitle"_s), u"Travel"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(desk.session.assessment().title, u"Travel"_s);
    }

    // Brands are headings: the keyboard passes over them.
    void brandsCannotBeChosen()
    {
        Desk desk;
        NewCaseDialog dialog(&desk.session, &desk.settings);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *channels = dialog.findChild<QComboBox *>(u"caseChannel"_s);
        QCOMPARE(channels->currentData().toString(), QString());
        QTest::keyClick(channels, Qt::Key_Down);
        QCOMPARE(channels->currentData().toString(), desk.session.catalogue().channels.front().id);
        int choices = 0;
        for (int i = 0; i < channels->count(); ++i)
            choices += channels->itemData(i).isValid() ? 1 : 0;
        QCOMPARE(choices, int(desk.session.catalogue().channels.size()) + 1);
    }
};

QTEST_MAIN(LanguageTest)
#include "languagetest.moc"
