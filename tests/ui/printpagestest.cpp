// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/printpages.h"

#include "report/pages/pagecomposer.h"
#include "ui/printedtext.h"

#include <QPageRanges>
#include <QPrinter>

#include <QTemporaryDir>
#include <QTest>

using namespace votum;
using namespace Qt::StringLiterals;

// What reaches the paper, read from a PDF printed through the function the dialog ends in.
class PrintPagesTest : public QObject
{
    Q_OBJECT

private:
    static Pages fourPages()
    {
        PageComposer composer;
        for (int page = 1; page <= 4; ++page) {
            if (page > 1)
                composer.pageBreak();
            composer.heading(1, u"Blatt%1"_s.arg(page));
        }
        PageFrame frame;
        frame.pageLabel = u"%1 / %2"_s;
        return composer.finish(frame);
    }

    // The word on each page; empty for an empty one.
    static QStringList printedPages(const QString &path)
    {
        QStringList pages = printedText(path).split(u'\f');
        pages.removeLast(); // after the last page
        static const QRegularExpression word(u"Blatt\\d"_s);
        for (QString &page : pages)
            page = word.match(page).captured();
        return pages;
    }

    QTemporaryDir m_folder;

private slots:
    void printsWhatWasChosen_data()
    {
        QTest::addColumn<int>("range");
        QTest::addColumn<bool>("reversed");
        QTest::addColumn<QStringList>("expected");
        const QString a = u"Blatt1"_s, b = u"Blatt2"_s, c = u"Blatt3"_s, d = u"Blatt4"_s;
        QTest::newRow("all") << int(QPrinter::AllPages) << false << QStringList{a, b, c, d};
        QTest::newRow("range") << int(QPrinter::PageRange) << false << QStringList{b, c};
        QTest::newRow("current") << int(QPrinter::CurrentPage) << false << QStringList{d};
        QTest::newRow("reversed") << int(QPrinter::AllPages) << true << QStringList{d, c, b, a};
        QTest::newRow("range reversed") << int(QPrinter::PageRange) << true << QStringList{c, b};
    }
    void printsWhatWasChosen()
    {
        QFETCH(int, range);
        QFETCH(bool, reversed);
        QFETCH(QStringList, expected);
        const QString path = m_folder.filePath(u"printed.pdf"_s);
        const Pages pages = fourPages();
        QCOMPARE(pages.count, 4);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(path);
        preparePrinter(printer, pages);
        printer.setPrintRange(QPrinter::PrintRange(range));
        if (range == QPrinter::PageRange)
            printer.setFromTo(2, 3);
        printer.setPageOrder(reversed ? QPrinter::LastPageFirst : QPrinter::FirstPageFirst);
        QVERIFY(printPages(pages, 4, printer));
        const QString info = outputOf(u"pdfinfo"_s, {path});
        const QRegularExpression count(u"Pages: +%1\n"_s.arg(expected.size()));
        QVERIFY2(info.contains(count) && info.contains(u"(A4)"_s), qPrintable(info));
        QStringList found;
        const QString text = printedText(path);
        auto matches = QRegularExpression(u"Blatt\\d"_s).globalMatch(text);
        while (matches.hasNext())
            found.append(matches.next().captured());
        QCOMPARE(found, expected);
        QVERIFY(outputOf(u"pdfimages"_s, {u"-list"_s, path}).count(u'\n') <=
                2); // letters, no pictures
    }

    // A printer to PDF makes no copies itself.
    void printsTheCopies()
    {
        const Pages pages = fourPages();
        const QString a = u"Blatt1"_s, b = u"Blatt2"_s;
        for (const bool isCollated : {true, false}) {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFileName(m_folder.filePath(u"copies.pdf"_s));
            QVERIFY(!printer.supportsMultipleCopies());
            preparePrinter(printer, pages);
            printer.setCopyCount(2);
            printer.setCollateCopies(isCollated);
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(1, 2);
            QVERIFY(printPages(pages, 1, printer));
            QCOMPARE(printedPages(printer.outputFileName()),
                     isCollated ? QStringList({a, b, a, b}) : QStringList({a, a, b, b}));
        }
    }

    void printsSeveralRanges()
    {
        const Pages pages = fourPages();
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(m_folder.filePath(u"ranges.pdf"_s));
        preparePrinter(printer, pages);
        printer.setPrintRange(QPrinter::PageRange);
        printer.setPageRanges(QPageRanges::fromString(u"1,3-4"_s));
        QVERIFY(printPages(pages, 1, printer));
        QCOMPARE(printedPages(printer.outputFileName()),
                 QStringList({u"Blatt1"_s, u"Blatt3"_s, u"Blatt4"_s}));
    }

    void saysWhenNothingCanBePrinted()
    {
        const Pages pages = fourPages();
        QPrinter nowhere(QPrinter::HighResolution);
        nowhere.setOutputFileName(m_folder.filePath(u"missing/printed.pdf"_s));
        QVERIFY(!printPages(pages, 1, nowhere));
        QPrinter beyond(QPrinter::HighResolution);
        beyond.setOutputFileName(m_folder.filePath(u"beyond.pdf"_s));
        beyond.setPrintRange(QPrinter::PageRange);
        beyond.setFromTo(7, 9);
        QVERIFY(!printPages(pages, 1, beyond));
    }
};

QTEST_MAIN(PrintPagesTest)
#include "printpagestest.moc"
