// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/register/filters/filterbar.h"
#include "ui/register/filters/savedfiltersdialog.h"
#include "ui/register/filters/tile.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

// Search, filters and tile under a name, for each store.
class SavedFiltersTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsChosenIsSavedUnderAName();
    void nothingChosenIsNothingToSave();
    void theyAreRenamedAndRemoved();
    void namesAreNeededAndDiffer();
    void cancellingKeepsThem();
    void anotherStoreHasOthers();
    void aChannelThatIsGoneIsSaid();
    void damagedBytesAreNone();

private:
    QStringList names() const;
    QMenu *menu() const; // filled
    QAction *entry(const QString &name) const;
    SavedFiltersDialog *dialog() const { return m_view->findChild<SavedFiltersDialog *>(); }
    static void agree(SavedFiltersDialog *dialog)
    {
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    }
    void chooseChannel();
    std::vector<SavedFilter> saved() const
    {
        return savedFilters(m_desk->settings, m_desk->session.storePath());
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<RegisterView> m_view;
    qint64 m_signal = 0, m_whatsApp = 0;
};

void SavedFiltersTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_signal = m_desk->addCase(u"Hotline"_s, u"signal"_s);
    m_whatsApp = m_desk->addCase(u"Newsletter"_s, u"whatsapp-business-app"_s);
    m_messages = std::make_unique<MessageBar>(m_desk->session.catalogue());
    m_view = std::make_unique<RegisterView>(&m_desk->session, &m_desk->settings, m_messages.get());
    m_view->resize(1280, 800);
    m_view->show();
}

void SavedFiltersTest::cleanup()
{
    m_view.reset();
    m_messages.reset();
    m_desk.reset();
}

QMenu *SavedFiltersTest::menu() const
{
    QMenu *menu = m_view->findChild<QPushButton *>(u"savedFilters"_s)->menu();
    emit menu->aboutToShow();
    return menu;
}

QStringList SavedFiltersTest::names() const
{
    QStringList names;
    for (const QAction *action : menu()->actions()) {
        if (action->isCheckable())
            names << action->text();
    }
    return names;
}

QAction *SavedFiltersTest::entry(const QString &name) const
{
    for (QAction *action : menu()->actions()) {
        if (action->text() == name || action->objectName() == name)
            return action;
    }
    return nullptr;
}

void SavedFiltersTest::chooseChannel()
{
    for (QComboBox *box : m_view->findChildren<QComboBox *>()) {
        if (const int index = box->findData(u"signal"_s); index >= 0)
            box->setCurrentIndex(index);
    }
}

void SavedFiltersTest::whatIsChosenIsSavedUnderAName()
{
    chooseChannel();
    auto *search = m_view->findChild<QLineEdit *>(u"registerSearch"_s);
    search->setText(u"hotl"_s);
    m_view->findChildren<Tile *>().first()->click();
    QCOMPARE(m_view->shownCases(), std::vector<qint64>{m_signal});
    entry(u"saveFilter"_s)->trigger();
    auto *list = dialog()->findChild<QListWidget *>(u"savedFilters"_s);
    QVERIFY(list->currentItem()->text().contains(u"Signal"_s)); // proposed
    QVERIFY(list->currentItem()->text().contains(u"hotl"_s));
    QTRY_VERIFY(list->findChild<QLineEdit *>()); // being typed
    list->findChild<QLineEdit *>()->setText(u"My & calls"_s);
    QTest::keyClick(list->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!list->findChild<QLineEdit *>());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QCOMPARE(names(), QStringList{u"My && calls"_s});
    QVERIFY(entry(u"My && calls"_s)->isChecked());

    m_view->findChild<FilterBar *>()->reset();
    QCOMPARE(m_view->shownCases().size(), 2u);
    QCOMPARE(search->text(), QString());
    QVERIFY(!m_view->findChildren<Tile *>().first()->isChecked());
    QVERIFY(!entry(u"My && calls"_s)->isChecked());
    entry(u"My && calls"_s)->trigger();
    QCOMPARE(m_view->shownCases(), std::vector<qint64>{m_signal});
    QCOMPARE(search->text(), u"hotl"_s);
    QVERIFY(m_view->findChildren<Tile *>().first()->isChecked());
    QVERIFY(!m_view->place().contains(u"hotl"_s.toUtf8())); // only under a name
    QVERIFY(!QString::fromUtf8(m_view->place()).contains(u"hotl"_s));
}

void SavedFiltersTest::nothingChosenIsNothingToSave()
{
    QVERIFY(!entry(u"saveFilter"_s)->isEnabled());
    QVERIFY(!entry(u"editFilters"_s)->isEnabled());
    chooseChannel();
    QVERIFY(entry(u"saveFilter"_s)->isEnabled());
    QVERIFY(!entry(u"editFilters"_s)->isEnabled());
}

void SavedFiltersTest::theyAreRenamedAndRemoved()
{
    saveFilters(m_desk->settings, m_desk->session.storePath(), {{u"One"_s, {}}, {u"Two"_s, {}}});
    entry(u"editFilters"_s)->trigger();
    auto *list = dialog()->findChild<QListWidget *>(u"savedFilters"_s);
    list->setCurrentRow(0);
    dialog()->findChild<QPushButton *>(u"removeFilter"_s)->click();
    list->item(0)->setText(u"  Three "_s);
    agree(dialog());
    QCOMPARE(names(), QStringList{u"Three"_s});
}

void SavedFiltersTest::namesAreNeededAndDiffer()
{
    saveFilters(m_desk->settings, m_desk->session.storePath(), {{u"One"_s, {}}, {u"Two"_s, {}}});
    entry(u"editFilters"_s)->trigger();
    auto *list = dialog()->findChild<QListWidget *>(u"savedFilters"_s);
    const auto mayAgree = [&] {
        return dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
    };
    QVERIFY(mayAgree());
    list->item(0)->setText(u" two"_s);
    QVERIFY(!mayAgree());
    list->item(0)->setText(u"  "_s);
    QVERIFY(!mayAgree());
    QVERIFY(!list->accessibleDescription().isEmpty());
    list->item(0)->setText(u"Other"_s);
    QVERIFY(mayAgree());
}

void SavedFiltersTest::cancellingKeepsThem()
{
    saveFilters(m_desk->settings, m_desk->session.storePath(), {{u"One"_s, {}}});
    entry(u"editFilters"_s)->trigger();
    dialog()->findChild<QPushButton *>(u"removeFilter"_s)->click();
    dialog()->reject();
    QCOMPARE(names(), QStringList{u"One"_s});
}

void SavedFiltersTest::anotherStoreHasOthers()
{
    saveFilters(m_desk->settings, m_desk->session.storePath(), {{u"One"_s, {}}});
    QVERIFY(m_desk->session.openStore(m_desk->folder.filePath(u"other.votum"_s)));
    QCOMPARE(names(), QStringList());
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    QCOMPARE(names(), QStringList{u"One"_s});
}

// What the filter says and what is shown agree, also where no case is left of it.
void SavedFiltersTest::aChannelThatIsGoneIsSaid()
{
    chooseChannel();
    auto *bar = m_view->findChild<FilterBar *>();
    const QByteArray state = bar->state(FilterBar::Content::With);
    bar->reset();
    QVERIFY(m_desk->session.trashCase(m_signal));
    bar->restore(state);
    QCOMPARE(m_view->shownCases(), std::vector<qint64>());
    QCOMPARE(bar->criteria().channel, u"signal"_s);
    QCOMPARE(bar->state(FilterBar::Content::With), state);
    bar->reread();
    QCOMPARE(bar->criteria().channel, u"signal"_s);
}

void SavedFiltersTest::damagedBytesAreNone()
{
    const QString path = m_desk->session.storePath();
    saveFilters(m_desk->settings, path, {{u"One"_s, "bytes"}});
    QCOMPARE(saved().size(), 1u);
    const QString name = Settings::nameForStore(u"filters"_s, path);
    const QByteArray whole = m_desk->settings.state(name);
    m_desk->settings.setState(name, whole.chopped(2));
    QCOMPARE(saved().size(), 0u);
    m_desk->settings.setState(name, "nothing of ours");
    QCOMPARE(saved().size(), 0u);
    m_view->findChild<FilterBar *>()->restore("nothing of ours");
    QCOMPARE(m_view->shownCases().size(), 2u);
}

QTEST_MAIN(SavedFiltersTest)
#include "savedfilterstest.moc"
