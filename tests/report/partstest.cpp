// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/boxes.h"
#include "report/pages/columns.h"
#include "report/pages/theme.h"

#include <QtTest/QTest>

#include <cmath>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

Box boxOf(qreal height, bool keepWithNext = false)
{
    Box box;
    box.height = height;
    box.keepWithNext = keepWithNext;
    return box;
}

} // namespace

// The composer's parts that need no document: placing boxes, sharing out columns, colours.
class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void placementKeepsChainsAndRepeatsHeads()
    {
        const std::vector<Box> heads{boxOf(10)};
        std::vector<Box> boxes{boxOf(50), boxOf(30, true), boxOf(30), boxOf(60)};
        boxes[3].repeatedHead = 0;
        const std::vector<Placement> placed = placeBoxes(boxes, heads, 100);
        QCOMPARE(placed[0].page, 0);
        QCOMPARE(placed[1].page, 1);
        QCOMPARE(placed[2].page, 1);
        QCOMPARE(placed[2].top, 30.0);
        QCOMPARE(placed[3].page, 2);
        QVERIFY(placed[3].headAbove);
        QCOMPARE(placed[3].top, 10.0);
    }

    void placementGivesUpAChainNoPageCanHold()
    {
        const std::vector<Box> boxes{boxOf(40), boxOf(70, true), boxOf(70)};
        const std::vector<Placement> placed = placeBoxes(boxes, {}, 100);
        QCOMPARE(placed[1].page, 1);
        QCOMPARE(placed[2].page, 2);
    }

    // The space above a box is for what stands above it.
    void noSpaceAtThePagesHead()
    {
        std::vector<Box> boxes{boxOf(60), boxOf(60), boxOf(20)};
        for (Box &box : boxes)
            box.before = 10;
        const std::vector<Placement> placed = placeBoxes(boxes, {}, 100);
        QCOMPARE(placed[0].top, 0.0);
        QCOMPARE(placed[1].page, 1);
        QCOMPARE(placed[1].top, 0.0);
        QCOMPARE(placed[2].page, 1);
        QCOMPARE(placed[2].top, 70.0);
    }

    void longWordsWidenTheirColumn()
    {
        Table table{
            {}, {1, 6}, {}, {{{plain(u"Datenschutzfolgenabschätzung"_s)}, {plain(u"x"_s)}}}};
        const QList<double> wide = columnEdges(table, 6000);
        table.rows[0][0].runs = plain(u"kurz"_s);
        const QList<double> narrow = columnEdges(table, 6000);
        QCOMPARE(wide.size(), 3);
        QCOMPARE(wide.last(), 6000.0);
        QVERIFY(qFuzzyCompare(narrow[1], 6000.0 / 7));
        QVERIFY(wide[1] > 2 * narrow[1]);
        table.rows[0][0].runs = plain(QString(400, u'm'));
        QVERIFY(qFuzzyCompare(columnEdges(table, 6000)[1], 6000.0 / 7));
    }

    // Whatever a column cannot break counts, wherever it stands: in the head, heading its row,
    // bold. What can be broken, or stretches over several columns, does not.
    void everyWordCountsThatCannotBreak()
    {
        const QString word = u"Datenschutzfolgenabschätzung"_s;
        const QString parts = u"Datenschutz-folgen/ab schätzung"_s;
        const auto width = [](const QList<Cell> &row, const QStringList &head = {},
                              bool rowHeaders = false) {
            return columnEdges({{}, {1, 6}, head, {row}, rowHeaders}, 6000)[1];
        };
        const Cell other{plain(u"x"_s)};
        const double plainWord = width({{plain(word)}, other});
        QVERIFY(width({{plain(parts)}, other}) < plainWord);
        QCOMPARE(width({{plain(word), Tone::Text, 2}}), 6000.0 / 7);
        const double boldWord = width({{{Run{word, true}}}, other});
        QVERIFY(boldWord > plainWord);
        QCOMPARE(width({{plain(word)}, other}, {}, true), boldWord);
        QCOMPARE(width({other, other}, {word, u"x"_s}), boldWord);
    }

    void tonesAreReadable_data()
    {
        QTest::addColumn<Tone>("tone");
        for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Blocking,
                                Tone::Serious, Tone::Notice, Tone::Fine, Tone::Open})
            QTest::newRow(qPrintable(QString::number(int(tone)))) << tone;
    }
    void tonesAreReadable()
    {
        QFETCH(Tone, tone);
        QVERIFY(contrast(theme::ink(tone), Qt::white) >= 4.5);
        QVERIFY(contrast(theme::ink(tone), theme::tint(tone)) >= 4.5);
        QVERIFY(contrast(theme::ink(Tone::Text), theme::tint(tone)) >= 7);
    }

private:
    // WCAG 2.1, relative luminance and contrast ratio.
    static double luminance(const QColor &color)
    {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
               0.0722 * part(color.blueF());
    }
    static double contrast(const QColor &a, const QColor &b)
    {
        const double first = luminance(a) + 0.05;
        const double second = luminance(b) + 0.05;
        return first > second ? first / second : second / first;
    }
};

QTEST_MAIN(PartsTest)
#include "partstest.moc"
