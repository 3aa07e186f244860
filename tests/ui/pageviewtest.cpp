// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pageview.h"
#include "report/pages/pagecomposer.h"
#include "ui/document/documentpages.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

// A page for each text.
std::shared_ptr<const Pages> documentOf(const QStringList &texts)
{
    PageComposer composer;
    for (const QString &text : texts) {
        if (text != texts.first())
            composer.pageBreak();
        composer.heading(1, text);
    }
    PageFrame frame;
    frame.pageLabel = u"%1 / %2"_s;
    return std::make_shared<const Pages>(composer.finish(frame));
}

// Of everything some: contents, links, lists, tables, a paragraph of several lines.
std::shared_ptr<const Pages> richDocument()
{
    PageComposer composer;
    composer.title(u"Akte"_s);
    composer.tableOfContents(u"Inhalt"_s);
    composer.heading(1, u"Erstens"_s);
    composer.paragraph({{u"Siehe "_s},
                        {u"die Quelle"_s, false, Tone::Text, u"https://example.org/quelle"_s},
                        {u" und "_s},
                        {u"mehr"_s, true},
                        {u"."_s}});
    composer.paragraph(plain(QString(u"lange Zeile "_s).repeated(30)));
    composer.list({plain(u"eins"_s), plain(u"zwei"_s)});
    composer.heading(2, u"Darunter"_s);
    composer.table(
        {{}, {1, 1}, {u"Frage"_s, u"Antwort"_s}, {{{plain(u"Wer?"_s)}, {plain(u"Wir"_s)}}}});
    composer.treeFigure({{0, plain(u"oben"_s)}, {1, plain(u"unten"_s)}}, u"unten hängt an oben"_s);
    for (int i = 0; i < 60; ++i)
        composer.paragraph(plain(u"Füllung"_s));
    composer.heading(1, u"Zweitens"_s);
    composer.paragraph(plain(u"geschützt\u00a0getrennt, E\u2011Mail"_s));
    PageFrame frame;
    frame.header = u"Kopf"_s;
    frame.footerLeft = u"Fuß"_s;
    frame.pageLabel = u"%1 / %2"_s;
    frame.draftMark = u"Entwurf"_s;
    return std::make_shared<const Pages>(composer.finish(frame));
}

// What is asked of the system's browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QUrl opened;

public slots:
    void open(const QUrl &url) { opened = url; }
};

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

// Reading, turning, searching and copying the pages of a document.
class PageViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_view = std::make_unique<PageView>();
        m_view->setPages(documentOf(fivePages));
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
        QCOMPARE(pages()->verticalScrollBar()->value(), unit(pages()));
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
        QTest::addColumn<QString>("fit");
        QTest::addColumn<int>("zooms");
        QTest::newRow("usual") << QString() << 0;
        QTest::newRow("reduced") << QString() << -3;
        QTest::newRow("wider than the window") << QString() << 3;
        QTest::newRow("fitted in width") << u"fit-width"_s << 0;
        QTest::newRow("whole page") << u"fit-page"_s << 0;
        QTest::newRow("enlarged after fitting") << u"fit-width"_s << 2;
    }
    void marksLieOnTheText()
    {
        QFETCH(QString, fit);
        QFETCH(int, zooms);
        if (!fit.isEmpty())
            action(fit)->trigger();
        for (int i = 0; i < std::abs(zooms); ++i)
            action(zooms < 0 ? u"zoom-out"_s : u"zoom-in"_s)->trigger();
        search(u"Boje 3 und Boje"_s);
        QTRY_COMPARE(hits(), u"1 of 1"_s);
        const QList<QRect> places = hitPlaces(u"Boje 3 und Boje"_s, 0);
        QCOMPARE(places.size(), 1);
        QVERIFY(pages()->viewport()->rect().contains(places.first()));
        const QRect paper = pages()->placeOf(3).intersected(pages()->viewport()->rect());
        QVERIFY(paper.contains(places.first()));
        pages()->setMarks({}, 0, -1);
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
        const QRect current = hitPlaces(u"Boje"_s, 1).first(),
                    other = hitPlaces(u"Boje"_s, 2).first();
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
        for (const QRect &place : hitPlaces(u"Anker"_s, 2))
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
        m_view->setPages(documentOf({u"Boje"_s, u"Anker hier"_s, u"Anker dort"_s}));
        QTRY_COMPARE(hits(), u"1 of 2"_s);
        QCOMPARE(label(u"pageCount"_s), u"of 3"_s);
        QCOMPARE(words()->text(), u"Anker"_s);
        m_view->setPages({});
        QCOMPARE(hits(), u"No hits"_s);
        QVERIFY(!page()->isEnabled());
        QCOMPARE(label(u"pageCount"_s), u"of 0"_s);
        m_view->setPages(documentOf(fivePages));
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
        QVERIFY(!marksAreSeen());
        press(Qt::Key_F3);
        QVERIFY(words()->isVisible() && words()->hasFocus());
        QCOMPARE(words()->selectedText(), u"Anker"_s);
        QTRY_COMPARE(hits(), u"1 of 3"_s);
    }

    void aDividedWordIsFoundInOne()
    {
        PageComposer composer(Paper::A4, {u"de-DE"_s, {}});
        const QString word = u"Auftragsverarbeitungsvertragsdatenschutzfolgenabschätzung"_s;
        composer.paragraph(plain(QString(word + u' ').repeated(40)));
        const PageText text(composer.finish({}));
        const QList<int> found = text.find(word);
        QCOMPARE(found.size(), 40);
        QVERIFY(std::ranges::any_of(
            found, [&](int at) { return text.places(at, at + int(word.size())).size() == 2; }));
    }

    // What the document says, in the order it is read in, and nothing that is the paper's.
    void textIsWhatTheDocumentSays()
    {
        m_view->setPages(richDocument());
        const QString text = pages()->text().text();
        const QString line = QString(u"lange Zeile "_s).repeated(30);
        QVERIFY2(text.startsWith(u"Akte\nInhalt\nErstens 1\nDarunter 1\nZweitens "_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"\nErstens\nSiehe die Quelle und mehr.\n"_s + line.trimmed()),
                 qPrintable(text)); // one paragraph, however the lines break
        QVERIFY2(
            text.contains(
                u"\n• eins\n• zwei\nDarunter\nFrage\tAntwort\nWer?\tWir\noben\nunten\nFüllung\n"_s),
            qPrintable(text));
        for (const auto &papers : {u"Kopf"_s, u"Fuß"_s, u"Entwurf"_s, u"1 / "_s})
            QVERIFY2(!text.contains(papers), qPrintable(papers));
        QCOMPARE(pages()->text().find(u"getrennt, e-mail"_s).size(), 1);
        QCOMPARE(pages()->text().find(u"geschützt getrennt"_s).size(), 1);
        QCOMPARE(pages()->text().find(u"Zeile lange"_s).size(), 29); // over the end of a line
        QVERIFY(pages()->text().find({}).isEmpty());
        for (int page = 0; page < pages()->pages().count; ++page) {
            const int begin = pages()->text().beginOf(page);
            QCOMPARE(pages()->text().pageAt(begin), page);
            QCOMPARE(pages()->text().places(begin, begin + 1).value(0).page, page);
        }
    }

    void mouseAndKeysSelectAndCopy()
    {
        m_view->setPages(richDocument());
        QGuiApplication::clipboard()->clear();
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // nothing is selected
        const QRect from = placeOf(u"Siehe"_s), to = placeOf(u"mehr"_s);
        drag(from.center() - QPoint(from.width() / 2, 0), to.center() + QPoint(to.width() / 2, 0));
        QCOMPARE(pages()->selectedText(), u"Siehe die Quelle und mehr"_s);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Siehe die Quelle und mehr"_s);
        drag(to.center() + QPoint(to.width() / 2, 0), from.center() - QPoint(from.width() / 2, 0));
        QCOMPARE(pages()->selectedText(), u"Siehe die Quelle und mehr"_s); // backwards as well
        const QRect word = placeOf(u"Quelle"_s);
        QTest::mouseDClick(pages()->viewport(), Qt::LeftButton, {}, word.center());
        QCOMPARE(pages()->selectedText(), u"Quelle"_s);
        QVERIFY(seen().pixelColor(word.left() + 1, word.top() + 1) != QColor(Qt::white));
        QTest::mouseClick(pages()->viewport(), Qt::LeftButton, {}, from.center());
        QVERIFY(pages()->selectedText().isEmpty());
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), pages()->text().text());
    }

    void linksAreFollowed()
    {
        m_view->setPages(richDocument());
        Browser browser;
        QTest::mouseClick(pages()->viewport(), Qt::LeftButton, {},
                          placeOf(u"die Quelle"_s).center());
        QCOMPARE(browser.opened, QUrl(u"https://example.org/quelle"_s));
        QTest::mouseMove(pages()->viewport(), placeOf(u"die Quelle"_s).center());
        QTRY_COMPARE(pages()->viewport()->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(pages()->viewport(), placeOf(u"Siehe"_s).center());
        QTRY_COMPARE(pages()->viewport()->cursor().shape(), Qt::IBeamCursor);
        browser.opened.clear();
        const QRect link = placeOf(u"die Quelle"_s);
        drag(link.topLeft() + QPoint(2, 2), link.center()); // selecting is not following
        QVERIFY(browser.opened.isEmpty());
        QTest::mouseClick(pages()->viewport(), Qt::LeftButton, {}, placeOf(u"Zweitens"_s).center());
        QCOMPARE(m_view->currentPage(), pages()->pages().bookmarks.back().page + 1);
        QCOMPARE(section(), u"Zweitens"_s);
    }

    // Tab goes through the links that are seen and then on.
    void linksAreFollowedByKeys()
    {
        m_view->setPages(richDocument());
        Browser browser;
        for (int i = 0; i < 4; ++i) // three lines of the contents before it
            press(Qt::Key_Tab);
        QVERIFY(pages()->hasFocus());
        press(Qt::Key_Return);
        QCOMPARE(browser.opened, QUrl(u"https://example.org/quelle"_s));
        press(Qt::Key_Backtab);
        press(Qt::Key_Return);
        QCOMPARE(section(), u"Zweitens"_s);
        QVERIFY(m_view->currentPage() > 1);
        while (pages()->hasFocus())
            press(Qt::Key_Tab);
        QVERIFY(m_view->isAncestorOf(QApplication::focusWidget()));
    }

    void sectionsStandBesideThePages()
    {
        m_view->setPages(richDocument());
        auto *tree = m_view->findChild<QTreeWidget *>(u"sections"_s);
        QVERIFY(tree->isVisible());
        QStringList names;
        for (QTreeWidgetItemIterator item(tree); *item; ++item)
            names << QString((*item)->parent() ? (*item)->parent()->text(0) + u'/' : QString()) +
                         (*item)->text(0);
        QCOMPARE(names, (QStringList{u"Akte"_s, u"Inhalt"_s, u"Erstens"_s, u"Erstens/Darunter"_s,
                                     u"Zweitens"_s}));
        QCOMPARE(section(), u"Akte"_s);
        tree->setFocus();
        press(Qt::Key_End);
        QCOMPARE(section(), u"Zweitens"_s);
        QVERIFY(m_view->currentPage() > 1);
        QVERIFY(pages()->viewport()->rect().contains(placeOf(u"Zweitens"_s, 1)));
        pages()->setFocus();
        press(Qt::Key_Home);
        QCOMPARE(m_view->currentPage(), 1);
        QCOMPARE(section(), u"Akte"_s);
        action(u"contents"_s)->trigger();
        QVERIFY(!tree->isVisible());
    }

    void keysScroll()
    {
        QScrollBar *bar = pages()->verticalScrollBar();
        const int top = bar->value();
        press(Qt::Key_Down);
        const int line = bar->value() - top;
        QVERIFY(line > 0);
        press(Qt::Key_Up);
        QCOMPARE(bar->value(), top);
        press(Qt::Key_PageDown);
        const int screen = bar->value() - top;
        QVERIFY(screen > line);
        press(Qt::Key_Space);
        QCOMPARE(bar->value(), top + 2 * screen);
        press(Qt::Key_Space, Qt::ShiftModifier);
        press(Qt::Key_PageUp);
        QCOMPARE(bar->value(), top);
        press(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QCOMPARE(m_view->currentPage(), 5);
        press(Qt::Key_Home);
        QCOMPARE(m_view->currentPage(), 1);
    }

    // At first as is comfortable to read, and where there is less room as wide as there is.
    void usualSizeFitsIn()
    {
        auto *zoom = m_view->findChild<QSpinBox *>(u"zoom"_s);
        m_view->resize(1600, 700);
        QCOMPARE(zoom->value(), 115);
        m_view->resize(700, 700);
        QVERIFY(zoom->value() < 115);
        QCOMPARE(pages()->horizontalScrollBar()->maximum(), 0);
        m_view->resize(1600, 700);
        QCOMPARE(zoom->value(), 115);
    }

    void sizeIsChosenAndKept()
    {
        auto *zoom = m_view->findChild<QSpinBox *>(u"zoom"_s);
        const int usual = zoom->value();
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(zoom->value() > usual);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(zoom->value(), usual);
        zoom->setValue(200);
        QCOMPARE(pages()->placeOf(0).width(), qRound(595 * 2 * pages()->logicalDpiX() / 72.0));
        QCOMPARE(m_view->currentPage(), 1);
        press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(action(u"fit-width"_s)->isChecked());
        QVERIFY(std::abs(pages()->placeOf(0).width() - pages()->viewport()->width()) <=
                2 * unit(pages()) + 1);
        m_view->resize(1100, 700);
        QVERIFY(std::abs(pages()->placeOf(0).width() - pages()->viewport()->width()) <=
                2 * unit(pages()) + 1); // and stays so
        action(u"fit-page"_s)->trigger();
        QVERIFY(!action(u"fit-width"_s)->isChecked());
        QVERIFY(pages()->placeOf(0).height() <= pages()->viewport()->height());
        zoom->setValue(DocumentPages::smallestZoom);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(zoom->value(), DocumentPages::smallestZoom);
        QVERIFY(!action(u"fit-page"_s)->isChecked());
    }

    // Pages are paper in a dark scheme too.
    void paperStaysWhite()
    {
        QPalette dark(QColor(0x32, 0x32, 0x32), QColor(0x2a, 0x2a, 0x2a));
        dark.setColor(QPalette::WindowText, Qt::white);
        m_view->setPalette(dark);
        const QRect paper = pages()->placeOf(0);
        const QImage image = seen();
        QCOMPARE(image.pixelColor(paper.left() + 5, paper.top() + 5), QColor(Qt::white));
        QVERIFY(qGray(image.pixel(paper.left() - 3, paper.top() + 5)) < 64);
    }

    // Letters are drawn anew at the screen's own resolution, not enlarged.
    void lettersAreSharpAtEveryScale()
    {
        const QRect place = placeOf(u"Anker 0"_s);
        const auto greys = [&](qreal scale) {
            QPixmap pixmap(pages()->viewport()->size() * scale);
            pixmap.setDevicePixelRatio(scale);
            pages()->viewport()->render(&pixmap);
            const QImage image = pixmap.toImage();
            int black = 0, between = 0;
            for (int y = int(place.top() * scale); y < place.bottom() * scale; ++y) {
                for (int x = int(place.left() * scale); x < place.right() * scale; ++x) {
                    const int grey = qGray(image.pixel(x, y));
                    black += grey < 110;
                    between += grey >= 110 && grey < 240;
                }
            }
            return double(between) / black;
        };
        QVERIFY(greys(4) < greys(1) / 2); // the edges are the same few pixels
    }

    // A screen reader gets the whole text, where it stands, and the page one is on.
    void textIsReadableByOthers()
    {
        m_view->setPages(richDocument());
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(pages());
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Document);
        QCOMPARE(access->text(QAccessible::Name), u"Pages of the document"_s);
        QAccessibleTextInterface *text = access->textInterface();
        QVERIFY(text);
        const QString whole = pages()->text().text();
        QCOMPARE(text->characterCount(), int(whole.size()));
        QCOMPARE(text->text(0, text->characterCount()), whole);
        QCOMPARE(text->cursorPosition(), 0);
        int from = 0, to = 0;
        const int at = int(whole.indexOf(u"die Quelle"_s));
        QCOMPARE(text->textAtOffset(at, QAccessible::WordBoundary, &from, &to), u"die"_s);
        const QRect letter = text->characterRect(at);
        QVERIFY(letter.isValid());
        QCOMPARE(text->offsetAtPoint(letter.topLeft() + QPoint(1, letter.height() / 2)), at);
        m_view->findChild<QSpinBox *>(u"page"_s)->setValue(2);
        QCOMPARE(text->cursorPosition(), pages()->text().beginOf(1));
        QCOMPARE(text->selectionCount(), 0);
        text->addSelection(at, at + 3);
        QCOMPARE(pages()->selectedText(), u"die"_s);
        text->selection(0, &from, &to);
        QCOMPARE(text->text(from, to), u"die"_s);
        QCOMPARE(text->cursorPosition(), at + 3);
        text->scrollToSubstring(at, at + 3);
        QVERIFY(pages()->viewport()->rect().contains(placeOf(u"die Quelle"_s)));
        text->removeSelection(0);
        QCOMPARE(text->selectionCount(), 0);
        for (const QToolButton *button : m_view->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->defaultAction())
                QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
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
    DocumentPages *pages() const { return m_view->findChild<DocumentPages *>(); }
    QSpinBox *page() const { return m_view->findChild<QSpinBox *>(u"page"_s); }
    QLineEdit *words() const { return m_view->findChild<QLineEdit *>(u"documentSearch"_s); }
    QString label(const QString &name) const { return m_view->findChild<QLabel *>(name)->text(); }
    QString hits() const { return label(u"hitCount"_s); }
    // Of the n-th of these words in the text.
    QList<QRect> hitPlaces(const QString &sought, int n) const
    {
        const int begin = pages()->text().find(sought).value(n, -1);
        return pages()->placesOf(begin, begin + int(sought.size()));
    }
    QRect placeOf(const QString &sought, int n = 0) const { return hitPlaces(sought, n).value(0); }
    bool marksAreSeen() const
    {
        const QRect hit = placeOf(u"Anker"_s);
        return seen().pixelColor(hit.topLeft() + QPoint(2, 2)) != QColor(Qt::white);
    }
    void drag(QPoint from, QPoint to) const
    {
        QTest::mousePress(pages()->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, pages()->viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(pages()->viewport(), &move);
        QTest::mouseRelease(pages()->viewport(), Qt::LeftButton, {}, to);
    }
    QString section() const
    {
        const auto *tree = m_view->findChild<QTreeWidget *>(u"sections"_s);
        return tree->currentItem() ? tree->currentItem()->text(0) : QString();
    }
    QImage seen() const { return pages()->viewport()->grab().toImage(); }

    Translation m_translation;
    std::unique_ptr<PageView> m_view;
};

QTEST_MAIN(PageViewTest)
#include "pageviewtest.moc"
