// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pageview.h"
#include "report/pages/pagecomposer.h"
#include "report/pdf/assembler.h"
#include "ui/document/markedpages.h"
#include "ui/look/language.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QScrollBar>
#include <QSpinBox>
#include <QtTest>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

// A page for each text.
QByteArray documentOf(const QStringList &texts)
{
    PageComposer composer;
    for (const QString &text : texts) {
        if (text != texts.first())
            composer.pageBreak();
        composer.heading(1, text);
    }
    PageFrame frame;
    frame.pageLabel = u"%1 / %2"_s;
    Meta meta;
    meta.title = u"Probe"_s;
    meta.language = u"de"_s;
    meta.date = QDateTime(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
    const Result<QByteArray> pdf = renderPages(composer.finish(frame), meta);
    Q_ASSERT(pdf);
    return *pdf;
}

const QStringList fivePages{u"Anker 0"_s, u"Anker 1"_s, u"Boje 2"_s, u"Boje 3 und Boje"_s,
                            u"Anker 4"_s};

QRect darkPart(const QImage &image, const QRect &within)
{
    QRect dark;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (image.valid(x, y) && qGray(image.pixel(x, y)) < 100)
                dark |= QRect(x, y, 1, 1);
        }
    }
    return dark;
}

} // namespace

// Reading, turning and searching the pages of a finished PDF.
class PageViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        QTest::failOnWarning(QRegularExpression(u"Anker|Boje"_s)); // nothing of a record is logged
        m_view = std::make_unique<PageView>();
        m_view->setPdf(documentOf(fivePages));
        m_view->resize(900, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->focusPages();
    }
    void cleanup() { m_view.reset(); }

    void keysAndFieldTurnThePages()
    {
        QCOMPARE(label(u"pageCount"_s), u"of 5"_s);
        QVERIFY(!action(u"first"_s)->isEnabled());
        QVERIFY(!action(u"page-back"_s)->isEnabled());
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(m_view->currentPage(), 2);
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->currentPage(), 5);
        QCOMPARE(page()->value(), 5);
        QVERIFY(!action(u"last"_s)->isEnabled());
        QVERIFY(!action(u"page-next"_s)->isEnabled());
        press(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(m_view->currentPage(), 4);
        press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->currentPage(), 1);
        action(u"last"_s)->trigger();
        QCOMPARE(m_view->currentPage(), 5);
        action(u"first"_s)->trigger();
        QCOMPARE(pages()->verticalScrollBar()->value(), pages()->documentMargins().top());
        page()->setFocus();
        page()->selectAll();
        QTest::keyClicks(page(), u"3"_s);
        QCOMPARE(m_view->currentPage(), 1); // not while one is typing
        QTest::keyClick(page(), Qt::Key_Return);
        QCOMPARE(m_view->currentPage(), 3);
        QVERIFY(action(u"page-next"_s)->toolTip().contains(u"(Ctrl+PgDown)"_s));
    }

    // The places computed are those at which the view paints.
    void marksLieOnTheText_data()
    {
        QTest::addColumn<bool>("fitted");
        QTest::addColumn<int>("zooms");
        QTest::newRow("usual") << false << 0;
        QTest::newRow("reduced") << false << -3;
        QTest::newRow("wider than the window") << false << 3;
        QTest::newRow("fitted") << true << 0;
        QTest::newRow("enlarged after fitting") << true << 2;
    }
    void marksLieOnTheText()
    {
        QFETCH(bool, fitted);
        QFETCH(int, zooms);
        if (fitted)
            action(u"fit-width"_s)->trigger();
        for (int i = 0; i < std::abs(zooms); ++i)
            action(zooms < 0 ? u"zoom-out"_s : u"zoom-in"_s)->trigger();
        search(u"Boje 3 und Boje"_s);
        QTRY_COMPARE(hits(), u"1 of 1"_s);
        const QList<QRect> places = pages()->markPlaces(0);
        QCOMPARE(places.size(), 1);
        QVERIFY(pages()->viewport()->rect().contains(places.first()));
        const QRect paper = pages()->pagePlace(3).intersected(pages()->viewport()->rect());
        QVERIFY(paper.contains(places.first()));
        pages()->setMarks({}, -1);
        QRect text;
        QTRY_VERIFY(!(text = darkPart(seen(), paper.adjusted(9, 9, -9, -9))).isNull());
        QVERIFY2(places.first().adjusted(-2, -2, 2, 2).contains(text), "the mark covers the text");
        QVERIFY(std::abs(places.first().width() - text.width()) < 9); // and little more
    }

    void hitsAreMarkedAndTheCurrentOneOtherwise()
    {
        search(u"Boje"_s);
        QTRY_COMPARE(hits(), u"1 of 3"_s);
        press(Qt::Key_F3);
        QCOMPARE(hits(), u"2 of 3"_s);
        QCOMPARE(m_view->currentPage(), 4);
        const QRect current = pages()->markPlaces(1).first(),
                    other = pages()->markPlaces(2).first();
        QVERIFY(current.right() < other.left()); // one line, two hits
        QTRY_VERIFY(!darkPart(seen(), current).isNull());
        const QImage image = seen();
        const QRgb inCurrent = image.pixel(current.topLeft() + QPoint(3, 3));
        const QRgb inOther = image.pixel(other.topLeft() + QPoint(3, 3));
        const QRgb paper = image.pixel(QPoint(current.left(), current.top() - 12));
        QCOMPARE(paper, qRgb(255, 255, 255));
        QVERIFY(inCurrent != paper && inOther != paper && inCurrent != inOther);
        const QRgb edge = image.pixel(current.left() + current.width() / 2, current.top());
        QVERIFY(qGray(edge) < 128); // framed
        QVERIFY(qGray(image.pixel(other.left() + other.width() / 2, other.top())) > 128);
    }

    void keysGoOnAndBackRoundTheDocument()
    {
        search(u"anker"_s); // capitals do not count
        QTRY_COMPARE(hits(), u"1 of 3"_s);
        QTest::keyClick(words(), Qt::Key_Return);
        QCOMPARE(hits(), u"2 of 3"_s);
        QTest::keyClick(words(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(words(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(hits(), u"3 of 3"_s);
        QCOMPARE(m_view->currentPage(), 5);
        press(Qt::Key_F3);
        QCOMPARE(hits(), u"1 of 3"_s);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(hits(), u"3 of 3"_s);
        for (const QRect &place : pages()->markPlaces(2))
            QVERIFY(pages()->viewport()->rect().contains(place));
    }

    void itBeginsWhereOneReads()
    {
        page()->setValue(3);
        search(u"Anker"_s);
        QTRY_COMPARE(hits(), u"3 of 3"_s);
        QCOMPARE(m_view->currentPage(), 5);
        search(u"Anker 0"_s); // only before
        QTRY_COMPARE(hits(), u"1 of 1"_s);
        QCOMPARE(m_view->currentPage(), 1);
        search(u"Fass"_s);
        QTRY_COMPARE(hits(), u"No hits"_s);
        QVERIFY(!action(u"down"_s)->isEnabled());
        press(Qt::Key_F3);
        QCOMPARE(hits(), u"No hits"_s);
        words()->clear();
        QCOMPARE(hits(), QString());
    }

    void anotherDocumentIsSearchedAnew()
    {
        search(u"Anker"_s);
        QTRY_COMPARE(hits(), u"1 of 3"_s);
        m_view->setPdf(documentOf({u"Boje"_s, u"Anker hier"_s, u"Anker dort"_s}));
        QTRY_COMPARE(hits(), u"1 of 2"_s);
        QCOMPARE(label(u"pageCount"_s), u"of 3"_s);
        QCOMPARE(words()->text(), u"Anker"_s);
        m_view->setPdf({});
        QCOMPARE(hits(), u"No hits"_s);
        QVERIFY(!page()->isEnabled());
        QVERIFY(pages()->markPlaces(0).isEmpty());
        m_view->setPdf("no PDF");
        QCOMPARE(label(u"pageCount"_s), u"of 0"_s);
        m_view->setPdf(documentOf(fivePages));
        QTRY_COMPARE(hits(), u"1 of 3"_s);
    }

    void escapeClosesAndF3OpensAgain()
    {
        QVERIFY(!words()->isVisible());
        search(u"Anker"_s);
        QTRY_COMPARE(hits(), u"1 of 3"_s);
        QVERIFY(words()->isVisible() && words()->hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(!words()->isVisible());
        QVERIFY(pages()->hasFocus());
        QVERIFY(pages()->markPlaces(0).isEmpty());
        press(Qt::Key_F3);
        QVERIFY(words()->isVisible() && words()->hasFocus());
        QCOMPARE(words()->selectedText(), u"Anker"_s);
        QTRY_COMPARE(hits(), u"1 of 3"_s);
    }

    void germanThroughout()
    {
        m_translation.speak(Language::German);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(label(u"pageCount"_s), u"von 5"_s);
        search(u"Boje"_s);
        QTRY_COMPARE(hits(), u"1 von 3"_s);
        search(u"Fass"_s);
        QTRY_COMPARE(hits(), u"Keine Treffer"_s);
    }

private:
    void search(const QString &text) const
    {
        m_view->openSearch();
        words()->setText(text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QAction *action(const QString &name) const { return m_view->findChild<QAction *>(name); }
    MarkedPages *pages() const { return m_view->findChild<MarkedPages *>(); }
    QSpinBox *page() const { return m_view->findChild<QSpinBox *>(u"page"_s); }
    QLineEdit *words() const { return m_view->findChild<QLineEdit *>(u"documentSearch"_s); }
    QString label(const QString &name) const { return m_view->findChild<QLabel *>(name)->text(); }
    QString hits() const { return label(u"hitCount"_s); }
    QImage seen() const { return pages()->viewport()->grab().toImage(); }

    Translation m_translation;
    std::unique_ptr<PageView> m_view;
};

QTEST_MAIN(PageViewTest)
#include "pageviewtest.moc"
