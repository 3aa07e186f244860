// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures/clippedtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

// Words without room are told, and no others.
class ClippedTextTest : public QObject
{
    Q_OBJECT

private:
    // What is told of a widget that has all the room it asks for, and of one that has less.
    static void compare(QWidget *widget, QSize less)
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(widget, 0, Qt::AlignLeft | Qt::AlignTop);
        window.resize(1200, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(clippedTexts(&window), QStringList());
        layout->removeWidget(widget);
        widget->setFixedSize(less);
        const QStringList faults = clippedTexts(&window);
        QCOMPARE(faults.size(), 1);
        QVERIFY(faults.first().endsWith(" px short"_L1));
        widget->hide(); // nobody misses what nobody sees
        QCOMPARE(clippedTexts(&window), QStringList());
    }

    const QString m_words = u"Datenschutz-Folgenabschätzung"_s;

private slots:
    void labels() { compare(new QLabel(m_words), {40, 40}); }
    void labelsOfSeveralLines()
    {
        auto *label = new QLabel(QStringList(20, m_words).join(u' '));
        label->setWordWrap(true);
        label->setMinimumSize(600, 200);
        compare(label, {600, 20});
    }
    void buttons() { compare(new QPushButton(m_words), {40, 40}); }
    void boxes()
    {
        auto *box = new QComboBox;
        box->addItem(m_words);
        compare(box, {60, 40});
    }
    void boxesSaidInFullBeside()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *box = new QComboBox;
        box->addItem(m_words);
        box->setFixedSize(60, 40);
        layout->addWidget(box);
        auto *beside = new QLabel(m_words);
        layout->addWidget(beside);
        window.show();
        QCOMPARE(clippedTexts(&window), QStringList());
        beside->hide();
        QCOMPARE(clippedTexts(&window).size(), 1);
    }
    void heads()
    {
        auto *table = new QTableWidget(1, 2);
        table->setMinimumSize(800, 200);
        table->setHorizontalHeaderLabels({u"A"_s, m_words});
        table->horizontalHeader()->resizeSection(1, 600);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(table);
        window.show();
        QCOMPARE(clippedTexts(&window), QStringList());
        table->horizontalHeader()->resizeSection(1, 40);
        QCOMPARE(clippedTexts(&window).size(), 1);
        table->horizontalHeader()->hideSection(1);
        QCOMPARE(clippedTexts(&window), QStringList());
    }
    void pages()
    {
        auto *area = new QScrollArea;
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto *page = new QWidget;
        page->resize(600, 100);
        area->setWidget(page);
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(area);
        window.resize(800, 200);
        window.show();
        QCOMPARE(clippedTexts(&window), QStringList());
        page->resize(900, 100);
        QCOMPARE(clippedTexts(&window).size(), 1);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        QCOMPARE(clippedTexts(&window), QStringList());
    }
};

QTEST_MAIN(ClippedTextTest)
#include "clippedtexttest.moc"
