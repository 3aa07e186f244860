// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

#include "report/pages/fonts.h"
#include "report/pages/painter.h"
#include "report/pages/theme.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QtTest/QTest>

#include <algorithm>
#include <set>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

using NodeList = std::vector<const Node *>;

void collect(const Node &node, const QByteArray &role, NodeList &found)
{
    if (node.role == role)
        found.push_back(&node);
    for (const auto &child : node.children)
        collect(*child, role, found);
}

NodeList nodesOf(const Pages &pages, const QByteArray &role)
{
    NodeList found;
    collect(*pages.root, role, found);
    return found;
}

bool isWithin(const Node *node, const Node *ancestor)
{
    for (; node; node = node->parent) {
        if (node == ancestor)
            return true;
    }
    return false;
}

std::set<int> pagesOf(const Pages &pages, const Node *node)
{
    std::set<int> found;
    for (const Ink &ink : pages.inks) {
        if (isWithin(ink.node, node))
            found.insert(ink.page);
    }
    return found;
}

// How many lines of its own a node has on each page.
QMap<int, QSet<int>> linesOf(const Pages &pages, const Node *node)
{
    QMap<int, QSet<int>> lines;
    for (const Ink &ink : pages.inks) {
        if (!isWithin(ink.node, node))
            continue;
        for (const Mark &mark : ink.marks) {
            if (const auto *glyphs = std::get_if<GlyphMark>(&mark))
                lines[ink.page].insert(
                    qRound(glyphs->at.y() + glyphs->glyphs.positions().constFirst().y()));
        }
    }
    return lines;
}

int repeatedHeads(const Pages &pages, int page)
{
    int count = 0;
    for (const Ink &ink : pages.inks)
        count += ink.page == page && ink.artifact == Artifact::RepeatedHead ? 1 : 0;
    return count;
}

bool isHeading(const Node *node)
{
    return node && node->element()->role.startsWith('H') && node->element()->role.size() == 2;
}

// `lines` lines of text first, so that what follows meets the page's foot at every height.
void pushDown(Composer &composer, int lines)
{
    composer.heading(1, u"Anfang"_s);
    for (int i = 0; i < lines; ++i)
        composer.paragraph(plain(u"Zeile"_s), ParagraphStyle::Small);
}

Pages finished(PageComposer &composer)
{
    return composer.finish(sample::frame());
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreNotSplitAndHeadsRepeat()
    {
        for (int lines = 20; lines < 44; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            Table table{{}, {1, 3}, {u"Nr."_s, u"Ursache"_s}, {}, true};
            for (int i = 0; i < 40; ++i)
                table.rows.append({{plain(QString::number(i))},
                                   {plain(sample::sentence(i) + u' ' + sample::sentence(i + 1))}});
            composer.table(table);
            const Pages pages = finished(composer);
            QVERIFY(pages.count >= 3);
            for (const Node *row : nodesOf(pages, "TR"))
                QCOMPARE(pagesOf(pages, row).size(), size_t(1));
            const std::set<int> withTable = pagesOf(pages, nodesOf(pages, "Table").front());
            for (const int page : withTable)
                QCOMPARE(repeatedHeads(pages, page), page == *withTable.begin() ? 0 : 1);
        }
    }

    void headOfATableStaysWithItsFirstRow()
    {
        for (int lines = 30; lines < 50; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            composer.table({u"Bildunterschrift"_s,
                            {1},
                            {u"Kopf"_s},
                            {{{plain(sample::sentence(0))}}, {{plain(sample::sentence(1))}}}});
            const Pages pages = finished(composer);
            const int headPage = *pagesOf(pages, nodesOf(pages, "THead").front()).begin();
            QCOMPARE(*pagesOf(pages, nodesOf(pages, "TBody").front()).begin(), headPage);
            QCOMPARE(*pagesOf(pages, nodesOf(pages, "Caption").front()).begin(), headPage);
        }
    }

    void noRowStandsAloneUnderARepeatedHead()
    {
        for (int lines = 20; lines < 44; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            Table table{{}, {1}, {u"Kopf"_s}, {}};
            for (int i = 0; i < 8; ++i)
                table.rows.append({{plain(sample::sentence(i))}});
            composer.table(table);
            const Pages pages = finished(composer);
            const NodeList rows = nodesOf(pages, "TR");
            QCOMPARE(pagesOf(pages, rows.back()), pagesOf(pages, rows[rows.size() - 2]));
            // Nor at the foot of a page: row 0 is the head.
            QCOMPARE(pagesOf(pages, rows[1]), pagesOf(pages, rows[2]));
        }
    }

    void onlyARowTallerThanMostOfAPageIsSplit()
    {
        PageComposer composer;
        pushDown(composer, 1);
        QString monster;
        for (int i = 0; i < 90; ++i)
            monster += sample::sentence(i) + u' ';
        composer.table(
            {{},
             {1, 2},
             {u"Nr."_s, u"Wortlaut"_s},
             {{{plain(u"1"_s)}, {plain(u"kurz"_s)}}, {{plain(u"2"_s)}, {plain(monster)}}}});
        const Pages pages = finished(composer);
        const NodeList rows = nodesOf(pages, "TR");
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(pagesOf(pages, rows[1]).size(), size_t(1));
        QVERIFY(pagesOf(pages, rows[2]).size() > 1);
        QCOMPARE(repeatedHeads(pages, 1), 1);
    }

    void aRowThatGoesOnSaysWhichItIs()
    {
        QString monster;
        for (int i = 0; i < 90; ++i)
            monster += sample::sentence(i) + u' ';
        for (const QStringList &head : {QStringList(), QStringList{u"Nr."_s, u"Wortlaut"_s}}) {
            PageComposer composer;
            composer.heading(1, u"Anfang"_s);
            composer.table({{}, {1, 2}, head, {{{plain(u"Kennwort"_s)}, {plain(monster)}}}, true});
            const Pages pages = finished(composer);
            QString repeated;
            for (const Ink &ink : pages.inks) {
                for (const Mark &mark : ink.marks) {
                    const auto *glyphs = std::get_if<GlyphMark>(&mark);
                    if (glyphs && ink.artifact == Artifact::RepeatedHead)
                        repeated += reportCharacters(glyphs->glyphs);
                }
            }
            QVERIFY(pages.count > 1);
            QCOMPARE(repeated,
                     QString(head.join(QString()) + u"Kennwort …"_s).repeated(pages.count - 1));
        }
    }

    void whatLeadsElsewhereIsALinkWhereItLeads()
    {
        PageComposer composer;
        composer.heading(1, u"Anfang"_s, u"beginning"_s);
        composer.paragraph(
            {Run{.text = u"siehe "_s}, Run{.text = u"Nr. 7"_s, .target = u"seven"_s},
             Run{.text = u", "_s}, Run{.text = u"Anfang"_s, .target = u"beginning"_s},
             Run{.text = u" und "_s}, Run{.text = u"Anlage 9"_s, .target = u"nowhere"_s}});
        composer.pageBreak();
        composer.space(30);
        composer.heading(1, u"Zweitens"_s);
        composer.table({{},
                        {1, 3},
                        {},
                        {{{{Run{.text = u"7"_s, .anchor = u"seven"_s}}}, {plain(u"Satz"_s)}},
                         {{{Run{.text = u"8"_s, .anchor = u"seven"_s}}}, {plain(u"Satz"_s)}}}});
        const Pages pages = finished(composer);
        const NodeList links = nodesOf(pages, "Link");
        QCOMPARE(links.size(), size_t(2));
        QCOMPARE(links[0]->linkText, u"Nr. 7"_s);
        QCOMPARE(links[0]->target, nodesOf(pages, "TD").front()); // the first of its name
        QCOMPARE(pages.places[links[0]->target].page, 1);
        QCOMPARE(links[1]->target, nodesOf(pages, "H1").front());
        QCOMPARE(pages.places[links[1]->target].page, 0);
        std::set<QRgb> colours;
        for (const Ink &ink : pages.inks) {
            for (const Mark &mark : ink.marks) {
                if (const auto *glyphs = std::get_if<GlyphMark>(&mark);
                    glyphs && ink.node && ink.node->element()->role == "P")
                    QCOMPARE(glyphs->color, theme::ink(Tone::Text));
                else if (glyphs && ink.node && ink.node->isLink())
                    colours.insert(glyphs->color.rgb());
            }
        }
        QCOMPARE(colours, std::set{theme::ink(Tone::Accent).rgb()});
    }

    void aPictureStandsBesideWhatGoesWithIt()
    {
        const Picture picture{90, 54, QByteArray(90 * 54 * 4, '\xff'), u"Zeichen"_s};
        PageComposer composer;
        composer.picture(picture, [&] { composer.paragraph(plain(u"Name"_s)); });
        composer.heading(1, u"Anfang"_s);
        const Pages pages = finished(composer);
        const auto ink = [&](const char *role) {
            return *std::ranges::find_if(pages.inks, [&](const Ink &one) {
                return one.node && one.node->element()->role == role;
            });
        };
        const QRectF drawn = ink("Figure").bounds;
        QCOMPARE(qRound(drawn.right() / unitsPerPoint), 595 - int(theme::margins.right()));
        QVERIFY(ink("P").bounds.right() < drawn.left());
        QCOMPARE(ink("P").bounds.top(), drawn.top());
        QVERIFY(ink("H1").bounds.top() >= drawn.bottom());
    }

    void noHeadingStandsAloneAtAPagesFoot()
    {
        for (int lines = 20; lines < 60; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            composer.heading(2, u"Überschrift"_s);
            composer.heading(3, u"Unterüberschrift"_s);
            composer.paragraph(plain(sample::sentence(0) + u' ' + sample::sentence(1)));
            const Pages pages = finished(composer);
            for (int page = 0; page < pages.count; ++page)
                QVERIFY(!isHeading(sample::lastInkOf(pages, page)->node));
        }
    }

    void aRemarkUnderAHeadingStaysWithWhatFollows()
    {
        for (int lines = 20; lines < 60; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            composer.heading(2, u"Überschrift"_s);
            composer.paragraph(plain(sample::sentence(0)), ParagraphStyle::Small);
            composer.paragraph(plain(sample::sentence(1)), ParagraphStyle::Quote);
            const Pages pages = finished(composer);
            const NodeList texts = nodesOf(pages, "P");
            const Node *remark = texts[texts.size() - 2], *quote = texts.back();
            QCOMPARE(*pagesOf(pages, remark).rbegin(), *pagesOf(pages, quote).begin());
        }
    }

    void twoLinesOfAParagraphStayTogether()
    {
        QString text;
        for (int i = 0; i < 5; ++i)
            text += sample::sentence(i) + u' ';
        int splits = 0;
        for (int lines = 20; lines < 60; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            composer.paragraph(plain(text));
            const Pages pages = finished(composer);
            const auto parts = linesOf(pages, nodesOf(pages, "P").back());
            splits += parts.size() > 1 ? 1 : 0;
            for (const auto &part : parts)
                QVERIFY(part.size() >= 2);
        }
        QVERIFY(splits > 0);
    }

    // A reader that knows no lines needs the space between the words before and after a break.
    void everyLineBreakHasASpace()
    {
        PageComposer composer;
        composer.paragraph(plain(sample::sentence(0) + u'\n' + sample::sentence(1)));
        const Pages pages = finished(composer);
        const int lines = int(linesOf(pages, nodesOf(pages, "P").front())[0].size());
        QVERIFY(lines >= 4);
        int spaces = 0;
        for (const Ink &ink : pages.inks) {
            for (const Mark &mark : ink.marks) {
                const auto *text = std::get_if<GlyphMark>(&mark);
                spaces += ink.node && text &&
                                  text->glyphs.glyphIndexes() ==
                                      text->glyphs.rawFont().glyphIndexesForString(u" "_s)
                              ? 1
                              : 0;
            }
        }
        QCOMPARE(spaces, lines - 1);
    }

    void signaturesAndGroupsStayTogether()
    {
        for (int lines = 30; lines < 60; ++lines) {
            PageComposer composer;
            pushDown(composer, lines);
            composer.signatureBlock(u"signature"_s, u"Freigabe"_s,
                                    {u"Ort, Datum"_s, u"Unterschrift"_s});
            composer.keepTogether([&composer] {
                for (int i = 0; i < 4; ++i)
                    composer.paragraph(plain(sample::sentence(i)), ParagraphStyle::Lead);
            });
            const Pages pages = finished(composer);
            NodeList texts = nodesOf(pages, "P");
            texts.erase(texts.begin(), texts.begin() + lines);
            QCOMPARE(texts.size(), size_t(7));
            for (size_t i = 1; i < 3; ++i)
                QCOMPARE(pagesOf(pages, texts[i]), pagesOf(pages, texts[0]));
            for (size_t i = 4; i < 7; ++i)
                QCOMPARE(pagesOf(pages, texts[i]), pagesOf(pages, texts[3]));
        }
    }

    void aGroupTallerThanAPageFlows()
    {
        PageComposer composer;
        composer.keepTogether([&composer] { pushDown(composer, 150); });
        const Pages pages = finished(composer);
        QVERIFY(pages.count >= 3);
        for (const Ink &ink : pages.inks)
            QVERIFY(ink.bounds.bottom() <= pages.sizeInPoints.height() * unitsPerPoint);
    }

    void contentsListHeadingsWithTheirPages()
    {
        PageComposer composer;
        composer.title(u"Titel"_s);
        composer.tableOfContents(u"Inhalt"_s, 2);
        for (int i = 0; i < 120; ++i) {
            composer.heading(i % 3 == 0 ? 1 : i % 3 + 1, u"Abschnitt %1"_s.arg(i));
            composer.paragraph(plain(sample::sentence(i)));
        }
        const Pages pages = finished(composer);
        const NodeList entries = nodesOf(pages, "TOCI");
        QCOMPARE(entries.size(), size_t(80));
        QVERIFY(pagesOf(pages, nodesOf(pages, "TOC").front()).size() > 1);
        QSet<const Node *> targets;
        for (const Node *entry : entries) {
            NodeList links;
            collect(*entry->children.front(), "Link", links);
            targets.insert(links.front()->target);
        }
        QCOMPARE(targets.size(), 80);
        for (const Bookmark &bookmark : pages.bookmarks) {
            QCOMPARE(bookmark.page, *pagesOf(pages, bookmark.node).begin());
            QVERIFY(bookmark.page > 0 || bookmark.title == u"Titel"_s ||
                    bookmark.title == u"Inhalt"_s);
        }
    }

    void contentsWithoutLevelsStandInTwoColumnsOfOnePage()
    {
        for (const int count : {11, 40}) {
            PageComposer composer;
            composer.tableOfContents(u"Inhalt"_s, 1);
            for (int i = 0; i < count; ++i) {
                composer.heading(1, u"Abschnitt %1"_s.arg(i));
                composer.paragraph(plain(sample::sentence(i)));
            }
            const Pages pages = finished(composer);
            const NodeList entries = nodesOf(pages, "TOCI");
            QCOMPARE(entries.size(), size_t(count));
            std::set<int> lefts, tops;
            for (const Ink &ink : pages.inks) {
                if (!ink.node || !isWithin(ink.node, nodesOf(pages, "TOC").front()))
                    continue;
                QCOMPARE(ink.page, 0);
                lefts.insert(qRound(ink.bounds.left()));
                tops.insert(qRound(ink.bounds.top()));
                QVERIFY(ink.bounds.right() <= (595 - theme::margins.right()) * unitsPerPoint + 1);
            }
            QCOMPARE(lefts.size(), size_t(count == 11 ? 1 : 2));
            QCOMPARE(tops.size(), size_t(count == 11 ? 11 : 20));
        }
    }

    void contentsNest()
    {
        PageComposer composer;
        composer.tableOfContents(u"Inhalt"_s, 3);
        for (const int level : {1, 2, 3, 2, 1})
            composer.heading(level, u"Abschnitt"_s);
        const Pages pages = finished(composer);
        const NodeList lists = nodesOf(pages, "TOC");
        QCOMPARE(lists.size(), size_t(3));
        QCOMPARE(lists[0]->children.size(), size_t(2));
        QCOMPARE(lists[1]->children.size(), size_t(2));
        QCOMPARE(lists[2]->children.size(), size_t(1));
    }

    void aPanelsGroundFollowsItsTextAcrossPages()
    {
        PageComposer composer;
        pushDown(composer, 40);
        composer.panel(Tone::Blocking, [&composer] {
            for (int i = 0; i < 12; ++i)
                composer.paragraph(plain(sample::sentence(i)));
        });
        const Pages pages = finished(composer);
        const std::set<int> textPages = pagesOf(pages, nodesOf(pages, "Div").front());
        QCOMPARE(textPages.size(), size_t(2));
        for (const int page : textPages) {
            int grounds = 0;
            QRectF ground;
            for (const Ink &ink : pages.inks) {
                for (const Mark &mark : ink.marks) {
                    const auto *fill = std::get_if<FillMark>(&mark);
                    if (ink.page == page && fill && fill->color == theme::tint(Tone::Blocking)) {
                        ground = fill->rect;
                        ++grounds;
                    }
                }
            }
            QCOMPARE(grounds, 1);
            for (const Ink &ink : pages.inks) {
                if (ink.page == page && isWithin(ink.node, nodesOf(pages, "Div").front()))
                    QVERIFY(ground.contains(ink.bounds));
            }
        }
    }

    void nothingLeavesThePage()
    {
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            PageComposer composer(paper);
            sample::compose(composer, 30);
            const Pages pages = finished(composer);
            const QRectF sheet(QPointF(), pages.sizeInPoints * unitsPerPoint);
            for (const Ink &ink : pages.inks) {
                if (ink.artifact != Artifact::Watermark && ink.artifact != Artifact::Layout)
                    QVERIFY(sheet.contains(ink.bounds));
            }
        }
    }

    void replacedCharactersAreCollected()
    {
        PageComposer composer;
        composer.heading(1, u"😀"_s);
        composer.paragraph(plain(u"中 😀"_s));
        QCOMPARE(composer.replacedCharacters(), (QStringList{u"U+1F600"_s, u"U+4E2D"_s}));
    }

    void unsafeAddressesStayText()
    {
        PageComposer composer;
        composer.heading(1, u"A"_s);
        composer.paragraph({{u"a"_s, false, Tone::Text, u"javascript:alert(1)"_s},
                            {u"b"_s, false, Tone::Text, u"file:///etc/passwd"_s},
                            {u"c"_s, false, Tone::Text, u"https://example.org/"_s}});
        const Pages pages = finished(composer);
        const NodeList links = nodesOf(pages, "Link");
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(links.front()->url, u"https://example.org/"_s);
    }

    void printingPaintsTheSameInks()
    {
        PageComposer composer;
        sample::compose(composer, 5);
        const Pages pages = finished(composer);
        QImage image(595, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPage(pages, 0, painter);
        painter.end();
        const QPoint bar(int(theme::margins.left()) + 1, 0);
        bool foundBar = false;
        for (int y = 0; y < image.height(); ++y)
            foundBar |= image.pixelColor(bar.x(), y) == theme::ink(Tone::Serious);
        QVERIFY(foundBar);
        QCOMPARE(image.pixelColor(20, 20), QColor(Qt::white));
    }
};

QTEST_MAIN(LayoutTest)
#include "layouttest.moc"
