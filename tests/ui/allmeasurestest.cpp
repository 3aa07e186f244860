// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/filters/tile.h"
#include "ui/words/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextDocument>

using namespace votum;
using namespace Qt::StringLiterals;

// The open measures of all cases: from the store to the table, and from there into the case.
class AllMeasuresTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        const QDate today = m_desk->session.today();
        m_first = addCase(u"Newsletter"_s);
        plan(u"M73"_s, u"Zoe"_s, today.addDays(-1));
        plan(u"M26"_s, u"ada probe"_s, today.addDays(20));
        m_desk->session.closeCase();
        m_second = addCase(u"Störungen"_s);
        plan(u"M28"_s, u"Zoe"_s, today.addDays(400));
        plan(u"M50"_s, {}, {});
        m_desk->session.closeCase();
        m_messages = std::make_unique<MessageBar>(m_desk->session.catalogue());
        m_page = std::make_unique<AllMeasuresPage>(&m_desk->session, &m_desk->settings,
                                                   m_messages.get());
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_messages.reset();
        m_desk.reset();
    }

    void theFirstDueStandsFirst();
    void tilesAreFilters();
    void ownersAndWordsAreFilters();
    void oneActOpensTheCase();
    void itFollowsTheStore();
    void whatIsShownIsPrinted();
    void everyControlHasAName();
    void theLanguageFollows();

private:
    qint64 addCase(const QString &title)
    {
        const qint64 id = m_desk->addCase(title);
        const Result<void> opened = m_desk->session.openCase(id);
        Q_ASSERT(opened);
        return id;
    }
    void plan(const QString &measure, const QString &owner, QDate due)
    {
        QVERIFY(m_desk->session.planMeasure({u"SEC-02:nocopy"_s, measure, owner, due, {}, {}}));
    }
    QTableView *table() const { return m_page->findChild<QTableView *>(u"allMeasuresTable"_s); }
    QStringList shown() const
    {
        QStringList ids;
        for (const OpenMeasure &measure : m_page->shown())
            ids << measure.plan.measure;
        return ids;
    }
    void choose(const QVariant &owner)
    {
        auto *box = m_page->findChild<QComboBox *>(u"ownerOfAll"_s);
        const int entry = owner.isValid() ? box->findData(owner) : 0;
        QVERIFY(entry >= 0);
        box->setCurrentIndex(entry);
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<AllMeasuresPage> m_page;
    qint64 m_first = 0, m_second = 0;
};

void AllMeasuresTest::theFirstDueStandsFirst()
{
    const QAbstractItemModelTester tester(table()->model());
    QCOMPARE(shown(), (QStringList{u"M73"_s, u"M26"_s, u"M28"_s, u"M50"_s})); // no date: last
    const auto text = [this](int row, int column) {
        return table()->model()->index(row, column).data().toString();
    };
    QVERIFY(text(0, AllMeasuresModel::Due).endsWith(u", overdue"_s));
    QCOMPARE(text(0, AllMeasuresModel::Text),
             oneLine(m_desk->session.catalogue().measure(u"M73")->text.in(Language::English),
                     mostOfALine));
    QCOMPARE(text(0, AllMeasuresModel::Title), u"Newsletter"_s);
    QCOMPARE(text(3, AllMeasuresModel::Owner), u"missing"_s);
    table()->sortByColumn(AllMeasuresModel::Owner, Qt::AscendingOrder);
    // By owner, and of one owner by date; nobody comes last.
    QCOMPARE(shown(), (QStringList{u"M26"_s, u"M73"_s, u"M28"_s, u"M50"_s}));
}

void AllMeasuresTest::tilesAreFilters()
{
    const QList<Tile *> tiles = m_page->findChildren<Tile *>();
    QCOMPARE(tiles.size(), 4);
    QCOMPARE(tiles[0]->count(), 4);
    QCOMPARE(tiles[1]->count(), 1);
    QCOMPARE(tiles[2]->count(), 1);
    QCOMPARE(tiles[3]->count(), 1);
    tiles[1]->setFocus();
    QTest::keyClick(tiles[1], Qt::Key_Space);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    QVERIFY(!tiles[0]->isChecked());
    QTest::keyClick(tiles[2], Qt::Key_Space);
    QCOMPARE(shown(), QStringList{u"M26"_s});
    QTest::keyClick(tiles[3], Qt::Key_Space);
    QCOMPARE(shown(), QStringList{u"M50"_s});
    QTest::keyClick(tiles[3], Qt::Key_Space); // off again: all
    QCOMPARE(shown().size(), 4);
    QVERIFY(tiles[0]->isChecked());
}

void AllMeasuresTest::ownersAndWordsAreFilters()
{
    choose(u"Ada Probe"_s); // mine, however it is written
    QCOMPARE(shown(), QStringList{u"M26"_s});
    choose(u"Zoe"_s);
    QCOMPARE(shown(), (QStringList{u"M73"_s, u"M28"_s}));
    auto *search = m_page->findChild<QLineEdit *>(u"searchMeasures"_s);
    QTest::keyClicks(search, u"newsl"_s);
    QCOMPARE(shown(), QStringList{u"M73"_s});
    QTest::keyClicks(search, u" nobody"_s);
    QVERIFY(shown().isEmpty());
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_page->findChild<QPushButton *>(u"exportMeasures"_s)->isEnabled());
    m_page->findChild<QPushButton *>(u"showAllMeasures"_s)->click();
    QCOMPARE(shown().size(), 4);
    choose(u""_s);
    QCOMPARE(shown(), QStringList{u"M50"_s});
}

void AllMeasuresTest::oneActOpensTheCase()
{
    QSignalSpy opened(m_page.get(), &AllMeasuresPage::openRequested);
    QSignalSpy closed(m_page.get(), &AllMeasuresPage::closeRequested);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front()[0].toLongLong(), m_second);
    QCOMPARE(opened.front()[1].toString(), u"SEC-02:nocopy"_s);
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void AllMeasuresTest::itFollowsTheStore()
{
    QVERIFY(m_desk->session.openCase(m_first));
    QVERIFY(m_desk->session.removeMeasure(u"SEC-02:nocopy"_s, u"M73"_s));
    QCOMPARE(shown().size(), 3);
    m_page->hide();
    QVERIFY(m_desk->session.undo());
    m_desk->session.closeCase();
    m_desk->time = m_desk->time.addDays(30);
    m_page->show();
    QCOMPARE(shown().size(), 4);
    QCOMPARE(m_page->findChildren<Tile *>()[1]->count(), 2); // by then
    m_desk->session.closeStore();
    QVERIFY(shown().isEmpty());
}

void AllMeasuresTest::whatIsShownIsPrinted()
{
    choose(u"Zoe"_s);
    QTextDocument document;
    m_page->fillPrintable(document);
    const QString text = document.toPlainText();
    QVERIFY(text.startsWith(u"Measures of all cases, as of "_s));
    QVERIFY(text.contains(u"Newsletter"_s) && text.contains(u"Zoe"_s));
    QVERIFY(!text.contains(u"ada probe"_s));
}

void AllMeasuresTest::everyControlHasAName()
{
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(table()
                ->model()
                ->index(0, AllMeasuresModel::Owner)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(u"Owner: "_s));
}

void AllMeasuresTest::theLanguageFollows()
{
    m_translation.speak(Language::German);
    QCoreApplication::processEvents();
    QCOMPARE(table()->model()->headerData(0, Qt::Horizontal).toString(), u"Frist"_s);
    QVERIFY(table()->model()->index(0, 0).data().toString().endsWith(u", überfällig"_s));
    QCOMPARE(m_page->findChild<QComboBox *>(u"ownerOfAll"_s)->itemText(0), u"Alle Zuständigen"_s);
}

QTEST_MAIN(AllMeasuresTest)
#include "allmeasurestest.moc"
