// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

#include <QtTest/QTest>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

QList<quint32> glyphsOf(const Ink &ink)
{
    QList<quint32> glyphs;
    for (const Mark &mark : ink.marks) {
        if (const auto *text = std::get_if<GlyphMark>(&mark))
            glyphs += text->glyphs.glyphIndexes();
    }
    return glyphs;
}

// The ink's font would draw exactly these glyphs for `text`; `atEnd`: as its last word.
bool says(const Ink &ink, const QString &text, bool atEnd = false)
{
    for (const Mark &mark : ink.marks) {
        const auto *run = std::get_if<GlyphMark>(&mark);
        if (!run)
            continue;
        const QRawFont font = run->glyphs.rawFont();
        const QList<quint32> wanted = font.glyphIndexesForString(atEnd ? u' ' + text : text);
        return atEnd ? glyphsOf(ink).last(qMin(wanted.size(), glyphsOf(ink).size())) == wanted
                     : glyphsOf(ink) == wanted;
    }
    return false;
}

int count(const Pages &pages, int page, Artifact artifact, const QString &text)
{
    return int(std::count_if(pages.inks.begin(), pages.inks.end(), [&](const Ink &ink) {
        return ink.page == page && ink.artifact == artifact && says(ink, text);
    }));
}

} // namespace

// What stands around the text: header, footer and draft mark of each page, and the page numbers of
// the contents.
class FrameTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsFramed()
    {
        PageComposer composer;
        for (int i = 0; i < 3; ++i) {
            composer.heading(1, u"Abschnitt"_s);
            composer.pageBreak();
        }
        composer.paragraph(plain(u"Ende"_s));
        const Pages pages = composer.finish({u"Kopf"_s, u"Fuss"_s, u"Seite %1 von %2"_s, u"E"_s});
        QCOMPARE(pages.count, 4);
        for (int page = 0; page < pages.count; ++page) {
            QCOMPARE(count(pages, page, Artifact::Header, u"Kopf"_s), 1);
            const QString footer = u"Fuss"_s + u"Seite %1 von 4"_s.arg(page + 1); // one artifact
            QCOMPARE(count(pages, page, Artifact::Footer, footer), 1);
            QCOMPARE(std::count_if(pages.inks.begin(), pages.inks.end(),
                                   [page](const Ink &ink) {
                                       return ink.page == page &&
                                              ink.artifact == Artifact::Watermark;
                                   }),
                     1);
        }
    }

    void contentsNameThePageOfEachHeading()
    {
        PageComposer composer;
        composer.tableOfContents(u"Inhalt"_s, 1);
        for (int i = 0; i < 4; ++i) {
            composer.pageBreak();
            composer.heading(1, u"Abschnitt"_s);
            composer.paragraph(plain(u"Text"_s));
        }
        const Pages pages = composer.finish(sample::frame());
        QStringList numbered;
        for (const Ink &ink : pages.inks) {
            for (const Node *node = ink.node; node; node = node->parent) {
                if (node->role != "Link")
                    continue;
                for (int number = 1; number <= pages.count; ++number) {
                    if (says(ink, QString::number(number), true))
                        numbered << QString::number(number);
                }
            }
        }
        QStringList expected;
        for (const Bookmark &bookmark : pages.bookmarks) {
            if (bookmark.title == "Abschnitt"_L1)
                expected << QString::number(bookmark.page + 1);
        }
        QCOMPARE(expected, (QStringList{u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(numbered, expected);
    }
};

QTEST_MAIN(FrameTest)
#include "frametest.moc"
