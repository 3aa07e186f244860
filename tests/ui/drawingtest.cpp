// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/drawing.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QByteArray frame =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" )"
    R"(viewBox="0 0 24 24" fill="none" stroke="currentColor" )"
    R"(stroke-width="2" stroke-linecap="round" stroke-linejoin="round">%</svg>)";

std::optional<Drawing> drawingOf(const QByteArray &shapes)
{
    return parseDrawing(QByteArray(frame).replace("%", shapes));
}

QImage painted(const Drawing &drawing, int side, const QColor &current)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintDrawing(drawing, image.rect(), current, painter);
    return image;
}

} // namespace

// The icons are drawn as their files say; what a file says in other words is not drawn at all.
class DrawingTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsReadAndShows_data()
    {
        [[maybe_unused]] const std::vector<CatalogueFile> linked = shippedCatalogue();
        QTest::addColumn<QString>("file");
        const QStringList names = QDir(u":/icons"_s).entryList();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << QString(u":/icons/"_s + name);
        QVERIFY(names.size() > 40);
    }
    void everyIconIsReadAndShows()
    {
        QFETCH(QString, file);
        QFile icon(file);
        QVERIFY(icon.open(QIODevice::ReadOnly));
        const std::optional<Drawing> drawing = parseDrawing(icon.readAll());
        QVERIFY(drawing);
        for (const int side : {16, 48}) {
            const QImage image = painted(*drawing, side, Qt::red);
            int inked = 0;
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x) {
                    const bool isEdge = x == 0 || y == 0 || x == side - 1 || y == side - 1;
                    inked += qAlpha(image.pixel(x, y)) > 100;
                    QVERIFY2(!isEdge || qAlpha(image.pixel(x, y)) < 128, "cut at the edge");
                }
            }
            QVERIFY(inked > side);
        }
    }

    // Where a path leads: its corners, as the specification has them.
    void pathsLeadWhereTheySay_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QRectF>("bounds");
        QTest::addColumn<QPointF>("end");
        const auto row = [](const char *name, const QByteArray &data, QRectF bounds, QPointF end) {
            QTest::newRow(name) << data << bounds << end;
        };
        row("lines", "M2 3 10 3L10,8", {2, 3, 8, 5}, {10, 8});
        row("relative lines", "m2 3 8 0l0,5", {2, 3, 8, 5}, {10, 8});
        row("glued", "M2.5.5H9v4h-.5z", {2.5, .5, 6.5, 4}, {2.5, .5});
        row("across and down", "M1 1H5V6h-3v-2", {1, 1, 4, 5}, {2, 4});
        row("curve", "M0 0C0 4 8 4 8 0", {0, 0, 8, 3}, {8, 0});
        row("mirrored curve", "M0 0c0 4 8 4 8 0s8-4 8 0", {0, -3, 16, 6}, {16, 0});
        row("smooth after a line is a curve", "M0 0L4 0S8 4 8 0", {0, 0, 8, 1.78}, {8, 0});
        row("half circle above", "M8 8a4 4 0 0 1 8 0", {8, 4, 8, 4}, {16, 8});
        row("half circle below", "M8 8a4 4 0 0 0 8 0", {8, 8, 8, 4}, {16, 8});
        row("quarter", "M10 2A10 10 0 0 1 20 12", {10, 2, 10, 10}, {20, 12});
        row("three quarters", "M10 2A10 10 0 1 0 20 12", {0, 2, 20, 20}, {20, 12});
        row("the other three quarters", "M10 2A10 10 0 1 1 20 12", {10, -8, 20, 20}, {20, 12});
        row("radius that must grow", "M8 8a1 1 0 0 1 8 0", {8, 4, 8, 4}, {16, 8});
    }
    void pathsLeadWhereTheySay()
    {
        QFETCH(QByteArray, data);
        QFETCH(QRectF, bounds);
        QFETCH(QPointF, end);
        const std::optional<Drawing> drawing = drawingOf("<path d=\"" + data + "\"/>");
        QVERIFY(drawing);
        const QPainterPath path = drawing->shapes.front().path;
        const QRectF found = path.boundingRect();
        for (const double off :
             {found.left() - bounds.left(), found.top() - bounds.top(),
              found.right() - bounds.right(), found.bottom() - bounds.bottom(),
              path.currentPosition().x() - end.x(), path.currentPosition().y() - end.y()})
            QVERIFY2(std::abs(off) < 0.01, qPrintable(QString::number(off)));
    }

    void coloursPensAndScale()
    {
        const std::optional<Drawing> drawing =
            drawingOf(R"(<path d="M4 6h16"/><circle cx="12" cy="16" r="3" fill="#00ff00" )"
                      R"(stroke="none"/><path d="M2 21h20" stroke-dasharray="4 6"/>)");
        QVERIFY(drawing);
        for (const int side : {24, 240}) {
            const QImage image = painted(*drawing, side, Qt::blue);
            const auto at = [&](double x, double y) {
                return image.pixelColor(int(x * side / 24), int(y * side / 24));
            };
            QCOMPARE(at(12.5, 5.5), QColor(Qt::blue));
            QCOMPARE(at(12.5, 6.5), QColor(Qt::blue)); // two wide
            QCOMPARE(at(12.5, 8.5), QColor(Qt::transparent));
            QCOMPARE(at(12.5, 15.5), QColor(Qt::green));
            QCOMPARE(at(4, 20.5), QColor(Qt::blue));
            QCOMPARE(at(9, 20.5), QColor(Qt::transparent)); // between two dashes
        }
    }

    void whatItDoesNotKnowIsRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        const auto row = [](const char *name, const QByteArray &shapes) {
            QTest::newRow(name) << QByteArray(frame).replace("%", shapes);
        };
        row("no shape", "");
        row("another element", "<line x1='0' y1='0' x2='1' y2='1'/>");
        row("a group", "<g><circle cx='1' cy='1' r='1'/></g>");
        row("something within", "<circle cx='1' cy='1' r='1'><title>x</title></circle>");
        row("another attribute", "<circle cx='1' cy='1' r='1' transform='scale(2)'/>");
        row("no number", "<circle cx='1' cy='one' r='1'/>");
        row("a number missing", "<rect x='1' y='1' width='3' height='3'/>");
        row("another command", "<path d='M0 0Q1 1 2 2'/>");
        row("no beginning", "<path d='L1 1'/>");
        row("half a point", "<path d='M0 0L1'/>");
        row("numbers after the end", "<path d='M0 0h2z3 3'/>");
        row("a turned arc", "<path d='M0 0a4 2 30 0 1 8 0'/>");
        row("no radius", "<path d='M0 0a0 2 0 0 1 8 0'/>");
        row("no colour", "<path d='M0 0h1' stroke='colour'/>");
        row("a square pen", "<path d='M0 0h1' stroke-linecap='square'/>");
        row("odd dashes", "<path d='M0 0h1' stroke-dasharray='1 2 3'/>");
        row("not closed", "<path d='M0 0h1'>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no drawing") << QByteArray("<html/>");
        QTest::newRow("another view") << QByteArray(frame)
                                             .replace("0 0 24 24", "0 0 12 12")
                                             .replace("%", "<path d='M0 0h1'/>");
    }
    void whatItDoesNotKnowIsRefused()
    {
        QFETCH(QByteArray, svg);
        QVERIFY(!parseDrawing(svg));
        QVERIFY(drawingOf("<path d='M0 0h1'/>"));
    }
};

QTEST_MAIN(DrawingTest)
#include "drawingtest.moc"
