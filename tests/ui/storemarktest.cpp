// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/look/theme.h"
#include "ui/mainwindow.h"
#include "ui/register/filters/filterbar.h"
#include "ui/register/registerview.h"
#include "ui/store/marks/storeband.h"
#include "ui/store/marks/storemarkdialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace votum;

// Stores told apart by name and colour, opened again from a list, and each found as it was left.
class StoreMarkTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void colorsAreSeenAndNamed();
    void aFirstColorIsFreeAndStays();
    void damagedBytesAreNone();
    void oneStoreNeedsNoBand();
    void theBandFollowsTheStore();
    void nameAndColorAreChosen();
    void recentStoresAreOpenedAgain();
    void aRecentStoreThatIsGoneIsSaid();
    void theListIsCleared();
    void eachStoreIsFoundAsItWasLeft();

private:
    StoreBand *band() const { return m_window->findChild<StoreBand *>(); }
    QString bandName() const { return band()->findChild<QLabel *>()->text(); }
    QList<QAction *> recent() const
    {
        auto *menu = m_window->findChild<QMenu *>(u"recentMenu"_s);
        emit menu->aboutToShow();
        return menu->actions();
    }
    QString other() const { return m_desk->folder.filePath(u"other.votum"_s); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<MainWindow> m_window;
};

void StoreMarkTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_translation = std::make_unique<Translation>();
    m_translation->speak(Language::English);
    QVERIFY(m_desk->session.openStore(other()));
    m_desk->addCase(u"Elsewhere"_s, u"signal"_s);
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_desk->addCase(u"Newsletter"_s, u"signal"_s);
    m_desk->addCase(u"Hotline"_s, u"whatsapp-business-app"_s);
    m_window =
        std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, m_translation.get());
    m_window->resize(1280, 800);
    m_window->show();
}

void StoreMarkTest::cleanup()
{
    m_window.reset();
    m_translation.reset();
    m_desk.reset();
}

void StoreMarkTest::colorsAreSeenAndNamed()
{
    QPalette light, dark;
    light.setColor(QPalette::Window, QColor(0xf3f4f5));
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::WindowText, QColor(0x1b1f23));
    dark.setColor(QPalette::Window, QColor(0x323232));
    dark.setColor(QPalette::Base, QColor(0x3c3c3c));
    dark.setColor(QPalette::WindowText, QColor(0xeceef0));
    QVERIFY(isDark(dark) && !isDark(light));
    QStringList names;
    for (int color = 0; color < markColors; ++color) {
        names << markColorName(color);
        for (const QPalette &palette : {light, dark}) {
            for (const auto role : {QPalette::Window, QPalette::Base})
                QVERIFY2(contrast(markColor(color, palette), palette.color(role)) >= 3,
                         qPrintable(names.last()));
        }
        for (int before = 0; before < color; ++before)
            QVERIFY(markColor(color, light) != markColor(before, light));
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), markColors);
}

void StoreMarkTest::aFirstColorIsFreeAndStays()
{
    Settings settings(m_desk->folder.filePath(u"fresh.ini"_s));
    QSet<int> colors;
    for (int i = 0; i < markColors; ++i) {
        const QString path = u"/data/client%1.votum"_s.arg(i);
        noteOpened(settings, path);
        const StoreMark mark = storeMark(settings, path);
        QCOMPARE(mark.name, u"client%1"_s.arg(i));
        QVERIFY(!mark.isChosen);
        colors << mark.color;
    }
    QCOMPARE(colors.size(), markColors);
    const StoreMark first = storeMark(settings, u"/data/client0.votum"_s);
    for (int i = 20; i < 40; ++i)
        noteOpened(settings, u"/data/client%1.votum"_s.arg(i));
    QCOMPARE(recentStores(settings).size(), 10);
    QCOMPARE(recentStores(settings).first(), u"/data/client39.votum"_s);
    QCOMPARE(storeMark(settings, u"/data/client0.votum"_s), first);
}

void StoreMarkTest::damagedBytesAreNone()
{
    Settings settings(m_desk->folder.filePath(u"fresh.ini"_s));
    noteOpened(settings, u"/data/a.votum"_s);
    const StoreMark automatic = storeMark(settings, u"/data/a.votum"_s);
    settings.setState(u"recentStores"_s, "nothing of ours");
    QCOMPARE(recentStores(settings), QStringList());
    setStoreMark(settings, u"/data/a.votum"_s, {u"Client"_s, 99, true}); // no such colour
    QCOMPARE(storeMark(settings, u"/data/a.votum"_s), automatic);
    settings.setState(Settings::nameForStore(u"mark"_s, u"/data/a.votum"_s), "x");
    QCOMPARE(storeMark(settings, u"/data/a.votum"_s), automatic);
}

void StoreMarkTest::oneStoreNeedsNoBand()
{
    QCOMPARE(recentStores(m_desk->settings), QStringList{m_desk->session.storePath()});
    QVERIFY(!band()->isVisible());
}

void StoreMarkTest::theBandFollowsTheStore()
{
    QVERIFY(m_window->openStore(other()));
    QVERIFY(band()->isVisible());
    QCOMPARE(bandName(), u"other"_s);
    QVERIFY(band()->findChild<QLabel *>()->accessibleName().contains(
        markColorName(storeMark(m_desk->settings, m_desk->session.storePath()).color)));
    QVERIFY(m_window->openStore(m_desk->path()));
    QCOMPARE(bandName(), u"own"_s);
}

void StoreMarkTest::nameAndColorAreChosen()
{
    m_window->findChild<QAction *>(u"storeMark"_s)->trigger();
    auto *dialog = m_window->findChild<StoreMarkDialog *>();
    auto *name = dialog->findChild<QLineEdit *>(u"storeName"_s);
    QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    name->setText(u"  "_s);
    QVERIFY(!ok->isEnabled());
    name->setText(u" Client & Sons "_s);
    QRadioButton *choice = dialog->findChildren<QRadioButton *>().at(5);
    choice->click();
    ok->click();
    const StoreMark mark = storeMark(m_desk->settings, m_desk->session.storePath());
    QCOMPARE(mark, (StoreMark{u"Client & Sons"_s, 5, true}));
    QVERIFY(band()->isVisible()); // somebody wants to see it
    QCOMPARE(bandName(), u"Client & Sons"_s);
}

void StoreMarkTest::recentStoresAreOpenedAgain()
{
    const QString own = m_desk->session.storePath();
    QVERIFY(m_window->openStore(other()));
    const QList<QAction *> entries = recent();
    QVERIFY(!entries[0]->isEnabled()); // it is open
    QVERIFY(entries[1]->text().contains(u"own"_s));
    QVERIFY(!entries[1]->icon().isNull());
    entries[1]->trigger();
    QCOMPARE(m_desk->session.storePath(), own);
    QCOMPARE(recentStores(m_desk->settings).first(), own);
    QCOMPARE(m_desk->settings.storePath(), own); // at the next start too
}

void StoreMarkTest::aRecentStoreThatIsGoneIsSaid()
{
    QVERIFY(m_window->openStore(other()));
    QVERIFY(m_window->openStore(m_desk->path()));
    const QString own = m_desk->session.storePath();
    QVERIFY(QFile::remove(other()));
    recent()[1]->trigger();
    QCOMPARE(m_desk->session.storePath(), own);
    QCOMPARE(recentStores(m_desk->settings).first(), own);
}

void StoreMarkTest::theListIsCleared()
{
    QVERIFY(m_window->openStore(other()));
    QVERIFY(recent().last()->isEnabled());
    recent().last()->trigger();
    QCOMPARE(recentStores(m_desk->settings), QStringList{m_desk->session.storePath()});
    QVERIFY(!recent().last()->isEnabled());
}

// Filter, grouping and columns of one say nothing about the other.
void StoreMarkTest::eachStoreIsFoundAsItWasLeft()
{
    auto *view = m_window->findChild<RegisterView *>();
    QTest::qWait(20);
    for (QComboBox *box : view->findChildren<QComboBox *>()) {
        if (const int index = box->findData(u"signal"_s); index >= 0)
            box->setCurrentIndex(index);
    }
    view->setGrouping(Grouping::Channel);
    QCOMPARE(view->shownCases().size(), 1u);
    const QByteArray left = view->place();
    const QString own = m_desk->session.storePath();
    QVERIFY(m_window->openStore(other())); // as from a file dropped
    QTest::qWait(20);
    auto *bar = view->findChild<FilterBar *>();
    QVERIFY(bar->criteria().isEmpty());
    QVERIFY(view->place() != left);
    QTRY_COMPARE(recent()[1]->isEnabled(), true);
    recent()[1]->trigger();
    QCOMPARE(m_desk->session.storePath(), own);
    QTRY_COMPARE(view->place(), left);
    QCOMPARE(view->shownCases().size(), 1u);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    StoreMarkTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "storemarktest.moc"
