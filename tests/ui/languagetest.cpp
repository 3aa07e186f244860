// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/newcasedialog.h"
#include "ui/desk.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

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

    // No line ends between what belongs together, as before "…".
    void germanHoldsTogether()
    {
        static const QRegularExpression loose(
            u"<(?:translation|numerusform)>[^<]*?( …|z\\. B\\.|u\\. a\\.|d\\. h\\.|"
            "\\b(?:Art|Abs|Nr)\\. [\\d%]|§ \\d|\\d [KMG]B)"_s);
        for (const QString &name : {u"votum_de"_s, u"votum-cli_de"_s}) {
            QFile file(u"%1/translations/%2.ts"_s.arg(QStringLiteral(VOTUM_SOURCE_DIR), name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QRegularExpressionMatch found = loose.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
        }
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
        const auto *start = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!start->isEnabled());
        QCOMPARE(start->toolTip(), u"Enter a title first."_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(dialog.findChild<QWidget *>(u"caseTitle"_s), u"  "_s);
        QVERIFY(!start->isEnabled());
        QTest::keyClicks(dialog.findChild<QWidget *>(u"caseTitle"_s), u"Travel"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(desk.session.assessment().title, u"Travel"_s);
    }

    // By brand, name or summary; what is chosen stays while others go.
    void modesOfOperationAreSearched()
    {
        Translation translation;
        translation.speak(Language::English);
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        NewCaseDialog dialog(&desk.session, &desk.settings);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *search = dialog.findChild<QLineEdit *>(u"channelSearch"_s);
        auto *list = dialog.findChild<QListWidget *>(u"caseChannel"_s);
        const auto shown = [list] {
            QStringList names;
            for (int row = 0; row < list->count(); ++row) {
                if (!list->item(row)->isHidden())
                    names << list->item(row)->text();
            }
            return names;
        };
        const auto channels = qsizetype(desk.session.catalogue().channels.size());
        QCOMPARE(shown().size(), channels + 1);
        QCOMPARE(shown().front(), u"Not chosen yet"_s);
        QTest::keyClicks(search, u"whatsapp business"_s);
        QVERIFY(shown().contains(u"WhatsApp Business App"_s));
        QVERIFY(shown().size() < channels / 2);
        search->selectAll();
        QTest::keyClicks(search, u"signal"_s);
        QTest::keyClick(search, Qt::Key_Down); // into the list
        QVERIFY(list->currentItem() && !list->currentItem()->isHidden());
        while (list->currentItem()->data(Qt::UserRole) != u"signal"_s &&
               list->currentRow() + 1 < list->count())
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentItem()->data(Qt::UserRole).toString(), u"signal"_s);
        QVERIFY(
            list->currentItem()->data(Qt::AccessibleTextRole).toString().startsWith(u"Signal, "_s));
        search->clear();
        QTest::keyClicks(search, u"no such mode"_s);
        QCOMPARE(shown(), QStringList(list->currentItem()->text()));
        translation.speak(Language::German); // keeps it
        QCoreApplication::sendPostedEvents();
        QCOMPARE(list->currentItem()->data(Qt::UserRole).toString(), u"signal"_s);
        translation.speak(Language::English);
        QTest::keyClicks(dialog.findChild<QWidget *>(u"caseTitle"_s), u"Travel"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(desk.session.assessment().channel, u"signal"_s);
    }
};

QTEST_MAIN(LanguageTest)
#include "languagetest.moc"
