// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/pagecomposer.h"
#include "report/pages/theme.h"
#include "report/pdf/assembler.h"
#include "sampledocument.h"
#include "structurecheck.h"

#include <QRegularExpression>
#include <QtTest/QTest>

#include <qpdf/QPDF.hh>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

const QString description = u"Daten gehen von A an B."_s;

QList<Branch> chain(int depth, int breadth)
{
    QList<Branch> items{{0, {{u"Verantwortlicher"_s, true}}, Tone::Accent}};
    for (int i = 0; i < breadth; ++i) {
        for (int level = 1; level <= depth; ++level)
            items.append({level,
                          {{u"Glied %1.%2 Limited"_s.arg(i).arg(level), true},
                           {u"\nVereinigtes Königreich – Drittland; Unterauftragsverarbeiter"_s}},
                          Tone::Serious});
    }
    return items;
}

Pages drawn(const QList<Branch> &items, int linesBefore = 0)
{
    PageComposer composer;
    composer.heading(1, u"Weg der Daten"_s);
    for (int i = 0; i < linesBefore; ++i)
        composer.paragraph(plain(u"Zeile"_s));
    composer.treeFigure(items, description);
    composer.paragraph(plain(u"Danach"_s));
    return composer.finish(sample::frame());
}

const Node *figureOf(const Pages &pages)
{
    for (const auto &child : pages.root->children) {
        if (child->role == "Figure")
            return child.get();
    }
    return nullptr;
}

std::vector<const Ink *> inksOf(const Pages &pages, const Node *figure)
{
    std::vector<const Ink *> inks;
    for (const Ink &ink : pages.inks) {
        if (ink.node && (ink.node == figure || ink.node->parent == figure))
            inks.push_back(&ink);
    }
    return inks;
}

// The frames of the boxes in their order: what is filled with a tint.
QList<QRectF> framesOf(const Pages &pages, int page)
{
    QList<QRectF> frames;
    for (const Ink &ink : pages.inks) {
        if (ink.page != page || ink.node != figureOf(pages))
            continue;
        for (const Mark &mark : ink.marks) {
            const auto *fill = std::get_if<FillMark>(&mark);
            if (fill && (fill->color == theme::tint(Tone::Serious) ||
                         fill->color == theme::tint(Tone::Accent)))
                frames << fill->rect;
        }
    }
    return frames;
}

// Where the arrows end.
QList<QPointF> tipsOf(const Pages &pages)
{
    QList<QPointF> tips;
    for (const Ink &ink : pages.inks) {
        for (const Mark &mark : ink.marks) {
            const auto *path = std::get_if<PathMark>(&mark);
            if (path && ink.node)
                tips << QPointF(path->path.elementAt(0));
        }
    }
    return tips;
}

QString rolesBelow(const Node &node)
{
    QStringList roles;
    for (const auto &child : node.children) {
        if (!child->role.isEmpty())
            roles << QString::fromLatin1(child->role) + rolesBelow(*child);
    }
    return roles.isEmpty() ? QString() : u'(' + roles.join(u' ') + u')';
}

} // namespace

class TreeTest : public QObject
{
    Q_OBJECT

private slots:
    void listsStandInTheItemsAboveThem()
    {
        PageComposer composer;
        composer.tree({{0, plain(u"a"_s)},
                       {1, plain(u"b"_s)},
                       {2, plain(u"c"_s)},
                       {1, plain(u"d"_s)},
                       {0, plain(u"e"_s)}});
        const Pages pages = composer.finish(sample::frame());
        QCOMPARE(rolesBelow(*pages.root),
                 u"(L(LI(Lbl LBody(L(LI(Lbl LBody(L(LI(Lbl LBody)))) LI(Lbl LBody)))) "
                 "LI(Lbl LBody)))"_s);
    }

    // The deeper an item stands, the further right and the narrower it is set.
    void lowerItemsAreIndented()
    {
        PageComposer composer;
        composer.tree({{0, plain(sample::sentence(0))}, {1, plain(sample::sentence(0))}});
        composer.paragraph(plain(u"Danach"_s));
        const Pages pages = composer.finish(sample::frame());
        QList<QRectF> bounds;
        for (const Ink &ink : pages.inks) {
            if (ink.node)
                bounds << ink.bounds; // label and body of each, and the paragraph
        }
        QCOMPARE(bounds.size(), 5);
        const qreal indent = theme::listIndent * unitsPerPoint;
        QCOMPARE(bounds[2].left(), bounds[0].left() + indent);
        QCOMPARE(bounds[3].left(), bounds[1].left() + indent);
        QVERIFY(bounds[3].right() <= (595 - theme::margins.right()) * unitsPerPoint);
        QCOMPARE(bounds[4].left(), bounds[0].left());
    }

    void twelveLinksFiveDeepFitOnAPage()
    {
        for (const QList<Branch> &items : {chain(5, 2) + chain(2, 1).mid(1), chain(1, 12)}) {
            QCOMPARE(items.size(), 13);
            const Pages pages = drawn(items);
            QCOMPARE(pages.count, 1);
            const QList<QRectF> frames = framesOf(pages, 0);
            QCOMPARE(frames.size(), items.size());
            for (qsizetype i = 1; i < frames.size(); ++i) {
                QVERIFY(frames[i].top() > frames[i - 1].bottom());
                QVERIFY(frames[i].right() <= (595 - theme::margins.right()) * unitsPerPoint);
                const qreal right = (items[i].depth - items[i - 1].depth) * theme::treeIndent;
                QCOMPARE(frames[i].left(), frames[i - 1].left() + right * unitsPerPoint);
            }
        }
    }

    // However deep, half of the width is left for the words.
    void theDeepestStillHasRoom()
    {
        const qreal right = (595 - theme::margins.right()) * unitsPerPoint;
        const Pages pages = drawn(chain(20, 1));
        for (const QRectF &frame : framesOf(pages, 0))
            QVERIFY(frame.right() <= right && frame.width() > 200 * unitsPerPoint);
        PageComposer composer;
        composer.tree(chain(20, 1));
        for (const Ink &ink : composer.finish(sample::frame()).inks)
            QVERIFY(ink.bounds.right() <= right);
    }

    void anArrowLeadsToEachBoxButTheFirst()
    {
        const Pages pages = drawn(chain(3, 2));
        const QList<QRectF> frames = framesOf(pages, 0);
        const QList<QPointF> tips = tipsOf(pages);
        QCOMPARE(tips.size(), frames.size() - 1);
        for (qsizetype i = 0; i < tips.size(); ++i) {
            QVERIFY(qAbs(tips[i].x() - frames[i + 1].left()) <= unitsPerPoint);
            QVERIFY(qAbs(tips[i].y() - frames[i + 1].center().y()) <= 1);
        }
    }

    void wordsStandInTheirBox()
    {
        QList<Branch> items = chain(5, 1);
        items.last().runs.first().text = sample::sentence(0) + u"Übermittlung"_s.repeated(20);
        const Pages pages = drawn(items);
        const QList<QRectF> frames = framesOf(pages, 0);
        int inside = 0;
        for (const Ink *ink : inksOf(pages, figureOf(pages))) {
            if (ink->node == figureOf(pages))
                continue;
            QVERIFY(std::any_of(frames.begin(), frames.end(), [ink](const QRectF &frame) {
                return frame.contains(ink->bounds);
            }));
            ++inside;
        }
        QVERIFY(inside >= items.size());
    }

    // It stays on one page wherever one can hold it, and has its place there in the file.
    void staysTogether()
    {
        for (int lines = 0; lines < 60; lines += 3) {
            const Pages pages = drawn(chain(2, 3), lines);
            QSet<int> on;
            for (const Ink *ink : inksOf(pages, figureOf(pages)))
                on << ink->page;
            QCOMPARE(on.size(), 1);
        }
    }

    void tallerThanAPageGoesOn()
    {
        const Pages pages = drawn(chain(4, 8));
        QVERIFY(pages.count > 1);
        QCOMPARE(framesOf(pages, 0).size() + framesOf(pages, 1).size(), 33);
        const Result<QByteArray> pdf = renderPages(pages, sample::meta());
        QVERIFY(pdf);
        QCOMPARE(readStructure(*pdf).fault, QString());
        QVERIFY(!figureIn(*pdf).hasKey("/A"));
    }

    void theFileSaysWhereItIsAndWhatItShows()
    {
        const Pages pages = drawn(chain(2, 2));
        const Result<QByteArray> pdf = renderPages(pages, sample::meta());
        QVERIFY(pdf);
        QCOMPARE(readStructure(*pdf).fault, QString());
        QPDFObjectHandle figure = figureIn(*pdf);
        QCOMPARE(QString::fromStdString(figure.getKey("/Alt").getUTF8Value()), description);
        const auto area = figure.getKey("/A").getKey("/BBox").getArrayAsRectangle();
        QRectF bounds;
        for (const Ink *ink : inksOf(pages, figureOf(pages)))
            bounds |= ink->bounds;
        QVERIFY(qAbs(area.llx - bounds.left() / unitsPerPoint) < 0.01);
        QVERIFY(qAbs(area.lly - (842 - bounds.bottom() / unitsPerPoint)) < 0.01);
        QVERIFY(qAbs(area.urx - bounds.right() / unitsPerPoint) < 0.01);
        QVERIFY(qAbs(area.ury - (842 - bounds.top() / unitsPerPoint)) < 0.01);
        QCOMPARE(*renderPages(drawn(chain(2, 2)), sample::meta()), *pdf);
    }

    // Nothing may hide a text: a check of the file looks for areas filled after words.
    void shapesLieBeneathAllWords()
    {
        const Pages pages = drawn(chain(4, 8), 3);
        QSet<int> pagesWithWords;
        for (const Ink &ink : pages.inks) {
            const bool isShape = ink.node == figureOf(pages);
            QVERIFY(!isShape || !pagesWithWords.contains(ink.page));
            const bool hasWords =
                std::any_of(ink.marks.begin(), ink.marks.end(), [](const Mark &mark) {
                    return std::holds_alternative<GlyphMark>(mark);
                });
            if (hasWords)
                pagesWithWords << ink.page;
        }
    }

private:
    QPDFObjectHandle figureIn(const QByteArray &pdf)
    {
        m_file = std::make_unique<QPDF>();
        m_file->processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
        QPDFObjectHandle document = m_file->getRoot().getKey("/StructTreeRoot").getKey("/K");
        for (QPDFObjectHandle child : document.getKey("/K").getArrayAsVector()) {
            if (child.getKey("/S").isNameAndEquals("/Figure"))
                return child;
        }
        return QPDFObjectHandle::newNull();
    }

    std::unique_ptr<QPDF> m_file;
};

QTEST_MAIN(TreeTest)
#include "treetest.moc"
